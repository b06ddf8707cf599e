"""``digest init``: create a site."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import show
from digest.config.load import parse
from digest.config.starter import SAMPLE_PATH, starter
from digest.errors import OutputError, UsageError


def init(
    folder: Annotated[Path, typer.Argument(help="The folder for the site; created if it does not exist.")] = Path(),
    *,
    title: Annotated[str, typer.Option(help="The title of the digest.")] = "Harbor Weekly",
    base_url: Annotated[
        str, typer.Option(help="The URL at which the site will be published.")
    ] = "https://news.example.org/",
    timezone: Annotated[str, typer.Option(help="The time zone in which weeks begin and end.")] = "UTC",
    locale: Annotated[list[str], typer.Option(help="A locale of your readers; may be repeated.")] = ["en"],
    sample: Annotated[bool, typer.Option("--sample/--no-sample", help="Add a small sample source.")] = True,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Create a site: a commented digest.toml and sample news.

    With the sample news, `digest run --all` works at once.
    """
    year = options.read_now(now).year
    config = folder / "digest.toml"
    if config.exists() or config.is_symlink():
        raise UsageError(f"{config}: already exists; nothing was changed")
    name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "digest"
    values = {
        "name": name,
        "title": title,
        "base_url": base_url,
        "timezone": timezone,
        "locales": locale,
    }
    text, _ = starter(values, sample=sample)
    made = parse(text, config, {}).made_id(year)
    text, news = starter(values | {"id": made}, sample=sample)
    _write(config, text)
    if sample:
        _write(folder / SAMPLE_PATH, news)
    then = "digest run --all" if sample else "digest add PLACE"
    show([f"{config}: created; look through it, then run: {'' if folder == Path() else f'cd {folder} && '}{then}"])
    return 0


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); check its folder, and whether there is room"
        ) from error
