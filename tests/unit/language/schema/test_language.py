"""The language files: their contents, and that rules can use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import digest.language.data
from digest.language.known import codes, language, languages, of_all
from digest.language.schema import Language, by_number, phrases, words
from tests.tables import each_row

every_language = each_row("code", codes())
_PATTERNS = frozenset(
    "numbered independent unnamed endings transitive participles infinitives adjunct_phrases before_infinitives asides "
    "reporting sources adjectives nouns measures parts surely perhaps after_noon before_noon hour weekday_patterns "
    "weekday_hints month_patterns idioms lookalikes titles texts referring own_voice pointing verbless "
    "positions readers urgent".split()
)


def test_words_are_parted_by_spaces_and_phrases_by_bars() -> None:
    assert words(" mr\n  dr ") == ("mr", "dr")
    assert phrases("read more |\n  sign up |") == ("read more", "sign up")
    assert by_number("jan january | | march") == (("jan", "january"), (), ("march",))


def test_a_language_is_found_by_its_code() -> None:
    assert language("tr").code == "tr"
    assert "eyl" not in language("tr").verbs.finite


def test_a_language_without_a_file_has_nothing() -> None:
    assert language("tlh") == Language(code="tlh")
    assert language("") == Language(code="")


@pytest.mark.parametrize("code", ["load", "language", "cldr", "parts", "../errors", "__init__"])
def test_no_other_module_is_taken_for_a_language(code: str) -> None:
    assert language(code) == Language(code=code)


def test_each_file_is_a_language() -> None:
    folder = Path(digest.language.data.__file__).parent
    files = {path.stem for path in folder.glob("*.py") if len(path.stem) <= 3}

    assert set(codes()) == files == {known.code for known in languages()}


def test_words_of_all_languages_stand_once() -> None:
    articles = of_all(lambda known: known.verbs.articles)

    assert {"le", "los", "il"} <= set(articles)
    assert len(articles) == len(set(articles))


@every_language
def test_patterns_can_be_compiled_and_have_no_numbered_groups(code: str) -> None:
    for name, pattern in _strings(language(code)):
        if name in _PATTERNS:
            assert re.compile(pattern).groups == len(re.compile(pattern).groupindex), (name, pattern)


@every_language
def test_words_are_neither_empty_nor_listed_twice(code: str) -> None:
    for name, listed in _tuples(language(code)):
        assert "" not in listed or name == "weekday_hints" or name.startswith("after_"), name
        assert len(set(listed)) == len(listed) or name in {"weekday_hints", "weekday_patterns"}, name


@every_language
def test_calendars_are_whole(code: str) -> None:
    calendar = language(code).calendar

    assert {len(calendar.months), len(calendar.month_patterns)} <= {0, 12}
    assert {
        len(found)
        for found in (
            calendar.weekdays,
            calendar.short_weekdays,
            calendar.weekday_patterns,
            calendar.weekday_hints,
        )
    } <= {0, 7}


@every_language
def test_two_probes_have_places_for_one_mask_and_for_two(code: str) -> None:
    probes = language(code).probes

    assert [(probe.count("{0}"), probe.count("{1}")) for probe in probes] in ([], [(1, 0), (1, 1)])


def _strings(part: object, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(part, str):
        yield name, part
    elif isinstance(part, tuple):
        for each in part:
            yield from _strings(each, name)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _strings(getattr(part, field.name), field.name)
    elif isinstance(part, dict):
        for each in part.values():
            yield from _strings(each, name)


def _tuples(part: object, name: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(part, tuple) and all(isinstance(each, str) for each in part):
        yield name, part
    elif is_dataclass(part):
        for field in fields(part):
            yield from _tuples(getattr(part, field.name), field.name)
