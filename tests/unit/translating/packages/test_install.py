from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.errors import PackageError
from digest.translating.engines.probe import probe
from digest.translating.packages.install import PackageFile, install, remove
from digest.translating.packages.installed import Package, installed
from tests.packages import EN_ES, ES_EN

FOLDER = "translate-en_es-1_0"


def accept(_package: Package) -> None:
    """Find nothing wrong."""


def package_file(path: Path, codes: tuple[str, str] | None = None) -> PackageFile:
    return PackageFile(path, path.name, codes)


def pack(path: Path, version: str = "1.0", *, without: str = "", **metadata: str) -> Path:
    """A package of files that are no model, but for what is left out."""
    about = {"from_code": "en", "to_code": "es", "package_version": version} | metadata
    files = {"metadata.json": json.dumps(about), "model/model.bin": "model", "sentencepiece.model": version}
    with zipfile.ZipFile(path, "w") as package:
        for name, text in files.items():
            if name != without:
                package.writestr(f"en_es/{name}", text)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "made/packages"


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    return tmp_path / "new.argosmodel"


def test_a_package_is_installed_where_no_folder_was(folder: Path) -> None:
    package = install(package_file(EN_ES), folder, probe)

    assert package.path == folder / FOLDER
    assert installed(folder) == ((package,), ())
    assert names(folder) == [FOLDER]


def test_another_pair_stays(folder: Path) -> None:
    install(package_file(EN_ES), folder, accept)
    install(package_file(ES_EN), folder, accept)

    assert [package.codes for package in installed(folder)[0]] == [("en", "es"), ("es", "en")]


@pytest.mark.parametrize("version", ["1.1", "1.0", "0.9"])
def test_a_package_takes_the_place_of_all_of_its_languages(folder: Path, packed: Path, version: str) -> None:
    install(package_file(EN_ES), folder, accept)
    shutil.copytree(folder / FOLDER, folder / "en_es")

    package = install(package_file(pack(packed, version)), folder, accept)

    assert installed(folder) == ((package,), ())
    assert (package.version, package.tokenizer.read_text()) == (version, version)
    assert names(folder) == [package.path.name]


@pytest.mark.parametrize("version", ["1.0", "0.9"])
def test_what_an_index_has_is_newer_by_its_own_word(folder: Path, packed: Path, version: str) -> None:
    old = install(package_file(EN_ES), folder, accept)

    said = rf"its version {version} is not newer than the installed 1\.0; report this to its publisher"
    with pytest.raises(PackageError, match=said):
        install(package_file(pack(packed, version), ("en", "es")), folder, accept)
    assert installed(folder) == ((old,), ())


def test_at_no_moment_is_there_none(folder: Path, packed: Path) -> None:
    install(package_file(EN_ES), folder, accept)
    seen: list[str] = []

    def watch(_package: Package) -> None:
        seen.extend(package.version for package in installed(folder)[0])

    install(package_file(pack(packed, "2.0")), folder, watch)

    assert seen == ["1.0"]


@pytest.mark.parametrize("without", ["metadata.json", "model/model.bin", "sentencepiece.model"])
def test_a_package_that_is_not_whole_leaves_the_old_one(folder: Path, packed: Path, without: str) -> None:
    old = install(package_file(EN_ES), folder, accept)

    with pytest.raises(PackageError, match=r"new\.argosmodel: not installed: it has (no|neither)"):
        install(package_file(pack(packed, "2.0", without=without)), folder, accept)
    assert installed(folder) == ((old,), ())
    assert names(folder) == [FOLDER]


def test_a_package_whose_model_does_not_load_leaves_the_old_one(folder: Path, packed: Path) -> None:
    old = install(package_file(EN_ES), folder, probe)

    with pytest.raises(PackageError, match=r"new\.argosmodel: not installed: [^\n]+$"):
        install(package_file(pack(packed, "2.0")), folder, probe)
    assert installed(folder) == ((old,), ())
    assert names(folder) == [FOLDER]


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ({"type": "sbd"}, "it is not for translation but for another task"),
        ({"to_code": "fr"}, "it translates en-fr, but en-es was requested"),
        ({"to_code": "en"}, "from en into en"),
    ],
)
def test_a_package_of_another_kind_is_refused(folder: Path, packed: Path, metadata: dict[str, str], said: str) -> None:
    with pytest.raises(PackageError, match=said):
        install(package_file(pack(packed, "2.0", **metadata), ("en", "es")), folder, accept)
    assert names(folder) == []


