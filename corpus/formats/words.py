"""What newspapers write around their articles: tables, no logic. Words and patterns are lower case."""

from __future__ import annotations

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11,
    "december": 12, "dec": 12,
}  # fmt: skip

HEADER_LABELS = {
    "title": "title", "headline": "title", "author": "authors", "authors": "authors", "by": "authors",
    "byline": "authors", "date": "published", "published": "published", "publication date": "published",
    "url": "url", "link": "url", "source": "publisher", "publisher": "publisher",
    "publication": "publisher",
}  # fmt: skip
"""Labels of a document's first lines ("Author: Ada Lind"), with the field each fills."""

NAME_PARTICLES = frozenset({
    "al", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la", "le", "st",
    "ten", "van", "von", "y",
})  # fmt: skip
"""Parts of names that are written small."""

NOT_AUTHORS = frozenset({
    "agencies", "agency", "bureau", "columnist", "contributor", "correspondent", "correspondents", "desk",
    "editor", "editors", "newsroom", "photographer", "press", "reporter", "reporters", "service", "staff",
    "team", "wire", "writer", "writers",
})  # fmt: skip
"""Last words of a byline's parts that are an employer or a post: "Ada Lind, Coast Press"."""

WHOLE_LINES = frozenset({
    "ad", "ads", "advertisement", "advertising", "article continues below", "back to top", "comment",
    "comments", "continue reading", "continue reading below", "continue reading the main story",
    "copy link", "email", "follow us", "latest stories", "listen to this article", "loading",
    "more from this author", "more news", "more stories", "most popular", "most read", "most viewed",
    "newsletter", "print", "promoted", "recommended", "recommended for you", "related content", "save",
    "scroll down", "scroll to continue", "share", "share this", "share this article", "share this story",
    "show more", "skip advertisement", "sponsored", "sponsored content", "story continues",
    "story continues below", "subscribe", "thanks for signing up", "top stories", "trending",
    "trending now", "tweet", "view comments", "view gallery", "view this post on instagram", "watch live",
})  # fmt: skip
"""Lines that are furniture when they say nothing else (final punctuation and brackets aside)."""

BLOCK_LABELS = (
    "also read", "more on this story", "more on this topic", "more to read", "read also", "read more",
    "read next", "recommended reading", "recommended stories", "related", "related articles",
    "related content", "related coverage", "related links", "related reading", "related stories",
    "related topics", "see also", "what to read next", "you may also like", "you might also like",
)  # fmt: skip
"""Labels before a link, or alone on their line before a list of headlines, which are furniture with it."""

LINE_LABELS = (
    "caption", "contributing", "cover image", "credit", "featured image", "file photo", "graphic",
    "graphic by", "illustration", "illustration by", "image", "image by", "image caption",
    "image copyright", "image credit", "image source", "images", "listen", "main image", "media caption",
    "photo", "photo by", "photo courtesy", "photo credit", "photo illustration", "photograph",
    "photograph by", "photographs", "photos", "picture", "picture by", "picture credit", "pictured",
    "video", "video by", "watch",
)  # fmt: skip
"""Labels, followed by a colon, of a caption or a credit."""

_STORY = r"(?:article|story|post|piece|report)"
_SITES = r"(?:twitter|x|facebook|instagram|threads|mastodon|bluesky|linkedin|google news|whatsapp)"
_OFFERS = r"(?:newsletters?|headlines|app|alerts|inbox|e-?mails?)"
_MADE = r"(?:published|updated|posted|produced|republished|corrected|auto-generated)"

PROMOTIONS = (
    r"(?:click|tap) here (?:to|for)\b",
    r"(?:please )?(?:sign up|subscribe|register)(?: now| here| today| free)?(?: to| for)? "
    r"(?:our|the|your|us|my|updates|news)\b",
    r"(?:sign up|subscribe) (?:here|now|today|free|below)\b",
    r"sign up:",
    r"for (?:all |more of )?(?:the |our )?latest (?:headlines|news|stories|updates)\b",
    r"for more (?:news|stories|headlines|coverage|information|on this story)\b"
    r".{0,60}\b(?:visit|follow|see|go to|click|check out)\b",
    r"follow (?:us|me|our|@\w+)\b",
    rf"follow (?:\S+ ){{1,8}}(?:on|via|at) {_SITES}\b",
    r"(?:like|join|find) us on\b",
    r"more (?:\S+ ){0,5}\S+: ?https?://",
    rf"get (?:our|the|all the|access to|today[’']s) (?:\S+ ){{0,6}}{_OFFERS}\b",
    r"download (?:our|the) (?:\S+ ){0,5}app\b",
    rf"(?:if you )?(?:enjoyed|enjoying|liked) this {_STORY}\b",
    r"support (?:our|independent) journalism\b",
    r"become a (?:member|subscriber|supporter)\b",
    r"(?:do you )?have a (?:news )?tip\b",
    r"(?:e-?mail|contact|reach|write to) (?:the )?(?:writer|author|reporter|editor)s?\b",
    r"(?:e-?mail|contact|reach|write to) (?:\S+ ){1,4}at \S+@\S+",
    r"a (?:post|photo|video) shared by\b",
)
"""Openings of lines that promote, as patterns; such a line holds no quotation marks."""

CREDITS = (
    r"\(?(?:additional |further )?(?:reporting|writing|research) (?:and (?:writing|editing|reporting) )?by\b",
    r"\(?(?:editing|edited|compiled|produced|translated|photography|photographed|words|text) "
    r"(?:and \w+ )?by\b",
    r"\(?written by\b.{0,80}(?:;|edit|$)",
    r"our standards:",
    r"(?:copyright\b|©|\(c\) \d{4}).{0,80}$",
    r"all rights reserved\b",
    rf"this (?:material|content|{_STORY}) may not be (?:published|reproduced|used|republished)\b",
    rf"this {_STORY} (?:was|has been|is) (?:(?:originally|first|also|previously) )?{_MADE}\b",
    r"(?:originally|first) published\b",
    rf"\(?(?:(?:last|first|originally) )?{_MADE}(?: (?:on|at|by))?:? (?:\w+\.?,? ){{0,3}}\d.{{0,40}}$",
    r"by signing up\b",
    rf"read (?:the )?(?:full|original|rest|whole|entire) (?:\S+ ){{0,4}}"
    rf"(?:here|{_STORY}|interview)\b.{{0,20}}$",
    r"read (?:more|the rest)(?: of (?:this|the) \S+)?(?: here| at\b.{0,60}| on\b.{0,60})?$",
)
"""Openings of credit and copyright lines, as patterns; such a line holds no quotation marks."""

_PICTURES = r"(?:photo|image|picture|illustration|photograph|pic|video|graphic|credit)"

CREDIT_ENDINGS = (
    rf"\bcontributed (?:additional )?(?:to (?:this|the) {_STORY}|reporting|research)\b.{{0,60}}$",
    r"\b(?:via |for |/ ?)(?:getty images|shutterstock|alamy)\)?$",
    r"\bgetty images\)?$",
    r"\b(?:ap|afp|upi|epa|pa|file|pool|handout|courtesy|stock) photos?\b[^.?!]{0,60}$",
    rf"\({_PICTURES}s?(?: credit)?(?: by| courtesy(?: of)?|:)[^()]{{1,100}}\)$",
    r"\bfile (?:photo|picture|image)s?\.?\)?$",
)
"""Ends of credit lines and captions, as patterns; such a line holds no quotation marks."""
