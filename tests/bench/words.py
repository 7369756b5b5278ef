"""What the generator writes with: tables. Every name, place and outlet in them is invented."""

from __future__ import annotations

from itertools import product


def _names(table: str) -> list[str]:
    return table.replace("\n", "|").split("|")


NOUNS = """plan bridge harbour budget report council ferry wall school vote price road market river hospital
letter contract engine bill tower line answer warning season storm field ticket strike valley bank court
crossing inquiry tunnel gate levy station lease reservoir orchard quarry depot ledger pension permit
timetable boundary survey cable turbine furnace clinic library theatre museum stadium canal lock pier
lighthouse beacon signal track carriage platform bakery dairy mill forge kiln loom tannery brewery
vineyard pasture meadow hedge fence ditch marsh dune cliff cave island strait delta glacier summit ridge
forest clearing trail camp shelter cabin roof chimney cellar attic stair door window lantern candle
kettle barrel crate basket sack rope anchor sail oar rudder hull deck cargo manifest customs tariff duty
fine refund receipt invoice audit deficit surplus loan deposit interest bond share dividend merger
takeover patent licence charter treaty clause amendment motion quorum ballot mandate campaign slogan poll
turnout recount coalition cabinet portfolio committee hearing verdict appeal sentence parole bail jury
oath evidence exhibit alibi motive suspect cell warden patrol siren curfew barricade truce ceasefire
convoy checkpoint frontier embassy envoy visa passport refugee harvest drought flood frost blight pest
fertiliser seed herd flock fleece hide timber plank beam girder rivet weld valve pump pipe meter gauge
dial lever pulley hinge bolt spring coil magnet battery circuit sensor lens mirror prism telescope
microscope sample vial dose vaccine fever rash fracture splint ward nurse midwife rehearsal overture
chorus verse stanza sonnet novel sequel preface index margin footnote archive manuscript forgery auction
bid gavel frame canvas pigment sculpture plinth mural mosaic anthem whistle penalty corner trophy medal
league fixture squad transfer captaincy injury recovery sprint relay hurdle marathon regatta""".split()

VERBS = """build close open sell move keep cut fund delay cancel repair sign publish accept refuse change save
follow explain protect support question replace measure test finish begin abandon extend reduce raise
lower count weigh carry drop lift guard search inspect approve reject amend repeal enforce ignore
challenge defend praise blame forgive punish reward hire dismiss promote train teach examine translate
print copy erase record broadcast film stage rehearse postpone shorten widen narrow deepen drain flood
dredge pave plough sow reap thresh store ship unload tax insure lease mortgage auction bid outbid
nationalise privatise subsidise ration hoard share divide merge split dissolve restore renovate demolish
excavate survey map fence patrol evacuate rescue shelter feed treat vaccinate quarantine discharge""".split()

ADJECTIVES = """new old public small large serious honest late early costly safe dangerous ready fair local
quiet long short cold warm dry wet narrow wide deep shallow empty full open secret certain doubtful plain
clever foolish patient hasty careful careless gentle harsh sober bitter sweet stale fresh rotten sound
hollow solid brittle supple rough smooth sharp blunt bright dim loud faint steep level crooked straight
rusty polished ragged tidy crowded lonely ancient modern temporary permanent voluntary compulsory
provisional unanimous reluctant generous meagre lavish frugal stubborn flexible rigid obscure notorious
harmless toxic fertile barren rural coastal inland northerly southerly nocturnal seasonal annual
quarterly weekly daily hourly sudden gradual reversible irreversible overdue premature""".split()

_TAIL_SIZE = 9_000  # words beyond these lists: rare terms are what a search and a shortlist live on


def rare_words() -> list[str]:
    """Invented words for the long tail of the nouns, always the same, all different."""
    onsets = "b br c cl d dr f fl g gr h j k l m n p pl qu r s sk sl t tr v w y z".split()
    middles = "and elm ind ork unt amb erv ist olm ust ark end".split()
    endings = "age elle ine oon ary eck idge ost umber alt ish ory enne ique ail oth awl".split()
    parts = product(endings, middles, onsets)
    tail = ["".join((onset, middle, ending)) for ending, middle, onset in parts]
    known = {*NOUNS, *VERBS, *ADJECTIVES}
    linked = [f"{first}{second}" for first in ("over", "sub") for second in tail]
    return [word for word in tail + linked if word not in known][:_TAIL_SIZE]


