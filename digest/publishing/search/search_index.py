"""Write the search index of a year in one locale: its stories as JSON.

Its texts are as they were: only the script folds their case, as it does that of the query, so both are folded alike.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from digest.language.text.sentences.sentences import sentence_space
from digest.model.digest import Digest, DigestStory
from digest.model.locale import Locale
from digest.publishing.frozen.published_paths import digest_path, search_path
from digest.publishing.pages.page_parts import count_parts, split
from digest.publishing.paths import relative_link

# Fifty weeks of a dozen stories take a quarter of this.
_LARGEST = 1_000_000
# The number of sentences to index per story, besides its title: all, or if that is too large, the first, or none.
_SENTENCES = (None, 1, 0)
_HEAD, _END = b'{"weeks":[', b"]}"
# A digest, with the words for its week.
Told = tuple[str, Digest]


def write_index(digests: Iterable[Told]) -> bytes:
    """Write an index of digests, in the given order.

    A week has the links to the parts of its digest; a story has the index of its part in these, unless it is 0.
    """
    told = tuple(digests)
    written = b""
    for sentences in _SENTENCES:
        written = _HEAD + b",".join(_week(*one, sentences) for one in told) + _END
        if len(written) <= _LARGEST:
            break
    return written


def _week(words: str, digest: Digest, sentences: int | None) -> bytes:
    count, page = count_parts(len(digest.stories)), search_path(digest.locale)
    links = [relative_link(page, digest_path(digest.locale, digest.week, part)) for part in range(1, count + 1)]
    week = {"words": words, "links": links, "stories": list(_stories(digest, count, sentences))}
    return json.dumps(week, ensure_ascii=False, separators=(",", ":")).encode()


def _stories(digest: Digest, count: int, sentences: int | None) -> Iterator[dict[str, object]]:
    for place, part in enumerate(split(digest, count)):
        for story in part.stories:
            told = _story(story, digest.locale, sentences)
            yield {**told, "part": place} if place else told


def _story(story: DigestStory, readers: Locale, sentences: int | None) -> dict[str, object]:
    locale = story.title.locale
    text = sentence_space(locale).join(passage.text for passage in story.summary[:sentences])
    told: dict[str, object] = {"title": story.title.text, "source": story.references[0].source}
    if text:
        told["text"] = text
    if locale != readers:
        told["lang"] = locale.tag if locale.is_known else ""
        told["dir"] = locale.direction if locale.is_known else "auto"
    return told
