"""What the extractor knows of English: tables, no logic."""
