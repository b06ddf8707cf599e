"""Digests as emails: what mail programs need, what they refuse, and nothing that an enemy put in."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC
from itertools import pairwise

import pytest
from lxml import html

from digest.model.artifact import Target
from digest.model.digest import Digest, DigestFigure, DigestSection, Passage
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishers.email import EmailPublisher
from digest.publishers.templates import Templates
from digest.text.wrap import display_width
from tests.fakes import AR, EN, ES, RU, WEEK, FakeCatalog, sample_digest, sample_site, translated, weeks_from

PUBLISHER = EmailPublisher(Templates())
SITE = sample_site()
PAGE = "https://news.example.org/en/2025/w17/"
UNSUBSCRIBE = "mailto:digest@news.example.org?subject=unsubscribe"


class OneDigest(FakeCatalog):
    """A catalog with this one digest in it, whatever the locale."""

    shown = sample_digest()

    def digest(self, week: Week, locale: Locale) -> Digest:
        return replace(self.shown, week=week, locale=locale)


def catalog_of(digest: Digest) -> Catalog:
    catalog = type("Catalog", (OneDigest,), {"shown": digest})
    return catalog()


def built(digest: Digest | None = None, site: Site = SITE, locale: Locale = EN) -> dict[str, bytes]:
    """The email of a digest in one locale, by the ends of its paths."""
    catalog = catalog_of(digest) if digest else FakeCatalog()
    targets = PUBLISHER.targets(replace(site, locales=(locale,)), catalog)
    return {target.path.rpartition(".")[2]: target.render() for target in targets}


def page_of(written: dict[str, bytes]) -> html.HtmlElement:
    return html.document_fromstring(written["html"].decode())


def message_of(written: dict[str, bytes]) -> email.message.EmailMessage:
    return email.message_from_bytes(written["eml"], policy=email.policy.default)


def with_figures() -> Digest:
    digest = sample_digest()
    first, *rest = digest.sections
    told = first.stories[0]
    sentence = replace(told.summary[0], item="0123456789abcdef")
    figures = tuple(DigestFigure(Passage(text, EN), "2", sentence) for text in ("2 boats", "40 ropes"))
    story = replace(told, summary=(sentence,), figures=figures)
    return replace(digest, sections=(replace(first, stories=(story,)), *rest))


def machine_translated() -> Digest:
    digest = sample_digest()
    story = translated(digest.stories[0], "Reabre el puente", "El puente está abierto.", ES)
    return replace(digest, sections=(DigestSection("all", "", (story,)),), also=())


def of_length(stories: int) -> Digest:
    digest = sample_digest()
    story = replace(digest.stories[0], summary=(replace(digest.stories[0].summary[0], text="word " * 200),))
    return replace(digest, sections=(DigestSection("all", "", (story,) * stories),), also=())


@pytest.fixture(scope="module")
def english() -> dict[str, bytes]:
    return built()


@pytest.fixture(scope="module")
def arabic() -> dict[str, bytes]:
    return built(locale=AR)


# The files


def test_every_digest_has_three_files_in_every_locale() -> None:
    site = sample_site((EN, AR))
    targets = list(PUBLISHER.targets(site, FakeCatalog(weeks_from(WEEK, 2))))
    assert [(target.path, target.media_type, str(target.locale)) for target in targets[:3]] == [
        ("email/2025-W17.en.html", "text/html", "en"),
        ("email/2025-W17.en.txt", "text/plain", "en"),
        ("email/2025-W17.en.eml", "message/rfc822", "en"),
    ]
    assert len({target.path for target in targets}) == 12


def test_a_week_that_is_not_over_has_no_message() -> None:
    targets = list(PUBLISHER.preview_targets(SITE, sample_digest()))
    assert [target.path for target in targets] == ["preview/email/2025-W17.en.html", "preview/email/2025-W17.en.txt"]


@pytest.mark.parametrize("number", [0, 1])
def test_a_preview_says_so_and_leads_to_nothing_that_is_not_there(number: int) -> None:
    written = list(PUBLISHER.preview_targets(SITE, sample_digest()))[number].render().decode()
    assert "Preview: not published yet." in written
    assert "news.example.org" not in written


def test_the_same_digest_gives_the_same_bytes() -> None:
    assert built() == built()


# The page


def test_the_page_says_its_language_and_direction_twice(arabic: dict[str, bytes]) -> None:
    """Some mail programs drop the html element, so the first element within it says them again."""
    page = page_of(arabic)
    [article] = page.xpath("//body/div")
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
    places = [words.rindex(story.title.text) for story in sample_digest().stories]
    assert places == sorted(places)


def test_links_say_where_they_lead(english: dict[str, bytes]) -> None:
    texts = [link.text_content() for link in page_of(english).iter("a")]
    assert "Read at City Herald" in texts
    assert all(text.strip() for text in texts)


def test_no_table_stands_where_other_than_outlook_sees_it(english: dict[str, bytes]) -> None:
    assert list(page_of(english).iter("table")) == []
    assert b"<!--[if mso]><table" in english["html"]


def test_nothing_is_loaded_or_run(english: dict[str, bytes]) -> None:
    elements = {element.tag for element in page_of(english).iter() if isinstance(element.tag, str)}
    assert not elements & {"img", "script", "link", "iframe", "svg", "form", "input", "object", "video"}
    assert not re.search(rb"url\(|@import|@font-face|data:|base64|\son\w+=", english["html"])


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


def test_every_rule_of_the_dark_blocks_meets_an_element_or_a_translation(english: dict[str, bytes]) -> None:
    classes = {name for element in page_of(english).iter() for name in (element.get("class") or "").split()}
    styled = {
        name for style in page_of(english).iter("style") for name in re.findall(r"\.([a-z]+)\b(?!\()", style.text)
    }
    assert styled - classes == {"translated", "notice", "more", "figures"}


@pytest.mark.parametrize(("locale", "edge"), [(EN, "left"), (AR, "right")])
def test_lines_begin_at_an_edge_that_is_said(locale: Locale, edge: str) -> None:
    [article] = page_of(built(locale=locale)).xpath("//body/div")
    assert f"text-align: {edge};" in article.get("style")


@pytest.mark.parametrize(("locale", "foreign", "edge"), [(EN, "ar", "right"), (AR, "en", "left")])
def test_a_foreign_story_says_its_own(locale: Locale, foreign: str, edge: str) -> None:
    story = page_of(built(locale=locale)).xpath(f"//div[contains(@class, 'story')][@lang='{foreign}']")[0]
    assert f"text-align: {edge};" in story.get("style")


@pytest.mark.parametrize(("locale", "height"), [(EN, "1.6"), (AR, "1.8")])
def test_scripts_with_tall_marks_have_air(locale: Locale, height: str) -> None:
    [article] = page_of(built(locale=locale)).xpath("//body/div")
    assert article.get("style").count("line-height") == 1
    assert f"line-height: {height};" in article.get("style")


def test_the_preheader_is_the_first_headlines(english: dict[str, bytes]) -> None:
    [preheader] = page_of(english).find_class("preheader")
    assert preheader.text_content().startswith("Harbor bridge reopens after nine months of repair · Library lends")
    assert "display: none" in preheader.get("style")


def test_the_first_story_leads(english: dict[str, bytes]) -> None:
    [lead] = page_of(english).find_class("lead")
    assert lead.text_content().strip().startswith("Harbor bridge reopens")


def test_the_end_says_why_and_how_to_leave(english: dict[str, bytes]) -> None:
    [footer] = page_of(english).find_class("footer")
    assert "because you subscribed to Harbor Weekly" in footer.text_content()
    assert [link.get("href") for link in footer.iter("a")] == [PAGE, UNSUBSCRIBE]


def test_a_machine_translation_says_so_and_shows_its_original_title() -> None:
    written = built(machine_translated(), locale=ES)
    [mark] = page_of(written).find_class("translated")
    [original] = mark.iter("span")
    assert "Traducción automática · Original: inglés · Harbor" in " ".join(mark.text_content().split())
    assert (original.get("lang"), original.text_content()) == (
        "en",
        "Harbor bridge reopens after nine months of repair",
    )
    assert "Traducción automática · Original: inglés · Harbor" in " ".join(written["txt"].decode().split())


def test_a_translated_title_without_a_summary_says_so_too() -> None:
    digest = machine_translated()
    written = built(replace(digest, sections=(), also=digest.stories), locale=ES)
    [mark] = page_of(written).find_class("translated")
    assert "Traducción automática · Original: inglés · Harbor" in " ".join(mark.text_content().split())
    assert "Traducción automática · Original: inglés · Harbor" in " ".join(written["txt"].decode().split())


def test_a_story_that_could_not_be_translated_says_so_in_both_forms() -> None:
    digest = sample_digest()
    story = replace(digest.stories[0], title=replace(digest.stories[0].title, problem="no-pair"))
    written = built(replace(digest, sections=(DigestSection("all", "", (story,)),), also=()), locale=ES)
    [mark] = page_of(written).find_class("translated")
    assert " ".join(mark.text_content().split()) == "Sin traducir · Original: inglés"
    assert "\n  Sin traducir · Original: inglés\n" in written["txt"].decode()


def test_subject_and_preheader_are_in_the_language_of_the_readers() -> None:
    written = built(machine_translated(), locale=ES)
    assert message_of(written)["Subject"] == "Harbor Weekly: Semana 17 · 21–27 de abril de 2025"
    [preheader] = page_of(written).find_class("preheader")
    assert preheader.text_content() == "Reabre el puente"


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


def test_what_does_not_fit_is_on_the_web() -> None:
    written = built(of_length(400))
    told = len(page_of(written).find_class("summary"))
    assert 20 < told < 100
    assert f">{400 - told} more on the web</a>".encode() in written["html"]
    assert f"{400 - told} more on the web\n{PAGE}\n".encode() in written["txt"]


def test_both_forms_tell_the_same_stories() -> None:
    written = built(of_length(400))
    assert written["txt"].count(b"\n* ") == len(page_of(written).find_class("summary"))


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


# The text


def test_lines_of_the_text_are_short_but_for_addresses(english: dict[str, bytes]) -> None:
    long = [line for line in english["txt"].decode().split("\n") if display_width(line) > 72]
    assert all("http" in line for line in long)


def test_links_of_the_text_are_numbered_and_stand_at_the_end(english: dict[str, bytes]) -> None:
    text = english["txt"].decode()
    assert "City Herald [1], Northern Gazette [2] · Apr 22" in text
    assert "[1] https://herald.example.com/bridge?from=feed&day=2\n" in text.partition("Links\n=====\n")[2]


def test_a_source_without_a_link_has_no_number(english: dict[str, bytes]) -> None:
    assert "  The Post · Apr 23\n" in english["txt"].decode()


def test_headings_of_the_text_are_underlined(english: dict[str, bytes]) -> None:
    assert "\nFrom earlier weeks\n==================\n" in english["txt"].decode()


def test_the_text_is_not_escaped(english: dict[str, bytes]) -> None:
    assert "* Markup <script>alert('x')</script> & {{ 7*7 }} in a title" in english["txt"].decode()


def test_the_text_says_why_and_how_to_leave(english: dict[str, bytes]) -> None:
    text = english["txt"].decode()
    assert "because you subscribed to Harbor Weekly" in text
    assert f"View in your browser: {PAGE}\nUnsubscribe: {UNSUBSCRIBE}\n" in text


# The message


def test_the_message_has_these_headers_and_no_other(english: dict[str, bytes]) -> None:
    message = message_of(english)
    assert {name: " ".join(str(value).split()) for name, value in message.items() if name != "Content-Type"} == {
        "From": "Harbor Weekly <digest@news.example.org>",
        "To": "Harbor Weekly <digest@news.example.org>",
        "Subject": "Harbor Weekly: Week 17 · April 21 – 27, 2025",
        "Date": "Sun, 27 Apr 2025 23:00:00 +0000",
        "Message-ID": "<2025-W17.en.99c994c8f548078c@news.example.org>",
        "Content-Language": "en",
        "List-Id": "<en.harbor.news.example.org>",
        "List-Unsubscribe": f"<{UNSUBSCRIBE}>",
        "Archived-At": f"<{PAGE}>",
        "Auto-Submitted": "auto-generated",
        "X-Unsent": "1",
        "MIME-Version": "1.0",
    }


@pytest.mark.parametrize("locale", [EN, ES, RU, AR])
def test_the_message_holds_both_forms(locale: Locale) -> None:
    written = built(locale=locale)
    message = message_of(written)
    assert message.get_content_type() == "multipart/alternative"
    assert [(part.get_content_type(), part.get_payload(decode=True)) for part in message.iter_parts()] == [
        ("text/plain", written["txt"].replace(b"\n", b"\r\n")),
        ("text/html", written["html"].replace(b"\n", b"\r\n")),
    ]


def test_a_message_has_an_id_of_its_own() -> None:
    ids = {
        message_of({"eml": target.render()})["Message-ID"]
        for target in PUBLISHER.targets(SITE, FakeCatalog(weeks_from(WEEK, 3)))
        if target.path.endswith(".eml")
    }
    assert len(ids) == 3 * len(SITE.locales)


def test_the_date_is_when_the_digest_was_updated() -> None:
    digest = sample_digest()
    assert message_of(built())["Date"].datetime == digest.updated.astimezone(UTC)


def test_a_title_from_an_enemy_adds_no_header() -> None:
    written = built(site=replace(SITE, title="Harbor\r\nBcc: everyone@example.org"))
    message = message_of(written)
    assert message["Subject"].startswith("Harbor Bcc: everyone@example.org: Week 17")
    assert message["Bcc"] is None


# What is rendered again


def inputs(site: Site, catalog: Catalog) -> dict[str, str]:
    return {target.path: target.inputs for target in PUBLISHER.targets(site, catalog)}


class Republished(FakeCatalog):
    """The sample editions after the first was published again."""

    @property
    def listings(self) -> tuple[Listing, ...]:
        first, *rest = super().listings
        return (replace(first, fingerprint="another"), *rest)


def test_a_changed_edition_changes_only_its_own_email() -> None:
    weeks = weeks_from(WEEK, 3)
    site = sample_site((EN,))
    before, after = inputs(site, FakeCatalog(weeks)), inputs(site, Republished(weeks))
    assert {path for path in after if before[path] != after[path]} == {
        "email/2025-W17.en.html",
        "email/2025-W17.en.txt",
        "email/2025-W17.en.eml",
    }


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"sender": "other@example.org"},
        {"base_url": "https://example.org/"},
        {"id": "tag:example.org,2025:other"},
        {"name": "other"},
    ],
    ids=str,
)
def test_what_an_email_says_of_the_site_changes_it(change: dict[str, str]) -> None:
    before, after = inputs(SITE, FakeCatalog()), inputs(replace(SITE, **change), FakeCatalog())
    assert all(before[path] != after[path] for path in after)


def test_another_locale_of_the_site_changes_no_email() -> None:
    before, after = inputs(sample_site((EN,)), FakeCatalog()), inputs(sample_site((EN, AR)), FakeCatalog())
    assert before.items() <= after.items()


def test_a_preview_is_made_anew_when_its_digest_changes() -> None:
    def preview(digest: Digest) -> list[Target]:
        return list(PUBLISHER.preview_targets(SITE, digest))

    assert preview(sample_digest())[0].inputs != preview(replace(sample_digest(), also=()))[0].inputs


def test_both_forms_show_the_numbers_that_a_story_turns_on() -> None:
    written = built(with_figures())

    assert "  Key figures: 2 boats · 40 ropes\n" in written["txt"].decode()
    assert page_of(written).xpath("string(//p[contains(@class, 'figures')])") == "Key figures: 2 boats · 40 ropes"


def test_no_sentence_of_an_email_says_where_it_is_from() -> None:
    assert page_of(built(with_figures())).xpath("//@data-item") == []
