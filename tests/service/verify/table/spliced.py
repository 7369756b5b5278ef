"""Fragments of several utterances joined, or of one in the wrong order."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import cut, row

GULLS = "The gulls own the north roof and everybody else rents it,"
TORCH = "Bring a torch, a spade and one honest witness to the bonfire,"
WIDOWS = "Good harbours are built by stubborn widows in small boats,"
DRUMS = "First we mend the drums, later we paint the parade horses, and last we invite the cousins,"

PRINTED = entry(
    "gulls",
    "2031-06-09",
    "Skerry Chronicle",
    [f"“{words}” Dag Ferris, a roofer, said." for words in (GULLS, TORCH)],
    *(said("Dag Ferris", words) for words in (GULLS, TORCH)),
)
ELSEWHERE = entry(
    "widows",
    "2031-06-11",
    "Northshore Herald",
    [f"“{words}” Signe Vail, a builder, said." for words in (WIDOWS, DRUMS)],
    *(said("Signe Vail", words) for words in (WIDOWS, DRUMS)),
)
DAG, SIGNE = "Dag Ferris", "Signe Vail"

ROWS = [
    # two quotations of one article, of one speaker
    row(
        "The gulls own the north roof. Bring a torch, a spade",
        "spliced",
        fragments=[("The gulls own the north roof", DAG), ("Bring a torch, a spade", DAG)],
    ),
    row(
        "everybody else rents it, one honest witness to the bonfire",
        "spliced",
        fragments=[("everybody else rents it", DAG), ("one honest witness to the bonfire", DAG)],
    ),
    # with a mark, which covers nothing of the sort
    row(
        "The gulls own the north roof […] one honest witness to the bonfire",
        "spliced",
        fragments=[("The gulls own the north roof", DAG), ("one honest witness to the bonfire", DAG)],
    ),
    row(
        "Bring a torch, a spade … everybody else rents it",
        "spliced",
        fragments=[("Bring a torch, a spade", DAG), ("everybody else rents it", DAG)],
    ),
    # in the wrong order, though the words where one part ends are those where the other begins
    row(
        "later we paint the parade horses, and last we invite the cousins, First we mend the drums, later",
        "spliced",
        fragments=[
            ("later we paint the parade horses, and last we invite the cousins", SIGNE),
            ("First we mend the drums, later", SIGNE),
        ],
    ),
    # two articles, two speakers
    row(
        "Good harbours are built by stubborn gulls own the north roof",
        "spliced",
        fragments=[("Good harbours are built by stubborn", SIGNE), ("gulls own the north roof", DAG)],
    ),
    row(
        "The gulls own the north roof. Good harbours are built by stubborn widows",
        "spliced",
        fragments=[
            ("The gulls own the north roof", DAG),
            ("Good harbours are built by stubborn widows", SIGNE),
        ],
    ),
    row(
        "“Bring a torch, a spade and one honest witness … built by stubborn widows in small boats”",
        "spliced",
        fragments=[
            ("Bring a torch, a spade and one honest witness", DAG),
            ("built by stubborn widows in small boats", SIGNE),
        ],
    ),
    # one quotation, in the wrong order
    row(
        "later we paint the parade horses, First we mend the drums",
        "spliced",
        fragments=[("later we paint the parade horses", SIGNE), ("First we mend the drums", SIGNE)],
    ),
    row(
        "last we invite the cousins, later we paint the parade horses, First we mend the drums",
        "spliced",
        fragments=[
            ("last we invite the cousins", SIGNE),
            ("later we paint the parade horses", SIGNE),
            ("First we mend the drums", SIGNE),
        ],
    ),
    row(
        "later we paint the parade horses […] First we mend the drums",
        "spliced",
        fragments=[("later we paint the parade horses", SIGNE), ("First we mend the drums", SIGNE)],
    ),
    # three fragments of three quotations
    row(
        "The gulls own the north roof, Bring a torch, a spade, Good harbours are built",
        "spliced",
        fragments=[
            ("The gulls own the north roof", DAG),
            ("Bring a torch, a spade", DAG),
            ("Good harbours are built", SIGNE),
        ],
    ),
    # four, one of them out of an article of another day
    row(
        "we mend the drums, everybody else rents it, one honest witness,"
        " Tourists deserve an honest timetable",
        "spliced",
        fragments=[
            ("we mend the drums", SIGNE),
            ("everybody else rents it", DAG),
            ("one honest witness", DAG),
            ("Tourists deserve an honest timetable", "Teo Lindqvist"),
        ],
    ),
    # folds do not hide it
    row(
        "the gulls own the North roof — 1 honest witness to the bonfire",
        "spliced",
        fragments=[("the gulls own the North roof", DAG), ("1 honest witness to the bonfire", DAG)],
    ),
    # in the right order nothing is spliced
    row(
        "First we mend the drums […] and last we invite the cousins",
        "exact_marked",
        cut("later we paint the parade horses", "other"),
    ),
]
