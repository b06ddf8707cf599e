import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digest.desk.reload import LatestResult, VersionedResult, WatchedPlaces, site_places
from digest.errors import ConfigError, DigestError, DraftError
from digest.publishing.templates import shipped_folder
from tests.previews import FERRY, make_site, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site/deep").mkdir(parents=True)
    (tmp_path / "site/deep/page.html").write_text("one")
    return tmp_path / "site"


def test_the_version_stays_as_long_as_nothing_changes(folder: Path) -> None:
    watched = WatchedPlaces((folder, folder / "nothing"))

    assert watched.version() == watched.version()


def test_another_text_of_one_length_is_another_version(folder: Path) -> None:
    before = WatchedPlaces((folder,)).version()
    page = folder / "deep/page.html"
    page.write_text("two")
    os.utime(page, ns=(0, page.stat().st_mtime_ns + 1))

    assert WatchedPlaces((folder,)).version() != before


@pytest.mark.parametrize("name", ["new.html", "deep/new.html", "new/new.html"])
def test_a_new_file_and_one_that_is_gone_are_other_versions(folder: Path, name: str) -> None:
    versions = [WatchedPlaces((folder,)).version()]
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).touch()
    versions.append(WatchedPlaces((folder,)).version())
    (folder / name).unlink()
    versions.append(WatchedPlaces((folder,)).version())

    assert versions[1] not in (versions[0], versions[2])


def test_a_place_that_comes_into_being_is_another_version(tmp_path: Path) -> None:
    watched = WatchedPlaces((tmp_path / "templates",))
    before = watched.version()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/page.html").touch()

    assert watched.version() != before


def test_a_linked_folder_counts_too(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (folder / "link").symlink_to(tmp_path / "shared")
    before = WatchedPlaces((folder,)).version()
    (tmp_path / "shared/page.html").touch()

    assert WatchedPlaces((folder,)).version() != before


def test_links_that_lead_in_circles_come_to_an_end(folder: Path) -> None:
    for name in "abcdefgh":
        (folder / name).symlink_to(folder)
        (folder / "deep" / name).symlink_to(folder / "deep")

    assert WatchedPlaces((folder,)).version()


def test_a_site_is_watched_with_its_drafts_templates_glossary_pictures_and_store(tmp_path: Path) -> None:
    path = make_site(tmp_path, FERRY)
    names = {"digest.toml", "digest.db", "editions", "templates", "glossary", "images"}

    assert site_places(path, read(path))[-1] == shipped_folder()
    assert {place.relative_to(tmp_path).as_posix() for place in site_places(path, read(path))[:-1]} == names


def test_what_sqlite_has_not_put_into_the_store_yet_counts(tmp_path: Path) -> None:
    path = make_site(tmp_path, FERRY)
    before = WatchedPlaces(site_places(path, read(path))).version()
    with closing(sqlite3.connect(tmp_path / "digest.db")) as connection:
        connection.execute("SELECT * FROM items").fetchall()
        assert WatchedPlaces(site_places(path, read(path))).version() == before
        connection.execute("UPDATE items SET week = week")
        connection.commit()

        assert WatchedPlaces(site_places(path, read(path))).version() != before


def test_a_database_of_a_server_is_not_looked_for_on_the_disk(tmp_path: Path) -> None:
    path = make_site(tmp_path, FERRY)
    path.write_text(path.read_text().replace("[digest]", '[digest]\nstore = "postgresql+psycopg://localhost/harbor"'))

    assert [place for place in site_places(path, read(path)) if "psycopg" in str(place)] == []


# What is made


def latest(*made: object) -> tuple[LatestResult[object], list[str]]:
    """What is made one after the other; the second is the version, for a test to change."""
    version, left = ["first"], iter(made)

    def make() -> object:
        one = next(left)
        if isinstance(one, Exception):
            raise one
        return one

    return LatestResult(make, lambda: version[0]), version


def test_it_is_made_once_for_a_version() -> None:
    shown, version = latest("one", "two")

    assert [shown.get(), shown.get()] == [VersionedResult("first", "one"), VersionedResult("first", "one")]
    version[0] = "second"
    assert shown.get() == VersionedResult("second", "two")


def test_what_is_in_the_way_is_kept_until_the_next_version() -> None:
    error = ConfigError("digest.toml: wrong")
    shown, version = latest(error, "mended")

    assert shown.get() == shown.get() == VersionedResult("first", None, error)
    version[0] = "second"
    assert shown.get() == VersionedResult("second", "mended")


def test_a_mistake_of_ours_is_one_line_too() -> None:
    shown, _ = latest(ValueError("no such thing"))
    made = shown.get().error

    assert isinstance(made, DigestError)
    assert str(made) == "unexpected ValueError: no such thing (a bug in digest)"


def test_a_change_while_it_is_made_makes_it_anew() -> None:
    version = ["first"]
    made: list[str] = []

    def make() -> str:
        made.append(version[0])
        version[0] = "second"
        return made[-1]

    shown = LatestResult(make, lambda: version[0])

    assert shown.get() == VersionedResult("first", "first")
    assert shown.get() == VersionedResult("second", "second")


def test_a_mistake_keeps_the_last_good_result() -> None:
    error = DraftError("one", "two")
    shown, version = latest("good", error, "mended")
    shown.get()
    version[0] = "second"

    assert shown.get() == VersionedResult("second", "good", error)
    assert shown.get().mistakes == ("one", "two")
