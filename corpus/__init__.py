"""The articles: what one is, and how any document becomes one."""
