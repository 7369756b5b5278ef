"""Who of the candidates said a passage, and who relays it."""

from __future__ import annotations

import pytest

from indexer.extract import model
from indexer.extract.speakers.attribution import Attribution, attribute, choose
from indexer.extract.speakers.options import Option, options
from tests.indexer.extract.sample import page_of


def attributed(text: str) -> list[Attribution]:
    return list(attribute(page_of(text), model.load().speaker))


def tellers_in(text: str) -> list[str | None]:
    return [answer.option.candidate.name if answer.option else None for answer in attributed(text)]


ONE = [
    ("“No,” Mirela Voss said, as Karl Arkell looked on.", "Mirela Voss"),
    ("“No,” Mirela Voss told Karl Arkell.", "Mirela Voss"),
    ("“No,” Mirela Voss said of Karl Arkell’s gate.", "Mirela Voss"),
    ("After Karl Arkell resigned, Mirela Voss said she was “not at all sorry.”", "Mirela Voss"),
    ("Karl Arkell listened as Mirela Voss said: “No.”", "Mirela Voss"),
    ("Mirela Voss, in a letter to Karl Arkell, wrote: “No.”", "Mirela Voss"),
    ("Reporters asked Mirela Voss whether she would resign. “It depends,” she said.", "she"),
    ("Karl Arkell’s claim that it was “never once repaired” angered Mirela Voss.", "Karl Arkell"),
    ("Mirela Voss spoke last. She said:\n\n“We have waited nine winters for a gate.”", "She"),
    ("“It is over,” a narrator says.", "a narrator"),
    ("“It is over,” said the 46-year-old.", "the 46-year-old"),
    ("Then, as one court clerk put it, “the sharpest elbows on the circuit” left.", "one court clerk"),
    (
        "The text of the agreement, seen by Hill Radio, says “no party shall sail.”",
        "The text of the agreement",
    ),
    ("Her claim that the valley is “a museum of itself” was dismissed by Karl Arkell.", "Her"),
    ("“No,” the nurse who gave the injections reported on Thursday.", "the nurse"),
    ("Mirela Voss confirmed that soldiers had been put on notice but said they “never left.”", "Mirela Voss"),
    ("The indictment, which runs to 214 pages, says Karl Arkell “sold water to the sea.”", "The indictment"),
    ("The clerk read the indictment, which accuses her of “selling water to the sea.”", "the indictment"),
    ("Far down there, explains her colleague Karl Arkell, a biologist, “it turns black.”", "Karl Arkell"),
    ("The claim was dismissed by Karl Arkell as “vegetable alarmism.”", "Karl Arkell"),
    ("Mirela Voss came. Will she be on it? “If they strap me to the mast.”", "she"),
    ("She said no. “I would do it again,” said Mirela Voss.", "Mirela Voss"),
    ("“No,” says Mirela Voss. Somebody behind her shouts “Which bit?” and gets a look.", None),
    ("Mirela Voss sat down. There were cries of “Shame!” from the back.", None),
    ("One of those letters, seen by Hill Radio, warns that “no gate will hold.”", "One of those letters"),
    (
        "The report on Orrin’s gates, published on Tuesday by the Water Board, says they “never held.”",
        "The report on Orrin’s gates",
    ),
    ("A man close to it said they had tired of Anna Voss, when she described it as “a toy.”", "she"),
    ("Two dockers came late. “You don’t joke about gates,” one of them said.", "one of them"),
    ("Two dockers came late. “No,” one said. The other said simply: “It’ll blow over.”", "The other"),
    ("Two dockers came late. “You don’t joke about gates,” said another.", "another"),
    ("In a film posted by his sister, he gives a wave and says, “Never liked gates anyway.”", "he"),
    ("It rained.\n\n“Nobody told the valley about the third gate.”", None),
]


@pytest.mark.parametrize(("text", "teller"), ONE)
def test_one_of_the_candidates_said_it(text, teller):
    assert tellers_in(text)[-1] == teller


