"""Which parameters of an address follow readers, and choose nothing of what they see: a list that is kept by hand.

The names are those of these systems: Google (Campaign URL Builder, click ids of Google Ads, cross-domain links), Meta,
Microsoft Advertising, Yandex Metrica, X, TikTok, LinkedIn, Pinterest, Matomo, Piano Analytics (``at_``, ``xtor``),
Comscore (``ns_``), Webtrekk (``wt_``), Adobe Analytics, Marketo, HubSpot, Mailchimp, Klaviyo, Eloqua, Omeda, Drip,
Vero, Bloomreach, Echobox, Alibaba (``spm``), Branch, Awin, Impact, Commission Junction, Outbrain and Taboola.
ClearURLs, AdGuard ("URL Tracking filter") and Firefox (query stripping) keep longer lists, for all of the web; for
more names, look there.

Only what cannot choose content may stand here: never ``id``, ``p``, ``page``, ``article``, ``story``, ``v`` or
``lang``. A name that sites use for both is removed only with a value that says so (``ref=rss``), or only on
the sites that are known to use it so.

Items without an id of their own are named by their address without these. So a new line here lets such an item come in
again if it is still in its feed, as a copy of the one that is stored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# Beginnings of names, in lower case.
_PREFIXES = (
    "utm_", "mtm_", "at_", "ns_", "hsa_", "itm_", "wt_", "wt.", "vero_", "oly_", "elq", "bsft_", "_hs", "__hs",
    "fb_action_",
)  # fmt: skip

_NAMES = frozenset(
    # Search engines, networks and advertising: the id of a click or of a person.
    "fbclid fb_source fb_ref gclid gclsrc dclid gbraid wbraid gad gad_source gad_campaignid srsltid msclkid yclid "
    "ysclid ymclid _openstat twclid __twitter_impression ref_src ref_url ttclid igshid igsh li_fat_id sccid epik "
    "sfnsn xing_share dicbo oborigurl outbrainclickid tblci irclickid irgwc cjevent awc tduid rb_clickid s_kwcid "
    "ef_id ocid "
    # Counting of visits.
    "_ga _gl ga_source ga_medium ga_term ga_content ga_campaign ga_place pk_campaign pk_kwd pk_keyword pk_source "
    "pk_medium pk_content pk_cid piwik_campaign piwik_kwd xtor xtref xtcr s_cid cmpid sc_campaign sc_channel "
    "sc_content sc_medium sc_outcome sc_geo sc_country wtrid soc_src soc_trk guccounter guce_referrer "
    "guce_referrer_sig echobox spm scm _branch_match_id _branch_referrer icid intcid int_cmp intcmp taid "
    # Newsletters.
    "mc_cid mc_eid mc_tc mkt_tok _ke _kx __s ml_subscriber ml_subscriber_hash wickedid wickedsource dm_i "
    "nr_email_referer "
    # Sessions that servers without cookies write into links.
    "phpsessid jsessionid".split()
)  # fmt: skip

# Removed only if their value names the way that a reader came: a feed or a letter, in the second row also a network.
_OF_WAYS = frozenset("source src from origin partner emc mod xid traffic_source".split())
_OF_NETWORKS = frozenset("ref via referrer referer cmp".split())
_REST = r"(?:[-_.:]\S*|\d*)"
_WAY = re.compile(rf"(?:rss|atom|feeds?|rssfeed|feedburner|newsletter){_REST}", re.IGNORECASE)
_NETWORK = re.compile(
    rf"(?:share|social|socialflow|twitter|twtr|facebook|fb|mastodon|bluesky|telegram|whatsapp|linkedin|reddit){_REST}",
    re.IGNORECASE,
)

# Removed on these sites and their subdomains only.
_ON_SITES: Mapping[str, frozenset[str]] = {
    site: frozenset(names.split())
    for site, names in {
        "aljazeera.com": "traffic_source",
        "bloomberg.com": "srnd sref",
        "cbsnews.com": "ftag",
        "cnet.com": "ftag",
        "cnn.com": "eref iref",
        "dailymail.co.uk": "ito ico",
        "dw.com": "maca",
        "linkedin.com": "trk trackingid refid lipi",
        "medium.com": "source",
        "news.google.com": "oc",
        "newyorker.com": "mbid",
        "nytimes.com": "smid smtyp partner emc campaign_id instance_id segment_id user_id regi_id te nl",
        "open.spotify.com": "si",
        "reddit.com": "share_id rdt",
        "substack.com": "r triedredirect showwelcomeonshare",
        "techcrunch.com": "ncid sr sr_share",
        "theguardian.com": "cmp",
        "twitter.com": "s t",
        "vanityfair.com": "mbid",
        "vogue.com": "mbid",
        "washingtonpost.com": "wpisrc wpmm itid",
        "wired.com": "mbid",
        "wsj.com": "mod reflink",
        "x.com": "s t",
        "youtu.be": "si feature pp",
        "youtube.com": "si feature pp",
        "zdnet.com": "ftag",
    }.items()
}


def is_tracking(name: str, value: str, host: str) -> bool:
    """Return whether a parameter follows readers; ``host`` is that of its address, in lower case."""
    # Markup that was escaped twice leaves "&amp;" in addresses.
    name = name.lower().removeprefix("amp;")
    if name in _NAMES or name.startswith(_PREFIXES):
        return True
    is_network = name in _OF_NETWORKS
    if (is_network or name in _OF_WAYS) and (_WAY.fullmatch(value) or (is_network and _NETWORK.fullmatch(value))):
        return True
    return name in _names_at(host)


@lru_cache(maxsize=1_000)
def _names_at(host: str) -> frozenset[str]:
    """Return the names of parameters that follow readers on a site."""
    return frozenset(name for site, names in _ON_SITES.items() if f".{host}".endswith(f".{site}") for name in names)
