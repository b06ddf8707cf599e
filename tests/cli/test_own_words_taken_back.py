"""An editor's own subject and preheader come back from the output, and nothing else is taken for one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command, write

OWN = """
[locales.en]
subject = "A tram, at last: 100 % <sure>"
preheader = "And the ferry stays — “through the winter”"

[locales.es]
introduction = "Una semana tranquila."
subject = "Por fin, el tranvía"
preheader = "Y el transbordador se queda"
"""


def publish(digest: Command, site: Path, own: str) -> dict[str, bytes]:
    digest("ingest")
    digest("draft", "--week", "2025-W17")
    draft = site / "editions/2025-W17.toml"
    write(draft, draft.read_text(encoding="utf-8") + own)
    assert digest("run", "--all").status == 0
    return emails(site)


def lose(site: Path) -> None:
    for path in (*site.glob("digest.db*"), *site.glob("editions/*")):
        path.unlink()


def emails(site: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (site / "output/email").iterdir()}


def stored(site: Path) -> str:
    with closing(sqlite3.connect(site / "digest.db")) as store:
        return "".join(row[0] for row in store.execute("SELECT edition FROM editions"))


@pytest.mark.parametrize(
    "own",
    [
        OWN,
        '\n[locales.en]\nsubject = "A tram, at last"\n[locales.es]\nsubject = "Por fin"\n',
        '\n[locales.en]\npreheader = "A tram, at last"\n[locales.es]\npreheader = "Por fin"\n',
    ],
    ids=["both", "subjects", "preheaders"],
)
def test_own_words_of_emails_come_back_byte_for_byte(digest: Command, site: Path, own: str) -> None:
    before = publish(digest, site, own)
    assert any("Por fin" in one.decode() for name, one in before.items() if name == "2025-W17.es.html") or "Y el" in own
    lose(site)

    assert "the next build changes no file" in digest("restore", "--from-output").out
    assert digest("build").status == 0
    # Made anew, not only left as they were.
    for name in before:
        (site / "output/email" / name).unlink()
    assert digest("build").status == 0
    assert emails(site) == before


def test_words_that_digest_wrote_are_not_taken_for_the_editors(digest: Command, site: Path) -> None:
    publish(digest, site, "")
    lose(site)
    digest("restore", "--from-output")

    assert "preheader" not in stored(site)
    assert "subject" not in stored(site)
