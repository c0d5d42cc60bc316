"""The words for the severities."""

from journeycli.finding import Severity
from journeycli.message import template

LEVELS = {Severity.ERROR: template("error"), Severity.WARNING: template("warning"), Severity.INFO: template("info")}
