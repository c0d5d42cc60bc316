"""The words of the field as data: stages, phase models, channel kinds, with labels in English and Dutch.

Source: the tables of D01.6, D02.1, D03.2, D04.1 and D04.2; the channel groups are those of web analytics (D04.8).
"""

from typing import NamedTuple

LANGUAGES = ("en", "nl")


class Labels(NamedTuple):
    """One thing's name in each language that the tool speaks."""

    en: str
    nl: str

    def in_language(self, language: str) -> str:
        """The name in a BCP 47 language (`nl-BE` counts as `nl`); English where the language is not known."""
        return self.nl if language.split("-", maxsplit=1)[0].lower() == "nl" else self.en


STAGES = {
    "awareness": Labels("Awareness", "Aandacht & oriëntatie"),
    "consideration": Labels("Consideration", "Overweging"),
    "purchase": Labels("Purchase", "Aankoop"),
    "service": Labels("Service", "Service"),
    "loyalty": Labels("Loyalty", "Loyaliteit"),
}
"""The five canonical stages, in order (D04.1)."""


class ModelPhase(NamedTuple):
    """One phase of a phase model: its own name and the canonical stages it covers."""

    labels: Labels
    stages: tuple[str, ...]


class PhaseModel(NamedTuple):
    """A phase model: its name and its phases by id."""

    label: str
    phases: dict[str, ModelPhase]


def _phase(stages: str, en: str, nl: str) -> ModelPhase:
    return ModelPhase(Labels(en, nl), tuple(stages.split()))


_STAGE_NAMES = {stage: ModelPhase(labels, (stage,)) for stage, labels in STAGES.items()}

PHASE_MODELS = {
    "five-phase": PhaseModel(
        "the five phases",
        {
            **_STAGE_NAMES,
            "attention": _phase("awareness", "Attention", "Aandacht"),
            "decision": _phase("purchase", "Decision", "Beslissing"),
            "action": _phase("purchase", "Action", "Actie"),
            "delivery": _phase("service", "Delivery", "Levering"),
            "retention": _phase("service", "Retention", "Behoud"),
            "advocacy": _phase("loyalty", "Advocacy", "Ambassadeurschap"),
            "bewustwording": _phase("awareness", "Awareness", "Bewustwording"),
            "aandacht": _phase("awareness", "Attention", "Aandacht"),
            "orientatie": _phase("awareness", "Orientation", "Oriëntatie"),
            "overweging": _phase("consideration", "Consideration", "Overweging"),
            "beslissing": _phase("purchase", "Decision", "Beslissing"),
            "aankoop": _phase("purchase", "Purchase", "Aankoop"),
            "levering": _phase("service", "Delivery", "Levering"),
            "loyaliteit": _phase("loyalty", "Loyalty", "Loyaliteit"),
        },
    ),
    "aida": PhaseModel(
        "AIDA",
        {
            "attention": _phase("awareness", "Attention", "Aandacht"),
            "interest": _phase("awareness", "Interest", "Interesse"),
            "desire": _phase("consideration", "Desire", "Verlangen"),
            "action": _phase("purchase", "Action", "Actie"),
        },
    ),
    "stdc": PhaseModel(
        "See-Think-Do-Care",
        {
            "see": _phase("awareness", "See", "See"),
            "think": _phase("consideration", "Think", "Think"),
            "do": _phase("purchase", "Do", "Do"),
            "care": _phase("service loyalty", "Care", "Care"),
        },
    ),
    "race": PhaseModel(
        "RACE",
        {
            "reach": _phase("awareness", "Reach", "Reach"),
            "act": _phase("consideration", "Act", "Act"),
            "convert": _phase("purchase", "Convert", "Convert"),
            "engage": _phase("service loyalty", "Engage", "Engage"),
        },
    ),
    "aarrr": PhaseModel(
        "AARRR",
        {
            "acquisition": _phase("awareness", "Acquisition", "Acquisitie"),
            "activation": _phase("consideration", "Activation", "Activatie"),
            "revenue": _phase("purchase", "Revenue", "Omzet"),
            "retention": _phase("service", "Retention", "Behoud"),
            "referral": _phase("loyalty", "Referral", "Doorverwijzing"),
        },
    ),
    "loyalty-loop": PhaseModel(
        "the loyalty loop",
        {
            "trigger": _phase("awareness", "Trigger", "Aanleiding"),
            "initial-consideration": _phase("awareness", "Initial consideration", "Eerste overweging"),
            "active-evaluation": _phase("consideration", "Active evaluation", "Actieve evaluatie"),
            "moment-of-purchase": _phase("purchase", "Moment of purchase", "Aankoopmoment"),
            "post-purchase-experience": _phase("service", "Post-purchase experience", "Ervaring na de aankoop"),
            "loyalty-loop": _phase("loyalty", "Loyalty loop", "Loyaliteitslus"),
        },
    ),
    "custom": PhaseModel("its own phases", {}),
}
"""Phase models and their crosswalk to the canonical stages; a stage's own id is understood in every model."""


