"""``digest models update``: replace installed packages with newer versions."""

from __future__ import annotations

from digest.cli import options
from digest.cli.messages import Messages
from digest.cli.packages import Index, get, named, shelf
from digest.errors import HttpError, PackageError
from digest.translating.packages.installed import installed


def update(
    *,
    index: Index = None,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    dry_run: options.DryRun = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Update the installed packages from the index.

    If an update fails, the old version stays installed.
    """
    from digest.translating.engines.probe import need_engine  # noqa: PLC0415 - slow to import, and --help does not need it

    need_engine()
    place, messages = shelf(config, index), Messages(verbose, quiet)
    mirror = place.mirror()
    offers = {offer.codes: offer for offer in mirror.offers()}
    packages, _ = installed(place.folder)
    newer = [(one, offer) for one in packages if (offer := offers.get(one.codes)) and offer.is_newer(one)]
    if not newer:
        messages.say("the index has no newer version of any installed package")
        return 0
    if dry_run:
        for package, offer in newer:
            messages.say(f"{named(package)}: would be updated to {offer.version}")
        return 0
    failed = 0
    with place.at_work():
        for package, offer in newer:
            try:
                get(offer, mirror, place, messages)
            except (HttpError, PackageError) as error:
                messages.error(f"{named(package)}: not updated: {error}")
                failed += 1
    return 1 if failed else 0
