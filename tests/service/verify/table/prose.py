"""The reporter's own words: around a quotation (promoted), or with none (paraphrase_only)."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import changed, cut, excerpt, folded, inserted, omitted, row

TOLL, FREE = "a tax on wet feet", "free passage for ducks"
PLANKS = "the bakery bridge needed new planks before the carnival and would get them from the shipyard"
OARS = ("Oars before engines,", "and tea before either of them,")
WHARF = "Whoever painted the wharf yellow must have owned a yellow boat,"

PRINTED = entry(
    "toll",
    "2031-06-12",
    "Northshore Herald",
    [
        f"The deputy keeper called the toll “{TOLL}” and promised “{FREE}” before supper.",
        "The shed, known as “the cathedral of rope”, burned down in April after a firework went astray.",
        f"Nils Quarry said that {PLANKS}.",
        "Snow fell on the customs house for eleven days, and nobody cleared the steps.",
        "Mules carried the piano to the hilltop chapel on Sunday.",
        f"“{WHARF}” Quarry said as he walked along the painted wharf with a brush.",
        f"“{OARS[0]}” Quarry said, “{OARS[1]}” and he sat down.",
    ],
    said("Nils Quarry", TOLL, kind="mixed", role="the deputy keeper"),
    said("Nils Quarry", FREE, kind="mixed"),
    said("Nils Quarry", PLANKS, kind="indirect"),
    said("Nils Quarry", WHARF),
    said("Nils Quarry", *OARS),
)

# The marks of the source, which the phrase has not.
OPENS, CLOSES = folded(" ", " “", "punctuation"), folded(" ", "” ", "punctuation")

ROWS = [
    # what is quoted, alone, is a quotation
    row("a tax on wet feet", "exact"),
    row("free passage for ducks", "exact"),
    row("the cathedral of rope", "exact"),
    # the whole sentence as if it were one
    row(
        "The deputy keeper called the toll “a tax on wet feet” and promised “free passage for ducks”"
        " before supper.",
        "promoted",
    ),
    row(
        "The deputy keeper called the toll a tax on wet feet and promised free passage for ducks"
        " before supper.",
        "promoted",
        *(OPENS, CLOSES, OPENS, CLOSES),
    ),
    row(
        "The shed, known as “the cathedral of rope”, burned down in April after a firework went astray.",
        "promoted",
    ),
    # a part: before the quotation, after it, on both sides
    excerpt("called the toll a tax on wet feet", "promoted", OPENS),
    excerpt("a tax on wet feet and promised", "promoted", CLOSES),
    excerpt("The deputy keeper called the toll “a tax on wet feet”", "promoted"),
    excerpt(
        "known as the cathedral of rope, burned down in April",
        "promoted",
        OPENS,
        folded(", ", "”, ", "punctuation"),
    ),
    # from one quotation to the next
    excerpt("a tax on wet feet and promised free passage for ducks", "promoted", CLOSES, OPENS),
    excerpt("wet feet” and promised “free passage", "promoted"),
    # the sentence around a whole quotation
    excerpt(
        "must have owned a yellow boat, Quarry said as he walked along",
        "promoted",
        folded(", ", ",” ", "punctuation"),
    ),
    # with the reporter's words between two pieces
    excerpt(
        "“Oars before engines,” Quarry said, “and tea before either”",
        "promoted",
        folds="outer quotation marks",
    ),
    excerpt(
        "Oars before engines, Quarry said, and tea",
        "promoted",
        folded(", ", ",” ", "punctuation"),
        folded(", ", ", “", "punctuation"),
    ),
    # in other words
    excerpt(
        "The deputy keeper labelled the toll a tax on wet feet and promised free passage for ducks",
        "promoted",
        changed("labelled", "called", "other"),
        *(OPENS, CLOSES, OPENS),
    ),
    excerpt(
        "The deputy keeper called the toll a tax on wet feet and never promised free passage for ducks",
        "promoted",
        *(OPENS, CLOSES, inserted("never", "negation"), OPENS),
    ),
    # with marks: they are understood here too
    row(
        "The deputy keeper called the toll “a tax on wet feet” […] before supper.",
        "promoted",
        cut("and promised “free passage for ducks", "other"),
    ),
    excerpt(
        "Whoever painted the wharf yellow … Quarry said",
        "promoted",
        cut("must have owned a yellow boat", "modal"),
        alarm="modal",
    ),
    row(
        "Snow fell on the customs house […] and nobody cleared the steps",
        "paraphrase_only",
        cut("for eleven days", "number"),
        alarm="number",
    ),
    excerpt("[s]now fell on the customs house", "paraphrase_only"),
    excerpt(
        "Snow fell on [the island] for eleven days", "paraphrase_only", cut("the customs house", "other")
    ),
    # indirect speech
    excerpt(
        "the bakery bridge needed new planks before the carnival and would get them from the shipyard",
        "paraphrase_only",
    ),
    excerpt(
        "“The bakery bridge needed new planks before the carnival”",
        "paraphrase_only",
        folded("The", "the", "capitals"),
        folds="outer quotation marks",
    ),
    excerpt(
        "The bakery bridge needs new planks before the carnival and will get them from the shipyard",
        "paraphrase_only",
        folded("The", "the", "capitals"),
        changed("needs", "needed", "other"),
        changed("will", "would", "modal"),
    ),
    excerpt("Nils Quarry said that the bakery bridge needed new planks", "paraphrase_only"),
    # plain prose
    row("Snow fell on the customs house for eleven days, and nobody cleared the steps.", "paraphrase_only"),
    excerpt("Snow fell on the customs house", "paraphrase_only"),
    excerpt("Mules carried the piano to the hilltop chapel", "paraphrase_only"),
    row(
        "Snow fell on the customs house for twelve days, and somebody cleared the steps.",
        "paraphrase_only",
        changed("twelve", "eleven", "number"),
        changed("somebody", "nobody", "negation"),
    ),
    row(
        "Snow fell on the customs house, and nobody cleared the steps",
        "paraphrase_only",
        omitted("for eleven days", "number"),
    ),
    # over two paragraphs, though one of them alone has most of it
    excerpt(
        "and nobody cleared the steps. Mules carried the piano to the hilltop chapel",
        "paraphrase_only",
    ),
]
