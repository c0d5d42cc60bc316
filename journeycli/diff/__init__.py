"""Two versions of a journey, compared in meaning: what changed, what that does, and how it is told (D02.7)."""
