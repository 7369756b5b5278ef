"""Who is credited with the words, against the speaker asked for."""

from dataclasses import replace

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import Row, Seen, changed, folded, omitted, row

ANCHOR = "An anchor is only as honest as the mud it sits in,"
BEACON = "We repainted the beacon twice because the first red frightened the herons,"
OYSTERS = "Nobody tells an oyster when to open its own front door,"
RUMOUR = "the archivist burned his diaries in the fog"
SHORES = "Both shores of this strait will share one kitchen by winter,"
UNNAMED = "There were fewer biscuits on the mainland than they admitted,"
NOBODY = "Ring twice and ask for the herring"
BOARD = "The strait board regrets the third delay of the floating library,"

PRINTED = entry(
    "anchor",
    "2031-06-15",
    "Northshore Herald",
    [
        f"“{ANCHOR}” Hedda van der Ley, the governor of the strait, said.",
        f"“{BEACON}” Zoë Quist said.",
        f"“{OYSTERS}” said Pim Okonjo Jr.",
        f"Quist said that Okonjo had whispered “{RUMOUR}”.",
        f"“{SHORES}” van der Ley told the assembly.",
        f"“{UNNAMED}” a person close to the talks said.",
        f"A brass plate says “{NOBODY}”.",
        f"“{BOARD}” the Strait Board said in a statement.",
    ],
    said("Hedda van der Ley", ANCHOR, role="the governor of the strait"),
    said("Zoë Quist", BEACON),
    said("Pim Okonjo Jr", OYSTERS),
    said("Pim Okonjo Jr", RUMOUR, kind="mixed", relayed_by="Zoë Quist"),
    said("Hedda van der Ley", SHORES),
    said("a person close to the talks", UNNAMED, type="unnamed"),
    said("the Strait Board", BOARD, type="group"),
)
RIVAL = entry(
    "rival",
    "2031-06-16",
    "Tidal Review",
    [f"“{SHORES}” Zoë Quist told the assembly.", "“We hang our nets there” was her reply."],
    said("Zoë Quist", SHORES),
)


OPENS = folded(" ", " “", "punctuation")


def asked(
    phrase: str, speaker: str, credit: str, verdict: str = "exact", *changes: Seen, flags: str = ""
) -> Row:
    """A case in which `speaker` is asked for."""
    return replace(row(phrase, verdict, *changes, flags=flags), speaker=speaker, credit=credit)


ROWS = [
    row(ANCHOR, "exact"),
    # match: the full name, the surname, with a title, an initial, without marks, in capitals
    asked(ANCHOR, "Hedda van der Ley", "match"),
    asked(ANCHOR, "van der Ley", "match"),
    asked(ANCHOR, "Governor van der Ley", "match"),
    asked(ANCHOR, "Gov. Hedda van der Ley", "match"),
    asked(ANCHOR, "H. van der Ley", "match"),
    asked(ANCHOR, "HEDDA VAN DER LEY", "match"),
    asked(ANCHOR, "Ms van der Ley", "match"),
    asked(BEACON, "Zoe Quist", "match"),
    asked(BEACON, "Quist", "match"),
    asked(BEACON, "Zoë  Quist’s", "match"),
    asked(OYSTERS, "Pim Okonjo", "match"),
    asked(OYSTERS, "Mr. Okonjo", "match"),
    asked(OYSTERS, "Dr Pim Okonjo Jr.", "match"),
    asked(BOARD, "Strait Board", "match"),
    asked(BOARD, "The Strait Board", "match"),
    # ... an id, and a name known from elsewhere
    asked(BEACON, "zoe-quist", "match"),
    asked("It belongs to the children of this island", "Lady of the Isle", "disputed"),
    asked("every winter morning until the bridge opens", "the Lady of the Isle", "match", flags="excerpt"),
    asked("every winter morning until the bridge opens", "Mayor Ostrow", "match", flags="excerpt"),
    # ... whatever became of the words
    asked("An anchor is only as honest as the mud it", "van der Ley", "match", flags="excerpt"),
    # somebody else, and how many names do not do
    asked(ANCHOR, "Zoë Quist", "different_speaker"),
    asked(ANCHOR, "Pieter van der Ley", "different_speaker"),
    asked(ANCHOR, "Hedda", "different_speaker"),
    asked(ANCHOR, "P. van der Ley", "different_speaker"),
    asked(BEACON, "Zara Quist", "different_speaker"),
    asked(BOARD, "School Board", "different_speaker"),
    asked(BEACON, "Nobody Known", "different_speaker"),
    # the articles disagree
    asked(SHORES, "Hedda van der Ley", "disputed"),
    asked(SHORES, "Zoë Quist", "disputed"),
    asked(SHORES, "Pim Okonjo", "different_speaker"),
    # ... but of so few words both may be right
    asked("one kitchen by winter", "Zoë Quist", "match", flags="excerpt"),
    # somebody quotes somebody
    asked(RUMOUR, "Pim Okonjo", "relayed"),
    asked(RUMOUR, "Zoë Quist", "relayed"),
    asked(RUMOUR, "Hedda van der Ley", "different_speaker"),
    # nobody is named
    asked(UNNAMED, "Zoë Quist", "unresolved"),
    asked(UNNAMED, "a person close to the talks", "unresolved"),
    asked(NOBODY, "Zoë Quist", "unresolved"),
    asked("Snow fell on the customs house", "Nils Quarry", "unresolved", "paraphrase_only", flags="excerpt"),
    asked("Copper saxophones melted beneath a violet moon", "Zoë Quist", "unresolved", "not_found"),
    # of words that are no verbatim quotation
    asked(
        BEACON.replace("first red", "first blue"),
        "Quist",
        "match",
        "altered",
        changed("blue", "red", "other"),
    ),
    asked(
        "We repainted the beacon because the first red frightened the herons",
        "van der Ley",
        "different_speaker",
        "altered",
        omitted("twice", "number"),
    ),
    asked("called the toll a tax on wet feet", "Nils Quarry", "match", "promoted", OPENS, flags="excerpt"),
    asked(
        "called the toll a tax on wet feet",
        "Zoë Quist",
        "different_speaker",
        "promoted",
        OPENS,
        flags="excerpt",
    ),
    asked(
        "Nils Quarry said that the bakery bridge needed new planks",
        "Quarry",
        "match",
        "paraphrase_only",
        flags="excerpt",
    ),
    # many said it: whether this one did can be told
    asked("each and every volunteer", "Hosta Tully", "match", flags="excerpt"),
    asked("each and every volunteer", "Zoë Quist", "different_speaker", flags="excerpt"),
]
