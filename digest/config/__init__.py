"""Read ``digest.toml``, and add sources to it."""

from digest.config.config import Config
from digest.config.load import load

__all__ = ["Config", "load"]
