"""The deterministic comparison: what a phrase is to words that an article prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.quote import Quote, Segment
from indexer.wording.align import Alignment, Wording, align, weight
from indexer.wording.change import CHANGE_CLASSES, classes_of
from indexer.wording.classes import FUNCTION_WORDS
from indexer.wording.difference import Difference, compare
from service.shapes.findings import SAME_WORDS, VERDICTS, Verdict
from service.verify import thresholds as t
from service.verify.ends import read_ends
from service.verify.phrase import Phrase, Reading
from service.verify.printed import Printed, quoted_segments

_SENSITIVE = frozenset({"negation", "number", "modal", "condition"})


@dataclass(frozen=True, slots=True)
class Finding:
    """What a phrase is to one place of one article.

    `verdict` None: too unlike for any. `strength` ranks findings that are not
    verbatim. `alarm` holds the classes of sensitive words among what the
    phrase leaves out or puts in with a mark, or leaves out at length.
    """

    verdict: Verdict | None
    strength: float
    likeness: float
    printed: Printed
    reading: Reading
    alignment: Alignment
    differences: tuple[Difference, ...]
    folds: tuple[str, ...]
    alarm: tuple[str, ...] = ()
    quoted: tuple[Segment, ...] = ()

    @property
    def start(self) -> int:
        """The first character of the wording that the phrase stands on."""
        return self.printed.wording.words[self.alignment.start].start

    @property
    def end(self) -> int:
        """The character after the last of the wording that the phrase stands on."""
        return self.printed.wording.words[self.alignment.end - 1].end

    @property
    def spans(self) -> tuple[Segment, ...]:
        """Where in the article the phrase stands."""
        return self.printed.spans(self.start, self.end)


def judge(phrase: Phrase, printed: Printed) -> Finding | None:
    """Compare `phrase` with words that an article prints as said; None when they have nothing in common.

    An editor's marks are understood as such unless the source has them too.
    """
    plain, marked = (_judge_reading(phrase, reading, printed) for reading in (phrase.plain, phrase.marked))
    if plain is None or marked is None:
        return plain or marked
    if marked.verdict == "exact_marked":
        verbatim = SAME_WORDS[: 2 if marked.reading.lettered else 3]
        return plain if plain.verdict in verbatim else marked
    # Where the source has no gap, a mark that says so is a difference, and only the plain reading shows it.
    if marked.verdict in SAME_WORDS:
        return plain
    excused = any(is_declared(difference, marked.reading) for difference in marked.differences)
    return min((marked, plain) if excused else (plain, marked), key=rank)


def judge_prose(
    phrase: Phrase, passage: Printed, quotes: Sequence[Quote], marked: Sequence[Segment] = ()
) -> Finding | None:
    """Compare `phrase` with a reporter's prose, parts of which are somebody's words.

    `quotes` are those of the article, `marked` what stands in quotation marks
    in the passage. None also when the words found are quoted throughout:
    `judge` says what they are.
    """
    found = _lay_prose(phrase, passage)
    if found is None:
        return None
    said = quoted_segments(quotes)
    unclaimed = [segment for segment in marked if not _touch(segment, said)]
    quoted = [segment for segment in (*said, *unclaimed) if _touch(segment, found.spans)]
    inside, outside = _split_by(found, quoted)
    verbatim = _is_verbatim(found)
    if not outside or (inside and not verbatim and not any(map(_is_telling, outside))):
        return None
    printed = replace(passage, quote=_nearest_quote(quotes, found.spans))
    found = replace(found, printed=printed, quoted=tuple(quoted), alarm=_declared_alarm(found))
    if not verbatim and not _is_same_utterance(phrase, found):
        return found
    if quoted:
        strength = t.PROMOTED_STRENGTH if verbatim else found.likeness - t.PROMOTED_LESS
        return replace(found, verdict="promoted", strength=strength)
    strength = t.PARAPHRASE_STRENGTH if verbatim else found.likeness - t.PARAPHRASE_LESS
    return replace(found, verdict="paraphrase_only", strength=strength)


def rank(finding: Finding) -> tuple[int, float]:
    """The order of findings, best first: agreement in the table's order, then the rest by strength."""
    if finding.verdict is None:
        return len(VERDICTS), -finding.likeness
    if finding.verdict in SAME_WORDS:
        return SAME_WORDS.index(finding.verdict), 0.0
    return len(SAME_WORDS), -finding.strength


def _lay(reading: Reading, printed: Printed) -> Finding | None:
    """The phrase on its best place, with all differences and no verdict yet."""
    alignment = align(reading.wording, printed.wording, reading.breaks)
    if alignment is None:
        return None
    compared, ends = compare(alignment, printed.joints, reading.declared), read_ends(alignment)
    differences = [d for d in (*compared.differences, *ends.differences) if not _is_lettered(d, reading)]
    folds = dict.fromkeys((*compared.folds, *ends.folds))
    if reading.lettered:
        folds.pop("unseen characters", None)
    return Finding(
        None, 0.0, _likeness(alignment), printed, reading, alignment, tuple(differences), tuple(folds)
    )


def _lay_prose(phrase: Phrase, passage: Printed) -> Finding | None:
    """The phrase on prose, its editor's marks understood as such unless it is all there without."""
    plain = _lay(phrase.plain, passage)
    if phrase.marked is None or (plain and _is_verbatim(plain) and not phrase.marked.lettered):
        return plain
    return _lay(phrase.marked, passage) or plain


