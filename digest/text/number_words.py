"""Numbers in letters: the small ones, Roman ones, and those in Han signs."""

from __future__ import annotations

import re
from collections.abc import Mapping

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
