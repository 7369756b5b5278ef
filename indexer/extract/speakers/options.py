"""Options: who may have said a passage, and the structural features that speak for each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from indexer.extract.language import words as w
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.mentions.cues import Attachment
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.record import record
from indexer.extract.speakers.page import Attached, Page

Features = list[str]

_WINDOW = 45
_NEAR = ["0", "1", "2", *["3-4"] * 2, *["5-8"] * 4, *["9-16"] * 8, *["17-32"] * 16]
_SHAPED = frozenset("that as a an the and but to of in his her their it".split())
_SIGNS = frozenset([",", ":", ".", PASSAGE, "(", ")", "—", "–", "-", ";"])
_SPEAKS = frozenset(["subject", "inverted", "according", "colon", "later", "by", "possessive"])
_AT_VERB = frozenset(["subject", "inverted", "according"])
_CUES = frozenset(w.CUES)
_BASES = {**{noun: noun for noun in w.CUE_NOUNS}, **w.CUE_BASE}
_LEADS = {
    **dict.fromkeys(w.CONJUNCTIONS, "and"),
    "that": "that",
    **dict.fromkeys(w.CUES, "cue"),
    **dict.fromkeys(w.PREPOSITIONS, "prep"),
    PASSAGE: PASSAGE,
}
"""What a word before a candidate is; the last of several decides."""
_FIRST = attrgetter("candidate.first")
_TAIL = 4
"""How many tokens may follow an attribution that closes its sentence."""


@record
class Option:
    """One answer to "who said this?": a candidate with its attachment, and what speaks for it.

    `continued` marks the speaker of the passage before, offered again.
    """

    candidate: Candidate
    attachment: Attachment
    features: Features
    continued: bool = False


def options(page: Page, number: int, earlier: Option | None) -> list[Option]:
    """Everyone who may have said passage `number`; `earlier` is who said the one before it."""
    passage = page.passages[number]
    line = page.lines[passage.paragraph]
    place = page.place(number)
    if passage.label is not None:
        return [_labelled(page, line, passage.label)]
    final = _final(page, number)
    offered = []
    near = page.near(line.number, place - _WINDOW, place + _WINDOW + 1)
    for candidate, attachment in near:
        if not candidate.inner:
            features = _features_here(line, place, candidate, attachment, final)
            offered.append(Option(candidate, attachment, features))
    _rank_sides(line, place, offered)
    if not offered or len(line.words) <= 2 or _leads_on(page, line.number - 1):
        offered.extend(_from_line_before(page, line, place))
    if earlier is not None:
        features = _features_continued(page, number, _own_cue(line, place, near), earlier)
        offered.append(Option(earlier.candidate, earlier.attachment, features, continued=True))
    return offered


def _rank_sides(line: Line, place: int, offered: Sequence[Option]) -> None:
    """Tell each candidate of the passage's sentence how many others with a cue stand nearer on its side."""
    numbers, sentence = line.sentence, line.sentence[place]
    before: list[Option] = []
    after: list[Option] = []
    for option in offered:
        first = option.candidate.first
        if option.attachment.relation in _SPEAKS and numbers[first] == sentence:
            (before if first < place else after).append(option)
    before.sort(key=_FIRST, reverse=True)
    after.sort(key=_FIRST)
    for side, other, here in ((before, after, "before"), (after, before, "after")):
        for rank, option in enumerate(side):
            nearer = f"rank:{here}:{min(rank, 2)}"
            option.features.extend((nearer, f"{nearer}:of{min(len(side), 3)}:{bool(other)}"))


def _labelled(page: Page, line: Line, label: tuple[int, int]) -> Option:
    """The one option a transcript's turn leaves: whoever its label names."""
    start, end = label
    last = max(1, bisect_left(line.starts, end))
    name = page.text[start:end]
    candidate = Candidate("label", line.number, 0, last, 0, last, start, end, name, name.split()[-1].lower())
    return Option(candidate, Attachment("colon", -1, "label"), ["before"])


def _features_here(
    line: Line, place: int, candidate: Candidate, attachment: Attachment, final: str
) -> Features:
    """Features of a candidate in the passage's own paragraph; `final` is the passage's last sign."""
    cue, relation = attachment.cue, attachment.relation
    side = "before" if candidate.first < place else "after"
    apart = abs(line.sentence[candidate.first] - line.sentence[place])
    where = side if apart == 0 else f"{side}{min(apart, 2)}"
    if tail := apart == 0 and _closes_sentence(line, candidate, attachment):
        near = between = "tail"
    else:
        near, between = _between(line, place, candidate, cue if cue >= 0 else candidate.first)
    lead, kind = _lead(line, candidate), candidate.kind
    features = [
        where,
        f"{where}:{relation}:{attachment.cue_class}:{between}",
        f"{where}:{near}:{between}",
        f"{where}:{relation}:final{final}",
        f"kind:{kind}",
        f"kind:{kind}:{where}:{relation}",
        f"pre:{lead}:{relation}",
        f"{where}:pre:{lead}",
    ]
    if cue >= 0:
        features += (
            f"cue:{_base(line.lower[cue])}:{relation}",
            f"cue:{side}:{near if tail else _near(abs(cue - place))}",
            f"cue:{side}:then:{_shape(line, cue + 1)}:{attachment.cue_class}",
        )
    return features


