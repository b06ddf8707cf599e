"""Post to chats and social networks. The only door to Apprise, which is loaded when something is posted."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from digest.errors import DoubtfulError, UnsentError
from digest.extras import needed
from digest.language.text.shortening.shorten import shorten
from digest.model.channel import Channel, Notice
from digest.waiting import NoAnswerError, within

# For all requests of one channel: Matrix logs in, finds the room and then sends.
PATIENCE = 60.0
# Apprise says only in its log why a channel refused a notice. The words may contain secrets; the number does not.
_STATUS = re.compile(r"\berror=(\d{3})\b")
# The services that can refuse a message answer with these (RFC 9110); after any other, it may have been posted.
_REFUSALS = frozenset({301, 302, 307, 308, *range(400, 408), *range(409, 500), 503})
# No text of a notice is cut to fewer characters.
_LEAST = 20
# Signs that notify everybody or somebody in a chat, wherever they are written: "@everyone", "<!channel>".
_CALL = re.compile(r"@(?=\w)|<(?=[!@#])")

_NOWHERE = logging.NullHandler()


def post(channel: Channel, notice: Notice, *, patience: float = PATIENCE) -> None:
    """Post a notice, cut to the size that the service accepts.

    Raises UnsentError if it was certainly not posted, DoubtfulError if that is not known. Messages have nothing of the
    channel's URL but the name of its service.
    """
    with _statuses() as statuses:
        service = _service(channel)
        title, body = _fitted(notice, service)
        arguments = {"title": title, "body": body, "body_format": "text"}
        try:
            # A service that answers byte by byte would block the run.
            is_posted = within(patience, lambda: bool(service.notify(**arguments)))
        except NoAnswerError as error:
            raise DoubtfulError(f"{_name(service)} did not answer in time") from error
        except Exception:  # noqa: BLE001 - errors of services may contain the URL
            is_posted = False
    if is_posted:
        return
    said = f"{_name(service)} answered with HTTP status {statuses[-1]}" if statuses else ""
    if statuses and statuses[-1] in _REFUSALS:
        raise UnsentError(f"{said}; check the URL and its token")
    raise DoubtfulError(said or f"{_name(service)} could not be reached, or did not take it; check the URL")


def check(channel: Channel) -> None:
    """Raise UnsentError if Apprise is missing, or does not understand the URL of a channel. Nothing is posted."""
    with _statuses():
        _service(channel)


def _service(channel: Channel) -> Any:
    apprise = _apprise()
    # No pictures from elsewhere, no files of its own, no threads, and a redirect is an error: it would lose a POST.
    asset = apprise.AppriseAsset(
        app_id="digest",
        app_desc="digest",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        async_mode=False,
        http_redirects=False,
        pgp_autogen=False,
        pem_autogen=False,
        storage_mode="memory",
    )
    try:
        service = apprise.Apprise.instantiate(channel.url, asset=asset)
    except Exception:  # noqa: BLE001 - services raise any error, with the URL in it
        raise UnsentError("Apprise failed to read its URL") from None
    if service is None:
        raise UnsentError(
            "Apprise does not understand its URL; https://github.com/caronc/apprise shows that of each service"
        )
    return service


def _apprise() -> ModuleType:
    try:
        with warnings.catch_warnings():
            # It loads modules that Python will drop.
            warnings.simplefilter("ignore")
            import apprise  # noqa: PLC0415 - an extra, and slow

            apprise.Apprise.instantiate("json://localhost")  # loads all services
    except (ImportError, OSError) as error:
        raise UnsentError(f"channels need {needed('apprise', 'notify', error)}") from error
    return apprise


def _name(service: Any) -> str:
    return str(service.service_name)


def _fitted(notice: Notice, service: Any) -> tuple[str, str]:
    """Return title and body, the body cut so that its link stays whole: Mastodon takes 500 characters."""
    title = _calm(notice.title)
    if service.title_maxlen:
        title = shorten(title, max(_LEAST, service.title_maxlen))
    end = f"\n{notice.url}" if notice.url else ""
    # Without a title of its own, Apprise puts it above the body, with a line break of two characters.
    room = service.body_maxlen - len(end) - (0 if service.title_maxlen else len(title) + 2)
    return title, _cut(_calm(notice.text), max(_LEAST, room)) + end


def _cut(text: str, room: int) -> str:
    """Cut a text to the lines that fit, and at least the first one."""
    lines = text.splitlines() or [""]
    while len(lines) > 1 and len("\n".join(lines)) > room:
        lines.pop()
    return shorten("\n".join(lines), room) if len(lines) == 1 else "\n".join(lines)


def _calm(text: str) -> str:
    """Separate the signs that notify people from their names by an invisible word joiner."""
    return _CALL.sub("\\g<0>\N{WORD JOINER}", text)


class _Statuses(logging.Handler):
    """Keeps only the HTTP statuses from the log of Apprise."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[int] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found += map(int, _STATUS.findall(record.getMessage()))


@contextmanager
def _statuses() -> Iterator[list[int]]:
    """Yield the HTTP statuses that Apprise mentions.

    Its log goes nowhere else, since it may contain secrets, even if a thread that was given up continues.
    """
    logger, handler = logging.getLogger("apprise"), _Statuses()
    logger.propagate = False
    logger.addHandler(_NOWHERE)  # Without any, Python would print warnings.
    logger.addHandler(handler)
    try:
        yield handler.found
    finally:
        logger.removeHandler(handler)
