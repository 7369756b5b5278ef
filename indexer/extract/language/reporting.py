"""What English reports speech and thought with: verbs, nouns and adjectives by what they take.

Tables, no logic beyond spelling out inflections. Every entry is lower case and stands in one table.
Unlike `words.CUES`, which stand beside words in marks, these introduce the reporter's own wording:
`hopes to return`, `denied the charge`, `fears of a strike`.
"""

from __future__ import annotations

from dataclasses import dataclass

_VERBS = {
    # speech with a clause
    "say": """say express add announce comment explain mention note observe remark reply respond state
        reiterate stress emphasize emphasise joke quip report answer declare recount relate clarify
        elaborate interject counter summarize summarise confide reveal disclose testify tweet
        retweet post email message retort caution underscore underline volunteer write read speak
        talk repeat continue blog opine exclaim whisper shout mutter murmur chant preach boast brag
        rant rave vent gush fume grumble groan moan whine sneer scoff snap bark retell narrate
        pronounce proclaim herald broadcast publicize publicise publish print air voice vocalize
        utter sing tout trumpet echo parrot recite verify attest vouch swear certify pontificate
        ramble crow gloat wax chime deadpan ad-lib articulate communicate relay convey stipulate
        specify spell enunciate""",
    # speech that argues
    "claim": """allege argue assert assure charge claim complain concede confess contend deny affirm
        acknowledge admit insist lament maintain object profess protest reason rebut refute dispute
        contradict counter-claim hint imply insinuate intimate purport posit postulate theorize
        theorise hypothesize speculate confirm reaffirm predict forecast project foresee prophesy
        estimate calculate reckon guess surmise infer deduce conclude suggest submit plead vow
        pledge promise threaten warn lie fib exaggerate overstate understate equivocate hedge
        quibble moralize justify rationalize rationalise""",
    # speech to a listener
    "tell": """tell inform notify remind advise brief reassure convince persuade teach instruct alert
        apprise lecture update enlighten""",
    # questions
    "ask": """ask inquire enquire wonder query question quiz interrogate poll survey interview grill
        press""",
    # a mind that holds something true
    "think": """think believe suppose assume presume imagine consider feel suspect doubt expect anticipate
        realize realise understand recognize recognise know remember recall recollect forget figure
        gather sense perceive conceive envision envisage fancy deem regard view judge see find learn
        discover notice hear watch trust misunderstand misinterpret interpret fathom comprehend
        grasp appreciate mistake ponder contemplate reflect ruminate muse mull brood agonize puzzle
        marvel dream fantasize reconsider rethink reevaluate assess evaluate weigh accept disbelieve
        identify credit construe conflate""",
    # a will
    "want": """want wish rely count campaign hope desire intend plan aim aspire seek long yearn crave need
        prefer choose decide resolve determine opt elect mean strive prepare vote hesitate refuse
        decline agree consent offer undertake commit dare attempt try propose move look bother care
        vie push pine hanker fight clamor angle""",
    # words that want something done by somebody
    "urge": """urge beg beseech implore entreat appeal call demand order command direct encourage exhort
        counsel recommend request require invite summon challenge tempt lobby petition pressure prod
        coax cajole nudge goad force compel permit allow forbid ban prohibit bar authorize authorise
        mandate enable pray sue solicit prescribe""",
    # a verdict on something
    "judge": """criticize criticise condemn denounce decry deplore blast slam attack assail lambast lambaste
        berate castigate chastise chide rebuke reprimand scold admonish upbraid excoriate pillory
        savage rip bash knock pan trash ridicule mock deride disparage belittle denigrate dismiss
        reject disavow disown repudiate renounce insult smear malign vilify demonize demonise taunt
        tease heckle jeer boo praise laud applaud commend compliment hail celebrate cheer salute
        extol glorify congratulate thank endorse support back champion advocate favor favour embrace
        defend uphold approve oppose resist disapprove fault blame accuse indict inveigh
        fulminate lash carp nitpick sympathize sympathise side disagree concur differ dissent bemoan
        bewail mourn regret rue apologize apologise forgive pardon excuse welcome tolerate condone
        sanction second discredit debunk undermine scorn spurn shun snub rebuff reprove impugn
        slander libel besmirch promote peddle pitch sell hype plug rate rank grade downplay minimize
        contest veto adopt nominate skewer torch flay bludgeon hammer roast troll target""",
    # a name put on something
    "call": """dub label brand term name describe characterize characterise portray depict paint cast frame
        compare liken equate refer cite quote define classify categorize brandish style tag bill
        pose present invoke allude contrast associate link stereotype caricature mischaracterize
        single reference""",
    # a matter spoken of
    "discuss": """discuss share expose attribute debate address raise broach bring outline detail list
        enumerate sketch illustrate demonstrate highlight spotlight touch dwell focus concentrate
        expound recap review revisit rehash revive examine explore analyze analyse study investigate
        probe unveil introduce table float issue release deliver chronicle document catalog
        catalogue record negotiate bargain haggle spar quarrel bicker clash feud squabble tangle
        converse chat gossip deliberate confer consult brainstorm sidestep dodge deflect duck evade
        avoid ignore overlook gloss""",
    # a heart
    "feel": """love like hate loathe detest despise abhor adore admire respect envy resent dislike mind
        enjoy relish fear dread worry fret panic cringe recoil bristle chafe seethe rage distrust
        mistrust value cherish revere idolize idolise worship covet savor savour miss grieve despair
        rejoice delight please displease anger infuriate enrage outrage upset annoy irritate irk
        trouble disturb alarm frighten scare terrify spook concern dismay disappoint frustrate
        exasperate confuse baffle perplex bewilder surprise astonish amaze astound stun shock
        horrify appall appal disgust repulse offend embarrass humiliate amuse entertain excite
        thrill electrify energize inspire impress intrigue fascinate captivate interest attract
        repel alienate sour warm tire weary""",
    # what documents and figures do
    "show": """show indicate prove signal evidence establish betray point exhibit signify denote display""",
    # what officials do with words
    "rule": """rule decree sign pass enact appoint convict sentence acquit subpoena grant overturn cancel
        postpone schedule launch withdraw suspend drop end abandon arrange condition guarantee""",
    # a seeming
    "seem": """seem appear sound""",
    # a reaction
    "react": """react laugh smile shrug sigh grin chuckle nod cry weep scream yell sob gasp wince frown
        grimace roar howl begin interrupt explode erupt balk bow relent cave""",
}
_IRREGULAR = """
say says said saying
tell tells told telling
write writes wrote written writing
speak speaks spoke spoken speaking
read reads reading
swear swears swore sworn swearing
hold holds held holding
think thinks thought thinking
feel feels felt feeling
know knows knew known knowing
see sees saw seen seeing
find finds found finding
hear hears heard hearing
mean means meant meaning
forget forgets forgot forgotten forgetting
understand understands understood understanding
misunderstand misunderstands misunderstood misunderstanding
foresee foresees foresaw foreseen foreseeing
rethink rethinks rethought rethinking
seek seeks sought seeking
choose chooses chose chosen choosing
show shows showed shown showing
teach teaches taught teaching
bring brings brought bringing
cast casts casting
retell retells retold retelling
forbid forbids forbade forbidden forbidding
sing sings sang sung singing
lie lies lied lying
tie ties tied tying
vie vies vied vying
sell sells sold selling
pay pays paid paying
dream dreams dreamed dreamt dreaming
overstate overstates overstated overstating
withdraw withdraws withdrew withdrawn withdrawing
uphold upholds upheld upholding
begin begins began begun beginning
weep weeps wept weeping
spell spells spelled spelt spelling
broadcast broadcasts broadcasting
mistake mistakes mistook mistaken mistaking
plead pleads pleaded pled pleading
undertake undertakes undertook undertaken undertaking
make makes made making
give gives gave given giving
take takes took taken taking
put puts putting
fight fights fought fighting
overturn overturns overturned overturning
"""
_DOUBLED = frozenset(
    """admit commit submit permit refer infer prefer plan brag beg ban bar rap rip slam jab quip dub plot
    rebut concur defer quiz spar tag chat blog pan knit drop control compel propel nod sob wed bet plug dog
    forget outwit regret rub snap snub stun tip trim rebel expel excel scam spin wrap """.split()
)

