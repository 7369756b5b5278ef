"""How well searches are answered, held against what a reader would want first: `python -m tests.ranking`."""
