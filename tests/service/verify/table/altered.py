"""Changes by class, alone and together, at the start, in the middle and at the end."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import changed, cut, excerpt, folded, inserted, omitted, reworded, row

WRECK = (
    "If the storm passes, three divers may inspect the Calder wreck,"
    " but nobody should touch the bell before Friday."
)
BAIT = "We do not sell bait to strangers and our mothers never did."
DAWN = "Both trawlers sail at dawn if the wind drops and the owner agrees to a fair share."

PRINTED = entry(
    "divers",
    "2031-06-06",
    "Skerry Chronicle",
    [f"“{words}” Jon Pell, a diver, said." for words in (WRECK, BAIT, DAWN)],
    *(said("Jon Pell", words) for words in (WRECK, BAIT, DAWN)),
)

ROWS = [
    # negation
    reworded(WRECK, "somebody", "nobody", "negation"),
    row(WRECK.replace("may inspect", "may not inspect"), "altered", inserted("not", "negation")),
    row(WRECK.replace("If the", "If not the"), "altered", inserted("not", "negation")),
    row(BAIT.replace("do not sell", "do sell"), "altered", omitted("not", "negation")),
    row(BAIT.replace("never did", "did"), "altered", omitted("never", "negation")),
    row(BAIT.replace("do not sell", "never sell"), "altered", changed("never", "do not", "negation")),
    # number
    reworded(WRECK, "four", "three", "number"),
    row(WRECK.replace("the bell", "the second bell"), "altered", inserted("second", "number")),
    row(WRECK.replace("three divers", "divers"), "altered", omitted("three", "number")),
    row(f"Two {BAIT}", "altered", inserted("Two", "number")),
    row(BAIT.replace("never did.", "never did once."), "altered", inserted("once", "number, condition")),
    # modal
    reworded(WRECK, "must", "may", "modal"),
    row(WRECK.replace("divers may", "divers perhaps may"), "altered", inserted("perhaps", "modal")),
    row(WRECK.replace("may inspect", "inspect"), "altered", omitted("may", "modal")),
    row(DAWN.replace("sail", "should sail"), "altered", inserted("should", "modal")),
    # condition
    reworded(WRECK, "When", "If", "condition"),
    reworded(WRECK, "Unless", "If", "condition"),
    reworded(WRECK, "unless asked", "before Friday", "condition, name"),
    row(BAIT.replace("to strangers", "except to strangers"), "altered", inserted("except", "condition")),
    row(DAWN.replace("if the wind drops ", ""), "altered", omitted("if the wind drops", "condition")),
    # name
    reworded(WRECK, "Alder", "Calder", "name"),
    reworded(WRECK, "Monday", "Friday", "name"),
    row(WRECK.replace("the bell", "the Ostrow bell"), "altered", inserted("Ostrow", "name")),
    row(
        WRECK.replace("the Calder wreck", "the wreck of Pell"),
        "altered",
        omitted("Calder", "name"),
        inserted("of Pell", "name"),
    ),
    row(DAWN.replace("Both trawlers", "Calder trawlers"), "altered", changed("Calder", "Both", "name")),
    # other
    reworded(WRECK, "war", "storm", "other"),
    reworded(WRECK, "loot", "inspect", "other"),
    row(BAIT.replace("strangers", "old strangers"), "altered", inserted("old", "other")),
    row(f"Honestly, {BAIT}", "altered", inserted("Honestly", "other")),
    row(f"{DAWN[:-1]} of it all", "altered", inserted("of it all", "other")),
    row(DAWN.replace("a fair share", "a fair price"), "altered", changed("price", "share", "other")),
    # two classes in one change
    reworded(WRECK, "everybody must", "nobody should", "negation, modal"),
    reworded(WRECK, "Unless a", "If the", "condition"),
    row(
        WRECK.replace("three divers may", "Calder divers cannot"),
        "altered",
        changed("Calder", "three", "number, name"),
        changed("cannot", "may", "negation, modal"),
    ),
    row(
        WRECK.replace("the bell before", "two Ostrow bells before"),
        "altered",
        changed("two Ostrow bells", "the bell", "number, name"),
    ),
    # changes in several places
    row(
        WRECK.replace("three", "four").replace("may", "must"),
        "altered",
        changed("four", "three", "number"),
        changed("must", "may", "modal"),
    ),
    row(
        WRECK.replace("Calder", "Alder").replace("nobody", "anybody"),
        "altered",
        changed("Alder", "Calder", "name"),
        changed("anybody", "nobody", "negation"),
    ),
    row(
        "When the storm passes, two divers must inspect the Alder wreck,"
        " but anybody should touch the old bell before Friday.",
        "altered",
        changed("When", "If", "condition"),
        changed("two", "three", "number"),
        changed("must", "may", "modal"),
        changed("Alder", "Calder", "name"),
        changed("anybody", "nobody", "negation"),
        inserted("old", "other"),
    ),
    # with folds, which stay told apart
    excerpt(
        "“if the storm passes, 3 divers may loot the Calder wreck”",
        "altered",
        folded("if", "If", "capitals"),
        folded("3", "three", "numerals"),
        changed("loot", "inspect", "other"),
        folds="outer quotation marks",
    ),
    excerpt(
        "Both trawlers sail at mid-night if the wind drops; and the owner agrees",
        "altered",
        changed("mid-night", "dawn", "other"),
        folded("; ", " ", "punctuation"),
    ),
    # beside an omission that is marked: its sensitive words sound the alarm all the same
    row(
        "If the storm passes, three divers may loot the Calder wreck […] before Friday.",
        "altered",
        changed("loot", "inspect", "other"),
        cut("but nobody should touch the bell", "negation, modal, condition"),
        alarm="negation, modal, condition",
    ),
    # too far off to be the same statement
    row("If the harbour freezes, three bakers may leave the Ostrow mill", "not_found"),
]
