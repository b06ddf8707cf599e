from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts

SAME = [
    ("en de", "on 7 October 2024", "am 07.10.2024"),
    ("en de", "on 7 October", "am 7. Oktober"),
    ("en ar", "on 7 October", "في ٧ تشرين الأول"),
    ("en hy", "on 7 October", "հոկտեմբերի 7-ին"),
    ("en kk", "October 7th", "7 қазанда"),
    ("en tr", "on 7 October", "7 Ekim'de"),
    ("en zh", "from 5 to 12 June", "6月5日至12日"),
    ("en ja", "in October 2024", "2024年10月"),
    ("en de", "between December 24 and 26", "zwischen dem 24. und dem 26. Dezember"),
    # A part may be left out; the check of numbers finds out which.
    ("en fr", "in March 12 people came", "en mars, 12 personnes sont venues"),
    ("en xx", "on 7 October", "7 oktobur"),
]
DIFFERENT = [
    ("en hy", "on 12 May", "դեկտեմբերի 5-ին"),
    ("en ar", "on 7 October", "في 10 يوليو"),
    ("en zh", "on 7 October", "7月10日"),
    ("en ru", "on 9 January 2023", "1 сентября 2023 года"),
    ("en fr", "on 1 September 2024", "le 1er septembre 2023"),
    ("en tr", "on December 6", "12 Haziran'da"),
    ("en pl", "on 11 November", "11 grudnia"),
    ("en kk", "on 1 July", "1 мамырда"),
    ("en de", "on 7 October 2024", "am 10.07.2024"),
]


@each_row(("languages", "one", "other"), SAME)
def test_the_same_date_may_be_written_in_any_way(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert same_facts(Side.of(one, source), Side.of(other, target))
    assert same_facts(Side.of(other, target), Side.of(one, source))


@each_row(("languages", "one", "other"), DIFFERENT)
def test_another_date_is_a_fault(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert not same_facts(Side.of(one, source), Side.of(other, target))
    assert not same_facts(Side.of(other, target), Side.of(one, source))
