from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.translating.engines.argos.fingerprint import model_fingerprint
from digest.translating.packages.installed import Package, installed
from tests.packages import install_fixtures


@pytest.fixture
def package(tmp_path: Path) -> Package:
    return installed(install_fixtures(tmp_path))[0][0]


def test_the_same_files_elsewhere_and_at_another_time_have_the_same_name(package: Package, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(package.path, tmp_path / "elsewhere" / "en_es"))
    os.utime(copy / "model" / "model.bin", (0, 0))

    assert model_fingerprint(installed(copy.parent)[0][0]) == model_fingerprint(package)


def grow(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def alter_the_first_byte(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(bytes([content[0] ^ 1]) + content[1:])


@pytest.mark.parametrize("name", ["model/model.bin", "model/config.json", "sentencepiece.model"])
@pytest.mark.parametrize("change", [grow, alter_the_first_byte])
def test_another_file_gives_another_name(package: Package, name: str, change: Callable[[Path], None]) -> None:
    before = model_fingerprint(package)

    change(package.path / name)

    assert model_fingerprint(package) != before


def test_the_end_of_a_large_file_counts(package: Package) -> None:
    model = package.model / "model.bin"
    model.write_bytes(b"\0" * 3_000_000)
    before = model_fingerprint(package)

    model.write_bytes(b"\0" * 2_990_000 + b"\1" * 10_000)

    assert model_fingerprint(package) != before


def test_of_a_huge_file_little_is_read(package: Package) -> None:
    # Four gigabytes of nothing, which take no room on the disk.
    with (package.model / "model.bin").open("r+b") as file:
        file.truncate(4_000_000_000)

    assert model_fingerprint(package)


def test_what_cannot_be_read_has_a_name_too(package: Package) -> None:
    shutil.rmtree(package.path)

    assert model_fingerprint(package)
