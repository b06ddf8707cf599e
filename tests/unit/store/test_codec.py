"""Translations and editions as they are stored."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from digest.model.edition import (
    Account,
    Change,
    Correction,
    Difference,
    EarlierStory,
    Edition,
    Reference,
    Retelling,
    Section,
    Story,
)
from digest.model.locale import Locale
from digest.model.translation import Engine, Translation
from digest.model.week import Week
from digest.store import codec

EN = Locale("en")
ARGOS = Engine("argos", "translate-en_es", "1.9")
RULES = Engine("apertium", "eng-spa", is_rule_based=True)
CORRECTED = datetime(2025, 4, 26, 9, tzinfo=UTC)
TEXTS = {
    ("en", "Ferry"): Translation("Barco", engines=(ARGOS,)),
    ("en", "Pier"): Translation("Muelle", via="ca", engines=(ARGOS, RULES)),
    ("en", "Quay"): Translation("Muelle", by_person=True, corrected=CORRECTED),
    ("en", "Star"): Translation("Star", "names", refused="Estrella", word="Star"),
    ("en", "Tide"): Translation("Marea", engines=(ARGOS,)),
}


def test_engines_and_the_time_of_a_correction_come_back() -> None:
    back = codec.texts_from_json(codec.texts_to_json(TEXTS))

    assert back == TEXTS
    assert {key: made.engines for key, made in back.items()} == {key: made.engines for key, made in TEXTS.items()}
    assert (back["en", "Quay"].corrected, back["en", "Star"].refused) == (CORRECTED, "Estrella")


def test_each_set_of_engines_is_stored_once_and_a_text_alone_stays_a_string() -> None:
    groups = json.loads(codec.texts_to_json(TEXTS))

    assert groups[0] == {
        "texts": [["en", "Ferry", "Barco"], ["en", "Tide", "Marea"]],
        "engines": [{"name": "argos", "model": "translate-en_es", "version": "1.9"}],
    }
    assert [len(group["texts"]) for group in groups] == [2, 1, 2]


def test_what_was_stored_before_engines_were_is_read_and_says_of_none() -> None:
    older = '[["en","Ferry","Barco"],["en","Quay",{"text":"Quay","problem":"copy"}]]'

    assert codec.texts_from_json(older) == {
        ("en", "Ferry"): Translation("Barco"),
        ("en", "Quay"): Translation("Quay", "copy"),
    }
    assert codec.texts_from_json(older)["en", "Ferry"].engines == ()
    assert codec.texts_from_json("[]") == {}


def test_those_with_only_a_text_are_counted_in_either_form() -> None:
    older = '[["en","Ferry","Barco"],["en","Quay",{"text":"Quay","problem":"copy"}]]'

    assert codec.counted_texts_from_json(older) == (1, {("en", "Quay"): Translation("Quay", "copy")})
    plain, others = codec.counted_texts_from_json(codec.texts_to_json(TEXTS))
    assert (plain, sorted(others)) == (2, [("en", "Pier"), ("en", "Quay"), ("en", "Star")])
    assert codec.counted_texts_from_json("[]") == (0, {})


def test_an_edition_is_stored_as_before_where_nothing_differs_and_nothing_was_corrected() -> None:
    story = Story("Ferry", title_given=True, locale=EN, summary=(), references=())
    edition = Edition(Week(2025, 17), datetime(2025, 4, 28, tzinfo=UTC), (Section("all", "", (story,)),), also=(story,))

    text = codec.edition_to_json(edition)
    assert "differences" not in text
    assert "corrections" not in text
    assert codec.edition_from_json(text) == edition


def test_what_differs_and_what_was_corrected_comes_back() -> None:
    accounts = (Account("12 boats", "k1", EN), Account("14 boats", "k2", EN))
    story = Story("Ferry", title_given=True, locale=EN, summary=(), references=(), differences=(Difference(accounts),))
    earlier = EarlierStory(Week(2025, 16), "Pier", EN, "k0")
    corrected = Correction(earlier, "k0", "Port", EN, (Change("12 boats", "14 boats"),))
    moment = datetime(2025, 4, 28, tzinfo=UTC)
    edition = Edition(Week(2025, 17), moment, (Section("all", "", (story,)),), corrections=(corrected,))

    back = codec.edition_from_json(codec.edition_to_json(edition))
    assert back.corrections == (corrected,)
    assert back.stories[0].differences == (Difference(accounts),)


def test_who_is_told_a_story_otherwise_comes_back_and_is_not_written_where_nobody_is() -> None:
    references = tuple(Reference(key, "Port", "Ferry", "", None, EN) for key in ("k1", "k2"))
    story = Story("Ferry", title_given=True, locale=EN, summary=(), references=references)
    moment = datetime(2025, 4, 28, tzinfo=UTC)
    told = Retelling((Locale("es"),), "k1", "k2", "Barco", title_given=True, locale=Locale("es"))
    edition = Edition(Week(2025, 17), moment, (Section("all", "", (story,)),), retellings=(told,))

    assert codec.edition_from_json(codec.edition_to_json(edition)) == edition
    plain = codec.edition_to_json(replace(edition, retellings=()))
    assert "retellings" not in plain
    assert "known_by" not in plain
