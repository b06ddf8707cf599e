from pathlib import Path

import pytest

from digest.errors import PluginError
from digest.translating.engines.argos import argos_engine as argos
from digest.translating.engines.probe import need_engine, probe
from digest.translating.packages.installed import Package, installed
from tests.packages import install_fixtures


@pytest.fixture
def package(tmp_path: Path) -> Package:
    return installed(install_fixtures(tmp_path))[0][0]


def test_a_package_that_translates_is_good(package: Package) -> None:
    need_engine()
    probe(package)


@pytest.mark.parametrize("name", ["model/model.bin", "model/shared_vocabulary.json", "sentencepiece.model"])
def test_a_package_with_a_damaged_file_is_not(package: Package, name: str) -> None:
    (package.path / name).write_bytes((package.path / name).read_bytes()[:1000])

    with pytest.raises(ValueError, match=r"^it does not translate: [^\n]+$") as caught:
        probe(package)
    # The folder that it is tried in is gone when this is read.
    assert "translate-en_es:" not in str(caught.value)


def test_a_model_that_crashes_takes_nobody_with_it(package: Package) -> None:
    model = package.path / "model" / "model.bin"
    heads = b"decoder/alignment_heads\0\0\2\2\0\0\0"
    # Heads that the model does not have: CTranslate2 looks for them all the same.
    model.write_bytes(model.read_bytes().replace(heads + b"\x01\x00", heads + b"\x88\x7f"))

    with pytest.raises(ValueError, match=r"^its model crashes; report this to its publisher$"):
        probe(package)


def test_a_model_is_not_waited_for_without_end(package: Package) -> None:
    with pytest.raises(ValueError, match=r"^its model does not answer in 0 seconds; report this to its publisher$"):
        probe(package, patience=0.01)


def test_without_the_libraries_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(argos, "find_spec", lambda _name: None)

    with pytest.raises(PluginError, match=r"pip install .*\[translate\]'"):
        need_engine()
