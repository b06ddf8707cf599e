"""Reports on words that a locale lacks, and on catalogs of a site that have no effect."""

from pathlib import Path

import pytest

from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.publishing.templates import shipped_folder
from digest.publishing.words.catalogs import catalog_file
from digest.publishing.words.untranslated import unread, untranslated
from tests.catalogs import LOCALES
from tests.fakes import EN, ES

OURS = shipped_folder()
ET = Locale("et")


@pytest.mark.parametrize("locale", [*LOCALES, Locale("pt-BR"), Locale("zh-CN"), Locale("en-GB")], ids=str)
def test_nothing_is_amiss_where_digest_speaks_the_language(tmp_path: Path, locale: Locale) -> None:
    assert list(untranslated(tmp_path, OURS, locale)) == []


@pytest.mark.parametrize("tag", ["et", "zh-TW", "sr-Latn"])
def test_a_language_without_a_catalog_is_told_once(tmp_path: Path, tag: str) -> None:
    (finding,) = untranslated(tmp_path, OURS, Locale(tag))

    assert finding.path == str(tmp_path / "locale" / tag / "LC_MESSAGES" / "digest.po")
    assert f"readers of {tag} see English; copy {OURS}/locale/en/LC_MESSAGES/digest.po there" in finding.message


def test_each_phrase_that_a_catalog_lacks_is_told(tmp_path: Path) -> None:
    file = copy_english(tmp_path, "et")
    remove(file, "Subscribe")
    remove(file, "%(num)d week")

    assert list(untranslated(tmp_path, OURS, ET)) == [
        Finding("no translation of '%(num)d weeks'", str(file)),
        Finding("no translation of 'Subscribe'", str(file)),
    ]


def test_the_forms_for_months_are_needed_where_editions_are_of_months(tmp_path: Path) -> None:
    file = copy_english(tmp_path, "et")
    file.write_text(file.read_text().partition("# What these say where")[0])

    assert list(untranslated(tmp_path, OURS, ET)) == []
    assert Finding("no translation of 'Also this week'", str(file)) in untranslated(tmp_path, OURS, ET, size="month")


def test_a_phrase_that_only_the_catalog_of_a_package_tells_is_said(tmp_path: Path) -> None:
    """A module of the package says it."""
    write(tmp_path / "package", "es", "Top shelf", "Estante de arriba")
    write(tmp_path / "site", "es", "Top shelf", "Lo mejor")

    assert list(untranslated(tmp_path / "site", OURS, ES, [tmp_path / "package"])) == []


def test_words_of_a_package_alone_do_not_make_a_language_known(tmp_path: Path) -> None:
    write(tmp_path / "package", "et", "Top shelf", "Ülemine riiul")

    (finding,) = untranslated(tmp_path / "site", OURS, ET, [tmp_path / "package"])
    assert "readers of et see English" in finding.message


def test_a_guess_is_no_translation(tmp_path: Path) -> None:
    file = copy_english(tmp_path, "et")
    file.write_text(file.read_text().replace('msgid "Subscribe"', '#, fuzzy\nmsgid "Subscribe"'))

    assert [finding.message for finding in untranslated(tmp_path, OURS, ET)] == ["no translation of 'Subscribe'"]


def test_a_few_words_of_the_site_go_with_ours(tmp_path: Path) -> None:
    write(tmp_path, "es", "Subscribe", "Abonarse")

    assert list(untranslated(tmp_path, OURS, ES)) == []


def test_a_phrase_of_a_template_of_the_site_is_missed_in_other_languages(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "digest.html").write_text('{{ _("Our motto") }}')
    missed = {locale: list(untranslated(tmp_path, OURS, locale)) for locale in (EN, ES)}

    place = str(catalog_file(tmp_path / "locale", "es"))
    assert missed == {EN: [], ES: [Finding("no translation of 'Our motto'", place)]}


def test_words_for_what_nothing_says_are_told_with_their_line(tmp_path: Path) -> None:
    file = write(tmp_path, "es", "Subscibe", "Abonarse")

    assert list(untranslated(tmp_path, OURS, ES)) == [
        Finding("no template uses 'Subscibe', so its translation is never shown", str(file), 4)
    ]


def test_words_that_a_build_would_fail_on_are_told(tmp_path: Path) -> None:
    file = write(tmp_path, "en", "%(title)s: subscribe", "%(titel)s")

    message = "the translation of '%(title)s: subscribe' cannot be shown: unknown named placeholder 'titel'"
    assert list(untranslated(tmp_path, OURS, EN)) == [Finding(message, str(file), 4)]


def test_a_catalog_by_a_name_that_no_locale_has_is_told(tmp_path: Path) -> None:
    for name in ("pt_BR", "pt", "en"):
        write(tmp_path, name, "Subscribe", "Assine")

    (finding,) = unread(tmp_path, [Locale("pt-BR")])
    assert finding == Finding("not read: no locale of the site has this name", str(tmp_path / "locale" / "pt_BR"))


def test_a_site_without_catalogs_has_none_unread(tmp_path: Path) -> None:
    assert list(unread(tmp_path, [ES])) == []


def copy_english(site: Path, tag: str) -> Path:
    file = catalog_file(site / "locale", tag)
    file.parent.mkdir(parents=True)
    file.write_bytes(catalog_file(OURS / "locale", "en").read_bytes())
    return file


def remove(file: Path, phrase: str) -> None:
    blocks = file.read_text().split("\n\n")
    kept = [block for block in blocks if f'msgid "{phrase}"\n' not in block or "msgctxt" in block]
    assert len(kept) == len(blocks) - 1
    file.write_text("\n\n".join(kept))


def write(site: Path, tag: str, phrase: str, text: str) -> Path:
    file = catalog_file(site / "locale", tag)
    file.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    file.write_text(f'{header}msgid "{phrase}"\nmsgstr "{text}"\n')
    return file
