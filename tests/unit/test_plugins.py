import sys
from pathlib import Path

import pytest

from digest import plugins
from digest.errors import PluginError
from digest.summarizers.lead import LeadSummarizer
from digest.translators.engines.identity import engines


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, group: str, *lines: str) -> None:
    """Put a distribution that declares entry points on the path, as pip would."""
    declared = folder / "harbor_plugins-1.0.dist-info"
    declared.mkdir()
    (declared / "METADATA").write_text("Metadata-Version: 2.1\nName: harbor-plugins\nVersion: 1.0\n")
    (declared / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines]))
    monkeypatch.syspath_prepend(str(folder))
    for module in [name for name in sys.modules if name.startswith("harbor_")]:
        monkeypatch.delitem(sys.modules, module)


def test_the_built_in_ones_are_found_by_name() -> None:
    assert plugins.load("translators", "identity") is engines
    assert plugins.load("summarizers", "lead") is LeadSummarizer
    assert plugins.names("publishers")[:3] == ("site", "feeds", "email")


def test_another_distribution_brings_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "harbor_translators.py").write_text("class Shout:\n    class Loud: pass\n")
    install(
        tmp_path,
        monkeypatch,
        "digest.translators",
        "shout = harbor_translators:Shout",
        "loud = harbor_translators:Shout.Loud",
    )

    assert plugins.load("translators", "shout").__name__ == "Shout"
    assert plugins.load("translators", "loud").__name__ == "Loud"
    assert plugins.names("translators") == ("identity", "argos", "argostranslate", "apertium", "loud", "shout")
    assert "shout" not in plugins.names("summarizers")


def test_one_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(PluginError, match=r"no plugin 'argus' among the translators; known are .*identity"):
        plugins.load("translators", "argus")


def test_two_of_one_name_never_shadow_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "digest.summarizers", "lead = harbor_summarizers:Lead")

    with pytest.raises(PluginError, match="two plugins are named 'lead' among the summarizers") as refused:
        plugins.load("summarizers", "lead")
    assert "harbor_summarizers:Lead" in str(refused.value)
    assert plugins.names("summarizers").count("lead") == 1


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
    install(tmp_path, monkeypatch, "digest.translators", f"shout = {address}")

    with pytest.raises(PluginError) as refused:
        plugins.load("translators", "shout")
    message = str(refused.value)
    assert message.startswith(f"plugin 'shout' ({address}) cannot be loaded: {reason}")
    assert "\n" not in message


def test_naming_plugins_loads_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "harbor_broken.py").write_text("raise SystemExit")
    install(tmp_path, monkeypatch, "digest.publishers", "shout = harbor_broken:Shout")

    assert plugins.names("publishers")[-1] == "shout"
