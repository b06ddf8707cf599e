"""The environment of templates in a locale: the filters and phrases that they use, and the settings of Jinja2."""

from __future__ import annotations

import base64
import gettext
import hashlib
import re
from collections.abc import Callable
from functools import partial

import jinja2

from digest.language.text.characters.typeset import typeset_title
from digest.language.text.characters.wrap import apart, display_width, wrap
from digest.language.text.html.inline import numbered
from digest.language.text.numbers.number_multipliers import multiplier_end
from digest.language.text.sentences.sentences import sentence_space
from digest.model.digest import DigestStory
from digest.model.locale import Locale
from digest.model.period import is_collection
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
# The longest title that is set as one, if it was made of a sentence.
_LONGEST_TITLE = 80


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
    environment = jinja2.Environment(
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
    environment.globals["locale"] = locale
    filters = _filters(locale, words, regional)
    environment.filters |= {name: _when_rendered(function) for name, function in filters.items()}
    environment.tests["web_address"] = is_web_address
    environment.tests["authored"] = is_authored
    environment.tests["untitled"] = is_untitled
    environment.tests["collection"] = is_collection
    return environment


def _when_rendered(function: Callable[..., object]) -> Callable[..., object]:
    """Keep a filter from being applied to constants at compile time, when there is no locale yet."""

    @jinja2.pass_context
    def apply(_: jinja2.runtime.Context, *values: object, **named: object) -> object:
        return function(*values, **named)

    return apply


def _filters(
    locale: Locale, words: gettext.NullTranslations, regional: frozenset[Locale]
) -> dict[str, Callable[..., object]]:
    return {
        "week_range": partial(wording.week_range, locale=locale),
        "dateline": partial(wording.dateline, locale=locale, words=words),
        "period_name": partial(wording.period_name, locale=locale, words=words),
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
        "few": tags.few,
        "page_of": lambda week, site: page_address(site, digest_path(locale, week)),
        "title_lists": title_lists,
        "mark": mark_of_story,
        "introduction_mark": mark_of_introduction,
        "wrap": wrap,
        "apart": partial(apart, direction=locale.direction),
        "display_width": display_width,
    }


def is_untitled(story: DigestStory) -> bool:
    """Return whether the title of a story was made of a sentence and is as long as one, so that it is set as text."""
    is_made = not (story.title_given or story.title.is_abstract or story.title.by_editor)
    return is_made and display_width(story.title.text) > _LONGEST_TITLE


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


def _sha256(text: str) -> str:
    """Return the hash of a style for a Content-Security-Policy."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
