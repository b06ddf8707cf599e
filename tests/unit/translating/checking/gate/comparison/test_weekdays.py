import pytest

from digest.language import cldr
from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts

# Languages and two texts that name the same days.
SAME = [
    ("en es", "from Monday to Saturday", "de lunes a sábado"),
    ("en es", "Mon-Fri", "lunes a viernes"),
    ("en es", "On Sundays", "Los domingos"),
    ("en es", "in the Sunday Courier", "en el Sunday Courier"),
    ("en ca", "on Wednesday", "dimecres"),
    ("en gl", "on Wednesday", "o mércores"),
    ("en pt", "Monday and Tuesday", "segunda e terça-feira"),
    ("en fr", "on Friday evening", "vendredi soir"),
    ("en it", "on Monday", "lunedì"),
    ("en de", "on Monday morning", "am Montagmorgen"),
    ("en de", "Good Friday", "Karfreitag"),
    ("en nl", "on Tuesday night", "dinsdagnacht"),
    ("en ru", "on Wednesday", "в среду"),
    ("en ru", "the Sunday fair", "воскресная ярмарка"),
    ("en ru", "the environment", "окружающая среда"),
    ("en uk", "on Friday", "у п'ятницю"),
    ("en uk", "among them", "серед них"),
    ("en be", "on Thursday", "у чацвер"),
    ("en pl", "on Wednesday", "w środę"),
    ("en pl", "the fourth", "czwarty"),
    ("en ar", "every Sunday", "كل يوم أحد"),
    ("en zh", "on Monday", "周一"),
    ("en zh", "once a week", "一周一次"),
    ("en ja", "on Monday", "月曜日"),
    ("en ko", "on Monday", "월요일"),
    ("en es", "he sat in the sun", "se sentó al sol"),
    ("en xx", "on Monday", "whenever"),
]
# Two texts of which one names another day, or fewer.
DIFFERENT = [
    ("en es", "from Monday to Saturday", "el lunes"),
    ("en es", "on Monday", "el martes"),
    ("en es", "on Monday", "ayer"),
    ("en ru", "on Wednesday", "в четверг"),
    ("en de", "on Sunday", "am Montag"),
    ("en ar", "on Monday", "يوم الخميس"),
    ("en zh", "on Monday", "星期二"),
]


@each_row(("languages", "one", "other"), SAME)
def test_same(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert same_facts(Side.of(one, source), Side.of(other, target))
    assert same_facts(Side.of(other, target), Side.of(one, source))


@pytest.mark.parametrize(("languages", "one", "other"), DIFFERENT)
def test_different(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert not same_facts(Side.of(one, source), Side.of(other, target))
    assert not same_facts(Side.of(other, target), Side.of(one, source))


@each_row("language", "ar be ca de es fa fr gl hy it ja kk ko nl pl pt ru tr uk zh".split())
def test_each_day_is_told_from_the_others_in_each_language(language: str) -> None:
    english = [names[0] for names in cldr.weekdays("en")]
    for number, names in enumerate(cldr.weekdays(language)):
        said = {
            other for other, day in enumerate(english) if same_facts(Side.of(day, "en"), Side.of(names[0], language))
        }
        assert said == {number}, names
