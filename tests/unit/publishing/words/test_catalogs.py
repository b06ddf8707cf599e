"""Catalogs: how they are found and merged, and the contents of ours."""

import gettext
import re
from pathlib import Path

import babel
import pytest

from digest.errors import TemplateError
from digest.model.locale import Locale
from digest.publishing.templates import Templates
from digest.publishing.words.catalogs import MONTH, CatalogMessage, catalog_file, catalog_tags, read_entries, read_words
from digest.publishing.words.msgids import TemplateMessage
from tests.catalogs import LOCALES, SHIPPED, entries, lacking
from tests.fakes import AR, ES, RU
from tests.tables import each_row

STORIES = ("%(num)d story", "%(num)d stories")


# Ours


def test_no_catalog_is_english_by_another_name() -> None:
    english = {entry.phrase: entry.texts for entry in entries(Locale("en"))}
    same = {
        locale: sum(english[entry.phrase] == entry.texts for entry in entries(locale)) / len(english)
        for locale in LOCALES
        if locale != Locale("en")
    }

    assert {locale for locale, share in same.items() if share > 0.1} == set()


def test_every_catalog_has_every_phrase_and_no_other() -> None:
    assert list(lacking()) == []


def test_every_phrase_of_weeks_has_a_form_for_months_unless_it_names_one() -> None:
    english = {entry.phrase for entry in entries(Locale("en"))}
    of_weeks = {phrase for phrase in english if "week" in str(phrase).casefold() and phrase.context is None}
    without = {str(one) for one in of_weeks if TemplateMessage(one.text, MONTH) not in english}

    assert without == {
        "Week %(number)d",
        "Earlier: week %(number)d",
        "%(title)s, week %(number)d of %(year)d",
        "%(title)s, week %(number)d of %(year)d, page %(page)d",
    }


@each_row("locale", LOCALES)
def test_words_of_months_name_no_week(locale: Locale) -> None:
    weeks, months = Templates().words(locale), Templates(size="month").words(locale)

    for phrase in ("All weeks", "Also this week", "Since last week", "One digest a week"):
        assert months.gettext(phrase) not in {phrase, weeks.gettext(phrase)}
    for number in (1, 2, 5, 12):
        told = months.ngettext("%(num)d week", "%(num)d weeks", number)
        assert told not in {weeks.ngettext("%(num)d week", "%(num)d weeks", number), "%(num)d week", "%(num)d weeks"}
    assert months.gettext("Search") == weeks.gettext("Search")
    assert months.ngettext(*STORIES, 2) == weeks.ngettext(*STORIES, 2)


@each_row("locale", LOCALES)
def test_every_phrase_can_be_shown(locale: Locale) -> None:
    assert [entry for entry in entries(locale) if entry.mistakes] == []


@each_row("locale", LOCALES)
def test_every_phrase_keeps_its_fields(locale: Locale) -> None:
    wrong = [text for entry in entries(locale) for text in entry.texts if not _keeps_fields(text, entry.phrase)]

    assert wrong == []


@each_row("locale", LOCALES)
def test_a_count_has_the_form_that_cldr_names(locale: Locale) -> None:
    header = catalog_file(SHIPPED, locale.tag).read_text(encoding="utf-8")
    rule = re.search(r"nplurals=(\d+); plural=(.+?);\\n", header)
    assert rule
    form = gettext.c2py(rule[2])  # type: ignore[attr-defined] # What gettext itself makes of the rule.
    category = babel.Locale.parse(locale.tag, sep="-").plural_form

    # Millions and fractions have forms of their own in some languages; digest counts neither.
    categories = [name for name in _CLDR if name in {category(n) for n in range(201)}]
    assert [categories[form(n)] for n in range(201)] == [category(n) for n in range(201)]
    assert int(rule[1]) == len(categories)


# Languages whose nouns have no plural after a number.
NO_PLURALS = {"fa", "hu", "hy", "id", "ja", "ka", "kk", "ko", "tr", "vi", "zh"}


@each_row("locale", LOCALES)
def test_a_count_is_told_apart_from_one_where_the_language_does_so(locale: Locale) -> None:
    words = read_words([SHIPPED], locale)
    forms = {words.ngettext(*STORIES, n) for n in range(201)}

    assert len(forms) > 1 or locale.language in NO_PLURALS


@pytest.mark.parametrize(
    ("locale", "counts"),
    [
        (RU, ["1 источник", "2 источника", "5 источников", "11 источников", "21 источник", "112 источников"]),
        (Locale("uk"), ["1 джерело", "2 джерела", "5 джерел", "11 джерел", "21 джерело", "112 джерел"]),
        (Locale("pl"), ["1 źródło", "2 źródła", "5 źródeł", "11 źródeł", "21 źródeł", "112 źródeł"]),
        (AR, ["مصدر واحد", "مصدران", "5 مصادر", "11 مصدرا", "21 مصدرا", "112 مصدرا"]),
    ],
)
def test_counts_read_right(locale: Locale, counts: list[str]) -> None:
    words = Templates().words(locale)

    assert [
        words.ngettext("%(num)d source", "%(num)d sources", n) % {"num": n} for n in (1, 2, 5, 11, 21, 112)
    ] == counts


# Which is found


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("pt-BR", ["pt-BR", "pt", "pt-Latn"]),
        ("ca-valencia", ["ca-valencia", "ca", "ca-Latn"]),
        ("zh", ["zh", "zh-Hans"]),
        ("zh-CN", ["zh-CN", "zh", "zh-Hans"]),
        ("zh-Hans-SG", ["zh-Hans-SG", "zh-Hans", "zh"]),
        ("zh-TW", ["zh-TW", "zh-Hant"]),
        ("sr-Latn", ["sr-Latn"]),
        ("qqq", ["qqq"]),
    ],
)
def test_a_locale_finds_the_words_of_its_language_in_its_script(tag: str, found: list[str]) -> None:
    assert catalog_tags(Locale(tag)) == found


