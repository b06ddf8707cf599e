"""The tables of ``digest.toml`` about what is published: its look, publishers, feeds and emails."""

from __future__ import annotations

from pydantic import ConfigDict, Field, model_validator

from digest.compose.digest.look import look_of
from digest.config.table import Table
from digest.config.values import (
    Color,
    FileName,
    FilePath,
    Lines,
    MailAddress,
    PageAddress,
    PluginNames,
    Text,
    WebAddress,
)
from digest.model.look import Theme
from digest.model.site import PUBLISHERS, Search

# Publishers that only pages lead to.
_PARTS_OF_PAGES = ("cards", "search")


class LookTable(Table):
    """``[look]``: how pages and emails look, and how pages are searched.

    ``images`` is a folder whose pictures are put on the site, of which ``icon`` and ``logo`` each name one; with
    ``cards``, each digest has a picture for those who link to it.
    """

    theme: Theme = "paper"
    """Theme of pages and emails: `"paper"` is warm, with serifs; `"plain"` is white, without serifs; `"ink"` is cool,
    with sans-serif headlines.
    """
    accent: Color | None = None
    """Color of headings and links, such as `"#006040"`. A color with a contrast below 4.5:1 is refused, and a readable
    one is suggested.

    Default: the color of the theme
    """
    images: FilePath = "images"
    """Folder of your pictures. If you set it, the folder must exist."""
    icon: FileName | None = None
    """File name of the site icon, in `images`."""
    logo: FileName | None = None
    """File name of the logo, in `images`."""
    cards: bool = False
    """Make a preview picture of each digest for those who link to it. Needs the extra `cards`."""
    search: Search = "plain"
    """What readers search: titles and summaries (`"plain"`), or every word of the pages (`"pagefind"`, which needs the
    extra `search`).
    """

    @model_validator(mode="after")
    def _accent_can_be_read(self) -> LookTable:
        try:
            look_of(self.theme, self.accent or "")
        except ValueError as error:
            raise ValueError(f"accent: {error}") from error
        return self


class PublishersTable(Table):
    """``[publishers]``: which publishers make files, those of other packages included."""

    use: PluginNames = PUBLISHERS
    """Publishers to use: `"site"` makes web pages, `"feeds"` feeds, `"email"` emails, `"cards"` preview pictures,
    `"search"` the search, and `"images"` publishes your pictures. Plugins can add others. `"cards"` and `"search"` need
    `"site"`.
    """

    @model_validator(mode="after")
    def _go_together(self) -> PublishersTable:
        if not self.use:
            raise ValueError("use: names no publisher, so no file would be made; leave it out for all of digest's own")
        for name in _PARTS_OF_PAGES:
            if name in self.use and "site" not in self.use:
                raise ValueError(f"use: {name!r} is a part of the pages; name 'site' too, or leave {name!r} out")
        return self


class FeedsTable(Table):
    """``[feeds]``: what the feeds say and do besides."""

    rights: Text = ""
    """Rights statement of the feeds, such as `"CC BY 4.0"`."""
    hub: PageAddress | None = None
    """Address of a WebSub hub, which is told after each build which feeds have changed."""
    by_section: bool = False
    """Write a feed for each section too."""
    by_tag: bool = False
    """Write a feed for each tag too, including the tags of the feeds that you read. There may be hundreds."""


class EmailTable(Table):
    """``[email]``: who the emails are from, and what their footer says."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sender: MailAddress | None = Field(None, alias="from")
    """Sender of the emails.

    Default: `TITLE <digest@HOST>`, with the host of `base_url`
    """
    server: str | None = None
    """Reserved for sending, which is not available yet."""
    public_url: WebAddress | None = None
    """Reserved for subscriptions, which are not available yet."""
    postal_address: Lines = ""
    """Postal address for the footer, on one or several lines. The law of many countries requires one."""
    preferences: PageAddress | None = None
    """Address of a page on which readers change or cancel their subscription, for the footer."""
