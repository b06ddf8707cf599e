"""Installed Argos packages: folders unpacked from zip files, which anyone may have changed since.

A package is a folder of any name with ``metadata.json``, a CTranslate2 model in ``model/`` and the model of its
tokenizer, ``sentencepiece.model`` or ``bpe.model``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from digest.language.text.characters.clean import one_line

# Codes of Argos that are not language tags (Traditional Chinese, Brazilian Portuguese), and languages with two tags:
# news tags Bokmål as "no", and CLDR uses "fil" for Tagalog.
_LANGUAGES = {"zt": ("zh",), "pb": ("pt",), "nb": ("nb", "no"), "tl": ("tl", "fil")}
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_NUMBER = re.compile(r"[0-9]{1,9}")
# Those of the Argos index are under 2 kB.
_LARGEST_METADATA = 1_000_000
_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_LONGEST_NAME = 60
_LICENSE_FILES = ("LICENSE*", "LICENCE*", "COPYING*")
_LICENSE_LINE = re.compile(r"^.*\blicen[cs]e.*$", re.IGNORECASE | re.MULTILINE)
_LONGEST_LICENSE = 200


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package. ``source`` and ``target`` are codes of Argos, such as ``pb`` for Brazilian Portuguese.

    ``source_name`` and ``target_name`` are the languages in words. ``prefix`` is a token that every translation by the
    model begins with, or "". ``tokenizer`` is the file of the tokenizer's model.
    """

    path: Path
    source: str
    target: str
    version: str
    source_name: str
    target_name: str
    prefix: str
    tokenizer: Path

    @property
    def model(self) -> Path:
        """The folder of the CTranslate2 model."""
        return self.path / "model"

    @property
    def described(self) -> tuple[str, str]:
        """The name of the model, as its file is named, and its version."""
        return f"translate-{self.source}_{self.target}", self.version

    @property
    def codes(self) -> tuple[str, str]:
        """The languages as Argos names them."""
        return self.source, self.target

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs of the port Translator, in BCP 47 primary subtags: ``pt`` for ``pb``."""
        return tuple(product(languages(self.source), languages(self.target)))


# Names the folder of the packages.
VARIABLE = "ARGOS_PACKAGES_DIR"


def packages_folder(environment: Mapping[str, str]) -> Path:
    """Return the package folder of argostranslate, given the environment variables."""
    if named := environment.get(VARIABLE):
        return Path(named)
    home = Path(environment.get("HOME") or Path.home())
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "argos-translate" / "packages"


def installed(folder: Path) -> tuple[tuple[Package, ...], tuple[str, ...]]:
    """Return the packages in a folder, by their codes, and a line about each folder that was skipped.

    Of packages with the same codes only the newest counts. Hidden folders, and packages that are not for translation,
    are skipped silently. A missing folder has no packages.
    """
    remarks: list[str] = []
    newest: dict[tuple[str, str], Package] = {}
    for package in sorted(_packages(folder, remarks), key=_age):
        if older := newest.get(package.codes):
            remarks.append(one_line(f"{older.path}: skipped, {package.path.name} is newer and has the same languages"))
        newest[package.codes] = package
    return tuple(newest[codes] for codes in sorted(newest)), tuple(remarks)


def by_pair(packages: Iterable[Package]) -> dict[tuple[str, str], Package]:
    """Return the package for each pair of the port Translator; of ``pt`` and ``pb``, the one with exactly that code."""
    claims = [(pair, package) for package in packages for pair in package.pairs]
    claims.sort(key=lambda claim: (claim[0] != claim[1].codes, claim[1].codes), reverse=True)
    return dict(claims)


def languages(code: str) -> tuple[str, ...]:
    """Return the languages that a code of Argos stands for, as BCP 47 primary subtags."""
    return _LANGUAGES.get(code) or (code.partition("-")[0],)


def is_code(text: str) -> bool:
    """Return whether a text is a language code of Argos packages, safe for a file name."""
    return _CODE.fullmatch(text) is not None


def numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version for comparison: 1.10 comes after 1.9."""
    return tuple(int(number) for number in _NUMBER.findall(version))


