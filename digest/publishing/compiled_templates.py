"""Keep compiled templates in memory, for all locales."""

from __future__ import annotations

from types import CodeType

import jinja2


class CompiledTemplates(jinja2.BytecodeCache):
    """Keeps each template compiled once for all locales: their environments differ only in what templates look up."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give a template its code, if it is kept."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code of a template."""
        self._codes[bucket.key, bucket.checksum] = bucket.code
