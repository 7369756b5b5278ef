"""The index on an OpenSearch cluster. No file outside this package imports the library.

An index `news` at `http://host:9200/news` is, on the cluster:

    news                      an alias: the index that is served
    news-000007-1a2b3c4d      that index; what replaces it is built aside and takes the alias in one step
    news-desk                 the writer's lock, and who reads what

Every document says which commit it was `born` in and which one it `died` in; a reader sees what lived in
its own commit. The document `control` of the served index names the newest commit: to write it publishes.
"""
