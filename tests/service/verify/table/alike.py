"""Words that look alike and are never the same: no fold takes a negation, a number, a modal or a name."""

from tests.service.verify.gazette import entry, said
from tests.service.verify.table.row import changed, excerpt, folded, inserted, omitted, row

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
    row(MARSH.replace("can’t", "can"), "altered", changed("can", "can’t", "negation")),
    row(MARSH.replace("can’t", "can not"), "altered", changed("can not", "can’t", "other")),
    row(MARSH.replace("can’t", "cannot"), "altered", changed("cannot", "can’t", "other")),
    row(MARSH.replace("can’t", "don’t"), "altered", changed("don’t", "can’t", "modal")),
    row(MARSH.replace("won’t", "will"), "altered", changed("will", "won’t", "negation")),
    row(MARSH.replace("won’t", "will not"), "altered", changed("will not", "won’t", "other")),
    row(MARSH.replace("won’t", "wont"), "altered", changed("wont", "won’t", "negation, modal")),
    row(MARSH.replace("nobody", "everybody"), "altered", changed("everybody", "nobody", "negation")),
    row(MARSH.replace("nobody", "somebody"), "altered", changed("somebody", "nobody", "negation")),
    row(KELP.replace("will harvest", "will not harvest"), "altered", inserted("not", "negation")),
    row(KELP.replace("will harvest", "will never harvest"), "altered", inserted("never", "negation")),
    row(KELP.replace("will harvest", "won’t harvest"), "altered", changed("won’t", "will", "negation")),
    row(KELP.replace("with", "without"), "altered", changed("without", "with", "negation")),
    excerpt("Can not a pilot take advice from us", "near_exact", folded("Can not", "Cannot", "compounds")),
    row(MARSH.replace("nobody", "no one"), "altered", changed("no one", "nobody", "negation")),
    # modal verbs
    row(KELP.replace("will", "would"), "altered", changed("would", "will", "modal")),
    row(KELP.replace("may", "must"), "altered", changed("must", "may", "modal")),
    row(KELP.replace("may be", "maybe"), "altered", changed("maybe", "may be", "modal")),
    row(KELP.replace("He will", "He’ll"), "altered", changed("He’ll", "He will", "other")),
    row(KELP.replace("may be", "is"), "altered", changed("is", "may be", "modal")),
    row(MARSH.replace("should", "shall"), "altered", changed("shall", "should", "modal")),
    # a number's value
    row(TONNES.replace("1,500", "15,000"), "altered", changed("15,000", "1,500", "number")),
    row(TONNES.replace("1,500", "1.500"), "altered", changed("1.500", "1,500", "number")),
    row(TONNES.replace("1,500", "1,501"), "altered", changed("1,501", "1,500", "number")),
    row(TONNES.replace("1,500", "fifty hundred"), "altered", changed("fifty hundred", "1,500", "number")),
    row(TONNES.replace("$40", "€40"), "altered", changed("€", "$", "number")),
    row(TONNES.replace("$40", "40"), "altered", omitted("$", "number")),
    row(TONNES.replace("2.5%", "25%"), "altered", changed("25", "2.5", "number")),
    row(TONNES.replace("2.5%", "2.5"), "altered", omitted("%", "number")),
    row(TONNES.replace("-5", "5"), "altered", changed("5", "-5", "number")),
    row(TONNES.replace("2029", "2030"), "altered", changed("2030", "2029", "number")),
    row(TONNES.replace("-5", "minus five"), "altered", changed("minus five", "-5", "number")),
    row(TONNES.replace("%", " percentage points"), "altered", changed("percentage points", "%", "number")),
    row(HALF.replace("million", "billion"), "altered", changed("billion", "million", "number")),
    row(HALF.replace("two", "ten"), "altered", changed("ten", "two", "number")),
    row(HALF.replace("Half", "A third"), "altered", changed("A third", "Half", "number")),
    row(HALF.replace("twelve", "a dozen"), "altered", changed("a dozen", "twelve", "number")),
    # names, and a pronoun that is a name in capitals
    row(ADVICE.replace("us", "US"), "altered", changed("US", "us", "name")),
    row("We told Mara Ostrov about the mill they won’t sell", "not_found"),
    # other words in one or two letters
    row(ADVICE.replace("advice", "advise"), "altered", changed("advise", "advice", "other")),
    row(ADVICE.replace("a way", "away"), "altered", changed("away", "a way", "other")),
    row(ADVICE.replace("safe", "unsafe"), "altered", changed("unsafe", "safe", "other")),
    row(ADVICE.replace("legal", "illegal"), "altered", changed("illegal", "legal", "other")),
    row(KELP.replace("harvest", "harvested"), "altered", changed("harvested", "harvest", "other")),
    row(KELP.replace("brother", "brothers"), "altered", changed("brothers", "brother", "other")),
    row(KELP.replace("his brother", "his brother’s"), "altered", changed("brother’s", "brother", "other")),
    row(KELP.replace("every day", "any day"), "altered", changed("any", "every", "other")),
    # pronouns
    row(KELP.replace("He", "She"), "altered", changed("She", "He", "other")),
    row(KELP.replace("his", "her"), "altered", changed("her", "his", "other")),
    row(MARSH.replace("We", "They"), "altered", changed("They", "We", "other")),
    row(MARSH.replace("they", "we"), "altered", changed("we", "they", "other")),
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
