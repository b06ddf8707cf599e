"""Texts beside their translations."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from digest.editing.building.segment_pairs import segment_pairs
from digest.model.edition import Edition, Introduction, OwnWords, Reference, Section, Sentence, Story
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.week import Week

EN, ES = Locale("en"), Locale("es")
FERRY = Story(
    "Ferry", True, EN, (Sentence("It sails.", "a", 0), Sentence("Vale.", "", 0, ES)),
    (Reference("a", "Herald", "Ferry", "", None, EN),),
)  # fmt: skip
EDITION = Edition(
    Week(2025, 17),
    datetime(2025, 4, 28, tzinfo=UTC),
    (Section("all", "", (FERRY,)),),
    introduction=Introduction((("Hello.",),), EN),
)
WORDS = {
    ("en", "Ferry"): Translation("Barco"),
    ("en", "It sails."): Translation("It sails.", "names"),
    ("en", "Hello."): Translation("Hola."),
}


def test_introduction_title_and_sentences_stand_beside_their_translations() -> None:
    found = segment_pairs(EDITION, ES, WORDS)

    assert [(one.title, one.key, [(pair.segment[1], pair.made.text) for pair in one.pairs]) for one in found] == [
        ("", "", [("Hello.", "Hola.")]),
        ("Ferry", "a", [("Ferry", "Barco"), ("It sails.", "It sails.")]),
    ]
    assert found[1].pairs[1].made.problem == "names"
    assert len({pair.id for one in found for pair in one.pairs}) == 3


def test_readers_of_the_original_have_none() -> None:
    assert segment_pairs(EDITION, EN, WORDS) == ()


def test_a_title_that_the_editor_wrote_for_a_locale_is_no_translation() -> None:
    own = replace(EDITION, own_words=(OwnWords(ES, titles=(("a", "El barco"),)),))

    assert [pair.segment[1] for pair in segment_pairs(own, ES, WORDS)[1].pairs] == ["It sails."]