def read_package(path: Path) -> Package | None:
    """Read the package in a folder; None for one that is not for translation, such as a sentence splitter.

    Raises ValueError, with the reason, if the folder has no package or a broken one.
    """
    if path.is_symlink():
        raise ValueError("it is a symbolic link, which is not followed")
    metadata = _metadata(path / "metadata.json")
    if _text(metadata, "type", "translate") != "translate":
        return None
    source, target = _code(metadata, "from_code"), _code(metadata, "to_code")
    if set(languages(source)) & set(languages(target)):
        raise ValueError(f"it translates from {source} into {target}")
    if not (path / "model" / "model.bin").is_file():
        raise ValueError("it has no model/model.bin")
    return Package(
        path=path,
        source=source,
        target=target,
        version=_name(metadata, "package_version"),
        source_name=_name(metadata, "from_name") or source,
        target_name=_name(metadata, "to_name") or target,
        prefix=_text(metadata, "target_prefix"),
        tokenizer=_tokenizer(path),
    )


def stated_license(package: Package) -> str:
    """Return what a package says of its license, in one line: in its metadata, a file of that name, or its README.

    It is "" if it says nothing, or cannot be read.
    """
    try:
        named = _metadata(package.path / "metadata.json").get("license")
        files = sorted(path for form in _LICENSE_FILES for path in package.path.glob(form))
        texts = (
            path.read_bytes()[:_LARGEST_METADATA].decode(errors="replace")
            for path in sorted(package.path.glob("README*"))
            if path.is_file()
        )
        lines = (found[0] for text in texts if (found := _LICENSE_LINE.search(text)))
        stated = named if isinstance(named, str) and named else next((f"see {path}" for path in files), "")
        return one_line((stated or next(lines, ""))[:_LONGEST_LICENSE]).strip("#*- ")
    except (OSError, ValueError):
        return ""


def _packages(folder: Path, remarks: list[str]) -> Iterator[Package]:
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return
    except NotADirectoryError:
        remarks.append(f"{folder}: is a file, but must be a folder; move it away or choose another folder")
        return
    except OSError as error:
        remarks.append(f"{folder}: cannot be read ({error.strerror}), so no Argos package is used")
        return
    for path in paths:
        if path.name.startswith("."):
            continue
        try:
            package = read_package(path) if path.is_dir() else None
        except ValueError as error:
            remarks.append(one_line(f"{path}: skipped, {error}"))
        except OSError as error:
            remarks.append(one_line(f"{path}: skipped, it cannot be read ({error.strerror})"))
        else:
            if package:
                yield package


def _age(package: Package) -> tuple[tuple[int, ...], str]:
    """Return a key that orders packages by version, then by folder name."""
    return numbers(package.version), package.path.name


def _metadata(path: Path) -> dict[str, Any]:
    # Reading a pipe of that name would never end.
    if not path.is_file():
        raise ValueError("it has no metadata.json")
    with path.open("rb") as file:
        content = file.read(_LARGEST_METADATA + 1)
    if len(content) > _LARGEST_METADATA:
        raise ValueError(f"its metadata.json is over {_LARGEST_METADATA:,} bytes long")
    try:
        metadata = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ValueError("its metadata.json is not JSON") from error
    if not isinstance(metadata, dict):
        raise ValueError("its metadata.json is not a JSON object")  # noqa: TRY004 - the reason why it is not a package
    return metadata


def _text(metadata: Mapping[str, Any], key: str, default: str = "") -> str:
    value = metadata.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"{key} in its metadata.json is not a string")  # noqa: TRY004 - the reason why it is not a package
    return value


def _name(metadata: Mapping[str, Any], key: str) -> str:
    """Return a name to display, shortened to fit on a line."""
    return one_line(_text(metadata, key)[:_LONGEST_NAME])


def _code(metadata: Mapping[str, Any], key: str) -> str:
    code = _text(metadata, key)
    if not is_code(code):
        raise ValueError(f"{key} in its metadata.json is not a language code")
    return code


def _tokenizer(path: Path) -> Path:
    found = next((path / name for name in _TOKENIZERS if (path / name).is_file()), None)
    if not found:
        raise ValueError(f"it has neither {' nor '.join(_TOKENIZERS)}")
    return found
