"""What an installation brings with it: the resolved set of the core and of each extra."""

from __future__ import annotations

from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HEAVY = {"torch", "stanza", "spacy", "transformers", "tensorflow", "onnxruntime", "argostranslate"}
OF_TRANSLATION = {"ctranslate2", "sentencepiece", "py3langid", "dateparser"}
OF_SERVING = {"starlette", "uvicorn"}


def resolved(name: str, extra: str = "") -> set[str]:
    """A distribution with all that it needs, as it is installed here."""
    found: dict[tuple[str, str], None] = {}
    left = [(name, extra)]
    while left:
        name, extra = left.pop()
        if (name, extra) in found:
            continue
        found[name, extra] = None
        for line in distribution(name).requires or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                left += [(canonicalize_name(needed.name), wanted) for wanted in ("", *sorted(needed.extras))]
    return {name for name, _ in found}


def test_the_core_brings_nothing_of_translation() -> None:
    core = resolved("weekly-digest")

    assert "feedgen" in core
    assert core & (HEAVY | OF_TRANSLATION | OF_SERVING | {"numpy"}) == set()


def test_translation_brings_no_pytorch_stanza_or_spacy() -> None:
    found = resolved("weekly-digest", "translate")

    assert found >= OF_TRANSLATION
    assert found & HEAVY == set()


def test_serving_brings_no_more_than_it_needs() -> None:
    found = resolved("weekly-digest", "serve") - resolved("weekly-digest")

    assert found - {"anyio", "click", "h11", "idna", "typing-extensions"} == OF_SERVING


@pytest.mark.parametrize("library", sorted(OF_TRANSLATION))
def test_what_is_looked_for_would_be_found(library: str) -> None:
    assert library in resolved("weekly-digest", "translate") - resolved("weekly-digest")
