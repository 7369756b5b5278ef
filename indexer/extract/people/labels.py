"""Labels: whom the label of a transcript's turn means."""

from __future__ import annotations

from indexer.extract.language import nouns
from indexer.extract.mentions.candidate import Candidate
from indexer.extract.people.cast import Cast
from indexer.extract.people.person import agree
from indexer.extract.people.scene import Identity
from indexer.extract.speakers.page import Page


def labelled(page: Page, cast: Cast, label: Candidate) -> Identity | None:
    """Whom a label means: the one bearer of its surname, or the guest who answers."""
    if label.name in ("Q", "A"):
        return _interviewed(page, cast, label)
    words = label.name.lower().split()
    titles = nouns.RANK_TITLES.union(nouns.COURTESY_TITLES)
    parts = [word for word in words if word not in titles] or words
    gender = next((nouns.COURTESY_TITLES[word] for word in words if word in nouns.COURTESY_TITLES), None)
    bearers = [p for p in cast.surnamed(parts[-1]) if len(parts) < 2 or p.parts[0] == parts[0]]
    bearers = [person for person in bearers if agree(person.gender, gender)]
    if len(bearers) > 1:
        # Those introduced before the transcript speak in it.
        bearers = [person for person in bearers if person.first_at < label.start]
    if len(bearers) == 1:
        return bearers[0].identity
    if cast.surnamed(parts[-1]):
        return None
    if len(parts) == 1 and (told := cast.named_in_words(parts[0])):
        return Identity(told, "person")
    if parts[-1] in nouns.ROLE_HEADS:
        return Identity(label.name.capitalize(), "unnamed", label.name.lower())
    bare = " ".join(label.name.split()[len(words) - len(parts) :])
    bare = bare.title() if bare.isupper() else bare
    if parts[-1] in nouns.GROUP_HEADS:
        return Identity(bare.removeprefix("The "), "group")
    return Identity(bare, "person")


def _interviewed(page: Page, cast: Cast, label: Candidate) -> Identity | None:
    """Who asks and who answers: of those the introduction names, the guest is named most.

    The one who asks is told only when exactly one other person is introduced.
    """
    opening = next(passage.label[0] for passage in page.passages if passage.label)
    people = cast.introduced(opening)
    if label.name == "A":
        return people[0].identity if people else None
    return people[1].identity if len(people) == 2 else None
