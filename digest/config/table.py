"""A table of ``digest.toml``."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class ConfigTable(BaseModel):
    """A table that rejects unknown keys."""

    # Deferred: the validator of all tables contains those of each, which are hardly ever used alone.
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, hide_input_in_errors=True, defer_build=True
    )
