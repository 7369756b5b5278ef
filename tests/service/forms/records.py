"""Records as the service gives them to a form, made for one test each."""

from __future__ import annotations

from typing import Any

from service.forms.form import Record, Site

SITE = Site("https://quotes.example")

# What formats give a meaning to; none of it may get one from a quotation.
HOSTILE = [
    '=HYPERLINK("https://evil.example";"read")',
    '</script><script>alert("1")</script> & <!-- ]]> -->',
    "100% of {the} $5 & #1_a ~ ^ \\input{secrets} | <b>",
    "a } b { c",
    "one line\r\nER  - \r\nTY  - BOOK\nTI  - forged",
    "apart\u2028by\u0085odd\x0bline\x1eends",
    "\x00\x08 a null, half a pair \ud800 and no character \ufffe\uffff",
    "“curly” 'straight' \"double\" and , commas; semicolons",
    "  spaces at both ends  ",
    "كلام ودي‌گر 引用 🦭",
]


def quote(**changes: Any) -> Record:
    """A quotation with everything known; members of `source` are given by their own names."""
    source = {
        "url": "https://ledger.example/2023/10/27/wall?a=1&b=2#top",
        "title": "Harbour master holds out",
        "publisher": "The Sable Ledger",
        "authors": ["Ines Corrow", "P. N. Lowde"],
        "published": "2023-10-27",
    }
    record = {
        "id": "0f3c",
        "article_id": "a1",
        "text": "The wall stays open.",
        "kind": "direct",
        "speaker": "Odile Vane",
        "speaker_id": "odile-vane",
        "speaker_type": "person",
        "role": "harbour master",
        "date": "2023-10-26",
        "date_basis": "on Thursday",
        "source": {name: changes.pop(name, value) for name, value in source.items()},
        "cue": "said",
        "mention": {"text": "she", "start": 30, "end": 33},
        "segments": [
            {"start": 2, "end": 10, "text": "The wall"},
            {"start": 16, "end": 27, "text": "stays open."},
        ],
        "context": {"before": "It rained.", "after": "she said."},
        "confidence": 0.93,
        "relayed_by": None,
        "copies": 1,
        "highlight": [],
    }
    return {**record, **changes}


def hostile(text: str) -> Record:
    """A quotation all of whose texts are this one."""
    return quote(
        text=text,
        speaker=text,
        role=text,
        date_basis=text,
        url=f"https://ledger.example/{text}",
        title=text,
        publisher=text,
        authors=[text],
        cue=text,
        mention={"text": text, "start": 30, "end": 33},
        context={"before": text, "after": text},
        relayed_by=text,
    )


# All that an article may leave open.
BARE = quote(
    speaker=None,
    speaker_id=None,
    speaker_type=None,
    role=None,
    date=None,
    date_basis=None,
    url=None,
    title=None,
    publisher=None,
    authors=[],
    published=None,
    cue=None,
    mention=None,
)
