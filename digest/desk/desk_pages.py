"""The pages of the desk: one week, from its list of stories to its publication. Looking changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from digest.desk.answers import page_headers
from digest.desk.desk import Desk
from digest.desk.desk_edits import TypedFields, row_of, sentence_id
from digest.desk.desk_settings import SETTINGS
from digest.desk.edition_changes import edition_changes
from digest.desk.edition_view import EditionView, effects
from digest.desk.guard import first
from digest.desk.preview_site import Preview
from digest.desk.reload import VersionedResult
from digest.editing.building.build_digest import build
from digest.editing.building.rejection_reasons import why
from digest.editing.building.segment_pairs import SegmentPair, StoryPairs, segment_pairs
from digest.editing.draft.story_rows import StoryRow, kept, rows
from digest.errors import DigestError, UsageError
from digest.model.draft import DraftItem
from digest.model.edition import Story
from digest.model.locale import Locale
from digest.model.period import Period, option_for, read_period
from digest.publishing.templates import Templates
from digest.publishing.tiers import Tier, tiers
from digest.tasks.draft_folder import DraftFile

# The desk is for the editor, so it is in English like the command line.
ENGLISH = Locale("en")
# Of a line with a mistake, its beginning is shown.
_LONGEST = 300
# Where a mistake in a draft is, as its message says.
_PLACE = re.compile(r"(?:.*/)?(?P<week>[^/:]+)\.toml:(?P<line>\d{1,9}): ")


@dataclass(frozen=True, slots=True)
class OpenWeek:
    """A week that is open on the desk: what was made of it, and its draft's file."""

    week: Period
    made: VersionedResult[Preview]
    file: DraftFile
    is_reopened: bool

    @property
    def option(self) -> str:
        """The option by which commands name it."""
        return option_for(self.week)

    @property
    def looking(self) -> Preview | None:
        """The edition as it was last made without a mistake."""
        return self.made.value

    @property
    def rows(self) -> tuple[StoryRow, ...]:
        """The stories of its draft, none if it is shown as published."""
        looked = self.looking and self.looking.looked
        return rows(looked.draft, looked.edition, looked.items, looked.names) if looked and looked.draft else ()

    def shown(self, key: str) -> Story:
        """Return the story that readers see whose first item has a key. Raises UsageError if there is none."""
        found = self.looking.looked.edition.stories if self.looking else ()
        story = next((one for one in found if one.references[0].key == key), None)
        if story is None:
            raise UsageError("This story is not in the edition any more.")
        return story

    @property
    def tiers(self) -> Mapping[str, Tier]:
        """How much room each story gets on the page of the first locale, by the key of its first item."""
        if not self.looking:
            return {}
        table, looked = self.looking.config.tables, self.looking.looked
        locale = table.digest.locales[0]
        digest = build(looked.edition, locale, looked.words.get(locale, {}))
        keys = (story.key for story in digest.stories)
        return dict(zip(keys, tiers(digest, table.look.full), strict=True))

    @property
    def pages(self) -> Mapping[str, tuple[Locale, ...]]:
        """The pages on which stories have a summary, where not all are the same, by the keys of their first items."""
        found: dict[str, tuple[Locale, ...]] = {}
        for order in self.looking.looked.edition.orders if self.looking else ():
            for key in (key for section in order.sections for key in section.stories):
                found[key] = (*found.get(key, ()), order.locale)
        return found

    @property
    def is_editable(self) -> bool:
        """True if the draft can be changed from here: not while it has a mistake, nor once it is published."""
        return not self.made.error and self.looking is not None and self.looking.looked.draft is not None

    @property
    def new(self) -> int:
        """The number of items that the draft's file does not name."""
        looked = self.looking and self.looking.looked
        if not looked or not looked.draft or not self.file.fingerprint:
            return 0
        named = tuple(item.id for story in looked.draft.stories for item in story.items if item.id)
        return sum(not stored.key.startswith(named) for row in self.rows for stored in row.items)

    def excerpt(self, mistake: str) -> str:
        """Return the line of the draft that a mistake is on, "" if it is about another file."""
        place = _PLACE.match(mistake)
        lines = self.file.text.split("\n")
        if place is None or place["week"] != str(self.week) or int(place["line"]) > len(lines):
            return ""
        return lines[int(place["line"]) - 1].strip()[:_LONGEST]