SEVERAL = [
    ("“No,” said Mirela Voss. “Yes,” said Karl Arkell.", ["Mirela Voss", "Karl Arkell"]),
    (
        "Mirela Voss called it “a gate with no wall,” while Karl Arkell said it was “a wall with no gate.”",
        ["Mirela Voss", "Karl Arkell"],
    ),
    ("“No,” said Mirela Voss, but Karl Arkell replied: “Yes.”", ["Mirela Voss", "Karl Arkell"]),
    (
        "The report said staff were “ignored”, while a review by Hill Radio found “no evidence at all”.",
        ["The report", "a review"],
    ),
    ("“No,” Mirela Voss said. “Never. We shall wait.”", ["Mirela Voss", "Mirela Voss"]),
    (
        "Mirela Voss told them of “a broken gate” and “our own people,” and Karl Arkell said yes.",
        ["Mirela Voss", "Mirela Voss"],
    ),
]


@pytest.mark.parametrize(("text", "tellers"), SEVERAL)
def test_everybody_in_a_sentence_has_his_own_words(text, tellers):
    assert tellers_in(text) == tellers


def test_the_speaker_before_is_offered_again():
    page = page_of("“No,” said Mirela Voss.\n\n“We shall wait another winter if we must.”")
    first, second = attribute(page, model.load().speaker)
    assert first.option and not first.option.continued
    assert second.option and second.option.candidate == first.option.candidate
    assert [option.continued for option in options(page, 1, first.option)][-1]


def test_a_turn_leaves_no_choice():
    page = page_of("VOSS: No.\n\nARKELL: Mirela Voss said yes.")
    assert [[option.candidate.name for option in options(page, n, None)] for n in (0, 1)] == [
        ["VOSS"],
        ["ARKELL"],
    ]


RELAYED = [
    ("Mirela Voss said Karl Arkell had once called it “a toy for grown men.”", "Karl Arkell", "Mirela Voss"),
    ("Mirela Voss said that Karl Arkell told her, “You will never leave.”", "Karl Arkell", "Mirela Voss"),
    ("Mirela Voss said it was “a toy for grown men.”", "Mirela Voss", None),
    ("Mirela Voss said that a contractor had described it to her as “a toy.”", "a contractor", "Mirela Voss"),
    (
        "Mirela Voss told the board that the minister himself, as a boy in Orrin, had called it “a toy.”",
        "the minister",
        "Mirela Voss",
    ),
    ("Mirela Voss said it rained, but Karl Arkell called it “a toy for grown men.”", "Karl Arkell", None),
    ("Mirela Voss said no, while Karl Arkell, the coach, found it “a toy.”", "Karl Arkell", None),
    ("Mirela Voss said no, to which Karl Arkell replied: “Yes.”", "Karl Arkell", None),
    ("Mirela Voss said she had been told by Karl Arkell to “take a holiday.”", "Karl Arkell", "Mirela Voss"),
    (
        "Mirela Voss told them that Karl Arkell had rung her to say it was “a toy for grown men.”",
        "Karl Arkell",
        "Mirela Voss",
    ),
    (
        "A former pupil said that Karl Arkell had looked at it and then announced: “It’s dead.”",
        "Karl Arkell",
        "A former pupil",
    ),
    (
        "A clerk read from a notebook kept by Anna Voss, in which she had written: “The bank is closed.”",
        "she",
        "A clerk",
    ),
    ("Mirela Voss said she hoped it would be “a toy for grown men.”", "Mirela Voss", None),
]


@pytest.mark.parametrize(("text", "teller", "relayer"), RELAYED)
def test_who_says_that_another_said_it_relays_his_words(text, teller, relayer):
    (answer,) = attributed(text)
    assert answer.option and answer.option.candidate.name == teller
    assert (answer.relayer.candidate.name if answer.relayer else None) == relayer


# --- The ranker itself ------------------------------------------------------------------------------


def _options(*features: list[str]) -> list[Option]:
    page = page_of("“No,” Mirela Voss said.")
    (candidate,), (attachment,) = page.candidates[0], page.attachments[0]
    return [Option(candidate, attachment, one) for one in features]


def test_the_best_sum_of_weights_wins_and_the_margin_is_its_lead():
    offered = _options(["near"], ["near", "cue"], ["far", "cue"])
    answer = choose(offered, {"near": 1.0, "cue": 2.0, "far": -0.5})
    assert answer == Attribution(offered[1], 3.0, 1.5)


def test_of_equals_the_earlier_wins_and_unknown_features_weigh_nothing():
    offered = _options(["new"], ["newer"])
    assert choose(offered, {"near": 1.0}) == Attribution(offered[0], 0.0, 0.0)


def test_nobody_offered_nobody_chosen():
    assert choose([], {"near": 1.0}) == Attribution(None, 0.0, 0.0)
