from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digest.cli.progress import NoProgress
from digest.desk.edition_view import EditionView
from digest.desk.preview_site import Preview, PreviewRenderer
from digest.model.finding import Finding
from digest.publishing.lint.email_check import CLIPPED
from tests.fakes import EN, ES
from tests.previews import FERRY, NOW, TRAM, W17, make_site, publish, read

TEXT = "email/2025-W17.en.txt"
EMAIL, MESSAGE, PAGE = "email/2025-W17.en.html", "email/2025-W17.en.eml", "site/en/2025/w17/index.html"


@pytest.fixture(scope="module")
def looking(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    return look(make_site(tmp_path_factory.mktemp("site"), FERRY, TRAM))


def look(path: Path, *, republish: bool = False) -> Preview:
    made = PreviewRenderer(NoProgress()).render(W17, read(path), NOW, republish=republish)
    assert isinstance(made, Preview)
    return made


def with_file(looking: Preview, path: str, content: bytes) -> EditionView:
    return EditionView(replace(looking, files={**looking.files, path: content}), EN)


def test_all_files_of_the_edition_are_there(looking: Preview) -> None:
    for locale in (EN, ES):
        paths = EditionView(looking, locale).paths
        assert {paths.page, paths.feed, paths.email, paths.text, paths.message} <= looking.files.keys()


def test_what_is_no_part_of_it_is_not_made(looking: Preview) -> None:
    others = [path for path in looking.files if "w17" not in path.lower() and not path.endswith(("feed.xml", ".css"))]

    assert others == []


def test_subject_and_sender_are_decoded(looking: Preview) -> None:
    message = (
        b"From: =?utf-8?Q?H=C3=A1bor?= <digest@news.example.org>\r\nSubject: =?utf-8?Q?El_ferry_ma=C3=B1ana?=\r\n\r\n"
    )
    view = with_file(looking, MESSAGE, message)

    assert (view.subject, view.sender) == ("El ferry mañana", "Hábor <digest@news.example.org>")


def test_headers_are_as_they_are_sent(looking: Preview) -> None:
    view = with_file(looking, MESSAGE, b"Subject: =?utf-8?Q?ma=C3=B1ana?=\r\nX-Unsent: 1\r\n\r\nThe body.")

    assert view.headers == "Subject: =?utf-8?Q?ma=C3=B1ana?=\r\nX-Unsent: 1"


def test_the_preheader_is_what_lists_show(looking: Preview) -> None:
    shown = EditionView(looking, EN).preheader
    assert shown
    assert shown in " ".join(looking.files[TEXT].decode().split())
    assert with_file(looking, EMAIL, b"<!doctype html><p>A template without one.").preheader == ""
    assert with_file(looking, EMAIL, b"").preheader == ""


def test_the_weight_is_that_of_the_html(looking: Preview) -> None:
    view = with_file(looking, EMAIL, b"x" * (CLIPPED // 2))

    assert (view.size, view.share) == (CLIPPED // 2, 0.5)


def test_links_stand_once_in_their_order(looking: Preview) -> None:
    links = (
        "https://b.example.com/",
        "#top",
        "https://a.example.com/",
        "https://b.example.com/",
        "javascript:alert(1)",
    )
    page = "".join(f'<a href="{link}">one</a>' for link in links)

    assert with_file(looking, EMAIL, page.encode()).links == ("https://b.example.com/", "https://a.example.com/")


def test_what_is_wrong_stands_first_what_was_noticed_last(looking: Preview) -> None:
    broken = replace(
        looking,
        files={**looking.files, EMAIL: looking.files[EMAIL] + b" " * 90_000, PAGE: b'<a href="nowhere.html">x</a>'},
        looked=replace(looking.looked, findings=(Finding("1 item is not in it yet", "draft.toml"),)),
        noted=("glossary/en-es.csv:3: no term",),
    )
    findings = EditionView(broken, EN).findings
    levels = [finding.is_error for finding in findings]

    assert levels == sorted(levels, reverse=True)
    assert any("broken link: nowhere.html" in finding.message for finding in findings if finding.is_error)
    assert list(map(str, findings[-2:])) == ["draft.toml: 1 item is not in it yet", "glossary/en-es.csv:3: no term"]


def test_other_locales_are_not_found_fault_with(looking: Preview) -> None:
    broken = replace(looking, files={**looking.files, EMAIL: b"x"})

    assert len(EditionView(broken, EN).findings) > len(EditionView(broken, ES).findings)


def test_the_command_is_what_publishes_it(tmp_path: Path) -> None:
    path = make_site(tmp_path, FERRY)
    assert EditionView(look(path), EN).command == "digest build --week 2025-W17"
    plain = path.read_text()
    path.write_text(plain.replace("locales", "review = true\nlocales"))
    assert EditionView(look(path), EN).command == "digest build --publish --week 2025-W17"
    path.write_text(plain)
    publish(path, W17)
    assert EditionView(look(path), EN).command == ""
    assert EditionView(look(path, republish=True), EN).command == ""


def test_an_edition_that_would_change_says_what_republishes_it(looking: Preview) -> None:
    republished = replace(looking, looked=replace(looking.looked, state="republished"))

    assert EditionView(republished, EN).command == "digest build --republish --week 2025-W17"
