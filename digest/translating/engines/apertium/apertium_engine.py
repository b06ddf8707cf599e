"""The engine ``apertium``: the installed pairs of Apertium, each with one pipeline that keeps running."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from digest.errors import PluginError
from digest.language.text.characters.clean import clean, one_line
from digest.model.translation import EngineSettings, Report, Translation
from digest.translating.engines.apertium.modes import Mode, ModeError, find_modes, read_mode
from digest.translating.engines.apertium.number_formats import rewritten, with_stops
from digest.translating.engines.apertium.pair import ApertiumPair, LineAnswer
from digest.translating.engines.apertium.stream_format import has_word

# Increase it with every change to this package that changes a translation.
_VERSION = 3
_PATIENCE = 10.0
_DICTIONARIES = "APERTIUM_DATADIR"  # the name that Apertium's own command uses
_TO_DO = "apt-get install apertium apertium-eng-spa, or other pairs"


class ApertiumTranslator:
    """The port DictionaryTranslator: it translates by rules, line by line, always with the same result.

    An installed pair that does not work is discovered when it is first used; it is reported then, and dropped from the
    pairs. Testing all pairs first would cost every build 0.05 to 0.1 seconds per pair, even with nothing to translate.
    """

    has_dictionary = True

    def __init__(self, modes: Mapping[tuple[str, str], Mode], report: Report, patience: float = _PATIENCE) -> None:
        """Take the programs of each pair; after ``patience`` seconds of silence they are stopped."""
        self._modes = modes
        self._fingerprints: dict[tuple[str, str], str] = {}
        self._pairs = {languages: ApertiumPair(mode, patience, report) for languages, mode in modes.items()}

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate segments, and count the words that no dictionary has."""
        pair = self._pairs.get((source, target))
        if pair is None:
            return tuple(Translation(segment, "no-pair") for segment in segments)
        split_up = [with_stops(clean(segment), source).split("\n") for segment in segments]
        worded = list(dict.fromkeys(line for lines in split_up for line in lines if has_word(line)))
        answers = dict(zip(worded, pair.translate(worded), strict=True))
        return tuple(
            _translation(segment, [answers.get(line, (line, 0)) for line in lines], source, target)
            for segment, lines in zip(segments, split_up, strict=True)
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the installed pairs, except those found not to work."""
        return frozenset(languages for languages, pair in self._pairs.items() if not pair.is_refused)

    def model(self, source: str, target: str) -> tuple[str, str]:
        """Return the name of the mode of a pair; its files do not say their version."""
        return self._modes[source, target].name, ""

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of the programs and dictionaries of a pair, and of this code."""
        pair = source, target
        if pair not in self._fingerprints:  # it takes 0.02 seconds
            self._fingerprints[pair] = f"apertium {_VERSION} {self._modes[pair].fingerprint()}"
        return self._fingerprints[pair]


def engines(settings: EngineSettings, report: Report) -> tuple[ApertiumTranslator, ...]:  # noqa: ARG001 - as all engines
    """Return the engine ``apertium``; pairs that cannot be used are reported.

    Raises PluginError if Apertium or all its pairs are missing.
    """
    folder = _folder()
    paths = find_modes(folder / "modes") if folder else {}
    if not folder or not paths:
        raise PluginError(f"the engine apertium finds no pair in {folder or 'any folder'}: {_TO_DO}")
    modes = {}
    for languages, path in paths.items():
        try:
            modes[languages] = read_mode(path, folder)
        except ModeError as error:
            report(one_line(f"apertium: {path.name} {error}: it is not used"))
    return (ApertiumTranslator(modes, report),)


def _folder() -> Path | None:
    """Return the folder of Apertium's pairs: beside its command, unless the environment names another."""
    if named := os.environ.get(_DICTIONARIES):
        return Path(named)
    command = shutil.which("apertium")
    return Path(command).parents[1] / "share" / "apertium" if command else None


def _translation(segment: str, answers: Sequence[LineAnswer], source: str, target: str) -> Translation:
    """Combine the answers to the lines of a segment; lines without words stay unchanged."""
    if not has_word(segment):
        return Translation(segment)
    found = [answer for answer in answers if answer]
    if len(found) < len(answers):
        return Translation(segment, "failed")
    text = rewritten("\n".join(line for line, _ in found), source, target)
    if not has_word(text):
        return Translation(segment, "empty")
    return Translation(text, unknown=sum(count for _, count in found))
