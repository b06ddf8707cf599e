"""What every Publisher does. To test another one, add it to ``PUBLISHERS``."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from digest.model.artifact import Target
from digest.model.picture import Picture
from digest.model.week import Week
from digest.ports import Publisher
from digest.publishers.cards.publisher import CardPublisher
from digest.publishers.email.publisher import EmailPublisher
from digest.publishers.feeds.publisher import FeedPublisher
from digest.publishers.images import ImagePublisher
from digest.publishers.search.publisher import SearchPublisher
from digest.publishers.site.publisher import SitePublisher
from digest.publishers.templates import Templates
from tests.fakes import AR, EN, ES, RU, FakeCatalog, sample_digest, sample_site, weeks_from

PUBLISHERS = [
    publisher(Templates(None))
    for publisher in (SitePublisher, FeedPublisher, EmailPublisher, SearchPublisher, ImagePublisher, CardPublisher)
]
WEEKS = weeks_from(Week(2025, 51), 3)
SITE = replace(
    sample_site(), cards=(EN, AR), pictures=(Picture("bridge.png", "image/png", 3, 2, "1", lambda: b"a bridge"),)
)


@pytest.fixture(params=PUBLISHERS, ids=lambda publisher: type(publisher).__name__)
def publisher(request: pytest.FixtureRequest) -> Publisher:
    made: Publisher = request.param
    if isinstance(made, CardPublisher):
        request.getfixturevalue("fonts")
    return made


def built(targets: Iterable[Target]) -> dict[str, bytes]:
    return {target.path: target.render() for target in targets}


def test_every_target_has_a_path_of_its_own_below_the_folder(publisher: Publisher) -> None:
    paths = [target.path for target in publisher.targets(SITE, FakeCatalog(WEEKS))]

    assert paths
    assert len(set(paths)) == len(paths)
    for path in paths:
        assert not path.startswith(("/", "preview"))
        assert not {"", ".", ".."} & set(path.split("/"))


def test_every_target_says_its_media_type_and_what_it_is_built_from(publisher: Publisher) -> None:
    for target in publisher.targets(SITE, FakeCatalog(WEEKS)):
        assert "/" in target.media_type
        assert target.inputs
        assert target.locale in {None, EN, ES, RU, AR}


def test_the_same_site_and_catalog_give_the_same_files(publisher: Publisher) -> None:
    one, other = (built(publisher.targets(SITE, FakeCatalog(WEEKS))) for _ in range(2))

    assert one == other


def test_the_same_inputs_mean_the_same_bytes(publisher: Publisher) -> None:
    """What is recorded of a file may keep it from being rendered: so its inputs must name all that it depends on."""
    seen: dict[tuple[str, str], bytes] = {}
    for weeks in (WEEKS[:1], WEEKS[:2], WEEKS, WEEKS[1:]):
        for locales in ((EN, AR), (AR, EN), (EN,)):
            for target in publisher.targets(sample_site(locales), FakeCatalog(weeks)):
                content = target.render()
                assert seen.setdefault((target.path, target.inputs), content) == content


def test_a_site_without_editions_can_be_published(publisher: Publisher) -> None:
    built(publisher.targets(SITE, FakeCatalog(())))


def test_a_target_is_not_rendered_before_it_is_asked_for(publisher: Publisher) -> None:
    class Unread(FakeCatalog):
        def digest(self, week: object, locale: object) -> object:
            raise AssertionError("read though nothing is rendered")

    assert list(publisher.targets(SITE, Unread(WEEKS)))  # type: ignore[arg-type]  # what it reads is not a digest


def test_a_preview_stands_in_its_folder_and_nowhere_else(publisher: Publisher) -> None:
    for locale in (EN, AR):
        targets = list(publisher.preview_targets(SITE, sample_digest(WEEKS[0], locale)))

        assert all(target.path.startswith("preview/") for target in targets)
        assert len({target.path for target in targets}) == len(targets)
        assert built(targets) == built(publisher.preview_targets(SITE, sample_digest(WEEKS[0], locale)))


def test_a_preview_has_no_feed_and_no_mail(publisher: Publisher) -> None:
    for target in publisher.preview_targets(SITE, sample_digest()):
        assert not target.path.endswith((".xml", ".json", ".eml"))
