"""A page as a tree: parsed within bounds, and mended where extraction would lose words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml import etree
from lxml.html import Element, HtmlElement, HTMLParser, document_fromstring

from corpus.formats.characters import cleaned
from corpus.formats.furniture import ends_sentence
from corpus.formats.limits import LIMITS
from corpus.formats.unreadable import Unreadable

LINE_END = "\u2424"
"""The symbol for a line end, put for each <br>: extraction keeps every character, but not every <br>."""

_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_OPENED_QUOTATION = re.compile(r"<q(?:\s[^<>]*)?>", re.IGNORECASE)
_CLOSED_QUOTATION = re.compile(r"</q\s*>", re.IGNORECASE)
_PARTED = re.compile(rf"{LINE_END}(?:\s*{LINE_END})+")
_BODY_CLASS = re.compile(r"(?:article|story|post|entry|page)[-_]*(?:body|content|text)", re.IGNORECASE)
_ASIDE_CLASS = re.compile(
    r"promo|teaser|card|related|recirc|newsletter|sign-?up|subscri|caption|credit|byline|success|error",
    re.IGNORECASE,
)
_BLOCKS = frozenset({
    "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "ul",
})  # fmt: skip
_BOXES = ("article", "blockquote", "body", "dd", "div", "li", "main", "section", "td")
_UNSEEN = ("figcaption", "script", "style", "template")
# Boxes within a paragraph that show on hovering: a picture with links.
_HOVER_CARDS = "//p//span[img and count(a) > 1]"
_LOOSE_LEAST = 30


def parse(text: str) -> HtmlElement:
    """The tree of a page. Raises Unreadable when there is none, or it is beyond the limits."""
    data = _spelt_out(text).encode("utf-8", "replace")
    try:
        counter = HTMLParser(target=_Census(), encoding="utf-8")
        counter.feed(data)
        counter.close()
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as fault:
        raise Unreadable(f"it is no HTML page: {fault}") from None
    _clean(tree)
    return tree


def mend(tree: HtmlElement) -> None:
    """Change `tree` so that extraction keeps the article's words whole: in place."""
    for element in [*tree.iter(*_UNSEEN), *tree.xpath(_HOVER_CARDS)]:
        element.drop_tree()
    for items in [items for items in tree.iter("ol", "ul") if _leads_elsewhere(items)]:
        items.drop_tree()
    for preformatted in list(tree.iter("pre")):
        _free(preformatted)
    for box in list(tree.iter(*_BOXES)):
        _wrap_loose_text(box)
    for paragraph in tree.iter("p"):
        _unlink(paragraph)
    _join_split_body(tree)


def _clean(tree: HtmlElement) -> None:
    """Take out what a page names by number, as &#7;, and lxml reads, but does not let be written again."""
    for element in tree.iter():
        for name in ("text", "tail"):
            text = getattr(element, name)
            if text and (clean := cleaned(text)) != text:
                setattr(element, name, clean)


def _spelt_out(text: str) -> str:
    """The page with characters for what is else only drawn: line ends for <br>, quotation marks for <q>."""
    text = _BREAK.sub(LINE_END, cleaned(text))
    return _CLOSED_QUOTATION.sub("”", _OPENED_QUOTATION.sub("“", text))


class _Census:
    """Counts what a page holds while it is parsed, before any of it is built: a parser's target.

    Building takes time with the square of a tag's attributes, counting does not.
    """

    def __init__(self) -> None:
        self._elements = self._attributes = self._depth = self._characters = self._unseen = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._elements += 1
        self._attributes += len(attributes)
        self._depth += 1
        self._unseen += tag in _UNSEEN
        _hold(len(attributes), LIMITS.html_tag_attributes, "attributes in one tag")
        _hold(self._attributes, LIMITS.html_attributes, "attributes")
        _hold(self._elements, LIMITS.html_elements, "elements")
        _hold(self._depth, LIMITS.html_depth, "elements one within the other")

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        self._unseen -= tag in _UNSEEN

    def data(self, text: str) -> None:
        """Text stands here."""
        self._characters += 0 if self._unseen else len(text)
        _hold(self._characters, LIMITS.text_characters, "characters of text")

    def close(self) -> None:
        """The page ends."""


