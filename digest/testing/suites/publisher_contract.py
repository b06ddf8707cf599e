"""The contract of the port Publisher."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.period import Month, Period, Year
from digest.model.picture import Picture
from digest.model.week import Week
from digest.ports import Publisher
from digest.testing.fakes import FakeCatalog
from digest.testing.news import AR, EN, ES, RU, sample_digest, sample_site, weeks_from

if TYPE_CHECKING:
    from digest.publishing.templates import Templates

# Three weeks around the turn of a year.
WEEKS = weeks_from(Week(2025, 51), 3)
SITE = replace(
    sample_site(), cards=(EN, AR), pictures=(Picture("bridge.png", "image/png", 3, 2, "1", lambda: b"a bridge"),)
)


class PublisherContract:
    """The tests for a Publisher. Inherit it and override the fixture ``publisher``, which may use ``templates``."""

    @pytest.fixture
    def templates(self) -> Templates:
        """Return the templates of a site that has none of its own."""
        from digest.publishing.templates import Templates  # noqa: PLC0415 - loads Jinja2 and Babel

        return Templates()

    @pytest.fixture
    def publisher(self) -> Publisher:
        """Return the publisher under test."""
        raise NotImplementedError("override the fixture `publisher`")

    def test_every_target_has_a_path_of_its_own_below_the_folder(self, publisher: Publisher) -> None:
        paths = [target.path for target in publisher.targets(SITE, FakeCatalog(WEEKS))]

        assert paths
        assert len(set(paths)) == len(paths)
        for path in paths:
            assert not path.startswith(("/", "preview"))
            assert not {"", ".", ".."} & set(path.split("/"))

    def test_every_target_says_its_media_type_and_what_it_is_built_from(self, publisher: Publisher) -> None:
        for target in publisher.targets(SITE, FakeCatalog(WEEKS)):
            assert "/" in target.media_type
            assert target.inputs
            assert target.locale in {None, EN, ES, RU, AR}

    def test_the_same_site_and_catalog_give_the_same_files(self, publisher: Publisher) -> None:
        one, other = (built(publisher.targets(SITE, FakeCatalog(WEEKS))) for _ in range(2))

        assert one == other

    def test_the_same_inputs_mean_the_same_bytes(self, publisher: Publisher) -> None:
        """A file with unchanged inputs is not rendered: its inputs must name everything that it depends on."""
        seen: dict[tuple[str, str], bytes] = {}
        months = (Month(2025, 12), Month(2026, 1))
        catalogs = [FakeCatalog(weeks) for weeks in (WEEKS[:1], WEEKS[:2], WEEKS, WEEKS[1:])]
        catalogs += [FakeCatalog(WEEKS, longer) for longer in (months[:1], months, (Year(2025),))]
        for catalog in catalogs:
            for locales in ((EN, AR), (AR, EN), (EN,)):
                for target in publisher.targets(sample_site(locales), catalog):
                    content = target.render()
                    assert seen.setdefault((target.path, target.inputs), content) == content

    def test_another_title_of_the_site_is_other_inputs_or_the_same_bytes(self, publisher: Publisher) -> None:
        seen = {(target.path, target.inputs): target.render() for target in publisher.targets(SITE, FakeCatalog(WEEKS))}
        renamed = replace(SITE, title="Quay Monthly", description="Another one")
        for target in publisher.targets(renamed, FakeCatalog(WEEKS)):
            content = target.render()
            assert seen.get((target.path, target.inputs), content) == content

    def test_a_site_without_editions_can_be_published(self, publisher: Publisher) -> None:
        built(publisher.targets(SITE, FakeCatalog(())))

    def test_a_target_is_not_rendered_before_it_is_asked_for(self, publisher: Publisher) -> None:
        assert list(publisher.targets(SITE, _Unread(WEEKS)))

    def test_a_preview_stands_in_its_folder_and_nowhere_else(self, publisher: Publisher) -> None:
        for locale in (EN, AR):
            targets = list(publisher.preview_targets(SITE, sample_digest(WEEKS[0], locale)))

            assert all(target.path.startswith("preview/") for target in targets)
            assert len({target.path for target in targets}) == len(targets)
            assert built(targets) == built(publisher.preview_targets(SITE, sample_digest(WEEKS[0], locale)))

    def test_a_preview_has_no_feed_and_no_mail(self, publisher: Publisher) -> None:
        for target in publisher.preview_targets(SITE, sample_digest()):
            assert not target.path.endswith((".xml", ".json", ".eml"))


def built(targets: Iterable[Target]) -> dict[str, bytes]:
    """Render targets; return their bytes by path."""
    return {target.path: target.render() for target in targets}


class _Unread(FakeCatalog):
    """A catalog whose digests must not be read."""

    def digest(self, week: Period, locale: Locale) -> Digest:
        raise AssertionError(f"the digest of {week} in {locale} was read before anything was rendered")
