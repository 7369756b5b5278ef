"""The longest phrase that is compared: a litany of 2,000 words, no two of them the same."""

from itertools import islice, product

from service.verify.thresholds import LONGEST_PHRASE
from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import cut, excerpt, folded, omitted, reworded, row

SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve zo".split()
LITANY = " ".join(map("".join, islice(product(SYLLABLES, repeat=3), LONGEST_PHRASE)))
FIRST, MIDDLE, LAST = LITANY.split()[0], LITANY.split()[1000], LITANY.split()[-1]

PRINTED = entry(
    "litany",
    "2031-06-21",
    "Radio Skerry",
    [f"“{LITANY}” Vesna Orr sang on the pier."],
    said("Vesna Orr", LITANY),
)

ROWS = [
    row(LITANY, "exact"),
    row(f"“{LITANY}.”", "exact_typography", folds="outer quotation marks, final punctuation"),
    row(LITANY.capitalize(), "near_exact", folded(FIRST.capitalize(), FIRST, "capitals")),
    row(LITANY.replace(f" {MIDDLE} ", " […] "), "exact_marked", cut(MIDDLE, "other")),
    row(LITANY.replace(f" {MIDDLE} ", " "), "condensed", omitted(MIDDLE, "other")),
    reworded(LITANY, "never", MIDDLE, "negation"),
    reworded(LITANY, "900", LAST, "number"),
    excerpt(" ".join(LITANY.split()[40:1940]), "exact"),
    excerpt(MIDDLE, "cannot_check"),
]
