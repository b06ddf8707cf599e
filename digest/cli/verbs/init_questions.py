"""Ask a person at the terminal for what a new site needs."""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from digest.cli.messages import visible
from digest.errors import ConfigError, UsageError
from digest.model.locale import Locale
from digest.reading.adding.typed_addresses import completed

_FIRST = "First source: a URL, a file or a folder (Enter: sample news)"
_ANOTHER = "Another source (Enter: no more)"
_PLACE = re.compile(r".*?: (?=\D)")
# Where the system keeps its time zone: a link to a file below "zoneinfo".
_LOCALTIME = Path("/etc/localtime")


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of a new site; None is not known yet. ``sources`` are the places of its first sources."""

    title: str | None
    base_url: str | None
    timezone: str | None
    locales: tuple[str, ...] | None
    sources: tuple[str, ...] | None

    def or_else(self, others: Answers) -> Answers:
        """Return these answers, with those of ``others`` where they are missing."""
        known = {one.name: getattr(self, one.name) for one in fields(self)}
        return replace(others, **{name: value for name, value in known.items() if value is not None})

    def values(self) -> dict[str, object]:
        """Return the answers that stand in digest.toml."""
        return {
            "title": self.title,
            "base_url": self.base_url,
            "timezone": self.timezone,
            "locales": list(self.locales or ()),
        }


def ask(given: Answers, examples: Answers) -> Answers:
    """Ask for what is not given, one question after the other, again after a mistake.

    Raises UsageError if the input ends.
    """
    known = given
    suggested = replace(examples, timezone=_zone(), locales=(_language(),))
    questions: Mapping[str, tuple[str, Callable[[str], Any]]] = {
        "title": ("Title of your digest", str),
        "base_url": ("URL at which you will publish it", with_scheme),
        "timezone": ("Time zone", str),
        "locales": ("Languages of your readers, such as en es pt-BR; the first is the main one", _tags),
    }
    for key, (question, read) in questions.items():
        while getattr(known, key) is None:
            default = getattr(suggested, key)
            answer = _answer(question, " ".join(default) if isinstance(default, tuple) else default)
            change: dict[str, Any] = {key: read(answer)}
            tried = replace(known, **change)
            if mistake := _mistake(tried.or_else(examples)):
                print(f"  {visible(mistake)}")
            else:
                known = tried
    return known if known.sources is not None else replace(known, sources=_places())


def wants_privacy_page(locales: Sequence[str]) -> bool:
    """Ask whether a privacy page should be written, if there are words for it in the first of these locales.

    Raises UsageError if the input ends.
    """
    from digest.config.starter import privacy_page  # noqa: PLC0415 - as below

    if not locales or privacy_page("", Locale.parse(locales[0]).language, sends=False) is None:
        return False
    return _answer("Write a first privacy page, privacy.md? yes or no", "no").lower() in {"y", "yes"}


def _places() -> tuple[str, ...]:
    """Ask for sources until there are no more; a path that does not exist is asked for again."""
    places: list[str] = []
    while answer := _answer(_ANOTHER if places else _FIRST, ""):
        place = str(Path(answer).expanduser()) if answer.startswith("~") else answer
        if completed(place) or glob.glob(place):  # noqa: PTH207 - a pattern may be absolute
            places.append(place)
        else:
            print(f"  {visible(answer)}: no such file or folder here; a URL begins with https://")
    return tuple(places)


def _answer(question: str, default: str) -> str:
    """Return the answer to a question, or its default if the line is empty."""
    print(f"{question} [{default}]: " if default else f"{question}: ", end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise UsageError("the input ended before all questions were answered; nothing was written")
    return line.strip() or default


def _mistake(answers: Answers) -> str:
    """Say what is wrong with answers, "" if nothing is."""
    from digest.config.load import parse  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.config.starter import starter  # noqa: PLC0415 - likewise

    text, _ = starter(answers.values(), sample=True)
    try:
        parse(text, Path("digest.toml"), {})
    except ConfigError as error:
        return _PLACE.sub("", str(error), count=1)
    return ""


def with_scheme(address: str) -> str:
    """Return an address as it was typed, but a bare host with https: ``news.example.org``."""
    return completed(address) or address


def _tags(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,;]+", text))


def _zone() -> str:
    """Return the time zone of this machine, UTC if it does not say."""
    try:
        name = os.environ.get("TZ", "").lstrip(":") or str(_LOCALTIME.resolve()).partition("zoneinfo/")[2]
        return ZoneInfo(name).key.removeprefix("Etc/") if name else "UTC"
    except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError.
        return "UTC"


def _language() -> str:
    """Return the language of the terminal, en if it does not say."""
    language = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "").partition(".")[0].replace("_", "-")
    try:
        return Locale.parse(language).tag if language not in {"", "C", "POSIX"} else "en"
    except ValueError:
        return "en"
