"""The exit statuses, by name; a higher one beats a lower one, and the format never changes them."""

DONE = 0
"""Nothing at or above `--fail-on`."""
FINDINGS = 1
"""Findings at or above `--fail-on`, files that cannot be read as a journey included."""
COULD_NOT_RUN = 2
"""A bad flag or setting, an unknown rule, a missing path, nothing matched, or output that cannot be written."""
BUG = 101
"""A mistake of the tool itself."""
INTERRUPTED = 130
"""Stopped by the user."""
