"""What the phrase itself says it leaves out or puts in."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import changed, cut, excerpt, folded, inserted, omitted, row

CHANNEL = (
    "We will dig the new channel by hand, unless the council finds a dredger for less than 900 crowns,"
    " and we shall not ask the mainland for a single coin of it."
)
SPADES = (
    "My father owned the best spades on the east shore,",
    "and he lent them to every soul who came hungry.",
)
NIGHT = "We row with the harbour men rather than with the paid ones at night,"
TICKETS = "They promised free tickets […] to every pensioner who could row."

PRINTED = entry(
    "channel",
    "2031-06-07",
    "Lantern Weekly",
    [
        f"“{CHANNEL}” Ulla Strand, a ditcher, said.",
        f"“{SPADES[0]}” she recalled, “{SPADES[1]}”",
        f"“{TICKETS}” she wrote.",
        f"“{NIGHT}” she said.",
    ],
    said("Ulla Strand", CHANNEL),
    said("Ulla Strand", *SPADES),
    said("Ulla Strand", TICKETS),
    said("Ulla Strand", NIGHT),
)

UNLESS = cut("unless the council finds a dredger for less than 900 crowns", "number, condition")
FORMS = ("[...]", "[…]", "[ … ]", "[. . .]", "...", "…", "....", ". . .", "(...)", "(…)", "( … )", "( ... )")

ROWS = [
    # where the words beside a gap allow it to stand in two places, it stands where the phrase says so
    excerpt(
        "We row […] with the paid ones", "exact_marked", cut("with the harbour men rather than", "other")
    ),
    excerpt(
        "We row with […] the paid ones", "exact_marked", cut("the harbour men rather than with", "other")
    ),
    # every form of the mark
    *(
        excerpt(
            f"We will dig the new channel by hand {mark} and we shall not ask the mainland",
            "exact_marked",
            UNLESS,
            alarm="number, condition",
        )
        for mark in FORMS
    ),
    excerpt(
        "We will dig the new channel by hand… and we shall not ask the mainland",
        "exact_marked",
        UNLESS,
        alarm="number, condition",
    ),
    # nothing that could turn the sense
    excerpt("We will dig the […] channel by hand", "exact_marked", cut("new", "other")),
    excerpt("we shall not ask […] for a single coin of it", "exact_marked", cut("the mainland", "other")),
    # the alarm, class by class
    excerpt("and we shall […] ask the mainland", "exact_marked", cut("not", "negation"), alarm="negation"),
    excerpt("We […] dig the new channel by hand", "exact_marked", cut("will", "modal"), alarm="modal"),
    excerpt("a dredger for less than … crowns", "exact_marked", cut("900", "number"), alarm="number"),
    excerpt(
        "dig the new channel by hand […] the council finds a dredger",
        "exact_marked",
        cut("unless", "condition"),
        alarm="condition",
    ),
    excerpt(
        "the council finds a dredger … ask the mainland",
        "exact_marked",
        cut("for less than 900 crowns, and we shall not", "negation, number, modal"),
        alarm="negation, number, modal",
    ),
    # several omissions, in order
    excerpt(
        "We will dig the […] channel […] unless the council finds a dredger",
        "exact_marked",
        cut("new", "other"),
        cut("by hand", "other"),
    ),
    # around the reporter's words
    row(
        "My father owned the best spades […] and he lent them to every soul […] hungry.",
        "exact_marked",
        cut("on the east shore", "other"),
        cut("who came", "other"),
        flags="interrupted",
    ),
    # before the first word and after the last nothing is left out that an excerpt does not leave out
    excerpt("[…] and we shall not ask the mainland […]", "exact_typography", folds="ellipsis"),
    # a mark where nothing is left out
    excerpt("We will dig […] the new channel by hand", "near_exact", folded(" […] ", " ", "punctuation")),
    # the source's own mark
    excerpt("They promised free tickets […] to every pensioner", "exact"),
    excerpt(
        "They promised free tickets ... to every pensioner",
        "near_exact",
        folded(" ... ", " […] ", "punctuation"),
    ),
    row("They promised free tickets [to ferries] to every pensioner who could row", "exact_marked"),
    # words in brackets, for others and beside them
    excerpt("[The islanders] will dig the new channel by hand", "exact_marked"),
    excerpt("and [the islanders] shall not ask the mainland", "exact_marked", cut("we", "other")),
    excerpt(
        "and we shall not ask [the governor] for a single coin", "exact_marked", cut("the mainland", "other")
    ),
    excerpt("We will dig the new channel [to the sea] by hand", "exact_marked"),
    excerpt("My father [Per] owned the best spades on the east shore", "exact_marked"),
    # ... which may turn the sense too
    excerpt("We will [never] dig the new channel by hand", "exact_marked", alarm="negation"),
    excerpt("We will dig the [two] new channel[s] by hand", "exact_marked", alarm="number"),
    excerpt("We will [perhaps] dig the new channel by hand", "exact_marked", alarm="modal"),
    excerpt("We will dig the new channel [if asked] by hand", "exact_marked", alarm="condition"),
    excerpt("We [can] dig the new channel by hand", "exact_marked", cut("will", "modal"), alarm="modal"),
    # a letter in brackets
    excerpt("[w]e will dig the new channel by hand", "exact_marked"),
    excerpt("[W]e shall not ask the mainland", "exact_marked"),
    excerpt("[A]nd he lent them to every soul who came hungry", "exact_marked"),
    excerpt(
        "“[W]e shall not ask the mainland […] of it.”",
        "exact_marked",
        cut("for a single coin", "number"),
        folds="outer quotation marks",
        alarm="number",
    ),
    # ... stands for no other letter
    excerpt("[t]hey will dig the new channel by hand", "altered", changed("[t]hey", "We", "other")),
    # an ending in brackets
    excerpt("he lent them to every soul who c[o]me[s] hungry", "altered", changed("c[o]me", "came", "other")),
    excerpt("every soul[s] who came hungry", "exact_marked"),
    # marks beside folds
    excerpt(
        "we will dig the new channel by hand [...] & we shall not ask",
        "exact_marked",
        folded("we", "We", "capitals"),
        UNLESS,
        folded("&", "and", "numerals"),
        alarm="number, condition",
    ),
    # a mark excuses only what stands at it
    excerpt(
        "We will dig the old channel […] unless the council finds a dredger",
        "altered",
        changed("old", "new", "other"),
        cut("by hand", "other"),
    ),
    excerpt(
        "We will dig the new channel […] and we shall ask the mainland",
        "altered",
        cut("by hand, unless the council finds a dredger for less than 900 crowns", "number, condition"),
        omitted("not", "negation"),
        alarm="number, condition",
    ),
    excerpt(
        "We will dig the new channel […] quickly, unless the council finds a dredger",
        "altered",
        changed("quickly", "by hand", "other"),
    ),
    excerpt(
        "We will dig the new channel … unless the council finds a big dredger",
        "altered",
        cut("by hand", "other"),
        inserted("big", "other"),
    ),
    # an omission that is marked beside one that is not
    excerpt(
        "We will dig the channel by hand […] and we shall not ask the mainland",
        "condensed",
        omitted("new", "other"),
        UNLESS,
        alarm="number, condition",
    ),
]
