"""Setting: where a passage stands decides by itself that it is speech, or that nobody says it.

What is shown (signs, titles, tattoos), what is a name ("the Duchess", so-called ...) and what is
spoken of (the word "seasons") is no speech; a sentence of its own in marks is. All else is left to the
model of `speech`.
"""

from __future__ import annotations

from bisect import bisect_left

from indexer.extract.language import words as w
from indexer.extract.passages.tokens import PASSAGE, Line
from indexer.extract.speakers.attribution import Attribution
from indexer.extract.speakers.page import Page

_CLOSING = "'\"’”) "
_OPENING = "'\"‘“([…. "
_UNLIKELY = 0.35
_CLAIMING = frozenset(["say", "call", "claim", "judge", "noun", "according", "colon"])
_KNOWN = (["diagnosed", "with"], ["'s", "called"], ["is", "called"], ["are", "called"])
_CALLS = frozenset(form for form, kind in w.CUES.items() if kind == "call")
_ANSWERING = frozenset(["was", "is", ":", ",", "word"])
_SMALL = w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS
_ANYBODY = frozenset(["they", "we", "it", "column"])
_EQUATES = frozenset(["is", "was", "are", "were"])
_VERDICT = frozenset(["as", "is", "was", "are", "were", "and"])


class Setting:
    """A passage as it stands: its words, its line, the reporter's words round it.

    `final` is its last sign, inside its marks; `begins_upper` says that its first letter is a capital.
    """

    __slots__ = ("answer", "begins_upper", "final", "line", "number", "page", "place", "sentence", "words")

    def __init__(self, page: Page, number: int, answer: Attribution) -> None:
        passage = page.passages[number]
        self.page, self.number, self.answer = page, number, answer
        self.words = page.said[number]
        self.line: Line = page.lines[passage.paragraph]
        self.place = page.place(number)
        self.sentence = self.line.sentence[self.place]
        self.final = self.words[-1].rstrip(_CLOSING)[-1:] if self.words else ""
        self.begins_upper = bool(self.words) and self.words[0].lstrip(_OPENING)[:1].isupper()

    def left(self, reach: int) -> list[str]:
        """Up to so many of the reporter's words before the passage, in its sentence, lower case."""
        first = bisect_left(self.line.sentence, self.sentence, max(0, self.place - reach), self.place)
        return self.line.lower[first : self.place]

    def right(self, reach: int) -> list[str]:
        """Up to so many of the reporter's words behind it."""
        return self.line.lower[self.place + 1 : self.place + 1 + reach]


def decides(page: Page, number: int, answer: Attribution) -> bool | None:
    """True where a passage is speech whatever else speaks against it, False where it is none."""
    if page.passages[number].style in ("block", "turn"):
        return True
    setting = Setting(page, number, answer)
    if not setting.words or _is_within_a_name(setting):
        return False
    for rule in _NOBODY_SAYS:
        if rule(setting):
            return False
    for rule in _SOMEBODY_SAYS:
        if rule(setting):
            return True
    return None


# --- Nobody says it -------------------------------------------------------------------------


def _is_within_a_name(setting: Setting) -> bool:
    """A nickname within a name: `Jonas "Dutch" Pryde`."""
    for one, _ in setting.page.near(setting.line.number, setting.place - 3, setting.place):
        if one.kind == "name" and one.first < setting.place < one.last:
            return True
    return False


def _is_word(setting: Setting) -> bool:
    """A word as a word: `the word "seasons" leaves them room`, `"ceasefire" tends to mean`."""
    if len(setting.words) > 3 or setting.final in "?!":
        return False
    left, right = setting.left(14), setting.right(2)
    meant = bool(right) and right[0] in w.MEANING_VERBS and setting.words[-1][-1].isalnum()
    noun = left[-2] if left[-1:] == ["of"] and len(left) > 1 else left[-1] if left else ""
    spoken_of = noun in w.WORD_NOUNS and "in" not in left[-3:]
    equated = left[-1:] in (["is"], ["was"]) and len(left) > 1 and left[1] in w.WORD_NOUNS
    asked_for = left[-2:] in (["replaced", "by"], ["instead", "of"])
    return meant or spoken_of or equated or asked_for or (right[:1] == ["a"] and right[-1] in w.WORD_NOUNS)


def _is_name(setting: Setting) -> bool:
    """A name that people go by: `so-called "..."`, `a plan, called "High Water"`, `crews call "the Cat"`."""
    if len(setting.words) > 5 or setting.final in "?!":
        return False
    left = setting.left(8)
    if left[-2:] == [",", "called"] and is_title_case(setting.words):
        return True
    known = "as" in left[-3:] and not w.KNOWN_AS.isdisjoint(left)
    if known or not w.NAMED_AS.isdisjoint(left[-2:]) or left[-2:] in _KNOWN:
        return True
    option = setting.answer.option
    if option is None or len(setting.words) > 4:
        return False
    if option.attachment.cue_class != "call" and _CALLS.isdisjoint(left):
        return False
    definite = setting.words[0] == "the" or left[-1:] == ["the"]
    return definite and (option.candidate.kind in ("people", "document") or option.candidate.head in _ANYBODY)


