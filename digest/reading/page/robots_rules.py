"""robots.txt (RFC 9309): which pages of a site a program may request."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from digest.language.text.characters.encoding import decode
from digest.reading.page.extra import load

# A parser must read at least 500 KiB (RFC 9309, section 2.5).
_MOST_BYTES = 512 * 1024
_LONGEST_DELAY = 3600.0
_AGENT_LINE = re.compile(r"\s*user[ -]?agent\s*:?\s*([^#]*)", re.IGNORECASE)
_ANOTHER = "User-agent: another-program"


def allowed(robots_txt: bytes | None, url: str, agent: str) -> bool:
    """Return whether ``agent`` may request a URL.

    ``robots_txt`` is the file of its host: b"" if the server has none (any status of 400 to 499: everything is
    allowed, section 2.3.1.3), None if it cannot be reached (500 to 599, or no answer: nothing is allowed, 2.3.1.4).
    ``agent`` is the name of the program alone, without version: rules name it in any case (2.2.1).

    Raises FormatError if the extra ``web`` is missing.
    """
    if robots_txt is None:
        return False
    return not robots_txt.strip() or bool(_parsed(robots_txt[:_MOST_BYTES], agent).can_fetch(url, agent))


def crawl_delay(robots_txt: bytes | None, agent: str) -> float:
    """Return the seconds that a site asks ``agent`` to wait between two requests, an hour at most; 0 if it does not."""
    if not robots_txt or not robots_txt.strip():
        return 0.0
    delay = _parsed(robots_txt[:_MOST_BYTES], agent).crawl_delay(agent)
    return min(max(float(delay or 0), 0.0), _LONGEST_DELAY)


@lru_cache(maxsize=32)
def _parsed(robots_txt: bytes, agent: str) -> Any:
    lines = decode(robots_txt, "utf-8")[0].splitlines()
    return load("protego").Protego.parse("\n".join(_without_other_names(line, agent.lower()) for line in lines))


def _without_other_names(line: str, agent: str) -> str:
    """Give all other programs one name: protego copies each rule for each of them, which is quadratic."""
    match = _AGENT_LINE.match(line)
    name = match[1].strip().lower().replace("*", "") if match else ""
    return _ANOTHER if name and name not in agent else line
