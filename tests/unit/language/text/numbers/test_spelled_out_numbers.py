import time
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import CONVERTER_CLASSES, num2words

from digest.language.known import codes
from digest.language.text.numbers.number_words import knows_number_words
from digest.language.text.numbers.spelled_out_numbers import spelled_out_numbers
from tests.tables import each_row

# Our languages, with what num2words calls them.
ORACLES = [
    ("ar", "ar"), ("be", "be"), ("ca", "ca"), ("de", "de"), ("en", "en"), ("es", "es"), ("fa", "fa"), ("fr", "fr"),
    ("fr", "fr_BE"), ("fr", "fr_CH"), ("it", "it"), ("ja", "ja"), ("kk", "kz"), ("nl", "nl"), ("pl", "pl"),
    ("pt", "pt"), ("pt", "pt_BR"), ("ru", "ru"), ("tr", "tr"), ("uk", "uk"),
]  # fmt: skip
LANGUAGES = [code for code in codes() if knows_number_words(code)]
ROUND = [
    1001, 1100, 1234, 2000, 2500, 3000, 10_000, 11_000, 21_000, 25_000, 25_300, 99_999, 100_000, 121_000, 250_000,
    999_000, 1_000_000, 2_000_000, 3_500_000, 21_000_000, 100_000_000, 1_000_000_000, 2_000_000_000, 1_500_000_000,
    1_000_000_000_000, 3_000_000_000_000,
]  # fmt: skip


def numbers(text: str, language: str) -> list[float]:
    return [number.value for number in spelled_out_numbers(text, language)]


@cache
def in_words(number: int, language: str) -> str:
    return num2words(number, lang=language)


def test_every_language_that_num2words_knows_is_compared_with_it() -> None:
    assert set(LANGUAGES) & CONVERTER_CLASSES.keys() <= {language for language, _ in ORACLES}


@each_row(("language", "oracle"), ORACLES)
def test_numbers_are_read_as_num2words_writes_them(language: str, oracle: str) -> None:
    asked = [0, *range(2, 1001), *ROUND]
    written = {number: in_words(number, oracle) for number in asked}
    misread = {number: words for number, words in written.items() if numbers(words, language) != [number]}

    assert len(misread) <= len(asked) // 100, misread


@pytest.mark.parametrize("case", "gdaip")
def test_numbers_are_read_in_all_cases_of_russian(case: str) -> None:
    misread = [
        number
        for number in range(2, 1001)
        if numbers(num2words(number, lang="ru", case=case), "ru") != [number] and (number, case) != (7, "i")
    ]

    assert misread == []


@given(st.sampled_from(ORACLES), st.integers(2, 10**9), st.sampled_from([". ", "; ", " / ", " (", ", "]))
def test_two_numbers_beside_each_other_are_never_one(pair: tuple[str, str], number: int, mark: str) -> None:
    language, oracle = pair
    words = in_words(number, oracle)
    once = numbers(words, language)

    assert numbers(f"{words}{mark}Xyz {words}", language) == [*once, *once]
    if mark != ", ":
        assert numbers(f"{words}{mark}{words}", language) == [*once, *once]


@given(st.sampled_from(ORACLES), st.integers(2, 999), st.integers(2, 999))
def test_nothing_is_read_that_was_not_said(pair: tuple[str, str], one: int, other: int) -> None:
    language, oracle = pair
    text = f"{in_words(one, oracle)}; {in_words(other, oracle)}"

    assert numbers(text, language) == [
        *numbers(in_words(one, oracle), language),
        *numbers(in_words(other, oracle), language),
    ]


def test_other_languages_are_not_guessed_at() -> None:
    assert not knows_number_words("xx")
    assert not knows_number_words("ko")
    assert numbers("seven", "xx") == []


def test_a_number_says_where_it_stands() -> None:
    text = "Some TWENTY people, or d'onze."
    (number,) = spelled_out_numbers(text, "en")

    assert (number.word, text[number.start : number.end]) == ("TWENTY", "TWENTY")


