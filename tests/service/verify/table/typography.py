"""How words are set: folds that are listed and make no difference."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import excerpt, folded, row

LEAK = "The islanders’ boats don’t leak — they never have — and nobody’s café floats,"
TIDE = "Wait … and you’ll see what the tide brings home."
SIGN = "The sign says ‘Boats only’ but the lorries laugh at it."
POOL = "The office floor isn't dry - it's a \"rock pool\" on the first floor,"
STALE = "The cre\u0302pes of\u00adfered at the gate are stale\u00a0again,"
MOTOR = "A semi-retired motor–sailer is worth ten yachts."
CREW = "We—the crew—caulked from ’98 to 2010–2015 and beyond."

PRINTED = entry(
    "printer",
    "2031-06-03",
    "Skerry Chronicle",
    [
        f"“{LEAK}” Bo Hallam, a printer, said.",
        f"“{TIDE}” Hallam added.",
        f"“{SIGN}” he said.",
        f'"{POOL}" he said.',
        f"“{STALE}” he said.",
        f"“{MOTOR}” he said.",
        f"“{CREW}” he said.",
    ],
    said("Bo Hallam", LEAK, role="a printer"),
    said("Bo Hallam", TIDE),
    said("Bo Hallam", SIGN),
    said("Bo Hallam", POOL),
    said("Bo Hallam", STALE),
    said("Bo Hallam", MOTOR),
    said("Bo Hallam", CREW),
)

PLAIN = "The sign says ‘Boats only’ but the lorries laugh at it"

ROWS = [
    row(f"{PLAIN}.", "exact"),
    # outer marks
    row(f"“{PLAIN}.”", "exact_typography", folds="outer quotation marks"),
    row(f'"{PLAIN}."', "exact_typography", folds="outer quotation marks"),
    row(f"‘{PLAIN}.’", "exact_typography", folds="outer quotation marks"),
    row(f"'{PLAIN}.'", "exact_typography", folds="outer quotation marks"),
    row(f"«{PLAIN}»", "exact_typography", folds="outer quotation marks"),
    row(f"« {PLAIN} »", "exact_typography", folds="outer quotation marks"),
    row(f"‹{PLAIN}›", "exact_typography", folds="outer quotation marks"),
    row(f"„{PLAIN}“", "exact_typography", folds="outer quotation marks"),
    row(f"``{PLAIN}''", "exact_typography", folds="outer quotation marks"),
    row(f"“‘{PLAIN}.’”", "exact_typography", folds="outer quotation marks"),
    row(f"“{PLAIN}", "exact_typography", folds="outer quotation marks"),
    row(f"“{PLAIN}”.", "exact_typography", folds="outer quotation marks"),
    # inner marks
    row(PLAIN.replace("‘", "'").replace("’", "'"), "exact_typography", folds="quotation marks"),
    row(PLAIN.replace("‘", "“").replace("’", "”"), "exact_typography", folds="quotation marks"),
    row(PLAIN.replace("‘", '"').replace("’", '"'), "exact_typography", folds="quotation marks"),
    row(PLAIN.replace("‘", "«").replace("’", "»"), "exact_typography", folds="quotation marks"),
    row(PLAIN.replace("‘", "„").replace("’", "“"), "exact_typography", folds="quotation marks"),
    excerpt("it's a “rock pool” on the first floor", "exact_typography", folds="quotation marks"),
    # final punctuation
    row(f"{PLAIN}", "exact"),
    row(f"{PLAIN},", "exact_typography", folds="final punctuation"),
    row(f"{PLAIN}!", "exact_typography", folds="final punctuation"),
    row(f"{PLAIN};", "exact_typography", folds="final punctuation"),
    row(f"{PLAIN} —", "exact_typography", folds="final punctuation"),
    row(f"“{PLAIN},”", "exact_typography", folds="outer quotation marks, final punctuation"),
    excerpt("The sign says ‘Boats only’.", "exact_typography", folds="final punctuation"),
    row(f"{PLAIN}?", "near_exact", folded("?", ".", "punctuation")),
    # before the first word
    row(f"– {PLAIN}", "exact_typography", folds="punctuation before the first word"),
    row(f"... {PLAIN}", "exact_typography", folds="ellipsis"),
    row(f"{PLAIN} …", "exact_typography", folds="ellipsis"),
    excerpt("[…] but the lorries laugh at it", "exact_typography", folds="ellipsis"),
    # white space
    row(PLAIN.replace(" ", "  "), "exact_typography", folds="white space"),
    row(PLAIN.replace("sign says", "sign\nsays"), "exact_typography", folds="white space"),
    row(PLAIN.replace("sign says", "sign\tsays"), "exact_typography", folds="white space"),
    row(PLAIN.replace("sign says", "sign\u00a0says"), "exact_typography", folds="white space"),
    row(PLAIN.replace("sign says", "sign\u2009says"), "exact_typography", folds="white space"),
    row(PLAIN.replace("sign says", "sign\r\nsays"), "exact_typography", folds="white space"),
    # characters that are printed nowhere
    row(LEAK.replace("don’t", "don’\u00adt"), "exact_typography", folds="unseen characters"),
    row(PLAIN.replace("lorries", "lor\u00adries"), "exact_typography", folds="unseen characters"),
    row(PLAIN.replace("lorries", "lor\u200bries"), "exact_typography", folds="unseen characters"),
    row(PLAIN.replace("lorries", "lor\u200cries"), "exact_typography", folds="unseen characters"),
    row(PLAIN.replace("lorries", "\u2060lorries"), "exact_typography", folds="unseen characters"),
    row(PLAIN.replace("lorries", "\u200elorries\u200e"), "exact_typography", folds="unseen characters"),
    row(f"\ufeff{PLAIN}", "exact_typography", folds="unseen characters"),
    # the source has them and the phrase has not; its letters are in two parts and the phrase's in one
    row(
        "The cr\u00eapes offered at the gate are stale again,",
        "exact_typography",
        folds="Unicode composition, unseen characters, white space",
    ),
    # letters in two parts
    row(LEAK.replace("é", "e\u0301"), "exact_typography", folds="Unicode composition"),
    row(LEAK.replace("floats", "ﬂoats"), "exact_typography", folds="ligatures"),
    # apostrophes: all at once, and each kind
    excerpt("boats don't leak — they never", "exact_typography", folds="apostrophes"),
    excerpt("boats don‘t leak — they never", "exact_typography", folds="apostrophes"),
    excerpt("boats donʼt leak — they never", "exact_typography", folds="apostrophes"),
    excerpt("boats don`t leak — they never", "exact_typography", folds="apostrophes"),
    excerpt("boats don´t leak — they never", "exact_typography", folds="apostrophes"),
    excerpt("boats don′t leak — they never", "exact_typography", folds="apostrophes"),
    excerpt("The office floor isn’t dry", "exact_typography", folds="apostrophes"),
    # after an s the apostrophe stands like a mark
    excerpt("The islanders' boats don’t leak", "exact_typography", folds="quotation marks"),
    row(CREW.replace("’", "'"), "exact_typography", folds="quotation marks"),
    excerpt("The islanders’ boats", "exact"),
    # British marks around words with marks and apostrophes of their own
    row(
        "‘The sign says “Boats only” but the lorries laugh at it’",
        "exact_typography",
        folds="quotation marks, outer quotation marks",
    ),
    excerpt(
        "'The islanders’ boats don't leak'", "exact_typography", folds="apostrophes, outer quotation marks"
    ),
    # dashes
    row(LEAK.replace("—", "–"), "exact_typography", folds="dashes"),
    row(LEAK.replace("—", "-"), "exact_typography", folds="dashes"),
    row(LEAK.replace("—", "--"), "exact_typography", folds="dashes"),
    row(LEAK.replace("—", "---"), "exact_typography", folds="dashes"),
    row(LEAK.replace("—", "―"), "exact_typography", folds="dashes"),
    row(LEAK.replace(" — ", "—"), "exact_typography", folds="white space"),
    row(LEAK.replace(" — ", "--"), "exact_typography", folds="dashes, white space"),
    row("A semi‑retired motor-sailer is worth ten yachts", "exact_typography", folds="dashes"),
    row(CREW.replace("—", "–"), "exact_typography", folds="dashes"),
    row(CREW.replace("—", "--"), "exact_typography", folds="dashes"),
    row(CREW.replace("—", " – "), "exact_typography", folds="dashes, white space"),
    row(CREW.replace("–", "-"), "exact_typography", folds="dashes"),
    row(CREW.replace("–", "—"), "exact_typography", folds="dashes"),
    # the ellipsis
    row(TIDE.replace("…", "..."), "exact_typography", folds="ellipsis"),
    row(TIDE.replace("…", ". . ."), "exact_typography", folds="ellipsis"),
    row(TIDE.replace("…", "...."), "exact_typography", folds="ellipsis"),
    row(TIDE.replace(" …", "…"), "exact_typography", folds="white space"),
    row(TIDE.replace(" …", "..."), "exact_typography", folds="ellipsis, white space"),
    # several at once, as a phrase comes out of a typewriter
    row(
        "\"The islanders' boats don't leak -- they never have -- and nobody's café floats.\"",
        "exact_typography",
        folds="quotation marks, apostrophes, dashes, outer quotation marks, final punctuation",
    ),
    row(
        "“Wait...and you'll see  what the tide brings home!”",
        "exact_typography",
        folds="ellipsis, white space, apostrophes, outer quotation marks, final punctuation",
    ),
]
