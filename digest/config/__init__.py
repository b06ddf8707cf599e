"""``digest.toml`` to values, and back with a source added."""

from digest.config.config import Config
from digest.config.load import load

__all__ = ["Config", "load"]
