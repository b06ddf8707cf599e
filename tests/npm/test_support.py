"""Support of mail programs for the styles of our emails, by the tables of caniemail.com.

What one of them does not know or knows in part stands here, with the reason why its readers lose nothing by it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import lxml.html
import pytest

CLIENTS = ("gmail", "outlook", "yahoo", "apple-mail")
# Missing in some of them.
FALLBACKS: Mapping[str, str] = {
    "max-height": "the preheader: Outlook for Windows hides it, by display and mso-hide",
    "overflow": "likewise",
    "overflow-wrap": "words that never end: word-wrap says it to most others",
    "text-decoration-color": "a headline is underlined in the color of its letters instead",
    "word-wrap": "as overflow-wrap: Outlook for Windows makes the email wider",
}
# Not whole in some of them; of that we use what is.
PARTS: Mapping[str, str] = {
    "border": "up to 4 pixels; where Outlook for Windows draws none, a margin is left",
    "display": "none and inline-block; where Outlook knows none, the padding of a link is lost: it has a mouse",
    "font-size": "in pixels",
    "font-weight": "bold",
    "line-height": "without a unit",
    "margin": "never negative; for auto, which Outlook does not know, it has a table of its own around the column",
    "max-width": "Outlook for Windows has a table as wide, in a conditional comment",
    "padding": "Outlook for Windows pads cells only: margins keep things apart",
    "text-align": "left and right",
}
# By property, client and platform: from version to result.
Tables = Mapping[str, Mapping[str, Mapping[str, Mapping[str, str]]]]
# Those of one side and of one aspect are known where the property is; those of one vendor alone are for that one.
_LONG = re.compile(r"\b(margin|border|padding)-.+")
_VENDORS = ("-", "mso-")
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*[^;{}]+(?:;|\}|$)")


@pytest.fixture(scope="session")
def tables(modules: Path) -> Tables:
    content = (modules / "caniemail" / "data" / "caniemail.json").read_text(encoding="utf-8")
    return {feature["slug"].removeprefix("css-"): feature["stats"] for feature in json.loads(content)["data"]}


@pytest.fixture(scope="session")
def used(published: Path) -> set[str]:
    """The properties that all our emails use."""
    return {name for file in (published / "email").glob("*.html") for name in _properties(file)}


def _properties(file: Path) -> Iterator[str]:
    page = lxml.html.document_fromstring(file.read_text(encoding="utf-8"))
    sheets = "".join(page.xpath("//style/text()"))
    styles = [*page.xpath("//@style"), *re.findall(r"\{([^{}]*)\}", sheets)]
    for style in styles:
        for name in _DECLARATION.findall(style):
            if not name.startswith(_VENDORS):
                yield _LONG.sub(r"\1", name)


def _with_result(tables: Tables, used: set[str], result: str) -> set[str]:
    """The properties for which the newest version of some program has such a result."""
    return {
        name
        for name in used & tables.keys()
        for client in CLIENTS
        for versions in tables[name].get(client, {}).values()
        if list(versions.values())[-1].startswith(result)
    }


def test_what_programs_do_not_know_nobody_misses(tables: Tables, used: set[str]) -> None:
    assert _with_result(tables, used, "n") == FALLBACKS.keys()


def test_of_what_programs_know_in_part_that_part_is_used(tables: Tables, used: set[str]) -> None:
    assert _with_result(tables, used, "a") - FALLBACKS.keys() == PARTS.keys()


def test_nearly_all_that_emails_use_is_in_the_tables(tables: Tables, used: set[str]) -> None:
    assert used - tables.keys() == {"color", "font-family"}
