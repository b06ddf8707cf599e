"""``digest models``: install, list, update and remove packages, from a server that can do anything."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.extras import install
from digest.files.lock import locked
from digest.translating.engines.argos import argos_engine as argos
from digest.translating.packages import mirror
from digest.translating.packages.installed import installed
from digest.translating.packages.mirror import ARGOS_INDEX
from tests import webserver
from tests.cli.conftest import CONFIG, Command, write
from tests.packages import EN_ES, ES_EN
from tests.webserver import WebServer, content

pytestmark = pytest.mark.enable_socket

BODY = EN_ES.read_bytes()
FILE = "/v1/translate-en_es-1_0.argosmodel"
EN_ES_ENTRY = {
    "package_version": "1.0",
    "from_code": "en",
    "from_name": "English",
    "to_code": "es",
    "to_name": "Spanish",
    "links": [FILE],
}
ES_FR_ENTRY = EN_ES_ENTRY | {"from_code": "es", "from_name": "Spanish", "to_code": "fr", "to_name": "French"}


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the packages; the current folder is one without a site."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "packages"))
    monkeypatch.delenv("ARGOS_PACKAGE_INDEX", raising=False)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "packages"


@pytest.fixture
def index(web: WebServer, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of an index with one good package, which the environment names."""
    web.at("/index.json", content(listing(EN_ES_ENTRY, ES_FR_ENTRY)))
    web.at(FILE, content(BODY))
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", web.address("/"))
    return web.address("/index.json")


def listing(*entries: dict[str, Any]) -> bytes:
    return json.dumps(entries).encode()


def versions(folder: Path) -> list[tuple[str, str]]:
    packages, remarks = installed(folder)
    assert remarks == ()
    return [("-".join(package.codes), package.version) for package in packages]


def newer(path: Path, version: str = "1.1", **changed: bytes) -> bytes:
    """The package of English and Spanish in another version, with other files by name."""
    with zipfile.ZipFile(EN_ES) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            body = changed.get(Path(name).stem, old.read(name))
            new.writestr(name, body.replace(b'"1.0"', f'"{version}"'.encode()) if "metadata" in name else body)
    return path.read_bytes()


def test_a_package_is_installed_from_the_index_and_translates(digest: Command, folder: Path, index: str) -> None:
    outcome = digest("models", "install", "en", "es", "-v", now=None)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        f"en-es 1.0: {len(BODY) / 1_000_000:.1f} MB to download",
        f"en-es 1.0: installed in {folder}/translate-en_es-1_0",
        "en-es 1.0: license: MIT",
    ]
    assert versions(folder) == [("en-es", "1.0")]
    translated = digest("translate", "The council opens the new bridge.", "--from", "en", "--to", "es", now=None)
    assert translated.status == 0
    assert translated.out.strip()


def test_success_is_silent_where_nobody_looks_on(digest: Command, folder: Path, index: str) -> None:
    outcome = digest("models", "install", "en", "es", now=None)

    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")


def test_what_is_installed_is_not_asked_for_again(digest: Command, folder: Path, index: str, web: WebServer) -> None:
    digest("models", "install", "en", "es", now=None)
    web.requests.clear()

    outcome = digest("models", "install", "EN", "es", "-v", now=None)

    assert outcome.status == 0
    assert outcome.out.startswith("en-es 1.0: already installed; ")
    assert web.requests == []


def test_files_are_installed_without_an_index(digest: Command, folder: Path) -> None:
    outcome = digest("models", "install", str(EN_ES), str(ES_EN), now=None)

    assert (outcome.status, outcome.err) == (0, "")
    assert versions(folder) == [("en-es", "1.0"), ("es-en", "1.0")]


