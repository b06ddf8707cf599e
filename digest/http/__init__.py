"""HTTP, within limits: fetch documents and files, post JSON and forms. The only door to the HTTP library."""

from digest.http.fetcher import Fetcher, Watch, unwatched
from digest.http.host_spacing import Spacing
from digest.http.requester import ACCEPT_FEEDS, Requester
from digest.http.time_limits import Limits
from digest.http.urls import shown

__all__ = ["ACCEPT_FEEDS", "Fetcher", "Limits", "Requester", "Spacing", "Watch", "shown", "unwatched"]
