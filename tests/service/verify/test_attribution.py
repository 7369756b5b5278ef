import pytest

from service.verify import verify
from service.verify.names import name_words, same_speaker
from tests.service.verify.gazette import COUNT, DEPENDS, LIFELINE, OSTROW, OUTLIVE, PIER, RECEIPTS

SAME = [
    ("Teo Lindqvist", "Teo Lindqvist"),
    ("Lindqvist", "Teo Lindqvist"),
    ("Mr Lindqvist", "Teo Lindqvist"),
    ("Mr. Lindqvist", "Teo Lindqvist"),
    ("T. Lindqvist", "Teo Lindqvist"),
    ("teo lindqvist", "Teo Lindqvist"),
    ("Teo B. Lindqvist", "Teo Lindqvist"),
    ("President Ostrow", "Mara Ostrow"),
    ("Teo Lindqvist Jr.", "Teo Lindqvist"),
    ("van der Meer", "Joost van der Meer"),
    ("Zoe Kerr", "Zoë Kerr"),
    ("Anne-Lise Holm", "Anne‑Lise Holm"),
    ("the Harbour Board", "Harbour Board"),
    ("Teo Lindqvist", "Lindqvist"),
]


@pytest.mark.parametrize(("asked", "name"), SAME)
def test_one_speaker_under_two_names(asked, name):
    assert same_speaker(asked, name)
    assert same_speaker(name, asked)


OTHER = [
    ("Ines Ostrow", "Mara Ostrow"),
    ("I. Ostrow", "Mara Ostrow"),
    ("Ostrow", "Teo Lindqvist"),
    ("Mara", "Mara Ostrow"),
    ("Mara Ostrow", "Mara Lindqvist"),
    ("Trade Department", "Justice Department"),
    ("", "Mara Ostrow"),
    ("Mr", "Mara Ostrow"),
    ("Mara Ostrow", None),
]


@pytest.mark.parametrize(("asked", "name"), OTHER)
def test_two_speakers(asked, name):
    assert not same_speaker(asked, name)


def test_an_alias_of_one_word_answers_only_to_itself():
    assert same_speaker("Lightning", "Mara Ostrow", ("Lightning",))
    assert not same_speaker("Jo Lightning", "Mara Ostrow", ("Lightning",))
    assert same_speaker("Lady of the Isle", "Mara Ostrow", ("the Lady of the Isle",))


def test_a_title_alone_stays_a_name():
    assert name_words("The President") == ("the", "president")
    assert name_words("Dr. Mara Ostrow’s") == ("mara", "ostrow")


CREDITS = [
    (PIER, None, "not_asked"),
    (PIER, "Teo Lindqvist", "match"),
    (PIER, "Lindqvist", "match"),
    (PIER, "teo-lindqvist", "match"),
    (PIER, "Lars Lindqvist", "different_speaker"),
    (PIER, OSTROW, "different_speaker"),
    (COUNT.replace("1,200", "1,300"), "Lindqvist", "match"),
    (LIFELINE, "Mayor Ostrow", "match"),
    (LIFELINE, "Lady of the Isle", "match"),
    ("We will not sell the lighthouse", OSTROW, "disputed"),
    ("We will not sell the lighthouse", "Ines Ostrow", "disputed"),
    ("We will not sell the lighthouse", "Teo Lindqvist", "different_speaker"),
    (RECEIPTS, OSTROW, "relayed"),
    (RECEIPTS, "Teo Lindqvist", "relayed"),
    (RECEIPTS, "Ines Ostrow", "different_speaker"),
    (OUTLIVE, OSTROW, "unresolved"),
    ("Keep the night boat running forever", OSTROW, "unresolved"),
    ("Purple elephants will decide the fate of the delta", OSTROW, "unresolved"),
    (DEPENDS, OSTROW, "match"),
    ("temporary, localised closure of the harbour", OSTROW, "match"),
    ("Tourists deserve an honest timetable for the boat that takes them there", OSTROW, "different_speaker"),
    (
        "Tourists deserve an honest timetable for the boat that takes them there",
        "Ines Falk",
        "different_speaker",
    ),
]


@pytest.mark.parametrize(("phrase", "speaker", "credit"), CREDITS)
def test_who_the_articles_credit(reader, phrase, speaker, credit):
    assert verify(reader, phrase, speaker).attribution.credit == credit


def test_everyone_credited_is_listed_by_date(reader):
    credited = verify(reader, "We will not sell the lighthouse", "Teo Lindqvist").attribution.credited
    assert [(place.speaker, place.date, place.source.publisher) for place in credited] == [
        (OSTROW, "2031-03-04", "Harbour Post"),
        ("Ines Ostrow", "2031-03-06", "Radio Skerry"),
    ]


def test_words_that_many_say_are_too_common_to_tell_unless_a_speaker_is_asked_for(reader):
    phrase = "Thank you for coming, whoever"
    assert verify(reader, phrase).verdict == "cannot_check"
    assert verify(reader, phrase, "Guesta Number").verdict == "exact"
    assert verify(reader, phrase, "Guesta Number").attribution.credit == "match"
