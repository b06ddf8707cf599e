"""Invented news full of text that no engine may touch, and a translation check that shares nothing with the gate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import NamedTuple

from digest.model.glossary import Glossary, Term
from digest.model.translation import Translation
from tests.fixtures.train.corpus import pairs


class Protected(NamedTuple):
    """A segment, what must stand in its translation just as it is here, and the segment without that."""

    segment: str
    kept: tuple[str, ...]
    around: str


class Frames(NamedTuple):
    """What the segments of a language are made of: sentences, and what these stand in."""

    sentences: tuple[str, ...]
    settings: tuple[str, ...]


_CORPUS = pairs(2_000, seed=11)
_FRAMES = {
    "en": Frames(
        (
            *(english for english, _ in _CORPUS),
            "The lighthouse was renovated in 1987 and cost {number} euros.",
            "{number} guests visited the {term} last year.",
            "The price of olive oil fell by {number}% on Friday.",
            "The {term} leaves at 14:30 and at 18:45.",
        ),
        (
            "{sentence} More at {literal}",
            "{literal}: {sentence}",
            "{sentence} ({literal})",
            "{sentence} {literal} {literal}",
            "More news from the {term}: {sentence}",
            "Write to {literal} before 21:30. {sentence}",
            "{sentence} Ticket {number}, {literal}",
        ),
    ),
    "es": Frames(
        (
            *(spanish for _, spanish in _CORPUS),
            "El faro fue renovado en 1987 y costó {number} euros.",
            "{number} invitados visitaron el {term} el año pasado.",
            "El precio del aceite de oliva bajó un {number} % el viernes.",
            "El {term} sale a las 14:30 y a las 18:45.",
        ),
        (
            "{sentence} Más en {literal}",
            "{literal}: {sentence}",
            "{sentence} ({literal})",
            "{sentence} {literal} {literal}",
            "Más noticias del {term}: {sentence}",
            "Escriba a {literal} antes de las 21:30. {sentence}",
            "{sentence} Billete {number}, {literal}",
        ),
    ),
    "be": Frames(
        (
            "Новы мост каштаваў {number} рублёў.",
            "Паром адпраўляецца ў 14:30 і вяртаецца ў 18:45.",
            "У 1987 годзе горад адкрыў бібліятэку.",
            "{number} чалавек наведалі {term} у мінулым годзе.",
            "Цана алею ўпала на {number} % у пятніцу.",
            "Дом мае 12 паверхаў і {number} кватэр.",
            "Сёння {term} паведамляе пра {number} караблёў у порце.",
            "Школа працуе з 8 да 17 гадзін",
            "Рамонт заняў 33 месяцы і каштаваў {number} мільёнаў",
        ),
        (
            "{sentence} Больш на {literal}",
            "{literal}: {sentence}",
            "{sentence} ({literal})",
            "{sentence} {literal} {literal}",
            "Навіны ад {term}: {sentence}",
            "Пішыце на {literal} да 21:30. {sentence}",
            "{sentence} Білет {number}, {literal}",
        ),
    ),
}
_LITERALS = (
    "https://news.example.org/{number}/a_b?page=2&of=all#top",
    "https://example.com/",
    "http://harbor.example.net/the/new/bridge-{number}.html",
    "www.example.org/ferry",
    "editor.{number}@example.org",
    "press+news@port.example.com",
    "@harbor_{number}",
    "#Bridge{number}",
    "#NewBridge",
    "`make ferry --fast`",
    "snake_case_{number}",
    "timetable-{number}.pdf",
)
# Of each pair: a term with a translation, one that stays, and one that counts only as it is written.
_TERMS: Mapping[tuple[str, str], tuple[Term, ...]] = {
    ("en", "es"): (
        Term("night ferry", "ferry nocturno"),
        Term("Harbor Gazette"),
        Term("Port Council", "Consejo del Mar", "exact"),
    ),
    ("es", "en"): (
        Term("ferry nocturno", "night ferry"),
        Term("Gaceta del Faro"),
        Term("Consejo del Mar", "Port Council", "exact"),
    ),
    ("es", "ca"): (
        Term("ferry nocturno", "ferri de nit"),
        Term("Gaceta del Faro"),
        Term("Consejo del Mar", "Consell de Mar", "exact"),
    ),
    ("be", "ru"): (
        Term("начны паром", "паром «Ночь»"),
        Term("Весткі порта"),
        Term("Марская рада", "Морской совет", "exact"),
    ),
}
_WHOLE = (3, 14, 71, 315, 1_315, 22_000, 1_200_000)
# How a language writes numbers: what groups digits, and what stands before decimals.
_MARKS = {"en": (",", "."), "es": (".", ","), "ca": (".", ","), "be": ("\u00a0", ","), "ru": ("\u00a0", ",")}
_SPACES = "\u00a0\u202f "
_SLOT = re.compile(r"{(\w+)}")
_NUMBER = re.compile(rf"\d+(?:[.,:]\d+|[{_SPACES}]\d{{3}}(?!\d))*")
_LOOKS_PROTECTED = re.compile(r"://|@\w|#\w|`|\w_\w|[{}⟦⟧]")


def glossary(source: str, target: str) -> Glossary:
    """The terms of a pair."""
    return Glossary(_TERMS[source, target])


def protected_segments(source: str, target: str, count: int) -> list[Protected]:
    """So many different segments, the same every time."""
    random = Random(f"{source}-{target}")
    found: dict[str, Protected] = {}
    while len(found) < count:
        made = _fill(source, target, random)
        found[made.segment] = made
    return list(found.values())


def altered(protected: Protected, translation: Translation, source: str, target: str) -> str:
    """Say what a translation that claims to be right has altered, lost or invented; "" for nothing."""
    if translation.problem:
        return "" if translation.text == protected.segment else protected.segment
    rest = translation.text
    for kept in sorted(protected.kept, key=len, reverse=True):
        if not re.search(rf"(?<!\w){re.escape(kept)}(?!\w)", rest):
            return kept
        rest = rest.replace(kept, "|", 1)
    if invented := _LOOKS_PROTECTED.search(rest):
        return invented[0]
    wanted, found = _numbers(protected.around, source), _numbers(rest, target)
    return "" if wanted == found else f"{dict(wanted)} became {dict(found)}"


def _fill(source: str, target: str, random: Random) -> Protected:
    kept: list[str] = []

    def put(slot: re.Match[str]) -> str:
        if slot[1] == "number":
            return _written(random.choice(_WHOLE), random.choice(["", "", "5", "25"]), source)
        if slot[1] == "term":
            term = random.choice(_TERMS[source, target])
            kept.append(term.translation or term.text)
            return f"\0{term.text}\0"
        literal = random.choice(_LITERALS).format(number=random.randrange(2000))
        kept.append(literal)
        return f"\0{literal}\0"

    setting, sentence = random.choice(_FRAMES[source].settings), random.choice(_FRAMES[source].sentences)
    filled = _SLOT.sub(put, setting.replace("{sentence}", sentence)).split("\0")
    return Protected("".join(filled), tuple(kept), "|".join(filled[::2]))


def _written(whole: int, decimals: str, language: str) -> str:
    group, point = _MARKS[language]
    return f"{whole:,}".replace(",", group) + (point + decimals if decimals else "")


def _numbers(text: str, language: str) -> Counter[str]:
    return Counter(_value(token, language) for token in _NUMBER.findall(text))


def _value(token: str, language: str) -> str:
    """Read a number as readers of a language do: 18:00 and 18.00 are one, so are 10.00 and 10,0; but 18:0 is none."""
    group, point = map(re.escape, _MARKS[language])
    if re.fullmatch(rf"\d{{1,3}}(?:[{group}{_SPACES}]\d{{3}})+({point}\d+)?", token):
        token = re.sub(rf"[{group}{_SPACES}]", "", token)
    token = re.sub(r"^(\d\d?):(?=\d\d$)", r"\1.", token).replace(",", ".")
    return re.sub(r"\.0+$|(\.\d*?)0+$", r"\1", token)
