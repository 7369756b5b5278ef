"""Small articles, and every quotation an editor would take from them. They are of Friday, 14 March 2025."""

from __future__ import annotations

import gc

import pytest

from indexer.extract.pipeline import extract
from tests.indexer.extract.sample import THURSDAY, Said, article_of, said_in

Case = tuple[str, list[Said]]

VOSS, HARTNELL = "Mirela Voss", "Dov Hartnell"


# 1. No cue: the last speaker goes on.
CONTINUED: list[Case] = [
    (
        "“The gates will hold,” said Mirela Voss. “They always have.”\n\n"
        "“If that takes another winter, we shall wait another winter.”",
        [
            Said("The gates will hold, They always have.", VOSS, segments=2),
            Said("If that takes another winter, we shall wait another winter.", VOSS),
        ],
    ),
    (
        "Mirela Voss has run the dam for nine years. “My father ran it before me,” she said.\n\n"
        "“It was never a quiet job. Some nights you do not sleep at all.”",
        [
            Said("My father ran it before me,", VOSS),
            Said("It was never a quiet job. Some nights you do not sleep at all.", VOSS),
        ],
    ),
    (
        "The vote was at noon.\n\n“Nobody told the valley about the third gate.”\n\nThe vote was lost.",
        [Said("Nobody told the valley about the third gate.", None, type=None)],
    ),
]

# 2. Pronouns, surnames, titles: the full name, wherever the article gives it.
NAMED: list[Case] = [
    (
        "Mirela Voss, the mayor of Orrin, came late. “The road was under water,” she said.",
        [Said("The road was under water,", VOSS, "mayor of Orrin")],
    ),
    (
        "“The road was under water,” Voss said.\n\nMirela Voss is the mayor of Orrin.",
        [Said("The road was under water,", VOSS, "mayor of Orrin")],
    ),
    (
        "Mirela Voss and Dov Hartnell came late.\n\n“The road was under water,” Ms. Voss said.\n\n"
        "“It was not,” Mr. Hartnell said.",
        [Said("The road was under water,", VOSS), Said("It was not,", HARTNELL)],
    ),
    (
        "Jonas Pryde, the club’s coach, stayed away. “I was not asked,” the coach said.",
        [Said("I was not asked,", "Jonas Pryde", "club’s coach")],
    ),
    (
        "Judge Ruth Aldane sentenced Jonas Pryde to nine years on Thursday.\n\n"
        "“You sold them a wall you never built,” the judge told him.",
        [Said("You sold them a wall you never built,", "Ruth Aldane", "Judge", date=THURSDAY)],
    ),
    (
        "Jonas Pryde runs the mill with his wife, Edda Pryde.\n\n“I do the books,” Mrs. Pryde said.\n\n"
        "“She does everything,” Mr. Pryde said.",
        [Said("I do the books,", "Edda Pryde", "wife"), Said("She does everything,", "Jonas Pryde")],
    ),
]

# 3. Two speakers in one sentence, each with his own words.
TWO: list[Case] = [
    (
        "Mirela Voss called it “a gate with no wall,” while Dov Hartnell said it was “a wall with no gate.”",
        [
            Said("a gate with no wall,", VOSS, kind="mixed"),
            Said("a wall with no gate.", HARTNELL, kind="mixed"),
        ],
    ),
    (
        "“It will hold,” said Mirela Voss, but Dov Hartnell replied: “It will not.”",
        [Said("It will hold,", VOSS), Said("It will not.", HARTNELL)],
    ),
]

# 4. The cue in one paragraph, the words in the next.
APART: list[Case] = [
    (
        "Mirela Voss spoke last. She said:\n\n“We have waited nine winters for a gate.”",
        [Said("We have waited nine winters for a gate.", VOSS)],
    ),
    (
        "Dov Hartnell then read from his letter to the board:\n\n“I resign, and I take the keys with me.”",
        [Said("I resign, and I take the keys with me.", HARTNELL)],
    ),
]

# 5. Odd or unclosed marks: they spoil nothing beyond themselves.
ODD_MARKS: list[Case] = [
    (
        '“The gates will hold," Mirela Voss said. "They always have.”',
        [Said("The gates will hold, They always have.", VOSS, segments=2)],
    ),
    (
        "‘The board’s gates won’t hold,’ said Mirela Voss. ‘They’re rotten.’",
        [Said("The board’s gates won’t hold, They’re rotten.", VOSS, segments=2)],
    ),
    (
        "“The gates will hold, Mirela Voss said.\n\n“Nobody believes that,” said Dov Hartnell.",
        [Said("The gates will hold,", VOSS), Said("Nobody believes that,", HARTNELL)],
    ),
    (
        "The gates will hold,” Mirela Voss said.\n\n“Nobody believes that,” said Dov Hartnell.",
        [Said("The gates will hold,", VOSS), Said("Nobody believes that,", HARTNELL)],
    ),
    (
        '“The gates will hold,” said Mirela Voss.\n\nA mark “ stands here alone, and 5" of rain fell.\n\n'
        "“They will not,” said Dov Hartnell.",
        [Said("The gates will hold,", VOSS), Said("They will not,", HARTNELL)],
    ),
    (
        'The so-called "winter gates were shut.\n\n"They will not hold," said Dov Hartnell.',
        [Said("They will not hold,", HARTNELL)],
    ),
    (
        "The lock is 12\" wide and 6' deep. “It is enough,” said Mirela Voss.",
        [Said("It is enough,", VOSS)],
    ),
]

