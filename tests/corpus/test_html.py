"""A saved page -> the article's text."""

import re
import socket

import pytest

from corpus.article import Article
from corpus.formats import LIMITS, Unreadable, read_document
from tests.corpus.reading import assert_sound, kinds, left_out, prose

FERRY = [
    "The harbour board voted on Thursday to stop the Sarn ferry for six weeks after herons came aboard.",
    "“We could not wait another week,” said Maren Oakes, the engineer, who counted the birds on Friday.",
    "Passengers will be sent over the northern crossing until the spring, and buses will run less often.",
    "Shopkeepers said they had not been told. “Nobody came to us,” said Tomas Vell, who sells bread.",
    "The herons have been seen off Sarn in every winter since the war, the board’s own paper says.",
]
NAVIGATION = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
FOOTER = "<footer><p>Copyright 2023 Coast News</p></footer>"


def page(body: str) -> str:
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Sarn ferry stops</title></head>"
        f"<body>{NAVIGATION}<h1>Sarn ferry stops</h1>{body}{FOOTER}</body></html>"
    )


def read(body: str) -> Article:
    article = read_document(page(body).encode(), "ferry.html")
    assert_sound(article)
    return article


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{paragraphs(FERRY)}</article>",
        "<div class='story'>" + "".join(f"<div>{line}</div>" for line in FERRY) + "</div>",
        "<div class='story'>" + "<br><br>".join(FERRY) + "</div>",
        "<p>" + "<br/>\n<br/>".join(FERRY) + "</p>",
        "<p>" + "<br>".join(FERRY) + "</p>",
        "<br>\n<br>\n".join(FERRY),
        "<div>" + "".join(f"<span>{line}</span><br>" for line in FERRY) + "</div>",
        f"<table><tr><td>left</td><td>{paragraphs(FERRY)}</td></tr></table>",
        f"<font size=2>{paragraphs(FERRY)}</font>",
        "<pre>" + "\n\n".join(FERRY) + "</pre>",
        # text that stands bare between paragraphs
        f"<div><p>{FERRY[0]}</p>{FERRY[1]}<p>{FERRY[2]}</p>{FERRY[3][:40]}<b>{FERRY[3][40:]}</b>"
        f"<p>{FERRY[4]}</p></div>",
        # a body cut up by advertisements
        "".join(
            f"<div class='grid'><div class='article__body'><p>{line}</p></div><div>Advertisement</div></div>"
            for line in FERRY
        ),
    ],
)  # fmt: skip
def test_every_way_to_set_paragraphs(body: str) -> None:
    article = read(body)
    assert prose(article) == FERRY
    assert article.title == "Sarn ferry stops"
    assert "Home" not in article.text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("“It <em>is</em> a <b>her</b>on,” she said.", "“It is a heron,” she said."),
        ("“<a href='/x'>It is a heron</a>,” she said.", "“It is a heron,” she said."),
        ("‘<i>It is a heron</i>.’ So she said.", "‘It is a heron.’ So she said."),
        ("She said: <q>It is <i>not</i> a stork</q>, and left.", "She said: “It is not a stork”, and left."),
        ("&ldquo;Don&rsquo;t,&rdquo; said&nbsp;Oakes\n   &amp; left.", "“Don’t,” said Oakes & left."),
        ("Maren<br>Oakes, who left,<br>was late.", "Maren Oakes, who left, was late."),
        ("The her\u00adon\u200b left.", "The heron left."),
        ("&#x93;Don&#146;t,&#148; said&#7; Oakes&#xFFFE;", "“Don’t,” said Oakes\ufffd"),
        (
            "Engineer <span><a href='/o'>Oakes</a><span class='card'><img src='o.jpg'><a href='/o'>Oakes</a>"
            "<a href='/1'>Oakes on storks</a></span></span> left.",
            "Engineer Oakes left.",
        ),
    ],
)
def test_inline_markup_neither_eats_nor_adds(markup: str, text: str) -> None:
    article = read(f"<article>{paragraphs(FERRY)}<p>{markup}</p></article>")
    assert "".join(prose(article)[len(FERRY) :]).replace("MarenOakes", "Maren Oakes") == text


def test_headings_quotations_and_lists() -> None:
    article = read(
        f"<article><p>{FERRY[0]}</p><h2>What now</h2><blockquote><p>{FERRY[1]}</p><p>Wait.</p></blockquote>"
        f"<p><strong>Heron trouble</strong></p><ul><li>{FERRY[2]}</li><li><p>{FERRY[3]}</p></li></ul>"
        f"<blockquote class='tweet'><p lang='en'>It left.<br><br>We saw it.</p>— Tomas Vell (@vell)"
        f" <a href='https://chirp.example/1'>November 1, 2023</a></blockquote><p>{FERRY[4]}</p></article>"
    )
    assert kinds(article) == [
        ("prose", FERRY[0]),
        ("heading", "What now"),
        ("block_quote", FERRY[1]),
        ("block_quote", "Wait."),
        ("heading", "Heron trouble"),
        ("prose", FERRY[2]),
        ("prose", FERRY[3]),
        ("block_quote", "It left."),
        ("block_quote", "We saw it."),
        ("block_quote", "— Tomas Vell (@vell) November 1, 2023"),
        ("prose", FERRY[4]),
    ]


