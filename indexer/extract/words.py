"""What the extractor knows of English: tables, no logic beyond spelling out inflections.

Every entry is lower case. A word may stand in several tables.
"""

from __future__ import annotations


def _inflections(verbs: str) -> dict[str, str]:
    """Every form of every verb, mapped to its base form; regular spelling rules only."""
    forms = {}
    for verb in verbs.split():
        stem = verb[:-1] if verb.endswith("e") else verb
        past, gerund, third = stem + "ed", stem + "ing", verb + "s"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            past, third = verb[:-1] + "ied", verb[:-1] + "ies"
        elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
            third = verb + "es"
        forms.update(dict.fromkeys((verb, third, past, gerund), verb))
    return forms


def _irregular(rows: str) -> dict[str, str]:
    """Rows of `base form form ...`, mapped to their base form."""
    return {form: row.split()[0] for row in rows.strip().splitlines() for form in row.split()}


# --- Cues -------------------------------------------------------------------
# Classes of verbs that attribute words to somebody, by what they take:
#   say    any speech, with nothing else needed      claim  speech that argues or asserts
#   ask    a question or request                     call   a word or fragment put on something
#   react  speech only beside the words themselves   urge   speech that wants something done
#   think  a mind rather than a mouth                show   what documents do
CUE_CLASSES: dict[str, dict[str, str]] = {
    "say": _inflections(
        """add announce comment explain mention note observe recall remark reply respond state reiterate
    stress emphasize emphasise joke quip report answer declare recount relate clarify elaborate
    interject counter conclude summarize summarise confide reveal disclose testify tweet post email
    continue phone message retort caution underscore volunteer"""
    )
    | _irregular(
        """
        say says said saying
        tell tells told telling
        write writes wrote written writing
        speak speaks spoke spoken speaking
        quip quips quipped quipping
        read reads reading
        """
    ),
    "claim": _inflections(
        """acknowledge admit affirm allege argue assert assure boast charge claim complain concede confess
    confirm contend criticize criticise deny defend dismiss disagree agree echo estimate guess hint
    imply insist lament maintain object opine protest predict proclaim profess question reason
    reject suggest suspect swear vent worry marvel muse confide repeat reckon surmise rebut refute
    conjecture inform remind denounce blast slam attack condemn mock hail praise"""
    )
    | _irregular(
        """
        admit admits admitted admitting
        deny denies denied denying
        swear swears swore sworn swearing
        slam slams slammed slamming
        hold holds held holding
        """
    ),
    "ask": _inflections("ask inquire enquire wonder query"),
    "call": _inflections("call dub label brand term describe characterize characterise deem compare refer")
    | _irregular(
        """
        dub dubs dubbed dubbing
        refer refers referred referring
        label labels labelled labeled labelling labeling
        """
    ),
    "react": _inflections(
        """laugh smile shrug sigh grin chuckle nod gush exclaim shout yell cry scream whisper mutter murmur
    chant sing snap bark fume grumble groan growl howl roar begin start finish beam chime
    interrupt enthuse scoff deadpan sniff stammer cheer chide caption sign"""
    )
    | _irregular(
        """
        begin begins began beginning
        nod nods nodded nodding
        go goes went going
        sing sings sang singing
        put puts putting
        beg begs begged begging
        quote quotes quoted quoting
        """
    ),
    "urge": _inflections(
        """urge warn promise vow pledge threaten demand order advise recommend propose plead appeal insist
    encourage instruct command request invite implore recommend hope want call offer welcome thank
    apologize apologise congratulate"""
    )
    | _irregular("plead pleads pleaded pled pleading\nbeg begs begged begging\nvow vows vowed vowing"),
    "think": _inflections(
        "believe expect fear hope consider realize realise imagine figure doubt regard view"
    )
    | _irregular(
        """
        think thinks thought thinking
        feel feels felt feeling
        know knows knew known knowing
        see sees saw seen seeing
        find finds found finding
        """
    ),
    "show": _inflections("show indicate reveal suggest conclude list cite detail outline recommend")
    | _irregular("show shows showed shown showing\nread reads\nfind finds found\nsay says said"),
}

# Form -> class; where a form stands in several classes the first named here decides.
CUES: dict[str, str] = {}
CUE_BASE: dict[str, str] = {}
for _name in ("think", "urge", "react", "call", "ask", "claim", "say"):
    CUES.update(dict.fromkeys(CUE_CLASSES[_name], _name))
    CUE_BASE.update(CUE_CLASSES[_name])
