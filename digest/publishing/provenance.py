"""Who wrote a text that readers see, as machines read it: a source, an engine, a language model, or a person.

The kinds of media are those of the IPTC (https://cv.iptc.org/newscodes/digitalsourcetype/), which schema.org takes as
``digitalSourceType``. What a person has written or corrected has none: it is nobody's but that person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from digest.model.digest import Digest, DigestStory, Passage
from digest.model.locale import Locale
from digest.publishing.paths import is_web_address

# Who wrote the words: those of a source are in the original.
Writer = Literal["source", "engine", "model", "person"]

_KINDS = "http://cv.iptc.org/newscodes/digitalsourcetype/"
MACHINE = f"{_KINDS}trainedAlgorithmicMedia"
# Partly a machine's work.
COMPOSITE = f"{_KINDS}compositeWithTrainedAlgorithmicMedia"


def writer_of(passage: Passage) -> Writer:
    """Return who wrote a passage as shown; of words that a person corrected or wrote, that person."""
    if passage.by_person or (passage.by_editor and not passage.original):
        return "person"
    if passage.is_abstract:
        return "model"
    return "engine" if passage.original else "source"


def source_type(passages: Sequence[Passage]) -> str:
    """Return the kind of media that passages are together, "" if no machine wrote any of them."""
    by_machines = [writer_of(passage) in {"engine", "model"} for passage in passages]
    return MACHINE if by_machines and all(by_machines) else COMPOSITE if any(by_machines) else ""


def works_of(stories: Iterable[DigestStory], around: Locale) -> list[dict[str, object]]:
    """Return the stories that are translated or a machine's, as schema.org has them, with the links to the originals.

    Those of one language and kind are one CreativeWork: a page has no room for one each. It is in the language of the
    page ``around`` unless it says otherwise.
    """
    found: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for story in stories:
        passages = (story.title, *story.summary)
        original = next((passage.original for passage in passages if passage.original), None)
        kind = source_type(passages)
        if original or kind:
            own = story.title.locale
            group = "" if own == around else own.tag, original.locale.tag if original else "", kind
            url = story.references[0].url
            found.setdefault(group, []).extend([{"@id": url}] if is_web_address(url) else [])
    return [_work(*group, links) for group, links in found.items()]


def _work(language: str, original: str, kind: str, links: list[dict[str, str]]) -> dict[str, object]:
    said = {"@type": "CreativeWork"} | ({"inLanguage": language} if language else {})
    of = {"translationOfWork": {"@type": "CreativeWork", "inLanguage": original, "hasPart": links}} if original else {}
    by = {"digitalSourceType": kind} if kind else {}
    return {**said, **by, **(of or {"citation": links})}


def records(digest: Digest) -> Iterator[dict[str, object]]:
    """Yield each text of a digest that is translated, or that a machine wrote: titles, summaries and introduction."""
    said: list[tuple[str, DigestStory | None, Passage]] = []
    said += [("introduction", None, passage) for paragraph in digest.introduction for passage in paragraph]
    for story in digest.stories:
        said += [("title", story, story.title), *(("summary", story, passage) for passage in story.summary)]
    for part, of, passage in said:
        if passage.original or passage.is_abstract:
            yield _record(digest, part, of, passage)


def _record(digest: Digest, part: str, story: DigestStory | None, passage: Passage) -> dict[str, object]:
    original = passage.original
    references = {reference.key: reference for reference in story.references} if story else {}
    first = story.references[0] if story else None
    source = references.get(passage.item, first)
    return {
        "locale": digest.locale.tag,
        "story": first.key if first else None,
        "part": part,
        "text": passage.text,
        "written_by": writer_of(passage),
        "corrected": passage.by_person,
        "digital_source_type": source_type((passage,)) or None,
        "via": passage.via or None,
        "original": original and {"text": original.text, "language": original.locale.tag},
        "source": source and source.source,
        "url": (source.url if source and is_web_address(source.url) else "") or None,
    }
