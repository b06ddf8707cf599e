import pytest

from digest.editing.grouping.word_numbers import WordNumbers


def test_words_with_one_stem_have_one_number() -> None:
    one, other, third = WordNumbers("en").of("Ferries, ferry; boat")

    assert one == other != third


@pytest.mark.parametrize(("figure", "size"), [("1,315", 1315), ("1.5", 1.5), ("1.2.3", 1.2), ("٣", 3)])
def test_figures_are_known_by_what_they_amount_to(figure: str, size: float) -> None:
    numbers = WordNumbers("en")
    (number,) = numbers.of(figure)

    assert numbers.figures == {number: size}


@pytest.mark.parametrize("word", ["①", "²", "³ab"])
def test_a_word_that_begins_with_a_sign_for_a_number_is_no_figure(word: str) -> None:
    numbers = WordNumbers("en")

    assert len(numbers.of(word)) == 1
    assert not numbers.figures


def test_years_and_single_digits_tell_no_event_from_another() -> None:
    numbers = WordNumbers("en")
    year, digit, _ = numbers.of("2025, 7, 140")

    assert numbers.common == {year, digit}


@pytest.mark.parametrize(("language", "text"), [("en", "Tuesday"), ("de", "Dienstag"), ("ru", "апреля")])
def test_names_of_days_and_months_are_of_the_calendar(language: str, text: str) -> None:
    numbers = WordNumbers(language)

    assert numbers.calendar == set(numbers.of(text))


def test_other_words_are_not() -> None:
    numbers = WordNumbers("en")
    numbers.of("The ferry sails")

    assert not numbers.calendar
    assert not numbers.figures


def test_a_raised_digit_is_no_figure() -> None:
    numbers = WordNumbers("en")
    numbers.of("10² ferries")

    assert sorted(numbers.figures.values()) == [10.0]
