"""The glossary folder: one file for each pair of languages, named after it, such as ``en-es.csv``."""

from __future__ import annotations

import re
from pathlib import Path

from digest.errors import ConfigError, FormatError
from digest.language.text.characters.clean import one_line
from digest.model.finding import Finding
from digest.model.glossary import Glossaries, Glossary
from digest.translating.exchange.glossary_table import parse

_NAME = re.compile(r"([a-z]{2,3})-([a-z]{2,3})\.csv")
_LARGEST = 8 * 1024 * 1024


def read_glossaries(folder: Path, *, is_named: bool = False) -> tuple[Glossaries, tuple[Finding, ...]]:
    """Read the glossaries of a folder, and report rows and files that are not valid.

    A missing folder means no glossaries, unless the configuration names it. Hidden files are ignored.

    Raises ConfigError if the folder or a glossary cannot be read, since nothing should be translated without its terms.
    """
    glossaries: dict[tuple[str, str], Glossary] = {}
    findings: list[Finding] = []
    for path in _files(folder, is_named=is_named):
        name = one_line(f"{folder.name}/{path.name}")
        pair = _NAME.fullmatch(path.name)
        if pair and pair[1] != pair[2]:
            glossaries[pair[1], pair[2]], found = _read(path, name)
            findings += found
        else:
            findings.append(Finding("not a glossary: its name must be two languages, such as en-es.csv", name))
    return glossaries, tuple(findings)


def _files(folder: Path, *, is_named: bool) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError as error:
        if not is_named:
            return []
        raise ConfigError(
            f"{one_line(str(folder))}: no such folder; check `glossary` in [translation] of digest.toml"
        ) from error
    except OSError as error:
        raise ConfigError(f"{one_line(str(folder))}: the glossary folder cannot be read: {error.strerror}") from error


def _read(path: Path, name: str) -> tuple[Glossary, tuple[Finding, ...]]:
    # Opening a pipe would block.
    if not path.is_file():
        raise ConfigError(f"{name}: not a file; glossaries are CSV files")
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read: {error.strerror}") from error
    if len(content) > _LARGEST:
        raise ConfigError(f"{name}: larger than {_LARGEST:,} bytes, the limit for a glossary")
    try:
        return parse(content, name)
    except FormatError as error:
        raise ConfigError(str(error)) from error
