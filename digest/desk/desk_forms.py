"""The changes that forms of the desk ask for. Each ends with a redirect, so that reloading a page repeats nothing.

A form carries the fingerprint of the file that its page shows. If the file has another one by now, nothing is written,
and the answer is 409: the page anew, with what was typed. Undo is a button of each page's form, and all translations of
a week are one form, because another form would drop what was typed beside it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from digest import tasks
from digest.desk.answers import page_headers
from digest.desk.desk_edits import (
    OF_PICTURE,
    AskedEdits,
    TypedFields,
    arranged,
    retold,
    row_of,
    titled,
    worded,
    written,
)
from digest.desk.desk_pages import DeskPages, OpenWeek, UnsavedForm, field_of, shown_of
from digest.desk.desk_settings import asked_changes
from digest.desk.guard import Fields, RefusedFormError, fields_of, first, need_token, upload_of
from digest.editing.building.segment_pairs import segment_pairs
from digest.errors import DigestError, DraftError, LockError, StaleDraftError, UsageError
from digest.language.text.characters.clean import is_visible, one_line
from digest.language.text.characters.spacing import tidy
from digest.model.locale import Locale
from digest.model.period import read_period
from digest.tasks.edit_storylines import StorylineEdit

# Does what a form asks, and returns the path to go on with.
_Do = Callable[[Request, OpenWeek, Fields], str]
# Shows the page of a form again.
_Show = Callable[[Request, UnsavedForm], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class DeskForms:
    """The changes that can be made on a desk; ``pages`` are where one goes on."""

    pages: DeskPages

    def endpoint(self, do: _Do, show: _Show) -> Endpoint:
        """Return what answers a form: its change and a redirect, or its page again, with all that was typed into it."""

        def change(request: Request, fields: Fields) -> Response:
            week = self.pages.week(request)
            try:
                need_token(fields, self.pages.desk.token)
                if first(fields, "act") == "undo":
                    return self._undone(request, week, fields, show)
                return RedirectResponse(do(request, week, fields), 303, headers=page_headers())
            except DigestError as error:
                return self._again(request, show, self._unsaved(week, fields, error))

        async def answer(request: Request) -> Response:
            fields = await fields_of(request)
            return await run_in_threadpool(change, request, fields)

        return answer

    def of_site(self, do: Callable[[Request, Fields], str], show: _Show) -> Endpoint:
        """Return what answers a form that is about no edition, as ``endpoint`` does."""

        def change(request: Request, fields: Fields) -> Response:
            try:
                need_token(fields, self.pages.desk.token)
                return RedirectResponse(do(request, fields), 303, headers=page_headers())
            except DigestError as error:
                return show(request, _unsaved_form(fields, (self.pages.desk.nearby(str(error)),), error))

        async def answer(request: Request) -> Response:
            fields = await fields_of(request)
            return await run_in_threadpool(change, request, fields)

        return answer

    def decide_storyline(self, request: Request, fields: Fields) -> str:
        """Name, split or join a storyline."""
        self.pages.desk.decide_storyline(*_storyline_edit(request.path_params["name"], fields))
        return "/storylines#said"

    def configure(self, _: Request, fields: Fields) -> str:
        """Change settings, or bring the files of the site up to date with them."""
        if first(fields, "act") == "refresh":
            self.pages.desk.refresh()
        else:
            self.pages.desk.configure(asked_changes(fields), first(fields, "fingerprint"))
        return "/settings#said"

    def arrange(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Move, pin or drop a story."""
        asked = arranged(_editable(week).rows, fields)
        self._write(week, fields, asked)
        return f"/{week.week}/#{asked.focus}"

    def retell(self, request: Request, week: OpenWeek, fields: Fields) -> str:
        """Change the words of a story, join it with another one, or part it."""
        row = row_of(_editable(week).rows, request.path_params["key"])
        self._write(week, fields, *retold(week.rows, row, self._with_picture(request, fields)))
        return f"/{week.week}/#edit-{row.key}"

    def remove(self, request: Request, week: OpenWeek, fields: Fields) -> str:
        """Take the reports of a story down for good that are ticked."""
        own = {one.key for one in week.shown(request.path_params["key"]).references}
        wanted = own.intersection(fields.get("report", ()))
        if not wanted:
            raise UsageError("Tick a report that is to go.")
        self.pages.desk.remove(week.week, wanted, is_told="notice" in fields)
        return f"/{week.week}/publish#result"

    def word(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Change the introduction, and the words for each locale."""
        locales = {str(locale) for locale in _locales(_editable(week))}
        if not locales.issuperset(fields.get("locale", ())):
            raise UsageError("The site has no such locale.")
        self._write(week, fields, worded(week.rows, fields))
        return f"/{week.week}/words#said"

    def translate(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Remember corrected translations, and write own titles for a locale."""
        locale = next((one for one in _locales(_editable(week)) if str(one) == first(fields, "locale")), None)
        if locale is None:
            raise UsageError("The site has no such locale.")
        corrections = _corrections(week, locale, fields)
        edits = tuple(titled(week.rows, str(locale), fields))
        self._write(week, fields, AskedEdits(edits, f"titles for readers of {locale} changed"))
        if corrections:
            self.pages.desk.correct(corrections)
        return f"/{week.week}/translations?locale={locale}&saved#{first(fields, 'act') or 'said'}"

    def add(self, _: Request, week: OpenWeek, __: Fields) -> str:
        """Begin the draft, or add late news to it."""
        self.pages.desk.commands.draft(_editable(week).week)
        return f"/{week.week}/#said"

    def write(self, request: Request, week: OpenWeek, fields: Fields) -> str:
        """Take in a story that the editor wrote."""
        moment = self.pages.desk.moment_in(_editable(week).week)
        story = written(fields, _locales(week), moment)
        fields = self._with_picture(request, fields)
        picture = {name: one_line(first(fields, name)) for name in OF_PICTURE}
        if any(picture.values()) and not picture["image"]:
            raise UsageError("You have written about a picture: choose its file, or empty those fields.")
        key = self.pages.desk.write(week.week, story, picture, first(fields, "fingerprint"))
        return f"/{week.week}/?written={key}#written"

    def rewrite(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Replace the file of the draft."""
        if not week.made.error:
            _editable(week)
        self.pages.desk.rewrite(week.week, first(fields, "text"), first(fields, "fingerprint"))
        return f"/{week.week}/file#said"

    def publish(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Publish the edition as it is shown."""
        if week.file.fingerprint != first(fields, "fingerprint"):
            raise StaleDraftError(f"{week.week}: the draft was changed by somebody else; nothing was published")
        self.pages.desk.publish(_editable(week).week)
        return f"/{week.week}/publish#result"

    def reopen(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Open a published edition again, or leave it as it is published."""
        if first(fields, "act") == "leave":
            self.pages.desk.leave(week.week)
        elif week.looking is None or week.looking.looked.state != "published":
            raise UsageError("This edition is not published.")
        else:
            self.pages.desk.reopen(week.week)
        return f"/{week.week}/"

    def send(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Send an edition to those who have not got it, or to one address, or stop that."""
        match first(fields, "act"):
            case "stop":
                self.pages.desk.mailing.stop("stopped at the desk")
            case "test":
                address = one_line(first(fields, "address"))
                if not address:
                    raise UsageError("Write the address to send a test to.")
                self.pages.desk.test(week.week, address)
            case _:
                self.pages.desk.send(week.week)
        return f"/{week.week}/publish#sending"

    def undo(self, _: Request, week: OpenWeek, fields: Fields) -> str:
        """Take back the last change."""
        self.pages.desk.undo(week.week, first(fields, "fingerprint"))
        return f"/{week.week}/#said"

    def _write(self, week: OpenWeek, fields: Fields, *steps: AskedEdits) -> None:
        if written := [(step.edits, step.told) for step in steps if step.edits]:
            self.pages.desk.change(week.week, written, first(fields, "fingerprint"))

    def _with_picture(self, request: Request, fields: Fields) -> Fields:
        """Return the fields of a form with the name of the picture that was sent with it, which is kept."""
        upload = upload_of(request)
        if not upload.content:
            return fields
        if not is_visible(first(fields, "alt")):
            raise UsageError("Describe the picture for readers who cannot see it, and choose its file again.")
        return {**fields, "image": (self.pages.desk.keep_picture(upload.name, upload.content),)}

    def _undone(self, request: Request, week: OpenWeek, fields: Fields, show: _Show) -> Response:
        """Take back the last change, and show the page with what was typed into it since."""
        typed = TypedFields(fields)
        if "text" in typed.words and typed.words["text"] != week.file.text.replace("\r\n", "\n"):
            raise UsageError("You have changed the file here: save it first, or open this page anew, then press Undo.")
        self.undo(request, week, fields)
        if "text" in fields or not typed.words:
            return RedirectResponse(f"{request.url.path.removesuffix('undo')}#said", 303, headers=page_headers())
        told = "What you had written on this page is still here, and not saved yet."
        return self._again(request, show, UnsavedForm("Taken back", (told,), typed, 200))

    def _again(self, request: Request, show: _Show, unsaved: UnsavedForm) -> Response:
        """Return the page of a form with what was typed into it."""
        try:
            return show(request, unsaved)
        except DigestError as error:  # Such as a story that is gone.
            told = tuple(dict.fromkeys((*unsaved.told, str(error))))
            return self.pages.unsaved(request, replace(unsaved, told=told))

    def _unsaved(self, week: OpenWeek, fields: Fields, error: DigestError) -> UnsavedForm:
        typed = TypedFields(fields)
        if isinstance(error, StaleDraftError):
            file = f"editions/{week.week}.toml"
            why = f"Somebody has changed {file} since this page was opened, perhaps you, in your editor."
            said = (f"{why} Nothing was overwritten.",)
            return UnsavedForm("Not saved: the draft was changed in the meantime", said, typed, 409, is_stale=True)
        told = tuple(map(self.pages.desk.nearby, error.mistakes if isinstance(error, DraftError) else (str(error),)))
        return _unsaved_form(fields, told, error)


def _unsaved_form(fields: Fields, told: tuple[str, ...], error: DigestError) -> UnsavedForm:
    status = 403 if isinstance(error, RefusedFormError) else 409 if isinstance(error, LockError) else 422
    return UnsavedForm("Not saved", told, TypedFields(fields), status)


def _storyline_edit(name: str, fields: Fields) -> tuple[StorylineEdit, str]:
    """Return what a form asks of a storyline, and what to say when it is done. Raises UsageError."""
    match first(fields, "act"):
        case "name":
            called = first(fields, f"name-{name}")
            return tasks.name_storyline(name, called), "named" if called.strip() else "called by its last headline"
        case "split":
            try:
                period = read_period(first(fields, "from"))
            except ValueError as error:
                raise UsageError(str(error)) from error
            return tasks.split_storyline(name, period), "two stories now"
        case "join":
            return tasks.join_storylines(name, first(fields, f"other-{name}").strip()), "one story now"
        case _:
            raise UsageError("This form asks for nothing.")


def _editable(week: OpenWeek) -> OpenWeek:
    """Return the week. Raises UsageError if its draft cannot be changed."""
    if week.made.error:
        raise UsageError("This edition cannot be changed now: mend the mistake first.")
    if not week.is_editable:
        raise UsageError("This edition is published. Open it again to change it, on its page Publish.")
    return week


def _locales(week: OpenWeek) -> tuple[Locale, ...]:
    return week.looking.config.tables.digest.locales if week.looking else ()


def _corrections(week: OpenWeek, locale: Locale, fields: Fields) -> dict[tuple[str, str, str], str]:
    """Return the translations that an editor changed, or took although they were refused, among those of the edition.

    Raises UsageError if somebody else has changed one since, or if a text that stands twice was given two translations.
    """
    assert week.looking
    looked = week.looking.looked
    found: dict[tuple[str, str, str], str] = {}
    for of_story in segment_pairs(looked.edition, locale, looked.words.get(locale, {})):
        for pair in of_story.pairs:
            name = field_of(of_story, pair)
            better, before, now = map(tidy, (first(fields, name), first(fields, f"was-{name}"), shown_of(pair)))
            is_taken = bool(pair.made.refused) and name in fields.get("take", ())
            if name not in fields or (better in {before, now} and not is_taken) or (better and not is_visible(better)):
                continue
            source, text = pair.segment
            if before != now:
                raise UsageError(f"Somebody else has translated “{text}” in the meantime: “{now}”.")
            if found.setdefault((source, text, locale.language), better) != better:
                raise UsageError(f"“{text}” stands twice: give it one translation.")
    return found