# 6. Over several paragraphs; transcripts; block quotations; letters.
LONG: list[Case] = [
    (
        "Mirela Voss said: “Last winter was the worst.\n\n“And still they held.\n\n“So will the next.”",
        [
            Said(
                "Last winter was the worst. And still they held. So will the next.",
                VOSS,
                segments=3,
            )
        ],
    ),
    (
        "Mirela Voss, mayor of Orrin, was on Hill Radio.\n\nHILL: Will they hold?\n\nVOSS: They always have.",
        [Said("Will they hold?", "Hill"), Said("They always have.", VOSS, "mayor of Orrin")],
    ),
    (
        "Mirela Voss, mayor of Orrin, answered readers.\n\nQ: Will the gates hold?\n\nA: They always have.",
        [
            Said("Will the gates hold?", None, type=None),
            Said("They always have.", VOSS, "mayor of Orrin"),
        ],
    ),
    (
        "MR. HARTNELL: Who holds the key?\n\nMS. VOSS: I do.",
        [Said("Who holds the key?", "Hartnell"), Said("I do.", "Voss")],
    ),
    (
        "Mirela Voss wrote to the board on Thursday:\n\n> The gates were painted. They were not repaired.",
        [Said("The gates were painted. They were not repaired.", VOSS, date=THURSDAY)],
    ),
    ("Mirela Voss tweeted:\n\n> “No gate. No excuses.”", [Said("No gate. No excuses.", VOSS)]),
    (
        "The Orrin Gazette wrote in an editorial: “A gate is a promise.”",
        [Said("A gate is a promise.", "Orrin Gazette", type="group")],
    ),
]

# 7. Attribution inside attribution.
RELAYED: list[Case] = [
    (
        "Mirela Voss said Dov Hartnell once called the dam “a toy for grown men.”",
        [Said("a toy for grown men.", HARTNELL, kind="mixed", date=None, relayed_by=VOSS)],
    ),
    (
        "Dov Hartnell said that Mirela Voss had told him, “You will never leave Orrin.”",
        [Said("You will never leave Orrin.", VOSS, date=None, relayed_by=HARTNELL)],
    ),
    (
        "“And I said, ‘Not without my hat,’” said Dov Hartnell.",
        [
            Said("And I said, ‘Not without my hat,’", HARTNELL),
            Said("Not without my hat,", HARTNELL, date=None),
        ],
    ),
]

# 8. Nouns as cues; according to.
NOUNS: list[Case] = [
    (
        "Dov Hartnell’s claim that the gates were “painted, not repaired” went unanswered.",
        [Said("painted, not repaired", HARTNELL, kind="mixed")],
    ),
    (
        "In a statement, the Orrin Water Board said it was “deeply sorry for the delay.”",
        [Said("deeply sorry for the delay.", "Orrin Water Board", type="group", kind="mixed")],
    ),
    (
        "The gates were “never properly tested,” according to Mirela Voss.",
        [Said("never properly tested,", VOSS, kind="mixed")],
    ),
    (
        "“The gates,” according to Dov Hartnell, “were painted shut.”",
        [Said("The gates, were painted shut.", HARTNELL, segments=2)],
    ),
    (
        "Dov Hartnell rejected the claim in a statement: “I inspected every gate.”",
        [Said("I inspected every gate.", HARTNELL)],
    ),
]

# 9. Short fragments that are quotations.
SHORT: list[Case] = [
    ("Asked whether she would resign, Mirela Voss said: “It depends.”", [Said("It depends.", VOSS)]),
    ("Dov Hartnell called the board “cowards.”", [Said("cowards.", HARTNELL, kind="mixed")]),
    ("“Nonsense,” said Dov Hartnell.", [Said("Nonsense,", HARTNELL)]),
]

