"""Assemble the server of a site."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.types import ASGIApp

from digest import tasks
from digest.config import Config
from digest.errors import ConfigError
from digest.letters.frozen.tokens import Tokens
from digest.model.origins import origin
from digest.model.site import SUBSCRIPTION
from digest.server.background_sending import BackgroundSender
from digest.server.clients import Proxies
from digest.server.form_tokens import FormTokens
from digest.server.reader_app import application
from digest.server.refused_requests import RefusalLog
from digest.server.site_files import site_mounts
from digest.server.site_middleware import SiteMiddleware
from digest.server.store_thread import StoreThread
from digest.server.subscription_pages import SubscriptionPages
from digest.server.subscriptions import SubscriptionEndpoints
from digest.server.throttle import Throttle
from digest.tasks.parts.make_pipeline import site_templates
from digest.tasks.parts.make_site import with_editor_pages

_SITE = "site"


@dataclass(frozen=True, slots=True)
class AssembledServer:
    """A server that is ready to run, and its access to the store, which is closed at its end."""

    app: ASGIApp
    store_thread: StoreThread


def assembled(
    config: Config,
    now: Callable[[], datetime],
    log: Callable[[str], None],
    letters: BackgroundSender,
    editions: BackgroundSender,
) -> AssembledServer:
    """Return the server of a site; it writes errors to the ``log``, and calls ``letters`` and ``editions`` to send.

    Raises ConfigError if something is missing.
    """
    tables = config.tables
    public_url = need_public_url(config)
    proxies = Proxies(tables.serve.proxies)
    with tasks.open_stores(config, dry=True) as stores:
        site = with_editor_pages(tasks.site(config, stores, now()), config, log)
    store_thread = StoreThread(config)
    subscriptions = SubscriptionEndpoints(
        pages=SubscriptionPages(site, site_templates(config), tables.delivery.lists, f"{public_url}{SUBSCRIPTION}"),
        store_thread=store_thread,
        throttle=Throttle(tables.serve.hourly, now),
        # A form that was opened before a restart has to be opened again.
        form_tokens=FormTokens(Tokens(secrets.token_urlsafe()), now),
        proxies=proxies,
        refusal_log=RefusalLog(log),
        origins=(origin(public_url),),
        embed_origins=tables.serve.embed_origins,
        now=now,
        letters=letters,
        editions=editions,
    )
    app = application(subscriptions, site_mounts(config.output / _SITE, site.locales), log)
    return AssembledServer(SiteMiddleware(app, public_url, site.base_url, (tables.serve.host,)), store_thread)


def need_public_url(config: Config) -> str:
    """Return the URL where readers reach the server. Raises ConfigError if there is none, or no way to send letters."""
    email = config.tables.email
    if not email.public_url:
        raise ConfigError(
            "[email] has no `public_url`; write the URL where readers reach this server, such as "
            f'public_url = "{config.tables.digest.base_url}"'
        )
    if not email.server:
        raise ConfigError(
            "[email] has no `server`; without one, nobody who subscribes can be asked to confirm. Write where emails "
            'are handed over, such as server = "smtp://mail.example.org:587"'
        )
    return email.public_url
