"""Identities: all that the results of a machine depend on, by name, and the differences between two machines.

A worker gets work only if its identity equals that of the machine that asks: then the results are the same bytes.

The processor is a part of it: in 2,000 sentences, words differed without MKL or without vector instructions, and scores
between AVX and AVX2, while AVX2 and AVX-512 gave the same.
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

# They read pages, run models, or judge translations.
_LIBRARIES = (
    "babel", "courlan", "cssselect", "ctranslate2", "dateparser", "distributed", "htmldate", "justext", "lxml",
    "lxml_html_clean", "nh3", "publicsuffixlist", "py3langid", "python-dateutil", "sacremoses", "sentencepiece",
    "trafilatura",
)  # fmt: skip
# CTranslate2, MKL and oneDNN choose their code by the processor, unless one of these variables does. Each rounds
# differently.
_CHOICES = ("CT2_FORCE_CPU_ISA", "CT2_USE_MKL", "MKL_CBWR", "ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA")
_CHOOSING_ALL = ("CT2_FORCE_CPU_ISA", "CT2_USE_MKL", "MKL_CBWR")
_VECTORS = ("sse4", "avx", "fma", "f16c", "amx", "asimd", "sve", "neon", "bf16", "i8mm")
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
    """Return the name of an identity, which is that of the resource its workers offer."""
    told = "\0".join(f"{key}={value}" for key, value in sorted(identity.items()))
    return f"digest-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def differences(wanted: Identity, own: Identity) -> Iterator[str]:
    """Yield each difference between a worker and the machine that asks, with what to do."""
    for key in (*wanted, *(key for key in own if key not in wanted)):
        here, there = wanted.get(key, ""), own.get(key, "")
        if here == there:
            continue
        if key.startswith("model "):
            pair = key.removeprefix("model ").partition(" ")[0]
            yield f"{_model(here, there)} for {pair}; `digest models list` tells which, install the same on both"
        elif key == "processor":
            yield (
                f"its processor rounds differently ({there or 'unknown'}, here {here or 'unknown'}); "
                f"use equal machines, or set {', '.join(_CHOOSING_ALL)} to the same on all"
            )
        else:
            yield f"{key} {there or 'is missing'}, here {here or 'none'}; {_SAME}"


def processor(environment: Mapping[str, str]) -> str:
    """Return what rounding depends on: the processor, or the variables that choose the code instead."""
    choices = [f"{name}={environment[name]}" for name in _CHOICES if environment.get(name)]
    if all(environment.get(name) for name in _CHOOSING_ALL):
        return " ".join((platform.machine(), *choices))
    return " ".join((platform.machine(), _kind(), *choices))


def _model(here: str, there: str) -> str:
    return "no model" if not there else "a model that is not here" if not here else "another model or glossary"


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


@cache
def _code() -> str:
    """Return a fingerprint of the program itself: a developer's changes have no new version."""
    digested = hashlib.sha256()
    root = Path(digest.__file__).parent
    for path in sorted(root.rglob("*.py")):
        digested.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digested.hexdigest()[:8]


@cache
def _kind() -> str:
    """Return the maker of the processor and its vector instructions, as Linux reports them."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return f"{sys.platform} {platform.processor()}".strip()
    fields = dict(line.split(":", 1) for line in reversed(told.splitlines()) if ":" in line)
    named = {key.strip(): value.strip() for key, value in fields.items()}
    flags = named.get("flags", named.get("Features", "")).split()
    vectors = sorted({flag for flag in flags if flag.startswith(_VECTORS)})
    return " ".join((named.get("vendor_id", named.get("CPU implementer", "unknown")), *vectors))
