"""Names of places that begin otherwise in another language: Köln and Cologne, Alemania and Germany."""

from __future__ import annotations

# So much of the longer one has to be in the other, in the same order. Of 650 countries and cities in ten languages
# (CLDR 48, one word each), the first sounds and this miss fewer than ten a language, most of which stand below.
_SHARED = 0.6
_FEWEST = 2
_LONGEST = 16  # Longer words are no names, and the time goes up with the square.
# Each a place; of names of more words, those that sound like nothing in the other languages.
_PLACES = """
Germany German Alemania Alemanya Alemaña Alemanha Allemagne Germania Deutschland Duitsland Германия Німеччина Нямеччына
Netherlands Holland Dutch Países Bajos Baixos Pays Bas Bassi Niederlande Nederland Нидерланды Нідерланди Нідэрланды
Kingdom British Reino Regne Royaume Regno Koninkrijk Königreich Королевство Королівство Каралеўства
United American Unidos Unido Units Unit Unis Uni Uniti Unito Соединённые Сполучені Злучаныя
Sweden Suecia Suècia Suécia Suède Svezia Zweden Schweden Швеция Швеція Швецыя
Switzerland Swiss Suiza Suïssa Suisse Suíça Svizzera Zwitserland Schweiz Швейцария Швейцарія Швейцарыя
Cyprus Chipre Xipre Chypre Cipro Кипр Кіпр
Czechia Czech Chequia Txèquia Tchéquie Tchéquia Cechia Tsjechië Чехия Чехія
Algeria Algiers Argelia Argel Argélia Alxeria Algérie Алжир
Scotland Escocia Escòcia Escócia Écosse Scozia Schotland Шотландия Шотландія Шатландыя
Wales Welsh Gales Galles Уэльс Уельс
Poland Polonia Polònia Polónia Pologne Polen Польша Польща Польшча
Greece Greek Grecia Grècia Grèce Griekenland Греция Греція Грэцыя
Hungary Hungría Hongrie Ungheria Hongarije Угорщина Венгрия Венгрыя
Austria Autriche Oostenrijk Österreich Австрия
Egypt Exipto Égypte Египет
Japan Japón Xapón Giappone Япония Японія
China Cina Xina Китай Кітай
Chile Cile Xile Чили
Chad Txad Tchad Ciad Чад
Ethiopia Эфиопия Ефіопія Эфіопія
Montenegro Черногория Чорногорія Чарнагорыя
Mauritius Mauricio Maurici Maurice Маврикий Маўрыкій
Djibouti Yibuti Джибути
Burma Birmania Birmanie Myanmar Мьянма
Ivory Marfil Ivori Ivoire Avorio Marfim
Athens Atenas Atenes Athènes Atene Афины Афіни Афіны
Beijing Peking Pekín Pequín Pékin Pechino Pequim Пекин Пекін
Antwerp Amberes Anvers Anversa Антверпен
Aachen Aquisgrán Aix Aquisgrana Ахен
Basel Basilea Bâle Базель
Liège Lieja Luik Liegi Льеж
Thessaloniki Salónica Salònica Salonique Salonicco Салоники
Jerusalem Xerusalén Gerusalemme Иерусалим
Channel Mancha Mànega Manche Manica
"""
# Endings of Slavic cases: Германия, Германией.
_ENDINGS = "аеёиіоуыэюяйьм"


def _stem(word: str) -> str:
    return word.lower().rstrip(_ENDINGS)


_PLACE = {_stem(form): number for number, forms in enumerate(_PLACES.strip().split("\n")) for form in forms.split()}


def known_place(name: str) -> int | None:
    """Give the number of the place that is known to be called so in some language."""
    return _PLACE.get(_stem(name))


def share_sounds(ours: str, theirs: str) -> bool:
    """Whether the most ``sounds`` of two names are the same, in the same order."""
    ours, theirs = ours[:_LONGEST], theirs[:_LONGEST]
    return _shared(ours, theirs) >= max(_FEWEST, _SHARED * max(len(ours), len(theirs)))


def _shared(ours: str, theirs: str) -> int:
    row = [0] * (len(theirs) + 1)
    for letter in ours:
        before = 0
        for place, other in enumerate(theirs, start=1):
            before, row[place] = row[place], before + 1 if letter == other else max(row[place], row[place - 1])
    return row[-1]
