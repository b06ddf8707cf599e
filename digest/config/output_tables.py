"""The tables of ``digest.toml`` for what is published: look, publishers, feeds and emails."""

from __future__ import annotations

from pydantic import ConfigDict, Field, model_validator

from digest.config.table import ConfigTable
from digest.config.values import (
    Color,
    Command,
    Destination,
    FileName,
    FilePath,
    Lines,
    Login,
    MailAddress,
    MailServer,
    Number,
    PageAddress,
    PluginNames,
    Subject,
    Text,
    TextByLocale,
    WebAddress,
)
from digest.model.accent import look_of
from digest.model.look import Theme
from digest.model.site import PUBLISHERS, Search, Weekday

# Publishers whose files are only linked from pages.
_PARTS_OF_PAGES = ("cards", "search")


class LookTable(ConfigTable):
    """``[look]``: the look of pages and emails, and the search."""

    theme: Theme = "paper"
    """Theme of pages and emails: `"paper"` is warm, with serifs; `"plain"` is white, sans-serif; `"ink"` is cool,
    with sans-serif headlines.
    """
    accent: Color | None = None
    """Color of headings and links, such as `"#006040"`. A color with a contrast below 4.5:1 is rejected, and a readable
    one is suggested.

    Default: the color of the theme
    """
    full: Number = Field(5, ge=1, le=500)
    """Number of stories shown in full, the lead included. The others of `stories` are briefs: on pages a line each,
    with the summary folded behind it.
    """
    tagline: TextByLocale = ""
    """One line that says what the digest is and for whom, above the newest digest and on the page `subscribe/`: a text
    in your first locale, or one for each locale, such as `{ en = "The week at sea", es = "La semana en el mar" }`. A
    locale that is not among `locales` is an error.

    Default: `description`, in locales of the same language as the first one
    """
    editor: Text = ""
    """Name of whoever edits the digest, for the same places."""
    day: Weekday | None = None
    """Day on which you publish, for the page `subscribe/`.

    Default: `"monday"`, or none with `review`
    """
    images: FilePath = "images"
    """Folder of your pictures. If you set it, the folder must exist."""
    icon: FileName | None = None
    """File name of the site icon, in `images`."""
    logo: FileName | None = None
    """File name of the logo, in `images`."""
    cards: bool = False
    """Make a picture of each digest that is shown when its page is linked elsewhere. Needs the extra `cards`."""
    search: Search = "plain"
    """Search titles and summaries (`"plain"`), or every word of the pages (`"pagefind"`, which needs the extra
    `search`).
    """

    @model_validator(mode="after")
    def _accent_can_be_read(self) -> LookTable:
        try:
            look_of(self.theme, self.accent or "")
        except ValueError as error:
            raise ValueError(f"accent: {error}") from error
        return self


class PublishersTable(ConfigTable):
    """``[publishers]``: the publishers to use."""

    use: PluginNames = PUBLISHERS
    """Publishers to use: `"site"` makes web pages, `"feeds"` feeds, `"email"` emails, `"cards"` preview pictures,
    `"search"` the search, `"images"` publishes your pictures, and `"epub"` makes files for e-readers. Plugins can add
    others. `"cards"` and `"search"` need `"site"`.
    """

    @model_validator(mode="after")
    def _go_together(self) -> PublishersTable:
        if not self.use:
            raise ValueError("use: is empty, so no files would be made; remove it to use all built-in publishers")
        for name in _PARTS_OF_PAGES:
            if name in self.use and "site" not in self.use:
                raise ValueError(f"use: {name!r} needs the pages; add 'site', or remove {name!r}")
        return self


class FeedsTable(ConfigTable):
    """``[feeds]``: additional feeds, and what all feeds declare."""

    rights: Text = ""
    """Rights statement of the feeds, such as `"CC BY 4.0"`."""
    hub: PageAddress | None = None
    """URL of a WebSub hub, which is notified after each build of the feeds that have changed."""
    by_section: bool = False
    """Also write a feed for each section. Of topics, only subjects such as politics have one, and countries: a name of
    the week is soon gone.
    """
    by_tag: bool = False
    """Also write a feed for each tag, including the tags of the feeds that you read. There may be hundreds."""


class CollectionsTable(ConfigTable):
    """``[collections]``: months and years made of the published editions (none by default)."""

    month: bool = False
    """Publish a month when its last week is done: a week belongs to the month of its Thursday."""
    year: bool = False
    """Publish a year when its last week is done."""


class PublishTable(ConfigTable):
    """``[publish]``: where the site is published after a build, before anything is sent (nowhere by default)."""

    to: Destination | None = None
    """Folder that `output/site` is published in: one on this machine, such as `"/srv/www/harbor"`, or one on another,
    `"web@www.example.org:harbor"`, by rsync over SSH. Only what digest put there is ever removed from it.
    """
    command: Command | None = None
    """Program that publishes `output/site`, with its arguments: `["netlify", "deploy", "--prod", "--dir", "{site}"]`.
    It is run in that folder, whose path replaces `{site}`, without a shell.
    """
    timeout: Number = Field(600, ge=1, le=86_400)
    """Seconds after which rsync or the command is stopped."""

    @model_validator(mode="after")
    def _has_one(self) -> PublishTable:
        if self.to and self.command:
            raise ValueError("command: cannot be combined with `to`; remove one of them")
        return self


class EmailTable(ConfigTable):
    """``[email]``: the sender and the footer of the emails."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sender: MailAddress | None = Field(None, alias="from")
    """Sender of the emails.

    Default: `TITLE <digest@HOST>`, with the host of `base_url`
    """
    server: MailServer | None = None
    """Mail server that emails are sent by: `"smtp://mail.example.org:587"` (with STARTTLS), `"smtps://mail.example.org"`,
    `"lmtp:/run/lmtp.sock"`, `"sendmail"`, `"maildir:PATH"`, or `"file:PATH"`, a folder of messages.
    """
    login: Login = ""
    """User name and password for the server, with a colon between them. Better keep them in a file that
    `DIGEST_EMAIL_LOGIN_FILE` names.
    """
    plain: bool = False
    """Send without encryption, to a server that offers none. A server on this machine needs none."""
    public_url: WebAddress | None = None
    """URL where readers reach `digest serve` to subscribe, change their preferences and unsubscribe."""
    postal_address: Lines = ""
    """Postal address for the footer, on one or more lines. Many countries require one by law."""
    preferences: PageAddress | None = None
    """URL of a page where readers change or cancel their subscription, for the footer."""
    subject: Subject = ""
    """Subject of the emails, such as `"{headline} · {title}"`. It may have `{title}` (of the site), `{headline}` (of
    the first story), `{week}` ("Week 17") and `{dates}`.

    Default: `"{title}: {headline}"`, with the punctuation of each language
    """
