"""Words that are numbers as well as something else, and words that say a number without being one."""

from __future__ import annotations

from collections.abc import Sequence

from digest.text.number_words import number_forms

# Nine and new, eight and care, three and rub, forty and magpies, six and you are.
OTHER_WORDS = frozenset("neuf nou set deu sei acht elf sieben три сорок сім".split())
_SHORTEST = 3
# Beginnings of such words in all languages.
_SAID = {
    2: "both twice twin double doubl pair couple second half halv dual bi ambos ambas ambdó ambdues doble dobl "
    "duplic par "
    "parej segund medi mita parell segon meit mig les dobre metad deux entramb ambedue coppia doppi secondo metà mezz "
    "beide doppel paar zweit hälfte halb halb dubbel tweede helft beid оба обе обо двое двой двойн дву вдв удв пар "
    "вторы "
    "второ втроё пол обид двоє подв пів абод дво удв пад друг",
    3: "tri triple third terc terç tiers ters troi terz dreif drit derd трет трой трое трёх трех три тро трэц втро утр",
    4: "quad quart cuad cuart cuat quar viert vierd четв чацв чотир вчетв",
    5: "quint penta fifth cinq fünf пят п'ят п’ят пяц",
    6: "dozen docena dotzena ducia dúzia douzaine dozzina dutzend dozijn sext sex half",
    10: "decade décad decad década dècad deca jahrzehnt decenni десяти десят дзесяц zehn tien",
    12: "dozen docena dotzena ducia dúzia douzaine dozzina dutzend dozijn дюжин тузін midday noon midnight mediod "
    "medianoche "
    "midi minuit mezzo mittag полд полн",
    14: "fortnight",
    15: "fortnight quincen quinzen quinzain",
    20: "score veinten vingtain vintena ventina",
    100: "centen centain century sigl cent hundr hundert honderd сотн cien",
    1000: "mil thous tausend duizend тыс тис mig",
}


def may_say_number(words: Sequence[str], number: int, language: str) -> bool:
    """Whether a word of a text in a language begins like a number, as "zweitägig" does, or says it: "both" is two."""
    forms = tuple(form for form, value in number_forms(language).items() if value == number and len(form) >= _SHORTEST)
    beginnings = (*forms, *_SAID.get(number, "").split())
    return any(word.lower().startswith(beginnings) for word in words)
