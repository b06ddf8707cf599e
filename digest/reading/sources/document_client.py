"""The part of the HTTP client that sources need."""

from __future__ import annotations

from typing import Protocol

from digest.model.web import Access, Validators, WebResponse


class DocumentClient(Protocol):
    """Requests documents, as ``digest.http.Requester`` does."""

    def get(
        self,
        address: str,
        *,
        validators: Validators = ...,
        access: Access = ...,
        accept: str = ...,
        largest: int = ...,
    ) -> WebResponse:
        """Return the response. Raises HttpError if there is none."""
        ...
