"""Files made to break a reader: each gets its finding, at once, in little memory."""

import subprocess
import sys
import time

import pytest
from readings import JOURNEY, problems_of

from journeycli.reading.schema import MOST_MISTAKES

MILLION = 1 << 20
HOSTILE = {
    "50,000 nested brackets": (lambda: "[" * 50_000, "J005", 1),
    "a million nested brackets": (lambda: "[" * 1_000_000, "J005", 1),
    "50,000 nested brackets, all closed": (lambda: JOURNEY + "x-a: " + "[" * 50_000 + "]" * 50_000, "J005", 1),
    "50,000 nested braces": (lambda: "{a: " * 50_000, "J005", 1),
    "50,000 nested dashes": (lambda: "- " * 50_000, "J005", 1),
    "50,000 nested keys without values": (lambda: "? " * 50_000, "J003", 1),
    "50,000 braces as keys": (lambda: "{" * 50_000, "J003", 1),
    "nine levels of ten aliases": (
        lambda: "a0: &a0 [x]\n" + "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]\n" for n in range(9)),
        "J003",
        1,
    ),
    "a list that holds itself": (lambda: "a: &a [*a]\n", "J003", 1),
    "nine levels of merge keys": (lambda: "a: &a {b: 1}\n" + "".join(f"c{n}: {{<<: [*a, *a]}}\n" for n in range(9)), "J003", 1),
    "a MiB of anchors": (lambda: ("a: &x\n" * MILLION)[:MILLION], "J003", 1),
    "50,000 keys": (lambda: "".join(f"k{n}: 1\n" for n in range(50_000)), "J005", 1),
    "a million dashes": (lambda: "-\n" * 500_000, "J005", 1),
    "24,000 unknown keys": (lambda: JOURNEY + "".join(f"title{n}: 1\n" for n in range(24_000)), "J011", MOST_MISTAKES),
    "24,000 unknown keys in a phase": (lambda: JOURNEY + "".join(f"    goals{n}: 1\n" for n in range(24_000)), "J011", MOST_MISTAKES),
    "24,000 equal keys": (lambda: "a: 1\n" * 24_000, "J002", 1000),
    "24,000 phases without an id": (lambda: JOURNEY + "  - {}\n" * 24_000, "J010", MOST_MISTAKES),
    "24,000 numbers for texts": (lambda: JOURNEY + f"tags: [{'1,' * 24_000}]\n", "J012", MOST_MISTAKES),
    "12,000 personas with capitals": (
        lambda: JOURNEY.replace("{name: Vera}", "{name: Vera}\n" + "".join(f"  P{n}: {{name: x}}\n" for n in range(12_000))),
        "J014",
        1,
    ),
    "24,000 equal tags": (lambda: JOURNEY + f"tags: [{'t,' * 24_000}]\n", "J014", 1),
    "24,000 tags of which the last two are equal": (
        lambda: JOURNEY + f"tags: [{','.join(f't{n}' for n in range(24_000))}, t23999]\n",
        "J014",
        1,
    ),
    "24,000 tags and a number": (lambda: JOURNEY + f"tags: [1, {','.join(f't{n}' for n in range(24_000))}]\n", "J012", 1),
    "one title of 900 kB": (lambda: JOURNEY.replace("Getting", "x" * 900_000), "J014", 1),
    "one title of 900 kB in quotes over lines": (
        lambda: JOURNEY.replace("Getting slim with Anne", '"' + "x\n  " * 225_000 + '"'),
        "J014",
        1,
    ),
    "one version of 900 kB": (lambda: JOURNEY.replace("1", "x" * 900_000), "J006", 1),
    "one id of 900 kB": (lambda: JOURNEY + "id: " + "a-" * 450_000, "J014", 1),
    "one unknown key of 1,000 letters": (lambda: JOURNEY + "k" * 1000 + ": 1", "J011", 1),
    "one key of 900 kB": (lambda: "k" * 900_000 + ": 1", "J001", 1),
    "one web address of 900 kB": (lambda: JOURNEY + f"links: [{{url: 'https://{'x' * 900_000}'}}]", "J014", 1),
    "one number of 900,000 digits": (lambda: "a: " + "1" * 900_000, "J005", 1),
    "one exponent of 900,000 digits": (lambda: "a: 1e" + "1" * 900_000, "J005", 1),
    "a million blanks": (lambda: " " * 1_000_000, "J004", 1),
    "a million blanks before a no-break space": (lambda: " " * 1_000_000 + "\u00a0", "J004", 1),
    "500,000 no-break spaces": (lambda: "\u00a0" * 500_000, "J004", 1),
    "a million dashes in one line": (lambda: "-" * 1_000_000, "J012", 1),
    "a dash and a million blanks": (lambda: "-" + " " * 1_000_000, "J012", 1),
    "a million line ends": (lambda: "\n" * 1_000_000, "J004", 1),
    "a million hashes": (lambda: "#" * 1_000_000, "J004", 1),
    "a million quotes": (lambda: '"' * 1_000_000, "J001", 1),
    "a million commas": (lambda: "," * 1_000_000, "J001", 1),
    "a million colons in a brace": (lambda: "{" + "a:" * 500_000, "J001", 1),
    "a million blanks before a stray quote": (lambda: '"a"' + " " * 1_000_000 + '"b"', "J001", 1),
    "quotes and blanks by turns": (lambda: "- 'a' " + '" ' * 500_000, "J001", 1),
    "30 MB": (lambda: "x" * 30_000_000, "J005", 1),
}


@pytest.mark.parametrize(("make", "code", "count"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_made_to_break_a_reader_is_told_at_once(make, code, count):
    content = make().encode()
    problems_of(JOURNEY + "x: 1\n")  # the schema is read once, with the first file that has mistakes
    start = time.perf_counter()
    problems = problems_of(content)
    taken = time.perf_counter() - start
    assert ([problem.code for problem in problems], taken < 3) == ([code] * count, True)
    for problem in problems:
        assert len(problem.message.text) < 300
        assert len(problem.help.text) < 1000


def test_none_of_them_takes_more_than_500_mb_or_kills_the_process():
    pytest.importorskip("resource")
    program = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (500 << 20, 500 << 20))
from test_hostile_files import HOSTILE, problems_of
for make, code, count in HOSTILE.values():
    assert len(problems_of(make())) == count
print(len(HOSTILE))
"""
    done = subprocess.run(  # noqa: PLW1510  the status is what is looked at
        [sys.executable, "-c", program], cwd=__file__.rpartition("/")[0], capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{len(HOSTILE)}\n", "")
