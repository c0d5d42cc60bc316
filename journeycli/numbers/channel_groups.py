"""The groups that web analytics sorts visits into, and what each tool and language calls them (D04.8)."""

CHANNEL_GROUPS = (
    "Affiliates",
    "AI Assistant",
    "Audio",
    "Cross-network",
    "Direct",
    "Display",
    "Email",
    "Mobile Push Notifications",
    "Organic Search",
    "Organic Shopping",
    "Organic Social",
    "Organic Video",
    "Paid Other",
    "Paid Search",
    "Paid Shopping",
    "Paid Social",
    "Paid Video",
    "Referral",
    "SMS",
    "Unassigned",
)
"""The default channel groups, as Google Analytics 4 and Plausible have them."""
UNTOLD_GROUPS = frozenset(("Cross-network", "Direct", "Paid Other", "Unassigned"))
"""Groups that say nothing of how people came, so that no plan can lack them."""

_ALSO_CALLED = {
    # Plausible
    "ai assistants": "AI Assistant",
    # Matomo, by its raw names and as it shows them
    "directentries": "Direct",
    "direct entry": "Direct",
    "searchengines": "Organic Search",
    "search engines": "Organic Search",
    "socialnetworks": "Organic Social",
    "social networks": "Organic Social",
    "aiassistants": "AI Assistant",
    "websites": "Referral",
    # Dutch: likely, and not verified with an export of any of the tools.
    "directe invoer": "Direct",
    "direct verkeer": "Direct",
    "zoekmachines": "Organic Search",
    "organisch zoeken": "Organic Search",
    "betaald zoeken": "Paid Search",
    "sociale netwerken": "Organic Social",
    "organisch sociaal": "Organic Social",
    "betaald sociaal": "Paid Social",
    "verwijzing": "Referral",
    "e-mail": "Email",
    "niet toegewezen": "Unassigned",
}
_BY_NAME = {**{group.lower(): group for group in CHANNEL_GROUPS}, **_ALSO_CALLED}


def group_called(name: str) -> str | None:
    """The group that a tool means by a name, whatever its capitals; None where it means none."""
    return _BY_NAME.get(name.strip().lower())
