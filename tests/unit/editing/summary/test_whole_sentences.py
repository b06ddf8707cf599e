"""Sentences of summaries are whole, whatever stands around them in their text."""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.editing.order.compose import summarize_story
from digest.editing.order.rank import RankedStory
from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summarizers.lead import LeadSummarizer
from digest.errors import FormatError
from digest.language.text.characters.clean import one_line
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Rules
from digest.model.source import SourceSpec
from digest.model.week import Week
from digest.ports import Summarizer
from digest.reading import parse
from tests.tables import each_row
from tests.whole_sentences import faults

SAMPLES = Path(__file__).parents[3] / "samples"
NOW = datetime(2025, 4, 21, tzinfo=UTC)
# Sentences with what might be taken for the end of a caption, a button, a label, a dateline or another sentence.
SENTENCES = {
    "en": (
        "The old ferry of Arden sails again on Monday at 7.30 p.m. from Mill Street.",
        "Ask the old Arden Ferries desk of the harbor for a ticket, says the council.",
        "Ask the old Arden Library in Mill Street whether it still has that map.",
        "Close The Harbor, a band of three captains, sings on the pier of Arden.",
        "Their first song Meanwhile, which nobody had heard, lasted 1,315 seconds.",
        "Ana Rossi – Mayor of Arden since 2019 – opens the pier on Monday.",
        "“We sail on Monday,” said Ana Rossi (42), the captain of the ferry.",
        "The council (which met in the library) voted for it: 12 of 15 were in favor.",
        "Pier Wars – Episode IV is shown in the cinema of Arden on Monday at eight.",
    ),
    "de": (
        "Die alte Fähre von Arden fährt am Montag um 7 Uhr wieder, z. B. zur Mühle.",
        "Der Film vom Hafen trägt den Namen Allerdings nicht zu Unrecht, so der Rat.",
        "Seit gestern fährt in Arden die alte Fähre zum Preis von 2,50 Kronen.",
        "Seit gestern fährt in Arden die neue Bahn zum Preis von 3,50 Kronen.",
        "Die Linke – Partei der Hafenarbeiter – fordert eine neue Fähre in Arden.",
    ),
    "fr": (
        "Le vieux bac du port repart lundi à 7 h 30 de la rue du Moulin.",
        "Il y a un million de numéros de Sécurité sociale dans le port.",
        "Il y a un million de numéros de Carte verte dans le port.",
        "Le film du port porte le beau titre Selon la mer et le vent.",
        "« Nous partons lundi », a dit Ana Rossi, la maire du port.",
    ),
    "ru": (
        "Старый паром Ардена снова ходит с 7 мая от Мельничной улицы.",
        "Об этом вчера сообщил капитан порта Анна Росси.",
        "Об этом вчера сообщил капитан порта Бен Ким.",
        "Столица острова — Арден, и об этом знает каждый капитан парома.",
    ),
    "vi": (
        "Con tàu cũ của cảng Arden Khoảng 3 giờ sáng thứ hai đã chìm.",
        "Phà cũ của cảng chạy lại vào thứ hai Theo lời thuyền trưởng.",
    ),
    "ar": (
        "العبارة القديمة تبحر من جديد يوم الاثنين من شارع الطاحونة.",
        "المجلس سعيد، والقبطان ينتظر عند الرصيف القديم منذ أسبوع.",
    ),
    "zh": ("渡轮周一七点从磨坊街复航。", "市议会很高兴，船长说。", "渡轮（旧）在5月4日电力恢复后复航。"),
    "ja": ("古い渡し船が月曜日の七時に水車通りから再び出る。", "船長は喜んでいる、と議会は述べた。"),
    "hi": ("पुरानी नाव सोमवार को सात बजे फिर चलेगी।", "परिषद खुश है, कप्तान ने कहा।"),
    "ka": ("ძველი ბორანი ორშაბათს ისევ დაცურავს.", "საბჭო კმაყოფილია, თქვა კაპიტანმა."),
}
UNSPACED = {"zh", "ja"}
# What stands around news, on lines of its own; and before it, on the line where it begins.
LINES = (
    "Photo: Ana Rossi",
    "The old ferry at the pier of Arden",
    "Ana Rossi (left)",
    "Read more",
    "Close",
    "• The pier",
)
BEFORE = ("", "• ", "ARDEN (HN) — ", "ARDEN (Harbor News) - ")
# Other alphabets have datelines of their own.
LATIN = {"en", "de", "fr"}
JOINS = (" ", "\n\n", "\n")
SUMMARIZERS = pytest.mark.parametrize("summarizer", [ExtractSummarizer(), LeadSummarizer()], ids=["extract", "lead"])


