import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import jinja2
import pytest

from digest.errors import StoreError, TemplateError
from digest.model.locale import Locale
from digest.model.look import THEMES
from digest.publishing.templates import Templates, shipped_folder
from tests.fakes import AR, EN, ES, WEEK
from tests.tables import each_row

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Put a file into the site's own templates."""

    def put(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return put


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    return Templates(tmp_path)


def test_template_code_in_a_value_is_text(write: Write, templates: Templates) -> None:
    write("page.html", "{{ title }}")

    assert templates.render("page.html", EN, title="{{ 7*7 }} {% include 'page.html' %}") == (
        "{{ 7*7 }} {% include &#39;page.html&#39; %}"
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [("page.html", "&lt;b&gt;"), ("feed.xml", "&lt;b&gt;"), ("style.css", "&lt;b&gt;"), ("mail.txt", "<b>")],
)
def test_values_are_escaped_in_all_but_text(write: Write, templates: Templates, name: str, shown: str) -> None:
    write(name, "{{ title }}")

    assert templates.render(name, EN, title="<b>") == shown


def test_a_value_within_a_message_is_escaped(write: Write, templates: Templates) -> None:
    write("page.html", '{{ _("Read at %(source)s", source=name) }}')

    assert templates.render("page.html", ES, name="<b>") == "Leer en &lt;b&gt;"


def test_blocks_leave_no_lines_behind(write: Write, templates: Templates) -> None:
    write("mail.txt", "a\n  {% if true %}\nb\n  {% endif %}\nc\n")

    assert templates.render("mail.txt", EN) == "a\nb\nc\n"


def test_a_message_may_span_lines(write: Write, templates: Templates) -> None:
    write("locale/en/LC_MESSAGES/digest.po", 'msgid "one two"\nmsgstr "three"\n')
    write("mail.txt", "{% trans %}\n  one\n  two\n{% endtrans %}")

    assert templates.render("mail.txt", EN) == "three"


def test_a_file_of_the_site_wins_over_the_shipped_one(write: Write, templates: Templates) -> None:
    write("site/_dateline.html", "mine")

    assert templates.render("site/_dateline.html", EN, week=WEEK) == "mine"


def test_a_shipped_template_includes_what_the_site_overrides(write: Write, templates: Templates) -> None:
    write("site/_style.css", "body { color: teal }")
    write("page.html", '{% include "shipped/site/_base.html" %}')

    page = templates.render("page.html", EN, site=_Anything(), page=_Anything())

    assert "body { color: teal }" in page


def test_an_override_can_extend_what_it_overrides(write: Write, templates: Templates) -> None:
    write("site/_dateline.html", '<b>{% include "shipped/site/_dateline.html" %}</b>')

    assert templates.render("site/_dateline.html", ES, week=WEEK) == "<b>Semana 17 · 21–27 de abril de 2025</b>"


def test_a_site_without_templates_of_its_own_has_the_shipped_ones(tmp_path: Path) -> None:
    templates = Templates(tmp_path / "none")

    assert templates.render("site/_dateline.html", AR, week=WEEK) == "الأسبوع 17 · 21–27 أبريل 2025"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n{% if %}", "2: Expected an expression, got 'end of statement block'"),
        ("\n{% nonsense %}", "2: Encountered unknown tag 'nonsense'."),
        ("\n\n{{ nothing }}", "3: 'nothing' is undefined"),
        ("\n{{ locale.nothing }}", "2: 'digest.model.locale.Locale object' has no attribute 'nothing'"),
        ("\n{{ 1 / 0 }}", "2: ZeroDivisionError: division by zero"),
        ("\n{% include 'none.html' %}", "2: no such template: 'none.html'"),
        ("{% extends '../page.html' %}", "1: no such template: '../page.html'"),
        ("\n{{ _('%(count)d', number=1) }}", "2: KeyError: 'count'"),
    ],
)
def test_an_error_names_file_and_line(write: Write, templates: Templates, text: str, message: str) -> None:
    file = write("site/page.html", text)

    with pytest.raises(TemplateError) as error:
        templates.render("site/page.html", EN)

    assert str(error.value) == f"{file}:{message}"


@pytest.mark.parametrize("text", ["\n{% endif %}", "\n{{ nothing }}", "\n{{ [].pop() }}"])
def test_an_error_names_the_file_that_is_included(write: Write, templates: Templates, text: str) -> None:
    write("page.html", "{% include 'part.html' %}")
    part = write("part.html", text)

    with pytest.raises(TemplateError) as error:
        templates.render("page.html", EN)

    assert str(error.value).startswith(f"{part}:2: ")


def test_an_error_in_a_shipped_template_names_it_by_its_short_name(templates: Templates) -> None:
    with pytest.raises(TemplateError) as error:
        templates.render("site/_dateline.html", EN)

    assert str(error.value) == "site/_dateline.html:1: 'week' is undefined"


