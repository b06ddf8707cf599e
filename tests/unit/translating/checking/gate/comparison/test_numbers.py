"""Numbers that are equal in one direction are equal in the other."""

from hypothesis import example, given
from hypothesis import strategies as st

from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts

# Languages and two texts that say the same numbers.
SAME = [
    ("en es", "1,315 trees", "1.315 árboles"),
    ("en fr", "1,315 trees", "1 315 arbres"),
    ("en fr", "1,315 trees", "1\u202f315 arbres"),
    ("en es", "1,315 trees", "1315 árboles"),
    ("en es", "1,315 trees", "1,315 árboles"),
    ("en ar", "1,315 trees", "١٬٣١٥ شجرة"),
    ("en ar", "1,315 trees", "١٣١٥ شجرة"),
    ("en hi", "1,315 trees", "१,३१५ पेड़"),
    ("en de", "1,315.50 euros", "1.315,50 Euro"),
    ("en de", "1'200'000 francs", "1.200.000 Franken"),
    ("en hi", "1,234,567", "12,34,567"),
    ("en es", "4,69,418", "4,69,418"),
    ("en es", "3.5 meters", "3,5 metros"),
    ("en ar", "3.5 meters", "٣٫٥ متر"),
    ("en es", "2.125 kg", "2,125 kg"),
    ("en es", "0.125 kg", "0,125 kg"),
    ("en es", "5.00 euros", "5 euros"),
    ("en es", "-5 degrees", "−5 grados"),
    ("en es", "at 10:30", "a las 10.30"),
    ("en fr", "at 10:30", "à 10h30"),
    ("en fr", "at 10:05", "à 10 h 05 min"),
    ("en zh", "at 10:30", "10点30分"),
    ("en es", "at 10:00", "a las 10"),
    ("en pl", "won 6-4, 7-5", "wygrał 6:4, 7:5"),
    ("en de", "at 3:30 p.m.", "um 15.30 Uhr"),
    ("en fr", "from 5 pm", "à partir de 17 h"),
    ("en es", "14 %", "14%"),
    ("en es", "21-25 April 2024", "del 21 al 25 de abril de 2024"),
    ("es ca", "22 de agosto", "22 d'agost"),
    ("en zh", "April 21, 2024", "2024年4月21日"),
    ("en ko", "April 21", "4월 21일"),
    ("en es", "21/04/2024", "21 de abril de 2024"),
    ("en de", "on 2024-04-21", "am 21.4.2024"),
    ("en ru", "the April session", "апрельская сессия"),
    ("en ru", "the January session", "январская сессия"),
    ("en ru", "on April 5", "5 апр."),
    ("en es", "on Oct. 5", "el 5 de octubre"),
    ("en es", "the march of May", "la marcha"),
    ("en es", "the 1st", "la 1.ª"),
    ("en es", "the 21st century", "el siglo XXI"),
    ("en fr", "the 21st century", "le XXIe siècle"),
    ("en es", "the 1990s", "los años 90"),
    ("en ru", "the 1990s", "1990-е годы"),
    ("en de", "the 1960s", "die Sechzigerjahre"),
    ("en de", "the 1960s", "die 1960er Jahre"),
    ("en es", "the 1960s", "los años sesenta"),
    ("en fr", "the 1960s", "les années soixante"),
    ("en pt", "the 1960s", "os anos sessenta"),
    ("en ru", "the 1960s", "шестидесятые годы"),
    ("en pl", "the 1980s", "lata osiemdziesiąte"),
    ("en zh", "the 1980s", "八十年代"),
    ("en es", "two boats", "2 botes"),
    ("en es", "2 boats", "dos botes"),
    ("en fr", "nine boats", "neuf bateaux neufs"),
    ("en zh", "twelve boats", "12艘船"),
    ("en zh", "12 boats", "十二艘船"),
    ("en uk", "five boats", "п'ять човнів"),
    ("en es", "World War II", "la Segunda Guerra Mundial"),
    ("en es", "14 million", "14 millones"),
    ("en es", "1.2 million", "1.200.000"),
    ("en zh", "14 million", "1400万"),
    ("en es", "5 billion", "5.000 millones"),
    ("en es", "5 billion", "5 mil millones"),
    ("en es", "5 billion", "5 miles de millones"),
    ("en de", "1.5 billion", "1,5 Mrd."),
    ("en be", "300,000", "300 тыс."),
    ("en es", "fifteen months", "15 meses"),
    ("en es", "twenty-five boats", "veinticinco botes"),
    ("en es", "two hundred and fifty thousand", "250.000"),
    ("en fr", "ninety-seven boats", "quatre-vingt-dix-sept bateaux"),
    ("en de", "ninety-seven boats", "siebenundneunzig Boote"),
    ("en de", "a two-day trip", "ein zweitägiger Ausflug"),
    ("en es", "both boats", "los dos botes"),
    ("en ru", "about fifteen", "около пятнадцати"),
    ("en ru", "the twenty-first century", "двадцать первый век"),
    ("en es", "a dozen boats", "doce botes"),
    ("es en", "diez veces más", "a tenfold increase"),
    ("en es", "the Seven Sounds", "los Seven Sounds"),
    ("en es", "a billion", "mil millones"),
    ("en es", "£150m", "150 millones de libras"),
    ("en es", "the 100m race", "la carrera de 100 m"),
    ("en es", "€5k", "5.000 €"),
    ("en es", "two million", "2 millones"),
    ("en es", "5m euros", "5 millones de euros"),
    ("en es", "5m euros", "5.000.000 de euros"),
    ("en es", "3½ euros", "3,5 euros"),
    ("en es", "3½ euros", "3 ½ euros"),
    ("en es", "On May 5 300 people came", "300 personas vinieron el 5 de mayo"),
    ("en es", "the 5 of 5", "los 5 de 5"),
    ("en es", "no number", "ningún número"),
    ("en es", "120 people", "ciento veinte personas"),
    ("en es", "0 deaths", "cero muertes"),
    ("en fr", "180 boats", "cent quatre-vingts bateaux"),
    ("en fr", "290 boats", "deux cent quatre-vingt-dix bateaux"),
    ("en it", "23 boats", "ventitré barche"),
    ("en be", "17 boats", "сямнаццаць лодак"),
    ("en ar", "twenty-five boats", "خمسة وعشرون قاربا"),
    ("en ar", "two months", "شهران"),
    ("en fa", "25,000 people", "بیست و پنج هزار نفر"),
    ("en tr", "250 boats", "ikiyüzelli tekne"),
    ("en tr", "20,000 people", "20 bin kişi"),
    ("en ru", "from 45,000 to 54,000", "с 45 до 54 тысяч"),
    ("en tr", "12,500 homes", "12 bin 500 konut"),
    ("en ru", "12,500 homes", "12 тысяч 500 домов"),
    ("en kk", "15,000 people", "15 мыңнан астам адам"),
    ("en hy", "twenty-five boats", "քսանհինգ նավակ"),
    ("en pl", "five men", "pięciu mężczyzn"),
    ("en pl", "2.5 million", "dwa i pół miliona"),
    ("en ja", "250 people", "二百五十人"),
    ("en zh", "35,000 people", "三万五千人"),
    ("en zh", "the year 2024", "二〇二四年"),
    ("en es", "two and a half million", "dos millones y medio"),
    ("en es", "half a million", "500.000"),
    ("en fr", "a quarter of a million", "250 000"),
    ("en de", "a million", "eine Million"),
]  # fmt: skip
# Two texts of which one alters a number of the other.
DIFFERENT = [
    ("en es", "1,315 trees", "13,15 árboles"),
    ("en es", "1,315 trees", "1.351 árboles"),
    ("en es", "1,315 trees", "13.150 árboles"),
    ("en es", "1,315 trees", "árboles"),
    ("en es", "trees", "1.315 árboles"),
    ("en es", "3.5 meters", "35 metros"),
    ("en es", "2.125 kg", "2125 kg"),
    ("de en", "70.000", "70"),
    ("en es", "1.0", "10"),
    ("en es", "at 10:30", "a las 10:03"),
    ("en es", "14 %", "14,5 %"),
    ("en zh", "April 21", "5月21日"),
    ("en es", "April 21", "21 de mayo"),
    ("en es", "21 and 25 April", "21 de abril"),
    ("en es", "3 euros in March", "euros en marzo"),
    ("en zh", "3 boats in March", "3月有船"),
    ("en es", "two boats for 2 euros", "dos botes por euros"),
    ("en es", "at 18:00", "a las 18:0"),
    ("en kk", "it ended 2-1", "2:2 есебімен аяқталды"),
    ("en es", "the 21st century", "el siglo XX"),
    ("en es", "two boats", "tres botes"),
    ("en es", "two boats", "12 botes"),
    ("en es", "5 billion", "5 billones"),
    ("en es", "5m euros", "5 euros"),
    ("en es", "£5m", "£5"),
    ("en es", "3½ euros", "3 euros"),
    ("en es", "3¼ euros", "3,75 euros"),
    ("en es", "14 million", "14 mil"),
    ("en tr", "12,500 homes", "12 bin 50 konut"),
    ("en tr", "12,500 homes", "12 bin 600 konut"),
    ("en zh", "14 million", "14万"),
    ("en es", "the 5 of 5", "los 5"),
    ("en es", "5 and 6", "5 y 5"),
    ("en es", "41 000 trees", "410 000 árboles"),
    ("en es", "Twenty people were hurt.", "Ciento veinte personas resultaron heridas."),
    ("en fr", "ninety boats", "cent quatre-vingt-dix bateaux"),
    ("en ar", "twenty-five boats", "خمسة وثلاثون قاربا"),
    ("en tr", "twenty-five boats", "otuz beş tekne"),
    ("en pl", "six men", "siedmiu mężczyzn"),
    ("en kk", "five boats", "он қайық"),
    ("en zh", "thirty boats", "十三艘船"),
    ("en ja", "250 people", "二百人"),
    ("en es", "a million", "mil millones"),
    ("en es", "half a million", "un millón"),
    ("en xx", "14 boats", "fjórtán bátar"),
    ("en xx", "14 million", "14 whatever"),
]  # fmt: skip


