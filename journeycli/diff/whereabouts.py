"""Where the place of a finding is in a later version: paths by ids, in which things have moved and got other ids."""

from journeycli.diff.change import Thing
from journeycli.diff.pairing import Pairing
from journeycli.model import Journey


class Whereabouts:
    """Tells which path in the new version a path in the old one has become."""

    def __init__(self, new: Journey, same: Pairing) -> None:
        """With what is in both versions."""
        self._ids = same.ids
        self._phase_now = {touchpoint.id: touchpoint.phase for touchpoint in new.touchpoints()}

    def now(self, path: str) -> str:
        """The path by today's ids; what is no more keeps its own."""
        match path.split("."):
            case ["phases", phase, "touchpoints", touchpoint, *rest]:
                id = self._id(Thing.TOUCHPOINT, touchpoint)
                steps = ["phases", self._phase_now.get(id, self._id(Thing.PHASE, phase)), "touchpoints", id]
            case ["phases", phase, *rest]:
                steps = ["phases", self._id(Thing.PHASE, phase)]
            case ["channels", channel, *rest]:
                steps = ["channels", self._id(Thing.CHANNEL, channel)]
            case ["personas", persona, *rest]:
                steps = ["personas", self._id(Thing.PERSONA, persona)]
            case rest:
                steps = []
        return ".".join([*steps, *map(self._any_id, rest)])

    def _id(self, thing: Thing, id: str) -> str:
        return self._ids[thing].get(id, id)

    def _any_id(self, step: str) -> str:
        """A step that may be an id of anything that fields refer to."""
        kinds = (Thing.CHANNEL, Thing.PERSONA, Thing.TOUCHPOINT)
        return next((self._ids[thing][step] for thing in kinds if step in self._ids[thing]), step)