# Nouns that hold speech or thought.
_NOUNS = {
    "speech": """claim statement remark comment call promise pledge vow assertion allegation accusation
        charge argument suggestion warning complaint reply response answer question speech tweet
        post letter email e-mail memo op-ed interview testimony description declaration insistence
        admission contention announcement report message rumor story news word line point lie
        lecture quote quotation phrase explanation clarification confession denial apology
        disclosure revelation recommendation proposal request demand order appeal plea threat
        ultimatum invitation offer prediction forecast estimate projection guess observation
        reminder criticism attack insult rebuke condemnation denunciation praise compliment
        endorsement tribute joke reference allusion mention debate discussion conversation talk
        dispute quarrel disagreement feud oath toast assurance guarantee retort rebuttal critique
        rhetoric verdict ruling finding conclusion summary account narrative notice advice
        instruction confirmation affirmation proclamation indictment caveat disclaimer petition vote
        challenge objection protest outcry slur smear slight taunt jab swipe salvo broadside tirade
        rant mantra refrain chant testimonial review analysis commentary column editorial article""",
    "thought": """belief idea view opinion thought notion theory assumption expectation hope fear worry
        concern doubt suspicion feeling sense impression understanding knowledge conviction
        certainty confidence faith trust perception judgment judgement assessment calculation
        speculation consensus position stance attitude interest intention intent plan desire wish
        aim goal ambition aspiration dream decision resolve determination willingness unwillingness
        reluctance eagerness readiness refusal preference commitment support opposition resistance
        enthusiasm excitement anger outrage fury frustration resentment contempt disdain disgust
        hatred hostility antipathy animosity dislike distrust mistrust skepticism scepticism
        cynicism anxiety alarm dismay disappointment regret remorse sorrow grief sympathy admiration
        respect love affection gratitude appreciation surprise shock confusion uncertainty awareness
        realization realisation recognition acknowledgment acknowledgement agreement approval
        disapproval acceptance rejection reaction backlash misgiving reservation qualm curiosity
        supporter opponent critic fan sentiment consideration memory recollection vision philosophy
        ideology evidence proof indication sign signal fact case possibility likelihood prospect
        chance risk danger need urge temptation obsession fascination passion embrace loyalty""",
}

