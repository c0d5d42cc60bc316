"""Plays a journey as one customer meets it, desk by desk: what happens, what is said of it, and what is kept (D00.6, D00.7)."""