GIVEN_NAMES = {
    "he": """Adrian Anton Bruno Callum Casper Dominic Edgar Emil Fergus Gideon Hugo Ivan Jasper Julian Konrad
    Leopold Magnus Marcel Nathaniel Oscar Pascal Quentin Rupert Silvio Tobias Victor Wilfred""".split(),
    "she": """Adele Agnes Beatrice Bianca Camilla Clara Daphne Edith Elena Fiona Greta Harriet Imogen Ingrid
    Johanna Leonora Lydia Mabel Matilda Nadia Octavia Paulina Rosalind Sabrina Tabitha Ursula Vera""".split(),
}
# Beginnings and ends that give no surname that somebody well known bears.
SURNAME_BEGINNINGS = """Brask Dravel Fenst Gorvan Halvar Ilmer Jorrin Korst Luskin Mirrov Naddel Ostrav Pellan
Quilst Ruskav Skeldar Tambor Ulvest Vandrel Wexlor Yarrin Zemlar""".split()
SURNAME_ENDS = "aby emont ander ick ossa erley idge unt anza ovar elling usk ith ombe arne".split()

ROLES = _names("""mayor|harbour master|finance minister|transport minister|chief engineer|opposition leader
judge|head teacher|union leader|police commissioner|council leader|spokesperson|professor|surgeon|coach|farmer
chief executive|historian|architect|fisheries inspector|director|ambassador|biologist|curator|defender
economist""")

PLACES = _names("""Ostrel|Varnholm|Quillby|Tessmark|Yarrowfleet|Helmerside|Port Undry|Skandry|Lower Brasken
Drovemouth|Halvaret|New Ombrel|Ulmstow|Pellingar|Fennick Cross""")

OUTLETS = _names("""Ostrel Courier|Varnholm Gazette|The Quillby Ledger|Northmarch Post
Undry Evening News|Tessmark Wire|The Helmerside Record|Coastline Radio""")

# What people say: {noun}, {verb}, {adj} and {place} are drawn.
SAYINGS = """We will not {verb} the {noun} until the {adj} {noun} has been paid for
I have never seen a {noun} as {adj} as the one they want to {verb} in {place}
Nobody asked us whether the {noun} could {verb} the {adj} {noun}
You cannot {verb} a {noun} by pretending that the {noun} is {adj}
There is no {adj} {noun} in this {noun}, and I would rather {verb} it than hide it
If the {noun} fails, we shall have to {verb} every {noun} between here and {place}
My father used to {verb} the {noun} with nothing but a {adj} {noun}
They promised to {verb} the {noun}, and what we got was a {adj} {noun}
It would be {adj} to {verb} the {noun} before anybody has read the {noun}
People in {place} want a {adj} {noun}, not another {noun}
This is a {adj} day for the {noun} and for everybody who had to {verb} it
I told the {noun} in spring that we must {verb} the {noun}
We are {adj}, we are {adj}, and we intend to {verb} the {noun}
Give us one {adj} {noun} and we can {verb} the rest of the {noun} ourselves
The {noun} was {adj} from the first day, which is why I voted to {verb} it
Every {noun} that we {verb} leaves a {adj} {noun} behind
What worries me is not the {noun} but the {adj} {noun} underneath it
Somebody has to {verb} the {noun}, and it will not be the {noun}""".splitlines()

FRAGMENTS = """a {adj} {noun} in all but name
the most {adj} {noun} in {place}
neither {adj} nor {adj}
a {noun} without a {noun}
too {adj} to {verb}
one {noun} too many""".splitlines()

# What the reporter says without anybody's words: between the quotations, and as the headline.
PROSE = """The {noun} has been {adj} since the {noun} at {place} was closed two years ago.
Work on the {adj} {noun} is expected to take nine months and to cost 4.2 million crowns.
About 300 people came to look at the {noun}, which stands beside the {adj} {noun} of {place}.
An earlier {noun} had to be given up when the {noun} turned out to be {adj}.
The {noun} and the {noun} share a {adj} history that goes back to the founding of {place}.
Figures for the last quarter show that the {adj} {noun} cost more than the {noun} it was to replace.
A {adj} {noun} was found near the {noun} on the road to {place}, and a second one a mile further on.
The decision on the {noun} had been put off four times, once because of a {adj} {noun}.""".splitlines()

HEADLINES = """{place} to {verb} its {noun}
{adj} {noun} divides {place}
The {noun} that {place} did not {verb}
Plans to {verb} {noun} meet a {adj} {noun}""".splitlines()

# How words are attributed: {q} is a saying, {r} another, {f} a fragment.
FIRST_ATTRIBUTIONS = """“{q},” said {name}, {role} of {place}.
“{q},” {name}, {role} of {place}, told reporters on {day}. “{r}.”
{name}, {role} of {place}, said on {day}: “{q}. {r}.”
The {role} of {place}, {name}, called the {noun} “{f}” on {day}.
“{q},” {name}, the {role}, said in an interview. “{r}.”""".splitlines()
LATER_ATTRIBUTIONS = """“{q},” {surname} said.
“{q},” {pronoun} said. “{r}.”
“{q}. {r},” {surname} added.
Asked about the {noun}, {surname} said: “{q}.”
{surname} described the {noun} as “{f}”.
“{q},” said {surname}. “{r}.”""".splitlines()
