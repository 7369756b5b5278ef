"""The table of thresholds: what counts as the same utterance, and how much is looked at.

A word weighs 1, a closed-class word .3 (`indexer.wording.align.weight`).
`likeness` is twice the weight found in both over the weight of both, 0 to 1.
It ranks candidates and says whether two texts are worth comparing; no verdict
of agreement rests on it.
"""

from __future__ import annotations

# How much is looked at.
LONGEST_PHRASE = 2000  # words
SHORTLIST = 50  # quotations, and as many passages
WINDOW = 24  # words of a long phrase that are looked for on their own as well
WINDOW_SHORTLIST = 15  # quotations, and as many passages, for each
MOST_WINDOWS = 8
FRAGMENT_WINDOW = 6  # words of a phrase that no one quotation holds that are looked for on their own
FRAGMENT_SHORTLIST = 10  # quotations for each
MOST_ALIGNED = 25  # candidates compared word by word
LEAST_ALIGNED = 3  # compared in any case, to have the nearest to show
LEAST_SHARED = 0.4  # share of the phrase's weight a candidate must hold, in any order, to be compared
MOST_ARTICLES = 3  # compared whole, when no quotation and no passage holds the phrase
MOST_MATCHES = 100  # listed
MOST_COPIES = 500  # further prints of the same words looked up
LONGEST_SEARCHED = 30  # words of a phrase that every print is looked up for

# The same utterance in other words (`altered`, and prose close to the phrase): likeness, and the share of the
# phrase's own weight found, at least this; or every word there in order;
SAME_UTTERANCE = 0.6
# or an unbroken run of at least so many words that holds at least this share of the phrase.
LONG_RUN = 8
LONG_RUN_COVERAGE = 0.4
# In all cases at least so many words in common that are no closed-class words; with one it takes more.
TELLING_WORDS = 2
SAME_WITH_ONE_WORD = 0.75

# An unmarked omission of at most so many words that holds a negation, a number, a modal or a condition
# alters what was said; a longer one is `condensed`, with an alarm.
SHORT_OMISSION = 4

# A fragment of a splice: at least so many words, so many of them telling, or a longer one with a single
# telling word; together, this share of the phrase.
FRAGMENT_WORDS = 3
FRAGMENT_TELLING = 2
LONG_FRAGMENT = 6
SPLICE_COVERAGE = 0.85
MOST_FRAGMENTS = 6
# A phrase that one place holds this share of is no splice, even if the rest is printed elsewhere.
ONE_PLACE = 0.8

# Fewer words than this, or fewer than that and none of them telling: too short to tell, unless it is a whole
# quotation or a whole sentence of one.
SHORT_PHRASE = 3
SHORT_CLOSED_PHRASE = 6
# At most so many words, said by at least so many speakers: too common to tell.
COMMON_PHRASE = 5
COMMON_SPEAKERS = 10
# At least so many words: two speakers credited with them cannot both be right.
DISTINCTIVE_PHRASE = 6

# Between two segments of a quotation: more characters than marks and a new paragraph take are the
# reporter's own words.
INTERRUPTION = 7

# How verdicts that are not verbatim rank against each other: by likeness, less this. What an article prints
# word for word, part quotation and part prose, comes before a quotation to which words were added.
PROMOTED_STRENGTH = 1.0
PARAPHRASE_STRENGTH = 0.8
SPLICED_LESS = 0.1
PROMOTED_LESS = 0.1
PARAPHRASE_LESS = 0.2
