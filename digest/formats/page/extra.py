"""The libraries of the extra ``web``, loaded at use."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from digest.errors import FormatError
from digest.extras import install


def load(module: str) -> Any:
    """Import a module of the extra. Raises FormatError if it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise FormatError(f"pages need the library {library}: {install('web')}") from error
