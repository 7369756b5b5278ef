"""What must hold for every quotation, wherever it is cut and whatever is changed in it."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from indexer.wording.classes import FUNCTION_WORDS
from indexer.wording.fold import words
from service.shapes.findings import SAME_WORDS
from service.verify import verify
from tests.service.verify.gazette import FERRY, RADIO, REVIEW

verified = settings(deadline=None, max_examples=60)

QUOTES = [quote for entry in (FERRY, RADIO, REVIEW) for quote in entry.quotes if quote.kind != "indirect"]


@st.composite
def cut_quotes(draw, least: int = 5):
    """Words of a quotation from one to another, as printed, at least so many."""
    quote = draw(st.sampled_from([quote for quote in QUOTES if len(words(quote.text)) >= least]))
    found = words(quote.text)
    start = draw(st.integers(0, len(found) - least))
    end = draw(st.integers(start + least, len(found)))
    return quote, [(word.start, word.end) for word in found[start:end]]


@verified
@given(cut_quotes())
def test_words_of_a_quotation_are_always_exact(reader, cut):
    quote, spans = cut
    found = verify(reader, quote.text[spans[0][0] : spans[-1][1]])
    assume(found.verdict != "cannot_check")
    assert found.verdict in ("exact", "exact_typography")
    assert found.verdict == "exact" or "interrupted" in found.flags
    assert any(match.place.quote_id == quote.id for match in found.matches)


@verified
@given(cut_quotes(), st.data())
def test_a_changed_word_is_never_the_same_words(reader, cut, data):
    quote, spans = cut
    start, end = data.draw(st.sampled_from(spans))
    other = data.draw(st.sampled_from(["not", "never", "zeppelin", "7,001", "might", "Borealis", "she"]))
    assume(words(quote.text[start:end])[0].reported != words(other)[0].reported)
    changed = f"{quote.text[spans[0][0] : start]}{other}{quote.text[end : spans[-1][1]]}"
    assert verify(reader, changed).verdict not in SAME_WORDS


@verified
@given(cut_quotes(), st.data())
def test_a_negation_put_in_is_never_folded_away(reader, cut, data):
    quote, spans = cut
    place = data.draw(st.sampled_from([start for start, _ in spans[1:]]))
    found = verify(reader, f"{quote.text[spans[0][0] : place]}not {quote.text[place : spans[-1][1]]}")
    assert found.verdict not in SAME_WORDS
    if found.verdict == "altered":
        classes = {name for change in found.matches[0].differences for name in change.classes}
        assert "negation" in classes


@verified
@given(cut_quotes(least=8), st.data())
def test_words_left_out_without_a_mark_are_never_exact(reader, cut, data):
    quote, spans = cut
    number = data.draw(st.integers(1, len(spans) - 2))
    before = quote.text[spans[0][0] : spans[number - 1][1]]
    after = quote.text[spans[number + 1][0] : spans[-1][1]]
    assume(
        quote.text[slice(*spans[number])].lower()
        not in (before.split()[-1].lower(), after.split()[0].lower())
    )
    assert verify(reader, f"{before} {after}").verdict not in SAME_WORDS


@verified
@given(cut_quotes())
def test_every_match_points_at_words_of_its_article(reader, cut):
    quote, spans = cut
    for match in verify(reader, quote.text[spans[0][0] : spans[-1][1]]).matches:
        passages = reader.article_passages(match.place.article_id)
        for span in match.place.spans:
            (holding,) = [p for p in passages if p.start <= span.start < p.start + len(p.text)]
            assert holding.text[span.start - holding.start : span.end - holding.start] == span.text


@verified
@given(st.lists(st.sampled_from(sorted(FUNCTION_WORDS)), min_size=1, max_size=8))
def test_closed_class_words_alone_are_never_enough(reader, chosen):
    assert verify(reader, " ".join(chosen)).verdict in ("cannot_check", "not_found")
