"""Guard plugins of other packages: report a bug in one with the name of the plugin, not as a bug in digest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

from digest import plugins
from digest.errors import DigestError, PluginError
from digest.language.text.characters.clean import one_line
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.edition import Sentence
from digest.model.item import StoredItem
from digest.model.site import Site
from digest.model.translation import Engine, TextContext
from digest.ports import (
    Catalog,
    DescribedTranslator,
    DictionaryTranslator,
    Publisher,
    Summarizer,
    Translator,
    translate_pairs,
)

T = TypeVar("T")


def make(kind: plugins.PluginKind, name: str, *arguments: object) -> Any:
    """Load a plugin and call it.

    Raises PluginError if it is not installed, or if it belongs to another package and fails.
    """
    factory = plugins.load(kind, name)
    plugin = plugins.outside_name(kind, name)
    return _call(plugin, factory, *arguments) if plugin else factory(*arguments)


def publisher(name: str, *arguments: object) -> Publisher:
    """Create the publisher of this name. Raises PluginError if it is not installed or not a publisher."""
    made: Publisher = make("publishers", name, *arguments)
    plugin = plugins.outside_name("publishers", name)
    if not plugin:
        return made
    _need_methods(plugin, made, "targets", "preview_targets")
    return _OutsidePublisher(made, plugin)


def summarizer(name: str) -> Summarizer:
    """Create the summarizer of this name. Raises PluginError if it is not installed or not a summarizer."""
    made: Summarizer = make("summarizers", name)
    plugin = plugins.outside_name("summarizers", name)
    if not plugin:
        return made
    _need_methods(plugin, made, "summarize")
    return _OutsideSummarizer(made, plugin)


def engines(name: str, *arguments: object) -> tuple[Translator, ...]:
    """Create the translators of an engine. Raises PluginError if it is not installed or returns none."""
    made = make("translators", name, *arguments)
    plugin = plugins.outside_name("translators", name)
    if not plugin:
        return tuple(made)
    if not isinstance(made, Iterable):
        raise PluginError(f"{plugin} must return a list of translators, not {_type(made)}")
    found: tuple[Translator, ...] = _call(plugin, tuple, made)
    for engine in found:
        _need_methods(plugin, engine, "translate", "pairs", "fingerprint")
    return found


def described_engine(name: str, engine: Translator, source: str, target: str) -> Engine:
    """Return what is known of an engine for a pair. Raises PluginError if it fails to say which model it has."""
    model, version = "", ""
    if isinstance(engine, DescribedTranslator):
        with _blamed(plugins.outside_name("translators", name) or name):
            model, version = map(one_line, engine.model(source, target))
    return Engine(name, model, version, isinstance(engine, DictionaryTranslator) and bool(engine.has_dictionary))


def checked_engine(name: str, translator: Translator) -> Translator:
    """Report failures of an engine with its name, except in translating, which ``translator`` reports already."""
    plugin = plugins.outside_name("translators", name)
    return _OutsideTranslator(translator, plugin) if plugin else translator


@dataclass(frozen=True, slots=True)
class _OutsideTranslator:
    translator: Translator
    plugin: str

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Any]:
        return self.translator.translate(segments, source, target)

    def translate_pairs(self, asked: Mapping[TextContext, Sequence[str]]) -> Mapping[TextContext, Sequence[Any]]:
        return translate_pairs(self.translator, asked)

    def pairs(self) -> frozenset[tuple[str, str]]:
        with _blamed(self.plugin):
            return frozenset((source, target) for source, target in self.translator.pairs())

    def fingerprint(self, source: str, target: str) -> str:
        with _blamed(self.plugin):
            return self.translator.fingerprint(source, target)


@dataclass(frozen=True, slots=True)
class _OutsideSummarizer:
    summarizer: Summarizer
    plugin: str

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        with _blamed(self.plugin):
            return tuple(_each(self.plugin, "summarize()", Sentence, self.summarizer.summarize(items, sentences)))


@dataclass(frozen=True, slots=True)
class _OutsidePublisher:
    publisher: Publisher
    plugin: str

    def targets(self, site: Site, catalog: Catalog) -> tuple[Target, ...]:
        with _blamed(self.plugin):
            made = tuple(_each(self.plugin, "targets()", Target, self.publisher.targets(site, catalog)))
        return tuple(map(self._guarded, made))

    def preview_targets(self, site: Site, digest: Digest) -> tuple[Target, ...]:
        with _blamed(self.plugin):
            made = tuple(_each(self.plugin, "preview_targets()", Target, self.publisher.preview_targets(site, digest)))
        return tuple(map(self._guarded, made))

    def _guarded(self, target: Target) -> Target:
        return replace(target, render=partial(_rendered, self.plugin, target))


def _rendered(plugin: str, target: Target) -> bytes:
    content: object = _call(plugin, target.render)
    if not isinstance(content, bytes):
        raise PluginError(f"{plugin} must render {target.path} as bytes, not {_type(content)}")
    return content


def _each(plugin: str, method: str, kind: type[T], values: Iterable[T]) -> Iterator[T]:
    for value in values:
        if not isinstance(value, kind):
            raise PluginError(f"{plugin}: {method} must return objects of type {kind.__name__}, not {_type(value)}")
        yield value


def _need_methods(plugin: str, made: object, *methods: str) -> None:
    for method in methods:
        if not callable(getattr(made, method, None)):
            raise PluginError(f"{plugin}: {_type(made)} has no method {method}()")


def _call(plugin: str, function: Callable[..., T], *arguments: object) -> T:
    with _blamed(plugin):
        return function(*arguments)


@contextmanager
def _blamed(plugin: str) -> Iterator[None]:
    try:
        yield
    except (DigestError, MemoryError):
        raise
    except Exception as error:  # a foreign module may raise anything
        reason = one_line(f"{type(error).__name__}: {error}")
        raise PluginError(f"{plugin} failed: {reason} (`--debug` shows the traceback)") from error


def _type(value: object) -> str:
    return type(value).__name__