def _features_continued(page: Page, number: int, attached: str, earlier: Option) -> Features:
    """Features of "the same speaker as before"; `attached` tells of a cue in the passage's own sentence."""
    passage, previous = page.passages[number], page.passages[number - 1]
    line, place = page.lines[passage.paragraph], page.place(number)
    lines = passage.paragraph - previous.paragraph
    gap = "same:0" if lines == 0 else "same:1" if lines == 1 else "same:2" if lines == 2 else "same:3+"
    features = [
        "same",
        f"{gap}:{attached}",
        f"{gap}:was:{earlier.attachment.relation}",
        f"{gap}:kind:{earlier.candidate.kind}",
    ]
    if passage.continues:
        features.append("same:continues")
    if lines == 0:
        last = page.place(number - 1)
        features.append(f"same:0:since:{_near(place - last - 1)}")
        features.append(f"same:0:apart:{min(line.sentence[place] - line.sentence[last], 3)}:{attached}")
    return features


def _leads_on(page: Page, number: int) -> bool:
    """Whether a line leads on to the words of the next: by a colon, or by words between marks."""
    return number >= 0 and page.lines[number].words[-1:] in ([":"], [PASSAGE])


def _from_line_before(page: Page, line: Line, place: int) -> list[Option]:
    """Candidates of the last two sentences of the paragraph before."""
    if line.number == 0 or line.sentence[place] > 0:
        return []
    before = page.lines[line.number - 1]
    if not before.words:
        return []
    last = before.sentence[-1]
    final = before.words[-1]
    ending = "colon" if final == ":" else "passage" if final == PASSAGE else "other"
    led = f"up:{ending}:alone" if len(line.words) <= 2 else f"up:{ending}:led"
    offered = []
    size = len(before.words)
    for candidate, attachment in page.near(before.number, max(0, size - 2 * _WINDOW), size):
        apart = last - before.sentence[candidate.first]
        if candidate.inner or apart > 1:
            continue
        features = [
            "up",
            led,
            f"up{apart}:{attachment.relation}",
            f"up:{ending}:kind:{candidate.kind}",
            f"up{apart}:first" if before.opens_sentence(candidate.begin) else f"up{apart}:inside",
        ]
        offered.append(Option(candidate, attachment, features))
    return offered


# --- What the features are made of ---------------------------------------------------


def _base(word: str) -> str:
    """A verb of the tables by its base form; of any other only how it ends."""
    base = _BASES.get(word)
    if base is not None:
        return base
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending):
            return ending
    return "other"


def _near(distance: int) -> str:
    return _NEAR[distance] if distance < len(_NEAR) else "far"


def _shape(line: Line, place: int) -> str:
    """What kind of token stands somewhere: a cue, a small word, a sign, a capital."""
    if not 0 <= place < len(line.words):
        return "edge"
    lower = line.lower[place]
    if lower in w.CUES:
        return "cue"
    if lower in _SHAPED:
        return lower
    word = line.words[place]
    if not word[0].isalnum():
        return word if word in _SIGNS else "mark"
    return "Cap" if word[0].isupper() else "word"


def _final(page: Page, number: int) -> str:
    """The punctuation a passage ends in, inside its marks."""
    passage = page.passages[number]
    final = page.text[max(passage.start, passage.end - 4) : passage.end].rstrip("’'” ")[-1:]
    return final if final in ",.?!…" else "none"


def _closes_sentence(line: Line, candidate: Candidate, attachment: Attachment) -> bool:
    """`..., an official said on Friday.`: an attribution at the end holds for the whole sentence."""
    begin = candidate.begin
    if attachment.relation not in _AT_VERB or line.opens_sentence(begin):
        return False
    beyond = max(attachment.cue, candidate.after - 1) + _TAIL + 1
    goes_on = beyond < len(line.words) and line.sentence[beyond] == line.sentence[candidate.first]
    return not goes_on and not line.words[begin - 1][0].isalnum()


def _between(line: Line, place: int, candidate: Candidate, cue: int) -> tuple[str, str]:
    """How far the passage is from the nearest end of a candidate with its cue, and what stands there."""
    first, last = min(candidate.begin, cue), max(candidate.after - 1, cue)
    low, high = (place + 1, first) if place < first else (last + 1, place)
    if low >= high:
        return _near(0), "clear"
    near, between = _near(high - low), line.lower[low:high]
    if PASSAGE in between:
        return near, "passage"
    if not _CUES.isdisjoint(between):
        return near, "cue"
    return near, "clear" if high - low <= 2 else "words"


def _lead(line: Line, candidate: Candidate) -> str:
    """The kind of word before a candidate: a preposition makes a subject unlikely."""
    if line.opens_sentence(candidate.begin):
        return "start"
    lower = line.lower[candidate.begin - 1]
    return _LEADS.get(lower) or ("word" if lower[0].isalnum() else ",")


def _own_cue(line: Line, place: int, near: Sequence[Attached]) -> str:
    """Whether somebody else's cue stands in the passage's own sentence."""
    sentence = line.sentence[place]
    for candidate, attachment in near:
        speaks = attachment.relation in _AT_VERB and not candidate.inner
        if speaks and line.sentence[candidate.first] == sentence:
            return "cued" if candidate.kind != "pronoun" else "cued-pronoun"
    return "uncued"
