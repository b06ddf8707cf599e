"""Identities: everything that the results of a machine depend on, by name, and how those of two machines differ.

A worker may work only if its identity is that of the machine that asks: then its results are the same, byte for byte.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import digest
from digest.ports import Translator

Identity = Mapping[str, str]

# What reads pages, what runs models and what judges translations.
_LIBRARIES = (
    "babel", "courlan", "cssselect", "ctranslate2", "dateparser", "distributed", "htmldate", "justext", "lxml",
    "lxml_html_clean", "nh3", "publicsuffixlist", "py3langid", "python-dateutil", "sacremoses", "sentencepiece",
    "trafilatura",
)  # fmt: skip
# CTranslate2, MKL and oneDNN each choose their code by the processor, unless these choose it. Each rounds differently:
# without AVX2, 1 of 10 scores differs in its last digits; without MKL, or without any of them, so do words.
_CHOICES = ("CT2_FORCE_CPU_ISA", "CT2_USE_MKL", "MKL_CBWR", "ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA")
_CHOOSING_ALL = ("CT2_FORCE_CPU_ISA", "CT2_USE_MKL", "MKL_CBWR")
_VECTORS = ("sse4", "avx", "fma", "f16c", "amx", "asimd", "sve", "neon", "bf16", "i8mm")
# A difference in these needs no other advice than to install the same.
_SAME = "install the same version on both"


def identity_of(translators: Sequence[Translator], *, by_floats: bool) -> Identity:
    """Return the identity of this machine with these translators, in the order in which they are used.

    ``by_floats`` says that one of them computes with floating-point numbers, so that the processor matters.
    """
    found = {"digest": f"{digest.__version__} ({_code()})", "Python": ".".join(platform.python_version_tuple()[:2])}
    found |= {library: _version(library) for library in _LIBRARIES}
    if by_floats:
        found["processor"] = processor(os.environ)
    for number, translator in enumerate(translators):
        for source, target in sorted(translator.pairs()):
            found[f"model {source}-{target}" + f" ({number + 1})" * bool(number)] = translator.fingerprint(
                source, target
            )
    return found


def name_of(identity: Identity) -> str:
    """Return a name for an identity: that of the resource that the workers with it offer."""
    told = "\0".join(f"{key}={value}" for key, value in sorted(identity.items()))
    return f"digest-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def differences(wanted: Identity, own: Identity) -> Iterator[str]:
    """Yield how the identity of a worker differs from that of the machine that asks, and what to do."""
    for key in (*wanted, *(key for key in own if key not in wanted)):
        here, there = wanted.get(key, ""), own.get(key, "")
        if here == there:
            continue
        if key.startswith("model "):
            pair = key.removeprefix("model ").partition(" ")[0]
            yield f"{_model(here, there)} for {pair}; `digest models` tells which, install the same on both"
        elif key == "processor":
            yield (
                f"its processor rounds differently ({there or 'unknown'}, here {here or 'unknown'}); "
                f"use equal machines, or set {', '.join(_CHOOSING_ALL)} to the same on all"
            )
        else:
            yield f"{key} {there or 'is missing'}, here {here or 'none'}; {_SAME}"


def processor(environment: Mapping[str, str]) -> str:
    """Return what the rounding of floating-point numbers depends on: the processor, or what was chosen instead."""
    choices = [f"{name}={environment[name]}" for name in _CHOICES if environment.get(name)]
    if all(environment.get(name) for name in _CHOOSING_ALL):
        return " ".join((platform.machine(), *choices))
    return " ".join((platform.machine(), _kind(), *choices))


def _model(here: str, there: str) -> str:
    return "no model" if not there else "a model that is not here" if not here else "another model, beam or glossary"


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


@cache
def _code() -> str:
    """Return a fingerprint of the program itself: two versions of a developer have the same number."""
    digested = hashlib.sha256()
    root = Path(digest.__file__).parent
    for path in sorted(root.rglob("*.py")):
        digested.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digested.hexdigest()[:8]


@cache
def _kind() -> str:
    """Return the maker of the processor and its vector instructions, as Linux tells them."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return f"{sys.platform} {platform.processor()}".strip()
    fields = dict(line.split(":", 1) for line in reversed(told.splitlines()) if ":" in line)
    named = {key.strip(): value.strip() for key, value in fields.items()}
    flags = named.get("flags", named.get("Features", "")).split()
    vectors = sorted({flag for flag in flags if flag.startswith(_VECTORS)})
    return " ".join((named.get("vendor_id", named.get("CPU implementer", "unknown")), *vectors))