def _is_verbatim(found: Finding) -> bool:
    """Whether nothing differs but by folds and by what the phrase itself marks."""
    return all(each.kind == "folded" or is_declared(each, found.reading) for each in found.differences)


def _judge_reading(phrase: Phrase, reading: Reading | None, printed: Printed) -> Finding | None:
    laid = _lay(reading, printed) if reading else None
    return _judged(phrase, laid) if laid else None


def _judged(phrase: Phrase, found: Finding) -> Finding:
    """The finding with its verdict, where the words are printed as said."""
    real = [difference for difference in found.differences if difference.kind != "folded"]
    undeclared = [difference for difference in real if not is_declared(difference, found.reading)]
    edited = bool(real or found.reading.inserted or found.reading.lettered)
    if not undeclared and not edited:
        verdict: Verdict = (
            "near_exact" if found.differences else "exact_typography" if found.folds else "exact"
        )
        return replace(found, verdict=verdict, strength=1.0)
    if not _is_same_utterance(phrase, found):
        return found
    altering = [
        difference for difference in undeclared if difference.kind != "omitted" or _alters(difference)
    ]
    alarm = _alarm([difference for difference in real if difference not in altering], found.reading)
    if not undeclared:
        return replace(found, verdict="exact_marked", strength=1.0, alarm=alarm)
    if not altering:
        return replace(found, verdict="condensed", strength=found.likeness, alarm=alarm)
    return replace(found, verdict="altered", strength=found.likeness, alarm=alarm)


def is_declared(difference: Difference, reading: Reading) -> bool:
    """Whether the phrase itself says that words are left out here."""
    return difference.kind == "omitted" and difference.step.phrase_start in reading.breaks


def _is_lettered(difference: Difference, reading: Reading) -> bool:
    """Whether the difference is a letter that the phrase puts in brackets."""
    return difference.kind == "folded" and difference.step.phrase_start in reading.lettered


def _alters(omitted: Difference) -> bool:
    """Whether an unmarked omission is one of the few words that turn the sense."""
    words = omitted.step.source_end - omitted.step.source_start
    return words <= t.SHORT_OMISSION and bool(_SENSITIVE.intersection(omitted.classes))


def _declared_alarm(found: Finding) -> tuple[str, ...]:
    return _alarm([each for each in found.differences if is_declared(each, found.reading)], found.reading)


def _alarm(differences: Sequence[Difference], reading: Reading) -> tuple[str, ...]:
    """The classes of sensitive words among what was left out, and what the phrase puts in by brackets."""
    found = {name for difference in differences for name in difference.classes}
    inserted = " ".join(span.text for span in reading.inserted)
    edited, nothing = Wording.of(inserted), Wording.of("")
    found.update(classes_of(edited, range(len(edited.words)), nothing, ()))
    return tuple(name for name in CHANGE_CLASSES if name in found & _SENSITIVE)


def _is_same_utterance(phrase: Phrase, found: Finding) -> bool:
    """Whether the words are near enough to be the same utterance; the table of thresholds says how near."""
    alignment = found.alignment
    equal = [step for step in alignment.steps if step.equal]
    said = [word for step in equal for word in alignment.phrase.reported[step.phrase_start : step.phrase_end]]
    telling = sum(map(_is_telling, said))
    if phrase.length < t.SHORT_PHRASE or not telling:
        return False
    likeness = min(found.likeness, alignment.coverage)
    if telling < t.TELLING_WORDS:
        return likeness >= t.SAME_WITH_ONE_WORD
    all_there = len(said) == len(alignment.phrase.words)
    long_run = alignment.longest >= t.LONG_RUN and alignment.coverage >= t.LONG_RUN_COVERAGE
    return all_there or long_run or likeness >= t.SAME_UTTERANCE


def _is_telling(reported: str) -> bool:
    return reported not in FUNCTION_WORDS


def _likeness(alignment: Alignment) -> float:
    """Twice the weight of what both have over the weight of both."""
    said = sum(map(weight, alignment.phrase.reported))
    printed = sum(map(weight, alignment.source.reported[alignment.start : alignment.end]))
    return min(1.0, 2 * alignment.coverage * said / (said + printed))


def _split_by(found: Finding, quoted: Sequence[Segment]) -> tuple[list[str], list[str]]:
    """The words that the phrase shares with the passage: those inside the segments, and the others."""
    wording, steps = found.printed.wording, found.alignment.steps
    inside: list[str] = []
    outside: list[str] = []
    for step in steps:
        for word in wording.words[step.source_start : step.source_end] if step.equal else ():
            place = found.printed.place(word.start)
            held = any(segment.start <= place < segment.end for segment in quoted)
            (inside if held else outside).append(word.reported)
    return inside, outside


def _touch(segment: Segment, spans: Sequence[Segment]) -> bool:
    return any(segment.start < span.end and span.start < segment.end for span in spans)


def _nearest_quote(quotes: Sequence[Quote], spans: Sequence[Segment]) -> Quote | None:
    """The quotation that these stretches share most with; None when they share nothing with any."""

    def shared(quote: Quote) -> int:
        return sum(
            max(0, min(segment.end, span.end) - max(segment.start, span.start))
            for segment in quote.segments
            for span in spans
        )

    best = max(quotes, key=shared, default=None)
    return best if best and shared(best) else None