def test_a_template_that_includes_itself_is_an_error(write: Write, templates: Templates) -> None:
    write("page.html", "{% include 'page.html' %}")

    with pytest.raises(TemplateError, match="RecursionError"):
        templates.render("page.html", EN)


def test_a_template_that_is_not_text_is_an_error(tmp_path: Path, templates: Templates) -> None:
    (tmp_path / "page.html").write_bytes(b"\xff")

    with pytest.raises(TemplateError) as error:
        templates.render("page.html", EN)

    assert str(error.value) == f"{tmp_path / 'page.html'}: not UTF-8: invalid start byte at byte 0"


def test_an_error_of_ours_within_a_template_stays_what_it_is(write: Write, templates: Templates) -> None:
    def fail() -> None:
        raise StoreError("the store is gone")

    write("page.html", "{{ fail() }}")

    with pytest.raises(StoreError, match="the store is gone"):
        templates.render("page.html", EN, fail=fail)


@pytest.mark.parametrize("name", ["../secret.html", "shipped/../secret.html", "/etc/hostname", "site"])
def test_a_template_is_a_file_of_its_folders(write: Write, tmp_path: Path, name: str) -> None:
    write("secret.html", "secret")

    with pytest.raises(TemplateError, match="no such template:"):
        Templates(tmp_path / "templates").render(name, EN)


def test_the_words_of_each_locale_are_its_own(write: Write, templates: Templates) -> None:
    write("page.html", '{{ _("Subscribe") }} {{ locale }}')

    assert [templates.render("page.html", locale) for locale in (EN, ES, EN)] == [
        "Subscribe en",
        "Suscribirse es",
        "Subscribe en",
    ]


def test_an_imported_macro_speaks_the_locale_of_the_page(write: Write, templates: Templates) -> None:
    write("macros.html", '{% macro say() %}{{ _("Subscribe") }} {{ locale }}{% endmacro %}')
    write("page.html", "{% from 'macros.html' import say %}{{ say() }}")

    assert [templates.render("page.html", locale) for locale in (EN, ES)] == ["Subscribe en", "Suscribirse es"]


def test_the_fingerprint_stays_while_the_files_stay(tmp_path: Path, write: Write) -> None:
    write("site/page.html", "text")
    copy = shutil.copytree(tmp_path, tmp_path.with_name("copy"))

    assert Templates(tmp_path).fingerprint() == Templates(copy).fingerprint()


@pytest.mark.parametrize("name", ["site/page.html", "site/other.html", "locale/en/LC_MESSAGES/digest.po"])
def test_the_fingerprint_changes_with_any_file(tmp_path: Path, write: Write, name: str) -> None:
    write("site/page.html", "text")
    before = Templates(tmp_path).fingerprint()

    write(name, "other text")

    assert Templates(tmp_path).fingerprint() != before


@each_row(
    "name",
    [
        file.relative_to(shipped_folder()).as_posix()
        for file in sorted(shipped_folder().rglob("*"))
        if file.is_file() and file.suffix != ".po"
    ],
)
def test_every_shipped_template_compiles(name: str) -> None:
    assert Templates().renderer.environment(Locale("en")).get_template(name).name == name


class _Anything:
    """Stands for a value of which only some attributes matter."""

    title = description = address = fallback_address = to_feed = to_items = to_index = to_subscribe = "x"
    look = THEMES["paper"]
    is_public = False

    def tagline(self, _locale: Locale) -> str:
        return "x"


def test_what_one_locale_makes_of_a_constant_is_not_what_the_next_one_says(write: Write, templates: Templates) -> None:
    """Templates are compiled once for all locales."""
    write("page.html", "{{ 22000|number }}")

    assert [templates.render("page.html", locale) for locale in (EN, ES)] == ["22,000", "22.000"]


# Calls of macros

MACROS = """\
{%- macro tell(first, second="two", third=first) %}{{ first }} {{ second }} {{ third }}{% endmacro %}
{%- macro around() %}[{{ caller() }}]{% endmacro %}
{%- macro rest() %}{{ varargs|join("+") }} {{ kwargs.a }}{% endmacro %}"""


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        ("{{ tell(name) }}", "&lt;b&gt; two &lt;b&gt;"),
        ("{{ tell(name, 'three') }}", "&lt;b&gt; three &lt;b&gt;"),
        ("{{ tell(third=name, first='one') }}", "one two &lt;b&gt;"),
        ("{{ tell(tell(1, 2, 3)) }}", "1 2 3 two 1 2 3"),
        ("{% for one in [name] %}{{ tell(one, loop.index) }}{% endfor %}", "&lt;b&gt; 1 &lt;b&gt;"),
        ("{% call around() %}{{ name }}{% endcall %}", "[&lt;b&gt;]"),
        ("{{ rest(1, 2, a=name) }}", "1+2 &lt;b&gt;"),
    ],
)
def test_macros_are_called_with_any_arguments(write: Write, templates: Templates, call: str, shown: str) -> None:
    write("page.html", MACROS + call)
    write("imported.html", MACROS)
    write("other.html", "{% from 'imported.html' import tell, around, rest %}" + call)

    assert templates.render("page.html", EN, name="<b>") == shown
    assert templates.render("other.html", EN, name="<b>") == shown