@dataclass(frozen=True, slots=True)
class UnsavedForm:
    """A form that was not saved: why, and what was ``typed`` into it; if it ``is_stale``, the draft has changed."""

    heading: str = ""
    told: tuple[str, ...] = ()
    typed: TypedFields = field(default_factory=TypedFields)
    status: int = 200
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class DeskPages:
    """The pages that show a desk."""

    desk: Desk
    templates: Templates

    def start(self, _: Request) -> Response:
        """Return the first page: what is due, what is in doubt, who reads, which source lacks something, all weeks."""
        weeks, digest = self.desk.weeks(), self.desk.read().tables.digest
        return self.page(
            "start.html",
            weeks=weeks,
            digest=digest,
            tab="start",
            overview=self.desk.overview(),
            unsent=self.desk.commands.unsent(),
            mailing=self.desk.mailing,
        )

    def storylines(self, _: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the list of the stories that run on, each with its forms."""
        unsaved = unsaved or UnsavedForm()
        listed = self.desk.storylines()
        return self.page(
            "storylines.html",
            unsaved.status,
            whole=tuple(one for one in listed if not one.line.joined),
            joined=tuple(one for one in listed if one.line.joined),
            said=self.desk.storyline_said,
            digest=self.desk.read().tables.digest,
            tab="storylines",
            unsaved=unsaved,
            typed=unsaved.typed,
        )

    def settings(self, _: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the form of the settings that the desk may change."""
        unsaved = unsaved or UnsavedForm()
        config = self.desk.read()
        return self.page(
            "settings.html",
            unsaved.status,
            settings=SETTINGS,
            config=config,
            file=self.desk.settings_file,
            pictures=tuple(self.desk.pictures()),
            newest=next((one.week for one in self.desk.weeks()), None),
            said=self.desk.settings_said,
            digest=config.tables.digest,
            tab="settings",
            unsaved=unsaved,
            typed=unsaved.typed,
        )

    def stories(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the list of stories of a week."""
        week = self.week(request)
        found = week.rows
        shown = kept(found)
        dropped = tuple(row for row in found if row not in shown)
        key = request.query_params.get("written", "")
        written = next((row for row in shown if any(stored.key == key for stored in row.items)), None)
        return self.of_week(
            "stories.html",
            week,
            "stories",
            unsaved,
            rows=shown,
            dropped=dropped,
            tiers=week.tiers,
            pages=week.pages,
            written=written,
        )

    def writing(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the form of a story by the editor."""
        return self.of_week("write.html", self.week(request), "write", unsaved)

    def story(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the form of a story."""
        week = self.week(request)
        row = row_of(week.rows, request.path_params["key"])
        others = tuple(one for one in kept(week.rows) if one.key != row.key)
        headings = dict.fromkeys(one.draft.section for one in week.rows if one.draft.section)
        pictures = tuple(self.desk.pictures())
        return self.of_week(
            "story.html",
            week,
            "stories",
            unsaved,
            row=row,
            joinable=others,
            headings=tuple(headings),
            pictures=pictures,
            sentence_id=sentence_id,
        )

    def removal(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the question whether to take a story down for good, with what that means."""
        week = self.week(request)
        shown = week.shown(request.path_params["key"])
        own = {one.key for one in shown.references}
        planned = self.desk.to_remove(own)
        reports = tuple(one for one in planned.items if one.key in own)
        copies = len(planned.items) - len(reports)
        return self.of_week(
            "remove.html", week, "stories", unsaved, story=shown, reports=reports, copies=copies, planned=planned
        )

    def words(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the form of the introduction, subject and preheader."""
        week = self.week(request)
        draft = week.looking and week.looking.looked.draft
        own = {words.locale: words for words in draft.own_words} if draft else {}
        views = _emails(week)
        named = {row.draft.items[0].id if row.draft.items else row.key: row for row in kept(week.rows)}
        orders = {locale: "\n".join(_named(words.order, week.rows)) for locale, words in own.items()}
        return self.of_week(
            "words.html", week, "words", unsaved, draft=draft, own=own, views=views, named=named, orders=orders
        )

    def translations(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the translations of a week for one locale, beside their originals."""
        week = self.week(request)
        asked = first(unsaved.typed.fields, "locale") if unsaved else ""
        locale = _locale(request, week, asked)
        looked = week.looking and week.looking.looked
        found = segment_pairs(looked.edition, locale, looked.words.get(locale, {})) if looked else ()
        own = dict(looked.edition.words_in(locale).titles) if looked else {}
        return self.of_week(
            "translations.html",
            week,
            "translations",
            unsaved,
            locale=locale,
            found=found,
            own=own,
            why=why,
            field_of=field_of,
            shown_of=shown_of,
            is_saved="saved" in request.query_params,
        )

    def look(self, request: Request) -> Response:
        """Return the edition as readers see it: pages, email and feed."""
        week = self.week(request)
        view = EditionView(week.looking, _locale(request, week)) if week.looking else None
        return self.of_week("look.html", week, "look", view=view)

    def file(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return the file of the draft, with its mistakes."""
        return self.of_week("file.html", self.week(request), "file", unsaved)

    def unsaved(self, request: Request, unsaved: UnsavedForm) -> Response:
        """Return what was typed into a page that is not there any more."""
        return self.of_week("_base.html", self.week(request), "stories", unsaved)

    def publishing(self, request: Request, unsaved: UnsavedForm | None = None) -> Response:
        """Return what publishing will do, and the result of the last time."""
        week = self.week(request)
        is_due = week.looking is not None and week.looking.looked.state == "closed"
        older = self.desk.passed_over(week.week) if is_due else ()
        is_published = week.looking is not None and week.looking.looked.state == "published"
        unsent, mailing = self.desk.commands.unsent() if is_published else None, self.desk.mailing
        return self.of_week(
            "publish.html",
            week,
            "publish",
            unsaved,
            report=self.desk.reports.get(week.week),
            older=older,
            findings=self._findings(week),
            is_sent=is_published and week.looking is not None and bool(week.looking.config.tables.email.server),
            unsent=unsent if unsent and unsent.week == week.week else None,
            mailing=mailing if mailing.week == week.week else None,
            effects=effects(week.looking) if week.looking else "",
            changes=self._changes(week),
            command=EditionView(week.looking, ENGLISH).command if week.looking else "",
        )

    # Parts

    def week(self, request: Request, *, as_published: bool = False) -> OpenWeek:
        """Open the week that a request names, if wanted as readers see it now. Raises UsageError if there is none."""
        try:
            week = read_period(request.path_params["week"], self.desk.size())
        except ValueError as error:
            raise UsageError("There is no such edition.") from error
        # Before the edition is made: if the file changes in between, a form of the older one is refused.
        file = self._file(week)
        made = self.desk.latest(week, as_published=as_published).get()
        return OpenWeek(week, made, file, self.desk.is_reopened(week))

    def of_week(
        self, template: str, week: OpenWeek, tab: str, unsaved: UnsavedForm | None = None, **values: object
    ) -> Response:
        """Return a page about a week; its form shows what was typed into it if it is ``unsaved``."""
        looking = week.looking
        unsaved = unsaved or UnsavedForm()
        return self.page(
            template,
            unsaved.status,
            unsaved=unsaved,
            typed=unsaved.typed,
            week=week,
            tab=tab,
            looking=looking,
            digest=looking.config.tables.digest if looking else None,
            change=self.desk.last_change(week.week, week.file),
            undone=self.desk.last_undone(week.week, week.file),
            version=week.made.version,
            mistakes=tuple(map(self.desk.nearby, week.made.mistakes)),
            **values,
        )

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """Return a page."""
        names = ("week", "digest", "looking", "change", "undone", "tab", "version", "unsaved")
        shared: dict[str, object] = dict.fromkeys(names)
        shared |= {"token": self.desk.token, "mistakes": ()}
        text = self.templates.render(f"preview/{template}", ENGLISH, **(shared | values))
        return Response(text, status, media_type="text/html", headers=page_headers())

    def _changes(self, week: OpenWeek) -> tuple[str, ...]:
        """Return what publishing an edition again would change for readers."""
        if week.looking is None or week.looking.looked.state != "republished":
            return ()
        published = self.desk.latest(week.week, as_published=True).get().value
        return tuple(edition_changes(published.looked.edition, week.looking.looked.edition)) if published else ()

    def _findings(self, week: OpenWeek) -> tuple[str, ...]:
        """Return what is to be said of the draft before it is published, but for late news: its page says that."""
        looked = week.looking and week.looking.looked
        found = looked.findings if looked else ()
        return tuple(self.desk.nearby(str(one)) for one in found if "not in the draft yet" not in one.message)

    def _file(self, week: Period) -> DraftFile:
        try:
            return self.desk.file(week)
        except DigestError:  # Told as the mistake that prevents a look.
            return DraftFile()


def _emails(week: OpenWeek) -> Mapping[Locale, EditionView]:
    """Return the edition in each locale for which there is an email."""
    if not week.looking:
        return {}
    views = {locale: EditionView(week.looking, locale) for locale in week.looking.config.tables.digest.locales}
    return {locale: view for locale, view in views.items() if view.has_email}


def _named(order: Iterable[DraftItem], rows: Iterable[StoryRow]) -> Iterator[str]:
    """Yield the ids of an order with the titles of their stories, as far as these are there."""
    titles = {stored.key: row.title for row in rows for stored in row.items}
    for one in order:
        title = next((title for key, title in titles.items() if key.startswith(one.id)), "")
        yield f"{one.id} {title}".rstrip()


def field_of(of_story: StoryPairs, pair: SegmentPair) -> str:
    """Return the name of the field of a translation: a text may stand in several stories."""
    return f"text-{pair.id}{of_story.key}"


def shown_of(pair: SegmentPair) -> str:
    """Return the translation of a text as the desk shows it: what was refused, "" if nothing is known of that."""
    return pair.made.refused if pair.made.problem else pair.made.text


def _locale(request: Request, week: OpenWeek, asked: str = "") -> Locale:
    """Return the locale that a request or its form names, else the first one of the site."""
    locales = week.looking.config.tables.digest.locales if week.looking else (ENGLISH,)
    asked = asked or request.query_params.get("locale", "")
    return next((locale for locale in locales if str(locale) == asked), locales[0])
