"""HTML: a saved page. Its head says whose article it is, its main text is the article."""

from __future__ import annotations

import html

from corpus.article import Article
from corpus.formats.blocks import Block, Header, Parsed
from corpus.formats.characters import cleaned, one_line
from corpus.formats.compose import compose, same_words, within_limit
from corpus.formats.page_body import body_blocks
from corpus.formats.page_header import page_header
from corpus.formats.page_tree import mend, parse
from corpus.formats.paragraphs import spans

_SHARE_OF_STATED = 0.6


def read_html(text: str) -> Article:
    """The article of a saved page. Nothing is fetched.

    Raises Unreadable when the page has no main text or is beyond the limits.
    """
    tree = parse(text)
    header, stated = page_header(text, tree)
    mend(tree)
    blocks = _without_title(body_blocks(tree), header)
    if stated and sum(len(block.text) for block in blocks) < _SHARE_OF_STATED * len(stated):
        blocks = _stated_blocks(stated)
    return compose(Parsed(header, blocks))


def _without_title(blocks: tuple[Block, ...], header: Header) -> tuple[Block, ...]:
    """The blocks without the headline where it stands above them."""
    title = header.title or ""
    return tuple(block for block in blocks if block.kind != "heading" or not same_words(block.text, title))


def _stated_blocks(stated: str) -> tuple[Block, ...]:
    """The blocks of an article body that the page states as data, where its main text is not found."""
    # Often escaped twice: once for the data, once for the page that it was put in.
    text = cleaned(html.unescape(html.unescape(within_limit(stated))))
    return tuple(Block(one_line(text[start:end])) for start, end in spans(text))
