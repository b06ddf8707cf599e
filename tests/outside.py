"""A publisher from another package: its files as pip would install them, without pip."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

PUBLISHER = '''\
"""Digests as Markdown."""

from functools import partial
from pathlib import Path

from digest.model.artifact import Target
from digest.model.item import stable_hash

TEMPLATES = Path(__file__).parent / "templates"


class MarkdownPublisher:
    def __init__(self, templates):
        self._templates = templates.with_folder(TEMPLATES)

    def targets(self, site, catalog):
        for locale in site.locales:
            for listing in catalog.listings:
                inputs = (self._templates.fingerprint(), site.fingerprint, str(listing.week), listing.fingerprint)
                render = partial(self._render, site, catalog, locale, listing.week)
                path = f"markdown/{listing.week}.{locale}.md"
                yield Target(path, "text/markdown", stable_hash(*inputs), render, locale)

    def preview_targets(self, site, digest):
        return ()

    def _render(self, site, catalog, locale, week):
        digest = catalog.digest(week, locale)
        return self._templates.render("markdown/digest.md", locale, site=site, week=week, digest=digest).encode()
'''
TEMPLATE = """\
# {{ site.title }}, {{ week|week_range }}

{% for story in digest.stories %}
{% block story scoped %}
## {{ story.title.text }}
{% endblock %}

{% for passage in story.summary %}
{{ passage.text }}
{% endfor %}

{{ ngettext("%(num)d source, read at the quay", "%(num)d sources, read at the quay", story.references|length) }}
{% endfor %}
"""
SPANISH = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "%(num)d source, read at the quay"
msgid_plural "%(num)d sources, read at the quay"
msgstr[0] "%(num)d fuente, leída en el muelle"
msgstr[1] "%(num)d fuentes, leídas en el muelle"
"""


def declare(folder: Path, monkeypatch: pytest.MonkeyPatch, group: str, *lines: str) -> None:
    """Put a distribution that declares entry points on the path, as pip would."""
    declared = folder / "harbor_plugins-1.0.dist-info"
    declared.mkdir()
    (declared / "METADATA").write_text("Metadata-Version: 2.1\nName: harbor-plugins\nVersion: 1.0\n")
    (declared / "entry_points.txt").write_text("\n".join([f"[{group}]", *lines]))
    monkeypatch.syspath_prepend(str(folder))
    for module in [name for name in sys.modules if name.startswith("harbor_")]:
        monkeypatch.delitem(sys.modules, module)


def install_markdown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install the publisher ``markdown`` with its templates; give the folder of these."""
    templates = folder / "harbor_markdown/templates"
    for path, text in {
        "harbor_markdown/__init__.py": PUBLISHER,
        "harbor_markdown/templates/markdown/digest.md": TEMPLATE,
        "harbor_markdown/templates/locale/es/LC_MESSAGES/digest.po": SPANISH,
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    declare(folder, monkeypatch, "digest.publishers", "markdown = harbor_markdown:MarkdownPublisher")
    return templates
