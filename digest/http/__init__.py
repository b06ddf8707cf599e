"""HTTP, within limits: fetch documents and files, post JSON and forms. The only door to the HTTP library.

``Fetcher`` is for hosts that the configuration names: of models, hubs and language models. ``Requester`` is for feeds
and pages, whose hosts and redirects nobody vouches for. The library is urllib3, which has no dependencies and, since
2.7, decompresses no more than it is asked for (CVE-2026-44432); redirects, retries and time-outs are ours.
"""

from digest.http.fetcher import Fetcher, Watch, unwatched
from digest.http.host_spacing import HostSpacing
from digest.http.requester import ACCEPT_FEEDS, Requester
from digest.http.time_limits import Limits
from digest.http.urls import shown

__all__ = ["ACCEPT_FEEDS", "Fetcher", "HostSpacing", "Limits", "Requester", "Watch", "shown", "unwatched"]
