"""How quotations, passages, articles, speakers, families and ledgers lie in one OpenSearch index.

All are documents of one index, told apart by the field `doc`. Each keeps its record as JSON in a string;
the other fields only find it. Their terms are finished: OpenSearch analyses nothing, and scores nothing of
its own.
"""

from __future__ import annotations

from typing import Any

LAYOUT = 1  # to be raised when this file changes how an index is laid out

FOREVER = 1 << 62
"""The commit in which what lives has `died`."""
SEPARATOR = "\n"
"""Between the terms of a field that keeps places; it stands in no word."""

FACETS = {"speaker": "voice", "publisher": "publisher", "role": "role", "kind": "kind", "year": "year"}
"""The field each facet is counted by."""

_RECORD = {"type": "keyword", "index": False, "doc_values": False}
_WHOLE = {"type": "keyword"}  # looked for, counted, put in order
_TERMS = {"type": "keyword", "doc_values": False}  # looked for
_NUMBER = {"type": "long"}
_PLACED = {"type": "text", "analyzer": "lines", "norms": False}
_NAMES = {**_PLACED, "position_increment_gap": 10_000}  # further apart than the words of a name

MAPPING = {
    "dynamic": "strict",
    "properties": {
        "doc": _WHOLE,
        "id": _TERMS,  # what it is, and its id
        "key": _WHOLE,  # its id alone
        "born": _NUMBER,
        "died": _NUMBER,
        "record": _RECORD,
        "article_id": _WHOLE,
        "start": _NUMBER,
        # quotations
        "once": _TERMS,  # indexer.index.scoring.Levels
        "twice": _TERMS,
        "thrice": _TERMS,
        "named": _TERMS,
        "both": _TERMS,
        "weight": {"type": "float", "index": False},
        "words": _TERMS,
        "pairs": _PLACED,
        "voice": _WHOLE,  # what a speaker is counted by
        "speaker": _WHOLE,
        "speaker_id": _TERMS,
        "person": _WHOLE,  # the speaker id, if it means the same in every article
        "role": _WHOLE,
        "role_words": _TERMS,
        "publisher": _WHOLE,
        "publisher_words": _TERMS,
        "kind": _WHOLE,
        "date": _WHOLE,
        "year": _WHOLE,
        "month": _WHOLE,
        "day": _WHOLE,
        "said": {"type": "integer"},  # the day as a number, 0 for none
        "oldest": _NUMBER,  # indexer.index.order
        "newest": _NUMBER,
        "confidence": {"type": "double"},
        "wording": _WHOLE,
        "statement": _WHOLE,  # shared by its prints, which lie in one shard
        "alike": _WHOLE,  # the statement again, where there is or was another print
        # passages
        "passage_words": _TERMS,
        "passage_pairs": _TERMS,
        # articles
        "url": _TERMS,
        "outlet": _WHOLE,
        "published": _WHOLE,
        "quoted": _TERMS,  # the ids of all whom it quotes
        "cast": _WHOLE,  # of those, the ids that mean the same in every article
        # speakers
        "names": _TERMS,  # the words of all names
        "called": _NAMES,  # the words of each name
        "slips": _TERMS,
        "quotes": _NUMBER,
        # families
        "members": _TERMS,
    },
}


def loading(shards: int) -> dict[str, Any]:
    """The settings of an index that nobody reads yet: all that is held twice for safety is held once."""
    return {
        "number_of_shards": shards,
        "number_of_replicas": 0,
        "refresh_interval": "-1",  # a commit refreshes
        "translog.durability": "async",
        "merge.policy.expunge_deletes_allowed": 0,  # so that nothing of what is removed is left
        "analysis": {
            "tokenizer": {
                "lines": {"type": "char_group", "tokenize_on_chars": [SEPARATOR], "max_token_length": 1 << 20}
            },
            "analyzer": {"lines": {"type": "custom", "tokenizer": "lines"}},
        },
    }


def serving(replicas: int) -> dict[str, Any]:
    """The settings of an index that is read: as many copies as asked for, or as there are nodes for."""
    return {"index": {"translog.durability": "request", "auto_expand_replicas": f"0-{replicas}"}}
