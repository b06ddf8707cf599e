"""Fingerprints of installed packages."""

from __future__ import annotations

from pathlib import Path

from digest.translating.engines.file_fingerprint import file_fingerprint
from digest.translating.packages.installed import Package


def model_fingerprint(package: Package) -> str:
    """Return a fingerprint of the model and the tokenizer of a package; equal files give equal fingerprints."""
    return file_fingerprint(package.prefix, (*_model_files(package), package.tokenizer))


def _model_files(package: Package) -> list[Path]:
    try:
        return sorted(path for path in package.model.iterdir() if path.is_file())
    except OSError:
        return []
