"""Tell an editor's own words for one locale from translations: they are in its language, and nothing calls them one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from digest.model.edition import Introduction, OwnWords, Story
from digest.model.locale import Locale
from digest.tasks.from_output.shown import ShownDigest, ShownStory, ShownText


def is_own_title(story: ShownStory, locale: Locale, original: Locale) -> bool:
    """Return whether a locale shows the editor's own title of a story, whose title is in the language ``original``."""
    own = story.title.locale.language
    return own == locale.language != original.language and original.is_known and not story.title.original


def own_introductions(digests: Mapping[Locale, ShownDigest]) -> Mapping[Locale, ShownDigest]:
    """Return the digests that have introductions of their own.

    If all have one, the first has that of the edition; if some have none, the edition has none.
    """
    said = {locale: digest for locale, digest in digests.items() if digest.introduction}
    common = _language(next(iter(said.values()))) if said and len(said) == len(digests) else ""
    return {
        locale: digest
        for locale, digest in said.items()
        if digest.introduction_mark is None and _language(digest) == locale.language != common
    }


def own_words(
    digests: Mapping[Locale, ShownDigest], stories: Sequence[Story], introductions: Mapping[Locale, ShownDigest]
) -> tuple[OwnWords, ...]:
    """Return the words of each locale that has any; ``stories`` are those of the edition, in the order of all digests.

    Only emails show their subjects and preheaders (``publishing/email/published_words.py``).
    """
    found = (
        OwnWords(
            locale,
            _introduction(introductions[locale], locale) if locale in introductions else None,
            titles=tuple(
                (story.references[0].key, shown.title.text)
                for story, shown in zip(stories, digest.stories, strict=True)
                if is_own_title(shown, locale, story.locale)
            ),
        )
        for locale, digest in digests.items()
    )
    return tuple(words for words in found if words != OwnWords(words.locale))


def _language(digest: ShownDigest) -> str:
    return digest.introduction[0][0].locale.language


def _introduction(digest: ShownDigest, locale: Locale) -> Introduction:
    texts = digest.introduction
    return Introduction(tuple(tuple(one.text for one in told) for told in texts), locale, markup_of(texts))


def markup_of(texts: Sequence[Sequence[ShownText]]) -> tuple[tuple[str, ...], ...]:
    """Return the markup of the sentences of an introduction; none if they have no links and no emphasis."""
    has_any = any(one.markup for one in chain(*texts))
    return tuple(tuple(one.markup for one in told) for told in texts) if has_any else ()
