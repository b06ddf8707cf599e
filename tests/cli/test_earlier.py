"""A story that runs on from week to week, in a whole site."""

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, Command, Once

NEWS = """\
Ferry Gull aground off Northport

Ferry Gull aground off Northport 16.04.2025

The ferry Gull ran aground off Northport in thick fog. All passengers were taken ashore by boats.


Tugs free the ferry Gull off Northport

Tugs free the ferry Gull off Northport 23.04.2025

The ferry Gull, aground off Northport since the fog, was freed by two tugs. \
The ferry Gull ran aground off Northport in thick fog. All passengers were taken ashore by boats.
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, digest: Command, once: Once) -> Path:
    def publish() -> None:
        source = '\n[[sources]]\nname = "Herald"\npath = "herald.txt"\n'
        (tmp_path / "digest.toml").write_text(CONFIG + source, encoding="utf-8")
        (tmp_path / "herald.txt").write_text(NEWS, encoding="utf-8")
        assert digest("run", "--all").status == 0

    monkeypatch.chdir(tmp_path)
    return once(tmp_path, publish) / "output"


@pytest.mark.parametrize(("locale", "words"), [("en", "Earlier: week 16"), ("es", "Antes: semana 16")])
def test_page_feed_and_email_link_to_the_digest_that_told_it(site: Path, locale: str, words: str) -> None:
    url = f"https://news.example.org/{locale}/2025/w16/"
    link = f'<a href="{url}">{words}</a>'

    assert link in (site / f"site/{locale}/2025/w17/index.html").read_text(encoding="utf-8")
    assert link.replace('"', "&quot;") in feed(site, locale) or link in feed(site, locale)
    html, text = ((site / f"email/2025-W17.{locale}.{form}").read_text(encoding="utf-8") for form in ("html", "txt"))
    assert url in html
    assert words in html
    assert f"{words} [" in " ".join(text.split())
    assert f"] {url}\n" in text


def feed(site: Path, locale: str) -> str:
    text = (site / f"site/{locale}/feed.xml").read_text(encoding="utf-8")
    return text.replace("&lt;", "<").replace("&gt;", ">")


def test_explain_says_so(digest: Command, site: Path) -> None:
    assert (
        "continues a story of 2025-W16: Ferry Gull aground off Northport" in digest("explain", "--week", "2025-W17").out
    )


def test_the_edition_of_the_earlier_week_can_be_decided_again(digest: Command, site: Path) -> None:
    before = (site / "site/en/2025/w17/index.html").read_bytes()
    again = digest("build", "--week", "2025-W16", "--republish")

    assert again.status == 0
    assert (site / "site/en/2025/w17/index.html").read_bytes() == before


def test_deciding_it_again_changes_nothing(digest: Command, site: Path) -> None:
    before = (site / "site/en/2025/w17/index.html").read_bytes()

    assert digest("build", "--week", "2025-W17", "--republish").status == 0
    assert (site / "site/en/2025/w17/index.html").read_bytes() == before


def test_the_story_has_a_page_and_a_feed_of_its_own(site: Path) -> None:
    (own,) = (site / "site/en/stories").glob("2025-w16-*")

    for title in ("Ferry Gull aground off Northport", "Tugs free the ferry Gull off Northport"):
        assert title in (own / "index.html").read_text(encoding="utf-8")
        assert title in (own / "feed.xml").read_text(encoding="utf-8")
    for week in ("w16", "w17"):
        page = (site / f"site/en/2025/{week}/index.html").read_text(encoding="utf-8")
        assert f'<a href="../../stories/{own.name}/index.html">The story so far</a>' in page


def test_it_comes_back_from_the_output(digest: Command, site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    (site.parent / "digest.db").unlink()

    assert digest("restore", "--from-output").status == 0
    assert digest("build").status == 0
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
