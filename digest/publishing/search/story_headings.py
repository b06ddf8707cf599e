"""Give each story of a page a heading that Pagefind can tell apart, in the copy that it indexes.

Pagefind finds pages, and within them what stands below each heading with an id. So each title becomes such a heading,
with the source behind a mark at which the script of the search splits it again. The page that readers see is unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

# In no news: U+2016, with spaces around it.
SEPARATOR = " ‖ "
# An article of site/_stories.html, or a line of "Also this week".
_STORY = re.compile(r"<article\b.*?</article>|<li><span class=\"title\".*?</li>", re.DOTALL)
_TITLE = re.compile(r"<(?P<tag>h[2-6]|span)\b[^>]*>(?P<words>.*?)</(?P=tag)>", re.DOTALL)
_SOURCE = re.compile(r"<bdi\b[^>]*>(.*?)</bdi>", re.DOTALL)


def with_story_headings(page: str) -> str:
    """Return a page whose stories have headings with ids and sources; one of other templates stays as it is."""
    numbers = count(1)
    return _STORY.sub(lambda story: _with_heading(story[0], numbers), page)


def _with_heading(story: str, numbers: Iterator[int]) -> str:
    title, source = _TITLE.search(story), _SOURCE.search(story)
    if not title:
        return story
    words = title["words"] + (SEPARATOR + source[1] if source else "")
    heading = f'<h3 id="story-{next(numbers)}">{words}</h3>'
    return story[: title.start()] + heading + story[title.end() :]
