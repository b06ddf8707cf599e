"""``digest check`` lists the words of a site that are not translated."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Command, write


def test_a_site_in_languages_that_digest_speaks_lacks_nothing(digest: Command, site: Path) -> None:
    outcome = digest("check")

    assert (outcome.status, outcome.err) == (0, "")


def test_a_language_without_words_is_a_warning(digest: Command, site: Path) -> None:
    speak(site, "et")
    outcome = digest("check")

    assert outcome.status == 0
    assert outcome.err.startswith("warning: templates/locale/et/LC_MESSAGES/digest.po: no such file")


def test_an_own_phrase_is_missed_by_the_place_where_it_belongs(digest: Command, site: Path) -> None:
    write(site / "templates/site/motto.html", '{{ _("Our motto") }}')

    assert digest("check").err == (
        "warning: templates/locale/es/LC_MESSAGES/digest.po: no translation of 'Our motto'\n"
    )


def test_what_locales_share_is_told_once(digest: Command, site: Path) -> None:
    speak(site, "es-MX", "es")
    write(site / "templates/locale/es/LC_MESSAGES/digest.po", 'msgid "Subscibe"\nmsgstr "Abonarse"\n')

    assert digest("check").err.count("no template uses 'Subscibe'") == 1


def test_words_for_programs(digest: Command, site: Path) -> None:
    write(site / "templates/site/motto.html", '{{ _("Our motto") }}')

    assert digest("check", "--json").json["words"] == [
        {
            "path": "templates/locale/es/LC_MESSAGES/digest.po",
            "line": None,
            "message": "no translation of 'Our motto'",
        }
    ]


def test_a_broken_catalog_is_an_error(digest: Command, site: Path) -> None:
    write(site / "templates/locale/es/LC_MESSAGES/digest.po", 'msgid "a"\nnonsense\n')
    outcome = digest("check")

    assert outcome.status == 1
    assert "templates/locale/es/LC_MESSAGES/digest.po:2: " in outcome.err


def speak(site: Path, *tags: str) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text().replace('locales = ["en", "es"]', f"locales = {['en', *tags]}"))
