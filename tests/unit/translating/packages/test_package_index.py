import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import PackageError
from digest.translating.packages.installed import Package
from digest.translating.packages.package_index import Offer, hops, parse_index
from tests.tables import each_row

WHOLE = {
    "package_version": "1.9",
    "argos_version": "1.9.0",
    "from_code": "en",
    "from_name": "English",
    "to_code": "es",
    "to_name": "Spanish",
    "links": ["https://models.example.org/translate-en_es-1_9.argosmodel", "ipfs://content"],
    "code": "translate-en_es",
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(sorted(WHOLE)), inner),
)
CHECKSUM = "0123456789abcdef" * 4


def parse(*entries: Any) -> tuple[Offer, ...]:
    return parse_index(json.dumps(entries).encode(), "index.json")


def package(version: str) -> Package:
    return Package(Path("en_es"), "en", "es", version, "English", "Spanish", "", Path("sentencepiece.model"))


def test_an_entry_of_the_index_of_argos_is_understood() -> None:
    assert parse(WHOLE) == (Offer("en", "es", "1.9", "English", "Spanish", tuple(WHOLE["links"])),)


@pytest.mark.parametrize("checksum", [{"sha256": CHECKSUM.upper()}, {"checksum": f"sha256:{CHECKSUM}"}])
def test_size_and_checksum_are_taken_where_they_are_given(checksum: dict[str, str]) -> None:
    (offer,) = parse(WHOLE | {"size": 62_000_000} | checksum)

    assert (offer.size, offer.sha256) == (62_000_000, CHECKSUM)


@pytest.mark.parametrize(
    "given",
    [{"size": -1}, {"size": True}, {"size": "1"}, {"size": 0}, {"size": []}, {"sha256": "12"}, {"checksum": 5}],
)
def test_what_cannot_be_checked_is_a_flaw(given: dict[str, Any]) -> None:
    (offer,) = parse(WHOLE | given)

    assert (offer.size, offer.sha256) == (None, "")
    assert re.fullmatch("the index gives a (size|checksum) that is not valid", offer.flaw)


@pytest.mark.parametrize("given", [{"size": None}, {"sha256": ""}, {"sha256": None, "checksum": CHECKSUM}])
def test_what_is_not_given_is_none(given: dict[str, Any]) -> None:
    (offer,) = parse(WHOLE | given)

    assert offer.flaw == ""


@each_row(
    "changed",
    [
        {"type": "sbd"},
        {"type": 1},
        {"from_code": None},
        {"from_code": "../en"},
        {"to_code": "English"},
        {"links": []},
        {"links": "https://models.example.org/"},
        {"links": [1]},
    ],
)
def test_what_is_no_package_for_translation_is_left_out(changed: dict[str, Any]) -> None:
    assert parse(WHOLE | changed, 5, None, [WHOLE]) == ()


def test_the_newest_of_each_pair_is_given_by_its_languages() -> None:
    french = WHOLE | {"to_code": "fr"}
    versions = [WHOLE | {"package_version": version} for version in ("1.9", "1.10", "1.2")]

    assert [(offer.codes, offer.version) for offer in parse(french, *versions)] == [
        (("en", "es"), "1.10"),
        (("en", "fr"), "1.9"),
    ]


def test_names_cannot_steer_a_terminal_and_do_not_fill_it() -> None:
    (offer,) = parse(WHOLE | {"from_name": "Eng\x1b[31mlish\n" * 100, "to_name": "", "package_version": None})

    assert "\x1b" not in offer.source_name
    assert len(offer.source_name) <= 60
    assert (offer.target_name, offer.version) == ("es", "0")


@pytest.mark.parametrize("content", [b"", b"<html>", b'{"en": "es"}', b"[" * 100_000, b"\xff\xfe", b"9" * 10_000])
def test_what_is_no_index_is_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(PackageError, match=r"^index.json: not a package index: not [^\n]*; check the URL$"):
        parse_index(content, "index.json")


@given(ANYTHING)
def test_an_index_of_anything_is_read_or_refused(anything: Any) -> None:
    content = json.dumps(anything).encode()
    if isinstance(anything, list):
        parse_index(content, "index.json")
    else:
        with pytest.raises(PackageError):
            parse_index(content, "index.json")


@given(st.text(max_size=20))
def test_the_name_of_a_file_leads_nowhere(version: str) -> None:
    name = Offer("en", "es", version, "", "", ()).file_name

    assert Path(name).name == name
    assert name.startswith("translate-en_es-")
    assert name.isascii()


@pytest.mark.parametrize(
    ("offered", "installed", "expected"),
    [("1.10", "1.9", True), ("1.9", "1.9", False), ("1.2", "1.9", False), ("1", "", True)],
)
def test_newer_is_told_by_the_numbers(offered: str, installed: str, expected: bool) -> None:
    assert Offer("en", "es", offered, "", "", ()).is_newer(package(installed)) is expected


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (["es-en", "en-fr", "es-ca", "ca-fr"], "en"),
        (["es-ca", "ca-fr", "es-pt", "pt-fr"], "ca"),
        (["es-en", "en-de"], ""),
        ([], ""),
    ],
)
def test_two_packages_may_lead_where_none_does(pairs: list[str], expected: str) -> None:
    offers = [Offer(*pair.split("-"), "1", "", "", ()) for pair in pairs]

    assert hops(offers, "es", "fr") == expected
