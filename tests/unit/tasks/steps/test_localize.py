"""Editions are translated in one batch a pair, each text once, and the translations are stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from digest.cli.progress import NoProgress
from digest.errors import TranslationError
from digest.model.edition import Edition, Reference, Section, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.translation import Problem, Scopes, TextContext, Translation, TranslationScope
from digest.model.week import Week
from digest.ports import Translator
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.tasks.steps import localize
from digest.tasks.steps.localize import Localizer
from digest.translating.fallback import FallbackTranslator
from tests.plans import statements
from tests.sites import memory_database

EN, ES, CA, RU = map(Locale, ("en", "es", "ca", "ru"))
W16, W17 = Week(2025, 16), Week(2025, 17)


@dataclass
class Listener:
    """The port Translator: remembers what it was asked."""

    asked: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    mark: str = "!"
    problems: Mapping[str, Problem] = field(default_factory=dict)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        self.asked.append((source, target, tuple(segments)))
        return tuple(
            Translation(segment, self.problems[segment])
            if segment in self.problems
            else Translation(segment + self.mark)
            for segment in segments
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset()

    def fingerprint(self, source: str, target: str) -> str:
        return f"listener {source}-{target}"


def edition(week: Week, *titles: str, locale: Locale = EN) -> Edition:
    stories = tuple(
        Story(title, True, locale, (), (Reference(title, "Herald", title, "", None, locale),)) for title in titles
    )
    return Edition(week, datetime(2025, 4, 28, tzinfo=UTC), (Section("all", "", stories),))


@pytest.fixture
def editions() -> SqlEditionStore:
    return SqlEditionStore(memory_database())


def localizer(editions: SqlEditionStore, translator: Translator | None, **scopes: TranslationScope) -> Localizer:
    return Localizer(editions, Scopes(scopes), translator, NoProgress())


def test_all_editions_are_one_batch_a_pair_and_each_text_goes_once(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry", "Bridge"), [])
    editions.decide(edition(W17, "Bridge", "Quay"), [])
    listener = Listener()
    made = localizer(editions, listener).keep_missing([EN, ES, CA])

    assert listener.asked == [
        ("en", "es", ("Ferry", "Bridge", "Quay")),
        ("en", "ca", ("Ferry", "Bridge", "Quay")),
    ]
    assert made[W17, ES] == {("en", "Bridge"): Translation("Bridge!"), ("en", "Quay"): Translation("Quay!")}
    assert editions.translations(W17, ES) == made[W17, ES]
    assert editions.translations(W17, EN) == {}


def test_what_is_kept_is_never_asked_for_again(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry"), [])
    listener = Listener()
    localizer(editions, listener).keep_missing([ES])

    assert localizer(editions, listener).keep_missing([ES]) == {}
    assert len(listener.asked) == 1


def test_a_very_long_batch_goes_in_parts(editions: SqlEditionStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(localize, "_MOST", 1_000)
    titles = [f"Ferry {number}" for number in range(2_100)]
    editions.decide(edition(W16, *titles), [])
    listener = Listener()
    made = localizer(editions, listener).keep_missing([ES])

    assert [len(texts) for _, _, texts in listener.asked] == [1_000, 1_000, 100]
    assert [made[W16, ES]["en", title].text for title in titles] == [f"{title}!" for title in titles]


def test_without_a_translator_nothing_is_wanted(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry"), [])

    assert localizer(editions, None).keep_missing([ES]) == {(W16, ES): {}}


def test_an_edition_is_read_and_compared_once_for_all_locales_and_not_at_all_without_a_translator(
    editions: SqlEditionStore,
) -> None:
    def times_read(translator: Translator | None, *locales: Locale) -> int:
        with statements() as asked:
            localizer(editions, translator).keep_missing(locales)
        return sum("edition_items.snapshot" in statement for statement, _ in asked)

    for week in (W16, W17):
        editions.decide(edition(week, "Ferry"), [])

    assert times_read(None, EN) == 0
    assert times_read(Listener(), ES, CA) == 2 * 2


def test_a_source_that_is_not_to_be_translated_is_not(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry"), [])
    listener = Listener()
    localizer(editions, listener, Herald=TranslationScope(frozenset({CA}))).keep_missing([ES, CA])

    assert [target for _, target, _ in listener.asked] == ["ca"]


def test_one_edition_is_translated_without_keeping_anything(editions: SqlEditionStore) -> None:
    made = localizer(editions, Listener()).localize(edition(W17, "Ferry"), [], [ES, EN])

    assert made == {(W17, ES): {("en", "Ferry"): Translation("Ferry!")}, (W17, EN): {}}


@pytest.mark.parametrize(("mark", "changed"), [("!", False), ("?", True)])
def test_an_edition_has_changed_where_it_would_show_other_words(
    editions: SqlEditionStore, mark: str, changed: bool
) -> None:
    editions.decide(edition(W16, "Ferry"), [])
    localizer(editions, Listener()).keep_missing([ES])

    assert localizer(editions, Listener(mark=mark)).has_changed(edition(W16, "Ferry"), [], [ES, CA]) is changed


def test_how_a_translation_came_about_is_no_change(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry"), [])
    localizer(editions, Listener()).keep_missing([ES])
    kept = editions.translations(W16, ES)
    assert kept is not None
    again = {segment: replace(made, remembered=True, score=-1.0) for segment, made in kept.items()}
    editions.keep_translations(W16, ES, again)

    assert not localizer(editions, Listener()).has_changed(edition(W16, "Ferry"), [], [ES])


def test_what_was_translated_to_see_what_has_changed_is_not_translated_again(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry"), [])
    editions.keep_translations(W16, ES, {("en", "Ferry"): Translation("Transbordador")})
    listener = Listener()
    one = localizer(editions, listener)
    one.has_changed(edition(W16, "Ferry"), [], [ES])
    editions.decide(edition(W16, "Ferry"), [])
    one.keep_missing([ES])

    assert len(listener.asked) == 1


def test_an_engine_that_fails_on_everything_is_no_reason_to_keep_the_originals(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry", "Bridge"), [])

    with pytest.raises(TranslationError, match=r"^en-es: the engine failed on all 2 texts, so no edition [^\n]+$"):
        localizer(editions, Listener(problems={"Ferry": "failed", "Bridge": "failed"})).keep_missing([ES])
    assert editions.translations(W16, ES) is None
    made = localizer(editions, Listener()).keep_missing([ES])
    assert [one.text for one in made[W16, ES].values()] == ["Ferry!", "Bridge!"]


@pytest.mark.parametrize(
    "problems",
    [{"Ferry": "failed"}, {"Ferry": "failed", "Bridge": "no-pair"}, {"Ferry": "no-pair", "Bridge": "no-pair"}],
)
def test_any_other_problem_is_kept_as_the_original(editions: SqlEditionStore, problems: dict[str, Problem]) -> None:
    editions.decide(edition(W16, "Ferry", "Bridge"), [])
    made = localizer(editions, Listener(problems=problems)).keep_missing([ES])

    assert {text: one.problem for (_, text), one in made[W16, ES].items() if one.problem} == problems


def test_a_single_text_that_an_engine_fails_on_stops_no_run(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry"), [])
    made = localizer(editions, Listener(problems={"Ferry": "failed"})).keep_missing([ES])

    assert made[W16, ES] == {("en", "Ferry"): Translation("Ferry", "failed", holds_paragraph=True)}


def stored(title: str, locale: Locale) -> StoredItem:
    moment = datetime(2025, 4, 22, tzinfo=UTC)
    return StoredItem(f"key of {title}", Item("Herald", title, "", locale=locale), moment, moment, W17)


def test_titles_come_in_one_language_where_items_are_in_several(editions: SqlEditionStore) -> None:
    listener = Listener()
    titles = localizer(editions, listener).titles([stored("Ferry", EN), stored("Puente", ES), stored("", RU)], EN)

    assert (titles.language, titles.by_key) == ("en", {"key of Puente": "Puente!"})
    assert listener.asked == [("es", "en", ("Puente",))]


@dataclass
class Context(Listener):
    """The port PairsTranslator: remembers in what contexts it was asked for which texts."""

    contexts: list[tuple[TextContext, tuple[str, ...]]] = field(default_factory=list)

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        self.contexts += [(context, tuple(texts)) for context, texts in asked.items()]
        return {context: self.translate(texts, *context.pair) for context, texts in asked.items()}


def test_a_text_is_judged_with_the_names_of_its_week_in_whatever_run(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Brat sails"), [])
    decided(editions, "Brat sails", "They met Ann Brat")
    items = editions.items(W17)
    names = frozenset({"Ann", "Brat", "… Brat"})
    once, one, two = Context(), Context(), Context()

    localizer(editions, once).keep_missing([ES, CA])
    localizer(editions, one).localize(editions.edition(W17), items, [ES])
    localizer(editions, two).localize(editions.edition(W17), items[::-1], [CA])

    told = ("Brat sails", "They met Ann Brat")
    assert once.contexts == [
        (TextContext("en", "es"), ("Brat sails",)),
        (TextContext("en", "ca"), ("Brat sails",)),
        (TextContext("en", "es", names), told),
        (TextContext("en", "ca", names), told),
    ]
    assert [*one.contexts, *two.contexts] == once.contexts[2:]


def test_titles_of_one_language_are_compared_as_they_are(editions: SqlEditionStore) -> None:
    listener = Listener()

    assert localizer(editions, listener).titles([stored("Puente", ES), stored("Muelle", ES)], EN).by_key == {}
    assert localizer(editions, None).titles([stored("Puente", ES), stored("Ferry", EN)], EN).by_key == {}
    assert listener.asked == []


def test_a_title_that_was_refused_is_none(editions: SqlEditionStore) -> None:
    titles = localizer(editions, FallbackTranslator(())).titles([stored("Ferry", EN), stored("Puente", ES)], EN)

    assert titles.by_key == {}


def test_a_refusal_holds_its_paragraph_and_is_kept_as_such(editions: SqlEditionStore) -> None:
    editions.decide(edition(W16, "Ferry", "Bridge"), [])
    localizer(editions, Listener(problems={"Ferry": "numbers"})).keep_missing([ES])

    assert editions.translations(W16, ES) == {
        ("en", "Ferry"): Translation("Ferry", "numbers", holds_paragraph=True),
        ("en", "Bridge"): Translation("Bridge!"),
    }


@pytest.mark.parametrize(("summary", "changed"), [(("It sails.",), False), (("It sails.", "It is late."), True)])
def test_a_refusal_from_before_that_rule_stays_until_readers_would_see_a_difference(
    editions: SqlEditionStore, summary: tuple[str, ...], changed: bool
) -> None:
    (section,) = edition(W16, "Ferry").sections
    sentences = tuple(Sentence(text, "Ferry", place) for place, text in enumerate(summary))
    told = replace(section.stories[0], summary=sentences)
    decided = replace(edition(W16, "Ferry"), sections=(replace(section, stories=(told,)),))
    editions.decide(decided, [])
    before = {("en", text): Translation(f"{text}!") for text in ("Ferry", *summary)}
    before |= {("en", "It sails."): Translation("It sails.", "numbers")}
    editions.keep_translations(W16, ES, before)
    today = localizer(editions, Listener(problems={"It sails.": "numbers"}))
    today.keep_missing([ES])

    assert editions.translations(W16, ES) == before
    assert today.has_changed(decided, [], [ES]) is changed


def french(text: str, declared: Locale) -> Locale:
    return Locale("fr") if text.startswith("Le ") else declared


def decided(editions: SqlEditionStore, *titles: str) -> None:
    """Decide an edition of items that are declared to be in English."""
    items = [stored(title, EN) for title in titles]
    SqlItemStore(editions.database).save(items)
    own = edition(W17, *titles)
    (section,) = own.sections
    stories = tuple(
        replace(story, references=(replace(story.references[0], key=item.key),))
        for story, item in zip(section.stories, items, strict=True)
    )
    editions.decide(replace(own, sections=(replace(section, stories=stories),)), items)


def test_no_engine_is_asked_for_an_item_in_another_language_than_declared(editions: SqlEditionStore) -> None:
    decided(editions, "Ferry", "Le bac")
    listener = Listener()
    Localizer(editions, Scopes(), listener, NoProgress(), french).keep_missing([ES])

    assert listener.asked == [("en", "es", ("Ferry",))]
    assert editions.translations(W17, ES) == {
        ("en", "Ferry"): Translation("Ferry!"),
        ("en", "Le bac"): Translation("Le bac", "language", holds_paragraph=True),
    }


def test_a_correction_reaches_an_item_in_another_language_than_declared(editions: SqlEditionStore) -> None:
    decided(editions, "Le bac")

    def corrections(segments: Sequence[str], source: str, target: str) -> dict[str, Translation]:
        is_asked = (list(segments), source, target) == (["Le bac"], "en", "es")
        return {"Le bac": Translation("El ferry", by_person=True)} if is_asked else {}

    Localizer(editions, Scopes(), Listener(), NoProgress(), french, corrections).keep_missing([ES])

    assert editions.translations(W17, ES) == {("en", "Le bac"): Translation("El ferry", by_person=True)}


def test_what_was_published_is_not_judged_again(editions: SqlEditionStore) -> None:
    decided(editions, "Le bac")
    localizer(editions, Listener()).keep_missing([ES])
    Localizer(editions, Scopes(), Listener(), NoProgress(), french).keep_missing([ES])

    assert editions.translations(W17, ES) == {("en", "Le bac"): Translation("Le bac!")}


def test_the_title_of_an_item_in_another_language_than_declared_joins_no_story(editions: SqlEditionStore) -> None:
    made = Localizer(editions, Scopes(), Listener(), NoProgress(), french).titles(
        [stored("Ferry", EN), stored("Le bac", EN), stored("El ferry", ES)], ES
    )

    assert made.by_key == {"key of Ferry": "Ferry!"}
