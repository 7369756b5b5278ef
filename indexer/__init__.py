"""From articles to an index of who said what, when and where."""
