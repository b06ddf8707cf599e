"""Who wrote a text that readers see, as machines read it: a source, an engine, a language model, or a person.

The kinds of media are those of the IPTC (https://cv.iptc.org/newscodes/digitalsourcetype/), which schema.org takes as
``digitalSourceType``. What a person has written, corrected or reviewed has none: it is nobody's but that person's. Of
an engine that is not known, since older editions do not say it, it is assumed that it learned from texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from digest.model.digest import Digest, DigestItem, DigestStory, Passage
from digest.model.locale import Locale
from digest.model.translation import Engine
from digest.publishing.paths import is_web_address

# Who wrote the words: those of a source are in the original.
Writer = Literal["source", "engine", "model", "person"]

_KINDS = "http://cv.iptc.org/newscodes/digitalsourcetype/"
MACHINE = f"{_KINDS}trainedAlgorithmicMedia"
# By rules and dictionaries.
ALGORITHMIC = f"{_KINDS}algorithmicMedia"
# Partly the work of a machine that learned from texts; partly that of rules.
COMPOSITE = f"{_KINDS}compositeWithTrainedAlgorithmicMedia"
MIXED = f"{_KINDS}composite"


class _Origin(NamedTuple):
    """What texts have in common: their language if it is not that around them, and who made them of what."""

    language: str
    original: str
    kind: str
    engines: tuple[Engine, ...] = ()
    model: str = ""
    corrected: str = ""
    reviewed: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it says more than that a machine was at work."""
        return bool(self.engines or self.model or self.corrected or self.reviewed)


def writer_of(passage: Passage) -> Writer:
    """Return who wrote a passage as shown; of words that a person corrected or wrote, that person.

    What an engine left as it is, such as a name or an emoji, it has not written.
    """
    if passage.by_person or (passage.by_editor and not passage.original):
        return "person"
    if passage.is_abstract:
        return "model"
    return "engine" if _original(passage) else "source"


def _original(passage: Passage) -> Passage | None:
    """Return what a passage was translated from, None if it is the same words."""
    return passage.original if passage.original and passage.original.text != passage.text else None


def source_type(passages: Iterable[Passage]) -> str:
    """Return the kind of media that passages are together, "" if no machine wrote any of them."""
    return _together(set(map(_kind, passages)))


def _kind(passage: Passage) -> str:
    match writer_of(passage):
        case "engine":
            return _kind_of(passage.engines)
        case "model" if not passage.reviewed:
            return MACHINE
    return ""


def _kind_of(engines: Sequence[Engine]) -> str:
    return ALGORITHMIC if engines and all(engine.is_rule_based for engine in engines) else MACHINE


def _together(kinds: set[str]) -> str:
    if len(kinds) < 2:
        return next(iter(kinds), "")
    return COMPOSITE if MACHINE in kinds else MIXED


def works_of(
    stories: Iterable[DigestStory], around: Locale, introduction: Sequence[Passage] = (), *, are_known: bool = False
) -> list[dict[str, object]]:
    """Return the texts that are translated or a machine's, as schema.org has them, with the links to the originals.

    Those of one origin are one CreativeWork: a page has no room for one each. It is in the language of the page
    ``around`` unless it says otherwise. With ``are_known``, those of which only that is known are left out: what was
    published before engines were stored stays as it was.
    """
    found: dict[_Origin, list[dict[str, str]]] = {}
    told = [((story.title, *story.summary), _link(story.references[0].url)) for story in stories]
    for passages, links in (*([(introduction, [])] if introduction else []), *told):
        origin = _origin(passages, around, source_type(passages))
        if origin.is_known or (not are_known and (origin.original or origin.kind)):
            found.setdefault(origin, []).extend(links)
    return [_work(origin, links) for origin, links in found.items()]


def work_of(told: DigestItem, around: Locale) -> dict[str, object] | None:
    """Return an item that is translated as schema.org has it; None if it is not, or if nobody knows by whom."""
    passages = (told.title, *told.summary, *_full_text(told, around))
    # Below a translated summary stands the original.
    kind = _together({*map(_kind, passages), *([] if told.body else [""])})
    origin = _origin(passages, around, kind)
    return _work(origin, _link(told.stored.item.url)) if origin.is_known else None


