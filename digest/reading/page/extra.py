"""The libraries of the extra ``web``, loaded at use."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from digest.errors import FormatError
from digest.extras import needed


def load(module: str) -> Any:
    """Import a module of the extra. Raises FormatError if it is not installed, or broken."""
    try:
        return import_module(module)
    except (ImportError, OSError) as error:
        raise FormatError(f"pages need {needed(module.partition('.')[0], 'web', error)}") from error
