"""The workspace at a glance: which journeys there are, how far they are, and which are missing (D00.2)."""
