"""Make what composes the edition of a week (``steps/composer.py``), and the drafts of a site."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Mapping

from digest.config import Config
from digest.editing.summarizers.abstract import ModelSummarizer
from digest.editing.summarizers.headline_writer import ModelWriter
from digest.files.pictures import read_pictures
from digest.model.picture import Picture
from digest.model.rules import Readers, Rules, Weights
from digest.model.source import SourceNames
from digest.model.translation import Report
from digest.tasks.draft_folder import DraftFolder
from digest.tasks.parts.make_summarizer import summarizer
from digest.tasks.steps.composer import (
    CorrectionFinder,
    EarlierEditions,
    EditionComposer,
    FrozenEditions,
    TitlesOf,
    no_titles,
)
from digest.tasks.stores import DryRunCache, Stores


def composer(
    config: Config,
    stores: Stores,
    report: Report | None = None,
    titles: TitlesOf = no_titles,
    *,
    dry: bool = False,
    cache: DryRunCache | None = None,
    pairs: Collection[tuple[str, str]] = (),
) -> EditionComposer:
    """Return the composer of a site's editions; in a ``dry`` run, it writes no drafts.

    ``pairs`` are the language pairs that the site can translate.
    """
    digest, table = config.tables.digest, config.tables.summaries
    made = summarizer(config, report, cache)
    return EditionComposer(
        rules=Rules(
            stores.names.by_id(config.source_places),
            config.zone,
            digest.stories,
            digest.sentences,
            digest.sections,
            Weights(stores.names.by_id(config.weights.sources), config.weights.tags),
            digest.figures,
            stores.names,
            stores.names.by_id({spec.name: spec.filters.max_items for spec in config.sources}),
            config.ranking,
            tuple(_readers(config, stores.names, pairs)),
            genres=stores.names.by_id(config.genres),
            extracts=stores.names.by_id(config.extracts),
        ),
        locale=digest.locales[0],
        items=stores.items,
        drafts=drafts(config, dry=dry),
        summarizer=made,
        titles=titles,
        extract=summarizer(config),
        told=EarlierEditions(stores.editions).told,
        editions=FrozenEditions(stores.editions),
        corrected=CorrectionFinder(stores.editions, stores.items, stores.names.by_id(config.extracts)).corrected,
        writer=ModelWriter(made, table.headlines, table.introduction) if isinstance(made, ModelSummarizer) else None,
        model=(table.model or "") if isinstance(made, ModelSummarizer) else "",
    )


def drafts(config: Config, *, dry: bool = False) -> DraftFolder:
    """Return the drafts of a site; in a ``dry`` run, none is written."""
    return DraftFolder(
        config.drafts,
        is_reviewed=config.tables.digest.review,
        dry=dry,
        pictures=functools.cache(functools.partial(_pictures_by_name, config)),
        locales=config.tables.digest.locales,
    )


def _readers(config: Config, names: SourceNames, pairs: Collection[tuple[str, str]]) -> Iterator[Readers]:
    """Yield the readers of each locale, who can read what is in their language or translated into it."""
    scopes = names.by_id(config.scopes.by_source)
    for locale in config.tables.digest.locales:
        translated = frozenset(source for source, target in pairs if target == locale.language)
        untranslated = frozenset(source for source, scope in scopes.items() if not scope.includes(locale))
        yield Readers(locale, translated, untranslated)


def _pictures_by_name(config: Config) -> Mapping[str, Picture]:
    pictures, _ = read_pictures(config.images)
    return {picture.name: picture for picture in pictures}
