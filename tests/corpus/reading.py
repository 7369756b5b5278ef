"""How the tests look at an article: its paragraphs as text, and what none of them covers."""

from corpus.article import Article


def prose(article: Article) -> list[str]:
    """The article's paragraphs that are prose, as text."""
    return [text for kind, text in kinds(article) if kind == "prose"]


def kinds(article: Article) -> list[tuple[str, str]]:
    """Every paragraph with its kind."""
    return [
        (paragraph.kind, article.text[paragraph.start : paragraph.end]) for paragraph in article.paragraphs
    ]


def left_out(article: Article) -> list[str]:
    """The lines of the text that no paragraph covers."""
    text = article.text
    for paragraph in reversed(article.paragraphs):
        text = f"{text[: paragraph.start]}\n{text[paragraph.end :]}"
    return [line for line in text.splitlines() if line.strip()]


def assert_sound(article: Article) -> None:
    """Paragraphs lie within the text, in order, apart, none empty, none with white space at an end."""
    end_before = 0
    for paragraph in article.paragraphs:
        text = article.text[paragraph.start : paragraph.end]
        assert end_before <= paragraph.start < paragraph.end <= len(article.text)
        assert text == text.strip()
        assert paragraph.kind in ("prose", "heading", "block_quote")
        end_before = paragraph.end
    assert article.id
    assert any(paragraph.kind != "heading" for paragraph in article.paragraphs)
