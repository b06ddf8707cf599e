"""The places of sources: URLs, and paths that name the same files in the same words."""

from __future__ import annotations

import os
import re
from pathlib import Path

WILD = re.compile(r"[*?\[]")
_WEB = re.compile(r"https?://", re.IGNORECASE)


def place_of(path: str, root: Path) -> str:
    """Return the place of a source: its URL, or its path, relative to ``root`` if it is inside, without symbolic links.

    In a pattern, links are resolved up to its first part with a wildcard.
    """
    if _WEB.match(path):
        return path
    parts = Path(path).parts
    try:
        is_pattern = not os.path.lexists(root / path)
        wild = next((at for at, part in enumerate(parts) if is_pattern and WILD.search(part)), len(parts))
        real = Path(os.path.realpath(root.joinpath(*parts[:wild])), *parts[wild:])
        own = Path(os.path.realpath(root))
    except (OSError, ValueError):  # A loop of links, or a character that no path may have.
        return path
    return (real.relative_to(own) if real.is_relative_to(own) else real).as_posix()
