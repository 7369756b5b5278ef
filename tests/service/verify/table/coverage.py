"""How many articles print the words, and how many of them are copies of one text."""

from tests.service.verify.gazette import Said, entry, said
from tests.service.verify.table.row import changed, cut, excerpt, folded, row

BELL = "Whoever rings the fog bell rings it for sailors of every flag,"
SALT = "Salt was cheaper than bread the year my sister was born,"
MOTH = "A moth is a poor clerk but a patient reader,"


def _of(words: str) -> Said:
    return said("Runi Asker", words)


WIRE = [
    f"“{BELL}” Runi Asker, keeper of the fog bell, said on Thursday at the winter fair.",
    f"“{SALT}” she said.",
]
PRINTED = (
    entry("bell", "2031-07-01", "Harbour Post", WIRE, _of(BELL), _of(SALT)),
    entry("bell-again", "2031-07-01", "Inland Gazette", WIRE, _of(BELL), _of(SALT)),
    entry("bell-late", "2031-07-03", "Radio Skerry", WIRE, _of(BELL), _of(SALT)),
    entry(
        "bell-own",
        "2031-07-02",
        "Tidal Review",
        [f"By the stove, with her boots off and the kettle on, she told this paper: “{BELL}” and yawned."],
        _of(BELL),
    ),
    entry(
        "bell-cut",
        "2031-07-05",
        "Lantern Weekly",
        ["Asker, they remember, said “rings it for sailors of every flag” and meant it to the last."],
        said("Runi Asker", "rings it for sailors of every flag", kind="mixed"),
    ),
    entry("moth", None, None, [f"“{MOTH}” Runi Asker wrote."], _of(MOTH)),
)

ROWS = [
    row(BELL, "exact", prints=(4, 2)),
    excerpt("Whoever rings the fog bell", "exact", prints=(4, 2)),
    row("rings it for sailors of every flag", "exact", prints=(5, 2)),
    excerpt("“sailors of every flag”", "exact_typography", folds="outer quotation marks", prints=(5, 2)),
    excerpt(
        "Whoever rings the fog-bell", "near_exact", folded("fog-bell", "fog bell", "compounds"), prints=(4, 2)
    ),
    excerpt("Whoever rings the […] bell", "exact_marked", cut("fog", "other"), prints=(4, 2)),
    row(SALT, "exact", prints=(3, 2)),
    row(SALT.replace("Salt", "Tar"), "altered", changed("Tar", "Salt", "name"), prints=(3, 2)),
    row(MOTH, "exact", prints=(1, 0)),
    excerpt("keeper of the fog bell, said on Thursday", "paraphrase_only", prints=(3, 2)),
    row("Copper saxophones melted beneath a violet moon", "not_found", prints=(0, 0)),
]
