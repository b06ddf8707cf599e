"""The command that installs an extra: it depends on where digest was installed from."""

from __future__ import annotations

import json
import shlex
import sys
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PROJECT = "weekly-digest"


@dataclass(frozen=True, slots=True)
class Installer:
    """The command that adds packages to an environment, and the extras that it removes unless they are named."""

    command: str
    extras: tuple[str, ...] = ()


def install(extra: str) -> str:
    """Return the command that installs digest with an extra, from where this digest came."""
    return install_from(_origin(), extra, installer_of(Path(sys.prefix)))


def installer_of(prefix: Path) -> Installer:
    """Return what installs into an environment: uv or pipx if they made it, else pip."""
    receipt = prefix / "uv-receipt.toml"
    if receipt.is_file():
        required = tomllib.loads(receipt.read_text(encoding="utf-8"))["tool"]["requirements"]
        named = (extra for one in required if one["name"] == _PROJECT for extra in one.get("extras", ()))
        return Installer("uv tool install --force", tuple(named))
    if "pipx" in prefix.parts:
        return Installer("pipx install --force")
    settings = prefix / "pyvenv.cfg"
    if settings.is_file() and "\nuv = " in settings.read_text(encoding="utf-8"):
        return Installer(f"uv pip install --python {shlex.quote(str(prefix))}")
    return Installer("pip install")


def install_from(origin: str, extra: str, installer: Installer) -> str:
    """Return the command for the ``origin`` that the installer noted (``direct_url.json``, PEP 610).

    It is "" if digest came from an index. A clone or a wheel that is no longer there is called ".", the folder of the
    sources.
    """
    command = installer.command
    extra = ",".join(dict.fromkeys((*installer.extras, extra)))
    if not origin:
        return f"{command} {shlex.quote(f'{_PROJECT}[{extra}]')}"
    noted = json.loads(origin)
    parts = urlsplit(noted["url"])
    if parts.scheme != "file":
        place = f"{_PROJECT}[{extra}] @ {noted['url']}"
        return f"{command} {shlex.quote(place)}"
    path = unquote(parts.path)
    if not Path(path).exists():
        return f"{command} {shlex.quote(f'.[{extra}]')} in the folder of the sources of digest"
    editable = "-e " if noted.get("dir_info", {}).get("editable") else ""
    return f"{command} {editable}{shlex.quote(f'{path}[{extra}]')}"


@lru_cache(maxsize=1)
def _origin() -> str:
    try:
        return distribution(_PROJECT).read_text("direct_url.json") or ""
    except PackageNotFoundError:
        return ""
