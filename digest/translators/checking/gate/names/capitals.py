"""Words with a capital: which of them are names, and which of them only this language writes so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from digest.text.characters.scripts import is_written_in
from digest.text.numbers.roman_numbers import roman_number
from digest.translators.checking.gate.calendar.months import month_names

# Written with a capital here and in small letters elsewhere: offices, and what streets are called.
_OFFICES = {
    language: frozenset(words.split())
    for language, words in {
        "en": "internet web god earth moon sun christmas easter halloween thanksgiving mr mrs ms miss dr president "
        "minister prime mayor council city town state states parliament government congress senate court supreme "
        "ministry department secretary university college school academy street avenue road river lake sea ocean "
        "island islands mount mountain mountains valley north south east west northern southern eastern western "
        "central national international federal royal general king queen prince princess pope church bank party union "
        "house office police army navy force war world day year new old museum library airport station bridge park "
        "square theater theatre center centre hospital institute agency committee commission board chief director "
        "governor senator chairman professor doctor captain sir lord lady and the bay cape port harbor harbour county "
        "district republic kingdom empire association society company group team league cup championship championships "
        "games festival series act law treaty market exchange health education tour final grand prix trophy trust fund "
        "holding management energy media times news daily press show award prize foundation research laboratory "
        "network alliance service program project initiative trade fair stock building hall club test speaker "
        "inspector detective officer executive vice job authority security defense defence justice transport "
        "environment finance treasury customs immigration citizenship agriculture embassy ambassador administration "
        "prison highway memorial freedom girl boy",
        "es": "navidad pascua semana santa señor señora don doña gobierno ejecutivo ayuntamiento ministerio ministro "
        "ministra presidente presidenta estado consejo junta consejería parlamento congreso senado tribunal supremo "
        "justicia policía guardia ejército iglesia universidad hospital puerto calle plaza avenida museo ley rey reina "
        "sur norte este oeste alcaldía fiscalía audiencia hacienda corte cortes cámara bolsa dios tierra luna sol",
        "ca": "nadal pasqua setmana santa govern ajuntament ministeri ministre ministra president presidenta estat "
        "consell conselleria parlament congrés senat tribunal suprem justícia policia guàrdia exèrcit església "
        "universitat hospital port carrer plaça avinguda museu llei rei reina sud nord est oest",
        "fr": "noël pâques gouvernement mairie ministère ministre président présidente état conseil parlement congrès "
        "sénat assemblée tribunal cour police armée église université hôpital rue place musée loi roi reine sud nord "
        "est ouest",
        "pt": "natal páscoa semana santa governo câmara ministério ministro ministra presidente estado conselho "
        "parlamento congresso senado tribunal supremo polícia exército igreja universidade hospital rua praça museu "
        "lei rei rainha sul norte",
        "it": "natale pasqua governo comune ministero ministro ministra presidente stato consiglio parlamento senato "
        "camera corte tribunale polizia esercito chiesa università ospedale via piazza museo legge re regina sud nord",
    }.items()
}
# The same for days and peoples, which are never a name in another language.
_DAYS_AND_PEOPLES = {
    language: frozenset(words.split())
    for language, words in {
        "en": "monday tuesday wednesday thursday friday saturday sunday english spanish french german dutch portuguese "
        "russian chinese japanese greek swiss swedish welsh irish scottish british turkish polish danish finnish czech "
        "slovak christian catholic protestant orthodox muslim islamic jewish european american latin african asian "
        "arab indian italian mexican canadian australian brazilian argentine chilean colombian cuban israeli iranian "
        "iraqi saudi egyptian moroccan algerian tunisian korean vietnamese thai indonesian malaysian pakistani afghan "
        "syrian lebanese palestinian ukrainian belarusian hungarian romanian bulgarian serbian croatian albanian "
        "austrian belgian norwegian icelandic estonian latvian lithuanian georgian armenian nordic baltic soviet roman "
        "catalan basque galician nigerian kenyan ethiopian spaniard swede dane pole finn turk scot briton dutchman "
        "frenchman englishman hindu jew sikh buddhist",
    }.items()
}
# What stays small in a title.
_SMALL_IN_TITLES = frozenset(
    "a about after all amid an and are as at be before but by during for from has have if in into is its more near "
    "nor not off on onto or out over per than that the this to under until up upon via vs was were what when will "
    "with without y e o u ni el la los las un una de del al en con por para sin que su se es i els les dels als amb "
    "per sense d l le du des au aux et ou sur pour dans par avec sans os as do da dos das no na em com il lo gli della "
    "di il и в на с о по к за из от у не для з і да ў".split()
)
# Where all nouns have a capital, it says nothing.
_ALL_NOUNS = frozenset({"de", "lb"})
_WITH_CASE = ("Latn", "Cyrl", "Grek")
_SHORTEST_NAME = 3


@lru_cache(maxsize=256)
def has_case(language: str) -> bool:
    """Whether a language writes some words with a capital."""
    return any(is_written_in(language, script) for script in _WITH_CASE)


def has_capitals_on_nouns(language: str) -> bool:
    """Whether a language writes all its nouns with a capital."""
    return language in _ALL_NOUNS


def is_name(word: str, language: str) -> bool:
    """Whether a word with a capital within a sentence is a name, and not only written so by its language."""
    if len(word) < _SHORTEST_NAME or word.isupper() or word in month_names(language) or roman_number(word):
        return False
    return not _is_of(_OFFICES, word, language) and not _is_of(_DAYS_AND_PEOPLES, word, language)


def count_offices(word: str, language: str) -> int:
    """Count the offices that a word with a capital stands for, which may be called by a name in another language.

    Parliament is one, and an acronym stands for two: the Reino Unido is the UK.
    """
    if len(word) > 1 and word.isupper():
        return 2
    return int(_is_of(_OFFICES, word, language))


def _is_of(words: Mapping[str, frozenset[str]], word: str, language: str) -> bool:
    lowered, known = word.lower(), words.get(language, frozenset())
    return lowered in known or lowered.removesuffix("s") in known


def is_title(text: str, words: tuple[str, ...]) -> bool:
    """Whether all words but the small ones have a capital, as in English headlines: these say nothing about names."""
    return not text.rstrip().endswith(".") and all(
        word[0].isupper() or word in _SMALL_IN_TITLES or not word[0].islower() for word in words[1:]
    )
