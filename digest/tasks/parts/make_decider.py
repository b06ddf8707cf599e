"""Make what decides which editions there are (``steps/decide.py``), which takes most of the modules of digest."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache, partial

from digest.config import Config
from digest.language.text.words.language_identification import confirm
from digest.model.translation import Report, Scopes
from digest.ports import Progress, Translator
from digest.tasks.parts.make_composer import composer
from digest.tasks.steps.decide import Decider
from digest.tasks.steps.localize import Localizer
from digest.tasks.stores import DryRunCache, Stores, memory


def decider(
    config: Config,
    stores: Stores,
    now: datetime,
    progress: Progress,
    report: Report,
    translator: Translator | None,
    dry: DryRunCache | None = None,
) -> Decider:
    """Return what decides the editions of a site, with its composer and what translates them.

    In a ``dry`` run, nothing is written; it has the results of earlier ones.
    """
    digest = config.tables.digest
    scopes = Scopes(stores.names.by_id(config.scopes.by_source))
    # Every locale asks for the same items.
    known = lru_cache(maxsize=4096)(confirm)
    localizer = Localizer(
        stores.editions, scopes, translator, progress, known, memory(config, stores, now, dry).corrections
    )
    titles = partial(localizer.titles, readers=digest.locales[0])
    pairs = translator.pairs() if translator else ()
    editions = composer(config, stores, report, titles, dry=dry is not None, cache=dry, pairs=pairs)
    return Decider(editions, stores.editions, localizer, digest.locales, digest.review, progress)
