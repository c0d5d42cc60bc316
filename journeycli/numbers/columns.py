"""What the columns of numbers are called, by us and by each tool; people add their own names in the settings."""

from collections.abc import Iterable, Mapping

COLUMNS: Mapping[str, tuple[str, ...]] = {
    # Ours; the Dutch names are for who writes the file by hand.
    "period": ("period", "periode"),
    "touchpoint": ("touchpoint", "contactmoment", "contactpunt", "stap-id"),
    "channel": ("channel", "kanaal"),
    "visitors": ("visitors", "bezoekers", "aantal", "aantal bezoekers", "bezoekersaantal"),
    "source": ("source", "bron"),
    # Google Analytics 4. Every Dutch name from here on is likely, and not verified: no Dutch export was found.
    "channel-group": (
        "session primary channel group (default channel group)",
        "session primary channel group",
        "session default channel group",
        "default channel group",
        "primaire kanaalgroep van sessie (standaardkanaalgroep)",
        "standaardkanaalgroep voor sessie",
        "standaardkanaalgroep",
    ),
    "first-channel-group": (
        "first user primary channel group (default channel group)",
        "first user primary channel group",
        "first user default channel group",
        "primaire kanaalgroep van eerste gebruiker (standaardkanaalgroep)",
        "standaardkanaalgroep van eerste gebruiker",
    ),
    "source-medium": (
        "session source / medium",
        "session source/medium",
        "bron/medium van sessie",
        "bron / medium van sessie",
        "sessiebron/-medium",
        "sessiebron / -medium",
    ),
    "session-source": ("session source", "session source platform", "bron van sessie", "sessiebron", "bronplatform van sessie"),
    "sessions": ("sessions", "sessies"),
    "users": ("total users", "totaal aantal gebruikers"),
    "new-users": ("new users", "nieuwe gebruikers"),
    "active-users": ("active users", "active users (% of step 1)", "actieve gebruikers", "actieve gebruikers (% van stap 1)"),
    "date": ("date", "month", "year month", "datum", "maand"),
    "step": ("step", "stap"),
    "segment": ("segment",),
    "elapsed-time": ("elapsed time", "verstreken tijd"),
    "completion-rate": ("completion rate", "voltooiingspercentage"),
    "abandonments": ("abandonments", "afhakers", "aantal keer verlaten"),
    "abandonment-rate": ("abandonment rate", "percentage afhakers"),
    # Plausible
    "name": ("name", "naam"),
    "unique-conversions": ("unique_conversions",),
    # Matomo
    "label": ("label",),
    "unique-visitors": ("nb_uniq_visitors", "unique visitors", "unieke bezoekers"),
    "visits": ("nb_visits", "visits", "bezoeken"),
    "step-visits": ("step_nb_visits",),
    "actual-step-visits": ("step_nb_visits_actual",),
}
"""The names of each column, in small letters; no name stands for two columns."""


class Columns:
    """Tells which column a name in a header stands for."""

    def __init__(self, added: Mapping[str, Iterable[str]] | None = None) -> None:
        """With the names that people add, which go before ours."""
        own = {_plain(name): key for key, names in (added or {}).items() for name in names}
        self._keys = {name: key for key, names in COLUMNS.items() for name in names} | own

    def key(self, name: str) -> str | None:
        """The column, whatever the capitals and blanks of its name; None where the name is not known."""
        return self._keys.get(_plain(name))


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