FORMS = {
    "en": {
        "after seven months, not fifteen": [7, 15],
        "twenty-five boats, ninety seven ships": [25, 97],
        "a hundred, two hundred and fifty thousand": [100, 250_000],
        "two thousand five hundred and six": [2506],
        "two million, a thousand": [2_000_000, 1000],
        "one of them, several hundred, millions, thousands": [],
        "a million, one million": [10**6, 10**6],
        "one thousand, one hundred people": [1100],
        "two thousand, five or six": [2000, 5, 6],
        "two thousand three thousand": [2000, 3000],
        "between one hundred and two hundred": [100, 200],
        "nineteen hundred, twenty-five hundred": [1900, 2500],
        "two, three and four": [2, 3, 4],
        "5 hundred, 3 million": [],
        "In 2020 two came": [2],
        "two and a half years, two and a half million": [2.5, 2_500_000],
        "half a million, a million and a half": [500_000, 1_500_000],
        "a quarter of a million": [250_000],
        "zero": [0],
    },
    "es": {
        "veinticinco, veintidós y treinta y uno": [25, 22, 31],
        "Ciento veinte personas; ciento veinte": [120, 120],
        "doscientas cincuenta mil mujeres": [250_000],
        "mil personas, mil millones, miles, el diez por ciento": [1000, 10**9, 10],
        "dos mil quinientos millones": [2_500_000_000],
        "5 mil millones": [],
        "entre mil y dos mil": [1000, 2000],
        "dos y tres, veinte y treinta": [2, 3, 20, 30],
        "dos millones y medio, medio millón": [2_500_000, 500_000],
        "veintidos, dieciseis, veintiún mil": [22, 16, 21_000],
        "quinientas, setecientas una": [500, 701],
        "un billón": [10**12],
    },
    "ca": {
        "vint-i-cinc o dos-cents": [25, 200],
        "dues-centes vint-i-dues dones": [222],
        "dos milions i mig": [2_500_000],
        "huit, vuit, dèsset": [8, 8, 17],
    },
    "gl": {
        "vinte e cinco": [25],
        "cento vinte e dúas, douscentas": [122],
        "dous millóns e medio": [2_500_000],
        "cen mil": [100_000],
    },
    "pt": {
        "duzentos e cinquenta e dois": [252],
        "duzentas e uma pessoas": [201],
        "dezesseis, dezasseis, catorze, quatorze": [16, 16, 14, 14],
        "mil e duzentos; dois mil e vinte e cinco": [1200, 2025],
        "dois milhões e meio, um bilhão, mil milhões, um bilião": [2_500_000, 10**9, 10**9, 10**12],
        "entre vinte e trinta mil": [20, 30_000],
        "tres milhoes": [3_000_000],
    },
    "fr": {
        "quatre-vingt-dix-sept, soixante et onze, quatre-vingts": [97, 71, 80],
        "cent quatre-vingts, deux cent quatre-vingt-dix": [180, 290],
        "dix-sept, vingt et un, deux cents, dix pour cent": [17, 21, 200, 10],
        "un groupe d'onze": [11],
        "septante-cinq, huitante, octante-deux, nonante et un": [75, 80, 82, 91],
        "deux cent cinquante mille": [250_000],
        "mille et une nuits, entre mille et deux mille": [1000, 2000],
        "deux millions et demi, un demi-million": [2_500_000, 500_000],
        "3 mille cent": [],
    },
    "it": {
        "ventotto, ventuno, duecentocinquanta, duemila": [28, 21, 250, 2000],
        "ventitré, ventitre, Quarantotto": [23, 23, 48],
        "tre milioni e mezzo, mezzo milione": [3_500_000, 500_000],
        "tremilacinquecento, centomila, un miliardo": [3500, 100_000, 10**9],
        "centotto, centoventuno": [108, 121],
    },
    "de": {
        "siebenundneunzig, zweihundertfünfzig, zweitausendfünfhundert, tausend": [97, 250, 2500, 1000],
        "zwo, zwölf, zwoelf, dreissig, dreißig": [2, 12, 12, 30, 30],
        "zweieinhalb Millionen, eine halbe Million, anderthalb": [2_500_000, 500_000, 1.5],
        "fünf und zwanzig": [5, 20],
        "eine Million zweihunderttausend, neunzehnhundert": [1_200_000, 1900],
        "hundertundeins": [101],
    },
    "nl": {
        "vijfentwintig, tweeëntwintig, tweeentwintig, driehonderd": [25, 22, 22, 300],
        "tweeënhalf miljoen, anderhalf miljoen, een half miljoen": [2_500_000, 1_500_000, 500_000],
        "honderd vijftig, vijf en twintig": [150, 5, 20],
        "vijfentwintighonderd": [2500],
    },
    "ru": {
        "двадцать пять, двести тысяч, около пятнадцати": [25, 200_000, 15],
        "двумстам пятидесяти; двадцатью тремя": [250, 23],
        "трое погибли, пятеро ранены": [3, 5],
        "два с половиной миллиона, полмиллиона, полтора миллиона": [2_500_000, 500_000, 1_500_000],
        "три тысячи, тысяча, тысячи людей, миллион": [3000, 1000, 10**6],
        "трехсот, трёхсот": [300, 300],
    },
    "be": {
        "дваццаць пяць, сямнаццаць, семнаццаць": [25, 17, 17],
        "дзвюх, трыма, дзесяццю": [2, 3, 10],
        "два з паловай мільёны": [2_500_000],
    },
    "uk": {
        "п’ятнадцять і п'ять, дев’ятсот": [15, 5, 900],
        "двоє, п'ятьох, шістьома": [2, 5],
        "два з половиною мільйони, півтора": [2_500_000, 1.5],
    },
    "pl": {
        "dwóch, dwaj, dwie, dwoje, pięciu, pięcioro": [2, 2, 2, 2, 5, 5],
        "dwadzieścia pięć tysięcy, tysiąc, tysiące ludzi": [25_000, 1000],
        "dwustu pięćdziesięciu": [250],
        "dwa i pół miliona, półtora miliona, pół miliona": [2_500_000, 1_500_000, 500_000],
    },
    "tr": {
        "yirmi beş, yirmibeş, iki yüz elli bin, ikiyüzellibin": [25, 25, 250_000, 250_000],
        "ON ALTI, on altı, İKİ": [16, 16, 2],
        "iki buçuk milyon, yarım milyon": [2_500_000, 500_000],
        "bin kişi, 5 bin": [1000],
    },
    "kk": {
        "жиырма бес, екі жүз елу мың": [25, 250_000],
        "екі жарым миллион, жарты миллион": [2_500_000, 500_000],
        "он бес мыңнан, үшеуі": [15_000, 3],
    },
    "hy": {
        "քսանհինգ, տասնմեկ, տասներկու, տասնինը": [25, 11, 12, 19],
        "երկու հարյուր հիսուն հազար": [250_000],
        "հարյուր քսանհինգ, երեքը, հազարից": [125, 3, 1000],
        "երկուսուկես միլիոն, կես միլիոն": [2_500_000, 500_000],
        "վաթսունութ, իննսունինը": [68, 99],
    },
    "ar": {
        "خمسة وعشرون، خمس وعشرين": [25, 25],
        "مئة وخمسة وعشرون, مائة و خمسة و عشرون": [125, 125],
        "ثلاثمئة وخمسين ألفًا": [350_000],
        "ألفان وخمسمائة، ألفين": [2500, 2000],
        "خمسة عشر، اثنتي عشرة، أحد عشر ألف": [15, 12, 11_000],
        "مليونين ونصف المليون، نصف مليون": [2_500_000, 500_000],
        "بخمسة ملايين، الثلاثة": [5_000_000, 3],
        "عشرات الآلاف، مئات": [],
    },
    "fa": {
        "بیست و پنج، دویست و پنجاه هزار": [25, 250_000],
        "بیست‌وپنج، سی و سه": [25, 33],
        "دو و نیم میلیون، دو میلیون و نیم، نیم میلیون": [2_500_000, 2_500_000, 500_000],
        "يك هزار و سيصد": [1300],
    },
    "zh": {
        "二十五人，一百零五，一百二十": [25, 105, 120],
        "三百五十万，两亿五千万，一万两千": [3_500_000, 250_000_000, 12_000],
        "二〇二四年，二零二四年": [2024, 2024],
        "两万五，三千五": [25_000, 3500],
        "十二人和三只": [12, 3],
        "三十多人，十几人，几十人，三四十人": [30],
        "一萬億": [10**12],
        "5万，14百万": [],
    },
    "ja": {
        "二十五人、百五、千二百": [25, 105, 1200],
        "三億五千万円、百二十万": [350_000_000, 1_200_000],
        "ふたつ、ゼロ": [2, 0],
        "数百人、何千人、数十": [],
        "二〇二四年": [2024],
    },
}


