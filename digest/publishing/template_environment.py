"""The environment of templates in a locale: the filters and phrases that they use, and the settings of Jinja2."""

from __future__ import annotations

import base64
import gettext
import hashlib
import re
from collections.abc import Callable, MutableMapping
from functools import lru_cache, partial
from types import FunctionType
from typing import Any, cast

import jinja2
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from digest.language.text.characters.typeset import typeset_title
from digest.language.text.characters.wrap import apart, display_width, wrap
from digest.language.text.html.inline import numbered
from digest.language.text.numbers.number_multipliers import multiplier_end
from digest.language.text.sentences.sentences import sentence_space
from digest.model.locale import Locale
from digest.publishing import html_tags as tags
from digest.publishing.credits import credits_of
from digest.publishing.frozen.published_paths import digest_path
from digest.publishing.paths import is_web_address, page_address
from digest.publishing.tiers import title_lists
from digest.publishing.translation_marks import is_authored, mark_of_introduction, mark_of_story
from digest.publishing.words import wording

_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u202f ]*\d)?")
# A currency or a sign may precede the number.
_LONGEST_SIGN = 3


class _Context(jinja2.runtime.Context):
    """Calls macros at once. Jinja2 asks each callable several times what it wants passed; nearly all are macros."""

    def call(self, called: Callable[..., object], /, *values: object, **named: object) -> object:
        """Call a macro or another callable of a template."""
        if type(called) is not Macro:
            return super().call(called, *values, **named)
        # Jinja2 passes these from loops and blocks, for functions that want the context.
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        if called.caller or called.catch_kwargs or called.catch_varargs:
            return called(self.eval_ctx, *values, **named)
        # As the macro does it, but in one step.
        given = (*values, *[named.pop(name, missing) for name in called.arguments[len(values) :]])
        if named or len(given) > len(called.arguments):  # The macro says what is wrong.
            return called(self.eval_ctx, *given, **named)
        text = called._func(*given)  # noqa: SLF001 - as above
        return Markup(text) if self.eval_ctx.autoescape else text  # noqa: S704 - its values are escaped


class _Template(jinja2.Template):
    """Shows markup as it is. Jinja2 makes markup of it again, and half of what templates show is markup."""

    @classmethod
    def from_code(cls, *of_template: Any, **named: Any) -> jinja2.Template:
        """Return a template given its code, in whose names ``escape`` is what shows a value."""
        made = super().from_code(*of_template, **named)
        cast("FunctionType", made.root_render_func).__globals__["escape"] = _shown
        return made


def _shown(value: object) -> str:
    return value if type(value) is Markup else escape(value)


class _Environment(jinja2.Environment):
    context_class = _Context
    template_class = _Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template can name besides its values: a copy, as nothing is added once templates are loaded.

        Jinja2 makes a ChainMap, whose keys take longer to compare at each import than a macro to run.
        """
        return {**self.globals, **(d or {})}


def new_environment(
    loader: jinja2.BaseLoader,
    compiled: jinja2.BytecodeCache,
    locale: Locale,
    words: gettext.NullTranslations,
    regional: frozenset[Locale],
) -> jinja2.Environment:
    """Return what renders the templates of a loader in a locale, with its words.

    Labels of the ``regional`` locales name their region.
    """
    # Escape everything but plain text.
    environment = _Environment(
        loader=loader,
        bytecode_cache=compiled,
        autoescape=jinja2.select_autoescape(enabled_extensions=(), disabled_extensions=("txt",), default=True),
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.policies["ext.i18n.trimmed"] = True
    # The extension adds this method when it is loaded.
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    for name in ("gettext", "pgettext"):
        environment.globals[name] = _known(cast("Callable[..., str]", environment.globals[name]))
    environment.globals["_"] = environment.globals["gettext"]
    environment.globals["locale"] = locale
    filters = _filters(locale, regional)
    environment.filters |= {name: _when_rendered(function) for name, function in filters.items()}
    environment.tests["web_address"] = is_web_address
    environment.tests["authored"] = is_authored
    return environment


def _known(phrase: Callable[..., str]) -> Callable[..., str]:
    """Look up a phrase without values only once: a page has a hundred of them."""
    known: dict[tuple[object, ...], str] = {}

    @jinja2.pass_context
    def look_up(context: jinja2.runtime.Context, *texts: str, **values: object) -> str:
        if values:
            return phrase(context, *texts, **values)
        key = (context.eval_ctx.autoescape, *texts)
        if key not in known:
            known[key] = phrase(context, *texts)
        return known[key]

    return look_up


def _when_rendered(function: Callable[..., object]) -> Callable[..., object]:
    """Keep a filter from being applied to constants at compile time, when there is no locale yet."""

    @jinja2.pass_context
    def apply(_: jinja2.runtime.Context, *values: object, **named: object) -> object:
        return function(*values, **named)

    return apply


def _filters(locale: Locale, regional: frozenset[Locale]) -> dict[str, Callable[..., object]]:
    return {
        "week_range": partial(wording.week_range, locale=locale),
        "day": lambda published, zone, week=None: wording.day(published, locale, zone, week),
        "month": partial(wording.month, locale=locale),
        "weekday": partial(wording.weekday, locale=locale),
        "full_date": lambda published, zone: wording.full_date(published, locale, zone),
        "language": tags.language,
        "link": partial(tags.link, around=locale),
        "inline": tags.inline,
        "typeset": lambda passage: typeset_title(passage.text, passage.locale.language),
        "numbered": lambda passage, links: numbered(passage.markup, links) if passage.markup else passage.text,
        "provenance": tags.provenance,
        "machine_date": wording.machine_date,
        "number": partial(wording.number, locale=locale),
        "localized": wording.localized,
        "figure_parts": lambda figure: figure_parts(wording.localized(figure), figure.shown.locale.language),
        "territorial": wording.territorial,
        "language_name": partial(wording.label_name, in_locale=locale, regional=regional),
        "own_name": wording.own_name,
        "sentence_space": sentence_space,
        "paragraph_locale": tags.paragraph_locale,
        "sentences": tags.sentences,
        "classes": tags.classes,
        "sha256": _sha256,
        "credits": credits_of,
        "page_of": lambda week, site: page_address(site, digest_path(locale, week)),
        "title_lists": title_lists,
        "mark": mark_of_story,
        "introduction_mark": mark_of_introduction,
        "wrap": wrap,
        "apart": partial(apart, direction=locale.direction),
        "display_width": display_width,
    }


def figure_parts(text: str, language: str) -> tuple[str, str]:
    """Split ``14 million euros`` into ``14 million`` and ``euros``; the words are "" if no space separates them.

    Pages set the number of a key figure in large type. If other words come first, as in ``about 310 cables``, all of it
    counts as the number, to keep the word order.
    """
    match = _NUMBER.search(text)
    if not match or match.start() > _LONGEST_SIGN:
        return text, ""
    end = multiplier_end(text, match.end(), language)
    space = re.search(r"\s", text[end:])
    end = end + space.start() if space else len(text)
    return text[:end], text[end:].strip()


@lru_cache(maxsize=64)  # Nearly all pages have the same style.
def _sha256(text: str) -> str:
    """Return the hash of a style for a Content-Security-Policy."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
