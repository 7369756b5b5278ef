"""Plain text -> Article."""

import pytest

from corpus.article import Article
from corpus.formats import Unreadable, read_document
from corpus.formats.blocks import Header
from tests.corpus.reading import assert_sound, kinds, left_out, prose

FIRST = "The Sarn ferry will stop for six weeks, the harbour board said on Thursday."
ADDRESS = "https://www.coast.example/ferry"
SECOND = "“We looked at it twice,” said Maren Oakes, who chairs the board."

RUN_TOGETHER = f""" date 2023-11-02 {FIRST}

{SECOND}

Advertisement

For all the latest headlines follow our Coast News channel online or via the app.

Oakes added: “Nobody looked at it thrice.”

Read more:

Ferry hit by a heron

Grief in Port Sarn: The story behind the picture
"""


def read(text: str) -> Article:
    article = read_document(text.encode(), "ferry.txt")
    assert_sound(article)
    return article


def header(article: Article) -> Header:
    return Header(article.title, article.authors, article.published, article.url, article.publisher)


def test_a_date_run_into_the_first_sentence() -> None:
    article = read(RUN_TOGETHER)
    assert header(article) == Header(published="2023-11-02")
    assert prose(article) == [FIRST, SECOND, "Oakes added: “Nobody looked at it thrice.”"]
    assert left_out(article) == [
        "Advertisement",
        "For all the latest headlines follow our Coast News channel online or via the app.",
        "Read more:",
        "Ferry hit by a heron",
        "Grief in Port Sarn: The story behind the picture",
    ]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (f"{FIRST}\n\n", Header()),
        ("Sarn ferry to stop\n\n", Header(title="Sarn ferry to stop")),
        ("Sarn ferry to stop\n\nBy Ada Lind\n\n", Header("Sarn ferry to stop", ("Ada Lind",))),
        ("Will it?\nBy Bo Marsh\n2023-11-02 08:15\n", Header("Will it?", ("Bo Marsh",), "2023-11-02T08:15")),
        ("Sarn ferry to stop\nNovember 2, 2023\n\n", Header("Sarn ferry to stop", (), "2023-11-02")),
        ("Sarn ferry to stop date 2023-11-02 ", Header("Sarn ferry to stop", (), "2023-11-02")),
        (
            "Title: Sarn ferry to stop\nAuthor: Ada Lind, Bo Marsh\nDate: 2023-11-02\n"
            f"URL: {ADDRESS}\n\n",
            Header("Sarn ferry to stop", ("Ada Lind", "Bo Marsh"), "2023-11-02", ADDRESS, "coast.example"),
        ),
        ("Source: Coast News\n\n", Header(publisher="Coast News")),
        (f"{ADDRESS}\n\n", Header(url=ADDRESS, publisher="coast.example")),
    ],
)  # fmt: skip
def test_header_lines(opening: str, expected: Header) -> None:
    article = read(f"{opening}{SECOND}\n\n{FIRST}")
    assert header(article) == expected
    assert prose(article)[-2:] == [SECOND, FIRST]
    assert expected.title is None or expected.title not in article.text


@pytest.mark.parametrize(
    "opening",
    [
        "He said:\n\n",
        "The board met twice.\n\n",
        "“Wait,” he said,\n\n",
    ],
)
def test_what_is_no_header_stays(opening: str) -> None:
    article = read(f"{opening}{FIRST}\n\n{SECOND}")
    assert prose(article)[0] == opening.strip()
    assert header(article) == Header()


def test_capitals_on_a_line_of_their_own_are_a_heading() -> None:
    article = read(f"{FIRST}\n\nHERON TROUBLE\n\n{SECOND}")
    assert kinds(article) == [("prose", FIRST), ("heading", "HERON TROUBLE"), ("prose", SECOND)]


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = FIRST.replace(" on Thursday", "\non Thursday") + "\n\n" + SECOND.replace(", who", ",\nwho")
    assert prose(read(wrapped)) == [FIRST, SECOND]


def test_entities_and_odd_characters_are_resolved() -> None:
    assert prose(read("&ldquo;Don\u200b&#8217;t,&rdquo; said\u00a0Oakes &amp; Co.\r\n")) == [
        "“Don’t,” said Oakes & Co."
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        (" \n \n", "it is empty"),
        ("***\n\n___\n", "there is no article text in it"),
        ("Advertisement\n\nRead more:\n\nA heron\n", "there is no article text in it"),
        (" date 2023-11-02 ", "there is no article text in it"),
        ("The ferry left. " * 70_000, "its text is longer than 1,000,000 characters"),
    ],
)
def test_what_holds_no_article_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_document(text.encode(), "ferry.txt")
    assert str(refused.value) == reason


def test_the_id_is_the_same_for_the_same_article_and_no_other() -> None:
    ids = [read(text).id for text in (FIRST, FIRST, SECOND, f"Date: 2023-11-02\n\n{FIRST}")]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    assert all(len(article_id) == 16 for article_id in ids)


def test_an_address_decides_the_id() -> None:
    assert read(f"{ADDRESS}\n\n{FIRST}").id == read(f"{ADDRESS}\n\n{SECOND}").id
