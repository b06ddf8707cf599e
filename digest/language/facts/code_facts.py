"""Codes as facts: names of letters and digits, such as "G7", "A-50" or "COVID-19", and of an exchange: "NYSE:AB"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.language.facts.fact import Fact

_CODE = re.compile(r"(?<![^\W_])(?:[A-Z]{1,6}-?\d{1,4}(?![\d.,:]*\d)(?![^\W\d_])|[A-Z]{3,10}:[A-Z]{1,5}(?![^\W\d_]))")


def code_facts(text: str) -> Iterator[Fact]:
    """Yield the codes of a text; those of letters and digits without the hyphen between them."""
    for match in _CODE.finditer(text):
        yield Fact("code", frozenset((match[0].replace("-", "").replace(" ", ""),)), *match.span())
