"""A web shop in house plants, small enough to count along, and ways to put numbers beside it."""

import zipfile
from io import BytesIO
from pathlib import Path

from journeycli.numbers.columns import Columns
from journeycli.numbers.exports import read_export
from journeycli.numbers.matching import matched
from journeycli.numbers.measurements_file import NumbersFile, read_numbers
from journeycli.reading.build import build_journey
from journeycli.reading.document import read_document

EXPORTS = Path(__file__).parent / "exports"
SHOP = """\
version: 1
title: House plants
personas:
  roos: {name: Roos}
channels:
  instagram-ads: {name: Instagram, kind: paid-social, measured_as: paid social}
  blog: {kind: blog}
  site: {kind: website}
  till: {kind: webshop}
  newsletter: {kind: email, measured_as: najaarsmail}
  old-ads: {kind: display-ads, status: retired}
  trustpilot: {kind: reviews, measured_as: Trustpilot}
phases:
  - id: awareness
    channels: [instagram-ads, blog, trustpilot]
    touchpoints:
      - {id: guide, name: Guide to light, channels: [blog]}
  - id: purchase
    touchpoints:
      - {id: product, name: Productpagina, channels: [site]}
      - {id: cart, name: Winkelmand, channels: [till], pains: [Postage shows here], opportunities: [Show it sooner]}
      - {id: thanks, name: Bedankt, channels: [till]}
  - id: service
    touchpoints:
      - {id: send-back, name: Retour aanmelden, channels: [site]}
      - {id: parcel, name: Code en afgiftepunt per mail, channels: [newsletter]}
funnels:
  buying: [product, cart, thanks]
  returning: [send-back, parcel]
"""
JOURNEY = build_journey(read_document(SHOP.encode()).data, "shop")
HEADER = "period,touchpoint,channel,visitors,source\n"
PLAUSIBLE = "Plausible export shop.example 2026-10-01 to 2026-10-31 .zip"


def numbers(rows: str) -> NumbersFile:
    """The numbers in rows, which have no mistakes."""
    read = read_numbers((HEADER + rows).encode(), Columns())
    assert isinstance(read, NumbersFile), [problem.message.text for problem in read]
    return read


def measured(rows: str):
    """The numbers in rows, under the ids of the shop."""
    return matched(JOURNEY, numbers(rows).rows)


def packed(files: dict[str, str]) -> bytes:
    """A zip file."""
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return memory.getvalue()


def exported(name: str, content: bytes | None = None, columns: Columns | None = None):
    """The tables in one of the exports, or in a file of other content."""
    return read_export(name, content if content is not None else (EXPORTS / name).read_bytes(), columns or Columns())
