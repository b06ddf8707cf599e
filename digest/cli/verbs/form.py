"""``digest form``: print a form to subscribe, to paste into a page of another site."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.context import CONFIG, JSON, QUIET, Context, command
from digest.cli.report import Report
from digest.errors import ConfigError


@command(
    CONFIG, JSON, QUIET, then="paste it into that page; `digest serve` has to run with its origin in `embed_origins`"
)
def form(
    context: Context,
    locale: Annotated[
        str | None, typer.Argument(metavar="TAG", help="The locale of the form; otherwise the first of the site.")
    ] = None,
) -> Report:
    """Print a form to subscribe, as HTML to paste into a page of another site.

    Whoever sends it comes to the form of your own site, with their address filled in, and gets the letter to confirm
    from there. Only pages of the origins in `embed_origins` of digest.toml may send it.
    """
    site = context.site()
    shown = options.read_locale(locale, site.tables.digest.locales, "TAG")
    public_url = site.tables.email.public_url
    if not public_url:
        raise ConfigError("[email] has no `public_url`; write the URL where readers reach `digest serve`")
    from digest.model.site import SUBSCRIPTION  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.tasks.parts.make_pipeline import site_templates  # noqa: PLC0415 - likewise

    if not site.tables.serve.embed_origins:
        context.messages.warn(
            "[serve] has no `embed_origins`, so this form leads nowhere yet; write where the page is, such as "
            'embed_origins = ["https://club.example.org"]'
        )
    html = site_templates(site).render(
        "site/subscription/embedded.html", shown, action=f"{public_url}{SUBSCRIPTION}{shown}/"
    )
    return Report([html.strip()], {"locale": shown.tag, "html": html})
