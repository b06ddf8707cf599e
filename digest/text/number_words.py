"""Numbers in letters: the words they are composed of, Roman ones, and those in Han signs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

# Two to twelve, each language in one line; "one" is an article in too many. What has several forms has them with "/".
_SMALL = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "ca": "dos/dues tres quatre cinc sis set vuit nou deu onze dotze",
    "gl": "dous/dúas tres catro cinco seis sete oito nove dez once doce",
    "pt": "dois/duas três quatro cinco seis sete oito nove dez onze doze",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "ru": "два/две/двух/двум три/трёх/трех четыре/четырёх/четырех пять/пяти шесть/шести семь/семи восемь/восьми "
    "девять/девяти десять/десяти одиннадцать двенадцать",
    "be": "два/дзве/двух/дзвюх тры/трох чатыры/чатырох пяць/пяці шэсць/шасці сем/сямі восем/васьмі "
    "дзевяць/дзевяці дзесяць/дзесяці адзінаццаць дванаццаць",
    "uk": "два/дві/двох три/трьох чотири/чотирьох п'ять/п’ять/п'яти/п’яти шість/шести сім/семи вісім/восьми "
    "дев'ять/дев’ять/дев'яти/дев’яти десять/десяти одинадцять дванадцять",
}

# Thirteen to nineteen; then twenty, thirty ... ninety; then one hundred, two hundred ... where these are one word each.
# What has several forms has them with "/".
_LARGER = {
    "en": (
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety",
        "hundred",
    ),
    "es": (
        "trece catorce quince dieciséis diecisiete dieciocho diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        (
            "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
            "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas "
            "novecientos/novecientas"
        ),
    ),
    "ca": (
        "tretze catorze quinze setze disset/desset/dèsset divuit/devuit/díhuit dinou/denou/dènou",
        "vint trenta quaranta cinquanta seixanta setanta vuitanta noranta",
        "cent/cents/centes",
    ),
    "gl": (
        "trece catorce quince dezaseis dezasete dezaoito dezanove",
        "vinte trinta corenta cincuenta sesenta setenta oitenta noventa",
        (
            "cen/cento douscentos/duascentas/dúascentas trescentos/trescentas catrocentos/catrocentas "
            "cincocentos/quiñentos/cincocentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas "
            "novecentos/novecentas"
        ),
    ),
    "pt": (
        "treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        (
            "cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas "
            "seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas"
        ),
    ),
    "fr": (
        "treize quatorze quinze seize",
        "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante",
        "cent/cents",
    ),
    "it": (
        "tredici quattordici quindici sedici diciassette diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "cento",
    ),
    "de": (
        "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "hundert/einhundert",
    ),
    "nl": (
        "dertien veertien vijftien zestien zeventien achttien negentien",
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "honderd",
    ),
    "ru": (
        "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
        (
            "двадцать тридцать сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти "
            "восемьдесят/восьмидесяти девяносто/девяноста"
        ),
        (
            "сто/ста двести/двухсот триста/трёхсот/трехсот четыреста/четырёхсот/четырехсот пятьсот/пятисот "
            "шестьсот/шестисот семьсот/семисот восемьсот/восьмисот девятьсот/девятисот"
        ),
    ),
    "be": (
        "трынаццаць чатырнаццаць пятнаццаць шаснаццаць семнаццаць васемнаццаць дзевятнаццаць",
        (
            "дваццаць трыццаць сорак/сарака пяцьдзясят/пяцідзесяці шэсцьдзясят/шасцідзесяці семдзесят/сямідзесяці "
            "восемдзесят/васьмідзесяці дзевяноста"
        ),
        (
            "сто/ста дзвесце/двухсот трыста/трохсот чатырыста/чатырохсот пяцьсот/пяцісот шэсцьсот/шасцісот "
            "семсот/сямісот восемсот/васьмісот дзевяцьсот/дзевяцісот"
        ),
    ),
    "uk": (
        "тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
        (
            "двадцять тридцять сорок/сорока п'ятдесят/п'ятдесяти шістдесят/шістдесяти сімдесят/сімдесяти "
            "вісімдесят/вісімдесяти дев'яносто/дев'яноста"
        ),
        (
            "сто/ста двісті/двохсот триста/трьохсот чотириста/чотирьохсот п'ятсот/п'ятисот шістсот/шестисот "
            "сімсот/семисот вісімсот/восьмисот дев'ятсот/дев'ятисот"
        ),
    ),
}
_ONE = {
    "en": "one a",
    "es": "un uno una ún",
    "ca": "un una u",
    "gl": "un unha",
    "pt": "um uma",
    "fr": "un une",
    "it": "uno un una",
    "de": "ein eine eins einem einer",
    "nl": "een één",
    "ru": "один одна одну одного одно",
    "be": "адзін адна адну аднаго",
    "uk": "один одна одну одного одне",
}
_MORE_FORMS = {
    "ru": {2: "двумя двоих", 3: "тремя трём трем", 4: "четырьмя четырём четырем", 8: "восьмью"},
    "be": {2: "двума дзвюма двум", 3: "трыма тром", 4: "чатырма чатыром"},
    "uk": {2: "двома двом", 3: "трьома трьом", 4: "чотирма чотирьом"},
}
# Below one hundred, as in the names of centuries and rulers; French adds the end of the word.
_ROMAN = re.compile(r"(?=[IVXLC]{2}|[VX]\b)((?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|er|ème|è)?")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_HAN = re.compile("([一二两兩三四五六七八九]?)(十?)([一二三四五六七八九]?)")
_HAN_NUMBER = re.compile("[一二两兩三四五六七八九十百千万萬億亿零〇]+")
_HAN_DIGITS = {"一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def small_numbers(language: str) -> Mapping[str, int]:
    """The numbers from two to twelve in a language, by their words in small letters; none where they are not known."""
    numbers = enumerate(_SMALL.get(language, "").split(), start=2)
    return {form: number for number, forms in numbers for form in forms.split("/")}


def knows_number_words(language: str) -> bool:
    """Whether numbers in letters are known in a language."""
    return language in _LARGER


@cache
def number_forms(language: str) -> Mapping[str, int]:
    """The words of which the numbers of a language are composed, in small letters, from one to hundreds."""
    if language not in _LARGER:
        return {}
    forms = dict.fromkeys(_ONE[language].split(), 1) | dict(small_numbers(language))
    teens, tens, hundreds = _LARGER[language]
    for words, start, step in ((teens, 13, 1), (tens, 20, 10), (hundreds, 100, 100)):
        forms |= {form: start + step * place for place, word in enumerate(words.split()) for form in word.split("/")}
    forms |= {form: value for value, more in _MORE_FORMS.get(language, {}).items() for form in more.split()}
    forms |= {form[:-1] + end: value for form, value in forms.items() if form[-1] == "ь" for end in ("и", "ю", "ью")}
    if language in {"uk", "be"}:
        forms |= {f"{form[:-1]}і": value for form, value in forms.items() if form.endswith("ць")}
    if language == "es":
        ones = {"dós": 2, "trés": 3, "séis": 6} | forms
        forms |= {f"veinti{form}": 20 + value for form, value in ones.items() if value < 10}
    return {without_article(form): value for form, value in forms.items()}


def without_article(word: str) -> str:
    """Write a word as the tables do; of "d'onze" there stays the number."""
    plain = word.lower().replace("’", "'").replace("ʼ", "'")
    return plain[2:] if plain[:2] in {"d'", "l'"} else plain


def roman_number(word: str) -> int:
    """Read a Roman number below one hundred; 0 for any other word."""
    match = _ROMAN.fullmatch(word) if word[0] in _ROMAN_DIGITS else None
    if not match:
        return 0
    digits = [_ROMAN_DIGITS[digit] for digit in match[1]]
    return sum(-digit if digit < max(digits[place:]) else digit for place, digit in enumerate(digits))


def han_numbers(text: str) -> list[int]:
    """Read the numbers below 100 that stand in Han signs in a Chinese or Japanese text, those above one."""
    numbers = []
    for number in _HAN_NUMBER.findall(text):
        match = _HAN.fullmatch(number)
        if match and (match[2] or not match[3]):
            tens = _HAN_DIGITS.get(match[1], 1) * 10 if match[2] else _HAN_DIGITS.get(match[1], 0)
            numbers.append(tens + _HAN_DIGITS.get(match[3], 0))
    return [number for number in numbers if number > 1]
