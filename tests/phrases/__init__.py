"""Phrases whose verdict is known because of how they were made, from any index: `python -m tests.phrases`."""
