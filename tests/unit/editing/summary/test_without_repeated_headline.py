"""Summaries without the sentences that say no more than the headline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.editing.summary.without_repeated_headline import without_repeated_headline
from digest.model.edition import Sentence
from tests.tables import each_row

HEADLINE = "The old ferry of Arden sails again"
OTHERS = ("The captain is glad.", "Tickets cost two crowns.", "A second boat will follow in summer.")


def _told(headline: str, texts: tuple[str, ...], language: str = "en") -> list[str]:
    summary = [Sentence(text, "a", place) for place, text in enumerate(texts)]
    return [sentence.text for sentence in without_repeated_headline(headline, summary, language)]


@each_row(
    ("language", "headline", "sentence"),
    [
        ("en", HEADLINE, "The old ferry of Arden sails again."),
        ("en", HEADLINE, "An old ferry is to sail again in Arden."),
        ("en", "The old ferry of Arden sails again from the pier", "In Arden the ferry sails."),
        ("es", "El ferri de Arden zarpa de nuevo", "Un ferri zarpa de nuevo en Arden."),
        ("de", "Die Fähre von Arden fährt wieder", "In Arden fährt eine Fähre wieder."),
        ("ar", "العبارة القديمة تبحر من جديد", "العبارة القديمة تبحر من جديد."),
        ("zh", "渡轮周一复航", "渡轮周一复航。"),
        ("ja", "渡し船が月曜日に運航を再開", "渡し船が月曜日に運航を再開。"),
        ("ka", "ძველი ბორანი ისევ დაცურავს", "ძველი ბორანი ისევ დაცურავს."),
        ("hi", "पुरानी नाव फिर चलेगी", "पुरानी नाव फिर चलेगी।"),
    ],
)
def test_what_the_headline_says_is_not_said_again(language: str, headline: str, sentence: str) -> None:
    assert _told(headline, (sentence, *OTHERS), language) == list(OTHERS)


@each_row(
    ("language", "headline", "sentence"),
    [
        (
            "en",
            "Readers meet on Friday",
            "Our readers meet on Friday at seven in the library on Mill Street.",
        ),
        # A time, a place, a number, a name, and who says so.
        ("en", HEADLINE, "The old ferry of Arden sails again on Monday."),
        ("en", HEADLINE, "In Selby, the old ferry of Arden sails again."),
        ("en", HEADLINE, "The old ferry of Arden sails again at 7."),
        ("en", HEADLINE, "The old ferry of Arden sails again with two passengers."),
        ("en", HEADLINE, "The EU says that the old ferry of Arden sails again."),
        ("es", "El ferri de Arden zarpa de nuevo", "El ferri de Arden zarpa de nuevo el lunes."),
        ("fr", "Le bac du port reprend la mer", "Le bac du port reprend la mer en mai."),
        ("ru", "Старый паром снова ходит", "Старый паром снова ходит с мая."),
        # All nouns have capitals.
        ("de", "Leser treffen sich am Freitag", "Die Leser treffen sich am Freitag um sieben in der Bücherei."),
        # No capitals at all, and no spaces.
        ("ar", "القراء يجتمعون يوم الجمعة", "القراء يجتمعون يوم الجمعة في مكتبة شارع الطاحونة."),
        ("zh", "读者周五聚会", "读者周五七点聚会。"),
        ("ja", "読者が金曜日に集まる", "読者が金曜日に図書館に集まる。"),
        ("ka", "ძველი ბორანი ისევ დაცურავს", "ძველი ბორანი ისევ დაცურავს ორშაბათს."),
        ("hi", "पुरानी नाव फिर चलेगी", "पुरानी नाव सोमवार को फिर चलेगी।"),
        ("ko", "낡은 배가 다시 다닌다", "낡은 배가 월요일에 다시 다닌다."),
        ("vi", "Phà cũ chạy lại", "Phà cũ chạy lại vào thứ hai."),
        ("th", "เรือเก่าแล่นอีกครั้ง", "เรือเก่าแล่นอีกครั้งวันจันทร์"),
    ],
)
def test_a_sentence_that_adds_one_fact_to_the_headline_is_told_whole(
    language: str, headline: str, sentence: str
) -> None:
    assert _told(headline, (sentence,), language) == [sentence]
    assert _told(headline, (sentence, *OTHERS), language) == [sentence, *OTHERS]


def test_a_sentence_is_told_whole_where_the_headline_breaks_off() -> None:
    whole = "The old ferry of Arden sails again with two hundred passengers, who paid two crowns each."

    assert _told("The old ferry of Arden sails…", (whole, *OTHERS)) == [whole, *OTHERS]


def test_without_a_summary_there_is_none() -> None:
    assert _told(HEADLINE, ()) == []


@given(st.lists(st.sampled_from(("The old ferry sails again.", "It sails on Monday.", *OTHERS)), max_size=6))
def test_in_order_and_unchanged(texts: list[str]) -> None:
    summary = [Sentence(text, "a", place) for place, text in enumerate(texts)]
    told = list(without_repeated_headline(HEADLINE, summary, "en"))

    assert told == [one for one in summary if one in told]