@each_row(
    ("language", "text", "found"),
    [(language, text, found) for language, texts in FORMS.items() for text, found in texts.items()],
)
def test_forms_that_news_has(language: str, text: str, found: list[float]) -> None:
    assert sorted(numbers(text, language)) == sorted(found)


# What looks like a number and is none.
FALSE_FRIENDS = {
    "en": [
        "the twenty-first century", "the hundred and first", "Six Nations", "a house, a dog",
        "thousands of them, hundreds", "nine to five",
    ],
    "es": ["cientos de personas", "mil gracias", "miles de millones", "la ONCE", "por ciento", "millones"],
    "ca": ["vint-i-cinquè", "trenta-tresè", "cents d'euros", "per cent"],
    "gl": ["por cento", "mil grazas", "unha casa"],
    "pt": ["um dia, uma casa", "por cento", "milhares, milhões"],
    "fr": ["vingt et unième", "dix-huitième", "Tournoi des Six Nations", "des centaines, des milliers", "pour cent"],
    "it": ["nel Novecento", "per cento", "mille grazie", "centinaia, migliaia", "seitre"],
    "de": ["die Elf", "Hunderte, Tausende, Millionen", "einundzwanzigste", "achten, dreist, Elfen", "außer Acht"],
    "nl": ["een huis", "duizenden, miljoenen", "in acht genomen", "eenentwintigste", "tienen"],
    "ru": ["двадцать первый год", "его семью", "тысячи людей", "миллионы", "тысяча девятьсот девяностый год", "стать"],
    "be": ["дваццаць першы", "тысячы людзей"],
    "uk": ["двадцять перший", "тисячі людей", "сім'я"],
    "pl": ["dwadzieścia pierwszy", "tysiące ludzi", "piec", "setki"],
    "tr": ["yüzde", "Muhammed bin Selman", "altında", "onun", "binlerce, yüzlerce", "yüzünden", "altın"],
    "kk": ["онда, оны, оның", "мыңдаған", "жүздеген"],
    "hy": ["հազարավոր", "երկրորդ", "քսանհինգերորդ"],
    "ar": ["بالمئة، في المائة", "يوم الاثنين", "لست", "آلاف، ملايين"],
    "fa": ["بی‌بی‌سی, بی بی سی", "سه‌شنبه", "ده‌ها هزار نفر", "درصد", "صدها, هزاران"],
    "zh": ["一些一起一般第一", "千万不要", "万一下雨", "百姓", "十分重要", "星期二周三", "三星四川", "百万富翁"],
    "ja": ["一部一方第一", "千万", "八百屋", "四国九州", "百科事典", "五輪", "万が一"],
}  # fmt: skip


