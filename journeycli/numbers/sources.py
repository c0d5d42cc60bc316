"""The sources of visits, as `instagram / social` or `l.instagram.com / referral`: what each may be called, and its group.

The groups are those that Google Analytics 4 publishes for a source and a medium, as far as these two words tell:
https://support.google.com/analytics/answer/9756891
"""

import re

from journeycli.aliases import value_called
from journeycli.vocabulary import CHANNEL_KINDS

_BETWEEN = " / "
_SEARCH_ENGINES = frozenset(("baidu", "bing", "duckduckgo", "ecosia", "google", "qwant", "startpage", "yahoo", "yandex"))
_MEDIA = {
    "Affiliates": "affiliate, affiliates",
    "Audio": "audio",
    "Direct": "(none), (not set)",
    "Display": "display, banner, expandable, interstitial, cpm",
    "Email": "email, e-mail, e_mail, e mail",
    "Organic Search": "organic",
    "Organic Social": "social, social-network, social-media, sm, social network, social media",
    "Organic Video": "video",
    "SMS": "sms",
}
_GROUP_OF_MEDIUM = {medium: group for group, media in _MEDIA.items() for medium in media.split(", ")}
_REFERRED = ("", "referral", "app", "link")
_PAID = re.compile("cp.*|.*cpc|ppc|retargeting|paid.*")
_PAID_GROUPS = {"Organic Social": "Paid Social", "Organic Video": "Paid Video", "Organic Search": "Paid Search"}
_TOLD_BY_SITE = frozenset(("Organic Social", "Organic Video", "AI Assistant"))
_HOST = re.compile(r"[^\s/]+\.[^\s/.]{2,}")
_SECOND_LEVELS = frozenset(("ac", "co", "com", "gov", "org"))
"""What may stand before the country in the name of a host, as in `example.co.uk`."""


def source_words(name: str) -> tuple[str, ...]:
    """All that a source may be measured as: the whole, the source alone, and the name of its site without what stands around it."""
    source = name.rpartition(_BETWEEN)[0] or name
    return tuple(dict.fromkeys((name, source, _site(source))))


def source_group(name: str) -> str:
    """The group of web analytics that visits of a source are in; `Unassigned` where its words do not tell."""
    source, _, medium = name.lower().rpartition(_BETWEEN) if _BETWEEN in name else (name.lower(), "", "")
    site = _site(source)
    kind = CHANNEL_KINDS.get(value_called(site) or "")
    group = "Organic Search" if site in _SEARCH_ENGINES else kind.group if kind else None
    if medium in _GROUP_OF_MEDIUM:
        return _GROUP_OF_MEDIUM[medium]
    if _PAID.fullmatch(medium):
        return _PAID_GROUPS.get(group or "", "Paid Other")
    if medium in _REFERRED:
        if source == "(direct)":
            return "Direct"
        return group if group in _TOLD_BY_SITE and group else "Referral" if medium else "Unassigned"
    return "Unassigned"


def _site(source: str) -> str:
    """`instagram` for `l.instagram.com`; what is no name of a host stays."""
    if not _HOST.fullmatch(source):
        return source
    labels = source.split(".")[:-1]
    return labels[-2] if len(labels) > 1 and labels[-1] in _SECOND_LEVELS else labels[-1]
