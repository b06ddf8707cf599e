"""Redirects: relative links, so that no header of a request can change where they lead."""

from __future__ import annotations

from urllib.parse import quote

from starlette.responses import RedirectResponse, Response

from digest.server.headers import text_headers


def lead_to(place: str) -> Response:
    """Lead to a page of this server after a form, by a relative link."""
    return RedirectResponse(place, 303, headers=text_headers())


def lead_to_folder(path: str) -> Response:
    """Lead to a folder whose path, decoded, was asked for without the slash at its end."""
    return RedirectResponse(folder_link(path), 308, headers=text_headers())


def folder_link(path: str) -> str:
    """Return the link from a decoded path without the slash at its end to the folder that it names."""
    # Without any colon, which would make a scheme of what is before it: `http:evil.example/` leads elsewhere.
    return f"{quote(path.rpartition('/')[2], safe='')}/"
