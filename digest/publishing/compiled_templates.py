"""Keep compiled templates in memory, for all locales and all sites of this process."""

from __future__ import annotations

from types import CodeType
from typing import ClassVar

import jinja2


class CompiledTemplates(jinja2.BytecodeCache):
    """Keeps the newest code of each template: compiling all takes half a second, which each look of the desk would pay.

    Environments differ only in what templates look up, so one code serves all locales.
    """

    _codes: ClassVar[dict[str, tuple[str, CodeType | None]]] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give a template its code, if that of the same source is kept."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code of a template."""
        self._codes[bucket.key] = bucket.checksum, bucket.code
