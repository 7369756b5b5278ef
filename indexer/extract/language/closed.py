"""Small and plain words that hold the reporter's sentences together: tables, no logic."""

from __future__ import annotations

from indexer.extract.language import words as w

_NEGATED = frozenset(
    f"{verb}n{mark}t"
    for verb in "do does did wo would ca could is was are were has have had should".split()
    for mark in "'’"
)
CHAIN = w.AUXILIARIES | _NEGATED | {"to", "used"}
"""What may stand between a subject and its verb, adverbs aside."""
SMALL_WORDS = (
    w.PREPOSITIONS
    | w.DETERMINERS
    | w.POSSESSIVES
    | w.RELATIVES
    | w.CONJUNCTIONS
    | w.SUBJECT_PRONOUNS
    | CHAIN
    | frozenset(
        """it we you him me them us if whether how what why when where because while though although
        so there no any all as himself herself themselves itself 's ’s it’s it's he's he’s she's she’s
        they’re they're i'm i’m we're we’re""".split()
    )
)
"""Closed classes of words: they hold a sentence together and name nothing."""
TIMES = frozenset({*w.WEEKDAYS, *w.MONTHS} - {"may", "march", "sun.", "sat."}) | frozenset(
    """day days week weeks month months year years hour hours minute minutes time times morning afternoon
    evening night today yesterday tomorrow tonight weekend decade decades century moment ago
    earlier""".split()
)
DEEDS = frozenset(
    """go goes went gone get gets got come comes came become becomes became win wins won lose loses lost
    run runs ran work works worked live lives lived keep keeps kept leave leaves left meet meets met
    play plays played pay pays paid spend spends spent build builds built send sends sent buy buys
    bought stand stands stood sit sits sat fall falls fell rise rises rose grow grows grew lead leads
    led carry carries carried let lets help helps helped turn turns turned start starts started stop
    stops stopped use uses used create creates created open opens opened close closes closed join joins
    joined serve serves served face faces faced follow follows followed return returns returned receive
    receives received provide provides provided include includes included remain remains remained stay
    stays stayed happen happens happened cause causes caused change changes changed set sets hit hits
    cut cuts beat beats drive drives drove make makes made give gives gave given take takes took taken
    put puts hold holds held""".split()
)
"""Common verbs that report nothing."""
