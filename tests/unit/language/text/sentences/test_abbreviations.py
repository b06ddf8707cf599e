from dataclasses import fields

from digest.language.known import codes, language, of_all
from digest.language.schema import Abbreviations
from digest.language.text.sentences.sentences import sentences
from tests.tables import each_row

BEFORE_NAMES = of_all(lambda known: known.abbreviations.before_names)
WITHIN = of_all(lambda known: known.abbreviations.within)


@each_row("code", codes())
def test_words_are_without_their_period(code: str) -> None:
    tables = [getattr(language(code).abbreviations, field.name) for field in fields(Abbreviations)]

    assert not [word for table in tables for word in table if word.endswith(".")]


def test_a_name_follows_a_title() -> None:
    apart = [word for word in BEFORE_NAMES if len(sentences(f"So said {word}. La Quay.")) > 1]
    assert apart == []


def test_a_sentence_may_begin_after_an_explanation() -> None:
    joined = [word for word in WITHIN if len(sentences(f"So much for {word}. Harbor left.")) == 1]
    ended = [word for word in joined if len(sentences(f"So much for {word}. They left.")) == 2]
    assert sorted(joined) == sorted(ended) == sorted(set(WITHIN) - set(BEFORE_NAMES))


def test_a_number_follows_its_abbreviation() -> None:
    apart = [
        word
        for word in of_all(lambda known: known.abbreviations.before_numbers)
        if len(sentences(f"It is in {word}. 5 of it.")) > 1
    ]
    assert apart == []