# What people are, when a thought follows: `confident that`, `eager to`, `critical of`.
_ADJECTIVES = """confident sure certain convinced aware unaware conscious mindful afraid fearful
    scared frightened
    terrified worried concerned anxious nervous uneasy wary leery skeptical sceptical doubtful
    dubious suspicious cynical hopeful optimistic pessimistic bullish happy glad pleased delighted
    thrilled excited enthusiastic proud ashamed embarrassed sorry sad upset angry mad furious livid
    irate outraged incensed frustrated annoyed irritated disappointed dismayed disgusted appalled
    shocked stunned surprised amazed astonished alarmed puzzled baffled confused perplexed
    bewildered curious interested uninterested intrigued fascinated impressed unimpressed grateful
    thankful appreciative jealous envious eager keen willing unwilling reluctant hesitant ready
    prepared determined resolved adamant firm insistent committed dedicated devoted loyal opposed
    hostile supportive sympathetic critical dismissive disdainful contemptuous scornful respectful
    tired sick weary fed-up comfortable uncomfortable content satisfied dissatisfied unhappy
    displeased unsatisfied unsure uncertain undecided ambivalent indifferent neutral vocal outspoken
    candid blunt frank honest open clear explicit silent quiet mum coy cagey apologetic unapologetic
    regretful remorseful defiant desperate impatient apprehensive cautious guarded complimentary
    effusive emphatic unequivocal noncommittal bitter resentful horrified offended relieved troubled
    disturbed bothered dejected disillusioned enamored smitten obsessed preoccupied persuaded
    inclined disposed tempted keenest unconvinced unafraid unfazed unmoved upbeat sanguine gloomy
    bearish leaning intent bent poised set""".split()

# Small words of attribution.
_SMALL_CUES = {
    "according": "according",
    "per": "according",
    "supposedly": "hearsay",
    "allegedly": "hearsay",
    "reportedly": "hearsay",
    "seemingly": "hearsay",
    "apparently": "hearsay",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A form of an entry: its base form, its table and its ending.

    Endings: `base`, `s`, `ed`, `ing` of verbs, `one` and `many` of nouns, `as` of what has but one form.
    """

    lemma: str
    table: str
    ending: str


def _inflected(verb: str) -> dict[str, str]:
    """The regular forms of a verb, each with its ending."""
    stem = verb + verb[-1] if verb in _DOUBLED else verb[:-1] if verb.endswith("e") else verb
    past, third = stem + "ed", verb + "s"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        past, third = verb[:-1] + "ied", verb[:-1] + "ies"
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = verb + "es"
    gerund = verb + "ing" if verb.endswith("ee") else stem + "ing"
    return {verb: "base", third: "s", past: "ed", gerund: "ing"}


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def _cues() -> dict[str, Word]:
    """Every form of every entry; one that stands in several tables is the verb, and the first one."""
    found = {word: Word(word, table, "as") for word, table in _SMALL_CUES.items()}
    irregular = {row.split()[0]: row.split() for row in _IRREGULAR.strip().splitlines()}
    for table, verbs in _VERBS.items():
        for verb in verbs.split():
            forms = _inflected(verb)
            if verb in irregular:
                base, third, *pasts, gerund = irregular[verb]
                forms = dict.fromkeys(pasts, "ed") | {base: "base", third: "s", gerund: "ing"}
            for form, ending in forms.items():
                found.setdefault(form, Word(verb, table, ending))
    for table, entries in _NOUNS.items():
        for noun in entries.split():
            found.setdefault(noun, Word(noun, table, "one"))
            found.setdefault(_plural(noun), Word(noun, table, "many"))
    for adjective in _ADJECTIVES:
        found.setdefault(adjective, Word(adjective, "mood", "as"))
    return found


CUES = _cues()
"""Every form that may report speech or thought."""
