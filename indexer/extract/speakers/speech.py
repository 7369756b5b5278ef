"""Speech or not: whether a marked passage is somebody's words, and whether they stand for themselves.

A logistic model over structural features tells speech from scare quotes, titles of works, words
as words and slogans. Rules tell `direct` from `mixed`.
"""

from __future__ import annotations

import math
from itertools import repeat

from indexer.extract.language import nouns
from indexer.extract.language import words as w
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.speakers.attribution import Attribution
from indexer.extract.speakers.page import Page

_VERBS = frozenset(
    """is are was were am be been being has have had do does did will would can could should may might must
    shall isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't
    hasn't i'm i've i'll i'd we're we've we'll we'd you're you've you'll he's she's it's that's they're
    they've there's let's what's who's know think want need get go make take see look come give feel say
    said says got went made""".split()
)
_PERSONAL = frozenset("i we you me us my our your i'm i've i'll i'd we're we've we'll you're".split())
_SIGNS = ".,!?;:'’\"()…—"
_SMALL = w.PREPOSITIONS | w.DETERMINERS | w.POSSESSIVES | w.CONJUNCTIONS | w.RELATIVES | w.AUXILIARIES
_BESIDE: dict[str, str] = {
    PASSAGE: "passage",
    **{word: word for word in _SMALL},
    **dict.fromkeys(nouns.DOCUMENT_HEADS, "document"),
    **dict.fromkeys(w.CUE_NOUNS, "cuenoun"),
    **{cue: f"cue:{kind}" for cue, kind in w.CUES.items()},
    **dict.fromkeys(w.NAMING_WORDS, "naming"),
}
"""What a word beside a passage says about terms and titles; the last of several tables decides."""
_LENGTHS = ("0", "1", "2", "3", "4", *["5-7"] * 3, *["8-12"] * 5)


def features(page: Page, number: int, answer: Attribution) -> list[str]:
    """The features of one passage, its attribution among them."""
    passage, words = page.passages[number], page.said[number]
    size = len(words)
    length = _LENGTHS[size] if size < len(_LENGTHS) else "13+"
    lowers = [word.strip(_SIGNS).lower() for word in words]
    clause = "phrase" if _VERBS.isdisjoint(lowers) else "clause"
    return [
        "bias",
        f"style:{passage.style}",
        f"length:{length}:{_case(words)}",
        f"titled:{_is_titled(words)}:{clause}",
        f"personal:{not _PERSONAL.isdisjoint(lowers)}",
        *_outside(page.lines[passage.paragraph], page.place(number)),
        *_told(answer, length),
        *(["continues"] if passage.continues else []),
    ]


def _case(words: list[str]) -> str:
    """How the first word begins."""
    first = words[0].lstrip("'‘“\"([…. ")[:1]
    return "upper" if first.isupper() else "lower" if first.islower() else "other"


def _is_titled(words: list[str]) -> bool:
    """Whether most words of weight behind the first have a capital."""
    if len(words) < 2:
        return False
    weighty = capitals = 0
    for word in words[1:]:
        weighty += len(word) > 3
        capitals += word[0].isupper() and word.lower() not in w.PREPOSITIONS
    return capitals >= 0.6 * max(1, weighty)


def _word_class(line: Line, place: int) -> str:
    """The reporter's word beside a passage, by what it says about terms and titles."""
    if not 0 <= place < len(line.words):
        return "edge"
    word, lower = line.words[place], line.lower[place]
    known = _BESIDE.get(lower)
    if known is not None:
        return known
    if not word[0].isalnum():
        return word
    if word[0].isupper():
        return "Cap"
    return "ing" if lower.endswith("ing") else "ed" if lower.endswith("ed") else "word"


def _outside(line: Line, place: int) -> list[str]:
    """What the reporter writes on either side."""
    left, right = _word_class(line, place - 1), _word_class(line, place + 1)
    near = line.lower[max(0, place - 5) : place]
    return [
        f"left:{left}",
        f"right:{right}",
        f"left:{left}:right:{right}",
        f"left2:{_word_class(line, place - 2)}:{left}",
        f"naming:{not w.NAMING_WORDS.isdisjoint(near)}",
    ]


def _told(answer: Attribution, length: str) -> list[str]:
    """How well words of that length are attributed."""
    option = answer.option
    if option is None:
        return ["told:none"]
    relation = "same" if option.continued else option.attachment.relation
    told = f"told:{option.features[0]}:{relation}"
    return [
        f"{told}:{option.attachment.cue_class}",
        f"{told}:length:{length}",
        f"score:{max(-4, min(8, round(answer.score)))}",
        f"margin:{max(0, min(6, round(answer.margin)))}",
    ]


def _resumes(page: Page, number: int) -> bool:
    """Whether the passage before stands in the same sentence."""
    if number == 0 or page.passages[number - 1].paragraph != page.passages[number].paragraph:
        return False
    sentence = page.lines[page.passages[number].paragraph].sentence
    return sentence[page.place(number - 1)] == sentence[page.place(number)]


def is_direct(page: Page, number: int) -> bool:
    """Whether a passage stands for itself: a clause at least, or whole between the reporter's words.

    A fragment in the reporter's own sentence is mixed: `called it "a small miracle"`.
    """
    passage = page.passages[number]
    if passage.style in ("block", "turn") or passage.continues:
        return True
    line, place = page.lines[passage.paragraph], page.place(number)
    words = page.said[number]
    clause = len(words) > 2 and _holds_verb(words)
    before = line.lower[place - 1] if place else ""
    lead = line.words[place - 1] if place else ""
    begins = words[0].lstrip("'‘“\"([…. ")[:1].isupper()
    if not lead or not lead[0].isalnum() or (before in w.CUES and begins):
        ends = words[-1].rstrip("'’”\")")[-1:] in ".,?!…—"
        resumes = _resumes(page, number)
        return begins or clause or (resumes and lead == "," and ends and len(words) > 1)
    return clause and (begins or len(words) > 5)


def _holds_verb(words: list[str]) -> bool:
    return not _VERBS.isdisjoint([word.strip(_SIGNS).lower() for word in words])


def probability(found: list[str], weights: dict[str, float]) -> float:
    """The model's probability for features, 0 to 1."""
    score = sum(map(weights.get, found, repeat(0.0)))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
