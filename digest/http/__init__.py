"""HTTP, within limits: fetch documents and files, post JSON and forms. The only door to the HTTP library."""

from digest.http.client import shown
from digest.http.fetcher import Fetcher, Watch, unwatched
from digest.http.limits import Limits

__all__ = ["Fetcher", "Limits", "Watch", "shown", "unwatched"]
