"""Loading of language files, on first use.

They are loaded when a rule asks for them, since many commands need none: all of them take 30 ms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import digest.language.data

if TYPE_CHECKING:
    from digest.language.schema import Language

# Language codes have two or three letters; the other modules of this package have longer names.
_LONGEST_CODE = 3
# The two written forms of Norwegian are one file: what is known of it holds for both.
_FILED_AS = {"nb": "no", "nn": "no"}


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of all languages that have a file, sorted."""
    found = (module.name for module in iter_modules(digest.language.data.__path__))
    return tuple(sorted(code for code in found if len(code) <= _LONGEST_CODE))


@cache
def language(code: str) -> Language:
    """Return what is known about a language (a BCP 47 primary subtag); an empty Language if it has no file."""
    code = _FILED_AS.get(code, code)
    if code not in codes():
        from digest.language.schema import Language  # noqa: PLC0415 - its many classes take a while to make

        return Language(code=code)
    found: Language = import_module(f"digest.language.data.{code}").LANGUAGE
    return found


@cache
def languages() -> tuple[Language, ...]:
    """Return all languages that have a file, sorted by code."""
    return tuple(map(language, codes()))


def of_all(ask: Callable[[Language], Iterable[str]]) -> tuple[str, ...]:
    """Return the words of all languages together, each once, for rules that are not told the language of a text."""
    return tuple(dict.fromkeys(word for known in languages() for word in ask(known)))