def _hold(count: int, limit: int, what: str) -> None:
    if count > limit:
        raise Unreadable(f"it has more than {limit:,} {what}")


def _free(preformatted: HtmlElement) -> None:
    """Make a box of <pre>, its line ends kept: a letter or a wire text, unless it is code."""
    if preformatted.find(".//code") is not None:
        return
    preformatted.tag = "div"
    for element in preformatted.iter():
        element.text = (element.text or "").replace("\n", LINE_END)
        if element is not preformatted:
            element.tail = (element.tail or "").replace("\n", LINE_END)


def _leads_elsewhere(items: HtmlElement) -> bool:
    """Whether a list is one of other articles: each item has a link, and most are no sentences."""
    linked = [item for item in items.iterchildren("li") if item.find(".//a") is not None]
    sentences = sum(ends_sentence(item.text_content().strip()) for item in linked)
    return len(linked) == len(items) > 2 * sentences


def _unlink(paragraph: HtmlElement) -> None:
    """Take the links out of a sentence: a short one with two of them is dropped for a list of links."""
    linked = sum(len(link.text_content()) for link in paragraph.iter("a"))
    if linked:
        text = paragraph.text_content().strip()
        if ends_sentence(text) and 2 * linked < len(text):
            etree.strip_tags(paragraph, "a")


def _wrap_loose_text(box: HtmlElement) -> None:
    """Make paragraphs of the text that stands bare in a box, with the inline elements in it.

    Of such text extraction loses words, or the spaces around a link, or all
    that stands beside paragraphs that are called so.
    """
    content = [box.text, *(part for child in box for part in (child, child.tail))]
    if not _holds_prose(box, content):
        return
    box.text = None
    run = _paragraph(None, box)
    for part in content:
        if isinstance(part, str):
            first, *others = _PARTED.split(part)
            _add_text(run, first)
            for other in others:
                run = _paragraph(other, box)
        elif part is not None:
            part.tail = None
            (box if _is_block(part) else run).append(part)
            run = _paragraph(None, box) if _is_block(part) else run


def _holds_prose(box: HtmlElement, content: Sequence[HtmlElement | str | None]) -> bool:
    """Whether what stands bare in a box is prose: mostly no links, and a sentence or, beside blocks, long."""
    bare = [part for part in content if part is not None and (isinstance(part, str) or not _is_block(part))]
    text = "".join(part if isinstance(part, str) else part.text_content() for part in bare).strip()
    links = [link for part in bare if not isinstance(part, str) for link in part.iter("a")]
    if 2 * sum(len(link.text_content()) for link in links) >= len(text):
        return False
    if len(bare) < sum(part is not None for part in content) or LINE_END in text:
        return ends_sentence(text) or len(text) >= _LOOSE_LEAST
    named = (
        f"{box.get('class', '')} {box.getparent().get('class', '') if box.getparent() is not None else ''}"
    )
    return ends_sentence(text) and box.tag != "td" and not _ASIDE_CLASS.search(named)


def _is_block(element: HtmlElement) -> bool:
    return element.tag in _BLOCKS or next(element.iterdescendants(*_BLOCKS), None) is not None


def _paragraph(text: str | None, box: HtmlElement) -> HtmlElement:
    """A new paragraph at the end of a box."""
    paragraph = Element("p")
    paragraph.text = text
    box.append(paragraph)
    return paragraph


def _add_text(element: HtmlElement, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _join_split_body(tree: HtmlElement) -> None:
    """Put an article's body together again where advertisements cut it into boxes of one class."""
    bodies: dict[tuple[str, HtmlElement | None], HtmlElement] = {}
    for box in list(tree.iter("div", "section")):
        named = box.get("class", "")
        if not _BODY_CLASS.search(named) or "comment" in named.lower() or box.find("p") is None:
            continue
        first = bodies.setdefault((named, next(box.iterancestors("article", "main"), None)), box)
        if first is not box and first not in box.iterancestors():
            first.extend(list(box))
