"""The tables of ``digest.toml`` for subscribers: how they get emails, and how they reach the site."""

from __future__ import annotations

from pydantic import Field

from digest.config.table import ConfigTable
from digest.config.values import (
    Alerts,
    Channels,
    FilePath,
    Line,
    ListNames,
    Login,
    MailboxServer,
    Name,
    Networks,
    Number,
    Origins,
    WholeAddress,
)


class DeliveryTable(ConfigTable):
    """``[delivery]``: how `digest send` sends emails, and to whom."""

    on_run: bool = False
    """Whether `digest run` sends the editions that it publishes."""
    lists: ListNames = ("main",)
    """Names of your lists of subscribers, as readers see them. Subscribers who name none get the first."""
    connections: Number = Field(1, ge=1, le=50)
    """Number of connections to the server at the same time."""
    rate: Number | None = Field(None, ge=1)
    """Most emails in a minute.

    Default: no limit
    """
    domain_rate: Number | None = Field(None, ge=1)
    """Most emails in a minute to addresses of the same domain.

    Default: no limit
    """
    patience: Number = Field(24, ge=0, le=240)
    """For how many hours an email is retried after the server refused it for now."""
    refusals: Number = Field(3, ge=1, le=100)
    """For how many editions in a row a server may say that there is no such address before it gets no more."""
    verp: bool = False
    """Give each email an envelope sender of its own (VERP), so that `digest mail` knows whose email came back even if
    the answer does not say it. The server must accept mail to `digest+ANYTHING@`.
    """
    dkim_key: FilePath | None = None
    """File of the private key with which emails are signed (DKIM, RFC 6376), RSA or Ed25519, as PEM. Needs the extra
    `dkim`, and is useless if your server signs. `digest check` shows the record that DNS must have.
    """
    dkim_selector: Name = "digest"
    """Selector of that key: its public part is the TXT record of `SELECTOR._domainkey.DOMAIN`."""


class MailboxTable(ConfigTable):
    """``[mailbox]``: the mailbox that `digest mail` reads, to which readers and mail servers write."""

    address: WholeAddress | None = None
    """Address of the mailbox, such as `"digest@news.example.org"`.

    Default: the address of `from`
    """
    server: MailboxServer | None = None
    """The mailbox: `"imaps://mail.example.org"`, `"imap://..."` (with STARTTLS), or `"maildir:PATH"`."""
    login: Login = ""
    """User name and password of the mailbox, with a colon between them. Better keep them in a file that
    `DIGEST_MAILBOX_LOGIN_FILE` names.
    """


class ServeTable(ConfigTable):
    """``[serve]``: the web server of `digest serve`."""

    host: Line = "127.0.0.1"
    """Address to listen on. Put nginx or Caddy in front, or use `"0.0.0.0"` for all addresses."""
    port: Number = Field(8080, ge=1, le=65535)
    """Port to listen on."""
    proxies: Networks = ("127.0.0.1", "::1")
    """Addresses or networks of the proxies in front of it. Only they are trusted to name the client."""
    hourly: Number = Field(30, ge=1)
    """Most forms that one client may send in an hour."""
    embed_origins: Origins = ()
    """Other sites whose pages may show the form of `digest form`, such as `["https://club.example.org"]`."""


class NotifyTable(ConfigTable):
    """``[notify]``: chats and social networks that hear of each new edition, or of what fails (none by default).

    Needs the extra `notify`. Each channel is a URL of [Apprise](https://github.com/caronc/apprise), which often has a
    token or password in it: they are better kept in a file, one a line, that `DIGEST_NOTIFY_READERS_FILE` or
    `DIGEST_NOTIFY_ALERTS_FILE` names.
    """

    readers: Channels = Field((), repr=False)
    """Channels where each new edition is announced: its title, its first headline and a link. A locale may come first,
    as in `"es=mastodon://TOKEN@social.example.org"`; otherwise the words are in your first one.
    """
    alerts: Alerts = Field((), repr=False)
    """Channels that tell you what failed while nobody watched, such as `"ntfy://ntfy.example.org/TOPIC"`: a source
    that cannot be read, a run, a sending. The same failure is told once a day.
    """
