"""The makers: each makes one kind of phrase, whose verdict follows from how it was made.

A maker draws from the press and answers None where the draw does not suit; it is then asked again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from indexer.quote import Quote
from service.shapes.findings import Credit, Verdict
from tests.phrases import tables as t
from tests.phrases.press import Press, Stretch, in_one_sentence, is_plain


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with what has to be said of it.

    `change`: the class that its change of words must be told by; None where no word was changed.
    """

    text: str
    verdict: Verdict
    change: str | None = None
    asked: str | None = None
    credit: Credit = "not_asked"


Made = Phrase | None


def exact(press: Press) -> Made:
    """Words as printed."""
    found = press.stretch()
    return Phrase(found[1].text, "exact") if found else None


def typographic(press: Press) -> Made:
    """The same words set in another way."""
    found = press.stretch()
    if not found:
        return None
    text = found[1].text
    for dress in press.random.sample(t.DRESSES, 2):
        text = dress(text)
    return None if text in found[0].text else Phrase(text, "exact_typography")


def folded(press: Press) -> Made:
    """The same words, spelt or written in another way that a report has to name."""
    found = press.stretch()
    if not found:
        return None
    stretch = found[1]
    fold = press.random.choice((_other_case, _other_numeral, _without_commas, _unaccented, _sic, _spelt))
    text = fold(stretch)
    return Phrase(text, "near_exact") if text and text != stretch.text else None


def marked(press: Press) -> Made:
    """Words left out or put in with a mark that says so."""
    found = press.stretch(10, 30)
    if not found:
        return None
    stretch, random = found[1], press.random
    first = random.randint(4, len(stretch.words) - 5)
    last = min(first + random.randint(1, 6), len(stretch.words) - 4)
    text = random.choice(
        (
            stretch.without(first, last, random.choice((" […] ", " ... ", " … ", " [...] "))),
            stretch.putting(first, f"[{press.word()}]"),
            f"[{stretch.text[0].swapcase()}]{stretch.text[1:]}",
        )
    )
    return None if press.prints(text.replace("[", "").replace("]", "")) else Phrase(text, "exact_marked")


def condensed(press: Press) -> Made:
    """Words left out without a mark, none of which turns the sense."""
    found = press.stretch(10, 30)
    if not found:
        return None
    stretch = found[1]
    first = press.random.randint(4, len(stretch.words) - 5)
    last = min(first + press.random.randint(1, 6), len(stretch.words) - 4)
    if any(t.turns_sense(word) for word in stretch.words[first:last]):
        return None
    text = stretch.without(first, last)
    return None if press.prints(text) else Phrase(text, "condensed")


def negated(press: Press) -> Made:
    """A negation put in or taken out."""
    return _altered(press, "negation", _negate)


def numbered(press: Press) -> Made:
    """Another number."""
    return _altered(press, "number", lambda press, stretch: _swap(press, stretch, t.other_number))


def modal(press: Press) -> Made:
    """Another modal verb."""
    return _altered(press, "modal", lambda press, stretch: _swap(press, stretch, t.other_modal))


def renamed(press: Press) -> Made:
    """Another name."""
    return _altered(press, "name", _rename)


def reworded(press: Press) -> Made:
    """Another word, one more, or two that have changed places."""
    return _altered(press, "other", _reword)


def spliced(press: Press) -> Made:
    """Words of two quotations as one."""
    one, other = press.stretch(6, 12), press.stretch(6, 12)
    if not one or not other or one[0].article_id == other[0].article_id:
        return None
    text = f"{one[1].text} {other[1].text}"
    return None if press.prints(text) else Phrase(text, "spliced")


def reordered(press: Press) -> Made:
    """Two parts of a quotation in the wrong order."""
    found = press.stretch(16, 30)
    if not found:
        return None
    stretch = found[1]
    middle = len(stretch.words) // 2
    one, other = stretch.cut(0, middle), stretch.cut(middle + 1, len(stretch.words))
    text = f"{other.text} {one.text}"
    alike = set(one.reported) & set(other.reported)
    if min(one.telling, other.telling) < 3 or not all(map(t.is_common, alike)) or press.prints(text):
        return None
    return Phrase(text, "spliced")


def promoted(press: Press) -> Made:
    """A reporter's words around a few that are quoted, all as one."""
    passage = press.random.choice(press.passages)
    quoted = press.quoted_in(passage)
    if len(quoted) != 1:
        return None
    start, end, quote = quoted[0]
    before, after = Stretch.of(passage.text[:start]), Stretch.of(passage.text[end:])
    said = passage.text[max(start, 0) : end]
    led = before.cut(-min(8, len(before.words)), len(before.words)) if len(before.words) > 4 else None
    if quote.kind != "mixed" or not led or led.telling < 3 or not in_one_sentence(led.text):
        return None
    if not is_plain(led.text) or not is_plain(said) or len(said.split()) > 12 or after.text[:1].isalnum():
        return None
    text = f"{led.text} {said}".strip()
    return Phrase(text, "promoted") if len(Stretch.of(said).words) > 1 else None


def reported(press: Press) -> Made:
    """A reporter's words, none of which anybody is quoted with."""
    passage = press.random.choice(press.passages)
    if press.quoted_in(passage):
        return None
    whole = Stretch.of(passage.text)
    if len(whole.words) < 12:
        return None
    first = press.random.randint(0, len(whole.words) - 12)
    found = whole.cut(first, first + press.random.randint(8, 12))
    if found.telling < 5 or not is_plain(passage.text) or press.saying(found.text):
        return None
    return Phrase(found.text, "paraphrase_only")


