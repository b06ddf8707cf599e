"""Digests are read back from the markup of today and from that of older versions."""

from datetime import date

import pytest

from digest.model.locale import Locale
from digest.publishing.templates import Templates
from digest.tasks.from_output.digests import digest_of_entry
from digest.tasks.from_output.labels import Labels
from digest.tasks.from_output.shown import ShownCredit, ShownDigest, ShownMark, ShownStory
from tests.fakes import EN, ES

LABELS = Labels(EN, Templates().words(EN), frozenset())
BRIDGE, AGAIN = "https://herald.example/bridge", "https://herald.example/again"
OLDER_STORY = f"""<article class="lead" lang="es" dir="ltr">
<img class="picture" src="https://news.example.org/images/bridge.png" width="600" height="200" alt="The bridge">
<h2><a href="{BRIDGE}" hreflang="es-MX">Bridge reopens</a></h2>
<p class="summary">Open again.</p>
<p class="translated">Machine-written headline · Machine-written summary</p>
<ul class="figures"><li title="Open again."><b>310</b> cables</li></ul>
<p class="meta"><a href="{BRIDGE}">Read at <bdi>Herald</bdi></a> (<a href="{AGAIN}" title="Again">2</a>) \
· also <a href="https://post.example/"><bdi>Post</bdi></a> · <time datetime="2025-04-22">Apr 22</time> \
· Machine translation&nbsp;· Via: Catalan&nbsp;· \
<a href="{BRIDGE}" hreflang="es-MX" title="El puente">Original: Spanish</a> \
· <span class="earlier" data-week="2025-W16"><a href="../w16/">Earlier: week 16</a></span></p>
</article>"""
STORY = f"""<article class="lead" lang="es" dir="ltr">
<h2><a href="{BRIDGE}" hreflang="es-MX">Bridge reopens</a></h2>
<img class="picture" src="https://news.example.org/images/bridge.png" width="600" height="200" alt="The bridge">
<p class="summary">Open again.</p>
<ul class="figures"><li title="Open again."><b>310</b> cables</li></ul>
<p class="meta"><bdi>Herald</bdi> (<a href="{AGAIN}" title="Again">2</a>) · <time datetime="2025-04-22">Apr 22</time> \
· also <a href="https://post.example/"><bdi>Post</bdi></a> · Machine-written headline · Machine-written summary \
· Machine translation&nbsp;· Via: Catalan&nbsp;· <span class="original" title="El puente">Original: Spanish</span> \
· <span class="earlier" data-week="2025-W16"><a href="../w16/">Earlier: week 16</a></span></p>
</article>"""
BRIEF = f"""<article class="brief" lang="es" dir="ltr">
<h2><a href="{BRIDGE}" hreflang="es-MX">Bridge reopens</a></h2>
<details>
<summary class="meta"><bdi>Herald</bdi> · <time datetime="2025-04-22">Apr 22</time> \
· Machine-written headline · Machine-written summary \
· Machine translation&nbsp;· Via: Catalan&nbsp;· \
<span class="original" title="El puente">Original: Spanish</span></summary>
<img class="picture" src="https://news.example.org/images/bridge.png" width="600" height="200" alt="The bridge">
<p class="summary">Open again.</p>
<ul class="figures"><li title="Open again."><b>310</b> cables</li></ul>
<p class="meta"><bdi>Herald</bdi> (<a href="{AGAIN}" title="Again">2</a>) \
· also <a href="https://post.example/"><bdi>Post</bdi></a> \
· <span class="earlier" data-week="2025-W16"><a href="../w16/">Earlier: week 16</a></span></p>
</details>
</article>"""
LINE = """<li><span class="title"><a href="https://faro.example/{0}">Line {0}</a></span>
<span class="meta"><bdi>El Faro</bdi></span></li>"""


def read(inside: str) -> ShownDigest:
    return digest_of_entry(f'<div lang="en" dir="ltr">{inside}</div>', LABELS)


def read_story(article: str) -> ShownStory:
    (story,) = read(f'<div class="plain">{article}</div>').stories
    return story


def test_a_story_of_an_older_page_is_read() -> None:
    story = read_story(OLDER_STORY)

    assert story.credits == (
        ShownCredit("Herald", ((BRIDGE, ""), (AGAIN, "Again"))),
        ShownCredit("Post", (("https://post.example/", ""),)),
    )
    assert story.mark == ShownMark(
        is_translated=True, via=Locale("ca"), original=Locale("es-MX"), title="El puente", by_person=False
    )
    assert (story.is_abstract, story.is_title_abstract, story.published) == (True, True, date(2025, 4, 22))
    assert (str(story.earlier), story.image.name, story.figures[0].text) == ("2025-W16", "bridge.png", "310 cables")


@pytest.mark.parametrize("article", [STORY, BRIEF], ids=["in full", "in brief"])
def test_a_story_is_read_the_same_from_every_version_and_tier(article: str) -> None:
    assert read_story(article) == read_story(OLDER_STORY)


def test_a_source_whose_story_leads_nowhere_has_the_links_beside_it() -> None:
    story = read_story(BRIEF.replace(f'<a href="{BRIDGE}" hreflang="es-MX">Bridge reopens</a>', "Bridge reopens"))

    assert (story.url, story.credits[0]) == ("", ShownCredit("Herald", ((AGAIN, "Again"),)))


def test_titles_under_topics_are_read_with_their_topics() -> None:
    lines = [LINE.format(number) for number in range(3)]
    listed = f"""<section><h2>Also this week</h2><div class="topics">
        <div><h3><bdi>Sport</bdi></h3><ul class="list">{lines[0]}</ul>
        <details><summary>1 more story</summary><ul class="list">{lines[1]}</ul></details></div>
        <div><h3><bdi>More</bdi></h3><ul class="list">{lines[2]}</ul></div></div></section>"""

    assert [(one.topic, one.title.text) for one in read(listed).also] == [
        ("Sport", "Line 0"),
        ("Sport", "Line 1"),
        ("", "Line 2"),
    ]


def test_a_language_that_a_label_names_is_not_that_of_another_link() -> None:
    story = read_story(STORY.replace("es-MX", "de-AT"))

    assert story.mark is not None
    assert story.mark.original == ES


def test_lines_are_read_whether_they_are_folded_or_not() -> None:
    lines = [LINE.format(number) for number in range(4)]
    plain = f'<section><h2>Also this week</h2><ul class="list">{"".join(lines)}</ul></section>'
    folded = f"""<section><h2>Also this week</h2><ul class="list">{"".join(lines[:2])}</ul>
        <details><summary>More</summary><ul class="list">{"".join(lines[2:])}</ul></details></section>"""

    assert read(folded).also == read(plain).also
    assert [story.title.text for story in read(folded).also] == ["Line 0", "Line 1", "Line 2", "Line 3"]