@pytest.mark.parametrize(
    ("tag", "word"), [("zh", "订阅"), ("zh-CN", "订阅"), ("zh-SG", "订阅"), ("zh-TW", "Subscribe")]
)
def test_chinese_in_other_characters_is_not_passed_off_as_ours(tag: str, word: str) -> None:
    assert Templates().words(Locale(tag)).gettext("Subscribe") == word


def test_a_locale_without_words_has_those_of_its_language_then_english(tmp_path: Path) -> None:
    write(tmp_path, "nn", "Subscribe", "Abonner")
    write(tmp_path, "nn-NO", "Language", "Språk")
    words = Templates(tmp_path).words(Locale("nn-NO"))

    assert [words.gettext(word) for word in ("Language", "Subscribe", "All weeks")] == ["Språk", "Abonner", "All weeks"]


def test_the_words_of_the_site_win_over_ours(tmp_path: Path) -> None:
    write(tmp_path, "es", "Subscribe", "Abonarse")
    words = Templates(tmp_path).words(ES)

    assert [words.gettext(word) for word in ("Subscribe", "Language")] == ["Abonarse", "Idioma"]


def test_the_words_of_english_are_read_once_for_all_locales(tmp_path: Path) -> None:
    write(tmp_path, "en", "All weeks", "Every week")
    templates = Templates(tmp_path)
    assert templates.words(Locale("en-GB")).gettext("All weeks") == "Every week"

    catalog_file(tmp_path / "locale", "en").unlink()
    words = [templates.words(Locale(tag)) for tag in ("et", "en-IE", "es")]
    assert [one.gettext("All weeks") for one in words] == ["Every week", "Every week", "Todas las semanas"]


def test_a_language_without_any_catalog_speaks_english(tmp_path: Path) -> None:
    words = read_words([tmp_path], Locale("et"))

    assert words.ngettext(*STORIES, 2) == "%(num)d stories"


# How those of a site are read


def test_a_catalog_of_the_site_counts_by_its_own_rule(tmp_path: Path) -> None:
    write(tmp_path, "ru", forms=("a", "b"), header="Plural-Forms: nplurals=2; plural=(n==7);")
    words = Templates(tmp_path).words(RU)

    assert [words.ngettext(*STORIES, n) for n in (1, 2, 7)] == ["a", "a", "b"]


def test_a_catalog_without_a_rule_counts_as_ours_does(tmp_path: Path) -> None:
    write(tmp_path, "ar", forms=_CLDR)
    words = Templates(tmp_path).words(AR)

    assert [words.ngettext(*STORIES, n) for n in (0, 1, 2, 3, 11, 100)] == list(_CLDR)


@pytest.mark.parametrize("forms", [("", ""), ("%(num)d relato", "")])
def test_a_count_without_all_its_forms_leaves_ours_in_place(tmp_path: Path, forms: tuple[str, str]) -> None:
    write(tmp_path, "es", forms=forms)

    assert Templates(tmp_path).words(ES).ngettext(*STORIES, 2) == "%(num)d noticias"


def test_an_entry_tells_where_it_stands_and_what_is_wrong_with_it(tmp_path: Path) -> None:
    file = write(tmp_path, "es", "%(title)s: subscribe", "%(name)s")

    assert list(read_entries([tmp_path / "locale"], ES)) == [
        CatalogMessage(
            file, 4, TemplateMessage("%(title)s: subscribe"), ("%(name)s",), ("unknown named placeholder 'name'",)
        )
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('msgid "a"\nnonsense "b"\n', ":2: "),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=nonsense;\\n"\n', ": "),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n/(n-7);\\n"\n', ": "),
        ('msgid ""\nmsgstr "Content-Type: text/plain; charset=nonsense\\n"\n', ": "),
    ],
)
def test_a_broken_catalog_is_an_error_with_its_place(tmp_path: Path, text: str, place: str) -> None:
    file = write(tmp_path, "es")
    file.write_text(text, encoding="utf-8")

    with pytest.raises(TemplateError) as error:
        Templates(tmp_path).words(ES)
    with pytest.raises(TemplateError) as checked:
        list(read_entries([tmp_path / "locale", SHIPPED], ES))

    assert str(error.value).startswith(f"{file}{place}")
    assert str(checked.value) == str(error.value)


_CLDR = ("zero", "one", "two", "few", "many", "other")


def write(
    folder: Path, tag: str, phrase: str = "", text: str = "", *, forms: tuple[str, ...] = (), header: str = ""
) -> Path:
    """Write a catalog of a site, with the words of one phrase, or of the number of stories."""
    one = f'msgid "{phrase}"\nmsgstr "{text}"\n' if phrase else ""
    counted = f'msgid "{STORIES[0]}"\nmsgid_plural "{STORIES[1]}"\n' if forms else ""
    counted += "".join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate(forms))
    file = catalog_file(folder / "locale", tag)
    file.parent.mkdir(parents=True)
    head = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n{header}\\n"\n\n'
    file.write_text(head + one + counted, encoding="utf-8")
    return file


def _keeps_fields(text: str, phrase: TemplateMessage) -> bool:
    """Whether a text has the fields of a phrase; one that is for one number only may leave the number out."""
    fields, kept = _fields(str(phrase)), _fields(text)
    return kept == fields or (isinstance(phrase.text, tuple) and kept == fields - {"%(num)d"})


def _fields(text: str) -> set[str]:
    assert "%" not in re.sub(r"%\(\w+\)[sd]", "", text)
    return set(re.findall(r"%\(\w+\)[sd]", text))
