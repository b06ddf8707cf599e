"""Make the email of a digest for a service that sends it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from datetime import datetime

from digest.config import Config
from digest.errors import UsageError
from digest.http import Fetcher
from digest.letters.services.listmonk import hand_over
from digest.model.locale import Locale
from digest.model.period import Period
from digest.publishing.email.mailing import LISTMONK, Campaign, any_service, campaign
from digest.publishing.email.rendering import EmailRenderer
from digest.tasks.parts.make_pipeline import site_templates
from digest.tasks.parts.make_site import site_as_shown
from digest.tasks.stores import Stores, history

_VARIABLE = "DIGEST_LISTMONK_TOKEN"


def campaign_of(
    config: Config, stores: Stores, week: Period, locale: Locale, now: datetime, *, unsubscribe: str = ""
) -> Campaign:
    """Return the email of a published digest: for listmonk, or for a service with this placeholder to unsubscribe.

    Raises TemplateError.
    """
    renderer = EmailRenderer(site_templates(config))
    site = site_as_shown(config, stores, now, renderer.templates, lambda _noticed: None)
    digest = history(config, stores).catalog().digest(week, locale)
    service = any_service(unsubscribe) if unsubscribe else LISTMONK
    return campaign(renderer, site, digest, secrets.token_hex(16), service)


def hand_to_listmonk(address: str, made: Campaign, lists: Sequence[int], template: int | None) -> int:
    """Make the draft of a campaign in listmonk at a URL, and return its id.

    Raises UsageError without a token, HttpError and DeliveryError if listmonk does not take it.
    """
    token = os.environ.get(_VARIABLE, "").strip()
    if ":" not in token:
        raise UsageError(f"{_VARIABLE} must have the name and the token of an API user of listmonk, as NAME:TOKEN")
    return hand_over(Fetcher(os.environ), address, token, made, lists, template=template)
