"""A picture beside a story: from its draft, through the store, to what readers see."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digest.editing.building.build_digest import build
from digest.editing.building.segments import wanted_segments
from digest.editing.draft_file.draft_reader import parse
from digest.editing.draft_file.draft_text import written
from digest.errors import DraftError
from digest.model.artifact import Target
from digest.model.digest import Digest, DigestImage, Passage
from digest.model.draft import Draft
from digest.model.locale import Locale
from digest.model.picture import Picture, StoryImage
from digest.model.site import Site
from digest.model.translation import Scopes, Translation
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.feeds.entries import digest_entry
from digest.publishing.images import ImagePublisher
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from digest.store.codec import edition_from_json, edition_to_json
from digest.tasks.draft_folder import DraftFolder
from tests.desk import EN, ES, W17, edited, edition_of, named, rules, stored
from tests.fakes import FakeCatalog, sample_digest, sample_site
from tests.pages import parse as parse_page

BRIDGE = Picture("bridge.jpg", "image/jpeg", 1200, 800, "1", lambda: b"the bridge")
PICTURES = {"bridge.jpg": BRIDGE}
IMAGE = StoryImage("bridge.jpg", 1200, 800, "Crews on the bridge")
STORY = '[[stories]]\nitems = ["a"]\n'
TEMPLATES = Templates()
FERRY, TREES = stored("ferry"), stored("trees", "Post")


def drafted(text: str) -> Draft:
    return parse(text.encode(), W17, "2025-W17.toml", PICTURES)


def pictured(digest: Digest, *, at: int = 0, locale: Locale = EN) -> Digest:
    """The digest with a picture at the first story of one of its sections."""
    sections = list(digest.sections)
    first, *others = sections[at].stories
    image = DigestImage("bridge.jpg", 1200, 800, Passage('"Crews" on the bridge', locale))
    sections[at] = replace(sections[at], stories=(replace(first, image=image), *others))
    return replace(digest, sections=tuple(sections))


def captioned(digest: Digest, caption: Passage | None, credit: str) -> Digest:
    """The digest whose first story has a picture with words below it."""
    section, *others = pictured(digest).sections
    (story, *rest) = section.stories
    assert story.image
    image = replace(story.image, caption=caption, credit=credit)
    return replace(digest, sections=(replace(section, stories=(replace(story, image=image), *rest)), *others))


def images(content: bytes | str) -> list[dict[str, str]]:
    tree = parse_page(content if isinstance(content, bytes) else content.encode())
    return [dict(image.attrib) for image in tree.xpath("//img")]


# The draft


def test_a_draft_names_a_picture_and_says_what_it_shows() -> None:
    draft = drafted(STORY + 'image = "bridge.jpg"\nalt = " Crews on\\nthe bridge "')

    assert draft.stories[0].image == IMAGE


def test_a_draft_has_a_caption_and_a_credit_of_a_picture() -> None:
    draft = drafted(STORY + 'image = "bridge.jpg"\nalt = "Crews"\ncaption = "At\\nnoon."\ncredit = "Ana Ruiz"')

    assert draft.stories[0].image == replace(IMAGE, alt="Crews", caption="At noon.", credit="Ana Ruiz")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            'image = "bridge.jpg"',
            "2025-W17.toml:3: image: describe it as `alt`, for readers who cannot see it",
        ),
        ('alt = "x"', "2025-W17.toml:3: alt: describes no picture; name one as `image`"),
        ('caption = "x"', "2025-W17.toml:3: caption: describes no picture; name one as `image`"),
        ('credit = "x"', "2025-W17.toml:3: credit: describes no picture; name one as `image`"),
        (
            'alt = "x"\nimage = "brigde.jpg"',
            "2025-W17.toml:4: image: 'brigde.jpg' is not in your folder of pictures; did you mean 'bridge.jpg'?",
        ),
        (
            'alt = "x"\nimage = "https://e.org/pixel.gif"',
            "2025-W17.toml:4: image: 'https://e.org/pixel.gif' is not in your folder of pictures; put it there",
        ),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told_with_its_line(lines: str, message: str) -> None:
    with pytest.raises(DraftError) as caught:
        drafted(STORY + lines)

    assert str(caught.value) == message


@pytest.mark.parametrize("image", [IMAGE, replace(IMAGE, caption='"Noon"', credit="Ana Ruiz")])
def test_a_draft_with_a_picture_is_read_as_it_was_written(image: StoryImage) -> None:
    draft = Draft(W17, (replace(named(FERRY), image=image),))

    assert drafted(written(draft, is_reviewed=False)).stories[0].image == image


def test_the_folder_of_drafts_knows_the_pictures(tmp_path: Path) -> None:
    folder = DraftFolder(tmp_path, pictures=lambda: PICTURES)
    folder.begin(Draft(W17, (replace(named(FERRY), image=IMAGE),)))
    draft = folder.draft(W17)

    assert draft
    assert draft.stories[0].image == IMAGE


# The edition


def test_a_story_has_the_picture_of_its_draft_in_the_words_of_its_editor() -> None:
    edition = edited([FERRY, TREES], replace(named(FERRY), image=IMAGE), named(TREES)).edition

    assert [story.image for story in edition.stories] == [replace(IMAGE, locale=EN), None]


def test_a_story_by_title_alone_has_no_picture() -> None:
    wishes = (named(TREES), replace(named(FERRY), image=IMAGE))

    assert edited([FERRY, TREES], *wishes, how=rules(1)).edition.also[0].image is None


@pytest.mark.parametrize("image", [IMAGE, replace(IMAGE, caption="Noon", credit="Ana Ruiz")])
def test_an_edition_keeps_its_pictures(image: StoryImage) -> None:
    edition = edited([FERRY], replace(named(FERRY), image=image)).edition

    assert edition_from_json(edition_to_json(edition)) == edition


def test_an_edition_whose_pictures_had_no_words_below_them_can_be_read() -> None:
    edition = edited([FERRY], replace(named(FERRY), image=IMAGE)).edition
    before = edition_to_json(edition).replace(',"caption":"","credit":""', "")

    assert "caption" not in before
    assert edition_from_json(before) == edition


def test_an_edition_from_before_there_were_pictures_can_be_read() -> None:
    edition = edition_of([FERRY])
    before = edition_to_json(edition).replace(',"image":null', "")

    assert "image" not in before
    assert edition_from_json(before) == edition


def test_what_a_picture_shows_is_translated() -> None:
    edition = edited([FERRY], replace(named(FERRY), image=IMAGE)).edition
    made = {("en", "Crews on the bridge"): Translation("Obreros en el puente")}

    assert ("en", "Crews on the bridge") in wanted_segments(edition, (), ES, Scopes())
    assert ("en", "Crews on the bridge") not in wanted_segments(edition, (), EN, Scopes())
    shown = build(edition, ES, made).stories[0].image
    assert shown
    assert (shown.alt.text, shown.alt.locale) == ("Obreros en el puente", ES)


def test_a_caption_is_translated_and_a_credit_is_not() -> None:
    image = replace(IMAGE, caption="At noon", credit="Ana Ruiz")
    edition = edited([FERRY], replace(named(FERRY), image=image)).edition
    wanted = wanted_segments(edition, (), ES, Scopes())

    assert ("en", "At noon") in wanted
    assert ("en", "Ana Ruiz") not in wanted
    shown = build(edition, ES, {("en", "At noon"): Translation("A mediodía")}).stories[0].image
    assert shown
    assert shown.caption
    assert (shown.caption.text, shown.caption.locale, shown.credit) == ("A mediodía", ES, "Ana Ruiz")


# What readers see


def with_pictures() -> tuple[Site, Digest]:
    site = replace(sample_site(), pictures=(BRIDGE, replace(BRIDGE, name="other.jpg")))
    return site, pictured(sample_digest())


def test_a_page_shows_the_picture_from_its_own_site_with_its_size_and_words() -> None:
    digest = pictured(sample_digest(), locale=ES)
    target = next(iter(SitePublisher(TEMPLATES).preview_targets(sample_site(), digest)))

    assert images(target.render()) == [
        {
            "class": "picture", "src": "../../../images/bridge.jpg", "width": "1200", "height": "800",
            "alt": '"Crews" on the bridge', "lang": "es", "dir": "ltr",
        }
    ]  # fmt: skip


BELOW = pytest.mark.parametrize(
    ("caption", "credit", "words"),
    [
        (Passage("At <noon>", EN), "Ana & Co", "At <noon> Ana & Co"),
        (Passage("A mediodía", ES), "", "A mediodía"),
        (None, "Ana Ruiz", "Ana Ruiz"),
    ],
)


@BELOW
def test_a_picture_has_its_caption_and_its_credit_below(caption: Passage | None, credit: str, words: str) -> None:
    digest = captioned(sample_digest(), caption, credit)
    tree = parse_page(next(iter(SitePublisher(TEMPLATES).preview_targets(sample_site(), digest))).render())
    (figure,) = tree.xpath("//figure[@class='picture']")

    assert [element.tag for element in figure] == ["img", "figcaption"]
    assert figure[1].text_content() == words
    assert tree.xpath("//figcaption/span/@lang") == (["es"] if caption and caption.locale == ES else [])


@BELOW
def test_an_email_has_the_caption_and_the_credit_below_the_picture(
    caption: Passage | None, credit: str, words: str
) -> None:
    digest = captioned(sample_digest(), caption, credit)
    tree = parse_page(next(iter(EmailPublisher(TEMPLATES).preview_targets(sample_site(), digest))).render())
    (below,) = tree.xpath("//div[img]/p")

    assert below.text_content() == words
    assert tree.xpath("//div[img]/preceding-sibling::*[1]")[0].tag == "h2"
    assert "".join(below.xpath("./span/@lang")) == ("es" if caption and caption.locale == ES else "")


def test_a_feed_has_the_caption_and_the_credit_below_the_picture() -> None:
    digest = captioned(sample_digest(), Passage("At noon", EN), "Ana Ruiz")
    (below,) = parse_page(digest_entry(TEMPLATES, sample_site(), digest).content).xpath("//figcaption")

    assert below.text_content() == "At noon Ana Ruiz"


def test_a_picture_stands_below_its_headline() -> None:
    tree = parse_page(next(iter(SitePublisher(TEMPLATES).preview_targets(*with_pictures()))).render())

    assert [element.tag for element in tree.xpath("//article")[0]][:3] == ["h2", "img", "p"]


def test_a_picture_further_down_is_loaded_when_it_is_near() -> None:
    digest = pictured(sample_digest(), at=1)
    target = next(iter(SitePublisher(TEMPLATES).preview_targets(sample_site(), digest)))

    assert [image["loading"] for image in images(target.render())] == ["lazy"]


def test_a_feed_shows_the_picture_by_its_whole_address() -> None:
    site, digest = with_pictures()

    assert [image["src"] for image in images(digest_entry(TEMPLATES, site, digest).content)] == [
        "https://news.example.org/images/bridge.jpg"
    ]


def test_an_email_shows_the_picture_of_its_lead_by_its_whole_address_and_no_other() -> None:
    site, digest = with_pictures()
    email = next(iter(EmailPublisher(TEMPLATES).preview_targets(site, pictured(digest, at=1))))

    (image,) = images(email.render())
    assert image["src"] == "https://news.example.org/images/bridge.jpg"
    assert (image["alt"], image["width"], "height" in image) == ('"Crews" on the bridge', "600", False)


def test_a_picture_is_made_smaller_in_its_proportions_and_never_larger() -> None:
    image = DigestImage("a.png", 1200, 800, Passage("a", EN))

    assert image.within(600) == replace(image, width=600, height=400)
    assert image.within(2000) == image


# The files


def contents(targets: object) -> dict[str, bytes]:
    def read(target: Target) -> tuple[str, bytes]:
        return target.path, target.render()

    return dict(map(read, targets))  # type: ignore[call-overload]  # what a publisher gives


def test_the_pictures_of_a_site_are_published_as_they_are() -> None:
    site, _ = with_pictures()

    assert contents(ImagePublisher(TEMPLATES).targets(site, FakeCatalog())) == {
        "site/images/bridge.jpg": b"the bridge",
        "site/images/other.jpg": b"the bridge",
    }


def test_a_preview_has_the_pictures_that_it_shows() -> None:
    targets = ImagePublisher(TEMPLATES).preview_targets(*with_pictures())

    assert contents(targets) == {"preview/site/images/bridge.jpg": b"the bridge"}


def test_another_picture_makes_no_page_anew() -> None:
    site, _ = with_pictures()

    assert site.fingerprint == sample_site().fingerprint
