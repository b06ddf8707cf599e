"""Render all files of one edition as a build would, without storing anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from digest.config import Config
from digest.model.artifact import Target
from digest.model.period import Period
from digest.ports import Progress
from digest.publishing.frozen.published_paths import digest_path, feed_of
from digest.tasks import DryRunCache, open_stores, pipeline
from digest.tasks.steps.results import PreviewedEdition


@dataclass(frozen=True, slots=True)
class Preview:
    """An edition in the preview: its files by path, and the warnings about engines and glossaries."""

    config: Config
    looked: PreviewedEdition
    files: Mapping[str, bytes]
    noted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreviewRenderer:
    """The renderer of editions.

    Machine translations and model answers are cached by the same keys as in the memory, so that rendering again only
    takes time for what is new: a changed sentence, or all if the model or the glossary is another.
    """

    progress: Progress
    cache: DryRunCache = field(default_factory=DryRunCache, repr=False)

    def render(self, week: Period, config: Config, now: datetime, *, republish: bool = False) -> Preview:
        """Render the files of the edition of a week, published or not; with ``republish``, as if decided again.

        Raises DigestError as a build would.
        """
        noted: list[str] = []
        with open_stores(config, dry=True) as stores:
            joined = pipeline(config, stores, now, self.progress, noted.append, dry=self.cache)
            try:
                looked = joined.look(week, now, republish=republish)
                files = {target.path: target.render() for target in looked.targets if is_wanted(looked, target)}
            finally:
                joined.leave()
        return Preview(config, looked, files, tuple(dict.fromkeys(noted)))


def is_wanted(looked: PreviewedEdition, target: Target) -> bool:
    """Return whether a file belongs to the edition, or is a style or picture of all pages."""
    week, locale = looked.edition.week, target.locale
    if locale is None:
        return target.media_type.startswith(("text/css", "image/"))
    pages = digest_path(locale, week).removesuffix("index.html")
    return target.path.startswith((f"email/{week}.", pages)) or target.path == feed_of(locale, week)
