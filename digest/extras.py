"""The command that installs an extra: it depends on where digest was installed from."""

from __future__ import annotations

import json
import shlex
import sys
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PROJECT = "weekly-digest"


def install(extra: str) -> str:
    """Return the command that installs digest with an extra, from where this digest came."""
    is_isolated = "pipx" in Path(sys.prefix).parts
    return install_from(_origin(), extra, is_isolated=is_isolated)


def install_from(origin: str, extra: str, *, is_isolated: bool) -> str:
    """Return the command for the ``origin`` that pip noted (``direct_url.json``, PEP 610), "" if it came from an index.

    A clone or a wheel that is no longer there is called ".", the folder of the sources. ``is_isolated`` says that pipx
    installed digest.
    """
    pip = "pipx install --force" if is_isolated else "pip install"
    if not origin:
        return f"{pip} {shlex.quote(f'{_PROJECT}[{extra}]')}"
    noted = json.loads(origin)
    parts = urlsplit(noted["url"])
    if parts.scheme != "file":
        place = f"{_PROJECT}[{extra}] @ {noted['url']}"
        return f"{pip} {shlex.quote(place)}"
    path = unquote(parts.path)
    if not Path(path).exists():
        return f"{pip} {shlex.quote(f'.[{extra}]')} in the folder of the sources of digest"
    editable = "-e " if noted.get("dir_info", {}).get("editable") else ""
    return f"{pip} {editable}{shlex.quote(f'{path}[{extra}]')}"


@lru_cache(maxsize=1)
def _origin() -> str:
    try:
        return distribution(_PROJECT).read_text("direct_url.json") or ""
    except PackageNotFoundError:
        return ""
