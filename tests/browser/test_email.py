"""Emails as mail programs on phones and computers show them, and as programs show them that remove styles."""

import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from digest.model.digest import Digest, DigestFigure, DigestSection, Passage
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.templates import Templates
from tests.browser.conftest import Look, View
from tests.emails import built
from tests.fakes import AR, EN, FakeCatalog, sample_digest, sample_items, sample_site, sample_story, translated
from tests.twelve import NEWS, WEEKS

SIZES = ((640, "light"), (600, "light"), (600, "dark"), (375, "light"), (375, "dark"), (320, "dark"), (280, "light"))
LOCALES = ("en", "ar")
VIEWS = list(product(LOCALES, SIZES))
# What programs leave of an email: without style sheets as Gmail does at times, without any style as text readers do.
STRIPPED = {
    "no-sheets": lambda page: re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL),
    "bare": lambda page: re.sub(r'<style>.*?</style>| style="[^"]*"', "", page, flags=re.DOTALL),
}
LINKS = """[...document.querySelectorAll(".meta a, .links a, .head a, .title a")]
  .map(link => [link.textContent, link.getBoundingClientRect().height])"""
# How far from the edge where lines of the email begin a heading begins.
EDGES = """[...document.querySelectorAll(".title, .heading, .name")].map(heading => {
  const range = document.createRange();
  range.selectNodeContents(heading);
  const column = document.querySelector(".column");
  const [words, box] = [range, column].map(node => node.getBoundingClientRect());
  const { direction } = getComputedStyle(heading);
  const isEnglish = document.documentElement.lang === "en";
  const gap = isEnglish ? words.left - box.left : box.right - words.right;
  return [direction, Math.round(gap - parseFloat(getComputedStyle(column).paddingLeft))];
})"""
COLUMN = "document.querySelector('.column').getBoundingClientRect().width"
BODY = "['fontSize', 'lineHeight'].map(name => parseFloat(getComputedStyle(document.querySelector('.email'))[name]))"


class Catalog(FakeCatalog):
    """The sample news, one story of it translated by a machine."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        digest = super().digest(week, locale)
        ferry = sample_story(sample_items(week)[3])
        words = {EN: ("The ferry sails in winter", "Two boats a day."), AR: ("العبارة تبحر شتاء", "قاربان كل يوم.")}
        own = DigestSection("tag", "Sea", (translated(ferry, *words[locale], locale),))
        return replace(digest, sections=(*digest.sections, own))


def twelve_stories(locale: Locale) -> bytes:
    """The email of twelve stories of three sentences each, under three headings, with figures."""
    heading, headline, first, second, number = NEWS[str(locale)]
    sentences = (Passage(first, locale), Passage(second, locale), Passage(first, locale))
    story = replace(
        sample_story(sample_items(WEEKS[0])[0]),
        title=Passage(headline, locale),
        summary=sentences,
        figures=(DigestFigure(Passage(number, locale), "22000", sentences[1]),),
    )
    sections = tuple(DigestSection("tag", f"{heading} {place}", (story,) * 4) for place in (1, 2, 3))
    digest = replace(sample_digest(), locale=locale, sections=sections, also=())
    return built(digest, locale=locale)["html"]


@pytest.fixture(scope="session")
def emails(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of emails on the disk, whole and stripped, by locale and what is missing."""
    folder = tmp_path_factory.mktemp("emails")
    files = {}
    site = replace(sample_site((EN, AR)), full=8)  # Stories of all languages are in full.
    for target in EmailPublisher(Templates()).targets(site, Catalog()):
        if target.media_type == "text/html":
            page = target.render().decode()
            forms = {f"{target.locale}": page} | {
                f"{target.locale}-{name}": strip(page) for name, strip in STRIPPED.items()
            }
            for name, form in forms.items():
                files[name] = folder / f"{name}.html"
                files[name].write_text(form, encoding="utf-8")
    return files