def _full_text(told: DigestItem, around: Locale) -> tuple[Passage, ...]:
    """Return the full text of an item as a passage, if it is translated."""
    if not told.body:
        return ()
    item = told.stored.item
    original = Passage(item.html or item.text, item.locale)
    return (Passage(told.body, around, original, by_person=told.is_body_by_person, engines=told.body_by),)


def _origin(passages: Sequence[Passage], around: Locale, kind: str) -> _Origin:
    own = passages[0].locale
    originals = (original.locale.tag for original in map(_original, passages) if original)
    engines = (engine for one in passages for engine in one.engines)
    return _Origin(
        "" if own == around else own.tag,
        next(originals, ""),
        kind,
        tuple(dict.fromkeys(engines)),
        next((passage.model for passage in passages if passage.model), ""),
        _newest(one.corrected for one in passages),
        _newest(one.reviewed for one in passages),
    )


def _link(url: str) -> list[dict[str, str]]:
    return [{"@id": url}] if is_web_address(url) else []


def _work(origin: _Origin, links: list[dict[str, str]]) -> dict[str, object]:
    original = {"@type": "CreativeWork", "inLanguage": origin.original, "hasPart": links}
    told = {
        "@type": "CreativeWork",
        "inLanguage": origin.language,
        "digitalSourceType": origin.kind,
        "creator": origin.model and {"@type": "SoftwareApplication", "name": origin.model},
        "translator": list(map(_software, origin.engines)),
        "dateModified": origin.corrected,
        "creativeWorkStatus": origin.reviewed and f"reviewed {origin.reviewed}",
        **({"translationOfWork": original} if origin.original else {"citation": links}),
    }
    return {name: value for name, value in told.items() if value}


def as_json(works: Iterable[dict[str, object]]) -> str:
    """Return works as JSON; "" if there are none."""
    told = list(works)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) if told else ""


def _software(engine: Engine) -> dict[str, str]:
    told = {"name": engine.name, "identifier": engine.model, "softwareVersion": engine.version}
    return {"@type": "SoftwareApplication"} | {name: value for name, value in told.items() if value}


def _newest(moments: Iterable[datetime | None]) -> str:
    return max((moment.date().isoformat() for moment in moments if moment), default="")


def _moment(of: datetime | None) -> str | None:
    return of.isoformat(timespec="seconds") if of else None


def records(digest: Digest, items: Iterable[DigestItem] = ()) -> Iterator[dict[str, object]]:
    """Yield each text of a digest that is translated, or that a machine wrote, with those of its ``items``."""
    said: list[tuple[str, DigestStory | None, Passage]] = []
    said += [("introduction", None, passage) for paragraph in digest.introduction for passage in paragraph]
    for story in digest.stories:
        said += [("title", story, story.title), *(("summary", story, passage) for passage in story.summary)]
        said += [("figure", story, figure.shown) for figure in story.figures]
        if story.image:
            below = (("picture", story.image.alt), ("caption", story.image.caption))
            said += [(part, story, passage) for part, passage in below if passage]
    for part, of, passage in said:
        if _original(passage) or passage.is_abstract:
            yield _record(digest, part, passage, *_place(of, passage))
    for told in items:
        for passage in _full_text(told, digest.locale):
            yield _record(digest, "text", passage, told.stored.key, told.source_name, told.stored.item.url)


def _place(story: DigestStory | None, passage: Passage) -> tuple[str | None, str | None, str]:
    """Return the key of a passage's story, and the source and the link of its item; an introduction has none."""
    if story is None:
        return None, None, ""
    first = story.references[0]
    source = next((reference for reference in story.references if reference.key == passage.item), first)
    return first.key, source.source, source.url


def _record(
    digest: Digest, part: str, passage: Passage, story: str | None, source: str | None, url: str
) -> dict[str, object]:
    original = passage.original
    return {
        "locale": digest.locale.tag,
        "story": story,
        "part": part,
        "text": passage.text,
        "written_by": writer_of(passage),
        "engines": list(map(_engine, passage.engines)),
        "model": passage.model or None,
        "corrected": passage.by_person,
        "corrected_at": _moment(passage.corrected),
        "reviewed_at": _moment(passage.reviewed),
        "digital_source_type": source_type((passage,)) or None,
        "via": passage.via or None,
        "original": original and {"text": original.text, "language": original.locale.tag},
        "source": source,
        "url": url if is_web_address(url) else None,
    }


def _engine(engine: Engine) -> dict[str, str | None]:
    return {"name": engine.name, "model": engine.model or None, "version": engine.version or None}
