"""What was walked so far: the desks in their order and what was said at them; everything else follows from these."""

from collections import Counter
from typing import NamedTuple

from journeycli.walk.course import Course

LONGEST_REMARK = 400
"""Characters of what is said at one desk."""


class Remark(NamedTuple):
    """What the walker said at a desk: why they are stuck there, or a note."""

    desk: str
    """The desk it was said at; it stays said of that desk when the step to it is taken back, or when the desk is gone."""
    stuck: bool
    text: str


class Trail(NamedTuple):
    """One walk: who walks, past which desks, and what was said."""

    persona: str
    steps: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    ended: bool = False

    @property
    def here(self) -> str:
        """The desk that the walker stands at."""
        return self.steps[-1]

    def further(self, to: str) -> "Trail":
        """The trail with one desk more."""
        return self._replace(steps=(*self.steps, to))

    def back(self) -> "Trail":
        """The trail less its last desk, as if that had not been walked to; what was said there stays."""
        return self._replace(steps=self.steps[:-1])

    def saying(self, text: str, *, stuck: bool) -> "Trail":
        """The trail with one remark more, at the desk where the walker stands."""
        return self._replace(remarks=(*self.remarks, Remark(self.here, stuck, text)))


class Lack(NamedTuple):
    """A thing that a desk needed and the walker did not have."""

    desk: str
    thing: str


def bag(trail: Trail, course: Course) -> tuple[str, ...]:
    """What the walker has on coming to the last desk: what they brought and what they were given."""
    return tuple(dict.fromkeys((*course.persona.brings, *(thing for id in trail.steps[:-1] for thing in course.desks[id].gives))))


def lacks(trail: Trail, course: Course) -> tuple[Lack, ...]:
    """What was missing, in the order of the walk; each thing once, where it was first needed."""
    told = set(course.persona.brings)
    found = []
    for id in trail.steps:
        desk = course.desks[id]
        found += [Lack(id, need) for need in dict.fromkeys(desk.needs) if need not in told]
        told.update(desk.needs, desk.gives)
    return tuple(found)


def rounds(trail: Trail) -> dict[str, int]:
    """The desks that the walker came to more than once, with how often."""
    return {id: times for id, times in Counter(trail.steps).items() if times > 1}


def still_walked(trail: Trail, course: Course) -> Trail:
    """The trail as far as it can be walked on a course that may have changed since; all that was said stays said."""
    steps: list[str] = []
    for step in trail.steps:
        ahead = {way.to for way in course.exits[steps[-1]]} if steps else course.starts
        if step not in ahead:
            return trail._replace(steps=tuple(steps), ended=False)
        steps.append(step)
    return trail
