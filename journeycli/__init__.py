"""Customer journeys as code: read, validate, audit and draw journey definition files."""

__version__ = "0.1.0"
