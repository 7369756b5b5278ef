"""Words that tell when: tables, no logic beyond spelling phrases out. Every entry is lower case."""

from __future__ import annotations

from itertools import product

Phrases = dict[tuple[str, ...], list[tuple[str, ...]]]


def _spelled(rows: str) -> Phrases:
    """Phrases by their first two words, the longest first; `a|b` in a row stands for either word."""
    found: Phrases = {}
    for row in rows.strip().splitlines():
        for phrase in product(*(word.split("|") for word in row.split())):
            found.setdefault(phrase[:2], []).append(phrase)
    return {start: sorted(phrases, key=len, reverse=True) for start, phrases in found.items()}


# Phrases that count days back from publication.
DAYS_BACK = {
    0: _spelled("today\ntonight\nthis morning|afternoon|evening"),
    1: _spelled("yesterday\nlast night|evening"),
    2: _spelled("the day before yesterday"),
    -1: _spelled("tomorrow"),
}

# The day that the article told last.
SAME_DAY = _spelled(
    """
    the same day|morning|afternoon|evening|night
    that day|morning|afternoon|evening|night
    that same day|morning|afternoon|evening|night
    that very day|morning|afternoon|evening|night
    within the|an hour
    within minutes|hours
    minutes|hours|moments later|afterward|afterwards
    """
)

# Times in which no one day is told.
NO_DAY = _spelled(
    """
    last|this|past week|weekend|month|year|summer|winter|spring|autumn|fall|season|decade|century
    that week|weekend|month|year|summer|winter|spring|autumn|fall|season
    the same week|weekend|month|year|summer|winter|spring|autumn|fall|season
    earlier|later this|that week|month|year|summer|winter|spring|autumn|fall|season
    earlier|late last week|month|year|summer|winter|spring|autumn|fall
    late|early this week|month|year
    over|at|during the weekend
    over the past|last week|weekend|month|year
    in|during the spring|summer|autumn|winter
    recently
    in recent days|weeks|months|years
    in the past few days|weeks|months|years
    in those days
    at the time
    once
    long ago
    the day before|after
    the previous|next|following day|night|morning|afternoon|evening|week|month|year
    as a child|boy|girl|student|teenager
    in his|her|their|my memoir|memoirs|autobiography|diary|diaries|will
    """
)

UNITS = frozenset("day week month year decade century fortnight weekend".split())
CLOCK_UNITS = frozenset("minute hour moment second".split())
COUNTS = {
    word: count
    for count, words in enumerate(
        "a|an|one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
    for word in words.split("|")
}
QUANTITIES = frozenset("several few many some couple of more than about nearly almost just over or".split())
APART = frozenset("ago earlier before later".split())

# Before what people speak at or write, with a determiner: told of another day, `an earlier hearing`.
FORMER = frozenset("earlier previous recent past last leaked".split())

# Before a weekday or a month: no such day is told as the day of anything that has happened.
TO_OR_FROM = frozenset(
    """every each most many some any next coming following until till since from through to for between
    beginning starting by upcoming""".split()
)
NAMED_DAYS = frozenset("super black good ash palm easter bloody fat cyber giving shrove maundy".split())
PAPERS = frozenset(
    "times mail express mirror telegraph herald post people world star sun independent mercury".split()
)
LEADS = frozenset("on last late early this past".split())
MONTH_LEADS = frozenset("in last late early mid during this".split())
PARTS_OF_MONTHS = frozenset("end beginning start middle close".split())

# Occasions at which people speak: the day of one is the day of what was said there.
OCCASIONS = frozenset(
    """interview interviews speech address remarks comments conference briefing hearing hearings debate
    debates rally rallies meeting meetings appearance broadcast show programme program edition episode
    podcast call conversation session sitting forum summit ceremony lecture sermon announcement hall event
    testimony press-conference newscast trial talk talks exchange chat discussion reception dinner lunch
    breakfast panel visit stop gathering vigil service presser q&a""".split()
)

# What days are entered in, besides the documents that speak for themselves.
BOOKS = frozenset("log logbook ledger".split())

# Who hears words told again.
SITTINGS = frozenset("court jury inquest tribunal hearing inquiry trial judge panel".split())

BROADCASTS = frozenset("broadcast show programme program edition episode newscast".split())

# What words are written on or sent in, besides the documents themselves.
PUBLISHED = frozenset(
    """released issued posted published broadcast aired televised recorded dated sent obtained filed
    delivered emailed e-mailed written printed held taped conducted made given signed tweeted streamed
    seen submitted leaked circulated handed read posed""".split()
)

# Verbs in the past whose form does not tell it; with the auxiliaries they show a clause of its own.
PAST_VERBS = frozenset(
    """broke began went came fell rose won lost met left took gave got found ran hit struck shot became
    knew saw felt thought kept stood sat led grew drew drove flew fled fought heard paid sold bought brought
    caught built spent sent chose threw tore wore woke swore shook sank shut cut beat quit
    was were is are has had have did does do would will could should can might must said told wrote
    spoke wasn’t weren’t isn’t aren’t hasn’t hadn’t haven’t didn’t doesn’t don’t wouldn’t won’t couldn’t
    wasn't weren't isn't aren't hasn't hadn't haven't didn't doesn't don't wouldn't won't
    couldn't""".split()
)

# Words by which a sentence looks ahead, verbs that do so of matches, and verbs that `to` makes so.
TO_COME = frozenset("will would shall is are starts begins opens set due scheduled expected plans".split())
FIXTURES = frozenset("host hosts face faces travel travels play plays visit visits meet meets".split())
BASES = frozenset(
    """vote be have meet hold take go make resign get appear attend release come leave win lose begin start
    testify stand run stop end step debate decide deliver discuss open close return sign speak""".split()
)

# What people do where they speak: its day is that of their words in the sentences after it.
STAGED = frozenset(
    """spoke appeared campaigned addressed testified met visited toured rallied held hosted attended
    announced unveiled launched joined gathered marched gave took faced debated lectured sat stood
    travelled traveled opened presented released published issued posted tweeted telephoned phoned
    rang""".split()
)

# What happens to somebody: not of the day he tells of it.
RECEIVED = frozenset("learned learnt heard received got found knew felt thought saw".split())

# What is told of somebody who speaks, `Voss, who spoke on Monday`, and what an author who asks him does.
SPEAKS = frozenset("spoke talked testified".split())
MEETS = frozenset("met meet spoke talked sat visited called interviewed".split())

# Participles behind a name: of somebody who is about to speak, and of somebody's past.
ASKED = (["asked"], ["pressed"], ["approached"], ["contacted"], ["reached"], ["interviewed"])
REACHED = frozenset("interviewed reached contacted pressed".split())
PARTICIPLES = frozenset("born chosen shot hit hurt".split())
