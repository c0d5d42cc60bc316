"""`journey schema`: the JSON Schema of the format."""

from journeycli.cli import flags, status


def schema(output: flags.Output = None) -> int:
    """Print the JSON Schema of journey files."""
    from journeycli.cli.reporting import put
    from journeycli.schema import schema_text
    from journeycli.segment import Segment

    put([Segment(schema_text())], output)
    return status.DONE
