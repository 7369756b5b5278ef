"""The index on tantivy, a search library in Rust. No file outside this package imports it.

tantivy finds, counts and sorts; what a word is, what a quotation scores and in which order equals stand is
said by the rooms that all engines share. So its tokenizers only cut at spaces, none of its scores is used,
and its query language is never spoken.
"""
