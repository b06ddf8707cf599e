"""Describe the page of a digest to search engines: a one-line description, and structured data from schema.org."""

from __future__ import annotations

import json
from datetime import datetime

from digest.language.text.shortening.shorten import shorten
from digest.model.digest import Digest, DigestStory
from digest.publishing.frozen.published_paths import address, image_path, index_path
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_parts import DigestPart
from digest.publishing.paths import is_web_address

# About as much as search engines and link previews show.
_LONGEST_DESCRIPTION = 200
_HEADLINES = 3
# Escaped, these cannot end a <script> or a line in it (HTML, restrictions for contents of script elements).
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def description(digest: Digest) -> str:
    """Return the editor's introduction, or else the first headlines, shortened; "" if there is neither."""
    from digest.language.text.sentences.sentences import sentence_space  # noqa: PLC0415 - slow to import: few runs make a page

    sentences = (passage.text for paragraph in digest.introduction for passage in paragraph)
    said = sentence_space(digest.locale).join(sentences)
    headlines = " · ".join(story.title.text for story in digest.stories[:_HEADLINES])
    return shorten(said or headlines, _LONGEST_DESCRIPTION)


def collection(page: Page, digest: Digest, part: DigestPart) -> str:
    """Return a CollectionPage with an ItemList of its links, as JSON-LD that is safe inside a <script>."""
    site = page.site
    publisher = {"@type": "Organization", "name": site.title, "url": site.base_url}
    if site.logo:
        publisher["logo"] = address(site, image_path(site.logo))
    told = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "url": page.address,
        "name": f"{site.title}, {digest.week}",
        "inLanguage": page.locale.tag,
        # Republishing changes the date of the update, not that of publication.
        **_dates(digest.week.ends_at(site.zone), digest.updated),
        "isPartOf": {"@type": "WebSite", "name": site.title, "url": address(site, index_path(page.locale))},
        "publisher": publisher,
        "mainEntity": {"@type": "ItemList", "itemListElement": _items(part)},
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _dates(published: datetime, updated: datetime) -> dict[str, str]:
    modified = {"dateModified": updated.isoformat(timespec="seconds")} if updated != published else {}
    return {"datePublished": published.isoformat(timespec="seconds"), **modified}


def _items(part: DigestPart) -> list[dict[str, object]]:
    """Return the links of the stories with summaries, without titles: these are on the page already."""
    told: list[DigestStory] = [story for section in part.sections for story in section.stories]
    linked = [url for story in told or part.also if is_web_address(url := story.references[0].url)]
    return [{"@type": "ListItem", "position": position, "url": url} for position, url in enumerate(linked, 1)]
