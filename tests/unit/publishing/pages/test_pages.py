"""Digests as the templates of the site render them."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import lxml.html
import pytest

from digest.model.digest import Digest, DigestFigure, DigestSection, DigestStory, Passage
from digest.model.editor_page import EDITOR_PAGE_NAMES, EditorPage, EditorPageName
from digest.model.locale import UNDETERMINED, Locale
from digest.model.site import FeedOptions, Listing, Site
from digest.model.storyline import Storyline
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import (
    AR,
    EN,
    ES,
    WEEK,
    FakeCatalog,
    sample_digest,
    sample_items,
    sample_listing,
    sample_site,
    sample_story,
    translated,
    weeks_from,
)
from tests.pages import parse, texts

ADDRESS = "https://news.example.org/"
DIGEST = "site/en/2025/w17/index.html"
BRIDGE, GAZETTE, LIBRARY, FERRY, LIGHTHOUSE, TREES, MARKUP, BUSES, RAIN = map(sample_story, sample_items())
PUBLISHER = SitePublisher(Templates())
THREE_WEEKS = FakeCatalog(weeks_from(Week(2025, 15), 3))
LISTS = ("index.html", "2025/index.html", "2024/index.html")


@dataclass(frozen=True)
class OneDigest:
    """A catalog of one edition that shows these stories."""

    stories: tuple[DigestStory, ...] = (BRIDGE,)
    also: tuple[DigestStory, ...] = ()
    storylines: tuple[Storyline, ...] = ()

    headline = FakeCatalog.headline
    collections = ()

    @property
    def listings(self) -> tuple[Listing, ...]:
        return (replace(sample_listing(), stories=len(self.stories) + len(self.also)),)

    def digest(self, week: Week, locale: Locale) -> Digest:
        section = DigestSection("all", "", self.stories)
        return replace(sample_digest(week, locale), sections=(section,), also=self.also)

    def items(self, week: Week, locale: Locale) -> tuple:
        return ()


@dataclass(frozen=True)
class InSections:
    """A catalog of one edition with these sections, and stories in a line after them."""

    sections: tuple[DigestSection, ...]
    also: tuple[DigestStory, ...] = ()
    storylines: tuple[Storyline, ...] = ()

    headline = FakeCatalog.headline
    collections = ()

    @property
    def listings(self) -> tuple[Listing, ...]:
        return (replace(sample_listing(), stories=len(self.digest(WEEK, EN).stories)),)

    def digest(self, week: Week, locale: Locale) -> Digest:
        return replace(sample_digest(week, locale), sections=self.sections, also=self.also)

    def items(self, week: Week, locale: Locale) -> tuple:
        return ()


def pages(catalog: Catalog, site: Site | None = None) -> dict[str, bytes]:
    targets = PUBLISHER.targets(site or sample_site((EN, ES, AR)), catalog)
    return {target.path: target.render() for target in targets}


def page(*stories: DigestStory, locale: Locale = EN, also: Iterable[DigestStory] = ()) -> lxml.html.HtmlElement:
    """The page of a digest with these stories."""
    built = pages(OneDigest(stories, tuple(also)), sample_site((EN, ES, AR)))
    return parse(built[f"site/{locale}/2025/w17/index.html"])


# The root and the indexes


def test_the_root_names_each_language_in_itself() -> None:
    root = parse(pages(THREE_WEEKS)["site/index.html"])

    assert [(link.text, link.get("href"), link.getparent().get("lang")) for link in root.xpath("//main//a")] == [
        ("English", "en/index.html", "en"),
        ("Español", "es/index.html", "es"),
        ("العربية", "ar/index.html", "ar"),
    ]
    assert texts(root, "//main//text()[normalize-space()][not(ancestor::li)]") == []


def test_the_root_of_many_locales_is_a_short_list_of_names() -> None:
    locales = tuple(map(Locale, "en es fr de ar ru uk".split()))
    root = parse(pages(THREE_WEEKS, sample_site(locales))["site/index.html"])

    assert texts(root, "//main//li")[-2:] == ["Русский", "Українська"]


def test_the_root_shows_what_is_new_in_each_language() -> None:
    story = translated(BRIDGE, "Reabre el puente", "", ES)
    headline = parse(pages(OneDigest((story,)))["site/index.html"]).xpath("//main//li//*[@class='title']")

    assert [(title.text, title.getparent().get("lang")) for title in headline] == [("Reabre el puente", "es")]


def test_the_root_shows_a_headline_to_all_who_read_its_language() -> None:
    site = sample_site((EN, Locale("es-MX"), ES))
    story = translated(BRIDGE, "Reabre el puente", "", ES)
    headline = parse(pages(OneDigest((story,)), site)["site/index.html"]).xpath("//main//li//*[@class='title']")

    assert [(title.getparent().get("lang"), title.get("lang")) for title in headline] == [("es-MX", "es"), ("es", None)]


def test_the_root_of_one_locale_leads_to_it() -> None:
    root = parse(pages(THREE_WEEKS, sample_site((ES,)))["site/index.html"])

    assert root.xpath("//main//a/@href") == ["es/index.html"]
    assert root.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=es/index.html"]


def test_the_root_of_several_locales_leaves_the_choice() -> None:
    assert parse(pages(THREE_WEEKS)["site/index.html"]).xpath("//meta[@http-equiv='refresh']") == []


# What is not there


def test_a_page_that_is_not_there_is_explained_in_all_languages_with_whole_addresses() -> None:
    tree = parse(pages(THREE_WEEKS)["site/404.html"])

    assert texts(tree, "//h1") == ["404"]
    assert tree.xpath("//a[not(@class='skip')]/@href") == [ADDRESS, *(f"{ADDRESS}{tag}/" for tag in ("en", "es", "ar"))]
    assert tree.xpath("//main//li/div/@lang") == ["en", "es", "ar"]
    assert texts(tree, "//main//li//span")[:2] == ["Page not found", "Página no encontrada"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_missing_page_of_a_locale_is_explained_in_its_language_alone() -> None:
    tree = parse(pages(THREE_WEEKS)["site/es/404.html"])

    assert texts(tree, "//h1") == ["Página no encontrada"]
    assert [(link.text, link.get("href")) for link in tree.xpath("//main//a")] == [
        ("El resumen más reciente", f"{ADDRESS}es/"),
        ("Todas las semanas", f"{ADDRESS}es/#weeks"),
        ("Buscar en todas las semanas", f"{ADDRESS}es/search/"),
    ]
    assert tree.xpath("//*[@lang]/@lang") == ["es"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_site_of_one_language_explains_a_missing_page_in_it() -> None:
    built = pages(THREE_WEEKS, sample_site((ES,)))

    assert texts(parse(built["site/404.html"]), "//main") == texts(parse(built["site/es/404.html"]), "//main")


def test_the_icon_of_a_page_that_is_not_there_has_a_whole_address_too() -> None:
    tree = parse(pages(THREE_WEEKS, replace(sample_site((EN,)), icon="images/icon.png"))["site/404.html"])

    assert tree.xpath("//link[@rel='icon']/@href") == [f"{ADDRESS}images/icon.png"]


def test_the_index_shows_the_newest_digest_whole() -> None:
    built = pages(THREE_WEEKS)
    index, newest = parse(built["site/en/index.html"]), parse(built[DIGEST])

    assert texts(index, "//article") == texts(newest, "//article")
    assert texts(index, "//h1") == texts(newest, "//h1")


def test_the_index_lists_the_latest_weeks_by_headline_newest_first() -> None:
    index = parse(pages(FakeCatalog(weeks_from(Week(2025, 51), 3)))["site/en/index.html"])

    assert texts(index, "//section[@id='weeks']//a") == [*[BRIDGE.title.text] * 3, "2026", "2025"]
    assert index.xpath("//section[@id='weeks']//a/@href")[:2] == ["2026/w01/index.html", "2025/w52/index.html"]
    assert texts(index, "//section[@id='weeks']//*[@class='meta']") == [
        "Week 1 · December 29, 2025 – January 4, 2026",
        "Week 52 · December 22 – 28, 2025",
        "Week 51 · December 15 – 21, 2025",
    ]


def test_above_the_digest_the_index_says_what_it_is_and_leads_to_the_subscription() -> None:
    site = replace(sample_site((EN, ES)), taglines=((EN, "For all at sea."),), editor="Ana Rossi")
    index = parse(pages(THREE_WEEKS, site)["site/en/index.html"])
    first, *_ = index.xpath("//main/*")

    assert texts(first, "./p") == ["For all at sea. Edited by Ana Rossi"]
    assert texts(index, "//header//nav[@class='menu']//li[last()]/a[@href='subscribe/index.html']") == ["Subscribe"]


def test_the_index_leads_to_the_page_of_its_digest_and_lists_it_for_programs_only() -> None:
    index = parse(pages(THREE_WEEKS)["site/en/index.html"])
    (newest,) = index.xpath("//h1/a/@href")

    assert index.xpath("//section[@id='weeks']//li[@hidden]//a/@href") == [newest]


@pytest.mark.parametrize(
    ("taglines", "english", "spanish"),
    [
        ((), "The week in a harbor city", "Las noticias de la semana, una vez por semana."),
        (((EN, "News"), (ES, "Noticias")), "News", "Noticias"),
        (((ES, "Noticias"),), "The week in a harbor city", "Noticias"),
    ],
)
def test_what_the_digest_is_stands_in_the_language_of_the_page(taglines: tuple, english: str, spanish: str) -> None:
    built = pages(THREE_WEEKS, replace(sample_site((EN, ES)), taglines=taglines))
    told = [texts(parse(built[f"site/{tag}/index.html"]), "//*[@class='motto']") for tag in ("en", "es")]

    assert told == [[english], [spanish]]


def test_the_index_lists_a_quarter_of_a_year_and_the_page_of_a_year_all_of_it() -> None:
    built = pages(FakeCatalog(weeks_from(Week(2024, 40), 40)), sample_site((EN,)))
    rows = {path: len(parse(built[f"site/en/{path}"]).xpath("//ol[@class='list']/li")) for path in LISTS}

    assert rows == {"index.html": 13, "2025/index.html": 27, "2024/index.html": 13}


def test_the_page_of_a_year_leads_to_the_others() -> None:
    year = parse(pages(FakeCatalog(weeks_from(Week(2025, 51), 3)))["site/en/2025/index.html"])

    assert texts(year, "//h1 | //h2") == ["2025", "December"]
    assert [(link.text, link.get("href")) for link in year.xpath("//nav[@class='years']//*[not(*)]")] == [
        ("2026", "../2026/index.html"),
        ("2025", None),
    ]


def test_the_list_of_weeks_shows_headlines_in_their_own_language() -> None:
    index = parse(pages(THREE_WEEKS)["site/ar/index.html"])
    headline = index.xpath("//section[@id='weeks']//li/a[contains(@class, 'title')]")[0]

    assert (headline.text, headline.get("lang"), headline.get("dir")) == (BRIDGE.title.text, "en", "ltr")


def test_a_week_stands_in_the_month_that_most_of_it_falls_in() -> None:
    year = parse(pages(FakeCatalog(weeks_from(Week(2025, 13), 3)), sample_site((ES,)))["site/es/2025/index.html"])

    # Week 14 is March 31 to April 6.
    assert [texts(month, ".//h2 | .//li/*[@class='meta']") for month in year.xpath("//main/section")] == [
        ["Abril", "Semana 15 · 7–13 de abril de 2025", "Semana 14 · 31 de marzo – 6 de abril de 2025"],
        ["Marzo", "Semana 13 · 24–30 de marzo de 2025"],
    ]


@pytest.mark.parametrize(
    ("tag", "end"),
    [("ja", "ものです。クッキーも追跡も使いません。"), ("de", "genannt sind. Keine Cookies, kein Tracking.")],
)
def test_sentences_stand_as_far_apart_as_their_language_has_it(tag: str, end: str) -> None:
    page = pages(THREE_WEEKS, sample_site((Locale(tag),)))[f"site/{tag}/index.html"]

    assert texts(parse(page), "//footer//p")[-1].endswith(end)


# To subscribe


def test_feeds_can_be_found_and_copied() -> None:
    tree = parse(pages(THREE_WEEKS)["site/es/subscribe/index.html"])

    assert tree.xpath("//link[@type='application/atom+xml']/@href") == ["../feed.xml", "../items.xml"]
    assert texts(tree, "//*[@class='address']") == [
        *(f"{ADDRESS}es/feed.xml", f"{ADDRESS}es/items.xml"),
        f"{ADDRESS}es/latest.epub",
    ]
    assert tree.xpath("//main//*[@class='meta']//@href") == [
        "../rss.xml",
        "../feed.json",
        "../items-rss.xml",
        "../items.json",
        "../../feeds.opml",
        "../opds.xml",
    ]


def test_a_digest_leads_to_its_file_for_e_readers_where_there_is_one() -> None:
    file = "//a[@type='application/epub+zip']/@href"
    without = replace(sample_site((EN,)), publishers=("site",))

    assert parse(pages(THREE_WEEKS)["site/es/2025/w15/index.html"]).xpath(file) == ["harbor-2025-W15.es.epub"]
    assert parse(pages(THREE_WEEKS, without)["site/en/2025/w15/index.html"]).xpath(file) == []


def test_feeds_by_topic_can_be_found() -> None:
    site = replace(sample_site((EN,)), feeds=FeedOptions(by_tag=True))
    links = parse(pages(THREE_WEEKS, site)["site/en/subscribe/index.html"]).xpath("//*[@class='topics']//a")

    assert ("city", "../tag/city/feed.xml") in [("".join(link.itertext()), link.get("href")) for link in links]


def test_who_subscribes_learns_first_what_there_is_to_get() -> None:
    site = replace(sample_site((EN,)), editor="Ana Rossi", day="friday", preferences="https://lists.example.org/harbor")
    tree = parse(pages(THREE_WEEKS, site)["site/en/subscribe/index.html"])

    assert texts(tree, "//*[@class='facts']/li") == [
        "One digest a week",
        "Comes out: Friday",
        "Edited by Ana Rossi",
        "No cookies, no tracking.",
    ]
    assert texts(tree, "//*[@class='sample']//li")[:2] == [BRIDGE.title.text, LIBRARY.title.text]
    assert tree.xpath("//*[@class='sample']//@href") == ["../2025/w17/index.html"]
    ways = ["By email", "With a feed reader", "New to feed readers?", "On an e-reader"]
    assert texts(tree, "//h2") == ["The latest digest", *ways]


def test_without_a_day_none_is_promised() -> None:
    assert "Comes out" not in pages(THREE_WEEKS, sample_site((EN,)))["site/en/subscribe/index.html"].decode()


@pytest.mark.parametrize(
    ("site", "links"),
    [
        (replace(sample_site((EN,)), preferences="https://lists.example.org/me"), ["https://lists.example.org/me"]),
        (
            replace(
                sample_site((EN,)), public_url="https://news.example.org/", preferences="https://lists.example.org/"
            ),
            ["https://news.example.org/subscription/en/"],
        ),
        (
            replace(sample_site((EN,)), mailbox="digest@news.example.org"),
            ["mailto:digest@news.example.org?subject=subscribe%20en"],
        ),
        (sample_site((EN,)), []),
    ],
    ids=["elsewhere", "server", "mailbox", "none"],
)
def test_the_email_is_offered_where_readers_can_ask_for_it(site: Site, links: list[str]) -> None:
    tree = parse(pages(THREE_WEEKS, site)["site/en/subscribe/index.html"])

    assert tree.xpath("//*[@class='action']/@href") == links


# What the editor says


def test_the_page_about_the_site_has_the_words_of_its_editor() -> None:
    site = replace(
        sample_site((EN, ES)),
        editor_pages=(EditorPage("about", EN, "# Who we are\n\n*We* read.\n\n#### How\n\n- Often"),),
    )
    tree = parse(pages(THREE_WEEKS, site)["site/en/about/index.html"])

    assert tree.xpath("string(//title)") == "Harbor Weekly: Who we are"
    assert texts(tree, "//main//*[not(*)]") == ["Who we are", "We", "How", "Often"]
    assert texts(tree, "//main//h2") == ["How"]


def test_words_in_another_language_than_the_page_say_so() -> None:
    site = replace(
        sample_site((EN, ES)), editor_pages=(EditorPage("about", EN, "We read."), EditorPage("about", AR, "نقرأ."))
    )
    tree = parse(pages(THREE_WEEKS, site)["site/es/about/index.html"])

    assert tree.xpath("//main/div/@lang") == ["en"]
    assert [(heading.text, heading.get("lang")) for heading in tree.xpath("//h1")] == [("Acerca de", "es")]


@pytest.mark.parametrize("name", EDITOR_PAGE_NAMES)
def test_every_page_leads_to_each_page_of_the_editor(name: EditorPageName) -> None:
    site = replace(sample_site((EN,)), editor_pages=(EditorPage(name, EN, "We read."),))
    built = pages(THREE_WEEKS, site)

    html = [path for path in built if path.endswith(".html") and name not in path]
    assert len(html) >= 9
    assert not [path for path in html if not parse(built[path]).xpath(f"//footer//@href[contains(., '{name}/')]")]
    assert f"../../{name}/index.html" in parse(built[DIGEST]).xpath("//footer//@href")
    assert f"<loc>{ADDRESS}en/{name}/</loc>" in built["site/sitemap.xml"].decode()
    assert not [path for path in pages(THREE_WEEKS) if name in path]


def test_a_page_of_the_editor_is_cleaned_and_called_what_it_is_where_it_has_no_heading() -> None:
    words = "1 Quay <script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"
    site = replace(sample_site((EN, ES)), editor_pages=(EditorPage("imprint", EN, words),))
    tree = parse(pages(THREE_WEEKS, site)["site/es/imprint/index.html"])

    assert texts(tree, "//h1") == ["Aviso legal"]
    assert not tree.xpath("//main//script | //main//img | //main//@href | //main//@onerror")


# The lists of weeks


def test_the_list_of_weeks_shows_the_translated_headlines() -> None:
    story = translated(BRIDGE, "Reabre el puente", "", ES)
    index = parse(pages(OneDigest((story,)))["site/es/index.html"])
    headline = index.xpath("//section[@id='weeks']//li/a[contains(@class, 'title')]")[0]

    assert (headline.text, headline.get("lang")) == ("Reabre el puente", None)


# A digest


def test_a_digest_says_its_week_and_what_is_in_it() -> None:
    tree = parse(pages(THREE_WEEKS)[DIGEST])

    assert tree.xpath("string(//title)") == "Harbor Weekly, week 17 of 2025"
    assert texts(tree, "//*[@class='folio']/*") == ["Week 17 · April 21 – 27, 2025", "8 stories · 7 sources"]


def test_the_table_of_contents_of_a_long_digest_leads_to_every_heading() -> None:
    sections = (DigestSection("tag", "City", (LIBRARY,)), DigestSection("source", "El Faro", (FERRY,) * 14))
    built = pages(InSections(sections, (BUSES,) * 20))
    first, second = (parse(built[f"site/en/2025/w17/{path}index.html"]) for path in ("", "2/"))

    assert texts(first, "//nav[@class='contents']//a") == ["City", "El Faro", "Also this week"]
    assert first.xpath("//nav[@class='contents']//a/@href") == ["#city", "#el-faro", "#also"]
    assert first.xpath("//main/section/@id") == ["city", "el-faro", "also"]
    assert second.xpath("//nav[@class='contents']//a/@href")[0] == "../index.html#city"
    assert texts(first, "//nav[@class='contents']/details/summary") == ["In this issue"]


def test_a_digest_on_one_page_has_no_table_of_contents() -> None:
    assert parse(pages(THREE_WEEKS)[DIGEST]).xpath("//nav[@class='contents']") == []


# Tiers


def test_the_first_story_leads() -> None:
    assert texts(parse(pages(THREE_WEEKS)[DIGEST]), "//article[contains(@class, 'lead')]/h2") == [BRIDGE.title.text]


def test_a_story_without_a_summary_is_told_in_brief() -> None:
    assert page(BRIDGE, replace(LIBRARY, summary=())).xpath("//article/@class") == ["h-cite lead", "h-cite brief"]


def test_so_many_stories_are_in_full_and_the_others_are_briefs() -> None:
    site = replace(sample_site((EN,)), full=3)
    tree = parse(pages(OneDigest((BRIDGE, LIBRARY, FERRY, TREES, RAIN)), site)[DIGEST])

    assert tree.xpath("//article/@class") == ["h-cite lead", "h-cite", "h-cite", "h-cite brief", "h-cite brief"]


def test_a_brief_is_a_line_that_unfolds_its_summary() -> None:
    story = replace(RAIN, references=RAIN.references + BRIDGE.references)
    brief = page(*[LIBRARY] * 5, story).xpath("//article[contains(@class, 'brief')]")[0]

    assert texts(brief, "h2") == [RAIN.title.text]
    assert texts(brief, "details/summary") == ["Northern Gazette · Apr 17"]
    assert texts(brief, "details/*[not(self::summary)]") == [
        " ".join(passage.text for passage in RAIN.summary),
        "also City Herald",
    ]


def test_what_unfolds_a_brief_has_no_link() -> None:
    again = replace(BRIDGE.references[0], url="https://herald.example/again", title="Bridge again")
    story = translated(replace(BRIDGE, references=(*BRIDGE.references, again)), "El puente", "Está abierto.", ES)
    brief = page(*[LIBRARY] * 5, story, locale=ES).xpath("//article[contains(@class, 'brief')]")[0]

    assert brief.xpath("details/summary//a") == []
    assert texts(brief, "details/summary")[0].endswith("Traducción automática · Original: inglés")
    assert texts(brief, "details/p[@class='meta']") == ["City Herald (2)"]


def test_a_brief_whose_title_leads_nowhere_links_its_source_once_it_is_unfolded() -> None:
    bare = replace(BRIDGE.references[0], url="")
    brief = page(*[LIBRARY] * 5, replace(BRIDGE, references=(bare, *BRIDGE.references))).xpath("//article")[-1]

    assert brief.xpath("h2/a | details/summary//a") == []
    assert brief.xpath("details/p[@class='meta']/a/@href") == [BRIDGE.references[0].url]


@pytest.mark.parametrize("count", [5, 6, 9])
def test_no_address_is_linked_twice_in_a_story(count: int) -> None:
    references = (*BRIDGE.references, *GAZETTE.references, *BRIDGE.references)
    story = translated(replace(BRIDGE, references=references), "El puente", "Está abierto.", ES)

    for article in page(*[story] * count, locale=ES).xpath("//article"):
        linked = article.xpath(".//a/@href")
        assert sorted(set(linked)) == sorted(linked) != []


@pytest.mark.parametrize(("count", "shown", "folded"), [(1, 1, 0), (12, 12, 0), (13, 8, 5)])
def test_a_long_list_of_titles_is_folded(count: int, shown: int, folded: int) -> None:
    tree = page(BRIDGE, also=[BUSES] * count)

    assert len(tree.xpath("//section[@id='also']/ul/li")) == shown
    assert len(tree.xpath("//section[@id='also']/details/ul/li")) == folded
    assert texts(tree, "//section[@id='also']/details/summary") == ([f"{folded} more stories"] if folded else [])


def test_titles_stand_under_their_topics() -> None:
    topics = ["City"] * 4 + ["Sea & Sky"] * 3 + [""] * 6
    tree = page(BRIDGE, also=[replace(BUSES, topic=topic) for topic in topics])
    boxes = tree.xpath("//section[@id='also']/div[@class='topics']/div")

    assert [" ".join(texts(box, "h3")) for box in boxes] == ["City", "Sea & Sky", "More"]
    assert [len(box.xpath("ul/li")) for box in boxes] == [2, 3, 2]
    assert texts(tree, "//section[@id='also']//summary") == ["2 more stories", "4 more stories"]


def test_further_titles_without_a_topic_are_a_list_on_the_next_page() -> None:
    also = tuple(replace(BUSES, topic="City" if number < 2 else "") for number in range(60))
    built = pages(OneDigest((BRIDGE,), also))
    first, second = (parse(built[f"site/en/2025/w17/{path}index.html"]) for path in ("", "2/"))

    assert texts(first, "//section[@id='also']//h3") == ["City", "More"]
    assert second.xpath("//section[@id='also']//h3") == []
    assert len(second.xpath("//section[@id='also']/ul/li")) > 13


def test_a_page_of_titles_alone_folds_none() -> None:
    second = parse(pages(OneDigest((BRIDGE,), (BUSES,) * 60))["site/en/2025/w17/2/index.html"])

    assert len(second.xpath("//section[@id='also']/ul/li")) > 13
    assert second.xpath("//section[@id='also']//details") == []


def test_a_good_quotation_stands_out_once_where_it_is() -> None:
    said = Passage("“The harbor has never been as quiet as it was this week,” said Ana Rossi.", EN, item="abcdefghij")
    told = replace(BRIDGE, summary=(BRIDGE.summary[0], said), figures=())
    tree = page(BRIDGE, told, replace(told, summary=(replace(said),)))

    assert texts(tree, "//*[@class='quote']") == [said.text]
    quoted = "//article[2]/*[contains(@class, 'summary')]/span[@class='quote'][@data-item='abcdefgh']"
    assert texts(tree, quoted) == [said.text]
    assert BRIDGE.summary[0].text in texts(tree, "//article[2]/*[contains(@class, 'summary')]")[0]


@dataclass(frozen=True)
class Introduced(OneDigest):
    """The same with an introduction."""

    said: tuple[tuple[Passage, ...], ...] = ()

    def digest(self, week: Week, locale: Locale) -> Digest:
        return replace(super().digest(week, locale), introduction=self.said)


@pytest.mark.parametrize(
    ("paragraphs", "links"),
    [
        (["The bridge is open."], []),
        (["The bridge is open again after nine months of repair, and the ferries sail on."], ["Read on"]),
        (["The bridge is open.", "The ferries sail on."], ["Read on"]),
    ],
)
def test_the_front_page_links_to_the_rest_of_an_introduction(paragraphs: list[str], links: list[str]) -> None:
    said = tuple((Passage(text, EN),) for text in paragraphs)
    built = pages(Introduced((BRIDGE,), said=said))
    front, digest = (parse(built[f"site/en/{path}index.html"]) for path in ("", "2025/w17/"))

    assert texts(front, "//*[@class='intro']//a") == links
    assert front.xpath("//*[@class='intro']//a/@href") == ["2025/w17/index.html"] * len(links)
    assert texts(digest, "//*[@class='intro']//a") == []


def test_a_long_digest_goes_on_on_a_second_page() -> None:
    also = [replace(BUSES, title=replace(BUSES.title, text=f"Bus {number}")) for number in range(30)]
    built = pages(OneDigest((BRIDGE,), tuple(also)))
    first, second = (parse(built[f"site/en/2025/w17/{path}index.html"]) for path in ("", "2/"))

    told = [texts(tree, "//article/h2 | //main//li/*[@class='title']") for tree in (first, second)]
    assert told[0] + told[1] == [BRIDGE.title.text, *(f"Bus {number}" for number in range(30))]
    assert all(told)
    assert texts(first, "//*[@class='folio']/p") == texts(second, "//*[@class='folio']/p")
    assert first.xpath("//nav[@class='parts']//@href") == ["2/index.html"]
    assert second.xpath("//nav[@class='parts']//@href") == ["../index.html"]
    assert second.xpath("string(//title)") == "Harbor Weekly, week 17 of 2025, page 2"
    assert second.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}en/2025/w17/2/"]
    assert [tree.xpath("string(//meta[@property='og:title']/@content)") for tree in (first, second)] == [
        BRIDGE.title.text,
        "Harbor Weekly, week 17 of 2025, page 2",
    ]


@pytest.mark.parametrize(("locale", "word"), [(EN, "harbor "), (AR, "ميناء "), (Locale("zh-Hans"), "港口的船")])
def test_a_page_of_twelve_translated_stories_and_twelve_titles_has_less_than_50_kilobytes(
    locale: Locale, word: str
) -> None:
    """Two sentences of some 150 columns, which is the default; in heavy scripts, they lose their origins."""
    original = Passage("los barcos del puerto navegan en invierno " * 4, ES)
    text = word * (150 // len(word) if locale != Locale("zh-Hans") else 15)
    sentences = tuple(Passage(text, locale, original, item=f"{number:064}", position=number) for number in range(2))
    title = Passage(text[:90], locale, replace(original, text=original.text[:90]))
    figure = DigestFigure(Passage("22,000 boats", locale), "22000", sentences[0])
    story = replace(FERRY, title=title, title_given=True, summary=sentences, figures=(figure, figure))
    path = f"site/{locale}/2025/w17/index.html"
    built = pages(OneDigest((story,) * 12, (replace(story, summary=(), figures=()),) * 12), sample_site((locale, ES)))

    assert len(built[path]) < 50_000
    assert len(parse(built[path]).xpath("//p[contains(@class, 'summary')]")) == 12


# What machines are told of a page


def test_a_page_says_what_it_is_to_those_who_link_to_it() -> None:
    head = parse(pages(THREE_WEEKS)[DIGEST]).xpath("//meta[@property]")

    assert [(meta.get("property"), meta.get("content")) for meta in head] == [
        ("og:site_name", "Harbor Weekly"),
        ("og:title", BRIDGE.title.text),
        ("og:description", f"{BRIDGE.title.text} · {LIBRARY.title.text} · {TREES.title.text}"),
        ("og:url", f"{ADDRESS}en/2025/w17/"),
        ("og:locale", "en_US"),
        ("og:locale:alternate", "es_ES"),
        ("og:locale:alternate", "ar_EG"),
        ("og:type", "article"),
        ("article:published_time", "2025-04-28T00:00:00+01:00"),
    ]


def test_a_digest_is_a_collection_to_search_engines() -> None:
    told = json.loads(parse(pages(THREE_WEEKS)[DIGEST]).xpath("string(//script[@type='application/ld+json'])"))

    assert (told["@type"], told["url"]) == ("CollectionPage", f"{ADDRESS}en/2025/w17/")


def test_icon_and_logo_are_those_of_the_site() -> None:
    site = replace(sample_site((EN,)), icon="images/icon.png", logo="images/logo.png")
    tree = parse(pages(THREE_WEEKS, site)[DIGEST])

    assert tree.xpath("//link[@rel='icon']/@href") == ["../../../images/icon.png"]
    assert [(logo.get("src"), logo.get("alt")) for logo in tree.xpath("//img")] == [("../../../images/logo.png", "")]


# The way through the site


@pytest.mark.parametrize(("locales", "folded"), [((EN,), 0), ((EN, ES), 0), ((EN, ES, AR), 1)])
def test_other_languages_are_behind_one_control(locales: tuple[Locale, ...], folded: int) -> None:
    tree = parse(pages(THREE_WEEKS, sample_site(locales))[DIGEST])

    assert len(tree.xpath("//nav[@aria-label='Language']/details")) == folded
    assert tree.xpath("//nav[@aria-label='Language']//li/a/@lang") == [str(locale) for locale in locales[1:]]


def test_a_digest_leads_to_its_neighbors_and_its_versions() -> None:
    tree = parse(pages(THREE_WEEKS)["site/en/2025/w16/index.html"])

    assert tree.xpath("//a[@rel]/@href") == ["../w15/index.html", "../w17/index.html"]
    assert tree.xpath("//nav[1]//a/@href")[:2] == ["../../../es/2025/w16/index.html", "../../../ar/2025/w16/index.html"]


def test_the_first_and_the_last_week_have_one_neighbor() -> None:
    built = pages(THREE_WEEKS)

    assert [parse(built[f"site/en/2025/w{week}/index.html"]).xpath("//a/@rel") for week in (15, 17)] == [
        ["next"],
        ["prev"],
    ]


@pytest.mark.parametrize(("locale", "arrows"), [(EN, ["←", "→"]), (AR, ["→", "←"])])
def test_arrows_point_the_way_the_page_runs(locale: Locale, arrows: list[str]) -> None:
    tree = parse(pages(THREE_WEEKS)[f"site/{locale}/2025/w16/index.html"])

    assert texts(tree, "//*[@aria-hidden]") == arrows


def test_stories_stand_under_the_headings_of_their_sections() -> None:
    tree = parse(pages(THREE_WEEKS)[DIGEST])

    assert texts(tree, "//main//h2") == [BRIDGE.title.text, "City", "El Faro", "From earlier weeks", "Also this week"]


def test_a_title_leads_to_its_item() -> None:
    link = page(BRIDGE).xpath("//article/h2/a")[0]

    assert (link.text, link.get("href")) == (BRIDGE.title.text, "https://herald.example.com/bridge?from=feed&day=2")


def test_a_title_without_a_link_is_plain() -> None:
    tree = page(LIBRARY)

    assert tree.xpath("//article//a") == []
    assert texts(tree, "//article/*[@class='meta']") == ["The Post · Apr 23"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org/", "file:///etc/hostname"])
def test_what_is_no_web_address_is_no_link(url: str) -> None:
    story = replace(BRIDGE, references=(replace(BRIDGE.references[0], url=url),))

    assert page(story, also=[story]).xpath("//article//a | //*[@class='list']//a") == []


def test_an_item_without_a_title_goes_by_its_headline() -> None:
    assert texts(page(TREES), "//article/h2") == [TREES.title.text]


def test_a_story_names_all_its_sources() -> None:
    story = replace(BRIDGE, references=(BRIDGE.references + GAZETTE.references + LIBRARY.references))

    assert texts(page(story), "//article/*[@class='meta']") == [
        "City Herald · Apr 22 · also Northern Gazette, The Post"
    ]
    assert texts(page(story), "//bdi") == ["City Herald", "Northern Gazette", "The Post"]


def test_a_source_with_several_pieces_is_named_once() -> None:
    first = BRIDGE.references[0]
    more = [replace(first, url=f"https://herald.example/{name}", title=f"Bridge {name}") for name in ("again", "open")]
    story = replace(BRIDGE, references=(first, *GAZETTE.references, *more, first))
    (meta,) = page(story).xpath("//article//*[@class='meta']")

    assert " ".join(meta.text_content().split()) == "City Herald (2, 3) · Apr 22 · also Northern Gazette"
    assert [link.get("title") for link in meta.findall("a")] == ["Bridge again", "Bridge open", None]


def test_a_date_is_that_of_the_zone_of_the_site() -> None:
    moment = page(FERRY).xpath("//time")[0]

    assert (moment.text, moment.get("datetime")) == ("Apr 25", "2025-04-25T00:30:00+01:00")


def test_an_item_without_a_date_has_none() -> None:
    assert page(BUSES).xpath("//time") == []


def test_a_story_in_another_language_says_so() -> None:
    article = page(LIGHTHOUSE).xpath("//article")[0]
    remark = article.xpath("*[@class='meta']")[0]

    assert (article.get("lang"), article.get("dir")) == ("ar", "rtl")
    assert (remark.get("lang"), remark.get("dir")) == ("en", "ltr")


def test_a_story_in_an_unknown_language_finds_its_own_direction() -> None:
    article = page(MARKUP).xpath("//article")[0]

    assert (article.get("lang"), article.get("dir")) == ("", "auto")


def test_a_story_in_the_language_of_the_page_says_nothing_of_it() -> None:
    assert page(BRIDGE).xpath("//article/descendant-or-self::*/@lang") == []


META = "//article/*[@class='meta']"


def test_one_line_says_that_a_machine_translated_and_what_the_original_is_called() -> None:
    (below,) = page(translated(FERRY, "The ferry sails in winter", "Two boats a day.", EN)).xpath("//article/p[2]")
    (original,) = below.xpath("*[@class='original']")

    assert below.get("class") == "meta"
    assert texts(below, ".")[0].endswith("· Machine translation · Original: Spanish")
    assert (original.text, original.get("title")) == ("Original: Spanish", FERRY.title.text)


def test_an_original_without_a_link_is_named_by_its_title() -> None:
    references = tuple(replace(one, url="") for one in FERRY.references)
    story = replace(translated(FERRY, "The ferry sails in winter", "", EN), summary=(), references=references)
    tree = page(story)

    assert texts(tree, META)[0].endswith(f"Machine translation · Original: Spanish · {FERRY.title.text}")
    assert [(quote.get("lang"), quote.get("dir")) for quote in tree.xpath(f"{META}/q/span")] == [("es", "ltr")]


def test_a_translated_summary_under_an_untouched_title_is_marked() -> None:
    story = replace(translated(FERRY, "", "Two boats a day.", EN), title=FERRY.title)
    tree = page(story)

    assert texts(tree, META)[0].endswith("· Machine translation · Original: Spanish")
    assert tree.xpath("//article/@lang") == []
    assert tree.xpath("//article/h2/@lang") == ["es"]


def test_a_translation_says_what_it_went_through() -> None:
    title = Passage("The ferry sails", EN, FERRY.title, via="ca")
    refused = replace(FERRY.summary[0], problem="numbers")
    tree = page(replace(FERRY, title=title, summary=(refused,)))

    assert texts(tree, META)[0].endswith("· Partial machine translation · Via: Catalan · Original: Spanish")
    assert tree.xpath("//p[contains(@class, 'summary')]/@lang") == ["es"]


def test_a_translation_of_a_person_does_not_name_a_machine() -> None:
    title = Passage("The ferry sails", EN, FERRY.title, by_person=True)

    assert texts(page(replace(FERRY, title=title, summary=())), META)[0].endswith("· Translation · Original: Spanish")


def test_an_original_title_stands_under_one_that_lacks_a_name_of_it() -> None:
    story = replace(FERRY, title=Passage("The ferry sails", EN, FERRY.title), shows_original=True)
    (below,) = page(story).xpath("//h2/following-sibling::*[1][@class='original-title']")

    assert (below.get("lang"), below.text) == ("es", FERRY.title.text)
    assert not page(replace(story, shows_original=False)).xpath("//*[@class='original-title']")


def test_a_story_that_could_not_be_translated_is_labeled_with_its_language() -> None:
    (below,) = page(replace(FERRY, title=replace(FERRY.title, problem="no-pair"))).xpath(META)

    assert below.get("lang") == "en"
    assert texts(below, ".")[0].endswith(" · Spanish")


def test_a_story_in_another_language_than_declared_names_none() -> None:
    title = replace(FERRY.title, locale=UNDETERMINED, problem="language")

    assert texts(page(replace(FERRY, title=title, summary=())), META)[0].endswith(" · Not translated")


def test_a_translated_story_runs_the_way_of_the_page_whatever_its_first_sentence_is_in() -> None:
    story = translated(BRIDGE, "يعاد فتح الجسر", "الجسر مفتوح.", AR)
    summary = (replace(BRIDGE.summary[0], problem="copy"), *story.summary)
    tree = page(replace(story, summary=summary), locale=AR)

    assert tree.xpath("//article/@dir | //p[contains(@class, 'summary')]/@dir") == []
    assert tree.xpath("//p[contains(@class, 'summary')]/span/@dir") == ["ltr"]


def test_a_sentence_that_stayed_in_the_original_has_its_own_language() -> None:
    summary = (Passage("Two boats a day.", EN), Passage("Desde noviembre.", ES))
    tree = page(replace(BRIDGE, summary=summary))

    assert texts(tree, "//p[contains(@class, 'summary')]") == ["Two boats a day. Desde noviembre."]
    assert tree.xpath("//p[contains(@class, 'summary')]/*[@lang='es'][@dir='ltr']/text()") == ["Desde noviembre."]


def test_a_sentence_says_which_of_which_item_it_is_and_what_it_was_before() -> None:
    first, second = (replace(passage, item="0123456789abcdef", position=7) for passage in FERRY.summary[:2])
    tree = page(replace(FERRY, summary=(replace(first, text="Two boats.", locale=EN, original=first), second)))
    spans = tree.xpath("//p[contains(@class, 'summary')]/span")

    assert [(span.get("data-item"), span.get("data-position")) for span in spans] == [("01234567", "7")] * 2
    assert [span.get("title") for span in spans] == [first.text, None]


def test_a_sentence_of_no_item_says_nothing_of_one() -> None:
    assert page(BRIDGE).xpath("//@data-item") == []


def test_the_sentences_of_a_heavy_page_do_not_say_where_they_are_from() -> None:
    sentence = Passage("Two boats a day. " * 20, EN, item="0123456789abcdef")
    light, heavy = (replace(BRIDGE, summary=(sentence,) * count) for count in (10, 200))

    assert len(page(light).xpath("//@data-item")) == 10
    assert page(heavy).xpath("//@data-item") == []
    assert texts(page(heavy), "//p[contains(@class, 'summary')]")[0].count("Two boats") == 4_000


def test_the_numbers_that_a_story_turns_on_are_shown_with_their_sentences() -> None:
    boats = DigestFigure(Passage("2 boats", EN), "2", Passage('"2 boats" came.', EN))
    tons = DigestFigure(Passage("1,315 tons", EN, Passage("1 315 т", Locale("ru"))), "1315", Passage("Вот.", ES))
    tree = page(replace(BRIDGE, figures=(boats, tons)))

    assert texts(tree, "//*[@class='figures']/li") == ["2 boats", "1,315 tons"]
    assert texts(tree, "//*[@class='figures']/li/b") == ["2", "1,315"]
    assert tree.xpath("//*[@class='figures']/li/@title") == ['"2 boats" came.']


def test_figures_of_a_story_in_another_language_say_which() -> None:
    boats = DigestFigure(Passage("2 barcos", ES), "2", Passage("2 barcos.", ES))
    tree = page(replace(FERRY, figures=(boats,)))

    assert tree.xpath("//*[@class='figures']/@lang") == ["en"]
    assert tree.xpath("//*[@class='figures']/li/@lang") == ["es"]


def test_stories_without_room_are_listed_with_their_sources() -> None:
    buses = replace(BUSES, references=BUSES.references + GAZETTE.references)

    assert texts(page(also=[buses]), "//ul[@class='list']/li") == [
        "Night buses return on weekends The Post, Northern Gazette"
    ]


def test_a_translated_title_in_the_list_is_marked() -> None:
    story = replace(translated(FERRY, "The ferry sails", "", EN), summary=())

    assert texts(page(also=[story]), "//ul[@class='list']/li/*[@class='meta']")[0].endswith(
        " · Machine translation · Original: Spanish"
    )


def test_markup_in_an_item_is_text() -> None:
    tree = page(MARKUP)

    assert texts(tree, "//article/h2") == ["Markup <script>alert('x')</script> & {{ 7*7 }} in a title"]
    assert "{% include 'anything' %}" in texts(tree, "//p[contains(@class, 'summary')]")[0]
    assert "Signal & <Noise>" in texts(tree, "//bdi")


@pytest.mark.parametrize("change", [lambda text: f'"{text}"><b>', lambda text: f"'{text}' onclick='x'"])
def test_markup_in_what_the_editor_wrote_is_text(change: Callable[[str], str]) -> None:
    site = replace(sample_site((EN,)), title=change("title"), description=change("description"))
    tree = parse(pages(FakeCatalog(), site)[DIGEST])

    assert texts(tree, "//*[@class='name']") == [change("title")]
    assert tree.xpath("//b | //@onclick") == []


def test_a_digest_without_stories_is_still_a_page() -> None:
    assert texts(page(), "//h1") == ["Week 17 · April 21 – 27, 2025"]


# The preview


def test_a_preview_says_that_it_is_not_published() -> None:
    (target,) = PUBLISHER.preview_targets(sample_site(), sample_digest(WEEK, ES))
    tree = parse(target.render())

    assert target.path == "preview/site/es/2025/w17/index.html"
    assert texts(tree, "//*[@class='notice']") == ["Vista previa: aún no publicada."]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_preview_leads_to_no_other_page() -> None:
    (target,) = PUBLISHER.preview_targets(sample_site(), sample_digest())
    tree = parse(target.render())

    assert tree.xpath("//link") == []
    assert {href[0] for href in tree.xpath("//a/@href") if "://" not in href} == {"#"}


def test_a_preview_changes_with_its_digest() -> None:
    digest = sample_digest()
    (before,) = PUBLISHER.preview_targets(sample_site(), digest)
    (after,) = PUBLISHER.preview_targets(sample_site(), replace(digest, also=()))

    assert before.inputs != after.inputs
