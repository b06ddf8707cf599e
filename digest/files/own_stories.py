"""Stories that an editor writes at the desk: each a file in a folder of its own, a JSON Feed of one item.

The folder is a source like any other, so its stories are read, ranked, edited and translated as all news is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest.errors import OutputError
from digest.files.whole import written_whole
from digest.model.item import stable_hash
from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class OwnStory:
    """A story by an editor: plain text, its paragraphs separated by blank lines; ``url`` may be "".

    ``published`` is aware.
    """

    title: str
    text: str
    url: str
    locale: Locale
    published: datetime

    @property
    def id(self) -> str:
        """The id of its item. A form that was sent twice makes one story."""
        return stable_hash(self.title, self.text, self.url, str(self.locale))


def write_story(folder: Path, story: OwnStory) -> None:
    """Write a story into the folder of a site's own stories. Raises OutputError."""
    item = {
        "id": story.id,
        "url": story.url,
        "title": story.title,
        "content_text": story.text,
        "language": str(story.locale),
        "date_published": story.published.isoformat(timespec="seconds"),
    }
    _write(folder / f"{story.id}.json", {key: value for key, value in item.items() if value})


def empty_story(folder: Path, id_: str) -> None:
    """Take everything out of the file of the story whose item has an id, if there is one. Raises OutputError.

    The file stays, so that its source is still there.
    """
    # The id of an item of another source may be anything.
    if id_.isalnum() and (path := folder / f"{id_}.json").is_file():
        _write(path)


def _write(path: Path, *items: dict[str, str]) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "By hand", "items": items}
    try:
        path.parent.mkdir(exist_ok=True)
        with written_whole(path) as file:
            file.write(f"{json.dumps(feed, ensure_ascii=False, indent=2)}\n".encode())
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); check its folder, and whether there is room"
        ) from error
