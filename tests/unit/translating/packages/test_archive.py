from __future__ import annotations

import stat
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.translating.packages.archive import unpack
from tests.packages import EN_ES

FILES = {"en_es/metadata.json": b"{}", "en_es/model/model.bin": b"model"}


def pack(path: Path, files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return path


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    return tmp_path / "package.argosmodel"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "unpacked").mkdir()
    return tmp_path / "unpacked" / "new"


def test_a_real_package_is_unpacked_without_its_top_folder(folder: Path) -> None:
    unpack(EN_ES, folder)

    with zipfile.ZipFile(EN_ES) as package:
        expected = {name.partition("/")[2]: package.read(name) for name in package.namelist()}
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert found == expected


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_way_of_compression_is_known(packed: Path, folder: Path, compression: int) -> None:
    unpack(pack(packed, FILES, compression), folder)

    assert (folder / "model/model.bin").read_bytes() == b"model"


@pytest.mark.parametrize(
    "name",
    [
        "../outside",
        "en_es/../../outside",
        "/outside",
        "en_es//outside",
        "en_es/./outside",
        "en_es\\..\\..\\outside",
        "C:/outside",
        "en_es/C:outside",
        "en_es/out\nside",
        "en_es/out\x1b[31mside",
        "..",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(packed: Path, folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match="leads out of the folder"):
        unpack(pack(packed, FILES | {name: b"x"}), folder)
    assert list(folder.parent.parent.rglob("*outside*")) == []


def test_a_name_that_is_cut_at_a_nul_is_refused(packed: Path, folder: Path) -> None:
    pack(packed, FILES | {"en_es/aa/bb": b"x"})
    packed.write_bytes(packed.read_bytes().replace(b"en_es/aa/bb", b"en_es/\0/../b"[:11]))

    with pytest.raises(ValueError, match="leads out of the folder"):
        unpack(packed, folder)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_what_is_no_plain_file_is_refused(packed: Path, folder: Path, kind: int) -> None:
    link = zipfile.ZipInfo("en_es/model/link")
    link.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(pack(packed, FILES), "a") as package:
        package.writestr(link, "/etc/hostname")

    with pytest.raises(ValueError, match="not a regular file"):
        unpack(packed, folder)


@pytest.mark.parametrize("more", ["fr_en/metadata.json", "metadata.json", "__MACOSX/en_es"])
def test_more_than_one_folder_at_the_top_is_refused(packed: Path, folder: Path, more: str) -> None:
    with pytest.raises(ValueError, match=r"one top folder|regular file in a folder"):
        unpack(pack(packed, FILES | {more: b"x"}), folder)


def test_an_empty_archive_is_refused(packed: Path, folder: Path) -> None:
    with pytest.raises(ValueError, match="one top folder"):
        unpack(pack(packed, {}), folder)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("names", [["en_es/a", "en_es/a"], ["en_es/a", "en_es/a/b"], ["en_es/a/b", "en_es/a"]])
def test_two_files_of_one_name_are_refused(packed: Path, folder: Path, names: list[str]) -> None:
    with zipfile.ZipFile(packed, "w") as package:
        for name in names:
            package.writestr(name, "x")

    with pytest.raises(ValueError, match="two files of the same name"):
        unpack(packed, folder)


def test_a_bomb_is_not_unpacked(packed: Path, folder: Path) -> None:
    pack(packed, FILES | {"en_es/bomb": bytes(20_000_000)})

    with pytest.raises(ValueError, match="far more"):
        unpack(packed, folder)
    assert sum(path.stat().st_size for path in folder.rglob("*")) < 12_000_000


def test_a_bomb_that_lies_about_its_size_is_not_unpacked(packed: Path, folder: Path) -> None:
    pack(packed, {"en_es/bomb": bytes(20_000_000)})
    packed.write_bytes(packed.read_bytes().replace((20_000_000).to_bytes(4, "little"), (5).to_bytes(4, "little")))

    with pytest.raises(ValueError, match=r"damaged|far more"):
        unpack(packed, folder)


def test_thousands_of_files_are_refused(packed: Path, folder: Path) -> None:
    with pytest.raises(ValueError, match="2,001 files"):
        unpack(pack(packed, {f"en_es/{number}": b"" for number in range(2_001)}, zipfile.ZIP_STORED), folder)


def test_an_encrypted_package_is_refused(packed: Path, folder: Path) -> None:
    content = bytearray(pack(packed, FILES).read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    packed.write_bytes(content)

    with pytest.raises(ValueError, match="encrypted"):
        unpack(packed, folder)


@pytest.mark.parametrize("content", [b"", b"<html>not found</html>", EN_ES.read_bytes()[:500_000]])
def test_what_is_no_whole_archive_is_refused(packed: Path, folder: Path, content: bytes) -> None:
    packed.write_bytes(content)

    with pytest.raises(ValueError, match="not a zip archive, or is damaged"):
        unpack(packed, folder)


@given(st.data())
def test_a_damaged_archive_is_unpacked_as_it_was_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("archive")
    whole = pack(folder / "whole", {"en_es/metadata.json": b"{}" * 50, "en_es/model/model.bin": b"model"})
    content = bytearray(whole.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    whole.write_bytes(content)

    with suppress(ValueError, OSError):
        unpack(whole, folder / "new")

    assert {path.name for path in folder.iterdir()} <= {"whole", "new"}