def invented(press: Press) -> Made:
    """Words that nobody has put together."""
    words = [press.word() for _ in range(press.random.randint(8, 16))]
    text = " ".join(words)
    return None if press.prints(text) else Phrase(text[0].upper() + text[1:], "not_found")


def credited(press: Press) -> Made:
    """Words as printed, with the one who said them."""
    found = _of_known_speaker(press)
    if not found:
        return None
    quote, stretch = found
    surname = (quote.speaker or "").split()[-1]
    name = surname if len(surname) > 3 and press.random.random() < 0.5 else quote.speaker
    return Phrase(stretch.text, "exact", asked=name, credit="match")


def misattributed(press: Press) -> Made:
    """Words as printed, with somebody else who is held to have said them."""
    found = _of_known_speaker(press)
    other = press.random.choice(press.names)
    if not found or set(other.casefold().split()) & set((found[0].speaker or "").casefold().split()):
        return None
    return Phrase(found[1].text, "exact", asked=other, credit="different_speaker")


MAKERS: dict[str, Callable[[Press], Made]] = {
    "exact": exact,
    "typographic": typographic,
    "folded": folded,
    "marked": marked,
    "condensed": condensed,
    "altered: negation": negated,
    "altered: number": numbered,
    "altered: modal": modal,
    "altered: name": renamed,
    "altered: other": reworded,
    "spliced": spliced,
    "spliced: in the wrong order": reordered,
    "promoted": promoted,
    "paraphrase only": reported,
    "invented": invented,
    "rightly attributed": credited,
    "misattributed": misattributed,
}


def _altered(press: Press, change: str, alter: Callable[[Press, Stretch], str | None]) -> Made:
    found = press.stretch()
    text = alter(press, found[1]) if found else None
    return Phrase(text, "altered", change) if text and not press.prints(text) else None


def _negate(press: Press, stretch: Stretch) -> str | None:
    held = [place for place, word in enumerate(stretch.reported) if word in t.NOT]
    inner = [place for place in held if 0 < place < len(stretch.words) - 1]
    if inner:
        place = press.random.choice(inner)
        return stretch.without(place, place + 1)
    places = [place for place, word in enumerate(stretch.reported[:-1]) if word in t.NEGATABLE]
    if held or not places:
        return None
    place = press.random.choice(places)
    return stretch.putting(place, f"{stretch.words[place].printed} not")


def _swap(press: Press, stretch: Stretch, other: Callable[[str], list[str]]) -> str | None:
    """The text with one word in place of another of its table."""
    fitting = [(place, others) for place, word in enumerate(stretch.words) if (others := other(word.printed))]
    if not fitting:
        return None
    place, others = press.random.choice(fitting)
    return stretch.putting(place, press.random.choice(others))


def _rename(press: Press, stretch: Stretch) -> str | None:
    named = [
        place
        for place, word in enumerate(stretch.words)
        if place and word.printed.istitle() and len(word.printed) > 3 and word.printed.isalpha()
        if not t.opens_sentence(stretch.text, word.start) and not t.is_common(word.reported)
    ]
    others = [part for part in press.random.choice(press.names).split() if part.isalpha() and len(part) > 3]
    if not named or not others:
        return None
    place = press.random.choice(named)
    other = press.random.choice(others)
    return stretch.putting(place, other) if other.casefold() not in stretch.text.casefold() else None


def _reword(press: Press, stretch: Stretch) -> str | None:
    plain = [
        place
        for place, word in enumerate(stretch.words[1:-1], 1)
        if word.printed.isalpha() and word.printed.islower() and not t.is_common(word.reported)
        if not t.turns_sense(word)
    ]
    other = press.word()
    if not plain or t.turns_sense(Stretch.of(other).words[0]):
        return None
    place = press.random.choice(plain)
    word = stretch.words[place]
    if word.printed[:4] == other[:4]:
        return None
    return press.random.choice(
        (stretch.putting(place, other), stretch.putting(place, f"{word.printed} {other}"))
    )


def _other_case(stretch: Stretch) -> str:
    return stretch.text[0].swapcase() + stretch.text[1:]


def _other_numeral(stretch: Stretch) -> str | None:
    for place, word in enumerate(stretch.words):
        if other := t.NUMERALS.get(word.printed):
            return stretch.putting(place, other)
    return None


def _without_commas(stretch: Stretch) -> str | None:
    return stretch.text.replace(", ", " ") if ", " in stretch.text else None


def _unaccented(stretch: Stretch) -> str | None:
    plain = "".join(
        each for each in unicodedata.normalize("NFD", stretch.text) if not unicodedata.combining(each)
    )
    return plain if plain != stretch.text else None


def _sic(stretch: Stretch) -> str:
    place = len(stretch.words) // 2
    return stretch.putting(place, f"{stretch.words[place].printed} [sic]")


def _spelt(stretch: Stretch) -> str | None:
    for place, word in enumerate(stretch.words):
        if other := t.SPELLINGS.get(word.printed):
            return stretch.putting(place, other)
    return None


def _of_known_speaker(press: Press) -> tuple[Quote, Stretch] | None:
    """Words that only one known person is credited with."""
    found = press.stretch()
    if not found or found[0].speaker_type != "person" or found[0].relayed_by or not found[0].speaker_id:
        return None
    speakers = {quote.speaker_id for quote in press.saying(found[1].text)}
    return found if speakers == {found[0].speaker_id} else None
