"""The commands that install an extra, or a broken library again: they depend on where digest was installed from."""

from __future__ import annotations

import json
import shlex
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions, version
from pathlib import Path
from traceback import walk_tb
from urllib.parse import unquote, urlsplit

_PROJECT = "weekly-digest"
_OWN = "digest"
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Installer:
    """The command that adds packages to an environment, and the extras that it removes unless they are named.

    ``again`` is the command that installs a package once more.
    """

    command: str
    extras: tuple[str, ...] = ()
    again: str = "pip install --force-reinstall"


def install(extra: str) -> str:
    """Return the command that installs digest with an extra, from where this digest came."""
    return install_from(_origin(), extra, installer_of(Path(sys.prefix)))


def needed(library: str, extra: str, error: Exception) -> str:
    """Say what is to be installed for a library that could not be imported: its extra, or what is broken again.

    ``library`` is the name under which it is imported.
    """
    is_missing = isinstance(error, ModuleNotFoundError) and error.name in {library, None}
    told = "" if is_missing else broken(error)
    return f"the library {library}: {told or install(extra)}"


def broken(error: Exception) -> str:
    """Say which installed library could not be imported, and how to install it again; "" if an error is another one.

    It is installed in the same version; with what it needs, if that is missing.
    """
    library = _culprit(error)
    if not library:
        return ""
    name = packages_distributions()[library][0]
    is_complete = not isinstance(error, ModuleNotFoundError) or (error.name or "").partition(".")[0] == library
    command = f"{installer_of(Path(sys.prefix)).again}{' --no-deps' if is_complete else ''} {name}=={version(name)}"
    reason = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST_REASON]
    return f"{library} is broken ({reason}); install it again: {command}"


def _culprit(error: Exception) -> str:
    """Return the installed library whose import failed, "" if an error has another cause.

    A library may raise anything while it is imported, such as OSError if a file of it cannot be loaded.
    """
    imported = ""
    for frame, _ in walk_tb(error.__traceback__):
        name = str(frame.f_globals.get("__name__", "")).partition(".")[0]
        if name == _OWN:
            imported = ""
        elif frame.f_code.co_name == "<module>":
            imported = name
    known = packages_distributions()
    return next((name for name in (*_named(error), imported) if name != _OWN and name in known), "")


def _named(error: Exception) -> Iterator[str]:
    """Yield the libraries that an error names: by a module, and by a file, of which the module may be a part."""
    if isinstance(error, ImportError):
        yield (error.name or "").partition(".")[0]
        path = Path(error.path or "")
        for folder in sys.path:
            if path.is_relative_to(folder) and path != Path(folder):
                yield path.relative_to(folder).parts[0].partition(".")[0]


def installer_of(prefix: Path) -> Installer:
    """Return what installs into an environment: uv or pipx if they made it, else pip."""
    of_uv = f"uv pip install --python {shlex.quote(str(prefix))}"
    receipt = prefix / "uv-receipt.toml"
    if receipt.is_file():
        required = tomllib.loads(receipt.read_text(encoding="utf-8"))["tool"]["requirements"]
        named = (extra for one in required if one["name"] == _PROJECT for extra in one.get("extras", ()))
        return Installer("uv tool install --force", tuple(named), f"{of_uv} --reinstall")
    if "pipx" in prefix.parts:
        return Installer("pipx install --force", again=f"pipx runpip {_PROJECT} install --force-reinstall")
    settings = prefix / "pyvenv.cfg"
    if settings.is_file() and "\nuv = " in settings.read_text(encoding="utf-8"):
        return Installer(of_uv, again=f"{of_uv} --reinstall")
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
