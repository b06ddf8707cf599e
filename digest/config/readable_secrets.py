"""Find passwords and keys in files that everybody on this machine may read."""

from __future__ import annotations

import stat
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digest.config.environment import settable, variable_of
from digest.model.source import login_variable
from digest.model.store_address import without_password


@dataclass(frozen=True, slots=True)
class ReadableSecret:
    """A file that everybody may read, and the keys whose secrets it holds."""

    path: Path
    keys: tuple[str, ...]

    @property
    def message(self) -> str:
        """What is wrong, without the path."""
        return f"holds the secret {', '.join(self.keys)}, and everybody on this machine may read it"

    def close(self) -> bool:
        """Take the rights of others away, but not those of a group; return whether that worked."""
        with suppress(OSError):
            self.path.chmod(stat.S_IMODE(self.path.stat().st_mode) & ~stat.S_IRWXO)
        return not _is_readable(self.path)


def readable_secrets(path: Path, environment: Mapping[str, str]) -> Iterator[ReadableSecret]:
    """Yield the configuration at a path, and the files that variables name, if they hold secrets for all to read."""
    values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    sources = [one for one in values.get("sources", ()) if isinstance(one, dict)]
    keys = [f"`{key}` of [{table}]" for table, key in _secrets() if _of(values, table, key)]
    keys += [f"`login` of the source {one.get('name')!r}" for one in sources if one.get("login")]
    store = str(_of(values, "digest", "store") or "")
    keys += ["password in `store`"] if without_password(store) != store else []
    if keys and _is_readable(path):
        yield ReadableSecret(path, tuple(keys))
    variables = [variable_of(table, key) for table, key in (*_secrets(), ("digest", "store"))]
    for name in (*variables, *(login_variable(str(one.get("name"))) for one in sources)):
        file = environment.get(f"{name}_FILE")
        if file and name not in environment and _is_readable(Path(file)):
            yield ReadableSecret(Path(file), (f"{name}_FILE",))


def _secrets() -> Iterator[tuple[str, str]]:
    """Yield the table and key of each secret: what is never shown."""
    return ((table, key) for table, key, field in settable() if not field.repr)


def _of(values: Mapping[str, Any], table: str, key: str) -> Any:
    under = values.get(table)
    return under.get(key) if isinstance(under, dict) else None


def _is_readable(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & stat.S_IROTH)
    except OSError:
        return False
