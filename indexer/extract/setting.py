"""Setting: where a passage stands decides by itself that it is speech, or that nobody says it.

What is shown (signs, titles, tattoos), what is a name ("the Duchess", so-called ...) and what is
spoken of (the word "seasons") is no speech; a sentence of its own in marks is. All else is left to the
model of `speech`.
"""

from __future__ import annotations

from indexer.extract import words as w
from indexer.extract.attribution import Attribution
from indexer.extract.page import Page
from indexer.extract.tokens import PASSAGE, Line

_CLOSING = "'\"’”) "
_OPENING = "'\"‘“([…. "
_UNLIKELY = 0.0
_CLAIMING = frozenset(["say", "call", "claim", "judge", "noun", "according", "colon"])
_KNOWN = (["diagnosed", "with"], ["'s", "called"], ["is", "called"], ["are", "called"])
_ANYBODY = frozenset(["they", "we", "it", "column"])
_VERDICT = frozenset(["as", "is", "was", "are", "were", "and"])


class Setting:
    """A passage as it stands: its words, its line, the reporter's words round it."""

    __slots__ = ("answer", "line", "number", "page", "place", "sentence", "words")

    def __init__(self, page: Page, number: int, answer: Attribution) -> None:
        passage = page.passages[number]
        self.page, self.number, self.answer = page, number, answer
        self.words = page.text[passage.start : passage.end].replace("’", "'").split()
        self.line: Line = page.lines[passage.paragraph]
        self.place = page.place(number)
        self.sentence = self.line.sentence[self.place]

    def left(self, reach: int) -> list[str]:
        """Up to so many of the reporter's words before the passage, in its sentence, lower case."""
        first = max(0, self.place - reach)
        while first < self.place and self.line.sentence[first] != self.sentence:
            first += 1
        return self.line.lower[first : self.place]

    def right(self, reach: int) -> list[str]:
        """Up to so many of the reporter's words behind it."""
        return self.line.lower[self.place + 1 : self.place + 1 + reach]

    @property
    def final(self) -> str:
        """The last sign of the passage, inside its marks."""
        return self.words[-1].rstrip(_CLOSING)[-1:]

    @property
    def begins_upper(self) -> bool:
        """Whether its first letter is a capital."""
        return self.words[0].lstrip(_OPENING)[:1].isupper()


def decides(page: Page, number: int, answer: Attribution) -> bool | None:
    """True where a passage is speech whatever else speaks against it, False where it is none."""
    if page.passages[number].style in ("block", "turn"):
        return True
    setting = Setting(page, number, answer)
    if not setting.words or _is_within_a_name(setting):
        return False
    if any(rule(setting) for rule in (_is_word, _is_name, _is_term, _is_shown, _is_title)):
        return False
    return True if any(rule(setting) for rule in (_is_told, _is_sentence, _is_answer)) else None


# --- Nobody says it -------------------------------------------------------------------------


def _is_within_a_name(setting: Setting) -> bool:
    """A nickname within a name: `Jonas "Dutch" Pryde`."""
    near = setting.page.near(setting.line.number, setting.place - 3, setting.place)
    return any(one.kind == "name" and one.first < setting.place < one.last for one, _ in near)


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
    """A name that people go by: `so-called "..."`, `known as "the choir"`, `the crews call "the Duchess"`."""
    if len(setting.words) > 5 or setting.final in "?!":
        return False
    left = setting.left(8)
    known = "as" in left[-3:] and not w.KNOWN_AS.isdisjoint(left)
    if known or not w.NAMED_AS.isdisjoint(left[-2:]) or left[-2:] in _KNOWN:
        return True
    option = setting.answer.option
    called = any(w.CUES.get(word) == "call" for word in left) or (
        option is not None and option.attachment.cue_class == "call"
    )
    if option is None or not called or len(setting.words) > 4:
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
    while left and left[-1] in ("and", "or", ",", PASSAGE):
        left.pop()
    if left[-2:] == ["should", "read"]:
        return True
    thing = max((at for at, word in enumerate(left) if word in w.SHOWN_ON), default=-1)
    if thing < 0:
        return False
    shows = left[-1] in w.SHOWING or (left[-1] in (",", "that", "as") and left[-2] in w.SHOWING)
    return thing == len(left) - 1 or shows


def _is_title(setting: Setting) -> bool:
    """A title: capitals on every word of weight, and no verb of saying beside it."""
    if len(setting.words) > 9 or not (_is_capital(setting) or is_title_case(setting.words)):
        return False
    left = setting.left(6)
    if not w.WORKS.isdisjoint(left):
        return True
    if not left or (left[-1] in w.CUES and len(setting.words) > 3) or left[-1] in _VERDICT:
        return False
    attachment = setting.answer.option.attachment if setting.answer.option else None
    told = attachment and (attachment.cue_class == "call" or attachment.relation in ("inverted", "colon"))
    return not told and (left[-1][0].isalnum() or left[-1] in ("'s", "’s"))


def _is_capital(setting: Setting) -> bool:
    """Whether every letter is a capital: set as a sign is painted."""
    letters = [word for word in setting.words if word.strip(_OPENING)[:1].isalpha()]
    return bool(letters) and all(word.isupper() for word in letters) and len(letters[0]) > 1


def is_title_case(words: list[str]) -> bool:
    """Several words, every one of weight with a capital, the last one too."""
    bare = [word.lstrip(_OPENING) for word in words]
    weighty = [word for word in bare if len(word) > 3]
    small = [word for word in bare if word[:1].islower()]
    return (
        len(words) > 1
        and len(weighty) > 0
        and all(word[:1].isupper() or not word[:1].isalpha() for word in weighty)
        and all(word in w.PREPOSITIONS | w.DETERMINERS | w.CONJUNCTIONS for word in small)
        and bare[-1][:1].isupper()
    )


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
    return left[-3:-1] == ["put", "it"] or (
        left[-1:] in (["was"], ["is"], [":"], [","], ["word"]) and any(word in w.REPLIES for word in left)
    )
