"""``digest models remove``: remove a package."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli.context import CONFIG, DRY_RUN, QUIET, VERBOSE, Context, command
from digest.cli.packages import find, shelf
from digest.cli.report import Report
from digest.errors import UsageError
from digest.language.text.numbers.plural import count
from digest.translating.packages import install
from digest.translating.packages.installed import installed


@command(CONFIG, DRY_RUN, VERBOSE, QUIET, then="`digest models list` shows what is left")
def remove(
    context: Context,
    source: Annotated[str, typer.Argument(metavar="FROM", help="The source language of the package, such as en.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The target language of the package, such as es.")],
) -> Report:
    """Remove the package for a pair of languages.

    All of its installed versions are removed. Existing translations are kept.
    """
    place = shelf(context.config)
    packages, _ = installed(place.folder)
    package = find(packages, source.lower(), target.lower())
    if not package:
        known = ", ".join("-".join(one.codes) for one in packages) or "none"
        raise UsageError(f"no package {source}-{target} is installed in {place.folder}; installed: {known}")
    pair = "-".join(package.codes)
    if context.dry_run:
        context.messages.say(f"{pair}: would be removed from {place.folder}")
        return Report()
    with place.at_work():
        removed = install.remove(place.folder, package.codes)
    context.messages.say(f"{pair}: {count(removed, 'package', 'packages')} removed from {place.folder}")
    return Report()
