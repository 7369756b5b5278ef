"""The shape of every answer in JSON: what builds one returns it, and /openapi.json tells it."""
