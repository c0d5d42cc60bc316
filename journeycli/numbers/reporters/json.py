"""`--format json`: everything that the numbers tell, field by field; schemas/measure.v1.schema.json."""

from collections.abc import Iterator
from typing import Any

from journeycli.markup.filename import exact_name
from journeycli.markup.json import json_report, short
from journeycli.numbers.measurement import Stranger
from journeycli.numbers.tally import ChannelVisits, Flow, Step, Tally
from journeycli.segment import Segment

REPORT_VERSION = 1


def report_json(tally: Tally) -> Iterator[Segment]:
    """One JSON object in ASCII, and a line break; a rate over nothing is null."""
    report = {
        "file": exact_name(tally.file),
        "title": short(tally.title),
        "funnels": [{"funnel": flow.id, **_flow(flow)} for flow in tally.funnels],
        "phases": _flow(tally.phases) if tally.phases else None,
        "channels": [_channel(channel) for channel in tally.channels],
        "unknown_touchpoints": [_stranger(stranger) for stranger in tally.touchpoints],
    }
    return json_report(REPORT_VERSION, report)


def _flow(flow: Flow) -> dict[str, Any]:
    return {
        "steps": [_step(step) for step in flow.steps],
        "completion": [
            {
                "period": entry.period,
                "source": short(entry.source),
                "started": entry.started,
                "finished": entry.finished,
                "rate": _rate(entry.rate),
                "change": _rate(entry.change),
            }
            for entry in flow.through
        ],
        "heaviest_leaks": [
            {"step": leak.step.id, "period": leak.figure.period, "source": short(leak.figure.source)} for leak in flow.leaks
        ],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "label": short(step.label),
        "pains": [short(pain) for pain in step.pains],
        "opportunities": [short(opportunity) for opportunity in step.opportunities],
        "fields": step.fields,
        "figures": [
            {
                "period": figure.period,
                "source": short(figure.source),
                "visitors": figure.visitors,
                "drop_off": figure.lost,
                "drop_off_rate": _rate(figure.drop_off),
                "completion": figure.goes_on,
                "completion_rate": _rate(figure.completion),
                "change_rate": _rate(figure.change),
            }
            for figure in step.figures
        ],
    }


def _channel(channel: ChannelVisits) -> dict[str, Any]:
    return {
        "id": short(channel.id),
        "label": short(channel.label),
        "planned": channel.stranger is None,
        "may_be": list(channel.stranger.may_be) if channel.stranger else [],
        "meant": short(channel.stranger.meant) if channel.stranger and channel.stranger.meant else None,
        "figures": [
            {
                "period": figure.period,
                "source": short(figure.source),
                "visits": figure.visitors,
                "share": _rate(figure.share),
                "change_rate": _rate(figure.change),
            }
            for figure in channel.figures
        ],
    }


def _stranger(stranger: Stranger) -> dict[str, Any]:
    return {"name": short(stranger.name), "meant": short(stranger.meant) if stranger.meant else None}


def _rate(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 4)
