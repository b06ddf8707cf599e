"""``digest models remove``: remove a package."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import Messages
from digest.cli.packages import find, shelf
from digest.errors import UsageError
from digest.language.text.numbers.plural import count
from digest.translating.packages import install
from digest.translating.packages.installed import installed


def remove(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The source language of the package, such as en.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The target language of the package, such as es.")],
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    dry_run: options.DryRun = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Remove the package for a pair of languages.

    All of its installed versions are removed. Existing translations are kept.
    """
    place, messages = shelf(config), Messages(verbose, quiet)
    packages, _ = installed(place.folder)
    package = find(packages, source.lower(), target.lower())
    if not package:
        known = ", ".join("-".join(one.codes) for one in packages) or "none"
        raise UsageError(f"no package {source}-{target} is installed in {place.folder}; installed: {known}")
    pair = "-".join(package.codes)
    if dry_run:
        messages.say(f"{pair}: would be removed from {place.folder}")
        return 0
    with place.at_work():
        removed = install.remove(place.folder, package.codes)
    messages.say(f"{pair}: {count(removed, 'package', 'packages')} removed from {place.folder}")
    return 0
