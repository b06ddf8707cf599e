"""Build the site into build/docs, where a warning or a request to another host is an error: ``make docs``."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sphinx.cmd.build import main

from docs.site.pages import ROOT, stage

SITE = ROOT / "build" / "docs"
_REMOTE = re.compile(
    r"""(?:<(?:script|img|iframe|source)\b[^>]*\bsrc=|<link\b[^>]*\bhref=|url\(|@import )["']?"""
    r"""((?:https?:)?//[^"')\s>]+)"""
)


def build() -> int:
    """Build the site; return the exit status."""
    pages = ROOT / "build" / "docs-pages"
    stage(pages)
    settings = str(Path(__file__).parent)
    status = main(["-q", "-E", "-W", "--keep-going", "-c", settings, "-d", f"{pages}.cache", str(pages), str(SITE)])
    remote = sorted(
        {f"{path}: loads {address}" for path in _built() for address in _REMOTE.findall(path.read_text("utf-8"))}
    )
    print("\n".join(remote), file=sys.stderr, end="\n" if remote else "")
    return status or int(bool(remote))


def _built() -> list[Path]:
    return [path for suffix in ("html", "css") for path in SITE.rglob(f"*.{suffix}")]


sys.exit(build())
