"""How quotations, passages, articles, speakers, families and ledgers lie in one tantivy index.

All are documents of one index, told apart by a token of the field `what`. Each keeps its record as JSON;
the other fields only find, order and count it.
"""

from __future__ import annotations

from tantivy import Schema, SchemaBuilder

LAYOUT = 1  # to be raised when this package changes how an index is laid out

_TOKENS = (  # cut at spaces into what `indexer.wording.analysis` has found
    "levels",  # of a quotation: see `levels.py`
    "words",
    "speaker",  # the words of the name; role and publisher likewise
    "role",
    "publisher",
    "passage_words",
    "passage_pairs",
    "names",  # of a speaker: the words of every name
    "slips",
)
_WHOLE = ("speaker_id", "called", "article_id", "part_of", "url", "members")
_COUNTED = (  # looked for as they are, and counted by numbers of their own: see `values.py`
    "kind",
    "outlet",
    "office",  # the role
    "voice",  # a speaker as counted: the id that means the same in every article, else the name printed
    "person",  # the same, where the id is, of an article's first quotation by a speaker
)
_NUMBERS = ("article", "wording", "statement")  # looked for, and read for many documents at once
_ORDERS = ("day", "oldest", "newest", "prominence", "published")  # read for many at once, and ordered by


def counted_as(field: str) -> str:
    """The field with the numbers of the values that a field holds; of a field of numbers the field itself."""
    return f"{field}_number" if field in _COUNTED else field


def _schema() -> Schema:
    built = SchemaBuilder()
    built.add_bytes_field("record", stored=True)
    built.add_text_field("what", stored=True, tokenizer_name="whitespace", index_option="basic")
    built.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    built.add_text_field("pairs", tokenizer_name="whitespace", index_option="position")
    for name in _TOKENS:
        built.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    for name in _WHOLE:
        built.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in _COUNTED:
        built.add_text_field(name, stored=name == "person", tokenizer_name="raw", index_option="basic")
        built.add_unsigned_field(counted_as(name), fast=True)
    for name in _NUMBERS:
        built.add_unsigned_field(name, indexed=True, fast=True)
    for name in _ORDERS:
        built.add_unsigned_field(name, fast=True)
    built.add_float_field("weight", fast=True)
    built.add_float_field("confidence", fast=True)
    return built.build()


SCHEMA = _schema()
