"""What the editor says about a site: the module files/editor_page_files.py."""

from pathlib import Path

import pytest

from digest.files.editor_page_files import editor_page_files, read_editor_pages
from digest.model.editor_page import EditorPage
from digest.model.locale import Locale
from tests.fakes import AR, EN, ES

BASE = "https://news.example.org/"
PT = Locale("pt-BR")


def test_a_site_without_such_a_file_says_nothing(tmp_path: Path) -> None:
    assert read_editor_pages(tmp_path, (EN, ES), BASE) == ((), ())


def test_each_locale_may_have_words_of_its_own(tmp_path: Path) -> None:
    for name in ("about.md", "about.es.md", "about.pt-BR.md", "about.ru.md"):
        (tmp_path / name).write_text(name)

    pages, findings = read_editor_pages(tmp_path, (EN, AR, ES, PT), BASE)

    assert pages == (
        EditorPage("about", EN, "about.md"), EditorPage("about", ES, "about.es.md"),
        EditorPage("about", PT, "about.pt-BR.md"),
    )  # fmt: skip
    assert list(map(str, findings)) == ["about.ru.md: not published: the site has no such locale"]


def test_a_site_may_have_several_pages(tmp_path: Path) -> None:
    for name in ("privacy.md", "imprint.es.md", "imprint.md", "terms.md"):
        (tmp_path / name).write_text(name)

    assert read_editor_pages(tmp_path, (EN, ES), BASE)[0] == (
        EditorPage("imprint", EN, "imprint.md"), EditorPage("imprint", ES, "imprint.es.md"),
        EditorPage("privacy", EN, "privacy.md"),
    )  # fmt: skip


def test_the_words_of_the_first_locale_may_have_its_name(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("In any language.")
    (tmp_path / "about.en.md").write_text("In English.")

    assert read_editor_pages(tmp_path, (EN, ES), BASE)[0] == (EditorPage("about", EN, "In English."),)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\xff\xfe", "not UTF-8 (invalid start byte at byte 0); save it as UTF-8"),
        (b"a" * 50_001, "longer than 50,000 characters; make it shorter"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_and_left_out(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "about.md").write_bytes(content)
    about, (finding,) = read_editor_pages(tmp_path, (EN,), BASE)

    assert (about, str(finding)) == ((), f"about.md: not published: {reason}")


def test_nothing_outside_the_site_is_published(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.md").write_text("secret")
    (site / "about.md").symlink_to(tmp_path / "secret.md")
    (site / "about.es.md").mkdir()
    about, findings = read_editor_pages(site, (EN, ES), BASE)

    assert about == ()
    assert [str(finding) for finding in findings] == [
        "about.md: not published: a symbolic link to a file outside the site",
        "about.es.md: not published: not a file",
    ]


@pytest.mark.parametrize("target", ["about.md", "missing.md"])
def test_a_link_to_no_file_is_told(tmp_path: Path, target: str) -> None:
    (tmp_path / "about.md").symlink_to(tmp_path / target)

    found, findings = read_editor_pages(tmp_path, [Locale("en")], "https://news.example.org/")
    assert found == ()
    assert [finding.message.partition(":")[0] for finding in findings] == ["not published"]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("[us](en/subscribe/) [you](https://x.org) [all](javascript:x) <a@x.org>")
    about, (finding,) = read_editor_pages(tmp_path, (EN,), BASE)

    assert len(about) == 1
    assert str(finding) == "about.md: a link to 'javascript:x' leads nowhere; write a complete URL"


def test_a_byte_order_mark_is_no_word(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_bytes("\ufeff# Us".encode())

    assert read_editor_pages(tmp_path, (EN,), BASE)[0] == (EditorPage("about", EN, "# Us"),)


def test_all_such_files_are_those_of_the_site(tmp_path: Path) -> None:
    for name in ("about.md", "about.es.md", "about-face.md", "aboutx.md", "about.txt"):
        (tmp_path / name).touch()

    assert [path.name for path in editor_page_files(tmp_path)] == ["about.es.md", "about.md"]
