"""What is not held, with what is nearest to it, and what nobody could check."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import excerpt, folded, row

LANTERN = "Hang a green lantern over the cellar door when the smugglers have gone home to bed."
ENOUGH = "Enough is enough"
TIDY = "We are very grateful to each and every volunteer"

PRINTED = entry(
    "lantern",
    "2031-06-13",
    "Northshore Herald",
    [f"“{LANTERN}” said Orla Finch, an innkeeper.", f"“{ENOUGH},” Finch said."],
    said("Orla Finch", LANTERN),
    said("Orla Finch", f"{ENOUGH},"),
)
THANKS = tuple(
    entry(
        f"volunteers-{number}",
        "2031-06-14",
        "Northshore Herald",
        [f"“{TIDY} on quay {number} tonight,” said {name}."],
        said(name, f"{TIDY} on quay {number} tonight,"),
    )
    for number, name in enumerate((f"Host{letter} Tully" for letter in "abcdefghij"), start=30)
)

ROWS = [
    # nothing like it
    row("Copper saxophones melted beneath a violet moon", "not_found"),
    row("Copper saxophones", "not_found"),
    row("Xylophonists!", "not_found"),
    row("zzzz qqqq xxxx", "not_found"),
    # something like it, but another statement
    row(
        "Hang a red curtain over the attic window when the tourists have left", "not_found", nearest="lantern"
    ),
    row("The smugglers hung lanterns all over their green cellar", "not_found", nearest="lantern"),
    row("A green lantern was stolen from the door of the inn last week", "not_found", nearest="lantern"),
    row("Enough is known of the smugglers and nobody shall drink to them", "not_found"),
    # too short to tell
    excerpt("green", "cannot_check"),
    excerpt("green lantern", "cannot_check"),
    excerpt("cellar door", "cannot_check"),
    excerpt("“lantern”", "cannot_check", folds="outer quotation marks"),
    # closed-class words alone
    excerpt("have gone home to", "exact"),
    row("it is what it", "cannot_check"),
    row("and they will not be", "cannot_check"),
    row("what we have is what you see", "not_found"),
    excerpt("no", "cannot_check"),
    row("Not now!", "cannot_check"),
    row("We […] it", "cannot_check"),
    # ... but all of a quotation is enough
    row("Enough is enough", "exact"),
    row("Enough is enough!", "exact_typography", folds="final punctuation"),
    row("enough is enough", "near_exact", folded("enough", "Enough", "capitals")),
    # too common: ten people said so
    excerpt("each and every volunteer", "cannot_check"),
    excerpt("to each and every volunteer", "cannot_check"),
    excerpt("very grateful to each and every volunteer", "exact"),
]
