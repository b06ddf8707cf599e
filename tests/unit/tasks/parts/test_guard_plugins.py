"""What goes wrong in a plugin of another package is told with the name of the plugin and of its package."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from digest.errors import PluginError, TemplateError
from digest.model.translation import EngineSettings
from digest.publishing.templates import Templates
from digest.tasks.parts import guard_plugins
from digest.tasks.parts import make_translator as translation
from tests.fakes import FakeCatalog, sample_site
from tests.outside import declare

ENGINE = """
class Rot13:
    def translate(self, segments, source, target): return []
    def pairs(self): {pairs}
    def fingerprint(self, source, target): {fingerprint}

def make(settings, report): {make}
"""
PUBLISHER = """
from digest.errors import TemplateError
from digest.model.artifact import Target

class Shelf:
    def __init__(self, templates): {init}
    def targets(self, site, catalog): {targets}
    def preview_targets(self, site, digest): {preview_targets}
    def render(self): {render}
    def target(self): return Target("shelf/a.txt", "text/plain", "1", self.render)
"""
Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    def install_plugin(entry_point: str, source: str) -> None:
        (tmp_path / "harbor_plugin.py").write_text(source)
        group, _, line = entry_point.partition(": ")
        declare(tmp_path, monkeypatch, group, line)

    return install_plugin


def engine(**methods: str) -> str:
    sound = {"pairs": "return {('en', 'fr')}", "fingerprint": "return '1'", "make": "return [Rot13()]"}
    return ENGINE.format(**sound | methods)


def shelf(**methods: str) -> str:
    sound = {"init": "pass", "targets": "yield self.target()", "preview_targets": "return []", "render": "return b'a'"}
    return PUBLISHER.format(**sound | methods)


def translate_with_rot13() -> None:
    made = translation.translator(("rot13",), EngineSettings(Path("packages")), {}, None, lambda _: None)
    made.fingerprint("en", "fr")


ROT13 = r"plugin 'rot13' \(translators, from harbor-plugins\)"
SHELF = r"plugin 'shelf' \(publishers, from harbor-plugins\)"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (engine(make="return Rot13()"), "must return a list of translators, not Rot13"),
        (engine(make="return ['rot13']"), r": str has no method pairs\(\)"),
        (
            engine(make="raise ValueError('no\\nwheel')"),
            r"failed: ValueError: no wheel \(`--debug`",
        ),
        (engine(make="yield 1 / 0"), "failed: ZeroDivisionError: division by zero"),
        (engine().replace("def fingerprint", "def name"), r": Rot13 has no method fingerprint\(\)"),
        (engine(pairs="return None"), "failed: TypeError: 'NoneType' object is not iterable"),
        (engine(fingerprint="raise KeyError(target)"), "failed: KeyError: 'fr'"),
        (engine(fingerprint="return None"), "failed: "),
    ],
)
def test_a_mistake_in_an_engine_is_told_with_its_name(install: Install, source: str, told: str) -> None:
    install("digest.translators: rot13 = harbor_plugin:make", source)

    with pytest.raises(PluginError, match=f"^{ROT13} ?{told}"):
        translate_with_rot13()


def test_a_sound_engine_is_used(install: Install) -> None:
    install("digest.translators: rot13 = harbor_plugin:make", engine())

    translate_with_rot13()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (shelf(init="raise ValueError('no wood')"), "failed: ValueError: no wood"),
        (shelf().replace("def preview_targets", "def previews"), r": Shelf has no method preview_targets\(\)"),
        (shelf(targets="return None"), "failed: TypeError: 'NoneType' object is not iterable"),
        (shelf(targets="yield 1 / 0"), "failed: ZeroDivisionError"),
        (shelf(targets="yield 'a.txt'"), r": targets\(\) must return objects of type Target"),
        (
            shelf(preview_targets="return ['a.txt']"),
            r": preview_targets\(\) must return objects of type Target, not str",
        ),
        (shelf(render="return 'a'"), "must render shelf/a.txt as bytes, not str"),
        (shelf(render="return open('no such file')"), "failed: FileNotFoundError"),
    ],
)
def test_a_mistake_in_a_publisher_is_told_with_its_name(install: Install, source: str, told: str) -> None:
    install("digest.publishers: shelf = harbor_plugin:Shelf", source)

    with pytest.raises(PluginError, match=f"^{SHELF} ?{told}"):
        publish_the_shelf()


def test_a_sound_publisher_is_used(install: Install) -> None:
    install("digest.publishers: shelf = harbor_plugin:Shelf", shelf())

    assert publish_the_shelf() == [b"a"]


def test_an_error_that_explains_itself_stays_as_it_is(install: Install) -> None:
    install("digest.publishers: shelf = harbor_plugin:Shelf", shelf(render="raise TemplateError('shelf.txt:3: no')"))

    with pytest.raises(TemplateError, match=r"^shelf\.txt:3: no$"):
        publish_the_shelf()


@pytest.mark.parametrize(
    ("method", "told"),
    [
        (
            "def summarize(self, items, sentences): return ['a']",
            r": summarize\(\) must return objects of type Sentence",
        ),
        ("def summarize(self, items, sentences): return items[9]", "failed: IndexError"),
        ("def shorten(self): pass", r": Short has no method summarize\(\)"),
    ],
)
def test_a_mistake_in_a_summarizer_is_told_with_its_name(install: Install, method: str, told: str) -> None:
    install("digest.summarizers: short = harbor_plugin:Short", f"class Short:\n    {method}\n")

    with pytest.raises(PluginError, match=rf"^plugin 'short' \(summarizers, from harbor-plugins\) ?{told}"):
        guard_plugins.summarizer("short").summarize([], 2)


def test_our_own_plugins_are_used_as_they_are() -> None:
    assert type(guard_plugins.publisher("feeds", Templates())).__name__ == "FeedPublisher"
    assert type(guard_plugins.summarizer("lead")).__name__ == "LeadSummarizer"


def publish_the_shelf() -> list[bytes]:
    site, catalog = sample_site(), FakeCatalog()
    publisher = guard_plugins.publisher("shelf", Templates())
    listing = catalog.listings[0]
    assert not list(publisher.preview_targets(site, catalog.digest(listing.week, site.locales[0])))
    return [target.render() for target in publisher.targets(site, catalog)]
