"""Whom a mention means: the full name the article gives anywhere, or nobody."""

from __future__ import annotations

import pytest

from tests.indexer.extract.sample import said_in


def speakers_in(text: str) -> list[tuple[str | None, str | None]]:
    return [(said.speaker, said.type) for said in said_in(text)]


def _people(*names: str | None) -> list[tuple[str | None, str | None]]:
    return [(name, "person" if name else None) for name in names]


SURNAMES = [
    ("Mirela Voss left.\n\n“No,” Voss said.", ["Mirela Voss"]),
    ("“No,” Voss said.\n\nMirela Voss left.", ["Mirela Voss"]),
    ("Mirela Voss left.\n\n“No,” Ms. Voss said.", ["Mirela Voss"]),
    ("Mirela Voss-Krell left.\n\n“No,” Voss-Krell said.", ["Mirela Voss-Krell"]),
    ("Sir Anselm Dray left.\n\n“No,” Sir Anselm said.", ["Anselm Dray"]),
    ("Dov Hartnell Jr. left.\n\n“No,” Hartnell said.", ["Dov Hartnell Jr."]),
    ("MIRELA VOSS left.\n\n“No,” Voss said.", ["Mirela Voss"]),
    (
        "Karl Arkell and Edda Lund left.\n\n“No,” Karl said.\n\n“Yes,” Edda said.",
        ["Karl Arkell", "Edda Lund"],
    ),
    ("“No,” Voss said.", ["Voss"]),
    ("Anna Arkell left.\n\n“No,” Mr. Arkell said.", ["Arkell"]),
    ("Karl Arkell left. “We heard Anna Pryde,” he said.\n\n“No,” Pryde said.", ["Karl Arkell", "Anna Pryde"]),
]
RELATIVES = [
    (
        "Karl Arkell runs the mill with Anna Arkell.\n\n“No,” Ms. Arkell said.\n\n“Yes,” Mr. Arkell said.",
        ["Anna Arkell", "Karl Arkell"],
    ),
    (
        "Karl Arkell runs the mill with Anna Arkell.\n\n“No,” Anna Arkell said.\n\n“Yes,” Karl Arkell said.",
        ["Anna Arkell", "Karl Arkell"],
    ),
    (
        "Karl Arkell runs the mill with his wife, Edda Arkell.\n\n“No,” Mrs. Arkell said.",
        ["Edda Arkell"],
    ),
    (
        "Karl Arkell runs the mill with Anna Arkell.\n\nArkell left early. “His sister is late,” he said.",
        ["Karl Arkell"],
    ),
    (
        "Karl Arkell wrote to Edda Arkell. “I never answer,” his sister said.",
        ["Edda Arkell"],
    ),
    ("Mirela Voss left. “She was early,” said her mother, Edda Lund, a welder.", ["Edda Lund"]),
    (
        "Karl Arkell fell.\n\nHis brother, Jonas Arkell, held the rope. “It slipped,” Arkell said.",
        ["Jonas Arkell"],
    ),
    (
        "Mrs Edda Lund lost a coat. Her niece, Anna Lund, wept.\n\n“It was red,” Miss Lund said.\n\n"
        "“It was blue,” Mrs Lund said.",
        ["Anna Lund", "Edda Lund"],
    ),
    (
        "Karl Arkell fell. His son Jonas Arkell wept. “It slipped,” the elder Arkell said.",
        ["Karl Arkell"],
    ),
    ("Edda Lund died. Her daughter, the actor Anna Pryde, wept. “We ate late,” she said.", ["Anna Pryde"]),
    ("Edda Voss, whose mother, Anna Voss, died in May, was cross. “They know now,” she said.", ["Edda Voss"]),
]
PRONOUNS = [
    (
        "Karl Arkell spoke first.\n\n“No,” he said.\n\nJonas Pryde spoke last.\n\n“Yes,” he said.",
        ["Karl Arkell", "Jonas Pryde"],
    ),
    ("I asked Karl Arkell twice. “No more gates,” I said.", [None]),
    ("Anna Krell met Karl Arkell.\n\n“No,” she said.\n\n“Yes,” he said.", ["Anna Krell", "Karl Arkell"]),
    ("Anna Krell met Karl Arkell.\n\n“No,” he said.\n\n“Yes,” she said.", ["Karl Arkell", "Anna Krell"]),
    ("Mirela Voss left. “No,” she said.", ["Mirela Voss"]),
    ("Anna Krell told Karl Arkell to wait.\n\n“I waited,” he said.", ["Karl Arkell"]),
    ("Anna Krell wrote of Edda Lund’s gate. “It sticks,” she wrote.", ["Anna Krell"]),
    ("“Who holds the key?” he asked.", [None]),
    (
        "Karl Arkell met Jonas Pryde.\n\nPryde said he would wait. He said Arkell was “never once on time.”",
        ["Jonas Pryde"],
    ),
    (
        "Karl Arkell left.\n\nThough he called it “a toy for men,” Jonas Pryde voted yes.",
        ["Jonas Pryde"],
    ),
    (
        "Anna Krell met Edda Lund.\n\nThe gate sticks, Krell said.\n\n“It always did,” she said.",
        ["Anna Krell"],
    ),
    (
        "Karl Arkell left. Lund campaign spokesman Jonas Pryde said it rained. “It poured,” he said.",
        ["Jonas Pryde"],
    ),
    ("Anna Krell left. “No,” he said.", [None]),
]
OFFICES = [
    (
        "Mayor Mirela Voss met Mayor Karl Arkell.\n\nArkell was late. “No more gates,” the mayor said.",
        ["Karl Arkell"],
    ),
    ("Edda Lund won the prize. “No more gates,” the novelist said.", ["Edda Lund"]),
    ("Mayor Mirela Voss left.\n\n“No,” the mayor said.", ["Mirela Voss"]),
    ("Petra Lund, a geologist at Brith University, left.\n\n“No,” the geologist said.", ["Petra Lund"]),
    ("Prime Minister Tobias Rennick left.\n\n“No,” the prime minister said.", ["Tobias Rennick"]),
    (
        "Karl Arkell, a coach, met Edda Lund, the owner.\n\n“No,” the owner said.\n\n“Yes,” the coach said.",
        ["Edda Lund", "Karl Arkell"],
    ),
    (
        "Karl Arkell, the former mayor, met Mayor Mirela Voss.\n\nArkell left. “No,” the mayor said.",
        ["Mirela Voss"],
    ),
    (
        "Karl Arkell, an aide to the mayor, met Mirela Voss, the mayor.\n\n“No,” the mayor said.",
        ["Mirela Voss"],
    ),
    ("“No more gates,” the captain said.\n\nAnna Krell had not slept.", ["Anna Krell"]),
    ("Edda Lund, her sister, is the mayor of Orrin.\n\n“No,” the mayor said.", ["Edda Lund"]),
    ("The mayor stayed away. Edda Lund was ill. “I slept,” the mayor said.", ["Edda Lund"]),
    (
        "Jonas Pryde took over in May. Karl Arkell, the centre-half, was sent off.\n\n"
        "“He was late,” the new manager said.",
        ["Jonas Pryde"],
    ),
    (
        "Coach Karl Arkell left. Jonas Pryde was asked what the coach had taught him. “To run,” he said.",
        ["Jonas Pryde"],
    ),
    ("Edda Lund smiled.\n\nOrrin Rovers’ new coach sat down. “I said two,” she explained.", ["Edda Lund"]),
    (
        "Prime Minister Karl Arkell met Transport Minister Edda Lund.\n\n“No,” the minister said.",
        ["Edda Lund"],
    ),
    ("One actor wept.\n\nJonas Pryde, who plays him, did not. “He left,” the actor said.", ["Jonas Pryde"]),
    ("Edda Lund cut her rating. “One more shoe,” the analyst said.", ["Edda Lund"]),
    ("Karl Arkell led from the gun. “I was cold,” the Dutchman said.", ["Karl Arkell"]),
    (
        "Karl Arkell laughed. His aide, Jonas Pryde, did not. “It sticks,” the former international said.",
        ["Jonas Pryde"],
    ),
    ("Captain Edda Lund scored. “I closed my eyes,” the 24-year-old said.", ["Edda Lund"]),
]


