"""Make the summarizer of a site, with its language model if it has one."""

from __future__ import annotations

import functools
import os
from time import monotonic
from typing import TYPE_CHECKING

from digest import plugins
from digest.config import Config
from digest.model.translation import Report
from digest.ports import Summarizer
from digest.tasks.parts import guard_plugins
from digest.tasks.stores import DryRunCache

if TYPE_CHECKING:
    from digest.editing.summarizers.abstract import Ask


def check_summarizer(config: Config) -> None:
    """Check that the summarizer of a site is installed; one of another package is loaded.

    Raises PluginError as a build would.
    """
    name = config.tables.digest.summarizer
    if not plugins.is_built_in("summarizers", name):
        guard_plugins.summarizer(name)


def summarizer(config: Config, report: Report | None = None, cache: DryRunCache | None = None) -> Summarizer:
    """Return the summarizer of a site, with its language model if it has one and ``report`` is given.

    `digest explain` passes no ``report``, so that it does not call the model.
    """
    shown: Summarizer = guard_plugins.summarizer(config.tables.digest.summarizer)
    table = config.tables.summaries
    if report is None or not table.server or not table.model:
        return shown
    from digest.editing.engines.chat import ChatModel  # noqa: PLC0415
    from digest.editing.summarizers.abstract import ModelSummarizer  # noqa: PLC0415 - slow to import, too
    from digest.http import Fetcher, Limits  # noqa: PLC0415 - the rest of a build needs no HTTP
    from digest.language.text.words.language_identification import identify  # noqa: PLC0415

    limits = Limits(connect=10, silence=table.timeout, grace=table.timeout, document=table.timeout, tries=1)
    model = ChatModel(Fetcher(os.environ, limits), table.server, table.model, table.key)
    known = functools.partial(identify, languages=config.languages)
    ask = _asked_once(model.ask, (table.server, table.model), cache.answers) if cache else model.ask
    return ModelSummarizer(shown, ask, known, report, table.budget, monotonic)


def _asked_once(ask: Ask, model: tuple[str, str], answers: dict[tuple[str, ...], str]) -> Ask:
    """Cache the answers of a model."""

    def answer(instruction: str, material: str) -> str:
        question = (*model, instruction, material)
        if question not in answers:
            answers[question] = ask(instruction, material)
        return answers[question]

    return answer
