"""What an editor changes: folds that are reported, each where it is."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import edited, excerpt, folded, row

THEATRE = "Our neighbours travelled to the harbour theatre and organised a defence of its grey centre,"
CHEQUE = (
    "She learnt to analyse the programme, wrote a cheque and became a skilful paediatrician at the dialogue,"
)
CREWS = "The ceasefire between well-known crews and the part time wardens of the lighthouse is no landmark."
HENS = "Twenty-one sloops carried 1,200 hens, 35 per cent of the barley and the first two judges in 2030,"
MILLION = "They spent $2 million on a hundred puffins in the twenty-first century."
CREME = "Zoë and Søren served crème brûlée to a naïve señor from Łódź on Hauptstraße,"
NATO = "The U.S. envoy slept, the kettle sang: so did we; nothing (really) happened, friends."
WAS = "Them barrels was [sic] never ours to open."

PRINTED = entry(
    "editor",
    "2031-06-04",
    "Lantern Weekly",
    [
        f"“{THEATRE}” Cato Wren, an editor, said.",
        f"“{CHEQUE}” Wren said.",
        f"“{CREWS}” he added.",
        f"“{HENS}” he said.",
        f"“{MILLION}” he said.",
        f"“{CREME}” he wrote.",
        f"“{NATO}” he wrote.",
        f"“{WAS}” he quoted himself.",
    ],
    *(said("Cato Wren", words) for words in (THEATRE, CHEQUE, CREWS, HENS, MILLION, CREME, NATO, WAS)),
)

SPELT = [
    ("neighbors", "neighbours"),
    ("traveled", "travelled"),
    ("harbor", "harbour"),
    ("theater", "theatre"),
    ("organized", "organised"),
    ("defense", "defence"),
    ("gray", "grey"),
    ("center", "centre"),
]
SPELT_TOO = [
    ("learned", "learnt"),
    ("analyze", "analyse"),
    ("program", "programme"),
    ("check", "cheque"),
    ("skillful", "skilful"),
    ("pediatrician", "paediatrician"),
    ("dialog", "dialogue"),
]
UNMARKED = [
    ("Zoe", "Zoë"),
    ("Soren", "Søren"),
    ("creme", "crème"),
    ("brulee", "brûlée"),
    ("naive", "naïve"),
    ("senor", "señor"),
    ("Lodz", "Łódź"),
    ("Hauptstrasse", "Hauptstraße"),
]

ROWS = [
    # British or American spelling, in its families
    *(edited(THEATRE, us, uk, "spelling") for us, uk in SPELT),
    *(edited(CHEQUE, us, uk, "spelling") for us, uk in SPELT_TOO),
    # diacritics and letters of other alphabets
    *(edited(CREME, said, printed, "diacritics") for said, printed in UNMARKED),
    # capitals
    excerpt(
        "Neighbours travelled to the harbour", "near_exact", folded("Neighbours", "neighbours", "capitals")
    ),
    excerpt("our neighbours travelled to the harbour", "near_exact", folded("our", "Our", "capitals")),
    excerpt("the Harbour theatre and", "near_exact", folded("Harbour", "harbour", "capitals")),
    excerpt(
        "NEIGHBOURS TRAVELLED TO",
        "near_exact",
        folded("NEIGHBOURS", "neighbours", "capitals"),
        folded("TRAVELLED", "travelled", "capitals"),
        folded("TO", "to", "capitals"),
    ),
    excerpt(
        "Neighbors travelled to the harbour",
        "near_exact",
        folded("Neighbors", "neighbours", "capitals, spelling"),
    ),
    # compounds: hyphened, closed, open
    edited(CREWS, "cease-fire", "ceasefire", "compounds"),
    edited(CREWS, "cease fire", "ceasefire", "compounds"),
    edited(CREWS, "well known", "well-known", "compounds"),
    edited(CREWS, "wellknown", "well-known", "compounds"),
    edited(CREWS, "part-time", "part time", "compounds"),
    edited(CREWS, "parttime", "part time", "compounds"),
    edited(CREWS, "land mark", "landmark", "compounds"),
    # numerals or words
    edited(HENS, "21", "Twenty-one", "numerals"),
    edited(HENS, "Twenty one", "Twenty-one", "compounds"),
    edited(HENS, "1200", "1,200", "numerals"),
    edited(HENS, "twelve hundred", "1,200", "numerals"),
    edited(HENS, "one thousand two hundred", "1,200", "numerals"),
    edited(HENS, "thirty-five", "35", "numerals"),
    edited(HENS, "1st", "first", "numerals"),
    edited(HENS, "2", "two", "numerals"),
    edited(HENS, "percent", "per cent", "compounds"),
    row(
        HENS.replace(" per cent", "%"), "near_exact", folded("%", "per cent", "numerals"), folds="white space"
    ),
    row(HENS.replace(" per cent", " %"), "near_exact", folded("%", "per cent", "numerals")),
    row(
        HENS.replace("35 per cent", "thirty-five percent"),
        "near_exact",
        folded("thirty-five", "35", "numerals"),
        folded("percent", "per cent", "compounds"),
    ),
    row(MILLION.replace("$2 million", "$2m"), "near_exact", folded("2m", "2 million", "numerals")),
    row(
        MILLION.replace("$2 million", "$2,000,000"),
        "near_exact",
        folded("2,000,000", "2 million", "numerals"),
    ),
    edited(MILLION, "100", "a hundred", "numerals"),
    edited(MILLION, "21st", "twenty-first", "numerals"),
    # other punctuation
    excerpt(
        "travelled to the harbour theatre, and organised", "near_exact", folded(", ", " ", "punctuation")
    ),
    excerpt("the programme wrote a cheque", "near_exact", folded(" ", ", ", "punctuation")),
    excerpt("the kettle sang, so did we", "near_exact", folded(", ", ": ", "punctuation")),
    excerpt("the kettle sang — so did we", "near_exact", folded(" — ", ": ", "punctuation")),
    excerpt(
        "so did we. Nothing (really) happened",
        "near_exact",
        folded(". ", "; ", "punctuation"),
        folded("Nothing", "nothing", "capitals"),
    ),
    excerpt(
        "nothing really happened",
        "near_exact",
        folded(" ", " (", "punctuation"),
        folded(" ", ") ", "punctuation"),
    ),
    excerpt(
        "organised a “defence” of its",
        "near_exact",
        folded(" “", " ", "punctuation"),
        folded("” ", " ", "punctuation"),
    ),
    excerpt(
        "The US envoy slept",
        "near_exact",
        folded("US", "U.S", "punctuation"),
        folded(" ", ". ", "punctuation"),
    ),
    # [sic], put in and left out
    row("Them barrels was never ours to open", "near_exact", folded("", "sic", "sic")),
    row(
        "Them barrels was (sic) never ours to open",
        "near_exact",
        folded(" (", " [", "punctuation"),
        folded(") ", "] ", "punctuation"),
    ),
    excerpt("She learnt [sic] to analyse the programme", "near_exact", folded("sic", "", "sic")),
    excerpt("She learnt (sic) to analyse the programme", "near_exact", folded("sic", "", "sic")),
    # several at once, with what makes no difference
    row(
        "“our neighbors traveled to the Harbor Theater & organized a defense of its gray center.”",
        "near_exact",
        folded("our", "Our", "capitals"),
        folded("neighbors", "neighbours", "spelling"),
        folded("traveled", "travelled", "spelling"),
        folded("Harbor", "harbour", "capitals, spelling"),
        folded("Theater", "theatre", "capitals, spelling"),
        folded("&", "and", "numerals"),
        folded("organized", "organised", "spelling"),
        folded("defense", "defence", "spelling"),
        folded("gray", "grey", "spelling"),
        folded("center", "centre", "spelling"),
        folds="outer quotation marks, final punctuation",
    ),
]
