"""Keep compiled templates: in memory for all locales, and those of packages where Python keeps compiled modules."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path, PurePath
from types import CodeType

import jinja2

from digest.model.item import stable_hash
from digest.publishing import template_environment


class CompiledTemplates(jinja2.BytecodeCache):
    """Keeps compiled templates for all locales: their environments differ only in what templates look up.

    Those of packages are also kept where Python keeps compiled modules, if it may write there: compiling them takes a
    third of a second.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}
        self._packaged: set[str] = set()
        self._files = _compiled_files()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return one key for a template and the same file as ``shipped/``."""
        key = super().get_cache_key(filename or name)
        if filename and not PurePath(filename).is_absolute():
            self._packaged.add(key)
        return key

    def get_source_checksum(self, source: str) -> str:
        """Return a checksum that covers also what compiles."""
        return stable_hash(source, _compiler())

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give a template its code, if it is kept."""
        known = (bucket.key, bucket.checksum)
        bucket.code = self._codes.get(known)
        if bucket.code is None and self._files and bucket.key in self._packaged:
            with suppress(Exception):  # A damaged file is no reason to fail.
                self._files.load_bytecode(bucket)
                self._codes[known] = bucket.code

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code of a template."""
        self._codes[bucket.key, bucket.checksum] = bucket.code
        if self._files and bucket.key in self._packaged and not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self._files.directory).mkdir(parents=True, exist_ok=True)
                self._files.dump_bytecode(bucket)


def _compiled_files() -> jinja2.FileSystemBytecodeCache | None:
    """Return the place of compiled modules; None if this Python keeps none."""
    try:
        folder = Path(cache_from_source(__file__)).parent
    except NotImplementedError:
        return None
    return jinja2.FileSystemBytecodeCache(str(folder), "templates-%s.cache")


@lru_cache(maxsize=1)
def _compiler() -> str:
    """Return a fingerprint of what compiles templates: Jinja2, and the settings of our environments."""
    return stable_hash(jinja2.__version__, Path(template_environment.__file__).read_text(encoding="utf-8"))
