"""The keys of stored rows, pinned for ever: with another, what is stored would not be found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.spacing import tidy
from digest.store.frozen.row_keys import (
    HASH_BYTES,
    address_hash,
    composed,
    edition_fingerprint,
    pair_key,
    segment_key,
    short_key,
)

SEGMENTS = st.text("aé e\u0301 \t\n\u00a0\u202f1,.")
SPACED = " The  Cafe\u0301\nx\u00a0closes. "


def test_the_keys_of_the_memory_and_of_corrections_are_these_for_ever() -> None:
    by_engine, by_people = pair_key("en", "es", "argos 1.9"), pair_key("en", "es")

    assert by_engine.hex() == "fa054a5bda8f5a40c1a21e664746752a"
    assert by_people.hex() == "debca7c9a31199def5c6efb35ec044a7"
    assert segment_key("The ferry sails.", by_engine).hex() == "74fddcbddad3d9e255bdd4d29ffbcc1b"
    assert segment_key("Cafe\u0301", by_engine).hex() == "ebc610b46e242a72253adb3c9c10a8c0"
    assert segment_key(composed(SPACED), by_people).hex() == "2010d114dde2785d3fc243fef9f01425"


def test_a_long_url_is_a_hash_for_ever_and_a_short_one_itself() -> None:
    longest = "https://example.org/" + "a" * 980
    hashed = "sha256:fa6da441f6c32ab4d421f0c930c817a516c7687a1b5b2f19d13ee534efe8bbd0"

    assert short_key(longest) == longest
    assert short_key("https://example.org/" + "a" * 1000) == hashed
    assert short_key(hashed) == hashed


def test_the_hash_of_a_suppressed_address_is_this_for_ever() -> None:
    hashed = address_hash("secret", "ana@example.org")

    assert hashed.hex() == "c8c402867f06a8d2aa62169e9593aad6ea877186936547c0df54c8aff6c4a57c"
    assert len(hashed) == HASH_BYTES


def test_the_fingerprint_of_an_edition_is_this_for_ever() -> None:
    snapshots = iter(['{"key":"a"}', '{"key":"b"}'])

    assert edition_fingerprint('{"week":"2025-W17"}', snapshots) == "bcd6a5105f37588ed163ee49209368dc"


def test_composed_segments_are_the_same_for_the_same_letters() -> None:
    assert composed(" Cafe\u0301 ") == composed("Caf\u00e9") == "Caf\u00e9"
    assert composed("\u2460 \ufb01") == "\u2460 \ufb01"
    assert composed(SPACED) == "The Caf\u00e9 x\u00a0closes."


@given(SEGMENTS)
def test_composing_twice_or_a_tidy_segment_changes_nothing(segment: str) -> None:
    assert composed(composed(segment)) == composed(tidy(segment)) == composed(segment)
