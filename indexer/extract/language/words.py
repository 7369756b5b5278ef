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
#   judge  a fragment as a verdict on somebody: accused him of "...", rated it "..."
CUE_CLASSES: dict[str, dict[str, str]] = {
    "say": _inflections(
        """add announce comment explain mention note observe recall remark reply respond state reiterate
    stress emphasize emphasise joke quip report answer declare recount relate clarify elaborate
    interject counter conclude summarize summarise confide reveal disclose testify tweet post email text
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
    "judge": _inflections(
        """accuse blame liken rate admire applaud assail bash bemoan berate castigate celebrate challenge
    chastise chide christen cite commend credit decry depict deride endorse excoriate exhort fault
    invoke lambast lambaste laud portray pronounce rail rant recognise recognize reference ridicule
    salute savage single skewer style taunt tease tout trumpet vilify"""
    )
    | _irregular(
        "cast casts casting\nrip rips ripped ripping\nrap raps rapped rapping\npan pans panned panning"
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
for _name in ("judge", "think", "urge", "react", "call", "ask", "claim", "say"):
    CUES.update(dict.fromkeys(CUE_CLASSES[_name], _name))
    CUE_BASE.update(CUE_CLASSES[_name])
for _form in CUE_CLASSES["show"]:
    CUES.setdefault(_form, "show")
    CUE_BASE.setdefault(_form, CUE_CLASSES["show"][_form])

# Verbs that speak only together with the word behind them: "shot back", "pointed out", "went on".
PHRASAL_CUES = {
    form: particle
    for forms, particle in (
        (
            "shoot shoots shot shooting hit hits hitting fire fires fired firing push pushes pushed pushing",
            "back",
        ),
        ("point points pointed pointing call calls called calling", "out"),
        ("sound sounds sounded sounding", "off"),
        ("weigh weighs weighed weighing", "in"),
        ("make makes made making", "clear"),
        ("pipe pipes piped piping speak speaks spoke", "up"),
    )
    for form in forms.split()
}

# Forms of verbs of saying that are as often nouns: no verb behind a determiner or an adjective.
NOUN_LIKE_CUES = frozenset(
    """state states report reports answer answers comment comments call calls claim claims view views order
    orders question questions post posts tweet tweets email emails message messages promise promises
    demand demands charge charges reply replies remark remarks note notes estimate estimates request
    requests offer offers hope hopes fear fears doubt doubts protest protests attack attacks object
    objects reason reasons sign signs list lists detail details show shows challenge challenges command
    commands appeal appeals brand brands label labels term terms start finish bark joke jokes caution
    plead show laugh laughs smile smiles sigh sighs shout cry cries whisper murmur phone find finds
    rate rates credit credits blame style cast fault rap pan rip worry worries guess cheer snap roar
    advice boast hold holds quote quotes address""".split()
)

# Irregular past forms that are no verbs of saying: what shows that a subject acts.
PASTS = frozenset(
    """went took made got came gave kept left led lost met ran sent set stood won brought built bought caught
    chose cut did drew drove fell fought flew forgot froze had grew heard hid hit hurt kept knew laid lay
    let paid rose sat sold shot showed shut sought spent spread stole struck swept taught threw tore
    understood was were woke wore""".split()
)

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
    view belief words phrase line motto slogan message assurance guarantee boast joke jibe jab
    prediction plea appeal explanation conclusion observation definition confession denial threat
    demand request proposal verdict quip rebuke reminder""".split()
)

# Words after which a quoted fragment is a term or a name, rarely speech.
NAMING_WORDS = frozenset(
    """called dubbed titled entitled named known nicknamed termed labelled labeled so-called term terms
    word words phrase phrases album song film movie book novel series show episode play poem essay
    article column idea notion concept programme program podcast single track hit drama comedy
    sitcom documentary hashtag slogan sign banner nickname headlined captioned marked reading group
    project study paper award painting exhibition""".split()
)

# Nouns for words as words: what stands between marks after them is spoken of, not spoken.
WORD_NOUNS = frozenset(
    "word words term terms phrase phrases name nickname label epithet pseudonym idea notion concept".split()
)

# What comes before a name that somebody or something goes by.
NAMED_AS = frozenset(
    """so-called dubbed nicknamed christened titled entitled headed headlined captioned subtitled codenamed
    code-named labelled labeled""".split()
)

KNOWN_AS = frozenset("known refer marked billed branded defined".split())

# Things with words on them, and how they show them: what stands between marks there is read, not heard.
SHOWN_ON = frozenset(
    """sign signs banner banners badge badges placard placards poster posters sticker stickers t-shirt
    t-shirts shirt shirts mug mugs plaque mural label labels leaflet scarf scarves flag flags hoarding
    chalkboard pennant pennants notice notices bedsheet headstone gravestone tattoo hat hats cap caps graffiti
    billboard billboards screen tarmac wall door doormat button buttons marker ribbon wreath window ground
    pavement""".split()
)
SHOWING = frozenset("read reads reading say says said saying : with marked proclaiming declaring".split())

# Works and programmes that go by a title, and what is done with them.
WORKS = frozenset(
    """album song film movie book novel play poem painting headline headlines hashtag chapter exhibition
    documentary podcast pamphlet hymn anthem chorus episode broadcast edition series show programme program
    musical opera sitcom drama essay column article sequel single track ballad magazine game project
    titled entitled headed captioned slogan slogans motto singing sang sings sing sung played plays
    rendition intro set star stars starring directed""".split()
)

# Nouns for what somebody says back.
REPLIES = frozenset("answer answers reply response verdict advice reaction retort comeback".split())

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
    eventually suddenly afterwards elsewhere
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

# Words that lose their first letters to an apostrophe: no quotation opens there.
ELISIONS = frozenset("em tis twas twere til cause bout n round cos orrible ello ere alf appen".split())

# Words that lose their last letters to one (and to -in' for -ing): no quotation closes there for sure.
CLIPPED = frozenset("an o th wi ol".split())
