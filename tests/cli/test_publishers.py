"""``[publishers] use``: each can be switched off, and those from other packages are used if named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, Command, write
from tests.outside import install_markdown

SOURCES = '\n[[sources]]\nname = "Council"\npath = "news/council.txt"\n'


def use(site: Path, *names: str) -> None:
    listed = ", ".join(f'"{name}"' for name in names)
    write(site / "digest.toml", f"{CONFIG}\n[publishers]\nuse = [{listed}]\n{SOURCES}")


def built(site: Path) -> dict[str, str]:
    """The files of the output but pictures, by path."""
    output = site / "output"
    return {path.relative_to(output).as_posix(): path.read_text() for path in output.rglob("*") if path.is_file()}


@pytest.fixture
def markdown(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    return install_markdown(tmp_path_factory.mktemp("packages"), monkeypatch)


def test_a_publisher_that_is_not_named_writes_nothing(digest: Command, site: Path) -> None:
    use(site, "feeds", "email")

    assert digest("run", "--all").status == 0
    assert {path.partition("/")[0] for path in built(site)} == {"site", "email", "editions"}
    assert not any(path.endswith(".html") for path in built(site) if path.startswith("site/"))


def test_without_pages_the_rest_passes_the_check(digest: Command, site: Path) -> None:
    use(site, "feeds", "email")
    digest("run", "--all")
    done = digest("check", "--output")

    assert done.status == 0
    assert done.out.endswith("files: 0 errors, 0 warnings\n")


def test_a_misspelled_publisher_is_named_with_the_nearest(digest: Command, site: Path) -> None:
    use(site, "site", "feed")

    for verb in (("check",), ("run", "--all")):
        done = digest(*verb)
        assert done.status == 2
        assert "no plugin 'feed' among the publishers; did you mean 'feeds'?" in done.err
        assert "installed: cards, email, epub, feeds, images, search, site" in done.err
    assert not (site / "output/site").exists()


def test_an_installed_publisher_is_not_used_unless_it_is_named(digest: Command, site: Path, markdown: Path) -> None:
    digest("run", "--all")

    assert not (site / "output/markdown").exists()


def test_a_publisher_of_another_package_brings_its_templates(digest: Command, site: Path, markdown: Path) -> None:
    use(site, "site", "feeds", "markdown")
    digest("run", "--all")

    english = built(site)["markdown/2025-W17.en.md"]
    assert english.startswith("# Harbor Weekly, April 21\u2009–\u200927, 2025\n")
    assert "The council voted for the new tram line" in english
    assert "1 source, read at the quay" in english
    assert "1 fuente, leída en el muelle" in built(site)["markdown/2025-W17.es.md"]
    assert digest("check", "--output").out.endswith("0 errors, 0 warnings\n")


def test_the_phrases_of_a_publisher_of_another_package_are_checked(digest: Command, site: Path, markdown: Path) -> None:
    use(site, "markdown")
    write(markdown / "markdown/shelf.md", '{{ _("Shelf of the rest") }}{{ _("Top shelf") }}')
    catalog = "templates/locale/es/LC_MESSAGES/digest.po"
    write(site / catalog, 'msgid "Shelf of the rest"\nmsgstr "Lo demás"\n')

    assert digest("check").err == f"warning: {catalog}: no translation of 'Top shelf'\n"


def test_the_phrases_of_a_publisher_that_is_not_used_are_not_said(digest: Command, site: Path, markdown: Path) -> None:
    write(markdown / "markdown/shelf.md", '{{ _("Shelf of the rest") }}')
    write(site / "templates/locale/es/LC_MESSAGES/digest.po", 'msgid "Shelf of the rest"\nmsgstr "Lo demás"\n')

    assert "no template uses 'Shelf of the rest'" in digest("check").err


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("site", "email"), "preview of 1 story in {}/output/preview/site\n"),
        (("email",), "preview of 1 story in {}/output/preview\n"),
        (("markdown",), "1 story (no publisher in use makes a preview)\n"),
    ],
)
def test_a_preview_is_said_to_be_where_it_is(
    digest: Command, site: Path, markdown: Path, names: tuple[str, ...], told: str
) -> None:
    use(site, *names)

    assert told.format(site) in digest("run", "-v", "--week", "2025-W17", now="2025-04-23T12:00:00Z").out


def test_a_site_overrides_the_templates_of_a_publisher(digest: Command, site: Path, markdown: Path) -> None:
    use(site, "markdown")
    digest("run", "--all")
    block = "{% block story scoped %}\n## *{{ story.title.text }}*\n{% endblock %}"
    write(site / "templates/markdown/digest.md", '{% extends "shipped/markdown/digest.md" %}' + block)
    digest("run", "--all")

    assert re.search(r"^## \*The .+\*$", built(site)["markdown/2025-W17.en.md"], re.MULTILINE)


def test_a_file_of_a_publisher_is_made_anew_when_its_template_changes(
    digest: Command, site: Path, markdown: Path
) -> None:
    use(site, "markdown")
    digest("run", "--all")
    write(markdown / "markdown/digest.md", "{{ week }}\n")
    digest("run", "--all")

    assert built(site)["markdown/2025-W17.en.md"] == "2025-W17\n"


def test_a_mistake_in_the_template_of_a_publisher_is_told_with_its_line(
    digest: Command, site: Path, markdown: Path
) -> None:
    use(site, "markdown")
    write(markdown / "markdown/digest.md", "\n{{ gone }}\n")
    done = digest("run", "--all")

    assert done.status == 1
    assert "markdown/digest.md:2: 'gone' is undefined" in done.err
