"""Content words."""

from __future__ import annotations

from digest.language.text.words.content_words import adds_nothing, content_words
from digest.language.text.words.words import stems


def test_function_words_of_a_language_are_none() -> None:
    assert content_words(stems("The EU is at the pier", "en"), "en") == {"eu", "pier"}
    assert content_words(stems("Die Fähre ist in der EU", "de"), "de") == {"fahr", "eu"}


def test_without_a_list_very_short_words_are_none() -> None:
    assert content_words(stems("Färjan i Arden går kl 7", "sv"), "sv") == {*stems("färjan arden går", "sv"), "7"}
    assert content_words(stems("渡轮复航", "zh"), "zh") == set(stems("渡轮复航", "zh"))


def test_one_content_word_more_adds_something() -> None:
    title = frozenset(stems("The ferry sails", "en"))

    assert adds_nothing(stems("A ferry is sailing", "en"), title, "en")
    assert not adds_nothing(stems("The ferry sails at six", "en"), title, "en")
