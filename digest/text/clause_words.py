"""The words with which parts of a sentence begin: data by language, in small letters."""

from __future__ import annotations

import re

# Before one of these a thought is complete, if there is a verb: it says when, why or beside what, not whom or what.
_ADJUNCTS = {
    "en": "after before during since while whereas amid despite following because although though when where who "
    "which whose due ahead",
    "fr": "après avant pendant depuis lors lorsque alors parce puisque afin selon dont où qui malgré suite tandis "
    "durant grâce dès face",
    "es": "tras después antes durante desde mientras porque aunque cuando donde según ante debido cuyo",
    "pt": "após depois antes durante desde enquanto porque embora quando onde segundo devido cujo quem",
    "it": "dopo prima durante mentre perché quando dove secondo contro grazie",
    "ca": "després abans durant mentre perquè quan on segons",
    "de": "nachdem bevor während weil obwohl wobei",
    "nl": "nadat voordat tijdens omdat hoewel terwijl waarbij",
    "pl": "po przed podczas ponieważ gdy kiedy gdzie według mimo",
    "cs": "po před během protože když kde podle kvůli",
    "ru": "после перед во время из-за благодаря вследствие несмотря ради накануне среди",
    "uk": "після перед через під завдяки внаслідок попри заради серед",
    "be": "пасля перад праз падчас дзякуючы",
}
# Likewise, of several words.
_PHRASES = {
    "en": "in order|as part|in response|in connection|in accordance|in line|in a bid|in an effort|on behalf|on "
    "the eve"
    "|under the (?:chairmanship|leadership|auspices)|at the (?:request|invitation)|with the (?:aim|help|support)",
    "fr": "dans le cadre|à la suite|au cours|en raison|à l['’]occasion|sous la (?:présidence|direction)|à cause"
    "|en vue"
    "|à partir|à l['’]issue|au terme|au lendemain|en marge|à l['’]approche",
    "es": "en el marco|a raíz|en relación|bajo la (?:presidencia|dirección)|con motivo|a partir|a causa|en medio|a fin",
    "pt": "no âmbito|na sequência|em relação|sob a (?:presidência|direção)|por causa|a partir|a fim",
    "it": "nell['’]ambito|in occasione|a causa|in vista|a seguito|sotto la (?:presidenza|direzione)|a partire",
    "ca": "en el marc|arran|a causa|amb motiu|a partir",
    "pl": "w ramach|w związku|w wyniku|z powodu|na skutek",
    "cs": "v rámci|v souvislosti|v důsledku|kvůli",
    "ru": "в рамках|в связи|в ходе|в результате|на фоне|в честь|под (?:председательством|руководством)|в соответствии"
    "|с целью|в целях|по случаю|по итогам|по поводу|по причине|во время",
    "uk": "у рамках|в рамках|у зв['’]язку|в ході|у ході|у результаті|на тлі|на честь|під (?:головуванням"
    "|керівництвом)"
    "|з метою|за підсумками|під час",
    "be": "у рамках|у сувязі|у ходзе|у выніку|на фоне|у гонар|пад старшынствам|з мэтай",
}
# Before one of these nothing is said yet, or something else than the whole sentence says.
_NEEDED = {
    "en": "that unless if except without until only whether but than not or what how why like",
    "fr": "que qu de sauf sans si mais ni ou ne jusque jusqu",
    "es": "que de si sin salvo excepto pero ni o sino hasta",
    "pt": "que de se sem salvo exceto mas nem ou até",
    "it": "che di da se senza salvo tranne ma né o",
    "ca": "que de si sense excepte però ni o",
    "de": "dass zu wenn falls ohne außer aber ob sondern oder",
    "nl": "dat te als zonder behalve maar of tenzij",
    "pl": "że aby żeby jeśli bez oprócz ale czy lub do",
    "cs": "že aby jestli bez kromě ale nebo do",
    "ru": "что чтобы если без кроме но ли или как чем",
    "uk": "що щоб якщо без крім але чи або як ніж",
    "be": "што каб калі без акрамя але ці або як",
}
# These take a verb to what is said ("appelle à voter"), or a noun to where it is ("à Arden").
_BEFORE_INFINITIVES = {
    "fr": r"à (?:ne |se |s['’])?[^\W\d_A-Z]\w*(?:er|ir|re)\b",
    "es": r"(?:a|para) \w+[aei]r(?:se|la|lo)?\b",
    "pt": r"a \w+[aei]r\b",
    "it": r"(?:a|ad) \w+[aei]r(?:e|si|lo|la)\b",
    "ca": r"a \w+(?:ar|ir|re|er)\b",
}
# A parted clause with one of these says who said so.
_REPORTING = {
    "en": "said|says|announced|reported|reports|told|confirmed|according to|added|heard|stated",
    "fr": r"a[- ](?:annoncé|indiqué|déclaré|affirmé|rapporté|précisé|expliqué|estimé|commenté|appris|fait savoir"
    r"|ajouté|assuré|confirmé"
    r"|t-on appris|t-(?:il|elle) \w+é)|ont (?:annoncé|indiqué|déclaré|affirmé|rapporté|précisé|appris)|rapporten?t?"
    r"|annoncen?t?|indiquen?t?|affirmen?t?|explique|précise|assure|révèle|estime|juge|selon|d['’]après",
    "es": "informó|anunció|dijo|indicó|señaló|según|afirmó|declaró|informaron|explicó|aseguró",
    "pt": "informou|anunciou|disse|segundo|afirmou|declarou|informaram|explicou|de acordo com",
    "it": "ha (?:detto|annunciato|dichiarato|spiegato|riferito)|secondo|riferisce|riporta",
    "ca": "ha (?:dit|anunciat|explicat|informat)|segons",
    "de": "sagte|teilten?|erklärten?|hieß es|berichtete[nt]?|berichtet|wie|so|laut",
    "nl": "zei|zegt|meldt|meldde|aldus|volgens|liet",
    "pl": "poinformowała?|powiedziała?|podała?|informuje|podaje|według|przekazała?",
    "cs": "uvedla?|řekla?|oznámila?|informovala?|podle|uvádí",
    "ru": "сообщ(?:ает|ают|ил|ила|или|ило|ается)|переда[её]т|передают|пишет|пишут|заявил[аи]?|рассказал[аи]?"
    "|отметил[аи]?|уточнил[аи]?|говорится|следует из|считает|считают|уверен[аы]?|полагает|информиру(?:ет|ют)"
    "|подчеркнул[аи]?|со ссылкой",
    "uk": r"повідомля(?:є|ють)|повідоми(?:в|ла|ли)|переда[єю]\w*|пише|заяви(?:в|ла|ли)|розпові(?:в|ла|ли)"
    "|зазначи(?:в|ла|ли)|йдеться|інформує",
    "be": "паведамля(?:е|юць)|паведамі(?:ў|ла|лі)|піша|заявіў|распавёў",
}
# A sentence that begins so says first who said so.
_SOURCES = {
    "en": "according to|as (?:reported|announced) by",
    "fr": "selon|d['’]après",
    "es": "según|de acuerdo con",
    "pt": "segundo|de acordo com|conforme",
    "it": "secondo|stando a",
    "ca": "segons|d['’]acord amb",
    "ru": "по (?:данным|словам|информации|сообщению|предварительным данным|мнению|сведениям)|как (?:сообщ|переда"
    "|пиш|отме"
    r"|заяв|уточн|рассказ|стало известно)\w*",
    "uk": "за (?:даними|словами|інформацією|повідомленням|попередніми даними)"
    r"|як (?:повідом|переда|пиш|зазнач|заяв)\w*",
    "be": r"паводле|па словах|як (?:паведам|перада|піш)\w*",
}
# A beginning of such a form is about the subject that follows it: "Elected in May, the mayor ..."
_ASIDES = {
    "en": r"\w+(?:ing|ed|ly)|already|once|now|here|there|born|known",
    "fr": r"\w+(?:é|ée|és|ées|ant|ment)|inconnue?s?|connue?s?|élue?s?|née?s?|déjà|venue?s?",
    "es": r"\w+(?:[ai]d[oa]s?|[ai]endo|ando|mente)|ya|nacid[oa]",
    "pt": r"\w+(?:[ai]d[oa]s?|[aei]ndo|mente)|já",
    "it": r"\w+(?:[aiu]t[oaie]|[ae]ndo|mente)|già",
    "ca": r"\w+(?:ant|ent|ada|ment)|ja",
    "pl": r"\w+(?:ąc|wszy)",
    "ru": r"\w+(?:ясь|шись|ывая|ивая|авая|вши)|учитывая",
    "uk": r"\w+(?:ючи|ячи|вши|ючись|вшись)",
    "be": r"\w+(?:ючы|ячы|ўшы)",
}
# No sentence that begins so says the same without it.
_CONDITIONS = {
    "en": "if unless without except only",
    "fr": "si sans sauf faute",
    "es": "si sin salvo",
    "pt": "se sem salvo",
    "it": "se senza salvo",
    "ca": "si sense",
    "pl": "jeśli bez gdyby",
    "cs": "jestli pokud bez kdyby",
    "ru": "если без кроме ни не",
    "uk": "якщо без крім ні не",
    "be": "калі без акрамя",
}


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in table.items()}


def _patterns(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE) for language, words in table.items()}


ADJUNCTS, NEEDED, CONDITIONS = _sets(_ADJUNCTS), _sets(_NEEDED), _sets(_CONDITIONS)
ADJUNCT_PHRASES, ASIDES = _patterns(_PHRASES), _patterns(_ASIDES)
REPORTING, SOURCES = _patterns(_REPORTING), _patterns(_SOURCES)
BEFORE_INFINITIVES = {language: re.compile(words) for language, words in _BEFORE_INFINITIVES.items()}
