"""A language model may say only what its source says, as far as that can be checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.summary.faithful import fault
from digest.language.text.sentences.sentences import sentences
from digest.model.locale import UNDETERMINED, Locale
from tests.tables import each_row

SOURCE = """\
Harbor bridge reopens after nine months of repair

The bridge in the northern district reopened to traffic on Tuesday. The repair took nine months and cost 14 million \
euros, says https://harbor.example.org/bridge?day=2.

Crews replaced 310 steel cables, and 22,000 vehicles are expected to cross it every day. Mayor Ana Rossi called it "a \
gift to the next generation". The ferry to Lisbon will stop on June 5, 2025, at 10:30. About 3.5% of drivers use it. \
It's the old harbor that gains."""


def wrong(summary: str, most: int = 3, locale: Locale = UNDETERMINED) -> str:
    return fault(summary, SOURCE, "en", most, lambda _: locale)


@pytest.mark.parametrize(
    "summary",
    [
        "The northern bridge reopened on Tuesday after nine months of repair that cost 14 million euros.",
        "Mayor Rossi called the bridge “a gift to the next generation”. 22,000 vehicles cross it every day.",
        "The ferry will stop in 2025. It's old.",
        "The repair took 9 months.",
        "The ferry will stop on 5 June at half past ten.",
        "On June 5, 2025, at 10:30, the ferry will stop, says https://harbor.example.org/bridge?day=2.",
    ],
)
def test_what_the_source_says_may_be_said_in_other_words(summary: str) -> None:
    assert wrong(summary) == ""


@each_row(
    ("summary", "fault_of_it"),
    [
        ("", "empty"),
        (" \u200b ", "empty"),
        ("The bridge reopened. The ferry will stop. Crews replaced it. It cost.", "too long"),
        ("The bridge " * 61, "a sentence that is too long"),
        ("The **bridge** reopened.", "markup"),
        ("<b>The bridge</b> reopened.", "markup"),
        ("- The bridge reopened.", "markup"),
        ("1. The bridge reopened.", "markup"),
        ("# The bridge", "markup"),
        ("The [bridge](https://harbor.example.org/) reopened.", "[bridge]"),
        ("The bridge reopened.\nIt cost.", "markup"),
        ("The bridge\u202e reopened.", "markup"),
        ("The bridge reopened, says https://evil.example/.", "evil.example"),
        ("The bridge reopened, says evil.example.", "evil.example"),
        ("The bridge reopened, says mayor@harbor.example.org.", "mayor@"),
        ("The bridge reopened, says https://harbor.example.org/bridge?day=3.", "day=3"),
        ("The bridge reopened, says https://harbor.example.org/bri.", "bri"),
        ('Mayor Ana Rossi called it "the next gift".', "the next gift"),
        ('Mayor Ana Rossi called it "a gift.', "quotation open"),
        ("The repair took ten months.", "ten months"),
        ("The repair took 8 months.", "8 months"),
        ("The repair cost 14 billion euros.", "14 billion"),
        ("The repair cost 14 million dollars.", "14 million dollars"),
        ("The repair cost $14 million.", "14 million"),
        ("The repair cost 14.", "14"),
        ("Crews replaced 22,000 cables.", "22,000 cables"),
        ("Crews replaced nine steel cables.", "nine steel"),
        ("The repair took nine.", "nine"),
        ("The second bridge in the northern district reopened.", "second bridge"),
        ("3.5% crews crossed it every day.", "3.5% crews"),
        ("The ferry will stop on June 6.", "June 6"),
        ("The ferry will stop on Monday.", "Monday"),
        ("Two thirds of drivers use it.", "Two thirds"),
        ("The ferry will stop on the 6 June 2026.", "6 June"),
        ("The ferry will stop at 10:45.", "10:45"),
        ("About 35% of drivers use it.", "35%"),
        ("Paris reopened the bridge.", "'Paris'"),
        ("Mayor Ana Lopez called it a gift.", "'Lopez'"),
        ("The bridge to Lisbon Rossi reopened.", "'Lisbon Rossi'"),
        ("The bridge gracefully embraces another glorious morning.", "few words"),
    ],
)
def test_what_the_source_does_not_say_is_found(summary: str, fault_of_it: str) -> None:
    found = wrong(summary)

    assert fault_of_it in found
    assert "\n" not in found


@pytest.mark.parametrize("char", ["\u202e", "\u200b", "\u2066", "\u00ad", "\U000e0041"])
def test_characters_that_nobody_sees_are_those_of_the_source(char: str) -> None:
    summary, pop = "The bridge reopened to {}traffic{} on Tuesday.", {"\u202e": "\u202c", "\u2066": "\u2069"}
    hidden = summary.format(char, pop.get(char, ""))

    assert wrong(hidden) in {"contains invisible characters", "contains markup"}
    assert fault("Open\u200cis it.", "Open\u200cis it. It is.", "en", 3, lambda _: UNDETERMINED) == ""


def test_a_summary_that_goes_round_in_circles_is_refused() -> None:
    assert wrong("The bridge reopened to traffic. The bridge reopened to traffic.") == "repeats a sentence"


def test_a_summary_is_no_longer_than_its_source() -> None:
    assert (
        fault("The bridge is open, open, open.", "The bridge is open.", "en", 3, lambda _: UNDETERMINED)
        == "is too long"
    )


def test_a_summary_is_in_the_language_of_its_source() -> None:
    good = "The bridge reopened to traffic on Tuesday."

    assert wrong(good, locale=Locale("en-GB")) == ""
    assert wrong(good, locale=Locale("nl")) == "is in another language (nl)"


def test_another_language_is_found_where_none_is_identified() -> None:
    assert wrong("the puente se reabre on martes por la mañana.") == "shares too few words with its sources"


@given(st.integers(0, 5), st.integers(1, 2))
def test_what_is_taken_from_the_source_is_never_refused(start: int, count: int) -> None:
    body = SOURCE.partition("\n\n")[2]
    taken = sentences(body)[start : start + count]

    assert wrong(" ".join(taken)) == ""


@given(st.text(max_size=400))
def test_whatever_a_model_says_there_is_a_verdict(summary: str) -> None:
    assert isinstance(wrong(summary), str)


@given(st.integers(10, 10**6).filter(lambda number: number != 2025))  # The source names that year.
def test_no_number_of_its_own_passes(number: int) -> None:
    found = wrong(f"The repair took {number} months.")

    assert found.startswith("says ")


@pytest.mark.parametrize("source", ["1" * 100_000, "東" * 100_000, "a." * 50_000, "Ab " * 30_000, '"' * 100_000])
def test_a_long_source_is_compared_in_no_time(source: str) -> None:
    assert fault("Another bridge of Paris.", source, "en", 3, lambda _: UNDETERMINED)
