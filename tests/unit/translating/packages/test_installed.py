import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.translating.packages.installed import by_pair, installed, packages_folder, read_package, stated_license


def put(folder: Path, name: str = "en_es", metadata: Mapping[str, Any] | bytes | None = None, **changed: Any) -> Path:
    """Put a package into a folder that is whole but for what is changed; None as a value leaves a key out."""
    whole = {"from_code": "en", "to_code": "es", "from_name": "English", "to_name": "Spanish", "package_version": "1.9"}
    chosen = {key: value for key, value in {**whole, **changed}.items() if value is not None}
    path = folder / name
    (path / "model").mkdir(parents=True)
    (path / "model" / "model.bin").touch()
    (path / "sentencepiece.model").touch()
    content = metadata if isinstance(metadata, bytes) else json.dumps(chosen).encode()
    (path / "metadata.json").write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"ARGOS_PACKAGES_DIR": "/models", "XDG_DATA_HOME": "/data", "HOME": "/users/editor"}, "/models"),
        ({"XDG_DATA_HOME": "/data", "HOME": "/users/editor"}, "/data/argos-translate/packages"),
        ({"HOME": "/users/editor"}, "/users/editor/.local/share/argos-translate/packages"),
        ({"ARGOS_PACKAGES_DIR": "", "XDG_DATA_HOME": "", "HOME": "/h"}, "/h/.local/share/argos-translate/packages"),
        ({}, f"{Path.home()}/.local/share/argos-translate/packages"),
    ],
)
def test_packages_are_where_argostranslate_has_them(environment: Mapping[str, str], expected: str) -> None:
    assert packages_folder(environment) == Path(expected)


def test_a_package_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, target_prefix="__es__")

    (package,), remarks = installed(tmp_path)

    assert remarks == ()
    assert package.path == path
    assert package.codes == ("en", "es")
    assert package.pairs == (("en", "es"),)
    assert (package.source_name, package.target_name) == ("English", "Spanish")
    assert package.version == "1.9"
    assert package.prefix == "__es__"
    assert package.model == path / "model"
    assert package.tokenizer == path / "sentencepiece.model"


def test_what_is_shown_of_a_package_fills_no_screen(tmp_path: Path) -> None:
    put(tmp_path, package_version="1." + "9" * 500, from_name="English " * 100)

    (package,), _ = installed(tmp_path)

    assert (len(package.version), len(package.source_name)) == (60, 60)


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert installed(tmp_path / "none") == ((), ())


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "packages").touch()

    assert installed(tmp_path / "packages") == (
        (),
        (f"{tmp_path}/packages: is a file, but must be a folder; move it away or choose another folder",),
    )


def test_packages_come_by_their_codes(tmp_path: Path) -> None:
    put(tmp_path, "a", from_code="es", to_code="en")
    put(tmp_path, "b", from_code="en", to_code="es")
    put(tmp_path, "c", from_code="ca", to_code="es")

    assert [package.codes for package in installed(tmp_path)[0]] == [("ca", "es"), ("en", "es"), ("es", "en")]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"metadata": b""}, "its metadata.json is not JSON"),
        ({"metadata": b"\xff\xfe{"}, "its metadata.json is not JSON"),
        ({"metadata": b"[" * 200_000}, "its metadata.json is not JSON"),
        ({"metadata": b'{"from_code": ' + b"9" * 5_000 + b"}"}, "its metadata.json is not JSON"),
        ({"metadata": b"{" + b" " * 1_000_000 + b"}"}, "its metadata.json is over 1,000,000 bytes long"),
        ({"metadata": b"[]"}, "its metadata.json is not a JSON object"),
        ({"from_code": None}, "from_code in its metadata.json is not a language code"),
        ({"from_code": 7}, "from_code in its metadata.json is not a string"),
        ({"from_code": "../.."}, "from_code in its metadata.json is not a language code"),
        ({"to_code": "english"}, "to_code in its metadata.json is not a language code"),
        ({"to_code": "en"}, "it translates from en into en"),
        ({"from_code": "zt", "to_code": "zh"}, "it translates from zt into zh"),
        ({"package_version": 1.9}, "package_version in its metadata.json is not a string"),
        ({"target_prefix": ["es"]}, "target_prefix in its metadata.json is not a string"),
        ({"type": 0}, "type in its metadata.json is not a string"),
    ],
)
def test_a_broken_package_is_skipped_with_the_reason(tmp_path: Path, changed: Any, reason: str) -> None:
    path = put(tmp_path, "broken", **changed)
    put(tmp_path, "whole", from_code="es", to_code="en")

    packages, remarks = installed(tmp_path)

    assert [package.codes for package in packages] == [("es", "en")]
    assert remarks == (f"{path}: skipped, {reason}",)


