import os
import subprocess
import sys

import pytest
from make_golden import GOLDEN, pictures


@pytest.mark.parametrize("name", sorted(pictures()))
def test_pictures_are_the_golden_ones(name):
    assert pictures()[name] == (GOLDEN / name).read_bytes(), "if this is meant: python tests/draw/make_golden.py, and look at them"


@pytest.mark.parametrize("seed", ["1", "77"])
def test_pictures_do_not_depend_on_hash_seed_or_locale(seed):
    code = "import sys; from make_golden import pictures; sys.stdout.buffer.write(b''.join(pictures().values()))"
    environment = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONPATH": str(GOLDEN.parent), "TZ": "Asia/Tokyo"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert done.stdout == b"".join(pictures().values())
