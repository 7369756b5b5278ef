"""Words left out inside without a mark: few and harmless, many, or few that turn the sense."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import cut, excerpt, folded, omitted, row

WARDEN = (
    "The warden of the bird cliffs, who had walked those ledges in every weather for thirty years,"
    " must not lose her stone cottage because of one bad season."
)
ORCHARD = "Pears grow well on the south slope if bees come early, and plums grow nowhere at all near salt."

PRINTED = entry(
    "warden",
    "2031-06-08",
    "Skerry Chronicle",
    [f"“{words}” Liv Maddock, a beekeeper, said." for words in (WARDEN, ORCHARD)],
    *(said("Liv Maddock", words) for words in (WARDEN, ORCHARD)),
)
WALKED = "who had walked those ledges in every weather for thirty years"

ROWS = [
    # few words, and none of those that turn the sense
    row(WARDEN.replace("stone ", ""), "condensed", omitted("stone", "other")),
    row(WARDEN.replace(" of the bird cliffs", ""), "condensed", omitted("of the bird cliffs", "other")),
    row(ORCHARD.replace(" on the south slope", ""), "condensed", omitted("on the south slope", "other")),
    row(ORCHARD.replace(" at all", ""), "condensed", omitted("at all", "other")),
    row(
        WARDEN.replace("stone ", "").replace(" of the bird cliffs", ""),
        "condensed",
        omitted("of the bird cliffs", "other"),
        omitted("stone", "other"),
    ),
    # many words; those that turn the sense sound the alarm
    row(WARDEN.replace(f", {WALKED},", ""), "condensed", omitted(WALKED, "number"), alarm="number"),
    row(
        "The warden of the bird cliffs because of one bad season",
        "condensed",
        omitted(f"{WALKED}, must not lose her stone cottage", "negation, number, modal"),
        alarm="negation, number, modal",
    ),
    row(
        "Pears grow well and plums grow nowhere at all near salt",
        "condensed",
        omitted("on the south slope if bees come early", "condition"),
        alarm="condition",
    ),
    excerpt(
        "The warden of the bird cliffs, who had walked those ledges, must not lose her stone cottage",
        "condensed",
        omitted("in every weather for thirty years", "number"),
        alarm="number",
    ),
    # four words or fewer that turn the sense alter it
    row(WARDEN.replace("must not lose", "must lose"), "altered", omitted("not", "negation")),
    row(WARDEN.replace("must not lose", "lose"), "altered", omitted("must not", "negation, modal")),
    row(WARDEN.replace(" for thirty years", ""), "altered", omitted("for thirty years", "number")),
    row(WARDEN.replace("thirty ", ""), "altered", omitted("thirty", "number")),
    row(ORCHARD.replace(" if bees come early", ""), "altered", omitted("if bees come early", "condition")),
    row(ORCHARD.replace(" nowhere at all", ""), "altered", omitted("nowhere at all", "negation")),
    # with folds
    row(
        "“the warden of the bird cliffs must not lose her cottage because of one bad season”",
        "condensed",
        folded("the", "The", "capitals"),
        omitted(WALKED, "number"),
        omitted("stone", "other"),
        folds="outer quotation marks",
        alarm="number",
    ),
    row(
        "Pears grow well […] if bees come early, and plums grow nowhere near salt",
        "condensed",
        cut("on the south slope", "other"),
        omitted("at all", "other"),
    ),
]
