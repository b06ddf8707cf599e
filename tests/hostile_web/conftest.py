"""A site whose sources are on a server of the test."""

from __future__ import annotations

from tests.politeness.conftest import digest, names, site, web

__all__ = ["digest", "names", "site", "web"]
