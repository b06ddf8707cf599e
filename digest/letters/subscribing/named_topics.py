"""Topics as people name them: subjects in any language, and sources by their names or ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from urllib.parse import quote, unquote

from digest.language.text.characters.clean import one_line
from digest.language.text.words.subjects import NONE, fold, heading_of, is_subject, subject_of, territory_of, topic_of
from digest.model.preferences import MOST_TOPICS, SOURCE, SiteOffer

_SEPARATORS = ",;\n、،؛；，"
_PIECE = re.compile(f"[^{_SEPARATORS}]+")
_WRITTEN = re.compile(f"[%{_SEPARATORS}]")
# The name of a source may have commas of its own; of more pieces than this, no name is made.
_MOST_PIECES = 4
_LONGEST_NAME = 300


@lru_cache(maxsize=1024)
def read_topics(text: str, offer: SiteOffer, tongue: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the topics that a list in a language names, and the pieces of it that name none.

    Commas, semicolons and line breaks separate them. An id of a source stays, though the site no longer has it.
    """
    pieces = [(found.start(), found.end()) for found in _PIECE.finditer(text)][: 2 * MOST_TOPICS]
    topics: list[str] = []
    unknown: list[str] = []
    first = 0
    while first < len(pieces):
        begin = pieces[first][0]
        tried = (
            (last, _topic(text[begin : pieces[last - 1][1]], offer, tongue))
            for last in range(min(first + _MOST_PIECES, len(pieces)), first, -1)
        )
        last, topic = next((one for one in tried if one[1]), (first + 1, ""))
        name = one_line(text[begin : pieces[last - 1][1]]).strip()
        if topic:
            topics.append(topic)
        elif name:
            unknown.append(name[:_LONGEST_NAME])
        first = last
    return tuple(dict.fromkeys(topics)), tuple(unknown)


def written(topics: Iterable[str]) -> str:
    """Return topics as a list that is read as the same topics, whatever the names of sources are."""
    return "; ".join(_WRITTEN.sub(lambda found: quote(found[0]), topic) for topic in topics)


def topic_name(topic: str, offer: SiteOffer, tongue: str) -> str:
    """Return what readers call a topic in a language; a source that is gone is called by its id."""
    source = topic.removeprefix(SOURCE)
    return heading_of(topic, tongue) if source == topic else dict(offer.sources).get(source, source)


def _topic(said: str, offer: SiteOffer, tongue: str) -> str:
    """Return the topic that a name means, "" if it means none.

    The heading of a subject comes before a source of the same name, and that before other words for a subject.
    """
    name = one_line(said).strip()
    if not name or len(name) > _LONGEST_NAME:
        return ""
    if name.startswith(SOURCE):
        # Two ids are no id, and nothing is none.
        return unquote(name) if _PIECE.fullmatch(name) and name != SOURCE else ""
    return next(filter(None, _meant(name, offer, tongue)), "")


def _meant(name: str, offer: SiteOffer, tongue: str) -> Iterator[str]:
    is_one = bool(_PIECE.fullmatch(name))
    source = _sources(offer.sources, has_pieces=not is_one).get(fold(name), "")
    if not is_one:
        # Of several pieces, only the name of a source is one name.
        yield source
        return
    yield name if is_subject(name) else topic_of(name, tongue)
    yield source
    subject = subject_of(name, tongue)
    yield "" if subject == NONE else subject
    yield territory_of(name, tongue)


@lru_cache(maxsize=8)
def _sources(sources: tuple[tuple[str, str], ...], *, has_pieces: bool) -> Mapping[str, str]:
    """Return the topics of sources by their folded ids and names, of those that are one piece, or have several.

    A present name comes before an id of another.
    """
    called = [(source, source) for source, _ in sources] + [(name, source) for source, name in sources]
    return {fold(name): SOURCE + one for name, one in called if bool(_PIECE.fullmatch(name)) != has_pieces}
