"""The copies of pages that Pagefind indexes: the module publishers/search/story_headings.py."""

import pytest

from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.story_headings import with_story_headings
from digest.publishing.templates import Templates
from tests.fakes import EN, FakeCatalog, sample_digest, sample_site
from tests.pages import parse, texts


def test_each_story_gets_a_heading_with_its_source() -> None:
    targets = SitePublisher(Templates()).targets(sample_site((EN,)), FakeCatalog())
    page = next(target for target in targets if target.path.endswith("w17/index.html")).render().decode()
    tree = parse(with_story_headings(page).encode())

    told = [f"{story.title.text} ‖ {story.references[0].source}" for story in sample_digest().stories]
    assert texts(tree, "//h3[starts-with(@id, 'story-')]") == told
    assert len(set(tree.xpath("//h3/@id"))) == len(told)


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("<article><h2>A</h2></article>", '<article><h3 id="story-1">A</h3></article>'),
        ("<article><p>No title</p></article>", "<article><p>No title</p></article>"),
        ("<article><h2>A</h2>", "<article><h2>A</h2>"),
        ("<main><h2>City</h2></main>", "<main><h2>City</h2></main>"),
    ],
)
def test_what_other_templates_write_is_kept(written: str, copied: str) -> None:
    assert with_story_headings(written) == copied
