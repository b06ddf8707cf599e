"""``init`` and ``add``: create a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, COUNCIL, Command, write


def test_init_then_run_works_at_once(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert digest("init").status == 0
    assert digest("run", "--all").status == 0
    assert (tmp_path / "output/site/index.html").is_file()
    assert "tag:news.example.org,2025:" in (tmp_path / "digest.toml").read_text()


def test_init_takes_the_names_of_the_site(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["--title", "Portside «News»", "--base-url", "https://port.example.com", "--timezone", "Asia/Tokyo"]

    assert digest("init", "port", *options, "--locale", "ar", "--locale", "en", "--no-sample").status == 0
    config = (tmp_path / "port/digest.toml").read_text()
    assert 'locales = ["ar", "en"]' in config
    assert "[[sources]]" not in config
    assert not (tmp_path / "port/news").exists()


@pytest.mark.parametrize(
    ("base_url", "host"),
    [
        ("https://münchen.example/", "xn--mnchen-3ya.example"),
        ("http://[::1]:8000/", "--1"),
        ("http://localhost", "localhost"),
    ],
)
def test_init_makes_an_id_of_any_host(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base_url: str, host: str
) -> None:
    monkeypatch.chdir(tmp_path)

    assert digest("init", "--base-url", base_url).status == 0
    assert f'id = "tag:{host},2025:harbor-weekly"' in (tmp_path / "digest.toml").read_text()
    assert digest("run", "--all").status == 0


def test_init_never_overwrites(digest: Command, site: Path) -> None:
    before = (site / "digest.toml").read_text()

    outcome = digest("init")

    assert outcome.status == 2
    assert (site / "digest.toml").read_text() == before


@pytest.mark.parametrize(
    "bad", [["--timezone", "Mars/Base"], ["--locale", "x"], ["--base-url", "ftp://a"], ["--title", ""]]
)
def test_init_refuses_bad_values_and_writes_nothing(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    outcome = digest("init", *bad)

    assert outcome.status == 2
    assert list(tmp_path.iterdir()) == []


def test_add_keeps_comments(digest: Command, site: Path) -> None:
    write(site / "digest.toml", "# mine\n" + CONFIG.replace("locales", "# theirs\nlocales"))
    write(site / "saved/port_news.txt", COUNCIL)

    outcome = digest("add", "saved/port_news.txt")

    config = (site / "digest.toml").read_text()
    assert outcome.status == 0
    assert "2 items" in outcome.out
    assert config.startswith("# mine\n")
    assert "# theirs" in config
    assert 'name = "port news"\npath = "saved/port_news.txt"' in config
    assert digest("run", "--all").status == 0


def test_add_takes_folders_and_patterns(digest: Command, site: Path) -> None:
    write(site / "a/one.txt", COUNCIL)
    write(site / "b/two.txt", COUNCIL)

    assert digest("add", "a").status == 0
    assert digest("add", "b/*.txt", "--name", "Port: «daily»").status == 0
    assert [row["name"] for row in digest("list", "sources", "--json").json] == ["Council", "a", "Port: «daily»"]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("nowhere.txt", 1, "nowhere.txt"),
        ("https://news.example.org/feed.xml", 2, "URLs cannot be sources"),
        ("news/council.txt", 2, "already"),
        ("empty.txt", 1, "empty.txt"),
    ],
)
def test_add_refuses_what_cannot_be_read_and_changes_nothing(
    digest: Command, site: Path, path: str, status: int, said: str
) -> None:
    write(site / "empty.txt", "")
    before = (site / "digest.toml").read_text()

    outcome = digest("add", path)

    assert outcome.status == status
    assert said in outcome.err
    assert outcome.err.count("\n") == 1
    assert (site / "digest.toml").read_text() == before


def test_add_from_another_folder(digest: Command, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site / "news/deep/port.txt", COUNCIL)
    monkeypatch.chdir(site / "news")

    assert digest("add", "deep/port.txt", "--config", str(site / "digest.toml")).status == 0
    assert 'path = "news/deep/port.txt"' in (site / "digest.toml").read_text()


def test_add_keeps_windows_line_ends(digest: Command, site: Path) -> None:
    (site / "digest.toml").write_bytes(CONFIG.replace("\n", "\r\n").encode())

    assert digest("add", "news").status == 0
    assert (site / "digest.toml").read_bytes().count(b"\n") == (site / "digest.toml").read_bytes().count(b"\r\n")
