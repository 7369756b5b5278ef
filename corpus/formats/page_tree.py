"""A page as a tree: parsed within bounds, and mended where extraction would lose words."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import Element, HtmlElement, HTMLParser, document_fromstring

from corpus.formats.limits import LIMITS
from corpus.formats.unreadable import Unreadable

LINE_END = "\u2424"
"""The symbol for a line end, put for each <br>: extraction keeps every character, but not every <br>."""

_ATTRIBUTE = r"""[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)?)?"""
# Comments and scripts first: what looks like tags in them is none. Each branch goes on to an end it
# always finds, so that no character is looked at twice.
_TAG = re.compile(
    rf"<!--(?:[^-]|-(?!->))*+|<(script|style)\b(?:[^<]|<(?!/\1))*+|<[a-z][^\s/>]*+(?P<attributes>(?:{_ATTRIBUTE})*+)",
    re.IGNORECASE,
)
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_OPENED_QUOTATION = re.compile(r"<q(?:\s[^<>]*)?>", re.IGNORECASE)
_CLOSED_QUOTATION = re.compile(r"</q\s*>", re.IGNORECASE)
_PARTED = re.compile(rf"{LINE_END}(?:\s*{LINE_END})+")
_BODY_CLASS = re.compile(r"(?:article|story|post|entry|page)[-_]*(?:body|content|text)", re.IGNORECASE)
_BLOCKS = frozenset({
    "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "ul",
})  # fmt: skip
_INLINE = ("b", "em", "font", "i", "span", "strong")
_BOXES = ("article", "body", "div", "main", "section", "td")
_UNSEEN = ("figcaption", "script", "style", "template")
# Boxes within a paragraph that show on hovering: a picture with links.
_HOVER_CARDS = "//p//span[img and count(a) > 1]"
_LOOSE_LEAST = 30


def parse(text: str) -> HtmlElement:
    """The tree of a page. Raises Unreadable when there is none, or it is beyond the limits."""
    _refuse_crowded_tags(text)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(_spelt_out(text).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as fault:
        raise Unreadable(f"it is no HTML page: {fault}") from None
    _refuse_overgrown(tree)
    return tree


def mend(tree: HtmlElement) -> None:
    """Change `tree` so that extraction keeps the article's words whole: in place."""
    for element in [*tree.iter(*_UNSEEN), *tree.xpath(_HOVER_CARDS)]:
        element.drop_tree()
    for preformatted in list(tree.iter("pre")):
        _free(preformatted)
    for box in list(tree.iter(*_BOXES)):
        _wrap_loose_text(box)
    _join_split_body(tree)


def _spelt_out(text: str) -> str:
    """The page with characters for what is else only drawn: line ends for <br>, quotation marks for <q>."""
    text = _BREAK.sub(LINE_END, text)
    return _CLOSED_QUOTATION.sub("”", _OPENED_QUOTATION.sub("“", text))


def _refuse_crowded_tags(text: str) -> None:
    for tag in _TAG.finditer(text):
        attributes = tag["attributes"]
        # No attribute takes fewer than two characters.
        if attributes and len(attributes) > 2 * LIMITS.html_tag_attributes:
            count = sum(1 for _ in _ONE_ATTRIBUTE.finditer(attributes))
            if count > LIMITS.html_tag_attributes:
                raise Unreadable(f"one tag has more than {LIMITS.html_tag_attributes} attributes")


def _refuse_overgrown(tree: HtmlElement) -> None:
    elements = depth = attributes = characters = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        elements, depth, attributes = elements + 1, depth + 1, attributes + len(element.attrib)
        if element.tag not in _UNSEEN:
            characters += len(element.text or "")
        characters += len(element.tail or "")
        if depth > LIMITS.html_depth:
            raise Unreadable(f"its elements nest more than {LIMITS.html_depth} deep")
    for count, limit, what in (
        (elements, LIMITS.html_elements, "elements"),
        (attributes, LIMITS.html_attributes, "attributes"),
        (characters, LIMITS.text_characters, "characters of text"),
    ):
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


def _wrap_loose_text(box: HtmlElement) -> None:
    """Make paragraphs of the text that stands bare in a box, with the inline elements in it."""
    texts = [box.text, *(child.tail for child in box)]
    parted = any(child.tag in _BLOCKS for child in box) or any(LINE_END in (text or "") for text in texts)
    words = [*texts, *(child.text for child in box if child.tag in _INLINE)]
    if not parted or not any(map(_is_prose, words)):
        return
    content = [part for child in box for part in (child, child.tail)]
    box.text = None
    run = _paragraph(None, box)
    for part in [texts[0], *content]:
        if isinstance(part, str):
            first, *others = _PARTED.split(part)
            _add_text(run, first)
            for other in others:
                run = _paragraph(other, box)
        elif part is not None:
            part.tail = None
            is_block = part.tag in _BLOCKS or next(part.iter(*_BLOCKS), None) is not None
            (box if is_block else run).append(part)
            run = _paragraph(None, box) if is_block else run


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


def _is_prose(text: str | None) -> bool:
    return text is not None and len(text.strip()) >= _LOOSE_LEAST


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
