"""What the two engines that use Argos packages have in common: which packages, and how wide to search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from digest.model.translation import EngineSettings, Report
from digest.translators.packages.installed import Package, by_pair, installed

M = TypeVar("M")

# What the gate refuses after the configured search may pass it after this one; wider ones find little more.
_WIDE_BEAM = 5


def models_by_pair(
    settings: EngineSettings, report: Report, make: Callable[[Package], M]
) -> Mapping[tuple[str, str], M]:
    """Make a model of each installed package, and give it for each of its pairs; report what is no package."""
    packages, remarks = installed(settings.packages)
    for remark in remarks:
        report(remark)
    models = {package: make(package) for package in packages}
    return {pair: models[package] for pair, package in by_pair(packages).items()}


def beams(settings: EngineSettings) -> tuple[int, ...]:
    """The configured width of the search, and a wider one where there is any sense in it."""
    return tuple(dict.fromkeys((settings.beam, max(settings.beam, _WIDE_BEAM))))