for _form in CUE_CLASSES["show"]:
    CUES.setdefault(_form, "show")
    CUE_BASE.setdefault(_form, CUE_CLASSES["show"][_form])

# Verbs whose object is the listener, never the speaker: "told Reuters", "asked Mr Hale".
LISTENER_VERBS = frozenset(
    """tell tells told telling ask asks asked asking remind reminds reminded inform informs informed
    assure assures assured urge urges urged warn warns warned advise advised email emailed thank
    thanked""".split()
)

# Nouns that stand for an utterance: "Hale's claim that", "in a statement".
CUE_NOUNS = frozenset(
    """claim claims statement statements remark remarks comment comments call calls promise promises
    pledge vow assertion allegation allegations accusation accusations argument suggestion warning
    warnings complaint reply response answer question speech tweet tweets post posts letter email
    e-mail memo op-ed interview testimony description declaration insistence admission contention
    view belief words phrase line motto slogan message""".split()
)

# Words after which a quoted fragment is a term or a name, rarely speech.
NAMING_WORDS = frozenset(
    """called dubbed titled entitled named known nicknamed termed labelled labeled so-called term terms
    word words phrase phrases album song film movie book novel series show episode play poem essay
    article column idea notion concept programme program podcast single track hit drama comedy
    sitcom documentary hashtag slogan sign banner nickname headlined captioned marked reading group
    project study paper award painting exhibition""".split()
)

# Things with words on them or with titles: what stands between marks after them is shown, not said.
SHOWN_ON = frozenset(
    """sign signs banner banners badge badges placard placards poster posters sticker stickers t-shirt
    t-shirts shirt mug plaque mural album song film movie book novel play painting headline
    headlines slogan slogans motto nickname hashtag chapter exhibition documentary podcast pamphlet
    leaflet label marked titled entitled headed captioned scarf flag hoarding chalkboard pennant
    singing sang sings hymn anthem chorus""".split()
)

# Verbs whose subject, when it stands between marks, is a word and not speech: "ceasefire" tends to mean ...
MEANING_VERBS = frozenset(
    """means mean meant refers refer referred tends tend implies imply denotes stands derives comes
    became""".split()
)

# --- Pronouns and small words -------------------------------------------------
SUBJECT_PRONOUNS = frozenset("he she they i".split())
FIRST_PERSON = frozenset("i we me us my our".split())
DETERMINERS = frozenset(
    "the a an this that these those one another some many several two three four other".split()
)
POSSESSIVES = frozenset("his her their its my our your".split())
INDEFINITE = frozenset("a an one another some many several two three other few".split())
PREPOSITIONS = frozenset(
    """of in on at by for from with to into about over under after before against between through
    during without within among towards toward across behind beyond like near since until upon via
    than as per despite including amid alongside outside inside around""".split()
)
AUXILIARIES = frozenset(
    """has have had was were is are be been being would will could should can may might must did does
    do also later then now once first again recently previously already still just only even often
    always never repeatedly publicly famously reportedly simply further not n't both all""".split()
)
CONJUNCTIONS = frozenset("and or but nor so yet".split())
RELATIVES = frozenset("who whom whose which that".split())

# Capitalised at the start of a sentence without being a name.
SENTENCE_STARTERS = frozenset(
    """the a an this that these those it its he she they we i you his her their our my your who what
    when where why how which while if although though because since as after before during until
    once and but or nor so yet in on at by for from with to of into about over under against between
    through despite without within among according not no yes there here then now also however
    meanwhile still even just only more most many some several both each every all any few other
    another such one two three four five six seven eight nine ten asked speaking talking earlier
    later last next today yesterday tomorrow instead perhaps maybe well oh let thanks please sure ok
    okay indeed moreover furthermore nevertheless nonetheless otherwise besides finally first second
    third additionally overall rather quite very too again ever never always often sometimes usually
    recently currently previously once whether unlike like given following including regardless
    whatever whoever wherever whenever neither either than having being is are was were be been has
    have had do does did will would can could should may might must shall don't can't won't didn't
    isn't it's i'm i've i'll i'd we're we've we'll they're he's she's that's there's what's you're
    you've let's here's who's where's how's doesn't wasn't couldn't wouldn't aren't haven't hasn't
    shouldn't weren't ain't per via amid plus nearly almost about around among up down out off back
    much people men women children everyone someone nobody nothing something anything everything
    things time years months weeks days news report reports photo video watch read click share""".split()
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan jan.",
            "february feb feb.",
            "march mar mar.",
            "april apr apr.",
            "may",
            "june jun jun.",
            "july jul jul.",
            "august aug aug.",
            "september sept sep sept. sep.",
            "october oct oct.",
            "november nov nov.",
            "december dec dec.",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon.",
            "tuesday tues. tue.",
            "wednesday wed.",
            "thursday thurs. thu.",
            "friday fri.",
            "saturday sat.",
            "sunday sun.",
        )
    )
    for name in names.split()
}

