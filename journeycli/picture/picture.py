"""Draws a journey: a view in a theme becomes the bytes of a format, with whatever engine there is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.blueprint.blueprint import blueprint
from journeycli.draw.blueprint.texts import has_blueprint
from journeycli.draw.brand import brand_colour, branded
from journeycli.draw.canonical import TextLostError, UnreadablePictureError, canonical, laid_out
from journeycli.draw.dot import pinned_dot
from journeycli.draw.flow.flow import flow
from journeycli.draw.graph import graph
from journeycli.draw.map.map import journey_map, wide_journey_map
from journeycli.draw.measure import unknown_letters
from journeycli.draw.mermaid.flowchart import mermaid_flowchart
from journeycli.draw.mermaid.journey import mermaid_journey
from journeycli.draw.painter import paint
from journeycli.draw.plan.channels import channels
from journeycli.draw.shapes import Drawing, Widths
from journeycli.draw.stacked import common_widths, stacked
from journeycli.draw.theme import THEMES as _THEMES
from journeycli.draw.theme import Theme, dark_when_preferred
from journeycli.draw.words import words_in
from journeycli.errors import JourneyError
from journeycli.message import Message, say, template
from journeycli.model import Journey
from journeycli.picture.bounds import size_notices
from journeycli.picture.engine import Engine, EngineError, EngineMissingError, run_engine
from journeycli.picture.pdf import pdf
from journeycli.picture.rasterizer import MOST_PIXELS, fitting_zoom, png

_View = Callable[[Journey, Theme, str, Widths | None], Drawing]
_MarkedView = Callable[[Journey, Theme, str, Widths | None, Marking], Drawing]
_PINNED: Mapping[str, _View] = {"map": journey_map, "flow": flow, "channels": channels, "blueprint": blueprint}
_WIDE: Mapping[str, _View] = {"map": wide_journey_map}
WIDE_VIEWS = tuple(_WIDE)
_MARKED: Mapping[str, _MarkedView] = {"map": journey_map, "flow": flow}
_WIDE_MARKED: Mapping[str, _MarkedView] = {"map": wide_journey_map}
MARKED_VIEWS = tuple(_MARKED)
VIEWS = (*_PINNED, "graph")
_MERMAID: Mapping[str, Callable[[Journey, str], str]] = {"map": mermaid_journey, "flow": mermaid_flowchart, "graph": mermaid_flowchart}
"""The views that Mermaid has a diagram for, with the diagram."""
FORMATS = ("svg", "png", "pdf", "dot", "mermaid")
ENDINGS = ("svg", "png", "pdf", "dot", "mmd")
"""What the names of their files end in, in the same order."""
THEMES = tuple(_THEMES)
PAINTER = "painter"
ENGINES = ("auto", *(engine.value for engine in Engine), PAINTER)

_VIEW = template("This view needs Graphviz: {reasons}")
_PICTURE = template("This engine gives no picture: {reasons}")
_MERMAID_DRAWS = 50_000
"""Characters: its `maxTextSize`, unless a page sets another."""


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
    below: Journey | None
    view: str
    format: str
    theme: Theme
    follows_screen: bool
    language: str | None
    engine: str
    zoom: float
    wide: bool
    marking: Marking

    @property
    def journeys(self) -> tuple[Journey, ...]:
        """The one or two journeys to draw."""
        return (self.journey,) if self.below is None else (self.journey, self.below)


def format_of(name: str) -> str | None:
    """The format of a file by the ending of its name; None where that says nothing."""
    ending = name.rpartition(".")[2].lower()
    return dict(zip(ENDINGS, FORMATS, strict=True)).get(ending)


def ending_of(format: str) -> str:
    """What the names of files in a format end in."""
    return dict(zip(FORMATS, ENDINGS, strict=True))[format]


def is_theme(word: str) -> bool:
    """Whether there is a theme of that name, or in that colour."""
    return word in _THEMES or brand_colour(word) is not None


def draw(  # noqa: PLR0913  one flag of the command line each
    journey: Journey,
    view: str,
    format: str,
    *,
    below: Journey | None = None,
    theme: str = "light",
    language: str | None = None,
    engine: str = "auto",
    zoom: float = 2.0,
    wide: bool = False,
    marking: Marking = UNMARKED,
) -> Picture:
    """A view of a journey in a format, or of two, the second `below` the first with the same widths.

    `theme` is the name of a theme or a brand's colour (`is_theme`), `language` that of the labels, `zoom` the pixels of
    a PNG to a point. `wide` asks for the shape for a wall of a view that has one (`WIDE_VIEWS`), `marking` the
    difference of an overlay to be told, by a view that can (`MARKED_VIEWS`).

    Raises:
        JourneyError: the picture would be too big, or needs an engine that is not there.
    """
    colour = None if theme in _THEMES else brand_colour(theme)
    colours = branded(colour) if colour else _THEMES[theme]
    order = _Order(journey, below, view, format, colours, theme == "auto", language, engine, zoom, wide, marking)
    notices = size_notices(order.journeys, as_table=view == "channels") + _missing(order)
    picture = _mermaid(order) if format == "mermaid" else _pinned_picture(order) if view in _PINNED else _laid_out_picture(order)
    return replace(picture, notices=notices + picture.notices)


def _missing(order: _Order) -> tuple[Message, ...]:
    """What a journey lacks that its view lives of."""
    if order.view != "blueprint" or any(has_blueprint(journey) for journey in order.journeys):
        return ()
    return (say("No touchpoint has a lane of a blueprint yet: add evidence, frontstage, backstage or support to those that matter"),)


def _drawing(order: _Order) -> Drawing:
    """A pinned view of one journey, or of two in one drawing."""
    if order.marking is not UNMARKED:
        marked = (_WIDE_MARKED if order.wide else _MARKED)[order.view]
        return marked(order.journey, order.theme, _language(order, order.journey), None, order.marking)
    view = (_WIDE if order.wide else _PINNED)[order.view]
    if order.below is None:
        return view(order.journey, order.theme, _language(order, order.journey), None)
    widths = common_widths(*(view(journey, order.theme, _language(order, journey), {}) for journey in order.journeys))
    above, below = (
        _told_state(order, journey, view(journey, order.theme, _language(order, journey), widths)) for journey in order.journeys
    )
    return stacked(above, below, order.theme.line)


def _told_state(order: _Order, journey: Journey, drawing: Drawing) -> Drawing:
    """The drawing, its description led by the state of its journey."""
    words = words_in(_language(order, journey))
    return replace(drawing, description=f"{words.future if journey.state == 'future' else words.current}: {drawing.description}")


def _language(order: _Order, journey: Journey) -> str:
    return order.language or journey.language


def _pinned_picture(order: _Order) -> Picture:
    """A view whose places Python fixed: Graphviz and the painter make the same of it."""
    drawing = _drawing(order)
    if order.format == "dot":
        return Picture(pinned_dot(drawing).encode())
    if order.format == "pdf":
        if order.engine not in ("auto", PAINTER):
            return Picture(_by_graphviz(order.engine, pinned_dot(drawing), "pdf", "nop2", _PICTURE))
        return Picture(pdf(drawing, _language(order, order.journey)), _lacking("PDF", _texts(drawing)))
    style = dark_when_preferred(phases=_phases(order)) if order.follows_screen and order.format == "svg" else ""
    return _svg_or_png(_Svg(_canonical_svg(drawing, style, order.engine), drawing.width, drawing.height), order)


def _phases(order: _Order) -> set[int]:
    """How many phases the pictures have along the ramp, and one: what stands for all has the colour of its middle."""
    return {1, *(sum(not order.marking.gone(phase.id) for phase in journey.phases) for journey in order.journeys)}


def _mermaid(order: _Order) -> Picture:
    """The text of a diagram that Mermaid draws."""
    if order.view not in _MERMAID:
        message = say("Mermaid has no diagram for the view {view}", view=order.view)
        raise JourneyError(message, say("Take --view {views}.", views=tuple(view for view in _MERMAID if view in VIEWS)))
    text = _MERMAID[order.view](_only_one(order), _language(order, order.journey))
    notice = say("Mermaid draws texts of up to {most} characters, and this has {count}", most=_MERMAID_DRAWS, count=len(text))
    return Picture(text.encode(), (notice,) if len(text) > _MERMAID_DRAWS else ())


def _only_one(order: _Order) -> Journey:
    """The journey to draw where a second one cannot stand below it."""
    if order.below is not None:
        raise JourneyError(say("This view or format draws one journey at a time"), say("Name one file, or choose with --state."))
    return order.journey


def _laid_out_picture(order: _Order) -> Picture:
    """The view that Graphviz lays out itself."""
    dot, what = graph(_only_one(order), order.theme, _language(order, order.journey)), _VIEW
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
    return Picture(png(svg.text, zoom), (*notices, *_lacking("PNG", svg.text)))


def _lacking(format: str, text: str) -> tuple[Message, ...]:
    """That some letters cannot be seen where the picture has our font only."""
    if not unknown_letters(text):
        return ()
    told = say(
        "This {format} shows boxes for letters that its font lacks (it has Latin, Greek and Cyrillic); SVG has them all", format=format
    )
    return (told,)


def _texts(drawing: Drawing) -> str:
    return "".join(row.text for node in drawing.nodes for row in node.rows)


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
