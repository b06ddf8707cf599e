from pathlib import Path

import pytest

from digest import plugins
from digest.editing.summarizers.lead import LeadSummarizer
from digest.errors import PluginError
from digest.model.site import PUBLISHERS
from digest.translating.engines.identity import engines
from tests.outside import declare


def test_the_built_in_ones_are_found_by_name() -> None:
    assert plugins.load("translators", "identity") is engines
    assert plugins.load("summarizers", "lead") is LeadSummarizer
    assert all(plugins.load("publishers", name) for name in PUBLISHERS)
    assert tuple(plugins._BUILT_IN["publishers"]) == PUBLISHERS


def test_another_distribution_brings_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "harbor_translators.py").write_text("class Shout:\n    class Loud: pass\n")
    declare(
        tmp_path,
        monkeypatch,
        "digest.translators",
        "shout = harbor_translators:Shout",
        "loud = harbor_translators:Shout.Loud",
    )

    assert plugins.load("translators", "shout").__name__ == "Shout"
    assert plugins.load("translators", "loud").__name__ == "Loud"
    with pytest.raises(PluginError, match="no plugin 'shout' among the summarizers"):
        plugins.load("summarizers", "shout")


def test_one_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(
        PluginError, match=r"'argus' among the translators; did you mean 'argos'\? installed: .*identity"
    ):
        plugins.load("translators", "argus")


def test_two_of_one_name_never_shadow_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    declare(tmp_path, monkeypatch, "digest.summarizers", "lead = harbor_summarizers:Lead")

    with pytest.raises(PluginError, match="two plugins are named 'lead' among the summarizers") as refused:
        plugins.load("summarizers", "lead")
    assert "harbor_summarizers:Lead" in str(refused.value)


@pytest.mark.parametrize(
    ("source", "address", "reason"),
    [
        ("", "harbor_missing:Shout", "ModuleNotFoundError: No module named 'harbor_missing'"),
        ("", "harbor_broken:Shout", "AttributeError: module 'harbor_broken' has no attribute 'Shout'"),
        ("class\n", "harbor_broken:Shout", "SyntaxError: invalid syntax"),
        ("raise ValueError('two\\nlines')\n", "harbor_broken:Shout", "ValueError: two lines"),
        ("", "not an address", "AttributeError"),
    ],
)
def test_one_that_cannot_be_loaded_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, address: str, reason: str
) -> None:
    (tmp_path / "harbor_broken.py").write_text(source)
    declare(tmp_path, monkeypatch, "digest.translators", f"shout = {address}")

    with pytest.raises(PluginError) as refused:
        plugins.load("translators", "shout")
    message = str(refused.value)
    assert message.startswith(f"plugin 'shout' ({address}) cannot be loaded: {reason}")
    assert "\n" not in message


def test_naming_plugins_loads_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "harbor_broken.py").write_text("raise SystemExit")
    declare(tmp_path, monkeypatch, "digest.publishers", "shout = harbor_broken:Shout")

    with pytest.raises(PluginError, match=r"did you mean 'shout'.*installed: .*shout"):
        plugins.load("publishers", "shuot")
