"""Markdown -> Article."""

import pytest

from corpus.article import Article
from corpus.formats import Unreadable, read_document
from tests.corpus.reading import assert_sound, kinds, left_out, prose

CAPTION = (
    "A heron on the bow of the Sarn ferry as seen from the quay, where it has stood for nine days, "
    "October 26, 2023. COAST/Maren Abu Castell"
)
SAVED = f"""# Sarn ferry stops as board’s \\_heron\\_ row ‘deepens’
**Ada Lind, Bo Marsh, Cleo Vance**

**2023-10-27 20:02**

**https://www.coast.example/sarn/ferry-stops-2023-10-27/**

![A heron on the bow of the Sarn ferry](https://www.coast.example/u=/1920x0/filters:quality(80)/heron.jpg)

{CAPTION}

The ferry [stops for six weeks](https://www.coast.example/board-2023-10-26/) on Monday, the board said.

"It is a heron," said Maren Oakes, who chairs the board, [on Friday.](https://www.coast.example/oakes/)

HERON TROUBLE

Oakes said "heron" tends to mean **any** long\\-legged bird, and *not* only herons.

Reporting by Ada Lind in Port Sarn; Editing by Bo Marsh
"""


def read(text: str) -> Article:
    article = read_document(text.encode(), "ferry.md")
    assert_sound(article)
    return article


def test_a_saved_article() -> None:
    article = read(SAVED)
    assert article.title == "Sarn ferry stops as board’s _heron_ row ‘deepens’"
    assert article.authors == ("Ada Lind", "Bo Marsh", "Cleo Vance")
    assert article.published == "2023-10-27T20:02"
    assert article.url == "https://www.coast.example/sarn/ferry-stops-2023-10-27/"
    assert article.publisher == "coast.example"
    assert kinds(article) == [
        ("prose", "The ferry stops for six weeks on Monday, the board said."),
        ("prose", '"It is a heron," said Maren Oakes, who chairs the board, on Friday.'),
        ("heading", "HERON TROUBLE"),
        ("prose", 'Oakes said "heron" tends to mean any long-legged bird, and not only herons.'),
    ]
    assert left_out(article) == [
        CAPTION,
        "Reporting by Ada Lind in Port Sarn; Editing by Bo Marsh",
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('It left [at nine](https://ferry.example/a "Times").', "It left at nine."),
        ("It left [at nine](<https://ferry.example/a b>).", "It left at nine."),
        (
            "It left [at (or near) [sic] nine](https://ferry.example/a_(b)).",
            "It left at (or near) [sic] nine.",
        ),
        (
            "It left [at nine][times], he said.\n\n[times]: https://ferry.example/a",
            "It left at nine, he said.",
        ),
        ("It left [at nine][] of late.\n\n[At nine]: https://ferry.example/a", "It left at nine of late."),
        ("“[He] left [it][there],” she said.", "“[He] left [it][there],” she said."),
        (
            "See <https://ferry.example/a> or <ada@ferry.example>.",
            "See https://ferry.example/a or ada@ferry.example.",
        ),
        ("It ![heron](https://ferry.example/h.png) left.", "It left."),
        ("It **left** at *nine*, __he__ _said_ ~~never~~.", "It left at nine, he said never."),
        ("“**It *really* left**,” he ***said***.", "“It really left,” he said."),
        (
            "Sh*t and d*mn, 2 * 3, snake_case_name, a footnote.*",
            "Sh*t and d*mn, 2 * 3, snake_case_name, a footnote.*",
        ),
        (r"It \*left\* at 1\. \[sic\] \\ over", r"It *left* at 1. [sic] \ over"),
        ("It left &mdash; at nine &#8220;sharp&#8221; &amp; late.", "It left — at nine “sharp” & late."),
        ("Run `ferry --now` [^1] today.\n\n[^1]: A note.", "Run ferry --now today."),
        ("It <b>left</b><br>at nine<!-- or ten -->.", "It left at nine."),
        ("It left at 5 < 9 > 3, he said.", "It left at 5 < 9 > 3, he said."),
        ("It left\nat nine,\nhe said.", "It left at nine, he said."),
    ],
)
def test_markup_within_lines(source: str, text: str) -> None:
    assert prose(read(source)) == [text]


