"""A verification put into plain sentences, for the page and the terminal alike.

They speak of wording and attribution in the articles held. None says that
anybody told the truth or did not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from service.shapes.findings import SAME_WORDS, Verdict
from service.typography import counted, days, within

Record = Mapping[str, Any]


Tone = Literal["same", "near", "unknown", "other"]
_TONES: tuple[Tone, ...] = get_args(Tone)  # the last most in need of a look


@dataclass(frozen=True, slots=True)
class Saying:
    """A verdict for a person: a sign, a sentence, and how near to the source it is."""

    sign: str
    sentence: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class CreditFault:
    """What is wrong with an attribution: in a sentence, in a word, and how it is marked."""

    sentence: str
    word: str
    tone: Tone


SAYINGS: dict[Verdict, Saying] = {
    "exact": Saying("=", "We hold exactly these words.", "same"),
    "exact_typography": Saying("=", "We hold these words, set in other marks or spaces.", "same"),
    "near_exact": Saying("≈", "We hold these words, written a little differently.", "near"),
    "exact_marked": Saying("≈", "We hold these words, but for what you mark as cut or put in.", "near"),
    "condensed": Saying(
        "≈", "We hold these words with others between them, left out here without a mark.", "near"
    ),
    "altered": Saying("≠", "We hold this statement in other words.", "other"),
    "spliced": Saying("≠", "We hold these words only apart from each other.", "other"),
    "promoted": Saying("≠", "We hold these words, but only part of them as a quotation.", "other"),
    "paraphrase_only": Saying("≠", "We hold these words, but not as a quotation.", "other"),
    "not_found": Saying("?", "We do not hold these words.", "unknown"),
    "cannot_check": Saying("?", "These words are too short or too common to tell.", "unknown"),
}

CREDIT_FAULTS: dict[str, CreditFault] = {
    "different_speaker": CreditFault(
        "The articles credit the words to somebody else.", "other speaker", "other"
    ),
    "disputed": CreditFault("The articles disagree on who said the words.", "disputed", "near"),
}
_CREDITS = {
    "not_asked": "The articles credit these words to {others}.",
    "match": "The articles credit these words to {asked}.",
    "different_speaker": "The articles credit these words to {others}, not to {asked}.",
    "disputed": "The articles disagree on who said these words: {others}.",
    "relayed": "The article has {relays} quoting {asked}.",
    "unresolved": "The article does not name who said these words.",
}
_SPLICED = "The articles credit parts of this to {others}."
# Verdicts of which the answer's own reason says more than the sentence above.
_EXPLAINED = ("cannot_check", "promoted", "spliced")
_NOT_HELD = "That says nothing of whether they were said: only that no article here prints them."
_LEAST_SHARED = 3  # a third of the shorter of two wordings
_FLAGS = {
    "excerpt": "An excerpt: the sentence goes on beyond these words.",
    "interrupted": "In the article the words are interrupted to say who speaks.",
}


def credit_sentence(record: Record) -> str:
    """What the articles say of the speaker asked for, else whom they name; blank when they name nobody."""
    credited = record["credited"]
    names = dict.fromkeys(one["speaker"] for one in credited if one["speaker"])
    relays = dict.fromkeys(one["relayed_by"] for one in credited if one["relayed_by"])
    if record["attribution"] == "not_asked" and not names:
        return ""
    said = _SPLICED if _is_shared(record) else _CREDITS[record["attribution"]]
    return said.format(
        asked=record["speaker"],
        others=", ".join(names) or "somebody not named",
        relays=", ".join(relays) or "somebody else",
    )


def _is_shared(record: Record) -> bool:
    """Whether a splice was said by others than the speaker asked for, or nobody was asked for."""
    return record["verdict"] == "spliced" and record["attribution"] in ("different_speaker", "not_asked")


def fault_of(record: Record) -> CreditFault | None:
    """What is wrong with its attribution; of a splice, the fragments tell it one by one."""
    return None if record["verdict"] == "spliced" else CREDIT_FAULTS.get(record["attribution"])


def tone_of(record: Record) -> Tone:
    """How it is marked: by its words or by its attribution, whichever is worse."""
    fault = fault_of(record)
    tones = [SAYINGS[record["verdict"]].tone, *([fault.tone] if fault else [])]
    return max(tones, key=_TONES.index)


def credits_of(record: Record) -> list[list[Record]]:
    """Everyone whom the articles name, each with the prints that credit them, in order of the first."""
    found: dict[str, list[Record]] = {}
    for one in record["credited"]:
        if one["speaker"]:
            found.setdefault(one["speaker_id"] or one["speaker"], []).append(one)
    return list(found.values())


def alarm_sentence(match: Record) -> str:
    """A warning where the words that came or went can turn the meaning; else blank."""
    changed = (
        kind
        for difference in match["differences"]
        if difference["kind"] != "folded" and not difference["declared"]
        for kind in difference["classes"]
    )
    named = [kind for kind in dict.fromkeys([*match["alarm"], *changed]) if kind != "other"]
    if not named:
        return ""
    return f"Look closely: the difference holds a {' and a '.join(named)}."


def coverage_sentence(record: Record) -> str:
    """How many articles print it, how many of them are copies, and when; blank for none.

    A splice is printed by nobody: its fragments say where each is from.
    """
    coverage = record["coverage"]
    if not coverage["articles"] or record["verdict"] == "spliced":
        return ""
    least = "" if coverage["complete"] else "at least "
    printed = f"{least}{counted(coverage['articles'], 'article', 'articles')} we hold"
    what = "Printed so" if record["verdict"] in SAME_WORDS else "The wording shown is printed"
    copied = counted(coverage["copies"], "copy", "copies")
    copies = f", of which {copied} of the same text" if coverage["copies"] else ""
    return f"{what} by {printed}{copies}, {days(coverage['first'], coverage['last'])}."


def searched_sentence(record: Record) -> str:
    """What was looked through."""
    searched = record["searched"]
    parts = [
        f"Looked through {counted(searched['quotes'], 'quotation', 'quotations')}",
        f" in {counted(searched['articles'], 'article', 'articles')}",
        f" of {counted(searched['outlets'], 'outlet', 'outlets')}",
        f", {days(searched['first'], searched['last'])}" if searched["first"] else "",
    ]
    if searched["speaker_quotes"] is not None:
        held = counted(searched["speaker_quotes"], "quotation", "quotations")
        parts.append(f"; {held} by {record['speaker']}")
    return "".join(parts) + "."


def sentences(record: Record) -> list[str]:
    """Everything to be said beside the verdict, in order of weight."""
    best = record["matches"][0] if record["matches"] else None
    lines = [
        record["why"] if record["verdict"] in _EXPLAINED else "",
        _NOT_HELD if record["verdict"] == "not_found" else "",
        credit_sentence(record) if best else "",
        alarm_sentence(best) if best else "",
        *(_FLAGS[flag] for flag in record["flags"]),
        coverage_sentence(record),
    ]
    return [line for line in lines if line]


def differs(diff: Sequence[Record]) -> bool:
    """Whether there is anything in a comparison to show."""
    return any(piece["kind"] != "same" for piece in diff)


def compared(match: Record) -> bool:
    """Whether its words are set below those of the phrase: where they differ, and are no fragments."""
    if match["sentence"]:
        return any(piece["kind"] in ("changed", "inserted", "omitted") for piece in match["diff"])
    return not match["fragments"] and differs(match["diff"])


def shares(diff: Sequence[Record]) -> bool:
    """Whether two wordings have so much in common that comparing them word by word tells something."""
    said = sum(len(piece["phrase"]) for piece in diff)
    printed = sum(len(piece["source"]) for piece in diff)
    same = sum(len(piece["source"]) for piece in diff if piece["kind"] in ("same", "folded"))
    return same * _LEAST_SHARED >= min(said, printed)


def marked_line(diff: Sequence[Record]) -> str:
    """A comparison as `wdiff` marks it: [-in print alone-] {+in the phrase alone+}."""
    words: list[str] = []
    for piece in diff:
        if piece["kind"] in ("same", "folded"):
            words.append(piece["phrase"])
            continue
        words += [f"[-{piece['source'].strip()}-]"] if piece["source"].strip() else []
        words += [f"{{+{piece['phrase'].strip()}+}}"] if piece["phrase"].strip() else []
    return " ".join(" ".join(words).split())


def quoted_spans(sentence: Record) -> list[dict[str, int]]:
    """The stretches of a printed sentence that it gives as somebody's words, as offsets in its text."""
    return within(sentence["quoted"], sentence["start"], sentence["end"])
