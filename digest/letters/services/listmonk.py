"""Hand an email over to listmonk as the draft of a campaign, by its API (POST /api/campaigns)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Protocol

from digest.errors import DeliveryError, HttpError
from digest.http import Fetcher

_LARGEST = 2_000_000


class CampaignDraft(Protocol):
    """The campaign to hand over; listmonk shows its name to its own users only."""

    @property
    def name(self) -> str:
        """The name of the campaign."""
        ...

    @property
    def subject(self) -> str:
        """The subject of the emails."""
        ...

    @property
    def html(self) -> str:
        """The emails as HTML."""
        ...

    @property
    def text(self) -> str:
        """The emails as plain text."""
        ...


def hand_over(
    fetcher: Fetcher,
    address: str,
    token: str,
    campaign: CampaignDraft,
    lists: Sequence[int],
    *,
    template: int | None = None,
) -> int:
    """Make the draft of a campaign to some lists, by their ids, and return its id. listmonk sends nothing yet.

    ``token`` is the name of an API user and its token, with a colon between them. ``template`` is the id of the
    template around it, which must add nothing to a whole page.

    Raises HttpError if listmonk refuses it, DeliveryError if it answers anything else.
    """
    values: Mapping[str, object] = {
        "name": campaign.name,
        "subject": campaign.subject,
        "lists": list(lists),
        "type": "regular",
        "content_type": "html",
        "body": campaign.html,
        "altbody": campaign.text,
        **({"template_id": template} if template else {}),
    }
    place = address.rstrip("/") + "/api/campaigns"
    try:
        told = fetcher.answer(place, json.dumps(values).encode(), {"Authorization": f"token {token}"}, _LARGEST)
    except HttpError as error:
        if error.status in {401, 403}:
            needed = "DIGEST_LISTMONK_TOKEN must be NAME:TOKEN of an API user who may manage campaigns"
            raise HttpError(f"{place}: listmonk refuses the token ({error.status}); {needed}") from error
        raise
    try:
        return int(json.loads(told)["data"]["id"])
    except (ValueError, TypeError, LookupError) as error:
        raise DeliveryError(f"{address}: does not answer as listmonk does; is this its URL?") from error