@pytest.mark.parametrize(
    ("missing", "reason"),
    [
        ("metadata.json", "it has no metadata.json"),
        ("model/model.bin", "it has no model/model.bin"),
        ("sentencepiece.model", "it has neither sentencepiece.model nor bpe.model"),
    ],
)
def test_a_package_without_one_of_its_files_is_skipped(tmp_path: Path, missing: str, reason: str) -> None:
    path = put(tmp_path)
    (path / missing).unlink()

    assert installed(tmp_path) == ((), (f"{path}: skipped, {reason}",))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = put(tmp_path)
    (path / "metadata.json").unlink()
    os.mkfifo(path / "metadata.json")

    assert installed(tmp_path) == ((), (f"{path}: skipped, it has no metadata.json",))


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere/en_es")
    link = tmp_path / "packages" / "en_es"
    link.parent.mkdir()
    link.symlink_to(tmp_path / "elsewhere" / "en_es")

    assert installed(link.parent) == ((), (f"{link}: skipped, it is a symbolic link, which is not followed",))


def test_bpe_packages_are_read(tmp_path: Path) -> None:
    path = put(tmp_path)
    (path / "sentencepiece.model").rename(path / "bpe.model")

    (package,), _ = installed(tmp_path)

    assert package.tokenizer == path / "bpe.model"


def test_other_kinds_of_packages_hidden_folders_and_files_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "sbd", type="sbd", from_code=None, to_code=None)
    (tmp_path / ".unpacking").mkdir()
    (tmp_path / "README").touch()

    assert installed(tmp_path) == ((), ())


@pytest.mark.parametrize(("older", "newer"), [("1.9", "1.10"), ("1.9", "2"), ("", "0.1"), ("1.0", "1.0.1")])
def test_of_two_packages_with_the_same_languages_the_newer_counts(tmp_path: Path, older: str, newer: str) -> None:
    first = put(tmp_path, "first", package_version=newer)
    second = put(tmp_path, "second", package_version=older)

    packages, remarks = installed(tmp_path)

    assert [package.path for package in packages] == [first]
    assert remarks == (f"{second}: skipped, first is newer and has the same languages",)


def test_of_two_packages_of_the_same_version_the_name_decides(tmp_path: Path) -> None:
    put(tmp_path, "first")
    second = put(tmp_path, "second")

    assert [package.path for package in installed(tmp_path)[0]] == [second]


def test_a_remark_and_a_name_are_one_line(tmp_path: Path) -> None:
    put(tmp_path, "two\nlines", b"")
    put(tmp_path, "whole", from_name="Eng\nlish\x1b[31m", to_name=" ")

    (package,), (remark,) = installed(tmp_path)

    assert remark == f"{tmp_path}/two lines: skipped, its metadata.json is not JSON"
    assert (package.source_name, package.target_name) == ("Eng lish[31m", "es")


@pytest.mark.parametrize(
    ("code", "languages"),
    [("pb", ["pt"]), ("zt", ["zh"]), ("nb", ["nb", "no"]), ("tl", ["fil", "tl"]), ("sr-Latn", ["sr"]), ("ca", ["ca"])],
)
def test_codes_of_argos_become_primary_subtags(tmp_path: Path, code: str, languages: list[str]) -> None:
    put(tmp_path, to_code=code)

    assert sorted(by_pair(installed(tmp_path)[0])) == [("en", language) for language in languages]


def test_the_package_of_the_very_code_comes_first(tmp_path: Path) -> None:
    put(tmp_path, "a", to_code="pb")
    put(tmp_path, "b", to_code="pt")
    put(tmp_path, "c", from_code="zh", to_code="en")
    put(tmp_path, "d", from_code="zt", to_code="en")

    chosen = {pair: package.path.name for pair, package in by_pair(installed(tmp_path)[0]).items()}

    assert chosen == {("en", "pt"): "b", ("zh", "en"): "c"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
KEYS = st.sampled_from(["from_code", "to_code", "from_name", "package_version", "type", "target_prefix"])


@settings(max_examples=30)
@given(metadata=st.dictionaries(KEYS, JSON) | JSON)
def test_no_metadata_is_an_error(tmp_path_factory: pytest.TempPathFactory, metadata: Any) -> None:
    folder = tmp_path_factory.mktemp("packages")
    put(folder, metadata=json.dumps(metadata).encode())

    packages, remarks = installed(folder)

    assert len(packages) + len(remarks) <= 1


def test_read_package_names_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"it has no metadata\.json"):
        read_package(tmp_path)


@pytest.mark.parametrize(
    ("files", "stated"),
    [
        ({}, ""),
        ({"LICENSE": "MIT License"}, "see {}/LICENSE"),
        ({"README.md": "# English-Spanish\n\n- License: CC BY 4.0\n"}, "License: CC BY 4.0"),
        ({"README.md": "# English-Spanish\n"}, ""),
        ({"README.md": "license " + "x" * 10_000}, "license " + "x" * 192),
        ({"README.md": "It is licensed under MIT."}, "It is licensed under MIT."),
        ({"README.md": "\x1b[31m license"}, "license"),
    ],
)
def test_a_package_may_state_its_license(tmp_path: Path, files: Mapping[str, str], stated: str) -> None:
    path = put(tmp_path)
    for name, text in files.items():
        (path / name).write_text(text, encoding="utf-8")
    package = read_package(path)
    assert package

    assert stated_license(package).replace("[31m ", "") == stated.format(path)


def test_the_license_in_the_metadata_comes_first(tmp_path: Path) -> None:
    package = read_package(put(tmp_path, license="CC0"))
    assert package

    assert stated_license(package) == "CC0"
    (package.path / "metadata.json").unlink()
    assert stated_license(package) == ""
