"""Tokens: only what this site made for a purpose is good, and only for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import TokenError
from digest.letters.frozen.tokens import Claim, Purpose, Tokens

NOW = datetime(2025, 5, 5, 9, tzinfo=UTC)
TOKENS = Tokens("the key of this site")
PURPOSES: tuple[Purpose, ...] = ("confirm", "manage", "leave", "form")


def made(purpose: Purpose, *values: str) -> str:
    return TOKENS.make(purpose, "a1", *values, now=NOW)


def fault(purpose: Purpose, token: str, now: datetime = NOW, tokens: Tokens = TOKENS) -> str:
    with pytest.raises(TokenError) as caught:
        tokens.read(purpose, token, now)
    assert "\n" not in str(caught.value)
    return caught.value.fault


# With the values of each purpose, as the links in emails have them: they must be good for ever.
FOR_EVER: Mapping[Purpose, tuple[str, tuple[str, ...]]] = {
    "confirm": (
        (
            "WyI0dTgtUXhfMiIsInMzY3JldCIsInB0LUJSIiwibWFpbiIsImZvcm0iLDE3NDY0MzU2MDBd."
            "BQWzGm-H7umvlmHeLHNHFvF71DrV8uca9eb52mxiiB4"
        ),
        ("s3cret", "pt-BR", "main", "form"),
    ),
    "manage": ("WyI0dTgtUXhfMiJd.6MpdXCfiFmv2JazEmQQJzTVcwI_qYwAK4c4fdRJ-q7M", ()),
    "leave": ("WyI0dTgtUXhfMiJd.2Oy81Tcg2sBTwWJSBho4ix68topV5NZTkg5fPwmWIVo", ()),
    "form": ("WyI0dTgtUXhfMiIsImVzIiwxNzQ2NDM1NjAwXQ.FYEqpfblq5zTTIZh2RIJPeCgsdbqiM4tU2zZdrALBEw", ("es",)),
}
# A long one is compressed, which libraries may do in different ways; what any of them made must stay good.
COMPRESSED = (
    ".eJyLVjIptdANrIg3UtJRKsYKgBIFJbpOQUA6NzEzT2HQEUCHpeUX5SrpGJqbmJkYm5oZGMQCAPyOSaY."
    "VdpIYT50LxzWpspSIlzUkLHtc_QOysyo3Oq3LLLYIfI"
)


def test_tokens_are_these_for_ever() -> None:
    made = {purpose: TOKENS.make(purpose, "4u8-Qx_2", *values, now=NOW) for purpose, (_, values) in FOR_EVER.items()}

    assert made == {purpose: token for purpose, (token, _) in FOR_EVER.items()}


def test_a_compressed_token_is_good_for_ever() -> None:
    values = ("s" * 22, "pt-BR", "main " * 30, "form")

    assert TOKENS.read("confirm", COMPRESSED, NOW) == Claim("4u8-Qx_2", values)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("values", [(), ("secret", "pt-BR", "main, and council", "Formulář \"'")])
def test_a_token_says_what_it_was_made_with(purpose: Purpose, values: tuple[str, ...]) -> None:
    assert TOKENS.read(purpose, made(purpose, *values), NOW) == Claim("a1", values)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_token_fits_into_a_link_and_a_subject(purpose: Purpose) -> None:
    token = made(purpose, "x" * 22, "zh-Hans", "главный список", "form")

    assert re.fullmatch(r"[A-Za-z0-9._-]{40,400}", token)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("other", PURPOSES)
def test_a_token_is_good_for_its_purpose_only(purpose: Purpose, other: Purpose) -> None:
    if purpose != other:
        assert fault(other, made(purpose)) == "bad"


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_token_of_another_site_is_bad(purpose: Purpose) -> None:
    assert fault(purpose, made(purpose), tokens=Tokens("another key")) == "bad"


def test_a_confirmation_ends_after_seven_days_and_other_tokens_never() -> None:
    week, century = NOW + timedelta(days=7), NOW + timedelta(days=36_500)

    assert TOKENS.read("confirm", made("confirm"), week)
    assert fault("confirm", made("confirm"), week + timedelta(seconds=1)) == "old"
    assert TOKENS.read("leave", made("leave"), century)
    assert TOKENS.read("manage", made("manage"), century)


@pytest.mark.parametrize("token", ["", ".", "a", "é", "\x00", "a.b", "W10.x", "x" * 100_000, "\ud800"])
@pytest.mark.parametrize("purpose", PURPOSES)
def test_rubbish_is_bad(purpose: Purpose, token: str) -> None:
    assert fault(purpose, token) == "bad"


@given(place=st.integers(0, 10_000), character=st.sampled_from("AZaz09-_.+/= \n"), purpose=st.sampled_from(PURPOSES))
def test_a_token_with_a_changed_character_is_bad_or_says_the_same(place: int, character: str, purpose: Purpose) -> None:
    token = made(purpose, "secret")
    changed = token[: place % len(token)] + character + token[place % len(token) + 1 :]
    try:
        read = TOKENS.read(purpose, changed, NOW)
    except TokenError as error:
        told = error.fault
    else:
        # The last character of Base64 has bits that say nothing.
        told = "bad" if read == Claim("a1", ("secret",)) else "good"

    assert told == "bad"


@given(token=st.text(max_size=200), purpose=st.sampled_from(PURPOSES))
def test_nobody_guesses_a_token(token: str, purpose: Purpose) -> None:
    assert fault(purpose, token) == "bad"
