"""The engine ``apertium``: the pairs of Apertium that are installed, each through one pipeline that stays."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from digest.errors import PluginError
from digest.model.translation import EngineSettings, Report, Translation
from digest.text.characters.clean import clean, one_line
from digest.translators.engines.apertium.format import has_word
from digest.translators.engines.apertium.modes import Mode, ModeError, find_modes, read_mode
from digest.translators.engines.apertium.numbers import rewritten
from digest.translators.engines.apertium.pair import Answer, Pair

# To be raised with every change here that makes another translation of the same segment.
_VERSION = 2
_PATIENCE = 10.0
_DICTIONARIES = "APERTIUM_DATADIR"  # as Apertium's own command has it
_TO_DO = "apt-get install apertium apertium-eng-spa, or other pairs"


class ApertiumTranslator:
    """Translates by rules and dictionaries, line by line, always the same.

    A pair that is installed but answers nothing is found out when it is first asked; it is reported then, and no
    longer one of the pairs. To ask all of them before would cost every build 0.05 to 0.1 seconds each, even one that
    has nothing to translate.
    """

    def __init__(self, modes: Mapping[tuple[str, str], Mode], report: Report, patience: float = _PATIENCE) -> None:
        """Take the programs of each pair; ``patience`` is how many seconds they may be silent before they are ended."""
        self._modes = modes
        self._fingerprints: dict[tuple[str, str], str] = {}
        self._pairs = {languages: Pair(mode, patience, report) for languages, mode in modes.items()}

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate segments, and count the words that are in no dictionary."""
        pair = self._pairs.get((source, target))
        if pair is None:
            return tuple(Translation(segment, "no-pair") for segment in segments)
        split_up = [clean(segment).split("\n") for segment in segments]
        worded = list(dict.fromkeys(line for lines in split_up for line in lines if has_word(line)))
        answers = dict(zip(worded, pair.translate(worded), strict=True))
        return tuple(
            _translation(segment, [answers.get(line, (line, 0)) for line in lines], source, target)
            for segment, lines in zip(segments, split_up, strict=True)
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The installed pairs, without those that were found to answer nothing."""
        return frozenset(languages for languages, pair in self._pairs.items() if not pair.is_refused)

    def fingerprint(self, source: str, target: str) -> str:
        """A name for the programs and the dictionaries of a pair, and for what is done around them here."""
        pair = source, target
        if pair not in self._fingerprints:  # it takes 0.02 seconds
            self._fingerprints[pair] = f"apertium {_VERSION} {self._modes[pair].fingerprint()}"
        return self._fingerprints[pair]


def engines(settings: EngineSettings, report: Report) -> tuple[ApertiumTranslator, ...]:  # noqa: ARG001 - as all engines
    """The engine ``apertium``; a pair that cannot be used is reported.

    Raises PluginError where Apertium is not installed, or no pair of it.
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
    """Find the folder of Apertium's pairs: beside its command, unless the environment names another."""
    if named := os.environ.get(_DICTIONARIES):
        return Path(named)
    command = shutil.which("apertium")
    return Path(command).parents[1] / "share" / "apertium" if command else None


def _translation(segment: str, answers: Sequence[Answer], source: str, target: str) -> Translation:
    """Put the answers to the lines of a segment together; what holds no word stands as it is."""
    if not has_word(segment):
        return Translation(segment)
    found = [answer for answer in answers if answer]
    if len(found) < len(answers):
        return Translation(segment, "failed")
    text = rewritten("\n".join(line for line, _ in found), source, target)
    if not has_word(text):
        return Translation(segment, "empty")
    return Translation(text, unknown=sum(count for _, count in found))
