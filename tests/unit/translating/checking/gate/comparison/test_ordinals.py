"""Ordinals: another in the place of one is wrong; digits for a word are right."""

from digest.translating.checking.gate.verify import verify
from tests.tables import each_row

RIGHT = [
    ("en fr", "Profits fell in the third quarter.", "Les profits ont baissé au troisième trimestre."),
    ("en fr", "The 19th edition begins today.", "La dix-neuvième édition commence aujourd'hui."),
    ("ru en", "Сегодня начинается двадцатый фестиваль.", "The 20th festival begins today."),
    ("kk en", "Көпір ХІХ ғасырда салынды.", "The bridge was built in the 19th century."),
    ("zh en", "这座桥建于十八世纪。", "The bridge was built in the 18th century."),
    ("en de", "It was the third of May.", "Es war der 3. Mai."),
    ("en es", "He came a second later.", "Llegó un momento después, el primero."),
    ("en ru", "He wrote part two of the book.", "Он написал вторую часть книги."),
    ("en pl", "The other brother won the first race.", "Drugi brat wygrał pierwszy wyścig."),
    ("kk en", "Екінші тоқсанда өндіріс өсті.", "Production grew in the second quarter."),
    ("en pt", "The second bridge opens on Monday.", "A segunda ponte abre na segunda-feira."),
]
WRONG = [
    ("en fr", "It lost $3 million in the third quarter.", "Elle a perdu 3 millions de dollars au deuxième trimestre."),
    ("en fr", "They won in the second half.", "Ils ont gagné en première mi-temps."),
    ("zh en", "第三季度收入增长。", "Second-quarter revenue grew."),
    ("en hy", "The second group won.", "Երրորդ խումբը հաղթեց։"),
    ("en kk", "The second stage begins.", "Үшінші кезең басталады."),
    ("en ar", "The third session begins.", "تبدأ الدورة الرابعة."),
    ("en tr", "The third bridge opens.", "Dördüncü köprü açılıyor."),
    ("en ru", "The twenty-first festival begins.", "Начинается двадцать второй фестиваль."),
    ("en es", "The bridge is of the XIX century.", "El puente es del siglo XVIII."),
    ("pl en", "Piąta edycja rusza jutro.", "The sixth edition starts tomorrow."),
    ("en de", "It was the 19th race.", "Es war das zwanzigste Rennen."),
]  # fmt: skip


@each_row(("languages", "segment", "translated"), RIGHT)
def test_right_ordinals_pass(languages: str, segment: str, translated: str) -> None:
    assert verify(segment, translated, *languages.split()) is None
    assert verify(translated, segment, *reversed(languages.split())) is None


@each_row(("languages", "segment", "translated"), WRONG)
def test_another_ordinal_is_refused(languages: str, segment: str, translated: str) -> None:
    assert verify(segment, translated, *languages.split()) == "numbers"
    assert verify(translated, segment, *reversed(languages.split())) == "numbers"


def test_a_lost_ordinal_passes() -> None:
    assert verify("Second, the bridge is old.", "Además, el puente es viejo.", "en", "es") is None
