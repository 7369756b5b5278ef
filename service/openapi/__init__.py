"""What the API promises: each route's parameters and answers, declared once, and told by /openapi.json."""
