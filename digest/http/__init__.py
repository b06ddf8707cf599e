"""The only door to the HTTP library: fetches documents and files, posts JSON and forms, within limits."""

from digest.http.client import shown
from digest.http.fetcher import Fetcher, Watch, unwatched
from digest.http.limits import Limits

__all__ = ["Fetcher", "Limits", "Watch", "shown", "unwatched"]
