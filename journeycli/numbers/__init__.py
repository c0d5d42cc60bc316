"""Measured numbers: how they are read, taken in, matched to a journey, followed, and told (D00.5, D04.8)."""
