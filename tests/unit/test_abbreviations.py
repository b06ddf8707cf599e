import pytest

from digest.text import abbreviations
from digest.text.sentences.sentences import sentences

TABLES = {name: table for name, table in vars(abbreviations).items() if isinstance(table, frozenset)}


@pytest.mark.parametrize("name", TABLES)
def test_words_are_without_their_period(name: str) -> None:
    assert not [word for word in TABLES[name] if word.endswith(".")]


def test_a_name_follows_a_title() -> None:
    apart = [word for word in abbreviations.BEFORE_NAMES if len(sentences(f"So said {word}. La Quay.")) > 1]
    assert apart == []


def test_a_sentence_may_begin_after_an_explanation() -> None:
    joined = [word for word in abbreviations.WITHIN if len(sentences(f"So much for {word}. Harbor left.")) == 1]
    ended = [word for word in joined if len(sentences(f"So much for {word}. They left.")) == 2]
    assert sorted(joined) == sorted(ended) == sorted(abbreviations.WITHIN - abbreviations.BEFORE_NAMES)


def test_a_number_follows_its_abbreviation() -> None:
    apart = [word for word in abbreviations.BEFORE_NUMBERS if len(sentences(f"It is in {word}. 5 of it.")) > 1]
    assert apart == []