@pytest.mark.parametrize("box", ["blockquote", "div", "p", "section", "ul><li", "dl><dd"])
def test_words_stay_apart_in_every_box(box: str) -> None:
    line = "The <a href='/h'>herons</a> are <em>all</em> well, said <b>Ms <a href='/o'>Oakes</a></b> today."
    article = read(f"<article>{paragraphs(FERRY)}<{box}>{line}</article>")
    assert kinds(article)[-1][1] == "The herons are all well, said Ms Oakes today."


def test_captions_links_and_comments_stay_out() -> None:
    article = read(
        f"<article><p>{FERRY[0]}</p><figure><img src='h.jpg'><figcaption>A heron aboard in Port Sarn."
        f"</figcaption></figure><p>{FERRY[1]}</p><p>A heron. COAST/Ada Lind</p><p>{FERRY[2]}</p>"
        f"<p><a href='/a'>HERONS SEEN IN THREE MORE HARBOURS</a></p><p>{FERRY[3]}</p><p>{FERRY[4]}</p>"
        "<ul><li><a href='/b'>How to tell</a> a heron from a stork</li>"
        "<li><a href='/c'>Ferries</a>: a history</li><li>Why <a href='/d'>not</a>?</li></ul>"
        "<p>Reporting by Ada Lind; Editing by Bo Marsh</p></article>"
        "<div id='comments'><div class='comment'><p>“Storks, all of them. I have seen them.”</p></div></div>"
    )
    assert prose(article) == FERRY
    assert left_out(article) == [
        "A heron. COAST/Ada Lind",
        "HERONS SEEN IN THREE MORE HARBOURS",
        "Reporting by Ada Lind; Editing by Bo Marsh",
    ]


@pytest.mark.parametrize("box", ["p", "div", "article", "div><p", "blockquote"])
@pytest.mark.parametrize(
    "line", ["“No,” said Oakes.", "It <i>left</i> at nine, said <a href='/o'>Oakes</a> today."]
)
def test_a_short_article_is_found(box: str, line: str) -> None:
    article = read(f"<{box}>{line}")
    assert [text for _, text in kinds(article)] == [re.sub("<[^<>]+>", "", line)]


@pytest.mark.parametrize("between", ["\\n\\n", "\\n", "<br><br>"])
def test_a_text_stated_as_data_stands_in_for_one_that_is_not_found(between: str) -> None:
    stated = between.join(FERRY).replace("“", "&amp;quot;").replace("”", "&quot;")
    data = f'{{"@type": "NewsArticle", "headline": "Sarn ferry stops", "articleBody": "{stated}"}}'
    article = read(f"<script type='application/ld+json'>{data}</script><div><p>Pay to go on.</p></div>")
    assert prose(article) == [line.replace("“", '"').replace("”", '"') for line in FERRY]


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = "<link rel='canonical' href='https://coast.example/ferry'><base href='https://coast.example/'>"
    assert prose(read(f"{head}<iframe src='https://coast.example/'></iframe>{paragraphs(FERRY)}")) == FERRY
    assert prose(read(f"{head}<p>{FERRY[0]}</p>")) == [FERRY[0]]


def test_a_declared_charset_is_used() -> None:
    source = page(paragraphs(FERRY)).replace("utf-8", "windows-1252").encode("cp1252")
    assert prose(read_document(source, "ferry.html")) == FERRY


MORE = f"more than {LIMITS.html_tag_attributes} attributes in one tag"
ATTRIBUTES = " ".join(f"a{at}=1" for at in range(20_000))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "there is no article text in it"),
        ("<script>var a = 1;</script>", "there is no article text in it"),
        ("<div>" * 30_000, "it has more than 100 elements one within the other"),
        (f"<p {ATTRIBUTES}>It left.</p>", f"it has {MORE}"),
        (f"<p =a {ATTRIBUTES}>It left.</p>", f"it has {MORE}"),
        (f"<!--><p {ATTRIBUTES}>It left.</p>", f"it has {MORE}"),
        (f"<textarea><script></textarea><p {ATTRIBUTES}>It left.</p>", f"it has {MORE}"),
        ("<p a b c d e f g>" * 14_900, "it has more than 100,000 attributes"),
        ("<i></i>" * 30_000, "it has more than 15,000 elements"),
        ("<p>" + "It left. " * 120_000, "it has more than 1,000,000 characters of text"),
    ],
    ids=lambda value: value[:30],
)
def test_pages_beyond_the_limits_are_refused_by_name(body: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_document(f"<html><body>{body}".encode(), "ferry.html")
    assert str(refused.value) == reason


@pytest.mark.parametrize("odd", ["<a ", "<!-- ", "<script>", "<", "<a b='", "&#", "</p>", "<p>" + "<b>" * 50])
def test_markup_gone_wrong_hides_nothing_before_it(odd: str) -> None:
    article = read_document(
        f"<html><body><article>{paragraphs(FERRY)}</article>{odd * 100}".encode(), "ferry.html"
    )
    assert prose(article)[: len(FERRY)] == FERRY
