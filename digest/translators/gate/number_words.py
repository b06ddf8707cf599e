"""Numbers in letters: the small ones, months, Roman ones, and those that multiply the digits before them."""

from __future__ import annotations

import re

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
# January to December, each language in one string; what has several forms has them with "/".
_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "gl": "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "de": "januar/jänner februar märz april mai juni juli august september oktober november dezember",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "январь/января/январе февраль/февраля/феврале март/марта/марте апрель/апреля/апреле май/мая/мае "
    "июнь/июня/июне июль/июля/июле август/августа/августе сентябрь/сентября/сентябре октябрь/октября/октябре "
    "ноябрь/ноября/ноябре декабрь/декабря/декабре",
    "be": "студзень/студзеня/студзені люты/лютага/лютым сакавік/сакавіка/сакавіку красавік/красавіка/красавіку "
    "май/мая/маі чэрвень/чэрвеня/чэрвені ліпень/ліпеня/ліпені жнівень/жніўня/жніўні верасень/верасня/верасні "
    "кастрычнік/кастрычніка/кастрычніку лістапад/лістапада/лістападзе снежань/снежня/снежні",
    "uk": "січень/січня/січні лютий/лютого/лютому березень/березня/березні квітень/квітня/квітні травень/травня/травні "
    "червень/червня/червні липень/липня/липні серпень/серпня/серпні вересень/вересня/вересні "
    "жовтень/жовтня/жовтні листопад/листопада/листопаді грудень/грудня/грудні",
    "ar": "يناير فبراير مارس أبريل/ابريل/إبريل مايو يونيو/يونيه يوليو/يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
# In small letters these are other words.
_CAPITALIZED = frozenset({"march", "may"})
# What multiplies the number before it by a power of ten: a billion is not the same everywhere.
_SCALES = {
    "en": {"thousand": 3, "million|mn": 6, "billion|bn": 9, "trillion|tn": 12},
    "es": {"mil": 3, "mill[oó]n|millones": 6, "bill[oó]n|billones": 12},
    "ca": {"mil|milers": 3, "mili[oó]|milions": 6, "bili[oó]|bilions": 12},
    "gl": {"mil": 3, "mill[oó]n|mill[oó]ns": 6, "bill[oó]n|bill[oó]ns": 12},
    "pt": {"mil": 3, "milhão|milhões": 6, "bilhão|bilhões|bilião|biliões": 9, "trilhão|trilhões": 12},
    "fr": {"mille|milliers": 3, "millions?": 6, "milliards?": 9, "billions?": 12},
    "it": {"mila|mille": 3, "milion[ei]": 6, "miliard[oi]": 9, "bilion[ei]": 12},
    "de": {"tausend": 3, "million(?:en)?|mio": 6, "milliarden?|mrd": 9, "billion(?:en)?": 12},
    "nl": {"duizend": 3, "miljoen": 6, "miljard": 9, "biljoen": 12},
    "ru": {r"тыс|тысяч\w*": 3, r"млн|миллион\w*": 6, r"млрд|миллиард\w*": 9, r"трлн|триллион\w*": 12},
    "be": {r"тыс|тысяч\w*": 3, r"млн|мільён\w*": 6, r"млрд|мільярд\w*": 9, r"трлн|трыльён\w*": 12},
    "uk": {r"тис|тисяч\w*": 3, r"млн|мільйон\w*": 6, r"млрд|мільярд\w*": 9, r"трлн|трильйон\w*": 12},
    "ar": {"ألف|ألفا|آلاف|الف": 3, "مليون|مليونا|ملايين": 6, "مليار|مليارا|مليارات": 9, "تريليون": 12},
    "zh": {"百": 2, "千": 3, "[万萬]": 4, "[亿億]": 8, "兆": 12},
    "ja": {"百": 2, "千": 3, "万": 4, "億": 8, "兆": 12},
    "ko": {"천": 3, "만": 4, "억": 8, "조": 12},
}
_UNSPACED = frozenset({"zh", "ja", "ko"})


def _numbered(words: str, start: int) -> dict[str, frozenset[str]]:
    numbers = enumerate(words.split(), start)
    values = {form: frozenset((str(number),)) for number, forms in numbers for form in forms.split("/")}
    return {form.capitalize() if form in _CAPITALIZED else form: value for form, value in values.items()}


def _scale_pattern(language: str) -> re.Pattern[str]:
    words = "|".join(f"({forms})" for forms in _SCALES[language])
    end = "" if language in _UNSPACED else r"(?!\w)"
    return re.compile(rf"[\s-]?(?:{words}){end}", re.IGNORECASE)


_VALUES = {
    language: _numbered(_SMALL.get(language, ""), 2) | _numbered(months, 1) for language, months in _MONTHS.items()
}
_SCALE_PATTERNS = {language: _scale_pattern(language) for language in _SCALES}
_EXPONENTS = {language: tuple(scales.values()) for language, scales in _SCALES.items()}
_NO_WORDS: dict[str, frozenset[str]] = {}

# Below one hundred, as in the names of centuries and rulers; French adds the end of the word.
_ROMAN = re.compile(r"(?=[IVXLC]{2}|[VX]\b)((?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|er|ème|è)?")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_HAN = re.compile("([一二两兩三四五六七八九]?)(十?)([一二三四五六七八九]?)")
_HAN_NUMBER = re.compile("[一二两兩三四五六七八九十百千万萬億亿零〇]+")
_HAN_DIGITS = {"一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def values_of_word(word: str, language: str) -> frozenset[str] | None:
    """Read a word that says a number, as ``{"2"}``; a month is the number that other languages write for it."""
    words = _VALUES.get(language, _NO_WORDS)
    if word[0] in _ROMAN_DIGITS and (roman := _ROMAN.fullmatch(word)):
        return frozenset((str(_roman_value(roman[1])),))
    return words.get(word) or words.get(word.lower())


def knows_scales(language: str) -> bool:
    """Whether what multiplies a number is known in a language."""
    return language in _SCALES


def scale_at(text: str, place: int, language: str) -> int:
    """Read what multiplies a number that ends at a place, as a power of ten: "5 mil millones" has 9."""
    pattern, power = _SCALE_PATTERNS[language], 0
    while match := pattern.match(text, place):
        power += _EXPONENTS[language][(match.lastindex or 1) - 1]
        place = match.end()
    return power


def _roman_value(number: str) -> int:
    digits = [_ROMAN_DIGITS[digit] for digit in number]
    return sum(-digit if digit < max(digits[place:]) else digit for place, digit in enumerate(digits))


def han_values(text: str) -> list[int]:
    """Read the numbers below 100 that stand in Han signs in a Chinese or Japanese text, those above one."""
    values = []
    for number in _HAN_NUMBER.findall(text):
        match = _HAN.fullmatch(number)
        if match and (match[2] or not match[3]):
            tens = _HAN_DIGITS.get(match[1], 1) * 10 if match[2] else _HAN_DIGITS.get(match[1], 0)
            values.append(tens + _HAN_DIGITS.get(match[3], 0))
    return [value for value in values if value > 1]
