"""The API asked at random, by what /openapi.json says of it."""
