"""People: whom a mention means, by the full name the article gives."""