def test_a_macro_of_a_text_escapes_nothing(write: Write, templates: Templates) -> None:
    write("mail.txt", MACROS + "{{ tell(name) }}")

    assert templates.render("mail.txt", EN, name="<b>") == "<b> two <b>"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("{{ tell() }}", "parameter 'first' was not provided"),
        ("{{ tell(1, 2, 3, 4) }}", "TypeError: macro 'tell' takes not more than 3 argument(s)"),
        ("{{ tell(1, fourth=4) }}", "TypeError: macro 'tell' takes no keyword argument 'fourth'"),
        ("{{ tell(1, first=1) }}", "TypeError: macro 'tell' takes no keyword argument 'first'"),
    ],
)
def test_a_wrong_call_of_a_macro_is_explained(write: Write, templates: Templates, call: str, message: str) -> None:
    write("page.html", MACROS + call)

    with pytest.raises(TemplateError) as error:
        templates.render("page.html", EN)
    assert str(error.value).endswith(message)


# A folder of a publisher of another package


@pytest.fixture
def further(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    (folder / "markdown").mkdir()
    (folder / "markdown/digest.md").write_text("{{ title }} {% block end %}its own{% endblock %}", encoding="utf-8")
    return folder


def test_another_folder_is_rendered_as_ours_is(further: Path) -> None:
    templates = Templates().with_folder(further)

    assert templates.render("markdown/digest.md", EN, title="<b>") == "&lt;b&gt; its own"
    assert templates.render("feed/title.txt", EN, week=WEEK) == Templates().render("feed/title.txt", EN, week=WEEK)


def test_the_site_overrides_another_folder(write: Write, templates: Templates, further: Path) -> None:
    write("markdown/digest.md", '{% extends "shipped/markdown/digest.md" %}{% block end %}the site{% endblock %}')

    assert templates.with_folder(further).render("markdown/digest.md", EN, title="by") == "by the site"


def test_no_other_folder_hides_a_template_of_ours(further: Path) -> None:
    (further / "feed").mkdir()
    (further / "feed/title.txt").write_text("hidden", encoding="utf-8")

    assert "hidden" not in Templates().with_folder(further).render("feed/title.txt", EN, week=WEEK)


def test_the_first_templates_do_not_know_another_folder(further: Path) -> None:
    templates = Templates()
    templates.with_folder(further)

    with pytest.raises(TemplateError, match=r"no such template: 'markdown/digest\.md'"):
        templates.render("markdown/digest.md", EN, title="")


def test_what_another_folder_holds_changes_the_fingerprint(further: Path) -> None:
    before = Templates().with_folder(further).fingerprint()
    (further / "markdown/digest.md").write_text("new", encoding="utf-8")

    assert len({Templates().fingerprint(), before, Templates().with_folder(further).fingerprint()}) == 3


def test_another_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="gone: no such templates folder"):
        Templates().with_folder(tmp_path / "gone")


def test_a_label_names_a_region_only_where_the_site_has_several_of_one_language(write: Write, tmp_path: Path) -> None:
    write("site/a.html", "{{ of|language_name }}")
    brazil, portugal = Locale("pt-BR"), Locale("pt-PT")
    said = [
        Templates(tmp_path, locales=locales).render("site/a.html", EN, of=brazil)
        for locales in ((EN, brazil), (EN, brazil, portugal))
    ]

    assert said == ["Portuguese", "Brazilian Portuguese"]
    assert Templates(tmp_path).fingerprint() != Templates(tmp_path, locales=(brazil, portugal)).fingerprint()


# What is kept compiled


def test_a_template_is_compiled_once_for_all_locales(templates: Templates, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = templates.render("feed/title.txt", EN, week=WEEK)

    def compile_again(*_: object, **__: object) -> NoReturn:
        raise AssertionError("compiled again")

    monkeypatch.setattr(jinja2.Environment, "compile", compile_again)

    assert templates.render("feed/title.txt", ES, week=WEEK) != shown


def test_a_phrase_is_known_as_text_and_as_markup(tmp_path: Path) -> None:
    for name in ("page.html", "plain.txt"):
        (tmp_path / name).write_text(
            '{{ _("More") }}{{ _("More") ~ "<" }}{{ _("Week %(number)d", number=7) }}', "utf-8"
        )
    made = Templates(tmp_path)

    assert made.render("page.html", EN) == "MoreMore&lt;Week 7"
    assert made.render("plain.txt", EN) == "MoreMore<Week 7"
