"""Shows two long texts where they differ, for they often differ in one word."""

_BEFORE = 16
"""Characters that both have and that are shown before the first difference."""


def contrasted(old: str, new: str, longest: int) -> tuple[str, str]:
    """Both texts, from shortly before the first difference on where one is longer than `longest` characters."""
    if max(len(old), len(new)) <= longest:
        return old, new
    shared = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))
    start = max(shared - _BEFORE, 0)
    return ("…" + old[start:], "…" + new[start:]) if start else (old, new)
