"""How much one journey may hold."""

DEEPEST = 32
"""Levels of lists and mappings in one another."""
MOST_NODES = 50_000
"""Keys, values, lists and mappings in one file."""
