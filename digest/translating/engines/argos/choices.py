"""Choices shared by the two engines for Argos packages: packages and search widths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from digest.model.translation import EngineSettings, Report
from digest.translating.packages.installed import Package, by_pair, installed

M = TypeVar("M")

# A translation that the gate refuses after the configured search may pass after this one; wider ones gain little.
_WIDE_BEAM = 5


def models_by_pair(
    settings: EngineSettings, report: Report, make: Callable[[Package], M]
) -> Mapping[tuple[str, str], M]:
    """Make a model of each installed package, and return it for each of its pairs; report what is not a package."""
    packages, remarks = installed(settings.packages)
    for remark in remarks:
        report(remark)
    models = {package: make(package) for package in packages}
    return {pair: models[package] for pair, package in by_pair(packages).items()}


def beams(settings: EngineSettings) -> tuple[int, ...]:
    """Return the configured width of the beam search, and a wider one if that can help."""
    return tuple(dict.fromkeys((settings.beam, max(settings.beam, _WIDE_BEAM))))