def _is_term(setting: Setting) -> bool:
    """A term of the reporter's: a few words that no verb of saying claims.

    The reporter uses them without marks too, or nobody stands near who could have said them.
    """
    if len(setting.words) > 4 or setting.begins_upper:
        return False
    option = setting.answer.option
    if option is None:
        return True
    cue_class = option.attachment.cue_class
    if option.continued or cue_class in _CLAIMING:
        return False
    nobody = cue_class in ("", "act") and setting.answer.score < _UNLIKELY
    return nobody or setting.page.is_term(setting.number)


def _is_shown(setting: Setting) -> bool:
    """Words on a thing: a badge that read "...", a banner saying "...", a sign: "..."."""
    if len(setting.words) > 12:
        return False
    left = setting.left(9)
    if not {"read", "reads"}.isdisjoint(left[-2:]):
        left = setting.left(15)  # a poster in the hall, seen by many, reads: "..."
    while left and left[-1] in ("and", "or", ",", PASSAGE):
        left.pop()
    if left[-2:] == ["should", "read"]:
        return True
    if w.SHOWN_ON.isdisjoint(left):
        return False
    shows = left[-1] in w.SHOWING or (left[-1] in (",", "that", "as") and left[-2] in w.SHOWING)
    return left[-1] in w.SHOWN_ON or shows


def _is_title(setting: Setting) -> bool:
    """A title: capitals on every word of weight, and no verb of saying beside it."""
    if len(setting.words) > 9 or not (_is_capital(setting) or is_title_case(setting.words)):
        return False
    left = setting.left(6)
    if not w.WORKS.isdisjoint(left):
        return True
    if not left or (left[-1] in w.CUES and len(setting.words) > 3):
        return False
    if left[-1] in _VERDICT:
        return left[-1] in _EQUATES and not _is_claimed(setting)
    attachment = setting.answer.option.attachment if setting.answer.option else None
    told = attachment and (attachment.cue_class == "call" or attachment.relation in ("inverted", "colon"))
    return not told and (left[-1][0].isalnum() or left[-1] in ("'s", "’s"))


def _is_claimed(setting: Setting) -> bool:
    """Whether anybody of its own sentence may say a passage: `The new name is "High Water"` is nobody's."""
    option = setting.answer.option
    if option is None or option.candidate.line != setting.line.number:
        return False
    here = setting.line.sentence[option.candidate.first] == setting.sentence
    return here and option.attachment.cue_class not in ("", "act")


def _is_capital(setting: Setting) -> bool:
    """Whether every letter is a capital: set as a sign is painted."""
    first = None
    for word in setting.words:
        if word.strip(_OPENING)[:1].isalpha():
            if not word.isupper():
                return False
            first = first or word
    return first is not None and len(first) > 1


def is_title_case(words: list[str]) -> bool:
    """Several words, every one of weight with a capital, the last one too."""
    if len(words) < 2 or not words[-1].lstrip(_OPENING)[:1].isupper():
        return False
    weighty = False
    for word in words:
        bare = word.lstrip(_OPENING)
        if len(bare) > 3:
            weighty = True
            if bare[0].isalpha() and not bare[0].isupper():
                return False
        elif bare[:1].islower() and bare not in _SMALL:
            return False
    return weighty


# --- Somebody says it -----------------------------------------------------------------------


def _is_told(setting: Setting) -> bool:
    """It begins with a capital, ends with its punctuation and stands right beside who says it."""
    option, passage = setting.answer.option, setting.page.passages[setting.number]
    if option is None or option.continued or option.attachment.relation not in ("subject", "inverted"):
        return False
    beside = option.candidate.line == passage.paragraph and setting.place + 1 in (
        option.candidate.begin,
        option.attachment.cue,
    )
    return beside and setting.begins_upper and setting.final in ",?!."


def _is_sentence(setting: Setting) -> bool:
    """A sentence of its own: nothing of the reporter's stands before or behind it in its sentence."""
    line, place = setting.line, setting.place
    behind = line.words[place + 1 : place + 2]
    alone = line.opens_sentence(place) and (not behind or line.sentence[place + 1] != setting.sentence)
    if not alone or not setting.begins_upper or (is_title_case(setting.words) and len(setting.words) > 2):
        return False
    return setting.final in ".?!…" and not (_is_capital(setting) and len(setting.words) > 1)


def _is_answer(setting: Setting) -> bool:
    """What somebody says back: `Her answer was "No idea"`, `His reply, in full: "Coward"`."""
    left = setting.left(14)
    if left[-3:-1] == ["put", "it"]:
        return True
    return bool(left) and left[-1] in _ANSWERING and not w.REPLIES.isdisjoint(left)


_NOBODY_SAYS = (_is_word, _is_name, _is_term, _is_shown, _is_title)
_SOMEBODY_SAYS = (_is_told, _is_sentence, _is_answer)
