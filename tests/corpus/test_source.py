"""SOURCE -> documents -> articles."""

import gzip
import io
import json
import os
import pickle
import sys
import threading
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.formats import LIMITS
from corpus.source import Document, Refusal, articles, documents, read, total_size

PLAIN = b"The ferry left at nine, Oakes said.\n\nNobody saw it.\n"
MARKDOWN = b"# Ferry leaves\n\nThe ferry left at nine, Oakes said.\n"


def record(name: str, text: str = "The ferry left at nine, Oakes said.") -> bytes:
    return json.dumps({"id": name, "text": text}).encode() + b"\n"


def told(*sources: str | Path) -> list[str]:
    """What comes of the sources: ids of articles, and refusals as "where: why" with the folder left out."""
    folder = f"{Path(sources[0]).parent if sources else ''}/"
    found = read([str(source) for source in sources])
    return [
        item.id if isinstance(item, Article) else f"{item.source}: {item.reason}".replace(folder, "")
        for item in found
    ]


def test_a_folder_is_walked_in_the_order_of_names_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    news = tmp_path / "news"
    for name, data in {
        "b.ndjson": record("b1") + record("b2"),
        "a/z.ndjson": record("a1"),
        "c.jsonl.gz": gzip.compress(record("c1")),
        ".hidden.ndjson": record("hidden"),
        ".git/x.ndjson": record("hidden"),
    }.items():
        (news / name).parent.mkdir(parents=True, exist_ok=True)
        (news / name).write_bytes(data)
    assert told(news) == ["b1", "b2", "c1", "a1"]


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_goes_in(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for name, data in {
        "1.ndjson": record("good-1"),
        "2.png": b"\x89PNG\r\n\x1a\n\0\0",
        "3.txt": b"",
        "4.json": b'{\n "ferry": 1\n}',
        "5.xml": b"<?xml version='1.0'?><rss></rss>",
        "6.css": b"body { color: red }",
        "7.gz": gzip.compress(PLAIN)[:-9],
        "8.gz": b"\x1f\x8bnot gzip at all",
        "9.ndjson": record("good-2") + b"\n{broken\n" + b'{"title": "no text"}\n' + record("good-3"),
    }.items():
        (news / name).write_bytes(data)
    assert told(news) == [
        "good-1",
        "news/2.png: it is a PNG image, not text",
        "news/3.txt: it is empty",
        "news/4.json: it is JSON, but not one record a line",
        "news/5.xml: it is XML, but not an HTML page",
        "news/6.css: its name says that it is no article",
        "news/7.gz: it cannot be read: Compressed file ended before the end-of-stream marker was reached",
        "news/8.gz: it cannot be read: Unknown compression method",
        "good-2",
        "news/9.ndjson:3: it is not JSON: Expecting property name enclosed in double quotes at character 2",
        'news/9.ndjson:4: it has no "text"',
        "good-3",
    ]


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    news = tmp_path / "news"
    news.mkdir()
    (news / "gone.txt").symlink_to(tmp_path / "nowhere")
    (news / "link").symlink_to(tmp_path / "empty")
    os.mkfifo(news / "pipe")
    assert told(tmp_path / "nothing") == ["nothing: it cannot be read: No such file or directory"]
    assert told(tmp_path / "empty") == ["empty: the folder holds no documents"]
    assert told("a\0b") == ["a\0b: it cannot be read: embedded null byte"]
    assert told(news) == [
        "news/link: links to folders are not followed",
        "news/gone.txt: it is not a regular file",
        "news/pipe: it is not a regular file",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_refused(tmp_path: Path) -> None:
    closed = tmp_path / "news" / "closed"
    closed.mkdir(parents=True)
    closed.chmod(0)
    assert told(tmp_path / "news") == ["news/closed: it cannot be read: Permission denied"]


def test_a_file_name_that_is_no_text_can_be_shown(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"f\xe9rry.txt")).write_bytes(b"")
    (refusal,) = read([str(tmp_path)])
    assert isinstance(refusal, Refusal)
    assert refusal == Refusal(f"{tmp_path}/f?rry.txt", "it is empty")


@pytest.mark.parametrize(
    "data", [PLAIN, MARKDOWN, b"<html><p>The ferry left at nine, Oakes said.</p></html>"]
)
@pytest.mark.parametrize("packed", [False, True])
def test_documents_of_every_kind_compressed_or_not(tmp_path: Path, data: bytes, packed: bool) -> None:
    path = tmp_path / "ferry"
    path.write_bytes(gzip.compress(data) if packed else data)
    (article,) = read([str(path)])
    assert isinstance(article, Article)
    assert "The ferry left at nine, Oakes said." in article.text


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("data", [PLAIN, record("a") + record("b")])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, packed: bool) -> None:
    stream = io.BytesIO(gzip.compress(data) if packed else data)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    assert total_size(["-"]) is None
    assert len(list(read(["-"]))) == data.count(b"nine")


def test_standard_input_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"{broken\n" + record("a") + b"[]\n")))
    assert told("-") == [
        "-:1: it is not JSON: Expecting property name enclosed in double quotes at character 2",
        "a",
        "-:3: it is JSON, but not an object with a text",
    ]


def test_a_named_pipe_is_read_as_it_comes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(record("a") * 3,))
    writer.start()
    assert told(pipe) == ["a", "a", "a"]
    writer.join()
    assert total_size([str(pipe)]) is None


def test_a_large_file_is_shared_out_in_documents_that_know_their_lines_and_sizes(tmp_path: Path) -> None:
    count = 4 * LIMITS.batch_bytes // 1000
    lines = [record(f"r{at}", f"The ferry left. {'It did. ' * 120}") for at in range(count)]
    lines[count // 2] = b"{broken\n"
    plain, packed = tmp_path / "r.ndjson", tmp_path / "r.ndjson.gz"
    plain.write_bytes(b"".join(lines))
    packed.write_bytes(gzip.compress(b"".join(lines)))
    for path in (plain, packed):
        parts = [pickle.loads(pickle.dumps(part)) for part in documents([str(path)])]
        assert len(parts) >= 4
        assert sum(part.size for part in parts) == path.stat().st_size == total_size([str(path)])
        found = [item for part in parts for item in articles(part)]
        assert [item.id for item in found if isinstance(item, Article)] == [
            f"r{at}" for at in range(count) if at != count // 2
        ]
        (refusal,) = (item for item in found if isinstance(item, Refusal))
        assert refusal.source == f"{path}:{count // 2 + 1}"


def test_a_whole_file_is_opened_only_where_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_bytes(PLAIN)
    (document,) = documents([str(path)])
    assert document == Document(str(path), len(PLAIN))
    path.unlink()
    assert articles(document) == [Refusal(str(path), "it cannot be read: No such file or directory")]


def test_what_is_too_large_is_refused_by_name(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.gz"
    bomb.write_bytes(gzip.compress(b"a" * 2 * LIMITS.document_bytes))
    lines = tmp_path / "long.ndjson"
    lines.write_bytes(record("a") + b'{"text": "' + b"a" * 2 * LIMITS.record_bytes + b'"}\n' + record("b"))
    assert told(bomb) == ["bomb.gz: it is larger than 10 MB"]
    assert told(lines) == ["a", "long.ndjson:2: it is longer than 10 MB", "b"]


def test_lines_of_every_ending_and_none_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "r.ndjson"
    path.write_bytes(b"\n" + record("a").strip() + b"\r\n\r\n" + record("b") + record("c").strip())
    assert told(path) == ["a", "b", "c"]
