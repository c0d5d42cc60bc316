"""Spreads work over processes; the outcome is the same, in the same order, for any number of them."""

import os
import signal
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

_AT_ONCE = 50
"""Items that a process gets in one go."""
_WORTH_IT = 200
"""Items from which more processes are quicker than one: starting them takes as long as reading a hundred journeys."""


def spread(work: Callable[[Sequence[Item]], list[Outcome]], items: Sequence[Item], jobs: int | None) -> list[Outcome]:
    """What `work` makes of the items, by `jobs` processes: as many as there are processors, if that is worth it, for None.

    `work` and what it takes and gives must be things that can be sent to another process.
    """
    jobs = jobs or (os.cpu_count() or 1 if len(items) >= _WORTH_IT else 1)
    if jobs == 1 or len(items) <= 1:
        return work(items)
    # Imported here because most runs do without, and it takes as long as Typer.
    from concurrent.futures import ProcessPoolExecutor

    portions = [items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE)]
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            return [outcome for outcomes in pool.map(work, portions) for outcome in outcomes]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