@pytest.mark.parametrize(("text", "names"), SURNAMES)
def test_part_of_a_name_takes_the_full_name(text, names):
    assert speakers_in(text) == _people(*names)


@pytest.mark.parametrize(("text", "names"), RELATIVES)
def test_a_title_or_a_given_name_tells_relatives_apart(text, names):
    assert speakers_in(text) == _people(*names)


@pytest.mark.parametrize(("text", "names"), PRONOUNS)
def test_a_pronoun_takes_its_antecedent_or_nobody(text, names):
    assert speakers_in(text) == _people(*names)


@pytest.mark.parametrize(("text", "names"), OFFICES)
def test_an_office_takes_whoever_holds_it(text, names):
    assert speakers_in(text) == _people(*names)


BODIES = [
    (
        "Orrin Rovers waited. The club put out a statement saying it would “not speak of players.”",
        [("Orrin Rovers", "group")],
    ),
    (
        "At the ground in Brith, Ultras Rouge, the largest supporters’ group, hung a banner. "
        "“He kissed the badge,” the group said.",
        [("Ultras Rouge", "group")],
    ),
    (
        "“It holds,” Edda Lund said, but the sponsor, the League of Open Debate, said that it would "
        "“not be moved by either side.”",
        [("Edda Lund", "person"), ("League of Open Debate", "group")],
    ),
    ("“No,” the Orrin Water Board said.", [("Orrin Water Board", "group")]),
    ("The Orrin Water Board met.\n\n“No,” the board said.", [("Orrin Water Board", "group")]),
    ("Lund & Sons built it.\n\n“No,” the company said.", [("Lund & Sons", "group")]),
    ("“No,” Brith Rovers said.", [("Brith Rovers", "group")]),
    ("“No,” Vellmark’s government said.", [("Vellmark’s government", "group")]),
    ("Edda Lund got flowers. The card said: “No gate was inspected.”", [("The card", "document")]),
    ("“No,” the resolution reads.", [("the resolution", "document")]),
    ("The report said: “No gate was inspected.”", [("The report", "document")]),
    ("The report was short. It said: “No gate was inspected.”", [("The report", "document")]),
    ("The Bank of Vellmark met Lund & Sons.\n\n“No,” the bank said.", [("Bank of Vellmark", "group")]),
    ("Karl Arkell sent them a letter. It read: “No gate was inspected.”", [("Karl Arkell", "person")]),
    (
        "A letter from Edda Lund came. The letter said: “No gate was inspected.”",
        [("Edda Lund", "person")],
    ),
    (
        "The Orrin Water Board met. It said it was “deeply sorry for it all.”",
        [("Orrin Water Board", "group")],
    ),
]
UNNAMED = [
    ("“No,” a senior board official said.", [("a senior board official", "unnamed")]),
    (
        "“No,” said one official, who asked not to be named.\n\n“None,” the official added.",
        [("one official", "unnamed"), ("one official", "unnamed")],
    ),
    (
        "A neighbor said: “He was quiet.” Another neighbor said: “He was never quiet.”",
        [("A neighbor", "unnamed"), ("Another neighbor", "unnamed")],
    ),
    ("Americans say it is “a wall with no gate at all.”", [("Americans", "unnamed")]),
    ("A nurse left early. “No more gates,” she said.", [("A nurse", "unnamed")]),
    (
        "Karl Arkell took questions. “Is it safe?” a man asked.\n\n“It is,” he said.",
        [("a man", "unnamed"), ("Karl Arkell", "person")],
    ),
    ("A nurse and her son left Lower Brith. “No more gates,” she said.", [("A nurse", "unnamed")]),
    (
        "Health minister Karl Arkell left.\n\n“I was there,” said the shadow health minister.",
        [("the shadow health minister", "unnamed")],
    ),
    ("Karl Arkell left the dock. “Sit down,” the judge said.", [("the judge", "unnamed")]),
    (
        "Karl Arkell, a trawlerman, left. “No more gates,” the director said.",
        [("the director", "unnamed")],
    ),
    (
        "Karl Arkell, the coach, left. “No more gates,” the mayor said.",
        [("the mayor", "unnamed")],
    ),
    ("THE JUDGE: Sit down.\n\nMS. VOSS: Thank you.", [("The judge", "unnamed"), ("Voss", "person")]),
    ("The dockers marched. “We want our money,” they said.", [("The dockers", "unnamed")]),
    (
        "Orrin Rovers waited. A source close to the winger said he felt “sold like a goat.”",
        [("A source close to the winger", "unnamed")],
    ),
    (
        "A person familiar with the talks between Orrin and Brith said it was “dark as a cellar at noon.”",
        [("A person familiar with the talks between Orrin and Brith", "unnamed")],
    ),
    (
        "Prime Minister Tobias Rennick left.\n\nAn aide to the prime minister said: “He will be back.”",
        [("An aide to the prime minister", "unnamed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_a_body_or_a_document_speaks_under_its_own_name(text, expected):
    assert speakers_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), UNNAMED)
def test_an_unnamed_source_is_kept_as_the_article_first_words_it(text, expected):
    assert speakers_in(text) == expected


ROLES = [
    (
        "“No,” Voss said.\n\n“Never,” Voss added.\n\nMirela Voss is the mayor of Orrin.",
        ["mayor of Orrin"] * 2,
    ),
    ("Mayor Mirela Voss left.\n\n“No,” she said.\n\n“Never,” Voss said.", ["Mayor", "Mayor"]),
    (
        "Rep. Edda Lund left.\n\n“No,” said Lund, chair of the water committee.",
        ["chair of the water committee"],
    ),
    ("“No,” a senior board official said.", ["senior board official"]),
    ("“No,” the Orrin Water Board said.", [None]),
    ("“He read the instructions,” said his fiancée, Edda Lund.", ["fiancée"]),
    ("“Forty times,” said Karl Arkell, who operated the crane.", ["operated the crane"]),
    ("Karl Arkell left. “Never,” the 24-year-old said.", [None]),
    (
        "Karl Arkell levelled after Dov Hartnell tripped Jonas Pryde.\n\n"
        "The goalkeeper disagreed. “I had the ball,” Hartnell said.\n\n“He had,” Arkell said.",
        ["goalkeeper", None],
    ),
    ("Gov. Edda Lund left.\n\nLund, a Republican seeking a third term, called it “a toy.”", ["Gov."]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_a_role_told_once_holds_for_every_quotation_of_its_bearer(text, roles):
    assert [said.role for said in said_in(text)] == roles


CALLED_AGAIN = [
    # an age is told of somebody already named
    ("Edda Lund was one of them. The welder, 39, worked nights.\n\n“It is cold,” she said.", ["Edda Lund"]),
    ("Jonas Pryde came on late.\n\nThe 19-year-old substitute scored. “I slept,” he said.", ["Jonas Pryde"]),
    (
        "Karl Arkell, 36, stood.\n\nThe former deputy read from a sheet. “I am sorry,” he said.",
        ["Karl Arkell"],
    ),
    ("A former Orrin clerk waved to Edda Lund. “We waved,” the former clerk said.", ["the former clerk"]),
    ("Edda Lund left. The woman, 39, was asleep. “It is cold,” the woman said.", ["the woman"]),
    # a lead leaves the name for later
    (
        "A deputy was jailed by a judge who said he had “shot at a shadow.”\n\n"
        "Karl Arkell listened as Superior Court Judge Edda Lund read.",
        ["Edda Lund"],
    ),
    (
        "A deputy was jailed by a judge who said he had “shot at a shadow.”\n\n"
        "Judge Edda Lund left. Judge Mirela Voss stayed.",
        ["a judge"],
    ),
    ("Mr Justice Pryde frowned. “We have all day,” the judge said.", ["Pryde"]),
    ("Karl Arkell KC asked why she had waited. “He was drunk,” the defendant replied.", ["the defendant"]),
    # who is told of in a clause of his own is meant, even behind a preposition
    (
        "Karl Arkell declined to take sides. That did not please Jonas Pryde, 17, who swam there. "
        "“Hope heats no water,” he said.",
        ["Jonas Pryde"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CALLED_AGAIN)
def test_a_description_means_whoever_the_article_lets_it_mean(text, expected):
    assert [said.speaker for said in said_in(text)] == expected


def test_the_role_in_an_apposition_is_nobody_elses():
    said = said_in(
        "Rep. Edda Lund, the Republican, leads Karl Arkell, the Democratic nominee, by a point.\n\n"
        "“I feel fine,” Lund said."
    )
    assert [one.role for one in said] == ["Rep."]
