"""Translation Memory eXchange, TMX 1.4b (LISA OSCAR, 2005), the exchange format of translation programs."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import permutations

from digest import __version__
from digest.formats.xml.xml_stream import legal, parse
from digest.language.text.characters.clean import clean, is_visible
from digest.language.text.characters.spacing import tidy
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.translation_unit import Unit
from digest.translating.frozen.tmx_marks import PROPERTY, seal

_ANY = "*all*"
# Elements in a segment that contain the code of a program; all others contain words.
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_LINE_BREAK = re.compile(r"<br\b|\\n|\n", re.IGNORECASE)
# More than any real unit has.
_MOST_LANGUAGES = 100
# Applies if every language is translated into every other: the memories of the European Union have 24.
_MOST_SOURCES = 24
_LONGEST_TEXT = 1_000_000
# Ours have 32 characters; an index of the store holds 2,700 bytes.
_LONGEST_FINGERPRINT = 500
_BETWEEN_NAMES = "|"
_DEEPEST = 100


def write(units: Iterable[Unit]) -> Iterator[bytes]:
    """Write units in the given order, in chunks."""
    header = (
        f'creationtool="digest" creationtoolversion="{__version__}" segtype="sentence" o-tmf="digest" adminlang="en" '
        f'srclang="{_ANY}" datatype="plaintext"'
    )
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header {header}/>\n<body>\n'.encode()
    for unit in units:
        yield _written(unit).encode()
    yield b"</body>\n</tmx>\n"


def read(chunks: Iterable[bytes], name: str) -> Iterator[tuple[Unit, ...]]:
    """Yield the units of each ``<tu>`` in a document, in order; an empty tuple if it contains none.

    A machine translation from ``write`` that nobody has changed or confirmed since is read as one; all others are
    corrections, which no gate checks. Regions are dropped: ``en-US`` becomes ``en``. A ``<tu>`` of several languages
    gives one unit for each translation of its source; if any language may be the source, one for each pair.

    Raises FormatError, with the line, if the document is not TMX.
    """
    reader = _UnitReader()
    for _ in parse(chunks, name, reader.start, reader.end, reader.text):
        yield from reader.units
        reader.units.clear()


def _written(unit: Unit) -> str:
    made = unit.translation
    props = {
        "origin": "person" if made.by_person else "machine",
        "fingerprint": unit.fingerprint,
        "names": _BETWEEN_NAMES.join(sorted(unit.names)),
        "via": made.via,
        "unknown": str(made.unknown or ""),
        "score": "" if made.score is None else repr(made.score),
        "seal": "" if made.by_person else seal(legal(unit.segment), legal(made.text)),
    }
    return "\n".join(
        [
            f'<tu srclang="{escape(unit.source)}">',
            *(f'<prop type="{PROPERTY}{name}">{_escaped(value)}</prop>' for name, value in props.items() if value),
            f'<tuv xml:lang="{escape(unit.source)}"><seg>{_escaped(unit.segment)}</seg></tuv>',
            f'<tuv xml:lang="{escape(unit.target)}"><seg>{_escaped(made.text)}</seg></tuv>',
            "</tu>\n",
        ]
    )


def _escaped(text: str) -> str:
    # XML parsers turn a carriage return into a line feed (XML 1.0, section 2.11).
    return escape(legal(text), quote=False).replace("\r", "&#13;")


@dataclass(slots=True)
class _OpenUnit:
    """A ``<tu>`` that is being read; ``source`` is its language, or ``*all*`` for any."""

    source: str
    is_changed: bool
    props: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def add_text(self, language: str, text: str) -> None:
        """Add a variant; of two regions of one language, the first counts."""
        if language and is_visible(text):
            self.texts.setdefault(language, clean(text))
        if len(self.texts) > _MOST_LANGUAGES:
            raise ValueError("a unit with too many languages")
        if len(self.texts) > _MOST_SOURCES and self.source == _ANY:
            raise ValueError(f"a unit with over {_MOST_SOURCES} languages, whose srclang does not name the source")

    def add_prop(self, kind: str, value: str) -> None:
        """Add a property, if it is one of ours."""
        if kind.startswith(PROPERTY) and len(self.props) < _MOST_LANGUAGES:
            self.props[kind.removeprefix(PROPERTY)] = value

    def units(self) -> tuple[Unit, ...]:
        """Return the units that it contains."""
        made = self._by_machine()
        if made:
            return (made,)
        texts = {language: tidy(text) for language, text in self.texts.items()}
        return tuple(
            Unit(source, target, texts[source], Translation(texts[target], by_person=True))
            for source, target in permutations(texts, 2)
            if self.source in {source, _ANY}
        )

    def _by_machine(self) -> Unit | None:
        fingerprint = self.props.get("fingerprint")
        is_of_machine = self.props.get("origin") == "machine" and not self.is_changed
        if not (is_of_machine and fingerprint and len(self.texts) == 2 and self.source in self.texts):
            return None
        if len(fingerprint) > _LONGEST_FINGERPRINT:
            raise ValueError("a fingerprint that is too long")
        (target,) = self.texts.keys() - {self.source}
        if self.props.get("seal") != seal(self.texts[self.source], self.texts[target]):
            return None
        made = Translation(
            self.texts[target],
            via=_language(self.props.get("via", "")),
            unknown=_number(self.props.get("unknown", "")),
            score=_score(self.props.get("score", "")),
        )
        names = frozenset(filter(None, self.props.get("names", "").split(_BETWEEN_NAMES)))
        return Unit(self.source, target, self.texts[self.source], made, fingerprint, names)


class _UnitReader:
    """A parser that builds units from the elements of a document."""

    def __init__(self) -> None:
        self.units: list[tuple[Unit, ...]] = []
        self._source = ""
        self._unit = _OpenUnit("", is_changed=False)
        self._language = ""
        self._prop = ""
        # The element whose text is read, "seg" or "prop"; its words, and the code between them.
        self._reads = ""
        self._words: list[str] = []
        self._code: list[str] = []
        self._size = 0
        self._depth = 0
        self._code_depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if self._depth == 0 and name != "tmx":
            raise ValueError(f"not TMX: its root element is <{name[:40]}>")
        if self._depth == _DEEPEST:
            raise ValueError("elements are nested too deeply")
        self._depth += 1
        if not self._reads:
            self._begin(name, attributes)
        elif name in _CODES and not self._code_depth:
            self._code_depth = self._depth
            self._code.clear()

    def text(self, text: str) -> None:
        """Handle text in the current element."""
        if self._reads:
            self._size += len(text)
            if self._size > _LONGEST_TEXT:
                raise ValueError("a text is too long")
            (self._code if self._code_depth else self._words).append(text)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if self._depth == self._code_depth:
            self._code_depth = 0
            self._words += [" "] if _LINE_BREAK.search("".join(self._code)) else []
        elif name in {self._reads, "tu"}:
            self._finish(name)
        self._depth -= 1

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        is_changed = not attributes.keys().isdisjoint({"changedate", "changeid"})
        if name == "header":
            self._source = attributes.get("srclang", "")
        elif name == "tu":
            source = attributes.get("srclang", self._source).lower()
            self._unit = _OpenUnit(source if source == _ANY else _language(source), is_changed)
        elif name == "tuv":
            self._language = _language(attributes.get("xml:lang") or attributes.get("lang", ""))
            self._unit.is_changed |= is_changed
        elif name in {"seg", "prop"}:
            self._reads, self._size = name, 0
            self._words.clear()
            self._prop = attributes.get("type", "")

    def _finish(self, name: str) -> None:
        if name == "seg":
            self._unit.add_text(self._language, "".join(self._words))
        elif name == "prop":
            self._unit.add_prop(self._prop, "".join(self._words))
        else:
            self.units.append(self._unit.units())
        self._reads = ""


def _language(tag: str) -> str:
    """Return the language of a tag, or "" if it names none."""
    try:
        locale = Locale.parse(tag)
    except ValueError:
        return ""
    return locale.language if locale.is_known else ""


def _number(text: str) -> int:
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else 0


def _score(text: str) -> float | None:
    try:
        score = float(text[:40])
    except ValueError:
        return None
    return score if math.isfinite(score) else None