class Process(NamedTuple):
    """One thing that customers come for: its names, and phases to start from where the phase models have none for it."""

    labels: Labels
    phases: dict[str, ModelPhase]


PROCESSES = {
    "acquisition": Process(Labels("winning customers", "klanten werven"), {}),
    "onboarding": Process(
        Labels("getting started", "van start gaan"),
        {
            "welcome": _phase("service", "Welcome", "Welkom"),
            "first-use": _phase("service", "First time", "Eerste keer"),
            "habit": _phase("loyalty", "Habit", "Gewoonte"),
        },
    ),
    "support": Process(
        Labels("questions", "vragen"),
        {
            "question": _phase("service", "Question", "Vraag"),
            "answer": _phase("service", "Answer", "Antwoord"),
            "afterwards": _phase("loyalty", "Afterwards", "Nadien"),
        },
    ),
    "returns": Process(
        Labels("returns", "retours"),
        {
            "doubt": _phase("service", "Doubt", "Twijfel"),
            "sending-back": _phase("service", "Sending back", "Terugsturen"),
            "money-back": _phase("service", "Money back", "Geld terug"),
            "afterwards": _phase("loyalty", "Afterwards", "Nadien"),
        },
    ),
    "complaints": Process(
        Labels("complaints", "klachten"),
        {
            "complaint": _phase("service", "Complaint", "Klacht"),
            "solution": _phase("service", "Solution", "Oplossing"),
            "afterwards": _phase("loyalty", "Afterwards", "Nadien"),
        },
    ),
}
"""The processes that most businesses have, each worth a journey of its own (D00.2)."""


class ChannelKind(NamedTuple):
    """A kind of channel: names, the stages it fits, where it happens, and its group in web analytics if it has one."""

    labels: Labels
    stages: tuple[str, ...]
    presence: str
    group: str | None


def _kind(en: str, nl: str, stages: str, group: str | None = None, presence: str = "online") -> ChannelKind:
    return ChannelKind(Labels(en, nl), tuple(stages.split()), presence, group)


