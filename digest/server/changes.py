"""The changes that forms of the desk ask for. Each ends with a redirect, so that reloading a page repeats nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from digest.compose.digest.pairs import pairs
from digest.errors import DigestError, DraftError, LockError, StaleDraftError, UsageError
from digest.model.locale import Locale
from digest.server.answers import page_headers
from digest.server.forms import Asked, arranged, retold, row_of, titled, worded
from digest.server.guard import Fields, RefusedError, fields_of, first, need_token
from digest.server.pages import Open, Pages
from digest.text.characters.clean import is_visible
from digest.text.characters.spacing import tidy

# Does what a form asks, and returns the path to go on with.
_Do = Callable[[Request, Open, Fields], str]
Endpoint = Callable[[Request], Awaitable[Response]]
# These say where a form comes from, not what was written into it.
_HIDDEN = frozenset({"token", "fingerprint", "act"})


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes that can be made on a desk; ``pages`` are where one goes on."""

    pages: Pages

    def endpoint(self, do: _Do) -> Endpoint:
        """Return what answers a form: its change and a redirect, or a page that says why not, with all that it said."""

        def change(request: Request, fields: Fields) -> Response:
            week = self.pages.week(request)
            try:
                need_token(fields, self.pages.desk.token)
                return RedirectResponse(do(request, week, fields), 303, headers=page_headers())
            except DigestError as error:
                return self._refused(request, week, fields, error)

        async def answer(request: Request) -> Response:
            fields = await fields_of(request)
            return await run_in_threadpool(change, request, fields)

        return answer

    def arrange(self, _: Request, week: Open, fields: Fields) -> str:
        """Move, pin or drop a story."""
        asked = arranged(_editable(week).rows, fields)
        self._write(week, fields, asked)
        return f"/{week.week}/#{asked.focus}"

    def retell(self, request: Request, week: Open, fields: Fields) -> str:
        """Change the words of a story, join it with another one, or part it."""
        row = row_of(_editable(week).rows, request.path_params["key"])
        self._write(week, fields, retold(week.rows, row, fields))
        return f"/{week.week}/#edit-{row.key}"

    def word(self, _: Request, week: Open, fields: Fields) -> str:
        """Change the introduction, and the words for each locale."""
        locales = {str(locale) for locale in _locales(_editable(week))}
        if not locales.issuperset(fields.get("locale", ())):
            raise UsageError("The site has no such locale.")
        self._write(week, fields, worded(fields))
        return f"/{week.week}/words#said"

    def translate(self, _: Request, week: Open, fields: Fields) -> str:
        """Remember corrected translations, and write own titles for a locale."""
        locale = next((one for one in _locales(_editable(week)) if str(one) == first(fields, "locale")), None)
        if locale is None:
            raise UsageError("The site has no such locale.")
        edits = tuple(titled(week.rows, str(locale), fields))
        if edits:
            self._write(week, fields, Asked(edits, f"titles for readers of {locale} changed"))
        corrections = dict(_corrections(week, locale, fields))
        if corrections:
            self.pages.desk.correct(corrections)
        return f"/{week.week}/translations?locale={locale}&saved#{first(fields, 'at') or 'said'}"

    def add(self, _: Request, week: Open, __: Fields) -> str:
        """Begin the draft, or add late news to it."""
        self.pages.desk.verbs.draft(_editable(week).week)
        return f"/{week.week}/#said"

    def rewrite(self, _: Request, week: Open, fields: Fields) -> str:
        """Replace the file of the draft."""
        if not week.made.error:
            _editable(week)
        self.pages.desk.rewrite(week.week, first(fields, "text"), first(fields, "fingerprint"))
        return f"/{week.week}/file#said"

    def undo(self, _: Request, week: Open, fields: Fields) -> str:
        """Take back the last change."""
        self.pages.desk.undo(week.week, first(fields, "fingerprint"))
        return f"/{week.week}/#said"

    def publish(self, _: Request, week: Open, fields: Fields) -> str:
        """Publish the edition as it is shown."""
        if week.file.fingerprint != first(fields, "fingerprint"):
            raise StaleDraftError(f"{week.week}: the draft was changed by somebody else; nothing was published")
        self.pages.desk.publish(_editable(week).week)
        return f"/{week.week}/publish#result"

    def _write(self, week: Open, fields: Fields, asked: Asked) -> None:
        if asked.edits:
            self.pages.desk.change(week.week, asked.edits, first(fields, "fingerprint"), asked.told)

    def _refused(self, request: Request, week: Open, fields: Fields, error: DigestError) -> Response:
        is_stale, is_expired = isinstance(error, StaleDraftError), isinstance(error, RefusedError)
        told = map(self.pages.desk.nearby, error.mistakes if isinstance(error, DraftError) else (str(error),))
        typed = {
            name: values[0]
            for name, values in fields.items()
            if f"was-{name}" in fields and values[0].strip() != first(fields, f"was-{name}").strip()
        }
        return self.pages.of_week(
            "refused.html",
            week,
            "stories",
            403 if is_expired else 409 if is_stale or isinstance(error, LockError) else 422,
            is_stale=is_stale,
            is_locked=isinstance(error, LockError),
            is_expired=is_expired,
            told=tuple(told),
            typed=typed or {name: fields[name][0] for name in ("text",) if name in fields},
            fields=tuple((name, value) for name, values in fields.items() for value in values if name not in _HIDDEN),
            act=first(fields, "act"),
            action=request.url.path,
        )


def _editable(week: Open) -> Open:
    """Return the week. Raises UsageError if its draft cannot be changed."""
    if not week.is_editable:
        raise UsageError("This edition cannot be changed now: it is published, or its draft has a mistake.")
    return week


def _locales(week: Open) -> tuple[Locale, ...]:
    return week.looking.config.tables.digest.locales if week.looking else ()


def _corrections(week: Open, locale: Locale, fields: Fields) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Yield the translations that an editor changed, among those of the edition."""
    assert week.looking
    looked = week.looking.looked
    for of_story in pairs(looked.edition, locale, looked.words.get(locale, {})):
        for pair in of_story.pairs:
            name = f"text-{pair.id}"
            better, before = (tidy(first(fields, one)) for one in (name, f"was-{name}"))
            if name in fields and better != before and (is_visible(better) or not better):
                source, text = pair.segment
                yield (source, text, locale.language), better
