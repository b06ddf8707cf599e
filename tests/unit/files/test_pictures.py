"""The folder of the pictures of a site: the module files/pictures.py."""

import os
from pathlib import Path

import pytest

from digest.errors import SourceError
from digest.files.pictures import read_picture, read_pictures
from tests.pictures import gif, png


def refusal(folder: Path, name: str) -> str:
    with pytest.raises(SourceError) as caught:
        read_picture(folder, name)
    return str(caught.value)


def test_the_pictures_of_a_folder_by_name(tmp_path: Path) -> None:
    (tmp_path / "b.png").write_bytes(png(3, 2))
    (tmp_path / "a.gif").write_bytes(gif(5, 4))

    pictures, findings = read_pictures(tmp_path)

    assert [(picture.name, picture.width, picture.height) for picture in pictures] == [("a.gif", 5, 4), ("b.png", 3, 2)]
    assert pictures[1].read() == png(3, 2)
    assert findings == ()


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert read_pictures(tmp_path / "images") == ((), ())


def test_what_is_no_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "images").write_text("no folder")

    with pytest.raises(SourceError, match="not a folder; name one with `images`"):
        read_pictures(tmp_path / "images")


def test_what_is_no_picture_is_told_and_the_others_are_there(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(3, 2))
    (tmp_path / "map.svg").write_text("<svg/>")
    (tmp_path / ".hidden").write_text("of a program")

    pictures, findings = read_pictures(tmp_path)

    assert [picture.name for picture in pictures] == ["a.png"]
    assert [str(finding) for finding in findings] == [
        f"{tmp_path.name}/map.svg: not published: not a PNG, JPEG, GIF or WebP picture"
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(3, 2))
    folder = tmp_path / "images"
    folder.mkdir()
    (folder / "a.png").symlink_to(tmp_path / "secret.png")
    (folder / "b.png").write_bytes(png(3, 2))
    (folder / "c.png").symlink_to("b.png")

    assert refusal(folder, "a.png") == "a symbolic link to a file outside the folder"
    assert read_picture(folder, "c.png").width == 3


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    (tmp_path / "b.png").mkdir()

    assert refusal(tmp_path, "a.png") == "not a file"
    assert refusal(tmp_path, "b.png") == "not a file"


def test_a_picture_that_is_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(3, 2).ljust(1_000_001, b"\0"))

    assert refusal(tmp_path, "a.png") == "larger than 1 MB; make it smaller"


def test_a_name_that_no_address_can_hold_is_told(tmp_path: Path) -> None:
    (tmp_path / "my bridge.png").write_bytes(png(3, 2))

    assert refusal(tmp_path, "my bridge.png") == "invalid name; use letters, digits, dots and hyphens"


def test_a_picture_that_has_changed_has_another_version(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(3, 2))
    before = read_picture(tmp_path, "a.png").version
    (tmp_path / "a.png").write_bytes(png(2, 3))

    assert read_picture(tmp_path, "a.png").version != before


def test_a_picture_that_was_removed_meanwhile_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(3, 2))
    picture = read_picture(tmp_path, "a.png")
    (tmp_path / "a.png").unlink()

    with pytest.raises(SourceError, match=r"/a\.png: no such file"):
        picture.read()
