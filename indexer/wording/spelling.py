"""Tables: spellings, numerals and letters that print one word in several ways.

The American spelling, the numeral and the bare letter stand for each group.
The choice carries no meaning: only that both spellings come to the same form.
"""

from __future__ import annotations

import re

# Letters that Unicode does not decompose into a base letter and a mark.
LETTERS = str.maketrans(
    {
        **{"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ı": "i", "ð": "d", "ſ": "s"},
        **{"æ": "ae", "œ": "oe", "þ": "th", "ß": "ss"},
    }
)

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

SYMBOLS = {"%": "percent", "&": "and"}

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve"
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
UNITS = {word: value for value, word in enumerate(f"{_UNITS} {_TEENS}".split())}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: value * 10 for value, word in enumerate(_TENS.split(), start=2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12}
_ORDINALS = (
    "first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th "
    " tenth=10th eleventh=11th twelfth=12th thirteenth=13th fourteenth=14th fifteenth=15th"
    " sixteenth=16th seventeenth=17th eighteenth=18th nineteenth=19th twentieth=20th thirtieth=30th"
)
ORDINALS = dict(pair.split("=") for pair in _ORDINALS.split())


def _numerals() -> dict[str, str]:
    """Number words of one printed word, hyphens taken out, to their numerals.

    "second" is left out, which is a span of time as often: `align` reads it.
    """
    words = {word: str(value) for word, value in (UNITS | TENS).items()}
    for ten, tens in TENS.items():
        for unit, units in UNITS.items():
            if 0 < units < 10:
                words[ten + unit] = str(tens + units)
        for ordinal, numeral in ORDINALS.items():
            if numeral[:-2].isdigit() and int(numeral[:-2]) < 10:
                words[ten + ordinal] = f"{tens + int(numeral[:-2])}{numeral[-2:]}"
    words |= {word: numeral for word, numeral in ORDINALS.items() if word != "second"}
    return words


NUMERALS = _numerals()

# Stems written -our in Britain and -or in America, in any inflection.
_OUR = (
    "arbo|ardo|armo|behavio|cando|clamo|colo|demeano|endeavo|favo|fervo|flavo|glamo|harbo|hono|humo|labo"
    "|misdemeano|neighbo|odo|parlo|ranco|rigo|rumo|savio|savo|splendo|succo|tumo|valo|vapo|vigo|enamo"
)
# Verbs that double a final l before an ending in Britain only.
_DOUBLED = (
    "cancel|channel|counsel|dial|duel|equal|fuel|funnel|grovel|initial|jewel|label|level|libel|marshal|marvel|model"
    "|panel|pedal|quarrel|rival|shovel|shrivel|signal|snorkel|spiral|swivel|total|towel|travel|tunnel|unravel"
)
# Words in -ise that no spelling writes -ize.
_ISE = (
    "adv advert ar chast circumc clockw compr comprom conc dem desp dev enterpr exc exerc expert franch"
    " improv inc likew merchand otherw parad prec prem pr prom repr rev superv surm surpr telev treat upr"
)
ALWAYS_ISE = frozenset(_ISE.split())

RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^((?:un|dis|mis|re|multi)?(?:{_OUR}))ur"), r"\1r"),
    (re.compile(rf"^((?:re|un)?(?:{_DOUBLED}))l(ed|ing|ings|er|ers)$"), r"\1\2"),
    (re.compile(r"^(anal|paral|catal|dial|electrol|hydrol)ys(e|ed|es|ing|er|ers)$"), r"\1yz\2"),
)
ISE = re.compile(r"^(\w+[^aeiou\W])is(e|ed|es|er|ers|ing|able|ation|ations|ational)$")

_PAIRS = """
acknowledgement=acknowledgment ageing=aging aluminium=aluminum anaemia=anemia anaemic=anemic
anaesthesia=anesthesia anaesthetic=anesthetic anaesthetist=anesthetist analogue=analog
archaeological=archeological archaeologist=archeologist archaeologists=archeologists archaeology=archeology
artefact=artifact artefacts=artifacts axe=ax burnt=burned calibre=caliber catalogue=catalog
catalogued=cataloged catalogues=catalogs centimetre=centimeter centimetres=centimeters centre=center
centred=centered centres=centers centring=centering cheque=check chequebook=checkbook chequered=checkered
cheques=checks cosy=cozy councillor=councilor councillors=councilors counsellor=counselor
counsellors=counselors defence=defense defenceless=defenseless defences=defenses dialogue=dialog
dialogues=dialogs diarrhoea=diarrhea distil=distill doughnut=donut doughnuts=donuts draught=draft
draughts=drafts dreamt=dreamed encyclopaedia=encyclopedia enquiries=inquiries enquiry=inquiry enrol=enroll
enrolment=enrollment enrols=enrolls epicentre=epicenter fibre=fiber fibres=fibers foetus=fetus
fulfil=fulfill fulfilment=fulfillment fulfils=fulfills gaol=jail gaoled=jailed gramme=gram grammes=grams
grey=gray greyer=grayer greys=grays gynaecologist=gynecologist gynaecology=gynecology haemoglobin=hemoglobin
haemorrhage=hemorrhage haemorrhages=hemorrhages instal=install instalment=installment
instalments=installments instil=instill instils=instills jewellery=jewelry judgement=judgment
judgements=judgments kerb=curb kerbs=curbs kilometre=kilometer kilometres=kilometers leant=leaned
leapt=leaped learnt=learned leukaemia=leukemia licence=license licences=licenses likeable=likable
litre=liter litres=liters lustre=luster manoeuvre=maneuver manoeuvred=maneuvered manoeuvres=maneuvers
manoeuvring=maneuvering marvellous=marvelous meagre=meager metre=meter metres=meters millimetre=millimeter
millimetres=millimeters monologue=monolog mould=mold moulds=molds moustache=mustache mum=mom mums=moms
oesophagus=esophagus oestrogen=estrogen offence=offense offences=offenses orthopaedic=orthopedic
paediatric=pediatric paediatrician=pediatrician paediatricians=pediatricians paedophile=pedophile
paedophiles=pedophiles plough=plow ploughed=plowed ploughing=plowing ploughs=plows practise=practice
practised=practiced practises=practices practising=practicing pretence=pretense programme=program
programmes=programs pyjamas=pajamas sabre=saber sceptic=skeptic sceptical=skeptical scepticism=skepticism
sceptics=skeptics sizeable=sizable skilful=skillful skilfully=skillfully smoulder=smolder
smouldering=smoldering sombre=somber spectre=specter spelt=spelled spilt=spilled spoilt=spoiled storey=story
storeys=stories sulphur=sulfur theatre=theater theatres=theaters titbit=tidbit tyre=tire tyres=tires
wilful=willful wilfully=willfully woollen=woolen yoghurt=yogurt
"""
PAIRS = dict(pair.split("=") for pair in _PAIRS.split())
