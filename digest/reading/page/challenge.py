"""Pages that a server sends instead of the requested one, to tell people from programs."""

from __future__ import annotations

import re
from collections.abc import Mapping

# A challenge is a small page; a news page may quote its words.
_HEAD = 64 * 1024
_LARGEST = 512 * 1024
# By a header of the response, with any value or one that contains this.
_HEADERS = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-datadome", "", "DataDome"),
    ("x-dd-b", "", "DataDome"),
    ("x-amzn-waf-action", "", "AWS WAF"),
    ("x-px-block-status", "", "PerimeterX"),
    ("x-sucuri-block", "", "Sucuri"),
)
# What no page of another kind has in its markup.
_MARKS = (
    (rb"/cdn-cgi/challenge-platform/|window\._cf_chl_opt|cf-browser-verification|id=.cf-challenge", "Cloudflare"),
    (rb"geo\.captcha-delivery\.com|ct\.captcha-delivery\.com", "DataDome"),
    (rb"id=.anubis_challenge|/\.within\.website/x/(?:cmd/)?anubis", "Anubis"),
    (rb"_Incapsula_Resource|incapsula incident id", "Imperva"),
    (rb"px-captcha|_pxAppId", "PerimeterX"),
    (rb"/sgcaptcha/|sg-captcha", "SiteGround"),
    (rb"awsWafCookieDomainList|challenge\.js\?[^\"']{0,80}awswaf|token\.awswaf\.com", "AWS WAF"),
    (rb"sucuri_cloudproxy_js|Sucuri WebSite Firewall", "Sucuri"),
    (rb"sec-if-cpt-container|/_sec/cp_challenge/|akamai-privacy-challenge", "Akamai"),
    (rb"/\.ddos-guard/|ddos-guard\.net/.{0,40}check\.js", "DDoS-Guard"),
    (rb"vercel-challenge|/\.well-known/vercel/security/", "Vercel"),
)
_MARK_PATTERNS = tuple((re.compile(mark, re.IGNORECASE), name) for mark, name in _MARKS)
# Titles count only with a status that refuses, or on a page with hardly any text.
_TITLE = re.compile(rb"<title[^>]{0,100}>\s*([^<]{0,200})", re.IGNORECASE)
_TITLES = (
    (re.compile(rb"just a moment|attention required! \| cloudflare", re.IGNORECASE), "Cloudflare"),
    (re.compile(rb"making sure you(?:'|&#39;|&#x27;|\xe2\x80\x99)re not a bot", re.IGNORECASE), "Anubis"),
    (re.compile(rb"access denied", re.IGNORECASE), "Akamai"),
    (
        re.compile(
            rb"are you (?:a )?(?:human|robot)|human verification|security check|verify(?:ing)? (?:that )?you"
            rb"|bot verification|robot check|captcha|checking your browser|client challenge|one more step",
            re.IGNORECASE,
        ),
        "a captcha",
    ),
)
_CAPTCHA = re.compile(rb"g-recaptcha|h-captcha|hcaptcha\.com/1/api|cf-turnstile|recaptcha/api\.js", re.IGNORECASE)
_REFUSALS = frozenset({401, 403, 405, 406, 429, 503})
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<!--.{0,500}?-->\s*+)?<(?:!doctype html|html|head|body|script)",
    re.IGNORECASE | re.DOTALL,
)
_PARAGRAPH = re.compile(rb"<(?:p|li|article|h2)\b", re.IGNORECASE)
_MOST_PARAGRAPHS = 15
_AKAMAI = "akamaighost"


def challenge_of(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """Return who sends a challenge or a block page instead of the page: "Cloudflare", "a captcha"; "" if it is none.

    ``headers`` have lowercase names. A page that is read with success is a challenge only by marks that no other page
    has; by its title or a captcha only if the status refuses (401, 403, 405, 406, 429, 503). Feeds never are.
    """
    by_header = next((name for key, part, name in _HEADERS if _has(headers, key, part)), "")
    if by_header == "Cloudflare" or (by_header and status in _REFUSALS | {202}):
        return by_header
    head = body[:_HEAD]
    if not _is_page(head) or len(body) > _LARGEST:
        return ""
    is_refused = status in _REFUSALS or status == 202
    marked = next((name for mark, name in _MARK_PATTERNS if mark.search(head)), "")
    if marked and (is_refused or not _has_much_text(head)):
        return marked
    if not is_refused:
        return ""
    title = _TITLE.search(head)
    titled = next((name for pattern, name in _TITLES if title and pattern.search(title[1])), "")
    if titled == "Akamai" and _AKAMAI not in headers.get("server", "").lower() and b"edgesuite.net" not in head:
        titled = ""
    return titled or ("a captcha" if _CAPTCHA.search(head) else "")


def _has(headers: Mapping[str, str], key: str, part: str) -> bool:
    return key in headers and part in headers[key].lower()


def _is_page(head: bytes) -> bool:
    return _PAGE.match(head) is not None


def _has_much_text(head: bytes) -> bool:
    """Return whether a page has paragraphs: Cloudflare puts its scripts into ordinary pages too."""
    return len(_PARAGRAPH.findall(head)) > _MOST_PARAGRAPHS
