"""The child process that draws with pygraphviz: DOT on standard input, a picture on standard output.

The only module that imports pygraphviz, and it is run, never imported: libgvc is not safe in threads, writes to file
descriptor 2, leaks memory and can end its process. A child of our own can be silenced, limited in time and given its fonts.
"""

import sys

NOT_INSTALLED = 3
"""Exit status when pygraphviz, or a library that it needs, is not there."""


def main(format: str, layout: str) -> int:
    """Draws what stands on standard input."""
    try:
        import pygraphviz  # noqa: PLC0415  failing to load is an answer
    except (ImportError, OSError) as missing:
        sys.stderr.write(str(missing))
        return NOT_INSTALLED
    graph = pygraphviz.AGraph(string=sys.stdin.buffer.read().decode())
    picture: bytes = graph.draw(format=format, prog=layout)
    sys.stdout.buffer.write(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
