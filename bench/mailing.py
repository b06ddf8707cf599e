"""Build emails of twelve stories: render, inline, and write the text and the message."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from time import process_time

from digest.model.digest import Digest, DigestFigure, DigestSection, DigestStory
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.templates import Templates
from tests.fakes import WEEK, FakeCatalog, sample_site, weeks_from

STORIES, EMAILS = 12, 50
# What the sample tells of the bridge: three sentences, with it two sources and three figures.
LOCALES = [Locale(tag) for tag in ("en", "ar", "ru", "es")]


class Catalog(FakeCatalog):
    """Twelve stories in three sections, in each of so many weeks."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = super().digest(week, locale)
        stories = tuple(_story(digest.stories[0], locale, number) for number in range(STORIES))
        sections = tuple(
            DigestSection("tag", heading, stories[place::3]) for place, heading in enumerate(("City", "Sea", "Sky"))
        )
        return replace(digest, sections=sections, also=())


def _story(story: DigestStory, locale: Locale, number: int) -> DigestStory:
    """Another such story, as if it were translated: that is what has most to say of itself."""
    title = replace(story.title, text=f"{story.title.text} ({number})", locale=locale, original=story.title)
    summary = tuple(replace(sentence, locale=locale, original=sentence) for sentence in story.summary)
    figure = DigestFigure(replace(title, text="310 steel cables"), "310", summary[0])
    references = tuple(replace(one, url=f"{one.url}&story={number}") for one in story.references)
    return replace(story, title=title, summary=(*summary, summary[0]), figures=(figure,) * 3, references=references)


def _build(publisher: EmailPublisher, locale: Locale) -> Iterator[tuple[float, int]]:
    """The seconds that each email takes with its three files, and the bytes of its page."""
    weeks = weeks_from(WEEK, EMAILS + 1)
    targets = list(publisher.targets(sample_site((locale,)), Catalog(weeks)))
    for first in range(0, len(targets), 3):
        start = process_time()
        page, *_ = [target.render() for target in targets[first : first + 3]]
        yield process_time() - start, len(page)


def main() -> None:
    """Print the table: of each locale the first email, which compiles the templates, and the others."""
    runs = int(sys.argv[1])
    print(f"\n| an email of {STORIES} stories (median of {runs * EMAILS}) | ms | the first, ms | KB of HTML |")
    print("|---|--:|--:|--:|")
    for locale in LOCALES:
        built = [list(_build(EmailPublisher(Templates()), locale)) for _ in range(runs)]
        first = median(emails[0][0] for emails in built)
        each = median(seconds for emails in built for seconds, _ in emails[1:])
        size = max(size for emails in built for _, size in emails)
        print(f"| {locale} | {each * 1000:.1f} | {first * 1000:.0f} | {size / 1000:.1f} |", flush=True)


if __name__ == "__main__":
    main()
