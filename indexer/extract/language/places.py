"""What the extractor knows of capitalised words that name no person: tables, no logic.

Every entry is lower case. Bodies that speak are in `nouns`; here are places, works, prizes and dates.
"""

from __future__ import annotations

# Words that open the name of a place: New York, San Bernardino, North Africa.
PLACE_OPENERS = frozenset(
    """new san santa los las el north south east west northern southern eastern western central upper
    lower saint st. fort ft. port mount mt. lake cape costa puerto sri hong great greater old
    downtown rio sierra palm baton salt kansas middle""".split()
)
# Words that end one, or end the name of a body that bears a place's name.
PLACE_ENDS = frozenset(
    """county province island islands isle isles river valley coast beach hills mountain mountains
    heights springs falls creek canyon desert peninsula gulf sea ocean strait avenue ave ave. boulevard
    blvd blvd. road rd rd. drive lane plaza airport stadium arena hotel inn resort tower towers
    mall memorial museum theatre theater cathedral library region district territory states city borough
    village station harbour harbor port bridge barrier dam prefecture hemisphere america asia africa
    europe britain korea jersey york mexico hampshire carolina dakota virginia zealand angeles vegas
    francisco diego antonio jose petersburg bernardino""".split()
)
# Bodies by the last word of their names, besides those of `nouns.ORG_WORDS`.
BODY_ENDS = frozenset(
    """convention conference patrol research studies edition directorate watch economics security
    archive archives initiative observatory laboratory laboratories lab labs collective caucus
    committees workers republicans democrats taskforce force command corps guard brigade squad
    pac pacs super-pac lobby organisation organizations ministries airways bancorp insurance
    brands books foods stores motor steel oil gas pharma pharmaceuticals therapeutics biosciences
    healthcare software networks broadcasting radio tv television magazine weekly monthly daily
    quarterly mail express standard observer examiner inquirer chronicle dispatch star sun globe
    register sentinel monitor reporter politics policy affairs democracy freedom citizens
    families voters brothers sons daughters associates advisors advisers consulting strategies
    ventures analytics securities equities investments investors management asset funds
    observers scouts guides union unions sisters lakers yankees jets giants patriots""".split()
)
# Words of `nouns.ORG_WORDS` that are grounds as often as bodies: nobody is `of` them by office.
GROUNDS = frozenset("street square park hall house city town states kingdom republic center centre".split())
# Nouns whose `of` tells that what follows is a place.
SETTLEMENTS = frozenset("town village city hamlet suburb county district island port outskirts".split())
# What has a name and never speaks: prizes, events, works, times.
THING_ENDS = frozenset(
    """prize award awards medal cup trophy olympics games marathon championship championships
    tournament festival war wars day week eve season crisis massacre revolution era age
    history scandal recession depression deal accord pact plan act amendment bill
    code title oscars emmys grammys nobel strip trail route flight hurricane storm cyclone
    virus syndrome disease cancer semitism show exhibition gala parade debate debates primary
    caucuses election elections referendum inauguration rover telescope spacecraft dream
    thanksgiving christmas easter ramadan hanukkah passover""".split()
)
# Lone capitals that are short forms of places and states: no person, whatever follows.
SHORT_PLACES = frozenset(
    """ala ariz ark calif colo conn del fla ga ida ill ind kan kans ky la mass md mich minn miss mo mont
    neb nev okla ore pa penn tenn tex va vt wash wis wyo oh ny nj nyc dc d.c. n.y. n.j. n.c. s.c.
    n.h. n.m. n.d. s.d. r.i. w.va ont que""".split()
)
# Lone capitals that name no person, as often as they stand in the place of one.
NO_NAMES = frozenset(
    """tv ok no. nos. vs. ceo cfo pdf faq gdp hiv aids dna rna usb www http https url id ad bc
    god christ allah bible koran quran torah internet web earth moon mars sun christmas easter
    thanksgiving ramadan halloween state part title chapter section article act volume vol issue
    editor correction advertisement update updated subscribe caption source sources credit
    transcript partial excerpt excerpts interviewer editorial opinion analysis exclusive breaking
    english spanish latin french german yes no hello hi hey dear mr mrs ms dr et gmt est edt pst
    pdt cet utc covid covid-19 brexit obamacare medicare medicaid""".split()
)
# Words that a headline capitalises and no name holds in its midst: a run of capitals ends before one.
HEADLINE_WORDS = frozenset(
    """the a an on to by with for from are is was were has have had in at over as after into about
    against and or but who that isn't isn’t aren't aren’t doesn't doesn’t won't won’t can't can’t
    don't don’t its their his her how why what when not more than if so will would could should
    impedes shows wins loses gets takes makes goes gives puts hits backs faces vows seeks slams
    ends sees opens urges rips leads beats""".split()
)
# Postnominals: behind a name, no part of it. Those that are offices are the bearer's role.
OFFICES_BEHIND = frozenset("mp msp mep mla td qc kc".split())
HONOURS_BEHIND = frozenset("phd ph.d. ph.d md m.d. cbe obe mbe dbe kbe esq esq. rn cpa mba frs".split())
# Compounds of a place that are adjectives: Orrin-based, Vellmark-born.
COMPOUND_ENDS = (
    "-based",
    "-born",
    "-led",
    "-backed",
    "-run",
    "-owned",
    "-controlled",
    "-style",
    "-trained",
    "-educated",
    "-linked",
    "-area",
    "-era",
)
