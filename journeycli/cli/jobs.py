"""Spreads work over processes; the outcome is the same, in the same order, for any number of them."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

_AT_ONCE = 25
"""Items that a process gets in one go."""
_AT_ONCE_ALONE = 10
"""Items between two words on how far it is, where this process does them all and somebody listens."""
_SIGNALLED = 128
"""What a shell adds to the number of the signal that ended a process."""
_WORTH_IT = 200
"""Items from which more processes are quicker than one: starting them takes as long as reading a hundred journeys."""


def spread(
    work: Callable[[Sequence[Item]], list[Outcome]], items: Sequence[Item], jobs: int | None, tell: Callable[[int], None] | None = None
) -> Iterator[Outcome]:
    """What `work` makes of the items, by `jobs` processes: as many as there are processors, if that is worth it, for None.

    `work` and what it takes and gives must be things that can be sent to another process. `tell`, which stays in this
    one, hears from time to time how many more items are done. Outcomes come as they are asked for, and are not held.
    """
    jobs = jobs or (os.cpu_count() or 1 if len(items) >= _WORTH_IT else 1)
    if jobs == 1 or len(items) <= 1:
        yield from _alone(work, items, tell)
        return
    # Imported here because most runs do without, and it takes as long as Typer.
    from concurrent.futures import ProcessPoolExecutor

    portions = _portions(items, _AT_ONCE)
    # Ended by the system, we would leave our processes behind: they only go when the pool is shut.
    before = signal.signal(signal.SIGTERM, _end)
    with ProcessPoolExecutor(jobs, initializer=_leave_signals_to_the_parent) as pool:
        try:
            yield from _collected(pool.map(work, portions), portions, tell)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
        finally:
            signal.signal(signal.SIGTERM, before)


def _alone(work: Callable[[Sequence[Item]], list[Outcome]], items: Sequence[Item], tell: Callable[[int], None] | None) -> Iterator[Outcome]:
    """All in this process."""
    portions = _portions(items, _AT_ONCE if tell is None else _AT_ONCE_ALONE)
    return _collected(map(work, portions), portions, tell)


def _portions(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def _collected(
    outcomes: Iterable[list[Outcome]], portions: Sequence[Sequence[Item]], tell: Callable[[int], None] | None
) -> Iterator[Outcome]:
    for found, portion in zip(outcomes, portions, strict=True):
        yield from found
        if tell is not None:
            tell(len(portion))


def _leave_signals_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(number: int, _: object) -> None:
    raise SystemExit(_SIGNALLED + number)
