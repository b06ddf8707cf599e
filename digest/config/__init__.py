"""``digest.toml`` to values, and back with a source added."""

from digest.config.load import load
from digest.config.schema import Config

__all__ = ["Config", "load"]
