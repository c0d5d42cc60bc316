"""Draws a journey: a view in a theme becomes the bytes of a format, with whatever engine there is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from journeycli.draw.canonical import TextLostError, UnreadablePictureError, canonical, laid_out
from journeycli.draw.dot import pinned_dot
from journeycli.draw.flow import flow
from journeycli.draw.graph import graph
from journeycli.draw.map import journey_map, wide_journey_map
from journeycli.draw.measure import unknown_letters
from journeycli.draw.painter import paint
from journeycli.draw.shapes import Drawing
from journeycli.draw.theme import THEMES as _THEMES
from journeycli.draw.theme import Theme, dark_when_preferred
from journeycli.engine import Engine, EngineError, EngineMissingError, run_engine
from journeycli.errors import JourneyError
from journeycli.message import Message, say, template
from journeycli.model import Journey
from journeycli.rasterizer import MOST_PIXELS, fitting_zoom, png
from journeycli.ways import ways

_View = Callable[[Journey, Theme, str], Drawing]
_PINNED: Mapping[str, _View] = {"map": journey_map, "flow": flow}
_WIDE: Mapping[str, _View] = {"map": wide_journey_map}
WIDE_VIEWS = tuple(_WIDE)
VIEWS = (*_PINNED, "graph")
FORMATS = ("svg", "png", "pdf", "dot")
THEMES = tuple(_THEMES)
PAINTER = "painter"
ENGINES = ("auto", *(engine.value for engine in Engine), PAINTER)

_PDF = template("A PDF needs Graphviz: {reasons}")
_VIEW = template("This view needs Graphviz: {reasons}")
_PICTURE = template("This engine gives no picture: {reasons}")
_MANY_TOUCHPOINTS = 200
_MOST_THINGS = 4_000
"""Phases, touchpoints, channels and ways together; readers give up long before, and so does Graphviz."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture and what there is to say about it."""

    content: bytes
    notices: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class _Svg:
    """An SVG with its size in points."""

    text: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Order:
    """What is wanted."""

    journey: Journey
    view: str
    format: str
    theme: str
    language: str
    engine: str
    zoom: float
    wide: bool


def draw(  # noqa: PLR0913  one flag of the command line each
    journey: Journey,
    view: str,
    format: str,
    *,
    theme: str = "light",
    language: str | None = None,
    engine: str = "auto",
    zoom: float = 2.0,
    wide: bool = False,
) -> Picture:
    """A view of a journey in a format; `language` is that of the labels, `zoom` the pixels of a PNG to a point.

    `wide` asks for the shape for a wall of a view that has one (`WIDE_VIEWS`).
    """
    notices = _size_notices(journey)
    order = _Order(journey, view, format, theme, language or journey.language, engine, zoom, wide)
    picture = _pinned_picture(order) if view in _PINNED else _laid_out_picture(order)
    return replace(picture, notices=notices + picture.notices)


def _pinned_picture(order: _Order) -> Picture:
    """A view whose places Python fixed: Graphviz and the painter make the same of it."""
    views = _WIDE if order.wide else _PINNED
    drawing = views[order.view](order.journey, _THEMES[order.theme], order.language)
    if order.format == "dot":
        return Picture(pinned_dot(drawing).encode())
    if order.format == "pdf":
        return Picture(_by_graphviz(order.engine, pinned_dot(drawing), "pdf", "nop2", _PDF))
    style = dark_when_preferred() if order.theme == "auto" and order.format == "svg" else ""
    return _svg_or_png(_Svg(_canonical_svg(drawing, style, order.engine), drawing.width, drawing.height), order)


def _laid_out_picture(order: _Order) -> Picture:
    """The view that Graphviz lays out itself."""
    dot, what = graph(order.journey, _THEMES[order.theme], order.language), _VIEW
    if order.format == "dot":
        return Picture(dot.encode())
    if order.format == "pdf":
        return Picture(_by_graphviz(order.engine, dot, "pdf", "dot", what))
    raw = _by_graphviz(order.engine, dot, "svg", "dot", what)
    try:
        svg = _Svg(*laid_out(raw))
    except UnreadablePictureError as failed:
        raise _undrawn(what, [_reason(failed)]) from None
    return _svg_or_png(svg, order)


def _svg_or_png(svg: _Svg, order: _Order) -> Picture:
    if order.format == "svg":
        return Picture(svg.text.encode())
    zoom = fitting_zoom(svg.width, svg.height, order.zoom)
    notices = []
    if zoom != order.zoom:
        notices.append(
            say("The picture is drawn at zoom {zoom}: larger, it would have more than {most} pixels", zoom=zoom, most=MOST_PIXELS)
        )
    if unknown_letters(svg.text):
        notices.append(say("This PNG shows boxes for letters that its font lacks (it has Latin, Greek and Cyrillic); SVG has them all"))
    return Picture(png(svg.text, zoom), tuple(notices))


def _engines(name: str) -> Iterator[Engine]:
    yield from (engine for engine in Engine if name in ("auto", engine))


def _canonical_svg(drawing: Drawing, style: str, engine: str) -> str:
    """The same bytes whoever draws them; without a choice of engine the painter steps in for those that fail."""
    for candidate in _engines(engine):
        try:
            return canonical(run_engine(candidate, pinned_dot(drawing), "svg", "nop2"), drawing, style)
        except (EngineError, TextLostError) as failed:
            if engine != "auto":
                raise _undrawn(_PICTURE, [_reason(failed)]) from None
    return paint(drawing, style)


def _by_graphviz(engine: str, dot: str, format: str, layout: str, what: str) -> bytes:
    """What only Graphviz can draw. A picture that one engine cannot draw is not tried on the next; a missing one is."""
    if engine == PAINTER:
        raise _undrawn(what, [say("the painter draws only the other views, as SVG or PNG")])
    reasons = []
    for candidate in _engines(engine):
        try:
            return run_engine(candidate, dot, format, layout)
        except EngineMissingError as missing:
            reasons.append(missing.reason)
        except EngineError as failed:
            raise JourneyError(failed.reason) from None
    raise _undrawn(what, reasons)


def _reason(failed: EngineError | TextLostError) -> Message:
    if isinstance(failed, EngineError):
        return failed.reason
    return say("Graphviz gave no picture") if isinstance(failed, UnreadablePictureError) else say("Graphviz changed a text")


def _undrawn(what: str, reasons: list[Message]) -> JourneyError:
    return JourneyError(
        say(what, reasons=tuple(reason.text for reason in reasons)),
        say('Install it with pip install "journeycli[graphviz]", or install the graphviz package of your system.'),
    )


def _size_notices(journey: Journey) -> tuple[Message, ...]:
    """What to say about a journey that is too big to read; one that is too big to draw is refused."""
    touchpoints = sum(touchpoint.status != "retired" for touchpoint in journey.touchpoints())
    things = touchpoints + len(journey.phases) + len(ways(journey)) + sum(len(phase.channels) for phase in journey.phases)
    if things > _MOST_THINGS:
        raise JourneyError(
            say("A picture of {things} phases, touchpoints, channels and ways is too big to draw", things=things),
            say("Split the journey: one file for one process."),
        )
    if touchpoints <= _MANY_TOUCHPOINTS:
        return ()
    return (say("A picture of {count} touchpoints is hard to read; up to {most} go well", count=touchpoints, most=_MANY_TOUCHPOINTS),)
