"""Words that look alike and are never the same: no fold takes a negation, a number, a modal or a name."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import changed, excerpt, folded, inserted, omitted, reworded, row

MARSH = "We can’t drain the marsh, they won’t sell the mill and nobody should fish there,"
KELP = "He will harvest kelp with his brother every day and may be back by autumn,"
TONNES = "It yielded 1,500 tonnes, $40 a crate and a 2.5% loss at -5 degrees in 2029,"
ADVICE = "Cannot a pilot take advice from us in a way that is safe and legal?"
HALF = "Half of two million crowns went to twelve widows,"

PRINTED = entry(
    "kelp",
    "2031-06-05",
    "Lantern Weekly",
    [f"“{words}” Ida Rook, a farmer, said." for words in (MARSH, KELP, TONNES, ADVICE, HALF)],
    *(said("Ida Rook", words) for words in (MARSH, KELP, TONNES, ADVICE, HALF)),
)

ROWS = [
    # negation, in full and in a contraction
    reworded(MARSH, "can", "can’t", "negation"),
    reworded(MARSH, "can not", "can’t", "other"),
    reworded(MARSH, "cannot", "can’t", "other"),
    reworded(MARSH, "don’t", "can’t", "modal"),
    reworded(MARSH, "will", "won’t", "negation"),
    reworded(MARSH, "will not", "won’t", "other"),
    reworded(MARSH, "wont", "won’t", "negation, modal"),
    reworded(MARSH, "everybody", "nobody", "negation"),
    reworded(MARSH, "somebody", "nobody", "negation"),
    row(KELP.replace("will harvest", "will not harvest"), "altered", inserted("not", "negation")),
    row(KELP.replace("will harvest", "will never harvest"), "altered", inserted("never", "negation")),
    row(KELP.replace("will harvest", "won’t harvest"), "altered", changed("won’t", "will", "negation")),
    reworded(KELP, "without", "with", "negation"),
    excerpt("Can not a pilot take advice from us", "near_exact", folded("Can not", "Cannot", "compounds")),
    reworded(MARSH, "no one", "nobody", "negation"),
    # modal verbs
    reworded(KELP, "would", "will", "modal"),
    reworded(KELP, "must", "may", "modal"),
    reworded(KELP, "maybe", "may be", "modal"),
    reworded(KELP, "He’ll", "He will", "other"),
    reworded(KELP, "is", "may be", "modal"),
    reworded(MARSH, "shall", "should", "modal"),
    # a number's value
    reworded(TONNES, "15,000", "1,500", "number"),
    reworded(TONNES, "1.500", "1,500", "number"),
    reworded(TONNES, "1,501", "1,500", "number"),
    reworded(TONNES, "fifty hundred", "1,500", "number"),
    row(TONNES.replace("$40", "€40"), "altered", changed("€", "$", "number")),
    row(TONNES.replace("$40", "40"), "altered", omitted("$", "number")),
    row(TONNES.replace("2.5%", "25%"), "altered", changed("25", "2.5", "number")),
    row(TONNES.replace("2.5%", "2.5"), "altered", omitted("%", "number")),
    reworded(TONNES, "5", "-5", "number"),
    reworded(TONNES, "2030", "2029", "number"),
    reworded(TONNES, "minus five", "-5", "number"),
    row(TONNES.replace("%", " percentage points"), "altered", changed("percentage points", "%", "number")),
    reworded(HALF, "billion", "million", "number"),
    reworded(HALF, "ten", "two", "number"),
    reworded(HALF, "A third", "Half", "number"),
    reworded(HALF, "a dozen", "twelve", "number"),
    # names, and a pronoun that is a name in capitals
    reworded(ADVICE, "US", "us", "name"),
    row("We told Mara Ostrov about the mill they won’t sell", "not_found"),
    # other words in one or two letters
    reworded(ADVICE, "advise", "advice", "other"),
    reworded(ADVICE, "away", "a way", "other"),
    reworded(ADVICE, "unsafe", "safe", "other"),
    reworded(ADVICE, "illegal", "legal", "other"),
    reworded(KELP, "harvested", "harvest", "other"),
    reworded(KELP, "brothers", "brother", "other"),
    row(KELP.replace("his brother", "his brother’s"), "altered", changed("brother’s", "brother", "other")),
    row(KELP.replace("every day", "any day"), "altered", changed("any", "every", "other")),
    # pronouns
    reworded(KELP, "She", "He", "other"),
    reworded(KELP, "her", "his", "other"),
    reworded(MARSH, "They", "We", "other"),
    reworded(MARSH, "we", "they", "other"),
    # word order
    excerpt(MARSH.replace("should fish there,", "there should fish"), "altered", inserted("there", "other")),
    row(
        KELP.replace("kelp with his brother", "with his brother kelp"),
        "altered",
        omitted("kelp", "other"),
        inserted("kelp", "other"),
    ),
    row(
        "they won’t sell the mill, We can’t drain the marsh",
        "spliced",
        fragments=[("they won’t sell the mill", "Ida Rook"), ("We can’t drain the marsh", "Ida Rook")],
    ),
]