@pytest.fixture(params=VIEWS, ids=lambda view: f"{view[0]}-{view[1][0]}-{view[1][1]}")
def view(request: pytest.FixtureRequest, look: Look, emails: dict[str, Path]) -> View:
    locale, (width, scheme) = request.param
    return look(emails[locale], width, scheme, name=f"email-{locale}", scripts=(LINKS, EDGES))


def test_nothing_is_wider_than_the_window(view: View) -> None:
    assert view.overflow == 0


def test_only_the_email_itself_is_read(view: View) -> None:
    assert [request.partition(":")[0] for request in view.requests] == ["file"]


def test_the_browser_complains_of_nothing(view: View) -> None:
    assert view.messages == ()


def test_words_stand_out_from_what_is_behind_them(view: View) -> None:
    assert [(words, round(ratio, 2)) for words, ratio in view.contrasts if ratio < 4.5] == []
    assert view.contrasts


def test_links_are_large_enough_for_a_finger(view: View) -> None:
    links, _ = view.results
    assert [text for text, height in links if height < 24] == []
    assert links


def test_all_headings_begin_at_one_edge(view: View) -> None:
    _, edges = view.results
    assert {gap for _, gap in edges} == {0}
    assert {direction for direction, _ in edges} == {"ltr", "rtl"}


@pytest.mark.parametrize(("locale", "form"), list(product(LOCALES, STRIPPED)))
@pytest.mark.parametrize("width", [600, 280])
def test_without_styles_nothing_is_wider_than_the_window(
    look: Look, emails: dict[str, Path], locale: str, form: str, width: int
) -> None:
    assert look(emails[f"{locale}-{form}"], width, name=f"email-{locale}-{form}").overflow == 0


@pytest.mark.parametrize("form", ["no-sheets", "bare"])
def test_without_styles_an_email_still_runs_the_way_of_its_language(
    look: Look, emails: dict[str, Path], form: str
) -> None:
    assert look(emails[f"ar-{form}"], 280).direction == "rtl"


def test_a_column_is_never_wider_than_600_pixels(look: Look, emails: dict[str, Path]) -> None:
    (width,) = look(emails["en"], 1280, scripts=(COLUMN,)).results
    assert width == pytest.approx(640)  # 600 for the words, and what keeps them off the edges.


@pytest.mark.parametrize(("locale", "height"), [("en", 1.6), ("ar", 1.8)])
def test_the_text_is_large_and_airy(look: Look, emails: dict[str, Path], locale: str, height: float) -> None:
    ((size, line),) = look(emails[locale], 375, scripts=(BODY,)).results
    assert (size, line / size) == (16, pytest.approx(height))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_behind_the_words_follows_the_scheme(look: Look, emails: dict[str, Path], scheme: str) -> None:
    script = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    (background,) = look(emails["en"], 375, scheme, scripts=(script,)).results
    assert (sum(background) > 600) is (scheme == "light")


@pytest.mark.parametrize("direction", ["ltr", "auto"])
def test_a_foreign_story_begins_where_all_of_its_email_does(
    look: Look, emails: dict[str, Path], direction: str
) -> None:
    script = f"""[...document.querySelector(".full[dir='{direction}']").children].map(node => {{
      const range = document.createRange();
      range.selectNodeContents(node);
      return Math.round(range.getBoundingClientRect().right);
    }})"""
    (edges,) = look(emails["ar"], 600, scripts=(script,)).results
    assert len(edges) == 3
    assert max(edges) - min(edges) <= 2


@pytest.mark.parametrize(("locale", "height"), [("en", 3_000), ("ar", 4_800), ("zh-Hans", 4_800), ("ru", 4_800)])
def test_twelve_stories_are_soon_read(look: Look, tmp_path: Path, locale: str, height: int) -> None:
    page = tmp_path / "twelve.html"
    page.write_bytes(twelve_stories(Locale(locale)))
    (tall,) = look(page, 600, scripts=("document.documentElement.scrollHeight",)).results
    assert tall <= height