def test_an_interrupted_download_is_continued_the_next_time(
    digest: Command, folder: Path, index: str, web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.http.fetcher.sleep", lambda _seconds: None)
    web.at(FILE, webserver.truncated(BODY, 500_000, ETag=webserver.ETAG))
    outcome = digest("models", "install", "en", "es", now=None)
    assert (outcome.status, versions(folder)) == (1, [])
    assert (
        outcome.err
        == f"digest: {web.address(FILE)}: the connection was lost before the end of the response; try again\n"
    )

    web.at(FILE, webserver.resumable(BODY))

    assert digest("models", "install", "en", "es", now=None).status == 0
    assert web.requests[-1].headers["range"].startswith("bytes=500000-")
    assert versions(folder) == [("en-es", "1.0")]


BROKEN = {
    "missing": (webserver.status(404), "not found (404)"),
    "no package": (content(b"<html>"), "not installed: it is not a zip archive"),
    "truncated zip": (content(BODY[:400_000]), "not installed: it is not a zip archive, or is damaged"),
    "redirect to a file": (webserver.redirect("file:///etc/hostname"), "not a web URL"),
    "redirect loop": (webserver.redirect(FILE), "redirects in a loop"),
    "another pair": (content(ES_EN.read_bytes()), "it translates es-en, but en-es was requested"),
}


@pytest.mark.parametrize(("answer", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_broken_is_told_in_one_line_and_leaves_the_old_one(
    digest: Command, folder: Path, index: str, web: WebServer, answer: webserver.Answer, said: str
) -> None:
    digest("models", "install", str(EN_ES), now=None)
    web.at("/index.json", content(listing(EN_ES_ENTRY | {"package_version": "1.1"})))
    web.at(FILE, answer)

    outcome = digest("models", "update", now=None)

    assert outcome.status == 1
    assert outcome.err.startswith("digest: en-es 1.0: not updated: ")
    assert said in outcome.err
    assert outcome.err.count("\n") == 1
    assert versions(folder) == [("en-es", "1.0")]


@pytest.mark.parametrize(("size", "checksum"), [(len(BODY), "0" * 64), (5_000_000, None)])
def test_a_package_that_the_index_does_not_mean_is_refused(
    digest: Command, folder: Path, index: str, web: WebServer, size: int, checksum: str | None
) -> None:
    web.at("/index.json", content(listing(EN_ES_ENTRY | {"size": size, "sha256": checksum})))

    outcome = digest("models", "install", "en", "es", now=None)

    assert outcome.status == 1
    assert "index" in outcome.err
    assert versions(folder) == []


def test_size_and_checksum_that_are_right_are_fine(digest: Command, folder: Path, index: str, web: WebServer) -> None:
    right = {"size": len(BODY), "sha256": hashlib.sha256(BODY).hexdigest()}
    web.at("/index.json", content(listing(EN_ES_ENTRY | right)))

    assert digest("models", "install", "en", "es", now=None).status == 0


def test_a_model_that_does_not_load_is_not_installed(digest: Command, folder: Path, tmp_path: Path) -> None:
    newer(tmp_path / "bad.argosmodel", model=b"no model")

    outcome = digest("models", "install", str(tmp_path / "bad.argosmodel"), now=None)

    assert outcome.status == 1
    assert "bad.argosmodel: not installed: it does not translate: " in outcome.err
    assert versions(folder) == []


def test_update_puts_newer_ones_in_the_place_of_the_old(
    digest: Command, folder: Path, index: str, web: WebServer, tmp_path: Path
) -> None:
    digest("models", "install", str(EN_ES), str(ES_EN), now=None)
    assert digest("models", "update", "-v", now=None).out == "the index has no newer version of any installed package\n"

    web.at("/index.json", content(listing(EN_ES_ENTRY | {"package_version": "1.1"})))
    web.at(FILE, content(newer(tmp_path / "new.argosmodel")))
    planned = digest("models", "update", "--dry-run", "-v", now=None)
    assert planned.out == "en-es 1.0: would be updated to 1.1\n"
    assert versions(folder) == [("en-es", "1.0"), ("es-en", "1.0")]

    assert digest("models", "update", now=None).status == 0
    assert versions(folder) == [("en-es", "1.1"), ("es-en", "1.0")]


def test_a_package_is_removed(digest: Command, folder: Path) -> None:
    digest("models", "install", str(EN_ES), str(ES_EN), now=None)

    assert digest("models", "remove", "en", "es", "--dry-run", "-v", now=None).out.startswith("en-es: would be removed")
    assert len(versions(folder)) == 2
    outcome = digest("models", "remove", "en", "es", "-v", now=None)

    assert (outcome.status, outcome.out) == (0, f"en-es: 1 package removed from {folder}\n")
    assert versions(folder) == [("es-en", "1.0")]


def test_to_remove_what_is_not_there_is_a_mistake_of_use(digest: Command, folder: Path) -> None:
    outcome = digest("models", "remove", "en", "es", now=None)

    assert outcome.status == 2
    assert outcome.err == f"digest: no package en-es is installed in {folder}; installed: none\n"
    assert not folder.exists()


def test_list_shows_what_is_installed_and_what_is_to_be_had(
    digest: Command, folder: Path, index: str, web: WebServer
) -> None:
    digest("models", "install", "en", "es", now=None)
    web.at("/index.json", content(listing(EN_ES_ENTRY | {"package_version": "1.10", "size": 62_300_000}, ES_FR_ENTRY)))

    line = digest("models", "list", now=None).out
    assert re.fullmatch(r"en-es    1\.0        \d\.\d MB  English → Spanish\n", line)
    outcome = digest("models", "list", "--available", now=None)

    assert outcome.out.splitlines()[1:] == [
        f"available from {index}:",
        "en-es    1.10      62.3 MB  English → Spanish  (update: 1.0 is installed)",
        "es-fr    1.0                Spanish → French",
    ]


def test_list_for_programs(digest: Command, folder: Path, index: str) -> None:
    digest("models", "install", "en", "es", now=None)

    told = digest("models", "list", "--available", "--json", now=None).json

    names = {"source": "en", "target": "es", "source_name": "English", "target_name": "Spanish", "version": "1.0"}
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert told["folder"] == str(folder)
    assert told["installed"] == [names | {"size": size, "folder": f"{folder}/translate-en_es-1_0"}]
    assert told["available"][0] == names | {"size": None, "installed": "1.0", "is_update": False}
    assert told["available"][1]["installed"] is None
    assert "available" not in digest("models", "list", "--json", now=None).json


def test_looking_makes_no_folder_and_asks_nobody(digest: Command, folder: Path, index: str, web: WebServer) -> None:
    outcome = digest("models", "list", now=None)

    assert outcome.status == 0
    assert outcome.out.startswith(f"no packages installed in {folder}; ")
    assert not folder.exists()
    assert web.requests == []


def test_a_folder_that_is_no_package_is_told_of(digest: Command, folder: Path) -> None:
    (folder / "junk").mkdir(parents=True)

    assert digest("models", "list", now=None).err.startswith(f"warning: {folder}/junk: skipped, ")


@pytest.mark.parametrize("command", [["install", "en", "es"], ["update"], ["list", "--available"]])
def test_without_an_index_it_is_said_how_to_name_one(digest: Command, folder: Path, command: list[str]) -> None:
    outcome = digest("models", *command, now=None)

    assert outcome.status == 2
    assert f"`digest models {' '.join(command)} --index argos`" in outcome.err
    for way in (
        ARGOS_INDEX,
        "`index` under [translation]",
        "ARGOS_PACKAGE_INDEX",
        "digest models install FILE.argosmodel",
    ):
        assert way in outcome.err


@pytest.mark.parametrize("command", [["install", "en", "es"], ["update"], ["list", "--available"]])
def test_offline_it_is_said_so(digest: Command, folder: Path, web: WebServer, command: list[str]) -> None:
    with webserver.running() as gone:
        address = gone.address("/")

    outcome = digest("models", *command, "--index", address, now=None)

    assert outcome.status == 1
    assert (
        outcome.err == f"digest: {address}index.json: cannot connect; is this machine online, and the server running?\n"
    )


def test_a_pair_that_the_index_does_not_have_comes_with_advice(
    digest: Command, folder: Path, index: str, web: WebServer
) -> None:
    outcome = digest("models", "install", "en", "fr", now=None)

    assert outcome.status == 2
    assert outcome.err == (
        "digest: the index has no package en-fr; but two packages translate through es: "
        "`digest models install en es`, then `digest models install es fr`\n"
    )
    assert "--available" in digest("models", "install", "en", "ja", now=None).err


def test_a_language_is_found_by_each_of_its_codes(digest: Command, folder: Path, index: str, web: WebServer) -> None:
    web.at("/index.json", content(listing(EN_ES_ENTRY | {"to_code": "nb", "to_name": "Norwegian"})))

    assert digest("models", "install", "en", "no", "--dry-run", "-v", now=None).out.startswith("en-nb 1.0: would be")


@pytest.mark.parametrize(
    "words", [["en"], ["en", "es", "fr"], ["en", "model.argosmodel"], ["missing.argosmodel"], ["."], []]
)
def test_mistakes_of_use(digest: Command, folder: Path, words: list[str]) -> None:
    outcome = digest("models", "install", *words, now=None)

    assert outcome.status == 2
    assert outcome.err.count("\n") == 1


def test_two_at_once_do_not_meddle(digest: Command, folder: Path) -> None:
    folder.mkdir()
    with locked(folder / ".digest.lock"):
        outcome = digest("models", "install", str(EN_ES), now=None)

    assert outcome.status == 1
    assert "another digest run is in progress" in outcome.err


def test_a_site_says_where_its_packages_and_its_index_are(digest: Command, folder: Path) -> None:
    write(Path("digest.toml"), CONFIG + '\n[translation]\npackages = "models"\nindex = "mirror"\n')
    write(Path("mirror/index.json"), listing(EN_ES_ENTRY).decode())
    Path("mirror", Path(FILE).name).write_bytes(BODY)
    elsewhere = Path("../elsewhere")
    elsewhere.mkdir()

    assert digest("models", "install", "en", "es", "--config", "digest.toml", now=None).status == 0
    assert versions(Path("models")) == [("en-es", "1.0")]
    assert not folder.exists()


@pytest.mark.parametrize("named", ["option", "site", "environment"])
def test_the_public_index_has_a_name(
    digest: Command, folder: Path, index: str, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setattr(mirror, "ARGOS_INDEX", index)
    monkeypatch.delenv("ARGOS_PACKAGE_INDEX")
    if named == "environment":
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", "argos")
    elif named == "site":
        write(Path("digest.toml"), CONFIG + '\n[translation]\nindex = "argos"\n')

    option = ["--index", "argos"] if named == "option" else []
    assert digest("models", "install", "en", "es", *option, now=None).status == 0
    assert versions(folder) == [("en-es", "1.0")]


def test_a_folder_with_the_name_of_the_public_index_is_that_folder(digest: Command, folder: Path) -> None:
    write(Path("digest.toml"), CONFIG + '\n[translation]\nindex = "argos"\n')
    write(Path("argos/index.json"), listing(EN_ES_ENTRY).decode())
    Path("argos", Path(FILE).name).write_bytes(BODY)

    assert digest("models", "install", "en", "es", now=None).status == 0
    assert digest("models", "list", "--available", "--index", "argos", now=None).status == 0


def test_the_license_that_the_index_states_is_told_before_the_download(
    digest: Command, folder: Path, index: str, web: WebServer
) -> None:
    web.at("/index.json", content(listing(EN_ES_ENTRY | {"license": "CC BY 4.0"})))

    assert "to download, license: CC BY 4.0\n" in digest("models", "install", "en", "es", "-v", now=None).out


def test_an_option_goes_over_the_site(digest: Command, folder: Path, index: str) -> None:
    write(Path("digest.toml"), CONFIG + '\n[translation]\nindex = "nowhere"\n')

    assert digest("models", "install", "en", "es", "--index", index, now=None).status == 0


def test_without_the_extra_nothing_is_fetched(
    digest: Command, folder: Path, index: str, web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(argos, "find_spec", lambda _name: None)

    outcome = digest("models", "install", "en", "es", now=None)

    assert outcome.status == 2
    assert install("translate") in outcome.err
    assert web.requests == []


def test_names_from_an_index_cannot_steer_the_terminal(
    digest: Command, folder: Path, index: str, web: WebServer
) -> None:
    web.at("/index.json", content(listing(EN_ES_ENTRY | {"from_name": "\x1b[31mEnglish", "package_version": "\x9b1"})))

    outcome = digest("models", "list", "--available", now=None)

    assert "\x1b" not in outcome.out
    assert "\x9b" not in outcome.out


def test_an_index_that_calls_a_package_by_another_version_is_told_of(
    digest: Command, folder: Path, index: str, web: WebServer
) -> None:
    web.at("/index.json", content(listing(EN_ES_ENTRY | {"package_version": "1.9"})))

    outcome = digest("models", "install", "en", "es", now=None)

    assert (outcome.status, versions(folder)) == (0, [("en-es", "1.0")])
    assert outcome.err.endswith("en-es 1.0: the index lists version 1.9; tell its maintainer\n")
    assert "its version 1.0 is not newer than the installed 1.0" in digest("models", "update", now=None).err


@pytest.mark.parametrize("command", [["list"], ["install", str(EN_ES)]])
def test_a_file_in_the_place_of_the_folder_is_told_of(digest: Command, folder: Path, command: list[str]) -> None:
    folder.write_text("")

    assert f"{folder}: is a file, but must be a folder; move it away" in digest("models", *command, now=None).err