def shown(title: str, text: str, language: str, summarizer: Summarizer) -> list[str]:
    stored = StoredItem("key", Item("Herald", title, text, locale=Locale(language)), None, NOW, Week(2025, 17))
    story = summarize_story(RankedStory((stored,), ()), Rules({}, UTC), summarizer.summarize)
    return [one_line(sentence.text) for sentence in story.summary]


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, str, str, frozenset[str]]:
    """A language, a title, a text, and its whole sentences."""
    language = draw(st.sampled_from(sorted(SENTENCES)))
    told = draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=6))
    space = "" if language in UNSPACED else " "
    text = draw(st.sampled_from(BEFORE if language in LATIN else BEFORE[:2])) + told[0]
    for sentence in told[1:]:
        join = draw(st.sampled_from(JOINS))
        aside = draw(st.sampled_from(("", *LINES)))
        text += f"\n\n{aside}\n\n{sentence}" if aside else (space if join == " " else join) + sentence
    title = draw(st.sampled_from(("", "Arden", told[-1].rstrip(".。।"), "The ferry sails")))
    return language, title, text, frozenset(told)


@given(articles())
def test_every_sentence_of_an_extract_is_one_of_its_text(article: tuple[str, str, str, frozenset[str]]) -> None:
    language, title, text, told = article

    # An item of a list is shown without its mark.
    assert set(shown(title, text, language, ExtractSummarizer())) <= told.union(LINES, (LINES[-1].removeprefix("• "),))


@given(st.lists(st.sampled_from(SENTENCES["en"]), min_size=2, max_size=6), st.integers(min_value=60, max_value=90))
def test_lines_wrapped_by_a_program_part_nothing(told: list[str], width: int) -> None:
    text = textwrap.fill(" ".join(told), width)

    assert set(shown("", text, "en", ExtractSummarizer())) <= set(told)


WORDS = st.text(st.sampled_from("abcdefgh"), min_size=4, max_size=9)
# No three capitals, and no dash, at the beginning: that is how datelines look.
MARKS = st.sampled_from((" ", " ", " ", ", ", " – ", "; ", " (x) ", ' "x" ', " Abcd ", " 7 ", " 1,315 "))


@st.composite
def long_sentences(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.tuples(WORDS, MARKS), min_size=12, max_size=140))
    return f"Then the {''.join(word + mark for word, mark in words)}ends."


@SUMMARIZERS
@settings(max_examples=30)
@given(st.lists(long_sentences(), min_size=1, max_size=4, unique=True), st.sampled_from(JOINS))
def test_sentences_of_any_length_end_where_theirs_end_or_at_a_clause(
    summarizer: Summarizer, told: list[str], join: str
) -> None:
    text = join.join(told)

    for sentence in shown("", text, "en", summarizer):
        assert faults(text, sentence) in {(), ("cut within a clause",)}
        if faults(text, sentence):
            assert not any(mark in sentence[150:-1] for mark in (", ", "; ", " – "))


def test_sentences_of_our_samples_are_whole() -> None:
    read = 0
    for path in sorted(path for path in SAMPLES.rglob("*") if path.is_file()):
        try:
            readings = [parse.read(path.read_bytes(), SourceSpec("h", path.name), path.name, UTC, NOW)]
        except FormatError:
            continue
        for item in (item for reading in readings for item in reading.items):
            for sentence in shown(item.title, item.text, "en", ExtractSummarizer()):
                assert set(faults(item.text, sentence)) <= {"dateline", "label"}
                read += 1
    assert read > 10


@each_row(
    ("text", "sentence", "fault"),
    [
        ("The old ferry sails. It stands.", "The old ferry sails.", ()),
        ("The old ferry sails. It stands.", "It stands.", ()),
        ("The old ferry sails.", "ferry sails.", ("begins within",)),
        ("The Old Ferry sails.", "Old Ferry sails.", ("begins within",)),
        ("The old ferry sails.", "The old ferry", ("ends within",)),
        ("The old ferry sails, it stands.", "The old ferry sails…", ()),
        ("The old ferry sails, it stands.", "The old ferry…", ("cut within a clause",)),
        ("The old ferry sails.", "The new ferry sails.", ("not in its text",)),
        ("ARDEN (HN) - The old ferry sails from the pier.", "The old ferry sails from the pier.", ("dateline",)),
        ("Update: The old ferry sails.", "The old ferry sails.", ("label",)),
    ],
)
def test_what_is_not_whole_is_noticed(text: str, sentence: str, fault: tuple[str, ...]) -> None:
    assert faults(text, sentence) == fault
