"""Apertium's installed pairs: mode files, parsed strictly and never passed to a shell."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

# The programs allowed in a pipeline, from Apertium, VISL CG-3, HFST and lttoolbox: with `-z` they answer at each NUL.
_PROGRAMS = frozenset(
    "lt-proc lt-merge lrx-proc lsx-proc rtx-proc cg-proc hfst-proc apertium-tagger apertium-pretransfer "
    "apertium-transfer apertium-interchunk apertium-postchunk apertium-posttransfer apertium-anaphora "
    "apertium-extract-caps apertium-restore-caps".split()
)
# Parameters for the caller to fill in: mark unknown words, and nothing for the tagger.
_PARAMETERS = {"$1": ["-g"], "$2": []}
_TOKEN = re.compile(r"\s*(?:(?P<pipe>\|)|'(?P<quoted>[^'\0\n]*)'|(?P<plain>\$[12]|[\w./+,:=@%-]+)(?=[\s|]|\Z))")
_OPTION = re.compile(r"-[A-Za-z0-9]+|--[a-z][a-z-]*|\d+")
_NAME = re.compile(r"([a-z]{2,3})(_\w+)?-([a-z]{2,3})(_\w+)?", re.ASCII)

# From ISO 639-3, which names of pairs use, to BCP 47 primary subtags where those are shorter.
_SUBTAGS = dict(
    entry.split(":")
    for entry in (
        "afr:af ara:ar arg:an bel:be ben:bn bre:br bul:bg cat:ca ces:cs cym:cy dan:da deu:de ell:el eng:en epo:eo "
        "est:et eus:eu fao:fo fas:fa fin:fi fra:fr gle:ga glg:gl guj:gu hbs:sh heb:he hin:hi hrv:hr hun:hu hye:hy "
        "ind:id isl:is ita:it kaz:kk kir:ky lav:lv lit:lt ltz:lb mal:ml mar:mr mkd:mk mlt:mt msa:ms nld:nl nno:nn "
        "nob:nb nor:no oci:oc pan:pa pol:pl por:pt ron:ro rus:ru slk:sk slv:sl snd:sd spa:es sqi:sq srd:sc "
        "sme:se "  # codespell:ignore sme
        "srp:sr swa:sw swe:sv tam:ta tat:tt tel:te tgk:tg tur:tr uig:ug ukr:uk urd:ur uzb:uz zho:zh zlm:ms"
    ).split()
)


class ModeError(ValueError):
    """A mode file that cannot be used; the message gives the reason."""


@dataclass(frozen=True, slots=True)
class Mode:
    """The pipeline that translates one pair: a command line for each program."""

    name: str
    stages: tuple[tuple[str, ...], ...]

    def fingerprint(self) -> str:
        """Return a fingerprint of the programs and their dictionaries, by content."""
        digest = blake2b(repr([[Path(word).name for word in stage] for stage in self.stages]).encode(), digest_size=8)
        for path in sorted({word for stage in self.stages for word in stage if word.startswith("/")}):
            digest.update(Path(path).read_bytes())
        return digest.hexdigest()


def find_modes(folder: Path) -> Mapping[tuple[str, str], Path]:
    """Return the mode file of each pair in a folder, in BCP 47 languages; a variant only if there is nothing else."""
    found: dict[tuple[str, str], tuple[int, str, Path]] = {}
    for path in folder.glob("*.mode"):
        if name := _NAME.fullmatch(path.stem):
            source, source_variant, target, target_variant = name.groups()
            pair = (_SUBTAGS.get(source, source), _SUBTAGS.get(target, target))
            candidate = (bool(source_variant) + bool(target_variant), path.name, path)
            found[pair] = min(found.get(pair, candidate), candidate)
    return {pair: path for pair, (_, _, path) in sorted(found.items()) if pair[0] != pair[1]}


def read_mode(path: Path, folder: Path) -> Mode:
    """Read a mode file, whose programs may only read files in a folder.

    Raises ModeError if it cannot be read, contains anything but known programs joined by pipes, or names a missing
    file.
    """
    try:
        stages = map(_with_lookup_apart, _split_stages(path.read_text(encoding="utf-8").strip()))
        return Mode(path.stem, tuple(_stage(words, folder.resolve()) for part in stages for words in part))
    except (OSError, UnicodeError, RuntimeError) as error:  # the last for circular symbolic links
        raise ModeError(f"cannot be read ({error})") from error


def _split_stages(text: str) -> Iterator[list[str]]:
    words: list[str] = []
    end = 0
    while end < len(text):
        token = _TOKEN.match(text, end)
        if not token:
            raise ModeError(f"contains {text[end : end + 20].strip()!r}, which is not a pipeline")
        end = token.end()
        if token["pipe"]:
            yield words
            words = []
        else:
            words.append(token["plain"] if token["quoted"] is None else token["quoted"])
    yield words


def _with_lookup_apart(words: list[str]) -> list[list[str]]:
    """Let lt-proc do the lookup that older pairs leave to apertium-transfer, whose version 3.9 drops tags.

    Apertium's own command rewrites modes in the same way.
    """
    match words:
        case ["apertium-transfer", rules, compiled, dictionary] if not rules.startswith("-"):
            return [["lt-proc", "-b", dictionary], ["apertium-transfer", "-b", rules, compiled]]
    return [words]


def _stage(words: list[str], folder: Path) -> tuple[str, ...]:
    name, *arguments = words or [""]
    program = shutil.which(name) if name in _PROGRAMS else None
    if program is None:
        raise ModeError(f"needs {name!r}, which is {'not installed' if name in _PROGRAMS else 'not a known program'}")
    return (program, "-z", *(part for word in arguments for part in _PARAMETERS.get(word) or _argument(word, folder)))


def _argument(word: str, folder: Path) -> list[str]:
    if word in _PARAMETERS:
        return []
    if _OPTION.fullmatch(word):
        return [word]
    path = Path(word).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        raise ModeError(f"names {word!r}, which is not a file below {folder}")
    return [str(path)]
