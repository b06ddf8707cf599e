from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts


def keeps(target: str, segment: str, translated: str) -> bool:
    return same_facts(Side.of(segment, "en"), Side.of(translated, target))


@each_row(
    ("target", "segment", "translated"),
    [
        ("es", "at 8:30 pm", "a las 20:30"),
        ("es", "at 8:30 pm", "a las 8:30 p. m."),
        ("es", "at 8:30 p.m.", "a las 8:30 de la tarde"),
        ("fr", "from 5 pm to 6 am", "de 17 h à 6 h"),
        ("de", "at 4 am", "um 4 Uhr"),
        ("de", "at 5 pm", "um 5 Uhr nachmittags"),
        ("ru", "at 8 pm", "в 8 часов вечера"),
        ("zh", "at 8 pm", "晚上8点"),
        ("es", "at 4 am", "a las 4"),
        ("es", "at 4 AM", "a las 4"),
        ("es", "at 4 PM", "a las 16"),
        ("es", "at 1 pm", "a las 13"),
        ("es", "at 12 pm", "a las 12"),
        ("es", "5 pmol", "5 pmol"),
        ("es", "from noon to 5 pm", "de 12 a 17 h"),
        ("es", "from 10 am to 2 pm", "de 10 a 14 h"),
        ("pl", "at 5:30 pm", "o godz. 17.30"),
        ("de", "at half past seven", "um halb acht"),
        ("de", "at 7:30 am", "um halb acht"),
        ("de", "at half past seven", "um 19.30 Uhr"),
        ("de", "at 7:30 pm", "um halb acht"),
        ("de", "tonight at 8", "heute Abend um 20 Uhr"),
        ("fr", "the 8:45 pm train", "le train de 20 h 45"),
        ("zh", "at 3 pm", "下午3点"),
        ("ar", "at 3 pm", "الساعة 3 عصرا"),
        ("tr", "at 8 pm", "akşam sekizde"),
        ("xx", "at 8 pm", "8"),
        ("es", "from 5 pm to 12:00 am", "de 5 pm a 12:00 am"),
        ("es", "from 5 pm to 12:00 am", "de 5 de la tarde a 12 de la noche"),
        ("es", "from 5 pm to 12:00 am", "de 17:00 a 0:00"),
        ("es", "from 5 pm to 12", "de 17:00 a 24:00"),
        ("es", "from 5 pm to 12", "de 5 pm a 12"),
        ("zh", "from 5 pm to midnight", "下午5点到12点"),
        ("es", "from 10 pm to 7 am", "de 10 pm a 7"),
    ],
)
def test_the_half_of_the_day_may_be_said_in_any_way(target: str, segment: str, translated: str) -> None:
    assert keeps(target, segment, translated)


@each_row(
    ("target", "segment", "translated"),
    [
        ("es", "from 8:30 pm to 9:45 pm", "de 8:30 a 9:45"),
        ("es", "from 8:30 pm to 9:45 pm", "de 8:30 a 20:45"),
        ("zh", "at 8 pm", "8点"),
        ("zh", "on Wednesday at 10 am", "星期三晚上10点"),
        ("es", "from noon to 5 pm", "de 2 a 17 h"),
        ("de", "at 10 pm", "um 10 Uhr"),
        ("de", "at half past eight", "um halb acht"),
        ("ru", "at 11:40 pm", "в 11:40"),
        ("pl", "at noon", "o północy"),
        ("hy", "at 9:45 on Wednesday evening", "չորեքշաբթի առավոտյան ժամը 9:45-ին"),
        ("es", "The times are 2:05:30 pm and 12:00 am.", "Los tiempos son 2:05:30 pm y 12:00 soy."),
        ("es", "at 5 pm pm and 12:00 am", "en 5 pm pm y 12:00 soy"),
    ],
)
def test_a_lost_half_is_a_fault(target: str, segment: str, translated: str) -> None:
    assert not keeps(target, segment, translated)


def test_a_time_of_the_other_half_is_a_fault_in_both_directions() -> None:
    assert not same_facts(Side.of("um 10:00 Uhr", "de"), Side.of("at 10 pm", "en"))
    assert not same_facts(Side.of("в 8 часов вечера", "ru"), Side.of("at 8", "en"))
