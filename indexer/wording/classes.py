"""Tables: words whose coming or going changes what was said, and words that carry little.

All entries are reported forms (`indexer.wording.fold`): lower case, no hyphens, numerals for number words.
"""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEGATIONS = _table("""
    not no never none nobody nothing nowhere neither nor noone without hardly scarcely barely rarely seldom
""")

MODALS = _table("""
    can could may might must shall should will would ought perhaps maybe possibly probably
""")

CONDITIONS = _table("""
    if unless until provided providing whether except only assuming once though although but however
""")

# Numerals are told by their digits; here is what else makes an amount.
NUMBERS = _table("""
    half halves third thirds quarter quarters hundred thousand million billion trillion hundreds thousands
    millions billions trillions dozen dozens score scores once twice thrice double doubled doubles triple
    tripled triples single second percent percentage $ £ € ¥ ₹ 1
""")

# Contractions that hold a negation, with the modal that each leaves behind ("" where there is none).
NEGATED = {
    "ain't": "",
    "aren't": "",
    "can't": "can",
    "cannot": "can",
    "couldn't": "could",
    "didn't": "",
    "doesn't": "",
    "don't": "",
    "hadn't": "",
    "hasn't": "",
    "haven't": "",
    "isn't": "",
    "mayn't": "may",
    "mightn't": "might",
    "mustn't": "must",
    "needn't": "",
    "oughtn't": "ought",
    "shan't": "shall",
    "shouldn't": "should",
    "wasn't": "",
    "weren't": "",
    "won't": "will",
    "wouldn't": "would",
}

# Closed-class words and the commonest verbs: they tell little about which sentence this is.
FUNCTION_WORDS = _table("""
    a about above after again all also am an and any are as at back be because been before being between both
    but by can come could did do does doing done down each even every few for from get go going got had has
    have having he her here hers herself him himself his how i if in into is it its itself just know let like
    made make many may me might more most much must my myself no nor not now of off on only or other our ours
    ourselves out over own really said same say says see shall she should so some still such take than that
    the their theirs them themselves then there these they thing things think this those through to too under
    until up us very want was way we well were what when where which while who whom why will with would yes
    you your yours yourself 1 2
    he'd he'll he's here's i'd i'll i'm i've it'd it'll it's let's she'd she'll she's that'll that's there's
    they'd they'll they're they've we'd we'll we're we've what's where's who's you'd you'll you're you've
""") | frozenset(NEGATED)

# Words that open a sentence with a capital and are nobody's name.
OPENERS = _table("""
    people officials men women children today tomorrow yesterday everyone everybody everything someone please
    thank thanks sometimes often another last next new first third several either look since despite whatever
    whoever instead otherwise
""")

# Lower-case words that are other words in capitals: "US" is no pronoun.
ACRONYMS = _table("us it who aids pin un led sat")
