"""The options that most commands share: a command names those that it has, and gets their values in one context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial, wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digest.cli import options
from digest.cli.messages import Messages
from digest.cli.report import Report
from digest.cli.work import config_if_any, read_config

if TYPE_CHECKING:
    from digest.config import Config


def _shared(name: str, option: object, default: object = False) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, annotation=option, default=default)


CONFIG = _shared("config", options.ConfigPath, options.DEFAULT_CONFIG)
NOW = _shared("now", options.Now, None)
FORCE = _shared("force", options.Force)
DRY_RUN = _shared("dry_run", options.DryRun)
JSON = _shared("json", options.Json)
VERBOSE = _shared("verbose", options.Verbose)
QUIET = _shared("quiet", options.Quiet)
# A clock may be wrong by less; a time that is further ahead was given to see what will be.
_AHEAD = timedelta(hours=1)
# Every command has it. It is read from the arguments, where errors end up.
_DEBUG = _shared("debug", options.Debug)


@dataclass(frozen=True, slots=True)
class Context:
    """The values of the shared options; of those that a command does not have, the defaults.

    ``config`` is the path of the configuration, ``now`` the time at which the command began, and ``clock`` tells the
    time to commands that run for long.
    """

    config: Path
    now: datetime
    clock: Callable[[], datetime]
    force: bool
    dry_run: bool
    messages: Messages

    @property
    def json(self) -> bool:
        """True if the result is printed as JSON."""
        return self.messages.json

    @property
    def verbose(self) -> bool:
        """True if more messages are printed."""
        return self.messages.verbose

    @property
    def quiet(self) -> bool:
        """True if only errors are printed."""
        return self.messages.quiet

    @property
    def detailed_messages(self) -> Messages:
        """The messages, verbose in a dry run: all that would be done is its result."""
        return replace(self.messages, verbose=self.verbose or self.dry_run)

    def site(self) -> Config:
        """Return the configuration, overridden by the environment. Raises ConfigError."""
        return read_config(self.config)

    def site_if_any(self) -> Config | None:
        """Return the configuration, None if the default file is missing: some commands work without a site."""
        return config_if_any(self.config)


def command(*shared: Parameter, then: str = "") -> Callable[[Callable[..., Report]], Callable[..., int]]:
    """Give a command these options, in this order after its own, and print its report.

    ``then`` says what one does next, unless the report says so itself. Typer reads the options from the signature, in
    which the shared ones replace the context.
    """

    def decorated(verb: Callable[..., Report]) -> Callable[..., int]:
        own = signature(verb, eval_str=True)

        @wraps(verb)
        def run(**values: Any) -> int:
            context = _context(**{one.name: values.pop(one.name) for one in shared})
            report = verb(context, **{name: value for name, value in values.items() if name != _DEBUG.name})
            report.print(context.messages)
            context.messages.lead(_next(context, report, then))
            return report.status

        vars(run)["then"] = then
        parameters = [*list(own.parameters.values())[1:], *shared, _DEBUG]
        vars(run)["__signature__"] = own.replace(parameters=parameters, return_annotation=int)
        return run

    return decorated


def _next(context: Context, report: Report, then: str) -> str:
    """Return what one does next, "" if what went wrong comes first."""
    if report.then is not None:
        return report.then
    if report.status:
        return ""
    if not context.dry_run:
        return then
    # Done now, it would publish a week that is not over.
    is_ahead = context.now > options.read_now(None) + _AHEAD
    return "" if is_ahead else "the same without `--dry-run` does it"


def _context(
    *,
    config: Path = options.DEFAULT_CONFIG,
    now: str | None = None,
    force: bool = False,
    dry_run: bool = False,
    json: bool = False,
    verbose: bool = False,
    quiet: bool = False,
) -> Context:
    clock = partial(options.read_now, now)
    return Context(config, clock(), clock, force, dry_run, Messages(verbose, quiet, json))
