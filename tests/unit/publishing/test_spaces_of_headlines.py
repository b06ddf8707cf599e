"""French headlines keep their punctuation on the line of its word wherever they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model.digest import Digest, DigestSection, Passage
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import EN, FakeCatalog, sample_items, sample_site, sample_story, weeks_from

FR = Locale("fr")
WEEKS = weeks_from(Week(2025, 17), 1)
SAID = "Il part !"
SHOWN = "Il part\u202f!"


class French(FakeCatalog):
    """Editions of one story with a summary and one without, both with a French headline."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = super().digest(week, locale)
        story = replace(sample_story(sample_items(week)[0]), title=Passage(SAID, FR))
        also = (replace(story, summary=()),)
        return replace(digest, sections=(DigestSection("tag", "", (story,)),), also=also)


@pytest.mark.parametrize(
    "path",
    ["site/index.html", "site/fr/index.html", "site/fr/2025/index.html", "site/fr/subscribe/index.html", "email"],
)
def test_a_headline_is_not_parted_from_its_sign(path: str) -> None:
    site, catalog, templates = sample_site((FR, EN)), French(WEEKS), Templates()
    targets = [*SitePublisher(templates).targets(site, catalog), *EmailPublisher(templates).targets(site, catalog)]
    (page,) = (
        one.render().decode()
        for one in targets
        if one.path == path or (path == "email" and one.path.endswith("fr.html"))
    )
    # The label of an email says its subject, which is as it was.
    body = page[page.index("<h1") :]

    assert body.count(SHOWN) > 0 == body.count(SAID)
