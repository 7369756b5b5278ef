"""Page: an article as the stages after the mentions read it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from indexer.extract.candidate import Candidate
from indexer.extract.cues import Attachment, attach
from indexer.extract.marks import Passage
from indexer.extract.tokens import Line


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the later stages read it.

    `lines`, `candidates` and `attachments` run parallel to its paragraphs, `places` to its
    passages; `wordings` counts what stands between marks, case and final marks aside; `prose` is
    what stands outside them, in lower case, token by token.
    """

    lines: tuple[Line, ...]
    candidates: tuple[tuple[Candidate, ...], ...]
    attachments: tuple[tuple[Attachment, ...], ...]
    passages: tuple[Passage, ...]
    places: tuple[int, ...]
    wordings: Counter[str]
    text: str
    prose: str

    @classmethod
    def of(
        cls,
        text: str,
        lines: tuple[Line, ...],
        candidates: tuple[tuple[Candidate, ...], ...],
        passages: tuple[Passage, ...],
    ) -> Page:
        """The page with every candidate attached."""
        attached = tuple(attach(line, found) for line, found in zip(lines, candidates, strict=True))
        places = {number: place for line in lines for place, number in line.passages.items()}
        wordings = Counter(_bare(text, passage) for passage in passages)
        in_order = tuple(places[number] for number in range(len(passages)))
        prose = " " + " ".join(word for line in lines for word in line.lower) + " "
        return cls(lines, candidates, attached, passages, in_order, wordings, text, prose)

    def place(self, number: int) -> int:
        """The token that stands for a passage in its line."""
        return self.places[number]

    def is_term(self, number: int) -> bool:
        """Whether the reporter uses the few words of a passage without marks too, as a term."""
        passage = self.passages[number]
        bare = _bare(self.text, passage)
        if len(bare) < 3 or len(bare.split()) > 4:
            return False
        stem = bare[:-1] if bare.endswith("s") and len(bare) > 4 else bare
        return f" {stem} " in self.prose or f" {stem}s " in self.prose

    def times(self, number: int) -> int:
        """How often the article puts the words of a passage between marks."""
        return self.wordings[_bare(self.text, self.passages[number])]


def _bare(text: str, passage: Passage) -> str:
    return text[passage.start : passage.end].strip(" .,!?;:…").lower()