@each_row(("language", "text"), [(language, text) for language, texts in FALSE_FRIENDS.items() for text in texts])
def test_false_friends(language: str, text: str) -> None:
    assert numbers(text, language) == []


@each_row(
    ("language", "text"),
    [
        ("fr", "un bateau neuf"), ("it", "tu sei qui"), ("ca", "un nou any"), ("de", "in Acht nehmen"),
        ("ru", "стая сорок"), ("tr", "güzel bir yüz"), ("fa", "نه"), ("zh", "四分五裂"), ("zh", "第三个"),
        ("en", "zero"),
    ],
)  # fmt: skip
def test_a_word_that_is_something_else_as_well_is_not_sure(language: str, text: str) -> None:
    assert not any(number.is_sure for number in spelled_out_numbers(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "neuf cents"),
        ("it", "seicento"),
        ("zh", "二十五"),
        ("zh", "七人"),
        ("ja", "三か月"),
        ("ru", "сорок два"),
    ],
)
def test_with_other_words_it_is(language: str, text: str) -> None:
    assert all(number.is_sure for number in spelled_out_numbers(text, language))


def test_every_language_has_forms_and_false_friends() -> None:
    assert sorted(FORMS) == LANGUAGES, "add the forms that news uses to FORMS"
    assert sorted(FALSE_FRIENDS) == LANGUAGES, "add words that look like numbers to FALSE_FRIENDS"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(
            ("en", text)
            for text in ("two ", "twenty-", "two thousand ", "hundred ", "a ", "two and ", "ninety nine million ")
        ),
        ("de", "ein"), ("de", "einhundert"), ("it", "cento"), ("tr", "onbin"), ("nl", "enen"), ("hy", "ինը"),
        ("zh", "十"), ("zh", "万"), ("ar", "و"), ("ar", "خمسة و"), ("fa", "و "), ("en", "two, "),
        ("es", "mil gracias "),
    ],
)  # fmt: skip
def test_reading_takes_no_longer_than_the_text(language: str, text: str) -> None:
    start = time.process_time()
    numbers(text * (20_000 // len(text)), language)

    assert time.process_time() - start < 1.5
