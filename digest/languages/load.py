"""Find what is known of a language in its file, which is loaded at use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import digest.languages

if TYPE_CHECKING:
    from digest.languages.language import Language

# The codes of languages have two letters or three; what stands beside their files has a longer name.
_LONGEST_CODE = 3


@cache
def codes() -> tuple[str, ...]:
    """Give the codes of all languages that have a file, in order."""
    found = (module.name for module in iter_modules(digest.languages.__path__))
    return tuple(sorted(code for code in found if len(code) <= _LONGEST_CODE))


@cache
def language(code: str) -> Language:
    """Give what is known of a language, a primary subtag of BCP 47; an empty one where it has no file."""
    if code not in codes():
        from digest.languages.language import Language  # noqa: PLC0415 - its many classes take a while to make

        return Language(code=code)
    found: Language = import_module(f"digest.languages.{code}").LANGUAGE
    return found


@cache
def languages() -> tuple[Language, ...]:
    """Give all languages that have a file, in the order of their codes."""
    return tuple(map(language, codes()))


def of_all(ask: Callable[[Language], Iterable[str]]) -> tuple[str, ...]:
    """Give the words of all languages together, each once: for rules that are not told the language of a text."""
    return tuple(dict.fromkeys(word for known in languages() for word in ask(known)))
