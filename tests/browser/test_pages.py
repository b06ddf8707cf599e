import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from digest.model.digest import Digest, DigestSection
from digest.model.editor_page import EditorPage
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.browser.conftest import Look, View
from tests.fakes import (
    AR,
    EN,
    FakeCatalog,
    sample_digest,
    sample_items,
    sample_site,
    sample_story,
    translated,
    weeks_from,
)

WEEKS = weeks_from(Week(2025, 16), 3)
ENDLESS = "endless" * 60
PAGES = {
    "root": "site/index.html",
    "not-found": "site/404.html",
    "en-year": "site/en/2025/index.html",
    "ar-year": "site/ar/2025/index.html",
    "en": "site/en/index.html",
    "ar": "site/ar/index.html",
    "en-week": "site/en/2025/w17/index.html",
    "ar-week": "site/ar/2025/w17/index.html",
    "en-endless": "site/en/2025/w16/index.html",
    "ar-endless": "site/ar/2025/w16/index.html",
    "en-subscribe": "site/en/subscribe/index.html",
    "ar-subscribe": "site/ar/subscribe/index.html",
    "en-about": "site/en/about/index.html",
    "ar-not-found": "site/ar/404.html",
    "en-preview": "preview/site/en/2025/w18/index.html",
}
LINKS = "nav a, footer a, .list a, .meta a, .address a, .action, .ways a, .sample a, summary"
SMALL_TARGETS = f"""[...document.querySelectorAll("{LINKS}")]
  .filter(link => link.checkVisibility() && link.getBoundingClientRect().height < 24).map(link => link.textContent)"""
SIZES = ((1280, "light"), (1280, "dark"), (640, "light"), (375, "light"), (375, "dark"), (320, "light"), (280, "light"))
VIEWS = [(page, *size) for page, size in product(PAGES, SIZES)]


