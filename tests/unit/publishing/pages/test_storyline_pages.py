"""Pages of stories that run on over weeks."""

from dataclasses import dataclass, replace

import pytest

from digest.model.digest import Digest, Passage
from digest.model.locale import Locale
from digest.model.site import Listing
from digest.model.storyline import CountChange, Storyline, StorylinePart
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.storyline_parts import running, told
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, FakeCatalog, sample_digest, sample_site, weeks_from
from tests.pages import parse, texts

PUBLISHER = SitePublisher(Templates())
W15, W16, W17 = weeks_from(Week(2025, 15), 3)


def first(week: Week) -> str:
    return sample_digest(week).stories[0].references[0].key


def line(*weeks: Week, name: str = "2025-w15-0123456789", **more: str) -> Storyline:
    changes = (CountChange("112 passengers", "115 passengers", EN),)
    parts = tuple(StorylinePart(week, first(week), changes if week > weeks[0] else ()) for week in weeks)
    return replace(Storyline(name, parts), **more)


def catalog(*lines: Storyline) -> FakeCatalog:
    return FakeCatalog((W15, W16, W17), storylines=lines)


def pages(shown: Catalog) -> dict[str, bytes]:
    return {target.path: target.render() for target in PUBLISHER.targets(sample_site((EN, ES, AR)), shown)}


def inputs(shown: Catalog) -> dict[str, str]:
    return {target.path: target.inputs for target in PUBLISHER.targets(sample_site((EN, ES, AR)), shown)}


RUNNING = line(W15, W16)
PAGE = "site/en/stories/2025-w15-0123456789/index.html"


def test_a_site_without_storylines_has_no_pages_of_any() -> None:
    assert not [path for path in pages(catalog()) if "stories/" in path]


def test_a_storyline_tells_its_weeks_newest_first_with_what_changed() -> None:
    page = parse(pages(catalog(RUNNING))[PAGE])

    assert page.xpath("//h2/a/@href") == ["../../2025/w16/index.html", "../../2025/w15/index.html"]
    assert texts(page, "//*[@class='figures']/li") == ["112 passengers → 115 passengers"]
    assert page.xpath("//link[@type='application/atom+xml']/@href")[-1] == "feed.xml"
    assert page.xpath("//main//section/@id") == ["2025-w16", "2025-w15"]


def test_a_list_has_the_stories_that_run_those_told_last_first() -> None:
    ended = line(W15, name="2025-w15-aaaaaaaaaa")
    later = line(W16, W17, name="2025-w16-bbbbbbbbbb")
    page = parse(pages(catalog(ended, RUNNING, later))["site/en/stories/index.html"])

    assert page.xpath("//main//li/a/@href") == [
        "2025-w16-bbbbbbbbbb/index.html",
        "2025-w15-0123456789/index.html",
        "2025-w15-aaaaaaaaaa/index.html",
    ]


def test_a_story_that_no_new_edition_told_runs_no_more() -> None:
    weeks = weeks_from(W15, 8)

    assert running([RUNNING], FakeCatalog(weeks).listings) == []
    assert running([line(W15, weeks[-1])], FakeCatalog(weeks).listings) != []


def test_the_page_of_an_edition_links_to_the_storyline_and_says_what_went_on() -> None:
    built = pages(catalog(RUNNING))
    earlier, later = (parse(built[f"site/en/2025/w{week}/index.html"]) for week in (15, 16))
    there = "../../stories/2025-w15-0123456789/index.html"

    assert there in earlier.xpath("//article//a/@href")
    assert "Since last week" not in texts(earlier, "//h2")
    assert "Since last week" in texts(later, "//h2")
    assert later.xpath("//h2[.='Since last week']/following-sibling::ul//a/@href") == [there]
    assert "../../stories/index.html" in later.xpath("//a/@href")


def test_a_new_week_touches_only_the_storylines_that_went_on() -> None:
    other = line(W15, W16, name="2025-w15-aaaaaaaaaa")
    before, after = inputs(catalog(RUNNING, other)), inputs(catalog(line(W15, W16, W17), other))

    changed = {path for path, told_of in after.items() if before.get(path) != told_of and path.startswith("site/en/")}
    assert changed == {
        "site/en/index.html",
        PAGE,
        "site/en/stories/index.html",
        "site/en/2025/w17/index.html",
    }


def test_what_was_joined_leads_to_what_it_was_joined_to() -> None:
    joined = Storyline("2025-w16-bbbbbbbbbb", (), joined=RUNNING.id)
    page = parse(pages(catalog(RUNNING, joined))["site/en/stories/2025-w16-bbbbbbbbbb/index.html"])
    there = "../2025-w15-0123456789/index.html"

    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={there}"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://news.example.org/en/stories/2025-w15-0123456789/"]
    assert page.xpath("//main//a/@href") == [there]


def test_a_storyline_that_leads_to_itself_or_to_nothing_has_no_page() -> None:
    lost = (Storyline("a", (), joined="a"), Storyline("b", (), joined="c"), line(Week(2024, 1), name="d"))

    assert [path for path in pages(catalog(*lost)) if "/stories/" in path and path.startswith("site/en")] == [
        "site/en/stories/index.html"
    ]


def test_parts_that_no_edition_shows_any_more_are_left_out() -> None:
    gone = replace(RUNNING, parts=(StorylinePart(W15, "gone"), *RUNNING.parts[1:]))

    assert [part.week for part in told(gone, EN, catalog(gone))] == [W16]


@dataclass(frozen=True)
class Odd(FakeCatalog):
    """Digests whose first story has an odd title."""

    title: str = ""

    def digest(self, week: Week, locale: Locale) -> Digest:
        whole = super().digest(week, locale)
        section = whole.sections[0]
        lead = replace(section.stories[0], title=Passage(self.title, EN))
        return replace(whole, sections=(replace(section, stories=(lead,)), *whole.sections[1:]))


@pytest.mark.parametrize("title", ["🌊🌊", "<b>Gull</b> & {{ 7*7 }} %s %(num)d", "", "\u202egnol" * 50])
def test_odd_titles_stay_text(title: str) -> None:
    built = pages(Odd((W15, W16, W17), storylines=(RUNNING,), title=title))

    assert parse(built[PAGE]).xpath("string(//h1)").strip() != ""
    assert not parse(built[PAGE]).xpath("//h1//b")
    assert not parse(built["site/en/stories/index.html"]).xpath("//li//b")


def test_two_hundred_storylines_have_a_page_each() -> None:
    lines = [line(W15, W16, name=f"2025-w15-{number:010x}") for number in range(200)]
    listings: tuple[Listing, ...] = catalog().listings

    assert len(listings) == 3
    assert sum("/stories/" in path for path in inputs(catalog(*lines))) == 3 * 201
