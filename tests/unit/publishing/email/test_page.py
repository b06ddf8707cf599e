"""The page of an email: what mail programs need, nothing that they refuse, nothing that an attacker put in."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from digest.model.digest import DigestSection, DigestStory, Passage
from digest.model.locale import Locale
from tests.emails import (
    PAGE,
    SITE,
    UNSUBSCRIBE,
    built,
    machine_translated,
    message_of,
    of_length,
    page_of,
    with_figures,
)
from tests.fakes import AR, EN, ES, sample_digest


@pytest.fixture(scope="module")
def english() -> dict[str, bytes]:
    return built()


@pytest.fixture(scope="module")
def arabic() -> dict[str, bytes]:
    return built(locale=AR)


def test_the_page_says_its_language_and_direction_twice(arabic: dict[str, bytes]) -> None:
    """Some mail programs drop the html element, so the first element within it says them again."""
    page = page_of(arabic)
    [article] = page.xpath("//body//div[@role='article']")
    assert [(element.get("lang"), element.get("dir")) for element in (page, article)] == [("ar", "rtl")] * 2
    assert (article.get("role"), article.get("aria-roledescription")) == ("article", "email")


def test_the_page_begins_with_a_doctype(english: dict[str, bytes]) -> None:
    assert english["html"].startswith(b"<!DOCTYPE html>")


def test_the_page_keeps_mail_programs_from_changing_it(english: dict[str, bytes]) -> None:
    metas = {meta.get("name"): meta.get("content") for meta in page_of(english).iter("meta")}
    assert metas["viewport"] == "width=device-width, initial-scale=1"
    assert metas["color-scheme"] == "light dark"
    assert "telephone=no" in metas["format-detection"]


def test_headings_step_down_without_a_gap(english: dict[str, bytes]) -> None:
    levels = [int(element.tag[1]) for element in page_of(english).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_story_is_told_in_order(english: dict[str, bytes]) -> None:
    words = page_of(english).text_content()
    told = [story for section in sample_digest().sections for story in section.stories]
    places = [words.rindex(story.title.text) for story in told]
    assert places == sorted(places)


def test_what_has_no_summary_is_on_the_web(english: dict[str, bytes]) -> None:
    also = sample_digest().also
    assert also
    assert not any(story.title.text in page_of(english).text_content() for story in also)
    assert f">{len(also)} more on the web</a>".encode() in english["html"]


def test_without_pages_nothing_is_left_out() -> None:
    words = page_of(built(site=replace(SITE, publishers=("email",)))).text_content()
    assert all(story.title.text in words for story in sample_digest().stories)


def test_links_say_where_they_lead(english: dict[str, bytes]) -> None:
    texts = [link.text_content() for link in page_of(english).iter("a")]
    assert sample_digest().stories[0].title.text in texts
    assert all(text.strip() for text in texts)


def test_the_title_has_the_link_to_the_first_item_and_its_source_is_only_named(english: dict[str, bytes]) -> None:
    [where] = page_of(english).xpath("//div[@class='lead']//p[@class='meta']")
    assert where.text_content() == "City Herald, Northern Gazette · Apr 22"
    assert [link.text_content() for link in where.iter("a")] == ["Northern Gazette"]


@pytest.mark.parametrize("locale", [EN, ES])
def test_no_story_links_twice_to_an_address(locale: Locale) -> None:
    page = page_of(built(machine_translated() if locale == ES else sample_digest(), locale=locale))
    stories = [*page.find_class("lead"), *page.find_class("full"), *page.find_class("brief")]
    linked = [[link.get("href") for link in story.iter("a")] for story in stories]

    assert stories
    assert [addresses for addresses in linked if len(set(addresses)) < len(addresses)] == []


def test_a_source_that_cannot_be_linked_to_is_only_named(english: dict[str, bytes]) -> None:
    assert "The Post · Apr 23" in [where.text_content() for where in page_of(english).find_class("meta")]


def test_the_masthead_says_what_and_when_and_how_much(english: dict[str, bytes]) -> None:
    [column] = page_of(english).find_class("column")
    name, date, count, *_ = column
    assert (name.tag, name.text, count.text) == ("h1", "Harbor Weekly", "8 stories · 7 sources")
    assert date.text.startswith("Week 17 · April 21")


def test_an_introduction_of_the_editor_is_shown() -> None:
    digest = replace(sample_digest(), introduction=((Passage("The bridge is open.", EN, by_editor=True),),))
    page = page_of(built(digest))
    assert [said.text_content().strip() for said in page.find_class("intro")] == ["The bridge is open."]


def test_a_long_section_ends_in_brief() -> None:
    page = page_of(built(of_length(9)))
    assert [heading.text_content() for heading in page.iter("h2")][-1] == "In brief"
    assert len(page.find_class("brief")) == 4


def test_no_table_stands_where_other_than_outlook_sees_it(english: dict[str, bytes]) -> None:
    assert list(page_of(english).iter("table")) == []
    assert b"<!--[if mso]><table" in english["html"]


def test_nothing_is_loaded_or_run(english: dict[str, bytes]) -> None:
    elements = {element.tag for element in page_of(english).iter() if isinstance(element.tag, str)}
    assert not elements & {"img", "script", "link", "iframe", "svg", "form", "input", "object", "video"}
    assert not re.search(rb"url\(|@import|@font-face|data:|base64|\son\w+=", english["html"])


def test_no_element_is_used_that_mail_programs_take_away(english: dict[str, bytes]) -> None:
    elements = {element.tag for element in page_of(english).iter() if isinstance(element.tag, str)}
    assert not elements & {"bdi", "time", "article", "section", "header", "footer", "main", "nav", "aside", "figure"}


def test_a_name_of_a_source_runs_its_own_way(english: dict[str, bytes]) -> None:
    assert "مرصد الميناء" in [span.text for span in page_of(english).xpath("//span[@dir='auto']")]


@pytest.mark.parametrize(
    "refused",
    [
        r"var\(",
        r"--\w",
        r"(margin|padding|border)-(inline|block)",
        r"display:\s*(flex|grid)",
        "letter-spacing",
        "text-transform",
        "font-style",
        r"/\*",
    ],
)
def test_no_style_is_used_that_mail_programs_refuse(english: dict[str, bytes], refused: str) -> None:
    styles = [element.get("style") or "" for element in page_of(english).iter()]
    blocks = [style.text for style in page_of(english).iter("style")]
    assert [style for style in (*styles, *blocks) if re.search(refused, style)] == []


def test_style_blocks_are_separate_and_small(english: dict[str, bytes]) -> None:
    blocks = [style.text for style in page_of(english).iter("style")]
    assert [next(word for word in ("max-width", "dark", "data-ogsc") if word in block) for block in blocks] == [
        "max-width",
        "dark",
        "data-ogsc",
    ]
    assert all(len(block.encode()) < 16_000 for block in blocks)


def test_every_rule_of_the_style_blocks_meets_an_element_that_emails_have(english: dict[str, bytes]) -> None:
    classes = {name for element in page_of(english).iter() for name in (element.get("class") or "").split()}
    styled = {
        name for style in page_of(english).iter("style") for name in re.findall(r"\.([a-z]+)\b(?!\()", style.text)
    }
    assert styled - classes == {"mark", "notice", "figures", "long"}


@pytest.mark.parametrize(("locale", "edge"), [(EN, "left"), (AR, "right")])
def test_lines_begin_at_an_edge_that_is_said(locale: Locale, edge: str) -> None:
    [article] = page_of(built(locale=locale)).xpath("//body//div[@role='article']")
    assert f"text-align: {edge};" in article.get("style")


@pytest.mark.parametrize(("locale", "foreign"), [(EN, "ar"), (AR, "en")])
def test_a_foreign_story_begins_where_all_of_its_email_does(locale: Locale, foreign: str) -> None:
    [*_, story] = page_of(built(locale=locale)).xpath(f"//*[@lang='{foreign}'][h2 or h3]")
    assert [one for one in story.iter("div", "h2", "h3", "p") if "text-align" in one.get("style", "")] == []


@pytest.mark.parametrize(("locale", "foreign", "edge"), [(EN, AR, "left"), (AR, EN, "right")])
def test_the_mark_of_a_foreign_story_stands_at_the_edge_where_all_lines_begin(
    locale: Locale, foreign: Locale, edge: str
) -> None:
    summary = (Passage("It sails.", foreign, is_abstract=True),)
    story = DigestStory(Passage("Ferry", foreign), True, summary, sample_digest().stories[0].references)
    digest = replace(sample_digest(), sections=(DigestSection("all", "", (story,)),), also=())
    [mark] = page_of(built(digest, locale=locale)).find_class("mark")
    assert re.findall(r"border-(left|right): 2px", mark.get("style")) == [edge]


def test_the_preheader_goes_on_from_the_subject(english: dict[str, bytes]) -> None:
    [preheader] = page_of(english).find_class("preheader")
    assert preheader.text_content().startswith("Library lends out garden tools · ")
    assert "display: none" in preheader.get("style")


def test_the_first_story_leads(english: dict[str, bytes]) -> None:
    [lead] = page_of(english).find_class("lead")
    assert lead.text_content().strip().startswith("Harbor bridge reopens")


def test_the_end_says_why_and_how_to_leave(english: dict[str, bytes]) -> None:
    [footer] = page_of(english).find_class("footer")
    assert "because you subscribed to Harbor Weekly" in footer.text_content()
    assert [link.get("href") for link in footer.iter("a")] == [PAGE, UNSUBSCRIBE]


def test_the_end_says_what_else_the_site_has_to_say() -> None:
    site = replace(SITE, preferences="https://example.org/mine", postal_address="Harbor Weekly\n1 Quay Street <2>")
    [footer] = page_of(built(site=site)).find_class("footer")
    assert [link.get("href") for link in footer.iter("a")] == [PAGE, "https://example.org/mine", UNSUBSCRIBE]
    *_, address = footer
    assert list(address.itertext()) == ["Harbor Weekly", "1 Quay Street <2>"]


def line_below(written: dict[str, bytes], name: str = "meta") -> tuple[str, dict[str, str | None]]:
    """Return the words of the line below the first story, and the attributes of the link of its title."""
    page = page_of(written)
    below = page.find_class(name)[0]
    links = page.xpath("//*[@class='title' or @class='head']/a")
    return " ".join(below.text_content().split()), dict(links[0].attrib) if links else {}


def test_one_line_says_that_a_machine_translated_and_the_title_leads_to_the_original() -> None:
    written = built(machine_translated(), locale=ES)
    words, link = line_below(written)

    assert words == "City Herald, Northern Gazette · 22 abr · Traducción automática · Original: inglés"
    assert link["title"] == "Harbor bridge reopens after nine months of repair"
    assert link["href"] == machine_translated().stories[0].references[0].url
    assert "· 22 abr · Traducción automática · Original: inglés" in " ".join(written["txt"].decode().split())


def test_a_translated_title_without_a_summary_says_so_too() -> None:
    digest = machine_translated()
    written = built(replace(digest, sections=(), also=digest.stories), locale=ES)
    words, link = line_below(written, "brief")

    assert words == "Reabre el puente City Herald, Northern Gazette · Traducción automática · Original: inglés"
    assert link["title"] == "Harbor bridge reopens after nine months of repair"
    assert "· Traducción automática · Original: inglés" in " ".join(written["txt"].decode().split())


def test_an_original_without_a_link_is_named_by_its_title() -> None:
    digest = machine_translated()
    (first, *_) = digest.stories
    unlinked = replace(first, references=tuple(replace(one, url="") for one in first.references))
    written = built(replace(digest, sections=(DigestSection("all", "", (unlinked,)),), also=()), locale=ES)
    shown = "Traducción automática · Original: inglés · Harbor bridge reopens after nine months of repair"

    assert line_below(written)[0].endswith(shown)
    assert shown in " ".join(written["txt"].decode().split()).replace("\u2068", "").replace("\u2069", "")


def test_a_story_that_could_not_be_translated_is_labeled_with_its_language() -> None:
    digest = sample_digest()
    story = replace(digest.stories[0], title=replace(digest.stories[0].title, problem="no-pair"))
    written = built(replace(digest, sections=(DigestSection("all", "", (story,)),), also=()), locale=ES)

    words, link = line_below(written)

    assert words == "City Herald, Northern Gazette · 22 abr · inglés"
    assert "title" not in link
    assert "· 22 abr · inglés\n" in written["txt"].decode()


def test_the_subject_is_in_the_language_of_the_readers() -> None:
    written = built(machine_translated(), locale=ES)
    assert message_of(written)["Subject"] == "Harbor Weekly: Reabre el puente"


@pytest.mark.parametrize(
    ("pattern", "subject"),
    [
        ("{headline} · {title}", "Reabre el puente · Harbor Weekly"),
        ("{title}, {week}: {dates}", "Harbor Weekly, Semana 17: 21–27 de abril de 2025"),
    ],
)
def test_a_site_has_a_pattern_for_its_subjects(pattern: str, subject: str) -> None:
    written = built(machine_translated(), locale=ES, site=replace(SITE, subject=pattern))
    assert message_of(written)["Subject"] == subject


def test_a_preheader_begins_with_the_first_headline_if_the_subject_has_it_not() -> None:
    written = built(machine_translated(), locale=ES, site=replace(SITE, subject="{title}: {week}"))
    [preheader] = page_of(written).find_class("preheader")
    assert preheader.text_content() == "Reabre el puente"


def test_the_subject_has_the_punctuation_of_its_language() -> None:
    written = built(sample_digest(), locale=Locale("fr"))
    assert message_of(written)["Subject"] == "Harbor Weekly : Harbor bridge reopens after nine months of repair"


def test_markup_of_an_item_is_shown_and_not_run(english: dict[str, bytes]) -> None:
    assert "Markup <script>alert('x')</script> & {{ 7*7 }} in a title" in page_of(english).text_content()


def test_a_link_that_is_no_web_address_is_none() -> None:
    digest = sample_digest()
    hostile = replace(digest.stories[0].references[0], url="javascript:alert(1)")
    story = replace(digest.stories[0], references=(hostile,))
    written = built(replace(digest, sections=(DigestSection("all", "", (story,)),), also=()))
    assert not any(b"javascript:" in written[form] for form in ("html", "txt"))


@pytest.mark.parametrize("stories", [1, 12, 40, 400])
def test_the_page_stays_under_what_gmail_clips(stories: int) -> None:
    assert len(built(of_length(stories))["html"]) <= 80_000


def test_twelve_stories_are_light() -> None:
    digest = sample_digest()
    story = replace(digest.stories[0], summary=(replace(digest.stories[0].summary[0], text="word " * 30),) * 3)
    sections = tuple(DigestSection("tag", heading, (story,) * 4) for heading in ("City", "Sea", "Sky"))
    assert len(built(replace(digest, sections=sections, also=()))["html"]) <= 30_000


def test_what_does_not_fit_is_on_the_web() -> None:
    written = built(of_length(400))
    told = len(page_of(written).find_class("full")) + len(page_of(written).find_class("brief")) + 1
    assert 100 < told < 300
    assert f">{400 - told} more on the web</a>".encode() in written["html"]
    assert f"{400 - told} more on the web\n{PAGE}\n".encode() in written["txt"]


def test_both_forms_tell_the_same_stories() -> None:
    written = built(of_length(400))
    stories = page_of(written).xpath("//*[@class='lead' or @class='full' or @class='brief']")
    assert written["txt"].count(b"\n* ") == len(stories)


def test_the_count_is_of_all_stories_and_not_only_of_those_that_fit() -> None:
    assert b"400 stories" in built(of_length(400))["html"]


def test_no_text_breaks_an_email() -> None:
    digest = sample_digest()
    text = "]]> \0\x08\ud800\ufffe\r\nBcc: everyone@example.org \u202eمرحبا \U0001f309 </style><script>" * 200
    story = digest.stories[0]
    reference = replace(story.references[0], source=text)
    hostile = replace(
        story,
        title=replace(story.title, text=text),
        summary=(replace(story.title, text=text),),
        references=(reference,),
    )
    written = built(replace(digest, sections=(DigestSection("source", text, (hostile,)),), also=(hostile,)))
    assert page_of(written).find_class("footer")
    assert list(page_of(written).iter("script")) == []
    assert message_of(written)["Bcc"] is None


def test_both_forms_show_the_numbers_that_a_story_turns_on() -> None:
    written = built(with_figures())

    assert "  Key figures: 2 boats · 40 ropes\n" in written["txt"].decode()
    assert page_of(written).xpath("string(//p[contains(@class, 'figures')])") == "Key figures: 2 boats · 40 ropes"


def test_no_sentence_of_an_email_says_where_it_is_from() -> None:
    assert page_of(built(with_figures())).xpath("//@data-item") == []
