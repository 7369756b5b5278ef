"""A small invented press: articles with their quotations, written straight into an index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.index import open_engine
from indexer.index.engine import Entry, Passage, RoleHeld, Speaker, StoredArticle
from indexer.quote import Context, Kind, Mention, Quote, Segment, Source, SpeakerType
from indexer.speakers import speaker_id

VANE = "Odile Vane"
BRANDT = "Tomas Brandt-Ilves"
TRUST = "Port Sable Harbour Trust"
OFFICIAL = "a senior harbour official"


@dataclass(frozen=True)
class Saying:
    """One quotation in the making, with the article's words on either side."""

    text: str
    speaker: str | None
    role: str | None = None
    before: str = ""
    after: str = ""
    kind: Kind = "direct"
    type: SpeakerType | None = "person"
    date: str | None = None
    basis: str | None = None


def entry(
    article_id: str,
    sayings: Sequence[Saying],
    published: str | None,
    publisher: str | None,
    url: str | None,
    title: str | None,
    authors: tuple[str, ...] = (),
) -> Entry:
    """The article with one paragraph a saying."""
    article = StoredArticle(article_id, f"digest of {article_id}", url, title, publisher, authors, published)
    quotes: list[Quote] = []
    passages: list[Passage] = []
    offset = 0
    for number, saying in enumerate(sayings, 1):
        left, right = ("", "") if saying.kind == "indirect" else ("“", "”")
        lead = f"{saying.before} {left}".lstrip() if saying.before else left
        paragraph = f"{lead}{saying.text}{right} {saying.after}".strip()
        start = offset + len(lead)
        passages.append(Passage(f"{article_id}-p{number}", article_id, offset, paragraph))
        quotes.append(_quote(article, number, saying, start))
        offset += len(paragraph) + 2
    return Entry(article, tuple(quotes), tuple(passages))


def _quote(article: StoredArticle, number: int, saying: Saying, start: int) -> Quote:
    end = start + len(saying.text)
    who = saying.speaker
    mention = Mention(who, end + 2, end + 2 + len(who)) if who else None
    return Quote(
        id=f"{article.id}-{number}",
        article_id=article.id,
        text=saying.text,
        kind=saying.kind,
        speaker=who,
        speaker_id=speaker_id(who, saying.type or "person", article.id) if who else None,
        speaker_type=saying.type if who else None,
        role=saying.role,
        date=saying.date or (article.published or "")[:10] or None,
        date_basis=saying.basis,
        source=Source(article.url, article.title, article.publisher, article.authors, article.published),
        cue="said",
        mention=mention,
        segments=(Segment(start, end, saying.text),),
        context=Context(saying.before, saying.after),
        confidence=0.93,
    )


WALL = "We will not close the harbour wall before the spring tide, whatever the ministry says."

LEDGER = entry(
    "ledger-wall",
    [
        Saying(
            WALL,
            VANE,
            "harbour master of Port Sable",
            before="The storm season is two weeks away.",
            after="she said on Thursday, after a night of heavy swell.",
            date="2023-10-26",
            basis="on Thursday",
        ),
        Saying(
            "a temporary and local arrangement",
            VANE,
            "harbour master of Port Sable",
            before="She called the pause",
            after="that she expects to end before Christmas.",
            kind="mixed",
        ),
        Saying(
            "The pause in dredging protects the seals, and it protects the boats. "
            "Nobody at this table is asking for more than three weeks.",
            BRANDT,
            "fisheries minister",
            after="said Tomas Brandt-Ilves, the fisheries minister.",
        ),
        Saying(
            "the talks with the pilots would resume next week",
            OFFICIAL,
            None,
            before="A senior harbour official said",
            kind="indirect",
            type="unnamed",
        ),
        Saying("Somebody has to count the seals.", None, before="From the back of the hall came a shout:"),
    ],
    "2023-10-27",
    "The Sable Ledger",
    "https://ledger.example/2023/10/27/harbour-wall",
    "Harbour master holds out over the wall",
    ("Ines Corrow",),
)

RADIO = entry(
    "radio-wall",
    [
        Saying(WALL, VANE, "harbour master", after="the harbour master told reporters."),
        Saying(
            "Our members have waited two winters for the new pilot boat.",
            TRUST,
            None,
            after="the Port Sable Harbour Trust said in a statement.",
            type="group",
        ),
    ],
    "2023-10-28T06:30:00+00:00",
    "Coast Radio",
    "https://coast-radio.example/news/4411",
    "Wall stays open, says Vane",
)

REVIEW = entry(
    "review-pause",
    [
        Saying(
            "The pause was never a promise. A ceasefire between boats and seals is what it was.",
            BRANDT,
            "former fisheries minister",
            before="Out of office, he is blunter.",
            after="he told the Review.",
            date="2024-02-03",
            basis="last Saturday",
        ),
    ],
    "2024-02-09",
    "Tidewater Review",
    "https://review.example/essays/after-the-pause",
    "After the pause",
    ("P. N. Lowde", "Ada Marsh"),
)

KEEPER = "Wilhelmina Aster-Quayle"
TIDES = entry(
    "tides",
    [
        Saying(
            f"Tide table number {n} was read aloud to the whole town.", KEEPER, "keeper of the tide tables"
        )
        for n in range(1, 46)
    ],
    "2022-05-01",
    "The Sable Ledger",
    "https://ledger.example/2022/05/01/tides",
    "Forty-five tables",
)

PRESS = (LEDGER, RADIO, REVIEW, TIDES)
ALIASES = {VANE: ("Vane", "Ms Vane"), BRANDT: ("Brandt-Ilves",)}


def publish(folder: Path, entries: Iterable[Entry] = PRESS) -> Path:
    """Write these articles, and nothing else, as the newest generation of the index in `folder`."""
    entries = tuple(entries)
    with open_engine(str(folder)).write(replace=True) as writer:
        for one in entries:
            writer.put(one)
        for speaker in speakers_of(entries):
            writer.put_speaker(speaker)
    return folder


def speakers_of(entries: Iterable[Entry]) -> list[Speaker]:
    """The speakers of these articles, with their roles from first to last day."""
    found: dict[str, Speaker] = {}
    for quote in sorted((q for e in entries for q in e.quotes), key=lambda q: q.date or ""):
        if not (quote.speaker and quote.speaker_id and quote.speaker_type):
            continue
        blank = Speaker(
            quote.speaker_id, quote.speaker, quote.speaker_type, ALIASES.get(quote.speaker, ()), (), 0
        )
        held = found.get(quote.speaker_id, blank)
        found[quote.speaker_id] = replace(held, roles=_roles(held.roles, quote), quotes=held.quotes + 1)
    return list(found.values())


def _roles(roles: tuple[RoleHeld, ...], quote: Quote) -> tuple[RoleHeld, ...]:
    if not quote.role:
        return roles
    held = {role.role: role for role in roles}
    first = held[quote.role].first if quote.role in held else quote.date
    held[quote.role] = RoleHeld(quote.role, first, quote.date)
    return tuple(held.values())
