"""The files of certificates are checked before anything is connected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digest.cluster.scheduler import Scheduler
from digest.errors import ConfigError
from tests.clusters import certificates


@pytest.fixture
def place(tmp_path: Path) -> Scheduler:
    return certificates(tmp_path).place("tls://scheduler.example.org:8786")


def test_certificates_that_belong_together_are_fine(place: Scheduler) -> None:
    place.check()


def test_without_tls_there_is_nothing_to_check() -> None:
    Scheduler("tcp://127.0.0.1:8786", key=Path("none")).check()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601])
def test_a_key_that_others_can_reach_is_refused(place: Scheduler, mode: int) -> None:
    assert place.key
    place.key.chmod(mode)

    with pytest.raises(ConfigError, match=r"others on this machine can read the key, and whoever .* chmod 600 /"):
        place.check()


@pytest.mark.parametrize("part", ["ca", "certificate", "key"])
def test_a_file_that_is_not_there_is_named(place: Scheduler, tmp_path: Path, part: str) -> None:
    with pytest.raises(ConfigError, match=r"/none: cannot be read \(No such file or directory\); check `ca`, `certifi"):
        replace(place, **{part: tmp_path / "none"}).check()


@pytest.mark.parametrize(
    ("part", "told"),
    [("ca", "is not a certificate in PEM"), ("certificate", "is not the key of"), ("key", "is not the key of")],
)
def test_a_file_of_something_else_is_named(place: Scheduler, part: str, told: str) -> None:
    getattr(place, part).write_text("something else")

    with pytest.raises(ConfigError, match=told):
        place.check()


def test_the_key_of_another_certificate_is_told(place: Scheduler, tmp_path: Path) -> None:
    other = certificates(tmp_path / "other")

    with pytest.raises(ConfigError, match=r"is not the key of .*, or has a password"):
        replace(place, key=other.key).check()
