"""All themes of the table, and all articles that they are about."""

from tests.service.verify.table import (
    alike,
    altered,
    condensed,
    coverage,
    editing,
    lengths,
    marked,
    prose,
    scripts,
    speakers,
    spliced,
    typography,
    unheld,
    verbatim,
)

THEMES = {
    "verbatim": verbatim.ROWS,
    "typography": typography.ROWS,
    "editing": editing.ROWS,
    "alike": alike.ROWS,
    "altered": altered.ROWS,
    "marked": marked.ROWS,
    "condensed": condensed.ROWS,
    "spliced": spliced.ROWS,
    "prose": prose.ROWS,
    "unheld": unheld.ROWS,
    "speakers": speakers.ROWS,
    "coverage": coverage.ROWS,
    "scripts": scripts.ROWS,
    "lengths": lengths.ROWS,
}
ROWS = {
    f"{theme}-{number}": row for theme, rows in THEMES.items() for number, row in enumerate(rows, start=1)
}
PRINTED = (
    verbatim.PRINTED,
    typography.PRINTED,
    editing.PRINTED,
    alike.PRINTED,
    altered.PRINTED,
    marked.PRINTED,
    condensed.PRINTED,
    spliced.PRINTED,
    spliced.ELSEWHERE,
    prose.PRINTED,
    unheld.PRINTED,
    *unheld.THANKS,
    speakers.PRINTED,
    speakers.RIVAL,
    *coverage.PRINTED,
    scripts.PRINTED,
    lengths.PRINTED,
)
