"""Walks of life: the words that name them, which go together, and how long each takes to take up.

Tables alone; `indexer.register.callings` and `indexer.register.lives` read them. Only callings that fill a
life are here. What may stand beside anything (president, director, campaigner, author) tells nobody apart.
"""

from __future__ import annotations

# The label of a walk stands in the id of a person who is told apart by it ("anna-hale-judge"). Where
# one person has several, the first of this table does.
WALKS = {
    "judge": "judge magistrate justice",
    "doctor": (
        "doctor physician surgeon cardiologist paediatrician pediatrician oncologist neurologist "
        "neurosurgeon radiologist psychiatrist anaesthetist anesthesiologist gynaecologist gynecologist "
        "obstetrician dermatologist pathologist gp nurse midwife paramedic dentist veterinarian"
    ),
    "cleric": (
        "bishop archbishop cardinal priest vicar curate pastor imam rabbi nun monk friar abbot abbess "
        "chaplain"
    ),
    "athlete": (
        "footballer striker midfielder goalkeeper goaltender winger fullback quarterback linebacker "
        "cricketer batsman wicketkeeper golfer boxer jockey sprinter hurdler gymnast skater shortstop"
    ),
    "politician": (
        "minister mp mep senator congressman congresswoman councillor councilman councilwoman alderman "
        "alderwoman mayor assemblyman assemblywoman lawmaker legislator parliamentarian politician"
    ),
    "lawyer": "lawyer barrister solicitor attorney prosecutor",
    "scholar": (
        "professor lecturer physicist biologist astronomer geologist historian anthropologist "
        "archaeologist sociologist linguist philosopher mathematician economist climatologist "
        "oceanographer botanist zoologist ecologist scientist"
    ),
    "performer": (
        "actor actress singer soprano tenor comedian dancer ballerina violinist cellist pianist guitarist "
        "drummer rapper"
    ),
    "soldier": "soldier corporal colonel admiral brigadier airman",
    "officer": "constable detective policeman policewoman",
    "worker": (
        "plumber bricklayer electrician roofer welder carpenter joiner mechanic miner docker baker butcher "
        "hairdresser waiter waitress cleaner fisherman trawlerman"
    ),
    "pupil": "pupil schoolboy schoolgirl",
}

# Two words that mean something else than the last of them does alone; None: no walk of this table.
PAIRS = {
    "home secretary": "politician",
    "foreign secretary": "politician",
    "football player": "athlete",
    "rugby player": "athlete",
    "tennis player": "athlete",
    "cricket player": "athlete",
    "basketball player": "athlete",
    "hockey player": "athlete",
    "police officer": "officer",
    "police sergeant": "officer",
    "police inspector": "officer",
    "bus driver": "worker",
    "lorry driver": "worker",
    "truck driver": "worker",
    "taxi driver": "worker",
    "train driver": "worker",
    "primary pupil": "pupil",
    "methodist minister": "cleric",
    "baptist minister": "cleric",
    "presbyterian minister": "cleric",
    "lutheran minister": "cleric",
    "church minister": "cleric",
    "parish minister": "cleric",
    "chess player": None,
    "spin doctor": None,
    "script doctor": None,
    "contest judge": None,
    "competition judge": None,
    "show judge": None,
}

# At the same time one life can hold these; of all other pairs, it holds one or the other.
_BESIDE = {
    "judge": "lawyer scholar",
    "doctor": "scholar politician soldier",
    "cleric": "scholar soldier",
    "athlete": "performer soldier officer worker pupil",
    "politician": "lawyer scholar performer soldier officer worker",
    "lawyer": "scholar soldier officer",
    "performer": "scholar soldier worker pupil",
    "soldier": "scholar worker",
    "worker": "pupil",
}
TOGETHER = frozenset(frozenset({one, other}) for one, others in _BESIDE.items() for other in others.split())

NEVER = 1_000
# How many years after another walk of life nobody yet has this one: what it takes to be trained and called.
YEARS_TO_TAKE_UP = {
    "judge": 10,
    "doctor": 7,
    "cleric": 4,
    "athlete": NEVER,  # nobody begins so late
    "politician": 1,
    "lawyer": 4,
    "scholar": 5,
    "performer": 1,
    "soldier": 1,
    "officer": 2,
    "worker": 1,
    "pupil": NEVER,
}

# A role with one of these says what somebody was.
BYGONE = frozenset("former formerly ex retired onetime one-time erstwhile sometime past late".split())
# What follows these in a role is not what the person is: "lawyer for the footballer", "minister of justice".
AFTER_HEAD = frozenset(
    "of for at in to with from on who whose which that by under against behind about over near".split()
)
# With one of these, a role is another one: "shadow home secretary" is no home secretary.
CHANGING = BYGONE | frozenset("shadow deputy vice assistant acting interim designate elect would-be".split())