def test_a_zip_slip_is_refused(folder: Path, packed: Path) -> None:
    with zipfile.ZipFile(pack(packed), "a") as package:
        package.writestr("en_es/../../../slipped", "x")

    with pytest.raises(PackageError, match="leads out of the folder"):
        install(package_file(packed), folder, accept)
    assert list(packed.parent.rglob("slipped")) == []


def test_a_file_that_is_not_there_is_told_of(folder: Path, packed: Path) -> None:
    with pytest.raises(PackageError, match=r"new\.argosmodel: no such file"):
        install(package_file(packed), folder, accept)


def test_what_a_killed_run_left_is_cleared(folder: Path) -> None:
    shutil.copytree(EN_ES.parent, folder / ".digest-work/new/half")

    install(package_file(EN_ES), folder, accept)

    assert names(folder) == [FOLDER]


def test_a_link_in_the_place_of_the_workplace_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/precious").touch()
    folder.mkdir(parents=True)
    (folder / ".digest-work").symlink_to(tmp_path / "elsewhere")

    install(package_file(EN_ES), folder, accept)

    assert (tmp_path / "elsewhere/precious").exists()


def test_the_workplace_is_a_folder_that_argostranslate_can_read(folder: Path) -> None:
    seen: list[dict[str, str]] = []

    def look(package: Package) -> None:
        seen.append(json.loads((package.path.parent / "metadata.json").read_text()))

    install(package_file(EN_ES), folder, look)

    assert seen[0]["type"] not in {"translate", "sbd"}


def test_a_name_that_something_else_has_is_not_taken(folder: Path) -> None:
    (folder / FOLDER).mkdir(parents=True)

    assert install(package_file(EN_ES), folder, accept).path.name == f"{FOLDER}-2"
    assert names(folder) == [FOLDER, f"{FOLDER}-2"]


def test_a_version_leads_nowhere(folder: Path, packed: Path) -> None:
    package = install(package_file(pack(packed, "../../1.0\n")), folder, accept)

    assert package.path.parent == folder


def test_a_folder_that_cannot_be_written_is_told_of(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("a file")

    with pytest.raises(PackageError, match=r"packages: .*; check permissions and free disk space"):
        install(package_file(EN_ES), folder, accept)


def test_all_packages_of_two_languages_are_removed(folder: Path) -> None:
    other = install(package_file(ES_EN), folder, accept)
    install(package_file(EN_ES), folder, accept)
    shutil.copytree(folder / FOLDER, folder / "en_es")

    assert remove(folder, ("en", "es")) == 2
    assert installed(folder) == ((other,), ())


@pytest.mark.parametrize(
    "act", [lambda folder: remove(folder, ("en", "es")), lambda folder: install(package_file(EN_ES), folder, accept)]
)
def test_what_was_fetched_of_other_versions_is_forgotten(folder: Path, act: Callable[[Path], object]) -> None:
    folder.mkdir(parents=True)
    (folder / ".translate-en_es-2_0.argosmodel.part").touch()
    (folder / ".translate-es_en-2_0.argosmodel.part").touch()

    act(folder)

    assert [name for name in names(folder) if name.startswith(".")] == [".translate-es_en-2_0.argosmodel.part"]


def test_a_link_to_a_package_elsewhere_is_left_alone(folder: Path, tmp_path: Path) -> None:
    elsewhere = install(package_file(EN_ES), tmp_path / "elsewhere", accept)
    folder.mkdir(parents=True)
    (folder / "en_es").symlink_to(elsewhere.path)

    assert remove(folder, ("en", "es")) == 0
    assert installed(tmp_path / "elsewhere")[0] == (elsewhere,)
    assert names(folder) == ["en_es"]
