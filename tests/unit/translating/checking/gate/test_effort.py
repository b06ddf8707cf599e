"""The effort of the gate grows with the length of a text, whatever is in it, and very long texts are refused unread."""

from __future__ import annotations

import sys

import pytest

from digest.translating.checking.gate.verify import LONGEST, verify
from tests.tables import each_row

SHORT = 800
KINDS = {
    "times": ("en", "es", "5 pm "),
    "times in Chinese": ("zh", "en", "下午3点 "),
    "dates": ("en", "de", "7 October 2024 "),
    "dates in Chinese": ("zh", "en", "10月7日"),
    "list of days": ("en", "de", "5, "),
    "numbers": ("en", "es", "1 2 3 4 "),
    "numbers with separators": ("en", "es", "1,315 "),
    "numbers in words": ("en", "es", "twenty-five thousand "),
    "clocks with seconds": ("en", "de", "2:05:30 "),
    "digits": ("en", "es", "7"),
    "decimal points": ("en", "es", "1."),
    "colons": ("en", "es", "1:"),
    "units": ("en", "es", "5 kg "),
    "units in Chinese": ("zh", "en", "5公里"),
    "currencies": ("en", "es", "$5 million "),
    "percent": ("en", "es", "5% "),
    "durations": ("en", "es", "48 hours "),
    "halves": ("en", "es", "an hour and a half "),
    "signs": ("en", "es", "-5 "),
    "fractions": ("en", "es", "1/2 "),
    "fractions in words": ("en", "es", "two thirds "),
    "ordinals": ("en", "es", "third "),
    "codes": ("en", "es", "G7 "),
    "names": ("en", "es", "Aa Bb "),
    "negators": ("en", "es", "don't "),
    "brackets": ("en", "es", "("),
    "quotation marks": ("en", "es", "'a "),
    "combining marks": ("en", "es", "a\u0301"),
}


def calls(text: str, source: str, target: str) -> int:
    """Count the functions that the gate calls for a text as its own translation; expressions that yield count too."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        verify(text, text, source, target)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", KINDS)
def test_effort_doubles_with_the_length(kind: str) -> None:
    source, target, repeated = KINDS[kind]
    text = repeated * (SHORT // len(repeated))
    verify(f" {text}", f" {text}", source, target)  # Patterns are compiled at first use.

    assert calls(2 * text, source, target) < 2.5 * calls(text, source, target)


@each_row("kind", KINDS)
def test_very_long_text_is_refused_unread(kind: str) -> None:
    source, target, repeated = KINDS[kind]
    text = repeated * (300_000 // len(repeated))

    assert verify(text, "short", source, target) == "length"
    assert verify("short", text, source, target) == "length"
    assert calls(text, source, target) < 10


def test_text_of_the_greatest_length_is_read() -> None:
    text = "x" * LONGEST

    assert verify(text, text, "en", "es") is None
    assert verify(text + "x", text + "x", "en", "es") == "length"


def test_number_of_thousands_of_digits_is_compared() -> None:
    digits = "9" * (LONGEST - 10)

    assert verify(f"{digits} pm", f"{digits} pm", "en", "es") is None
    assert verify(f"{digits} kg", f"8{digits} kg", "en", "es") == "numbers"


def test_clock_with_seconds_is_read() -> None:
    segment = "Marathon: one in 2:05:30, the other in 2:31:08."

    assert verify(segment, "Marathon: eine in 2:05:30, die andere in 2:31:08.", "en", "de") is None
    assert verify(segment, "Marathon: eine in 2:05:30, die andere in 2:31:09.", "en", "de") == "numbers"
