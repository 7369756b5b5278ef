"""What the extractor knows of people, bodies and documents by their nouns: tables, no logic.

Every entry is lower case. A word may stand in several tables.
"""

from __future__ import annotations

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
    sr. brig. cllr cllr. ch insp dci dsu qb wr rb dl lb cb gk mf fw""".split()
)
# Nouns of people by what they are or do: the head of a role.
ROLE_HEADS = frozenset(
    """president vice-president minister premier chancellor secretary undersecretary senator representative
    congressman congresswoman lawmaker legislator governor mayor councillor councilor councilman
    councilwoman commissioner ambassador envoy diplomat spokesman spokeswoman spokesperson spokespeople
    chairman chairwoman chairperson chair chief director deputy head leader boss executive ceo cfo coo
    cto founder co-founder owner co-owner manager coach captain striker goalkeeper defender midfielder
    substitute forward winger quarterback pitcher guard centre center receiver player teammate referee umpire
    trainer boxer champion athlete skipper driver jockey sprinter swimmer golfer cyclist rider judge
    justice lawyer attorney barrister solicitor prosecutor defendant plaintiff magistrate counsel
    sheriff detective officer superintendent inspector constable sergeant lieutenant colonel general
    major commander admiral soldier veteran marine pilot astronaut professor lecturer researcher
    scientist biologist chemist physicist astronomer economist historian sociologist psychologist
    psychiatrist anthropologist archaeologist geologist ecologist epidemiologist virologist neurologist
    oncologist surgeon doctor physician nurse dentist pharmacist toxicologist oceanographer
    meteorologist climatologist engineer architect designer developer programmer analyst strategist
    consultant adviser advisor aide assistant correspondent reporter journalist columnist editor
    publisher producer host presenter anchor commentator moderator pundit pollster author writer
    novelist poet playwright screenwriter filmmaker actor actress comedian singer songwriter musician
    rapper artist painter sculptor photographer dancer choreographer conductor composer curator star
    teacher principal headteacher headmaster dean student pupil graduate alumnus scholar fellow
    librarian activist campaigner organizer organiser advocate volunteer protester protestor
    demonstrator supporter critic opponent candidate nominee contender rival challenger incumbent
    delegate voter resident neighbour neighbor local witness victim survivor patient suspect bystander
    passenger customer shopper tenant landlord farmer fisherman worker employee employer official
    insider source staffer bureaucrat civil servant member colleague partner co-author friend relative
    mother father parent son daughter brother sister wife husband widow widower uncle aunt cousin nephew
    niece grandmother grandfather grandson granddaughter fiancee fiance girlfriend boyfriend ex-wife
    ex-husband stepmother stepfather mom dad mum bishop archbishop priest pastor reverend rabbi imam
    pope cardinal vicar chaplain king queen prince princess duke duchess emperor sultan sheikh emir monk
    nun trader broker banker investor entrepreneur businessman businesswoman billionaire philanthropist
    treasurer accountant auditor regulator watchdog controller negotiator mediator lobbyist ombudsman
    coordinator co-ordinator administrator supervisor chef baker butcher brewer winemaker trucker
    fireman firefighter paramedic medic policeman policewoman janitor cleaner builder plumber
    electrician carpenter miner sailor docker dockworker harbourmaster forewoman foreman juror man woman
    boy girl teenager person mp pm mep msp vp md qc kc esq speaker whip backbencher frontbencher peer
    secretary-general under-secretary-general lieutenant-general major-general attorney-general
    solicitor-general director-general vice-chancellor vice-chair president-elect prime-minister
    commander-in-chief editor-in-chief ex-president ex-minister pensioner retiree tourist visitor expert
    specialist master greengrocer grocer fishmonger purser stationmaster physiotherapist cardiologist
    signaller signalman schoolteacher laundryman barista landlady publican ferryman trawlerman shepherd
    postman gardener vet archivist translator interpreter technician operator mechanic operative midwife
    carer democrat republican caller attendee participant interviewer questioner guest fan winner
    runner-up laureate associate successor predecessor heir heiress donor contributor child baron
    baroness earl viscount countess marquess lord-lieutenant clerk bailiff registrar recorder coroner assessor
    appraiser agent realtor underwriter actuary statistician mathematician cryptographer botanist
    zoologist geneticist immunologist microbiologist astrophysicist philosopher theologian linguist
    criminologist demographer cartographer seismologist hydrologist glaciologist entomologist marksman
    wrestler fencer rower skier skater gymnast footballer cricketer batsman bowler wicketkeeper lineman
    linebacker cornerback tailback fullback catcher shortstop outfielder baseman center-forward
    centre-half left-back right-back full-back half-back fly-half scrum-half sweeper hurdler jumper
    thrower decathlete co-chair co-director co-host co-captain co-chairman co-leader co-writer
    co-creator creator showrunner cinematographer animator illustrator cartoonist drummer bassist
    guitarist keyboardist violinist cellist pianist soprano tenor baritone dj blogger vlogger youtuber
    influencer freelancer essayist biographer reviewer broadcaster newscaster weatherman shopkeeper
    barmaid barman bartender waiter waitress cabbie taxi-driver lorry-driver roofer welder seamstress
    blacksmith locksmith beekeeper lifeguard lookout councilmember alderman alderwoman selectman
    assemblyman assemblywoman committeeman committeewoman chief-of-staff press-secretary comptroller
    provost rector bursar matron proctor tutor instructor postdoc undergraduate postgraduate freshman
    sophomore apprentice intern trainee cadet refugee migrant immigrant asylum-seeker dissident defector
    hostage captive inmate prisoner detainee convict ex-convict fugitive gunman attacker claimant
    appellant respondent petitioner complainant whistleblower informant spy bodyguard spokesmen
    founder-director billionaire-investor mogul tycoon magnate industrialist landowner restaurateur
    hotelier publicist promoter impresario stylist model supermodel socialite hopeful frontrunner
    front-runner underdog appointee designate attaché attache consul legate governor-general
    commissioner-general under-secretary rancher puppeteer runner marathoner jeweller jeweler potter weaver
    tailor cobbler florist hairdresser barber joiner courier binman steward stewardess porter usher
    bookseller auctioneer undertaker gravedigger magician acrobat climber mountaineer diver surfer hiker
    angler steelworker dramatist satirist theorist all-rounder fiancé fiancée half-brother half-sister
    stepson stepdaughter stepbrother stepsister godmother godfather grandparent great-nephew great-niece
    mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law""".split()
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
# Descriptions of whoever comes with the setting or belongs to somebody: never of whom the paragraph is about.
FUNCTIONARIES = frozenset(
    """spokesman spokeswoman spokesperson official officer source insider reporter interviewer journalist
    correspondent moderator host presenter anchor aide adviser advisor lawyer attorney barrister solicitor
    prosecutor judge justice magistrate clerk coroner recorder counsel detective inspector constable sheriff
    sergeant superintendent doctor nurse surgeon paramedic caller narrator man woman boy girl child person
    people father mother parent son daughter brother sister wife husband uncle aunt cousin nephew niece
    partner boyfriend girlfriend friend neighbour neighbor colleague teammate rival opponent critic fan
    supporter protester demonstrator questioner voter resident local passerby bystander pair couple duo
    trio women men children president minister mayor governor chancellor king queen prince princess pope
    speaker secretary chair chairman chairwoman chairperson executive ceo head chief boss owner""".split()
)
# Roles that say little: any other role of the same person is told before these.
WEAK_ROLES = frozenset(
    """man woman boy girl colleague friend supervisor person resident member visitor witness caller
    guest neighbour neighbor teammate opponent critic rival boss local bystander passenger customer
    person rep sen gov del sir lt col gen capt sgt prof rev hon maj cmdr supt det insp pc fr
    lieutenant colonel general captain sergeant prince princess""".split()
)
# Of which party somebody is: "Gov. Hale, a Republican seeking a third term".
PARTISANS = frozenset("republican democrat conservative liberal independent".split())
# Relations: what somebody is to somebody else, told where the article gives no office or trade.
RELATIONS = frozenset(
    """father mother parent son daughter brother sister wife husband widow widower uncle aunt cousin
    nephew niece grandmother grandfather grandson granddaughter fiancee fiance girlfriend boyfriend
    ex-wife ex-husband stepmother stepfather mom dad mum child partner relative fiancé fiancée half-brother
    half-sister stepson stepdaughter stepbrother stepsister godmother godfather grandparent great-nephew
    great-niece mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law""".split()
)
# What somebody does, where the article says it of him in a relative clause: "who represents the owners".
OFFICE_VERBS = frozenset(
    """represents represented runs heads leads led owns chairs directs oversees teaches coaches edits
    manages founded co-founded studies defends prosecutes presides hosts anchors captains
    operates operated directed organises organised organizes organized trains trained""".split()
)
# Verbs and nouns between a name and the `as` of an office: "took the oath as", "was elected as".
OFFICE_TAKING = frozenset(
    """took takes taking oath sworn serves serve served serving works worked working stays stayed
    appointed elected named chosen hired installed confirmed continues continued resigned resigns
    quit retired retires acts acted returned returns nominated picked""".split()
)
# What somebody does in court, told in place of a role.
COURT_ROLES = frozenset(
    (
        "defending",
        "prosecuting",
        "mitigating",
        "for the defence",
        "for the defense",
        "for the prosecution",
        "for the crown",
        "for the defendant",
        "for the plaintiff",
        "for the plaintiffs",
        "for the state",
    )
)
# Nouns behind a name and `a` that say nothing of its bearer: "Hale won the vote, a surprise to many".
NO_TRADES = frozenset(
    """bit little lot day week month year few moment couple move decision sign claim step result fact
    surprise blow win loss victory defeat change shift trend number figure total reference term
    statement measure gesture process practice line stance role race fight theme topic pattern first
    second third place point kind sort problem question issue policy idea plan case example reminder
    charge tactic strategy approach""".split()
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
    "justice": "judge",
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
# Roles that are verbs as well: "to host Hale" tells nothing of Hale.
ROLES_DONE = frozenset(
    "shepherd host chair head lead nurse champion man partner guard star witness judge pilot model".split()
)
ROLE_WORDS = ROLE_HEADS | RANK_TITLES
# Adjectives and nouns that only colour a role.
ROLE_COLOURS = frozenset(
    """former ex then acting interim deputy senior junior chief top leading veteran retired current new
    incoming outgoing longtime long-time late longtime assistant associate vice co honorary
    executive managing defending reigning sitting ruling founding presiding serving ranking
    surviving""".split()
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
    passengers customers defenders employers employees employees users groups agencies firms
    organizations organisations charities banks outlets newspapers parties teams clubs councils
    airlines retailers governments universities hospitals schools""".split()
)
FEMALE_HEADS = frozenset(
    """spokeswoman chairwoman congresswoman councilwoman businesswoman actress mother daughter sister
    wife widow aunt niece grandmother granddaughter fiancee girlfriend ex-wife stepmother mom mum
    queen princess duchess nun woman girl policewoman forewoman midwife lady fiancée half-sister
    stepdaughter stepsister godmother great-niece mother-in-law sister-in-law daughter-in-law
    frenchwoman englishwoman irishwoman welshwoman dutchwoman scotswoman""".split()
)
MALE_HEADS = frozenset(
    """spokesman chairman congressman councilman businessman father son brother husband widower uncle
    nephew grandfather grandson fiance boyfriend ex-husband stepfather dad king prince duke monk man
    boy policeman foreman fireman headmaster priest pope cardinal imam rabbi fiancé half-brother stepson
    stepbrother godfather great-nephew father-in-law brother-in-law son-in-law
    frenchman englishman irishman welshman dutchman scotsman""".split()
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
BODY_TRADES = GROUP_HEADS | frozenset(
    """mouthpiece arm division unit subsidiary affiliate offshoot brokerage consultancy publisher maker
    manufacturer supplier operator developer broadcaster carrier insurer lender utility startup
    start-up nonprofit non-profit thinktank lobby pac""".split()
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
    lyrics chapter diary memoir entry notes draft clause card brochure postcard voicemail invoice receipt
    prospectus handbook guidance manual permit notebook newsletter footnote appendix video clip
    recording""".split()
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
# Nouns that stand for somebody told of a moment ago and are no role: where one is from, "the former
# international".
STAND_INS = frozenset(
    """international debutant debutante native favourite favorite holder titleholder socialist winner
    runner-up newcomer""".split()
)
NATIONALS = frozenset(
    """dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman welshman
    welshwoman scotsman scotswoman scot swede dane finn spaniard pole turk briton texan croat serb slovak
    american german italian norwegian russian ukrainian hungarian belgian australian canadian mexican
    brazilian argentine korean indian kenyan ethiopian moroccan nigerian ghanaian egyptian""".split()
)
NAME_PARTICLES = frozenset(
    "de del della der den di da dos du la le van von al el bin ben ibn ter ten y zu af av und".split()
)
NAME_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