# A text, and another that says fewer numbers in letters, or other ones.
LOST = [
    ("en es", "after seven months", "después de meses"),
    ("en es", "fifteen months", "meses"),
    ("en es", "fifteen months", "cincuenta meses"),
    ("en es", "two or three boats", "dos botes"),
    ("en es", "a thousand boats", "botes"),
    ("es en", "veinticinco botes", "boats"),
    ("en es", "twenty-five boats", "veintiséis botes"),
    ("ru en", "около пятнадцати лодок", "about boats"),
    ("de fr", "siebenundneunzig Boote", "bateaux"),
    ("en tr", "after seven months", "aylar sonra"),
    ("en ar", "seven boats", "قوارب"),
    ("en ja", "seven boats", "ボート"),
    ("pl en", "siedmiu strażaków", "firefighters"),
    ("zh en", "二十五人", "people"),
    ("zh en", "七人死亡", "People died"),
    ("ja en", "三か月後", "months later"),
]


@each_row(("languages", "one", "other"), LOST)
def test_numbers_in_letters_may_not_get_lost(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert not same_facts(Side.of(one, source), Side.of(other, target))


@each_row(("languages", "one", "other"), SAME)
def test_same(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert same_facts(Side.of(one, source), Side.of(other, target))
    assert same_facts(Side.of(other, target), Side.of(one, source))


@each_row(("languages", "one", "other"), DIFFERENT)
def test_different(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert not same_facts(Side.of(one, source), Side.of(other, target))
    assert not same_facts(Side.of(other, target), Side.of(one, source))


def test_of_a_number_with_three_digits_after_a_point_the_language_decides() -> None:
    assert same_facts(Side.of("2.125", "de"), Side.of("2,125", "en"))
    assert not same_facts(Side.of("2.125", "en"), Side.of("2,125", "zh"))


@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{:_}"]), st.sampled_from(",. \u00a0\u202f’"))
def test_thousands_may_be_parted_by_any_mark(number: int, form: str, mark: str) -> None:
    written = form.format(number).replace("_", mark).replace(",", mark)

    assert same_facts(Side.of(f"In all {number} came", "es"), Side.of(f"En total {written} vinieron", "fr"))


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_other_numbers_are_not_the_same(one: int, other: int) -> None:
    is_same = same_facts(Side.of(f"with {one} of them", "en"), Side.of(f"con {other} de ellos", "es"))

    assert is_same == (one == other)


@given(
    st.text(st.sampled_from("0123456789.,:' \u00a0-–hXVI½²٣五十万月%") | st.characters()),
    st.sampled_from(["en", "es", "zh", "ar", "xx"]),
)
@example("¼M", "en")
def test_every_text_says_its_own_numbers(text: str, language: str) -> None:
    assert same_facts(Side.of(text, language), Side.of(text, language))


@each_row(
    ("pair", "segment", "translated"),
    [
        ("zh en", "1欧元可兑1.12美元。", "The euro bought 1.12 dollars."),
        ("en ru", "The dollar cost 92 rubles.", "За 1 доллар давали 92 рубля."),
        ("en pl", "The euro cost 4.3 zlotys.", "Za 1 euro płacono 4,3 zł."),
        ("en tr", "The dollar rose to 34 liras.", "1 dolar 34 liraya yükseldi."),
        ("en hy", "The dollar was worth 390 drams.", "1 դոլարն արժեր 390 դրամ։"),
        ("en kk", "The dollar was worth 520 tenge.", "1 доллар 520 теңге болды."),
        ("en es", "It lasted 1 hour.", "Duró una hora."),
        ("ru en", "Нашли два десятка монет.", "Twenty coins were found."),
        ("ru en", "Около трёх десятков рабочих.", "About thirty workers."),
        ("es en", "Dos decenas de casas.", "Twenty houses."),
        ("en es", "Two dozen houses.", "Dos docenas de casas."),
        ("fr en", "Deux dizaines de maisons.", "Two dozen houses."),
        ("en pl", "Two dozen houses.", "Dwa tuziny domów."),
        ("hy en", "Երկու տասնյակ տուն։", "Twenty houses."),
        ("zh en", "两打鸡蛋", "Two dozen eggs."),
        ("ar en", "مليونا ونصف المليون برميل", "One and a half million barrels."),
        ("ar en", "ثلاثة ملايين ونصف المليون", "Three and a half million."),
        ("en ar", "Two and a half billion dollars.", "مليارين ونصف المليار دولار"),
        ("ar en", "فاز بثلاثة أهداف مقابل هدفين.", "It won 3-2."),
        ("ar en", "فاز بهدفين دون رد.", "It won 2-0."),
        ("ar en", "فاز بهدفين مقابل هدف.", "It won 2-1."),
        ("en es", "It reopens in a fortnight.", "Reabre en dos semanas."),
        ("en es", "Around 50 firefighters came.", "Acudió medio centenar de bomberos."),
        ("en ru", "Some 50 houses burned down.", "Сгорело полсотни домов."),
        ("en es", "It closed one and a half years ago.", "Cerró hace año y medio."),
        ("ru en", "Ему за шестьдесят.", "He is in his sixties."),
    ],
)
def test_the_same_number_in_other_words(pair: str, segment: str, translated: str) -> None:
    source, target = pair.split()

    assert same_facts(Side.of(segment, source), Side.of(translated, target))


@each_row(
    ("pair", "segment", "translated"),
    [
        ("zh en", "2欧元可兑1.12美元。", "The euro bought 1.12 dollars."),
        ("en ru", "The dollar cost 92 rubles.", "За 2 доллара давали 92 рубля."),
        ("en es", "It lasted 1 hour.", "Duró mucho."),
        ("ru en", "Нашли два десятка монет.", "Thirty coins were found."),
        ("es en", "Tres decenas de casas.", "Twenty houses."),
        ("en es", "Around 100 firefighters came.", "Acudió medio centenar de bomberos."),
        ("en es", "It closed two and a half years ago.", "Cerró hace año y medio."),
        ("ar en", "مليونا ونصف المليون برميل", "Two and a half million barrels."),
        ("ar en", "فاز بثلاثة أهداف مقابل هدفين.", "It won 3-1."),
        ("ar en", "فاز بهدفين دون رد.", "It won 2-1."),
    ],
)
def test_another_number_in_other_words(pair: str, segment: str, translated: str) -> None:
    source, target = pair.split()

    assert not same_facts(Side.of(segment, source), Side.of(translated, target))
