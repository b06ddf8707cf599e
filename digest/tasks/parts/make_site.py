"""Describe a site for its publishers: its configuration, its id, its pictures and its cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from digest.config import Config
from digest.files.editor_page_files import read_editor_pages
from digest.files.pictures import read_pictures
from digest.model.site import Site
from digest.model.translation import Report
from digest.publishing.templates import Templates
from digest.store.database import Database
from digest.tasks.stores import ID, Stores


def site_as_shown(config: Config, stores: Stores, now: datetime, templates: Templates, report: Report) -> Site:
    """Describe a site for its publishers, with its pictures, its words and the locales that have cards."""
    described = with_editor_pages(with_pictures(site(config, stores, now), config, report), config, report)
    return with_cards(described, config, templates, report)


def site(config: Config, stores: Stores, now: datetime) -> Site:
    """Describe a site as configured. An id that is not configured is created once, and kept in the store."""
    digest, database = config.tables.digest, stores.database
    made_id = config.made_id(now.astimezone(config.zone).year)
    # In a dry run, a write would lock the store until the end of the run.
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
        full=config.tables.look.full,
        feeds=config.feeds,
        icon=_image(config, config.tables.look.icon),
        logo=_image(config, config.tables.look.logo),
        search=config.tables.look.search,
        postal_address=config.tables.email.postal_address,
        preferences=config.tables.email.preferences or "",
        public_url=config.tables.email.public_url or "",
        mailbox=config.mailbox_address if config.tables.mailbox.server else "",
        subject=config.tables.email.subject,
        publishers=config.publishers,
        source_names=tuple(stores.names.names.items()),
        taglines=config.taglines,
        editor=config.tables.look.editor,
        day=config.tables.look.day or ("" if digest.review or config.size == "month" else "monday"),
    )


def with_pictures(site: Site, config: Config, report: Report) -> Site:
    """Add the pictures of the site's folder; files that are not pictures are reported."""
    pictures, findings = read_pictures(config.images)
    for finding in findings:
        report(str(finding))
    return replace(site, pictures=pictures)


def with_editor_pages(site: Site, config: Config, report: Report) -> Site:
    """Add the pages that the editor wrote; what is wrong with them is reported."""
    pages, findings = read_editor_pages(config.root, site.locales, site.base_url)
    for finding in findings:
        report(str(finding))
    return replace(site, editor_pages=pages)


def with_cards(site: Site, config: Config, templates: Templates, report: Report) -> Site:
    """Add the locales that can have cards, if the site has cards; the reasons why others cannot are reported."""
    if not config.tables.look.cards or "cards" not in config.publishers:
        return site
    from digest.publishing.cards.maker import card_locales  # noqa: PLC0415 - slow to import: most sites have no cards

    locales, findings = card_locales(site, templates)
    for finding in findings:
        report(str(finding))
    return replace(site, cards=locales)


def _image(config: Config, name: str | None) -> str:
    return f"images/{name}" if name and "images" in config.publishers else ""


def kept_id(config: Config, database: Database) -> str:
    """Return the id of the site, or "" as long as it has none."""
    return config.tables.digest.id or database.setting(ID) or database.setting("id")
