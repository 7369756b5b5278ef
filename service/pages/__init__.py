"""The pages for people: a file a page or two. They call what the API calls, and need no script."""

from service.pages import about, drafts, quotes, search, speakers, verify
from service.pages.blueprint import pages

__all__ = ["about", "drafts", "pages", "quotes", "search", "speakers", "verify"]
