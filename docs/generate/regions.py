"""The generated parts of pages: they are between two comments; everything around them is written by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from docs.generate import attributes, commands, configuration, languages, vocabulary

DOCS = Path(__file__).parents[1]
PAGES = sorted(DOCS.rglob("*.md"))
_REGION = re.compile(r"(<!-- generated: (?P<name>[\w ]+) -->\n).*?(<!-- end of generated -->)", re.DOTALL)

REGIONS: Mapping[str, Callable[[], str]] = {
    "commands": commands.overview,
    "options": commands.details,
    **{f"table {name}": partial(configuration.table, name) for name in configuration.TABLES},
    "refusals": vocabulary.refusals,
    "plugins": vocabulary.plugins,
    "product languages": languages.product_languages,
    "languages of readers": languages.of_readers,
    "other languages": languages.others,
    "checks by language": languages.checks,
    "attributes": attributes.of_templates,
    "attributes for publishers": attributes.of_publishers,
}


def refresh(page: str) -> str:
    """Return a page with all of its generated parts as the code has them now.

    Raises KeyError for a part that nothing generates.
    """
    return _REGION.sub(lambda region: f"{region[1]}\n{REGIONS[region['name']]().strip()}\n\n{region[3]}", page)