class Catalog(FakeCatalog):
    """The sample news; one story by a machine, and one week of words that never end."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = super().digest(week, locale)
        ferry = sample_story(sample_items(week)[3])
        words = {EN: ("The ferry sails in winter", "Two boats a day."), AR: ("العبارة تبحر شتاء", "قاربان كل يوم.")}
        own = DigestSection("tag", "Sea", (translated(ferry, *words.get(locale, words[EN]), locale),))
        digest = replace(digest, sections=(*digest.sections, own))
        return _endless(digest) if week == WEEKS[0] else digest


def _endless(digest: Digest) -> Digest:
    story = digest.stories[0]
    passage = replace(story.title, text=ENDLESS)
    reference = replace(story.references[0], source=ENDLESS, url=f"https://example.org/{ENDLESS}")
    long = replace(story, title=passage, summary=(passage,), references=(reference, reference))
    machine = translated(long, ENDLESS, ENDLESS, digest.locale)
    return replace(digest, sections=(DigestSection("source", ENDLESS, (long, machine)),), also=(long, machine))


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site on the disk, as it would be published."""
    return _publish(Catalog(WEEKS), tmp_path_factory.mktemp("output"), ENDLESS)


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose pages have lost their style; nothing else could break words that never end, so it has none."""
    folder = _publish(FakeCatalog(WEEKS), tmp_path_factory.mktemp("bare"), "Rossi")
    for file in folder.rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL), encoding="utf-8")
    return folder


def _publish(catalog: FakeCatalog, folder: Path, word: str) -> Path:
    publisher = SitePublisher(Templates())
    site = replace(
        sample_site(),
        base_url="https://news.example.org/a/long/way/down/to/the/harbor/",
        taglines=((EN, f"The week in the city of {word[:60]}, for those who live and work there."),),
        editor=f"Ana {word[:60]}",
        day="monday",
        preferences="https://lists.example.org/",
        editor_pages=(EditorPage("about", EN, f"# {word}\n\n## {word}\n\n- [{word}](en/)\n  - {word}"),),
    )
    for target in (*publisher.targets(site, catalog), *publisher.preview_targets(site, sample_digest(Week(2025, 18)))):
        file = folder / target.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(target.render())
    return folder


@pytest.fixture(params=VIEWS, ids=lambda view: "-".join(map(str, view)))
def view(request: pytest.FixtureRequest, look: Look, output: Path) -> View:
    page, width, scheme = request.param
    return look(output / PAGES[page], width, scheme, name=page, scripts=(SMALL_TARGETS,))


def test_nothing_is_wider_than_the_window(view: View) -> None:
    assert view.overflow == 0


def test_only_the_page_itself_is_read(view: View) -> None:
    (request,) = view.requests

    assert request.startswith("file:")


def test_the_browser_complains_of_nothing(view: View) -> None:
    assert view.messages == ()


def test_words_stand_out_from_what_is_behind_them(view: View) -> None:
    assert [(words, round(ratio, 2)) for words, ratio in view.contrasts if ratio < 4.5] == []
    assert view.contrasts


def test_links_of_lists_are_large_enough_for_a_finger(view: View) -> None:
    assert view.results == ([],)


@pytest.mark.parametrize(("page", "width"), list(product(PAGES, (1280, 280))))
def test_without_styles_nothing_is_wider_than_the_window(look: Look, bare: Path, page: str, width: int) -> None:
    assert look(bare / PAGES[page], width).overflow == 0


@pytest.mark.parametrize(("page", "direction"), [("en-week", "ltr"), ("ar-week", "rtl"), ("ar-subscribe", "rtl")])
def test_a_page_runs_the_way_of_its_language(look: Look, output: Path, page: str, direction: str) -> None:
    assert look(output / PAGES[page], 375).direction == direction


@pytest.mark.parametrize("page", ["en-week", "ar-week"])
def test_the_headings_of_sections_stand_above_their_stories(look: Look, output: Path, page: str) -> None:
    script = """[...document.querySelectorAll("main > section > h2")].map(heading =>
      heading.getBoundingClientRect().bottom <= heading.nextElementSibling.getBoundingClientRect().top)"""
    (are_above,) = look(output / PAGES[page], 1280, scripts=(script,)).results

    assert all(are_above)
    assert len(are_above) == 5


@pytest.mark.parametrize("width", [1280, 375])
def test_the_titles_of_stories_have_three_sizes(look: Look, output: Path, width: int) -> None:
    script = """[".lead", ":not(.lead, .brief)", ".brief"].map(kind =>
      parseFloat(getComputedStyle(document.querySelector(`article${kind} > :is(h2, h3)`)).fontSize))"""
    ((lead, full, brief),) = look(output / PAGES["en-week"], width, scripts=(script,)).results

    assert lead > full > brief


@pytest.mark.parametrize("page", ["en-week", "ar-week"])
@pytest.mark.parametrize("width", [1280, 375, 280])
def test_a_wrapped_line_begins_where_the_one_above_does(look: Look, output: Path, page: str, width: int) -> None:
    script = """[...document.querySelectorAll("article > details > summary, .list .meta")].map(line => {
      const [rtl, box] = [getComputedStyle(document.body).direction === "rtl", line.closest("article, li")];
      const [own, around] = [line, box].map(element => element.getBoundingClientRect());
      const padding = parseFloat(getComputedStyle(box)[rtl ? "paddingRight" : "paddingLeft"]);
      const before = box.firstElementChild.getClientRects();
      const isBelow = own.top >= before[before.length - 1].bottom - 4;
      const indent = rtl ? around.right - own.right : own.left - around.left;
      return isBelow ? Math.round(indent - padding) : 0;
    })"""
    (indents,) = look(output / PAGES[page], width, scripts=(script,)).results

    assert set(indents) == {0}


def test_a_brief_unfolds_without_a_script(browser: Browser, output: Path) -> None:
    page = browser.new_page(viewport={"width": 375, "height": 900}, java_script_enabled=False)
    page.goto((output / PAGES["en-week"]).as_uri())
    brief = page.locator("article.brief").first

    assert not brief.locator(".summary").is_visible()
    brief.locator("summary").click()
    assert brief.locator(".summary").is_visible()
    page.close()


@pytest.mark.parametrize("page", ["en-week", "ar-week"])
def test_at_most_ten_stops_of_the_keyboard_come_before_the_first_story(
    browser: Browser, output: Path, page: str
) -> None:
    window = browser.new_page(viewport={"width": 375, "height": 900})
    window.goto((output / PAGES[page]).as_uri())
    stops = 0
    while not window.evaluate("document.activeElement.closest('article') !== null") and stops < 20:
        window.keyboard.press("Tab")
        stops += 1
    window.close()

    assert 1 < stops <= 10


@pytest.mark.parametrize(("page", "foreign"), [("en-week", "ar"), ("ar-week", "en")])
def test_a_foreign_story_begins_where_all_of_its_page_does(look: Look, output: Path, page: str, foreign: str) -> None:
    script = f"""(() => {{
      const edge = node => {{
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        return Math.round("{foreign}" === "ar" ? box.left : box.right);
      }};
      const story = document.querySelector("article:not(.lead)[lang='{foreign}']");
      for (const folded of story.querySelectorAll("details")) folded.open = true;
      return [...story.querySelectorAll("h2, h3, p")].map(edge);
    }})()"""
    (edges,) = look(output / PAGES[page], 1280, scripts=(script,)).results

    assert len(edges) >= 2
    assert max(edges) - min(edges) <= 2


def test_the_first_key_shows_the_way_to_the_content(browser: Browser, output: Path) -> None:
    page = browser.new_page(viewport={"width": 375, "height": 900})
    page.goto((output / PAGES["en-week"]).as_uri())
    page.keyboard.press("Tab")
    link = page.locator(":focus")

    assert link.inner_text() == "Skip to content"
    assert link.bounding_box()["y"] >= 0
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.close()


def test_paper_shows_the_stories_and_their_addresses_without_navigation(browser: Browser, output: Path) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 900}, color_scheme="dark")
    page.emulate_media(media="print")
    page.goto((output / PAGES["en-week"]).as_uri())

    assert page.locator("nav:visible, footer a:visible").count() == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h2')).color") == "rgb(28, 27, 25)"
    assert "https://herald.example.com/bridge" in page.evaluate(
        "getComputedStyle(document.querySelector('article a'), '::after').content"
    )
    assert "https://gazette.example.com/2025/bridge" in page.evaluate(
        "getComputedStyle(document.querySelector('.meta a'), '::after').content"
    )
    assert page.locator("article .summary").count() == page.locator("article .summary:visible").count() > 5
    # Letter paper is as wide as a window with columns, which would end anywhere on a page.
    page.set_viewport_size({"width": 816, "height": 1056})
    assert page.evaluate("getComputedStyle(document.querySelector('section > div')).columnCount") == "auto"
    assert page.evaluate("getComputedStyle(document.querySelector('article h2, article h3')).breakAfter") == "avoid"
    page.close()
