"""Tells an oversight from a plan that is still being filled: only what a file does mostly is missed where it does not."""


def is_habit(doing: int, of: int, share: float) -> bool:
    """Whether at least `share` percent of the things that could do something do it; 0 percent asks nobody to."""
    return doing * 100 >= share * of
