"""``digest models update``: replace installed packages with newer versions."""

from __future__ import annotations

from digest.cli.context import CONFIG, DRY_RUN, QUIET, VERBOSE, Context, command
from digest.cli.packages import Index, get, named, shelf
from digest.cli.report import Report
from digest.errors import HttpError, PackageError
from digest.translating.packages.installed import installed


@command(CONFIG, DRY_RUN, VERBOSE, QUIET, then="`digest models list` shows what is installed")
def update(
    context: Context,
    *,
    index: Index = None,
) -> Report:
    """Update the installed packages from the index.

    If an update fails, the old version stays installed.
    """
    from digest.translating.engines.probe import need_engine  # noqa: PLC0415 - slow to import, and --help does not need it

    need_engine()
    place, messages = shelf(context.config, index), context.messages
    mirror = place.mirror("update")
    offers = {offer.codes: offer for offer in mirror.offers()}
    packages, _ = installed(place.folder)
    newer = [(one, offer) for one in packages if (offer := offers.get(one.codes)) and offer.is_newer(one)]
    if not newer:
        messages.say("the index has no newer version of any installed package")
        return Report()
    if context.dry_run:
        for package, offer in newer:
            messages.say(f"{named(package)}: would be updated to {offer.version}")
        return Report()
    failed = 0
    with place.at_work():
        for package, offer in newer:
            try:
                get(offer, mirror, place, messages)
            except (HttpError, PackageError) as error:
                messages.error(f"{named(package)}: not updated: {error}")
                failed += 1
    return Report(status=1 if failed else 0)
