"""What a browser is asked about the accessibility of a page: the rules of axe, and the sizes of targets."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# All rules that axe has for everybody, and one that it leaves to choice; by night its rule of colors alone.
ALL_RULES = "{preload: false, resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}"
COLORS = "{preload: false, resultTypes: ['violations'], runOnly: ['color-contrast']}"
# A link in a sentence is as tall as that (WCAG 2.2, target size: inline); one to the content is seen on focus alone.
SMALL_TARGETS = """[...document.querySelectorAll("a[href], summary, button, input")]
  .filter(target => target.checkVisibility() && !target.closest(".translated, .mark, .skip"))
  .filter(target => Math.round(target.getBoundingClientRect().height) < 24)
  .map(target => target.textContent.trim())"""


def violations(page: Page, options: str) -> list[str]:
    """Return what a page that has ``AXE`` violates: the rule, and the element."""
    # What passes is counted in the page: all of it is some megabytes, which would be kept for every page of every test.
    few = "({ passes, violations }) => ({ passes: passes.length, violations })"
    result = page.evaluate(f"axe.run(document, {options}).then({few})")
    assert result["passes"]
    return [f"{rule['id']}: {node['html']}" for rule in result["violations"] for node in rule["nodes"]]
