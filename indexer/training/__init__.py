"""Training of the extractor's linear models; nothing of it is needed to run them."""
