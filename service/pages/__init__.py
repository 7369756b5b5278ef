"""The pages for people: a file a page or two. They call what the API calls, and need no script."""

from service.pages import quotes, search, speakers, verify
from service.pages.blueprint import pages

__all__ = ["pages", "quotes", "search", "speakers", "verify"]
