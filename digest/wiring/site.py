"""Tells publishers about a site: as configured, and with what is found beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from digest.config import Config
from digest.files.pictures import read_pictures
from digest.model.site import Site
from digest.model.translation import Report
from digest.publishers.cards.publisher import card_locales
from digest.publishers.templates import Templates
from digest.store.database import Database
from digest.wiring.stores import Stores


def site_as_shown(config: Config, stores: Stores, now: datetime, templates: Templates, report: Report) -> Site:
    """What publishers know about a site, with its pictures and the locales that have cards."""
    return with_cards(with_pictures(site(config, stores.database, now), config, report), config, templates, report)


def site(config: Config, database: Database, now: datetime) -> Site:
    """What publishers know of the site. An id that is not configured is made once, and kept in the store."""
    digest = config.tables.digest
    made_id = config.made_id(now.astimezone(config.zone).year)
    # A dry run would keep all others from writing as long as it takes.
    if not kept_id(config, database) and not database.dry:
        database.keep_setting("id", made_id)
    return Site(
        name=digest.name,
        id=kept_id(config, database) or made_id,
        title=digest.title,
        base_url=digest.base_url,
        zone=config.zone,
        locales=digest.locales,
        sender=config.sender,
        description=digest.description,
        look=config.look,
        feeds=config.feeds,
        icon=_image(config, config.tables.look.icon),
        logo=_image(config, config.tables.look.logo),
        search=config.tables.look.search,
        postal_address=config.tables.email.postal_address,
        preferences=config.tables.email.preferences or "",
        publishers=config.publishers,
    )


def with_pictures(site: Site, config: Config, report: Report) -> Site:
    """The site with the pictures of its folder; ``report`` is told of what in that is none."""
    pictures, findings = read_pictures(config.images)
    for finding in findings:
        report(str(finding))
    return replace(site, pictures=pictures)


def with_cards(site: Site, config: Config, templates: Templates, report: Report) -> Site:
    """The site with the locales that can have cards, if it wants any; ``report`` is told why others cannot."""
    if not config.tables.look.cards or "cards" not in config.publishers:
        return site
    locales, findings = card_locales(site, templates)
    for finding in findings:
        report(str(finding))
    return replace(site, cards=locales)


def _image(config: Config, name: str | None) -> str:
    return f"images/{name}" if name and "images" in config.publishers else ""


def kept_id(config: Config, database: Database) -> str:
    """The id of the site, or nothing as long as it has none."""
    return config.tables.digest.id or database.setting("id")