CHANNEL_KINDS = {
    "organic-social": _kind("social media", "social media", "awareness consideration loyalty", "Organic Social"),
    "paid-social": _kind("social ads", "social-advertenties", "awareness consideration", "Paid Social"),
    "display-ads": _kind("display ads and retargeting", "online advertenties, retargeting", "awareness consideration", "Display"),
    "search-ads": _kind("search ads", "zoekadvertenties", "awareness consideration purchase", "Paid Search"),
    "seo": _kind("search engine", "SEO, vindbaarheid", "awareness consideration", "Organic Search"),
    "video": _kind("video", "video", "awareness consideration", "Organic Video"),
    "podcast": _kind("podcast", "podcast", "awareness consideration", "Audio"),
    "blog": _kind("blog, articles", "blog, artikelen", "awareness consideration", "Organic Search"),
    "ai-assistant": _kind("AI assistant", "AI-assistent", "awareness consideration", "AI Assistant"),
    "offline-ads": _kind("radio, TV, print, posters", "radio, tv, print, affiche", "awareness", presence="offline"),
    "event": _kind("fair, event", "beurs, evenement", "awareness consideration loyalty", presence="offline"),
    "cold-outreach": _kind("cold calling", "cold calling", "awareness", presence="hybrid"),
    "partner": _kind("partner, affiliate", "partner, affiliate", "awareness consideration", "Affiliates", "hybrid"),
    "referral": _kind("word of mouth", "mond-tot-mond, doorverwijzing", "awareness loyalty", "Referral", "hybrid"),
    "lead-magnet": _kind("give-away, e-book", "weggever, e-boek", "consideration"),
    "demo": _kind("product demo", "productdemonstratie", "consideration", presence="hybrid"),
    "trial": _kind("trial", "proefperiode", "consideration purchase"),
    "webinar": _kind("webinar", "webinar", "consideration"),
    "email": _kind("e-mail, newsletter", "e-mail, nieuwsbrief", "consideration purchase service loyalty", "Email"),
    "reviews": _kind("reviews, testimonials", "klantenbeoordelingen, testimonials", "consideration loyalty", "Referral"),
    "case-study": _kind("case study", "case study", "consideration"),
    "comparison": _kind("comparison guide", "vergelijkingsgids", "consideration"),
    "website": _kind("website", "website", "awareness consideration purchase service", "Direct"),
    "sales-page": _kind("sales page", "verkooppagina", "purchase"),
    "offer": _kind("offer, promotion", "aanbieding, promotie", "purchase loyalty", presence="hybrid"),
    "booking": _kind("online calendar", "online kalender", "purchase service"),
    "intro-call": _kind("intro call", "kennismakingsgesprek", "consideration purchase", presence="hybrid"),
    "form": _kind("online form", "online formulier", "purchase"),
    "webshop": _kind("web shop, checkout", "webshop, afrekenen", "purchase", "Direct"),
    "store": _kind("shop, counter", "winkel, balie", "consideration purchase service", presence="offline"),
    "marketplace": _kind("marketplace", "marktplaats", "consideration purchase", "Referral"),
    "phone": _kind("phone", "telefoon", "purchase service", presence="offline"),
    "chat": _kind("chat, WhatsApp", "chat, WhatsApp", "consideration purchase service"),
    "sms": _kind("text message", "sms", "purchase service loyalty", "SMS"),
    "push": _kind("push notification", "pushmelding", "service loyalty", "Mobile Push Notifications"),
    "app": _kind("app", "app", "service loyalty"),
    "support": _kind("customer service", "klantendienst, servicebalie", "service", presence="hybrid"),
    "onboarding": _kind("onboarding, welcome mail", "onboarding, bedankmail", "service"),
    "help-center": _kind("help centre", "helpcentrum, kennisbank", "service"),
    "survey": _kind("satisfaction survey", "tevredenheidsonderzoek", "service loyalty"),
    "community": _kind("community", "community", "service loyalty", presence="hybrid"),
    "loyalty-program": _kind("membership, loyalty card", "lidmaatschap, spaarprogramma", "loyalty", presence="hybrid"),
    "referral-program": _kind("referral programme", "referralprogramma", "loyalty", presence="hybrid"),
    "gift": _kind("gift", "relatiegeschenk", "loyalty", presence="offline"),
    "other": _kind("other", "anders", " ".join(STAGES), presence="hybrid"),
}
"""Channel kinds in the order of the journey (D04.2)."""

CONTENT_KINDS = ("organic-social", "video", "podcast", "blog", "webinar", "email")
"""The kinds that live of a rhythm: content made again and again for people who follow it (D04.7)."""

SUGGESTED_KINDS = {
    "awareness": ("organic-social", "seo", "podcast", "paid-social", "event", "partner"),
    "consideration": ("reviews", "lead-magnet", "webinar", "email", "demo", "case-study"),
    "purchase": ("sales-page", "offer", "booking", "intro-call", "form", "webshop"),
    "service": ("onboarding", "support", "chat", "phone", "email", "help-center"),
    "loyalty": ("referral-program", "community", "survey", "reviews", "email", "gift"),
}
"""What to suggest first for an empty phase, the most telling kinds of each stage (D04.2)."""

CADENCE_DAYS = {
    "daily": 1,
    "several-per-week": 3,
    "weekly": 7,
    "biweekly": 14,
    "monthly": 31,
    "quarterly": 92,
    "half-yearly": 184,
    "yearly": 366,
}
"""The longest that may lie between two times, in days; `always-on` and `on-demand` have no rhythm (D04.7)."""
