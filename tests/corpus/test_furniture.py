"""Furniture: the lines of an article that are not article text."""

import pytest

from corpus.formats.blocks import Block
from corpus.formats.furniture import furniture, is_furniture

PROSE = "The ferry left at nine, the harbour master said."


@pytest.mark.parametrize(
    "line",
    [
        # captions
        "The ferry at the quay in Port Sarn on October 26, 2023. COAST/Maren Abu Castell",
        "The ferry at the quay. SARN Photo/Ada Lind",
        "A ferry. (CNP/Bo van der Marsh)",
        "A ferry. Coast Images/Ada Lind/Pool",
        "A ferry. (Photo by Ada Lind / Coast News)",
        "A ferry leaves. Getty Images",
        "A ferry leaves in 2019. File photo",
        "Photo: Ada Lind",
        "Image source, Getty Images",
        "(Image credit: All About Ferries)",
        "Caption: the ferry at the quay",
        # bylines and credits
        "Reporting by Ada Lind in Port Sarn; Editing by Bo Marsh",
        "(Additional reporting by Ada Lind; Writing by Bo Marsh.)",
        "Editing by Bo Marsh",
        "Ada Lind and Bo Marsh contributed to this report.",
        "Cleo Vance contributed reporting from Port Sarn.",
        "Contributing: Ada Lind, Coast Press",
        "© 2023 Coast Press. All rights reserved.",
        "Copyright 2023 The Coast Press",
        "This article was originally published in May.",
        "This story has been updated with comments from the harbour master.",
        "Our Standards: The Coast Trust Principles.",
        "Updated at 1:23 p.m.",
        "UPDATED: Tue., Nov. 19, 2019",
        # advertisements and promotions
        "Advertisement",
        "ADVERTISEMENT",
        "[Story continues below]",
        "For all the latest headlines follow our Coast News channel online or via the app.",
        "Sign up for our morning newsletter.",
        "Sign up here to get it every day.",
        "Subscribe to our channel",
        "Follow us on Twitter and Facebook.",
        "Follow Ada Lind on Twitter @adalind.",
        "Click here to get the app",
        "Email Ada Lind at ada@coast.example or write to her.",
        "View this post on Instagram",
        "A post shared by Port Sarn Ferries (@ferries)",
        "Get our daily newsletter",
        # where else to read
        "Read more: Ferry found",
        "READ MORE | Ferry found",
        "[Related: Ferry found]",
        "See also: “Ferry found,” says harbour master",
        "Read the full story here.",
        "Read the rest at Coast News.",
        # nothing said
        "***",
        "___.",
        "• • •",
    ],
)
def test_furniture_is_left_out(line: str) -> None:
    assert is_furniture(Block(line))


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        # the words of furniture in sentences of the article
        "Follow the money, she said.",
        "“Follow us,” he said. “It is not far.”",
        "“Sign up for our ferry,” the poster read.",
        "Advertisement revenue fell by half, the Coast Press said.",
        "Related parties were not told, the report found.",
        "Read more than one book a year, the minister advised.",
        "Watch how it turns, he said.",
        "She edited by day and wrote by night.",
        "Photographs of the ferry were shown in court.",
        "Reporting requirements were eased by the council.",
        "Voters favour the bridge by 52 to 41, according to a CNP/Coast News poll.",
        "It plays AC/DC",
        "He asked for either/Or",
        "The film was shot by Getty",
        "By Monday, nobody had seen it.",
        "This article of faith is not shared by all.",
        "Marsh contributed to this war chest.",
        "“The ferry contributed to this report,” he joked.",
        "She told listeners to subscribe to the theory.",
    ],
)
def test_prose_is_kept(line: str) -> None:
    assert furniture([Block(PROSE), Block(PROSE), Block(PROSE), Block(PROSE), Block(line)]) == frozenset()


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block("Ferry found after nine days", linked=True), True),
        (Block("The ferry was found.", linked=True), False),
        (Block("A ferry at the quay in Port Sarn.", furniture=True), True),
    ],
)
def test_what_the_markup_says(block: Block, expected: bool) -> None:
    assert is_furniture(block) is expected


def test_a_read_more_block_ends_with_its_last_headline() -> None:
    lines = [
        PROSE,
        "Read more:",
        "Ferry found off Sarn",
        "Grief in Port Sarn: The story behind the picture",
        "What is a harbour master?",
        "The ferry was nine days late, the harbour master said.",
        "Nobody minded",
    ]
    assert furniture([Block(line) for line in lines]) == {1, 2, 3, 4}


@pytest.mark.parametrize(
    "byline", ["By Ada Lind", "By Ada Lind and Bo van Marsh, Coast Press", "BY ADA LIND"]
)
def test_a_byline_is_furniture_at_the_top_only(byline: str) -> None:
    prose = [Block(PROSE)] * 4
    assert furniture([Block(byline), *prose]) == {0}
    assert furniture([*prose, Block(byline)]) == frozenset()