def test_blocks() -> None:
    article = read(
        "# Ferry\n\nIt left.  \nNobody saw it.\n\n## What now\n\n> “Wait,” the notice says.\n> And wait.\n>\n"
        "> Signed, the board.\n\n- First it *stopped*.\n- Then it\n  sank.\n\n1. It rose again.\n\n"
        "What next\n---------\n\n***\n\n**Heron trouble**\n\n**It was a heron, she said.**\n\n"
        "```\ncode = 1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nThe end came soon.\n"
    )
    assert kinds(article) == [
        ("prose", "It left."),
        ("prose", "Nobody saw it."),
        ("heading", "What now"),
        ("block_quote", "“Wait,” the notice says. And wait."),
        ("block_quote", "Signed, the board."),
        ("prose", "First it stopped."),
        ("prose", "Then it sank."),
        ("prose", "It rose again."),
        ("heading", "What next"),
        ("heading", "Heron trouble"),
        ("prose", "It was a heron, she said."),
        ("prose", "The end came soon."),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "# Ferry stops\nBy Ada Lind\n\n2023-10-27\n\n",
        "# Ferry stops\n\n**By Ada Lind**\n**October 27, 2023**\n\n",
        "Ferry stops\n===========\n\n*By Ada Lind*\n\nDate: 2023-10-27\n\n",
        "**Ferry stops**\n\n**Ada Lind**\n\n**2023-10-27**\n\n",
        '---\ntitle: "Ferry stops"\nauthor: Ada Lind\ndate: 2023-10-27\ntags: [ferry]\n---\n\n',
        "---\ntitle: Ferry stops\nauthors: [Ada Lind]\ndate: 2023-10-27\n---\n# Ferry stops\n\n",
        "![A ferry](https://coast.example/a.jpg)\n\n# Ferry stops\n\n**Ada Lind**\n\n**2023-10-27**\n\n",
    ],
)
def test_headers(opening: str) -> None:
    article = read(opening + "It left at nine, she said.\n\nNobody saw it.")
    assert (article.title, article.authors, article.published) == ("Ferry stops", ("Ada Lind",), "2023-10-27")
    assert prose(article) == ["It left at nine, she said.", "Nobody saw it."]


def test_a_bold_first_sentence_is_no_header() -> None:
    article = read("# Ferry stops\n\n**The ferry left at nine and nobody saw it.**\n\nIt sank.")
    assert article.authors == ()
    assert prose(article) == ["The ferry left at nine and nobody saw it.", "It sank."]


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("A heron on the bow of the ferry, which left.", True),
        ("*The bird in question.*", True),
        ("The ferry left at nine, she said.", False),
    ],
)
def test_a_caption_follows_its_image(caption: str, expected: bool) -> None:
    image = "![A heron on the bow](https://coast.example/h.jpg)"
    article = read(f"It left.\n\n{image}\n\n{caption}\n\nNobody saw it.")
    assert (caption.strip("*") in left_out(article)) is expected


def test_a_line_that_is_all_link_leads_elsewhere() -> None:
    article = read(
        "It left.\n\n[Heron stops ferry for nine days](https://coast.example/h)\n\n[It came back.](https://coast.example/b)"
    )
    assert left_out(article) == ["Heron stops ferry for nine days"]
    assert prose(article) == ["It left.", "It came back."]


@pytest.mark.parametrize(
    "text", ["# Ferry stops\n", "# Ferry\n\n## And\n\n### Heron\n", "![A](https://coast.example/a.jpg)\n"]
)
def test_without_prose_there_is_no_article(text: str) -> None:
    with pytest.raises(Unreadable, match="there is no article text in it"):
        read_document(text.encode(), "ferry.md")


@pytest.mark.parametrize(
    "odd",
    [
        "[",
        "![",
        "](",
        "**",
        "_",
        "`",
        "<!--",
        "-->",
        "<a",
        "\\",
        "&#",
        "> ",
        "```\n",
        "[a]: ",
        "***\n",
        "\\\n",
    ],
)
def test_markup_that_is_never_closed_is_text_or_nothing(odd: str) -> None:
    assert prose(read(f"{odd * 50}\n\nThe ferry left."))[-1] == "The ferry left."
