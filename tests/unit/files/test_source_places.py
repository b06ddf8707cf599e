"""A place is the same however its path is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.files.source_places import place_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "site [1]"
    (root / "news").mkdir(parents=True)
    (root / "news/council.txt").touch()
    (root / "link").symlink_to("news")
    (root / "loop").symlink_to("loop")
    return root


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("news/council.txt", "news/council.txt"),
        ("./news//council.txt", "news/council.txt"),
        ("news/../news/council.txt", "news/council.txt"),
        ("link/council.txt", "news/council.txt"),
        ("{root}/news/council.txt", "news/council.txt"),
        ("{root}/link/council.txt", "news/council.txt"),
        ("news/", "news"),
        ("link", "news"),
        ("link/*.txt", "news/*.txt"),
        ("./news/**/c*.txt", "news/**/c*.txt"),
        ("missing.txt", "missing.txt"),
        ("/elsewhere/news.txt", "/elsewhere/news.txt"),
        ("loop/news.txt", "loop/news.txt"),
        ("news/\0.txt", "news/\0.txt"),
    ],
)
def test_a_place(root: Path, path: str, place: str) -> None:
    assert place_of(path.format(root=root), root) == place


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(root: Path) -> None:
    (root / "news/a[1].txt").symlink_to("council.txt")

    assert place_of("news/a[1].txt", root) == "news/council.txt"


def test_a_site_behind_a_link_has_the_same_places(root: Path) -> None:
    other = root.parent / "other"
    other.symlink_to(root)

    assert place_of("news/*.txt", other) == place_of("news/*.txt", root)
    assert place_of(f"{root}/news/council.txt", other) == "news/council.txt"
