"""The engine ``argostranslate``: the library of that name, for users who want exactly its translations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from threading import Lock
from typing import Any

from digest.errors import PluginError
from digest.extras import install
from digest.language.text.characters.clean import clean, is_visible, one_line
from digest.language.text.sentences.sentences import sentences
from digest.model.translation import EngineSettings, Report, Translation
from digest.translating.engines.argos.choices import beams, models_by_pair
from digest.translating.engines.argos.fingerprint import model_fingerprint
from digest.translating.packages.installed import Package

# The library keeps its search width in a module variable, and its last translations without a lock.
_ONE_AT_A_TIME = Lock()


class LibraryModel:
    """A package used through the library, loaded when it is first needed."""

    def __init__(self, package: Package, threads: int, report: Report) -> None:
        self._package = package
        self._threads = threads
        self._report = report
        self._translation: Any = None
        self._is_broken = False
        self._has_complained = False
        self._fingerprint = ""

    def translate(self, segment: str, beam: int) -> Translation:
        """Translate a segment; a failure of the library is its problem, and is reported once."""
        text = clean(segment)
        if not is_visible(text):
            return Translation(segment)
        if self._is_broken:
            return Translation(segment, "failed")
        try:
            translated = self._translate(text, beam)
        except Exception as error:  # noqa: BLE001 - it and five libraries below it may raise anything
            # A model that does not load for one segment loads for none; one that loads may fail on a single segment.
            self._is_broken = not self._translation or not self._translation.translator
            self._complain(error)
            return Translation(segment, "failed")
        return Translation(translated) if translated.strip() else Translation(segment, "empty")

    @property
    def package(self) -> Package:
        """The package."""
        return self._package

    def fingerprint(self) -> str:
        """Return a fingerprint of the model, without loading it."""
        self._fingerprint = self._fingerprint or model_fingerprint(self._package)
        return self._fingerprint

    def _translate(self, text: str, beam: int) -> str:
        from argostranslate import settings  # noqa: PLC0415 - heavy

        settings.beam_size = beam
        settings.intra_threads = self._threads
        self._translation = self._translation or _open(self._package)
        translated: str = self._translation.translate(text)
        return translated

    def _complain(self, error: Exception) -> None:
        if not self._has_complained:
            self._has_complained = True
            self._report(one_line(f"{self._package.path}: argostranslate fails ({type(error).__name__}: {error})"))


@dataclass(frozen=True, slots=True)
class ArgostranslateTranslator:
    """Translates segment by segment, as the library does, flaws included: an underscore becomes a space."""

    models: Mapping[tuple[str, str], LibraryModel]
    beam: int

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate segments, equal ones once."""
        model = self.models.get((source, target))
        if not model:
            return tuple(Translation(segment, "no-pair") for segment in segments)
        with _ONE_AT_A_TIME:
            made = {segment: model.translate(segment, self.beam) for segment in dict.fromkeys(segments)}
        return tuple(made[segment] for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the installed packages, without those that the library translates by a pivot."""
        return frozenset(self.models)

    def model(self, source: str, target: str) -> tuple[str, str]:
        """Return the name and the version of the package of a pair."""
        return self.models[source, target].package.described

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of the library, the files of the model, and the width of the beam."""
        return (
            f"argostranslate {version('argostranslate')} {self.models[source, target].fingerprint()} beam {self.beam}"
        )


class SentenceSplitter:
    """Replaces the library's splitters if a package has no model for them."""

    def split_sentences(self, text: str) -> list[str]:
        """Split a text into sentences."""
        return list(sentences(text))


def engines(settings: EngineSettings, report: Report) -> tuple[ArgostranslateTranslator, ...]:
    """Return the engine ``argostranslate`` with the configured beam, then with a wider one.

    Raises PluginError if the library is not installed.
    """
    if not find_spec("argostranslate"):
        raise PluginError(f"the engine argostranslate needs its library: {install('argos')}")
    models = models_by_pair(settings, report, lambda package: LibraryModel(package, settings.threads, report))
    return tuple(ArgostranslateTranslator(models, beam) for beam in beams(settings))


def _open(package: Package) -> Any:
    """Open a package without the library's own package list, which one stray folder breaks, and without the network."""
    from argostranslate import settings  # noqa: PLC0415 - heavy

    # Any other choice, which the environment can make, causes the import below to use the network.
    settings.chunk_type = settings.ChunkType.ARGOSTRANSLATE
    from argostranslate.package import Package as InstalledPackage  # noqa: PLC0415
    from argostranslate.translate import Language, PackageTranslation  # noqa: PLC0415

    opened = InstalledPackage(package.path)
    source, target = Language(package.source, package.source_name), Language(package.target, package.target_name)
    translation = PackageTranslation(source, target, opened)
    translation.sentencizer = _sentencizer(opened)
    return translation


def _sentencizer(package: Any) -> Any:
    """Return the package's own sentence splitter if it has one; otherwise the library would download one."""
    from argostranslate.sbd import MiniSBDSentencizer, StanzaSentencizer  # noqa: PLC0415 - heavy

    folder = package.packaged_sbd_path
    if folder and folder.name == "minisbd" and any(folder.glob("*.onnx")):
        return MiniSBDSentencizer(package)
    if folder and folder.name == "stanza":
        sentencizer = StanzaSentencizer(package)
        sentencizer.stanza_pipeline = _stanza(sentencizer.stanza_lang_code, str(folder))
        return sentencizer
    return SentenceSplitter()


def _stanza(language: str, folder: str) -> Any:
    """Open stanza's model as the library does, but without checking the network for a newer one."""
    from stanza import Pipeline  # noqa: PLC0415 - heavy

    return Pipeline(
        lang=language, dir=folder, processors="tokenize", use_gpu=False, logging_level="WARNING", download_method=None
    )