# --- People ---------------------------------------------------------------------
COURTESY_TITLES = {
    "mr.": "m",
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "mrs.": "f",
    "mrs": "f",
    "ms.": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "dame": "f",
    "madam": "f",
    "dr.": None,
    "dr": None,
    "prof.": None,
    "prof": None,
}
# Short forms before a name; each is a role of its own.
RANK_TITLES = frozenset(
    """sen. sens. rep. reps. del. gov. gov. gen. lt. col. capt. sgt. cmdr. adm. maj. cpl. pvt. rev.
    hon. pres. supt. det. insp. pc sen rep gov gen lt col capt sgt cmdr adm maj rev hon supt det fr.
    sr. brig. cllr cllr.""".split()
)
# Nouns of people by what they are or do: the head of a role.
ROLE_HEADS = frozenset(
    """president vice-president minister premier chancellor secretary undersecretary senator
    representative congressman congresswoman lawmaker legislator governor mayor councillor councilor
    councilman councilwoman commissioner ambassador envoy diplomat spokesman spokeswoman
    spokesperson spokespeople chairman chairwoman chairperson chair chief director deputy head
    leader boss executive ceo cfo coo cto founder co-founder owner co-owner manager coach captain
    striker goalkeeper defender midfielder forward winger quarterback pitcher guard centre center
    receiver player teammate referee umpire trainer boxer champion athlete skipper driver jockey
    sprinter swimmer golfer cyclist rider judge justice lawyer attorney barrister solicitor
    prosecutor defendant plaintiff magistrate counsel sheriff detective officer superintendent
    inspector constable sergeant lieutenant colonel general major commander admiral soldier veteran
    marine pilot astronaut professor lecturer researcher scientist biologist chemist physicist
    astronomer economist historian sociologist psychologist psychiatrist anthropologist
    archaeologist geologist ecologist epidemiologist virologist neurologist oncologist surgeon
    doctor physician nurse dentist pharmacist toxicologist oceanographer meteorologist climatologist
    engineer architect designer developer programmer analyst strategist consultant adviser advisor
    aide assistant correspondent reporter journalist columnist editor publisher producer host
    presenter anchor commentator moderator pundit pollster author writer novelist poet playwright
    screenwriter filmmaker actor actress comedian singer songwriter musician rapper artist painter
    sculptor photographer dancer choreographer conductor composer curator star teacher principal
    headteacher headmaster dean student pupil graduate alumnus scholar fellow librarian activist
    campaigner organizer organiser advocate volunteer protester protestor demonstrator supporter
    critic opponent candidate nominee contender rival challenger incumbent delegate voter resident
    neighbour neighbor local witness victim survivor patient suspect bystander passenger customer
    shopper tenant landlord farmer fisherman worker employee employer official insider source
    staffer bureaucrat civil servant member colleague partner co-author friend relative mother
    father parent son daughter brother sister wife husband widow widower uncle aunt cousin nephew
    niece grandmother grandfather grandson granddaughter fiancee fiance girlfriend boyfriend ex-wife
    ex-husband stepmother stepfather mom dad mum bishop archbishop priest pastor reverend rabbi imam
    pope cardinal vicar chaplain minister king queen prince princess duke duchess emperor sultan
    sheikh emir monk nun trader broker banker investor entrepreneur businessman businesswoman
    billionaire philanthropist treasurer accountant auditor regulator watchdog controller negotiator
    mediator strategist lobbyist ombudsman coordinator co-ordinator administrator supervisor chef
    baker butcher brewer winemaker trucker fireman firefighter paramedic medic policeman policewoman
    guard janitor cleaner builder plumber electrician carpenter miner sailor docker dockworker
    harbourmaster forewoman foreman juror man woman boy girl teenager person mp pm mep msp vp md qc
    kc esq speaker whip backbencher frontbencher peer secretary-general under-secretary-general
    lieutenant-general major-general attorney-general solicitor-general director-general
    vice-chancellor vice-chair president-elect prime-minister commander-in-chief editor-in-chief
    ex-president ex-minister pensioner retiree tourist visitor expert specialist veteran master
    harbourmaster greengrocer grocer fishmonger purser stationmaster physiotherapist cardiologist
    signaller signalman schoolteacher laundryman barista landlady publican ferryman trawlerman
    shepherd postman conductor gardener vet librarian archivist translator interpreter technician
    operator mechanic owner operative strategist nurse midwife carer democrat republican caller
    attendee participant interviewer questioner guest fan""".split()
)
# Descriptions that stand for somebody named a moment ago: "the striker said".
EPITHETS = frozenset(
    """businessman businesswoman billionaire congressman congresswoman senator lawmaker nominee
    candidate contender actor actress singer rapper star musician songwriter guitarist comedian
    novelist author writer poet director filmmaker democrat republican premier chancellor captain
    striker goalkeeper defender midfielder winger quarterback pitcher forward player champion golfer
    boxer veteran entrepreneur tycoon mogul incumbent challenger frontrunner father mother economist
    biologist toxicologist scientist professor historian coach manager skipper governor mayor
    minister president mp leader colonel commander prosecutor pm""".split()
)
# Roles that say little: any other role of the same person is told before these.
WEAK_ROLES = frozenset(
    """man woman boy girl colleague friend supervisor person resident member visitor witness caller
    guest neighbour neighbor teammate opponent critic rival boss local bystander passenger customer
    person rep sen gov del sir lt col gen capt sgt prof rev hon maj cmdr supt det insp pc fr
    lieutenant colonel general captain sergeant""".split()
)
# The same office by another word.
SAME_OFFICE = {
    "premier": "minister",
    "boss": "manager",
    "skipper": "captain",
    "chief": "executive",
    "pm": "minister",
    "col": "colonel",
    "lt": "lieutenant",
    "gen": "general",
    "capt": "captain",
    "sgt": "sergeant",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "prof": "professor",
    "rev": "reverend",
    "supt": "superintendent",
    "det": "detective",
    "cllr": "councillor",
}
ROLE_SUFFIXES = (
    "ologist",
    "iatrist",
    "therapist",
    "guitarist",
    "pianist",
    "violinist",
    "ographer",
    "ician",
    "onomist",
    "woman",
    "women",
    "chemist",
    "ulator",
    "modeller",
    "keeper",
    "maker",
    "grower",
)
# Verbs that stand between somebody and somebody else in a role: "Hale met referee Birk".
COMMON_VERBS = frozenset(
    """met beat saw left made won lost led sent found got took gave became told fought held kept made paid
    put ran sold taught thought chose drew hit let cut shot sued wed""".split()
)
ROLE_WORDS = ROLE_HEADS | RANK_TITLES
# Adjectives and nouns that only colour a role.
ROLE_COLOURS = frozenset(
    """former ex then acting interim deputy senior junior chief top leading veteran retired current new
    incoming outgoing longtime long-time late longtime assistant associate vice co honorary
    executive managing""".split()
)
PEOPLE_PLURALS = frozenset(
    """officials prosecutors police authorities lawmakers researchers scientists experts analysts
    critics supporters opponents doctors physicians lawyers attorneys activists protesters
    protestors demonstrators witnesses residents neighbours neighbors workers dockers dockworkers
    teachers students parents voters investigators detectives economists observers sources aides
    advisers advisors organizers organisers democrats republicans senators senators members leaders
    executives investors traders farmers fans players relatives friends colleagues authors editors
    reporters journalists spokespeople diplomats ministers councillors campaigners engineers judges
    jurors nurses staffers insiders conservatives liberals progressives conservationists
    environmentalists historians academics scholars campaigners families fishermen pupils officers
    troops soldiers rebels militants strategists pollsters businesses companies unions rivals
    opponents commentators pundits people others many some locals survivors victims patients
    passengers customers defenders employers employees employees users""".split()
)
FEMALE_HEADS = frozenset(
    """spokeswoman chairwoman congresswoman councilwoman businesswoman actress mother daughter sister
    wife widow aunt niece grandmother granddaughter fiancee girlfriend ex-wife stepmother mom mum
    queen princess duchess nun woman girl policewoman forewoman midwife lady""".split()
)
MALE_HEADS = frozenset(
    """spokesman chairman congressman councilman businessman father son brother husband widower uncle
    nephew grandfather grandson fiance boyfriend ex-husband stepfather dad king prince duke monk man
    boy policeman foreman fireman headmaster priest pope cardinal imam rabbi""".split()
)
# --- Groups and documents ---------------------------------------------------------
GROUP_HEADS = frozenset(
    """ministry department office agency bureau commission committee council board court tribunal
    parliament congress senate assembly government administration cabinet party campaign union
    association federation league club team company corporation firm group organization organisation
    foundation institute institution university college school hospital church bank fund trust
    authority service force army navy military police network channel newspaper magazine paper
    tabloid outlet website label studio airline airport retailer bureau consortium alliance
    coalition movement charity nonprofit ngo think-tank center centre society chamber embassy
    consulate regulator watchdog family band crowd panel jury delegation staff kremlin pentagon""".split()
)
# Bodies that a text names once and then describes: "the company said".
BODIES = frozenset(
    """company agency firm organization organisation group label outlet website newspaper magazine club
    airline bank ministry department retailer university foundation union charity institute network
    studio party team""".split()
)
ORG_WORDS = frozenset(
    """ministry department office agency bureau commission committee council board court tribunal
    parliament congress senate assembly government administration party campaign union association
    federation league club company corporation corp corp. inc inc. ltd ltd. llc plc co co. group
    organization organisation foundation institute university college school hospital church bank
    fund trust authority service services force army navy police network news times post journal
    herald tribune gazette guardian telegraph mirror courier ledger review press media records
    studios productions pictures entertainment airlines holdings partners capital technologies
    systems international society chamber embassy alliance coalition movement center centre house
    rovers united city town athletic fc nations states kingdom republic democrats republicans
    project network programme program shipping industries motors energy bar hall street square park""".split()
)
KNOWN_GROUPS = frozenset(
    """israel hamas hezbollah russia ukraine china iran iraq syria france germany britain england
    scotland wales ireland italy spain portugal japan india pakistan turkey egypt jordan lebanon
    saudi australia canada mexico brazil argentina america washington moscow beijing brussels london
    paris berlin nato eu un u.n. who fbi cia nsa doj dhs sec fcc epa irs nasa cnn nbc abc cbs msnbc
    fox bbc reuters ap afp google facebook twitter apple amazon microsoft netflix walmart boeing
    tesla uber disney kremlin pentagon congress parliament senate house unicef unesco opec wto imf
    interpol europe britain uk u.k. us u.s. usa nra aclu naacp politico breitbart alabama alaska
    arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
    iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin
    wyoming tehran jerusalem kabul baghdad damascus tokyo seoul delhi sydney toronto madrid rome
    vienna geneva chicago boston houston dallas detroit philadelphia manhattan brooklyn""".split()
)
DOCUMENT_HEADS = frozenset(
    """letter statement report study indictment complaint resolution memo memorandum email e-mail tweet
    post book article editorial poll survey filing ruling opinion lawsuit suit affidavit law bill
    document documents website motion transcript paper release petition declaration order brief text
    message note ad advertisement caption sign signs review record records verdict judgment
    judgement constitution act amendment treaty agreement contract manifesto pamphlet leaflet
    guideline guidelines policy plan script headline page audit dossier charter communique
    communiqué obituary column blog bulletin papers findings letters emails tweets posts notice
    testimony deposition analysis paper inquiry submission subpoena warrant plaque inscription song
    lyrics chapter diary memoir entry notes draft clause""".split()
)

# The nouns that can head a description of somebody who speaks.
PERSON_AND_BODY_NOUNS = ROLE_HEADS | PEOPLE_PLURALS | GROUP_HEADS | DOCUMENT_HEADS

# Nationalities and places turned adjectives: part of a role, never a name.
DEMONYMS = frozenset(
    """american british english scottish welsh irish french german italian spanish portuguese dutch
    belgian danish swedish norwegian finnish russian ukrainian polish czech hungarian greek turkish
    israeli palestinian iranian iraqi syrian lebanese egyptian saudi jordanian chinese japanese
    korean indian pakistani afghan australian canadian mexican brazilian argentine cuban african
    european asian arab jewish muslim christian catholic republican democratic democrat conservative
    labour liberal progressive independent green northern southern eastern western federal olympic
    islamist sunni shia zionist""".split()
)
ELISIONS = frozenset("em tis twas twere til cause bout n round cos".split())
NAME_PARTICLES = frozenset(
    "de del della der den di da dos du la le van von al el bin ben ibn ter ten y zu af av".split()
)
NAME_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
