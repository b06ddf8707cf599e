"""Every command with its arguments and options, as the command line declares them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import typer.main

from digest.cli.app import app

# Options of nearly every command: told in this order, after its own.
_SHARED = ["config", "now", "dry_run", "json", "verbose", "quiet", "debug"]
_PROGRAM = "digest"


def commands(group: Any = None, name: str = _PROGRAM) -> Iterator[tuple[str, Any]]:
    """Yield each command with its full name, such as ``digest models list``."""
    for verb, command in (group or typer.main.get_command(app)).commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{name} {verb}")
        else:
            yield f"{name} {verb}", command


def overview() -> str:
    """Return a table of all commands, each with a link to its section."""
    rows = (f"| [`{name}`](#{name.replace(' ', '-')}) | {_cell(_summary(command))} |" for name, command in commands())
    return "\n".join(["| command | what it does |", "|---|---|", *rows])


def details() -> str:
    """Return a section for each command."""
    return "\n\n".join(_section(name, command) for name, command in commands())


def _section(name: str, command: Any) -> str:
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    usage = " ".join([name, "[OPTIONS]", *map(_usage, arguments)])
    text = "\n\n".join(
        _marked(" ".join(paragraph.split())) for paragraph in inspect.cleandoc(command.help).split("\n\n")
    )
    # Hidden are old names of options.
    shown = (parameter for parameter in command.params if not getattr(parameter, "hidden", False))
    rows = [_row(parameter) for parameter in sorted(shown, key=_order)]
    table = "\n".join(["| argument or option | what it does |", "|---|---|", *rows])
    return f"## {name}\n\n```text\n{usage}\n```\n\n{text}\n\n{table}"


def _summary(command: Any) -> str:
    return " ".join(inspect.cleandoc(command.help).split("\n\n")[0].split())


def _order(parameter: Any) -> int:
    return _SHARED.index(parameter.name) + 1 if parameter.name in _SHARED else 0


def _row(parameter: Any) -> str:
    names = ", ".join(f"`{_named(parameter, name)}`" for name in [*parameter.opts, *parameter.secondary_opts])
    remarks = [parameter.help, *_remarks(parameter)]
    return f"| {_cell(names)} | {_cell(' '.join(filter(None, remarks)))} |"


def _usage(argument: Any) -> str:
    name = _named(argument, argument.name)
    name += "..." if argument.nargs == -1 and not name.endswith("...") else ""
    return name if argument.required else f"[{name}]"


def _named(parameter: Any, name: str) -> str:
    if not name.startswith("-"):
        return parameter.metavar or _choices(parameter) or name.upper()
    if not name.startswith("--") or parameter.is_flag:
        return name
    return f"{name} {parameter.metavar or parameter.name.upper()}"


def _choices(parameter: Any) -> str:
    kind = parameter.type_descriptor.annotation
    return "|".join(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ""


def _remarks(parameter: Any) -> Iterator[str]:
    if parameter.required:
        yield "Required."
    elif not (parameter.default is None or isinstance(parameter.default, bool) or parameter.default in ("", [])):
        default = parameter.default
        yield f"Default: `{', '.join(default) if isinstance(default, list) else default}`."
    if parameter.envvar:
        yield f"Environment: `{parameter.envvar}`."


def _cell(text: str) -> str:
    return _marked(" ".join(text.split())).replace("|", "\\|")


def _marked(text: str) -> str:
    """A help text with its options shown as code, as other code is in it."""
    return re.sub(r"`[^`]*`|(?<![\w-])--[a-z-]+", lambda found: f"`{found[0].strip('`')}`", text)