# 10. Strings that are no speaker: the title glued on, a relative, a body cut out of a role.
STRINGS: list[Case] = [
    (
        "“The gates will hold,” said Orrin Water Board chief engineer Dov Hartnell.",
        [Said("The gates will hold,", HARTNELL, "Orrin Water Board chief engineer")],
    ),
    (
        "“The gates will hold,” said Dr. Petra Lund, a geologist at Brith University who studied the dam.",
        [Said("The gates will hold,", "Petra Lund", "geologist at Brith University")],
    ),
    (
        "Mirela Voss, who called the gate “stuck for good,” left.",
        [Said("stuck for good,", VOSS, kind="mixed")],
    ),
    (
        "The gate was “stuck for good,” Mirela Voss told a crowd that said nothing.",
        [Said("stuck for good,", VOSS, kind="mixed")],
    ),
    (
        "“About 40 percent of the gates stick,” said Mirela Voss.",
        [Said("About 40 percent of the gates stick,", VOSS)],
    ),
    (
        "Prime Minister Tobias Rennick left.\n\nAn aide to the prime minister said: “He will be back.”",
        [Said("He will be back.", "An aide to the prime minister", "aide to the prime minister", "unnamed")],
    ),
    (
        "“She read it twice,” said a spokesman for Mayor Edda Lund.",
        [
            Said(
                "She read it twice,",
                "a spokesman for Mayor Edda Lund",
                "spokesman for Mayor Edda Lund",
                "unnamed",
            )
        ],
    ),
    ("“It sticks,” Mayor Mirela Voss of Orrin said.", [Said("It sticks,", VOSS, "Mayor")]),
    (
        "“It sticks,” Edda Lund of the Weir Institute said.",
        [Said("It sticks,", "Edda Lund", "of the Weir Institute")],
    ),
]

CASES = [
    *CONTINUED, *NAMED, *TWO, *APART, *ODD_MARKS, *LONG, *RELAYED, *NOUNS, *SHORT, *STRINGS,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_hard_cases(text: str, expected: list[Said]) -> None:
    assert said_in(text) == expected


NOT_QUOTATIONS = [
    "The word “gate” comes from an old word for a road.",
    "The so-called “winter gates” were closed in May.",
    "The “temporary” gates are now thirty years old.",
    "In Orrin the term “low water” means a funeral.",
    "In Orrin, “ceasefire” tends to refer to the yearly hunt.",
    "She is known as “the Widow of the Weir.”",
    "Her first novel, “The Drowned Valley,” sold nine copies.",
    "The film “Nine Winters” opens on Thursday.",
    "He sang “The Miller’s Daughter” twice.",
    "Dov Hartnell, author of “Nine Winters at the Weir,” lives in Brith.",
    "The programme, called “Open Water,” will cost $3 million.",
    "Jonas “Dutch” Pryde opened the mill in 1974.",
    "Protesters held signs that read “NO MORE GATES.”",
    "A sign on the door said “Closed.”",
    "Under the heading “Repairs,” the page was blank.",
    "# “The gates will hold”\n\nIt rained.",
    "The lock is 12\" wide and 6' deep, and the ’90s gates are the dockers’ own.",
    "It rained.",
    "",
]


@pytest.mark.parametrize("text", NOT_QUOTATIONS)
def test_what_only_looks_like_a_quotation_is_none(text: str) -> None:
    assert said_in(text) == []


NOBODY = [
    "“Who holds the key to the third gate?” he asked.",
    "Karl Arkell left. “Who holds the key?” she asked.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_where_nobody_is_told_nobody_is_named(text: str) -> None:
    (said,) = said_in(text)
    assert (said.speaker, said.role, said.type) == (None, None, None)


def test_what_no_paragraph_covers_is_not_read() -> None:
    article = article_of("“It sticks,” said Mirela Voss.")
    outside = "\n\n“A caption,” said Karl Arkell."
    longer = type(article)(
        article.id, article.text + outside, article.paragraphs, published=article.published
    )
    assert extract(longer) == extract(article)


def test_appended_paragraphs_leave_earlier_quotations_as_they_were() -> None:
    text = "“It sticks,” said Mirela Voss, mayor of Orrin.\n\nKarl Arkell called it “a wall with no gate.”"
    assert said_in(text + "\n\nThe council meets again in June. It rained all night.") == said_in(text)


def test_a_transcript_tells_roles_in_its_own_words():
    text = (
        "HOST: Anna Lund is the harbour master of Orrin. She has timed the crossing.\n\n"
        "LUND: Eleven minutes.\n\nHOST: Let me ask the mayor of Orrin, Julia Voss.\n\nVOSS: No."
    )
    roles = {said.speaker: said.role for said in said_in(text)}
    assert roles["Anna Lund"] == "harbour master of Orrin"
    assert roles["Julia Voss"] == "mayor of Orrin"


@pytest.mark.parametrize("text", [case[0] for case in CONTINUED])
def test_an_article_is_let_go_as_soon_as_it_is_read(text: str) -> None:
    article = article_of(text)
    extract(article)
    gc.collect()
    gc.disable()
    try:
        extract(article)
        assert gc.collect() == 0
    finally:
        gc.enable()
