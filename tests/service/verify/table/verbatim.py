"""The very words, whole or in part, in one piece or around "she said"."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import changed, excerpt, folded, omitted, row

ROPE = "Every rope on this quay was spliced by hand,"
KNIFE = (
    "The nets were cut after dark,",
    "and somebody who knew the moorings,",
    "brought a very sharp knife.",
)
LAMP = "We waited for the warden. Nobody came. The lamp burned out at three."
DOCTOR = ("The first boat is for the doctor and the mail.", "The second is for anybody with a ticket.")
PIER = ("I will not leave this pier,", "You may bring the blankets.")
REFUSE = ("We refuse,", "Carry on.")
RUBBISH = "Rubbish,"
GOATS = "Do goats need a licence to swim? They do now!"

PRINTED = entry(
    "nets",
    "2031-06-02",
    "Skerry Chronicle",
    [
        f"“{ROPE}” Asta Brook, the chandler, said.",
        f"“{KNIFE[0]}” Brook said, “{KNIFE[1]}” she went on, “{KNIFE[2]}”",
        f"“{LAMP}” That was all she wrote.",
        f"“{DOCTOR[0]}",
        f"“{DOCTOR[1]}” Brook told the crowd.",
        f"“{PIER[0]}” Brook shouted. “{PIER[1]}”",
        f"“{REFUSE[0]}” she told Mr. Falk. “{REFUSE[1]}”",
        f"“{RUBBISH}” she said of the rumours.",
        f"“{GOATS}” she said.",
        "A card in the window read “Gone to sea, back by Candlemas”.",
    ],
    said("Asta Brook", ROPE, role="the chandler"),
    said("Asta Brook", *KNIFE),
    said("Asta Brook", LAMP),
    said("Asta Brook", *DOCTOR),
    said("Asta Brook", *PIER),
    said("Asta Brook", *REFUSE),
    said("Asta Brook", RUBBISH),
    said("Asta Brook", GOATS),
)

JOINT = "punctuation where the words are interrupted"

ROWS = [
    # whole, with the mark that ends it or without
    row("Every rope on this quay was spliced by hand,", "exact"),
    row("Every rope on this quay was spliced by hand", "exact"),
    row("We waited for the warden. Nobody came. The lamp burned out at three.", "exact"),
    row("  Every rope on this quay was spliced by hand\n", "exact"),
    # whole sentences are no excerpt, however short
    row("We waited for the warden.", "exact"),
    row("Nobody came.", "exact"),
    row("Nobody came. The lamp burned out at three", "exact"),
    row("The lamp burned out at three", "exact"),
    row("Do goats need a licence to swim?", "exact"),
    row("They do now!", "exact"),
    row("Do goats need a licence to swim", "exact"),
    row("Do goats need a licence to swim.", "near_exact", folded(".", "?", "punctuation")),
    row("They do now.", "exact_typography", folds="final punctuation"),
    row("They do now?", "near_exact", folded("?", "!", "punctuation")),
    row("Rubbish", "exact"),
    # a part of a sentence: its start, its middle, its end, and over the border of two
    excerpt("Every rope on this quay", "exact"),
    excerpt("rope on this quay was spliced", "exact"),
    excerpt("quay was spliced by hand", "exact"),
    excerpt("for the warden. Nobody came", "exact"),
    excerpt("Nobody came. The lamp burned", "exact"),
    excerpt("brought a very sharp knife.", "exact"),
    # around the reporter's words; where these end a sentence, what is whole before them is no excerpt
    row("I will not leave this pier", "exact"),
    excerpt("I will not leave", "exact"),
    row("You may bring the blankets", "exact"),
    row(
        "I will not leave this pier. You may bring the blankets.",
        "exact_typography",
        flags="interrupted",
        folds=JOINT,
    ),
    row("We refuse", "exact"),
    row("Carry on", "exact"),
    row(
        "The nets were cut after dark, and somebody who knew the moorings, brought a very sharp knife.",
        "exact",
        flags="interrupted",
    ),
    row(
        "The nets were cut after dark and somebody who knew the moorings brought a very sharp knife.",
        "exact_typography",
        flags="interrupted",
        folds=JOINT,
    ),
    row("somebody who knew the moorings, brought a very sharp knife", "exact", flags="excerpt, interrupted"),
    row(
        "the moorings … brought a very sharp knife",
        "exact_typography",
        flags="excerpt, interrupted",
        folds=JOINT,
    ),
    row(
        "cut after dark; and somebody who knew", "exact_typography", flags="excerpt, interrupted", folds=JOINT
    ),
    row(
        "the nets were cut after dark, and somebody who knew the moorings brought a sharp knife",
        "condensed",
        folded("the", "The", "capitals"),
        omitted("very", "other"),
        flags="interrupted",
        folds=JOINT,
    ),
    row(
        "The nets were cut before dark, and somebody who knew the moorings",
        "altered",
        changed("before", "after", "other"),
        flags="excerpt, interrupted",
    ),
    # the end of a paragraph is no interruption
    row("The first boat is for the doctor and the mail. The second is for anybody with a ticket.", "exact"),
    excerpt("the doctor and the mail. The second is for", "exact"),
    row(
        "The first boat is for the doctor and the mail.\n\nThe second is for anybody with a ticket.",
        "exact_typography",
        folds="white space",
    ),
    # in marks, though nobody is known to have said it
    row("Gone to sea, back by Candlemas", "exact"),
    excerpt("back by Candlemas", "exact"),
]
