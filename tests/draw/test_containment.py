"""A native library that crashes, hangs or talks nonsense takes no run down, and no file is opened on a journey's word."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from drawn_journeys import bakery

from journeycli.errors import JourneyError
from journeycli.picture import engine as engines
from journeycli.picture.engine import Engine, EngineError, run_engine
from journeycli.picture.picture import draw

FAULTS = {
    "dies by a signal": "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
    "aborts": "import os; os.abort()",
    "hangs": "import time; time.sleep(30)",
    "takes all the memory that it may": "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 28, 1 << 28)); x = bytes(1 << 29)",
    "gives nothing": "import os; os._exit(0)",
    "talks nonsense": "import os; os.write(1, b'\\xff<svg>&nonsense;'); os._exit(0)",
    "gives another picture": "import os; os.write(1, b'<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>'); os._exit(0)",
    "writes a mebibyte of complaints": "import os; os.write(2, b'x' * (1 << 20)); os._exit(9)",
}
HOSTILE = """\
version: 1
title: "<IMG SRC='secret.png'/> image=secret.png"
personas: {vera: {name: "file://secret.png"}}
channels: {mail: {kind: email, name: "[stylesheet=secret.css]", url: "https://secret.example.com/x"}}
links: [{url: "https://secret.example.com/y"}]
phases:
  - id: awareness
    channels: [mail]
    touchpoints:
      - {id: a, channels: [mail], name: "\\" ]; x [image=\\"secret.png\\", fontpath=\\"secret\\"", actions: ["<TD><IMG SRC='secret.png'/></TD>"]}
"""


@pytest.fixture(params=FAULTS)
def faulty(request, monkeypatch, tmp_path):
    """Both engines replaced by one that has a fault."""
    code = FAULTS[request.param]
    (tmp_path / "pygraphviz.py").write_text(code, encoding="utf-8")
    dot = tmp_path / "dot"
    dot.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
    dot.chmod(0o755)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(engines, "find_spec", lambda _: object())
    monkeypatch.setattr(engines.shutil, "which", lambda _: str(dot))
    monkeypatch.setattr(engines, "SECONDS", 0.5)
    return request.param


@pytest.mark.parametrize("view", ["map", "flow"])
def test_the_painter_steps_in_for_a_library_with_any_fault(faulty, view):
    assert draw(bakery(), view, "svg").content == draw(bakery(), view, "svg", engine="painter").content
    assert draw(bakery(), view, "png", zoom=1).content.startswith(b"\x89PNG")


@pytest.mark.parametrize("engine", Engine)
def test_a_picture_that_only_the_library_can_draw_is_a_failure_in_words(faulty, engine):
    if faulty == "gives another picture":
        return  # nobody but Graphviz knows what it was to look like
    with pytest.raises(JourneyError) as raised:
        draw(bakery(), "graph", "svg", engine=engine)
    assert len(raised.value.message.text) < 300
    if faulty in ("dies by a signal", "aborts", "hangs", "gives nothing"):
        with pytest.raises(EngineError):
            run_engine(engine, "digraph { a }", "svg", "dot")


WATCHED = """
import json, sys
opened = []
sys.addaudithook(lambda event, values: opened.append((event, str(values[0]))) if event in ("open", "subprocess.Popen") else
                 opened.append((event, str(values[-1]))) if event.startswith("socket.") else None)
from journeycli.cli.main import main
assert main(json.loads(sys.argv[1])) == 0
print(json.dumps(opened))
"""


@pytest.mark.parametrize(("view", "format"), [("map", "svg"), ("flow", "svg"), ("map", "png"), ("flow", "pdf"), ("graph", "svg")])
@pytest.mark.parametrize("watcher", ["Python", "the system"])
def test_no_file_is_opened_and_no_connection_made_on_a_journeys_word(tmp_path, view, format, watcher):
    if (view, format) != ("map", "svg") and not (shutil.which("dot") or engines.find_spec("pygraphviz")):
        pytest.skip("Graphviz is not installed")
    (tmp_path / "a.journey.yaml").write_text(HOSTILE, encoding="utf-8")
    for name in ("secret.png", "secret.css", "secret"):
        (tmp_path / name).write_bytes(b"never to be read")
    arguments = ["render", "a.journey.yaml", "--view", view, "--format", format, "-o", "picture"]
    command = [sys.executable, "-c", WATCHED, json.dumps(arguments)]
    if watcher == "the system":
        if shutil.which("strace") is None:
            pytest.skip("strace is not installed")
        log = tmp_path / "log"
        command = ["strace", "-f", "-o", str(log), "-e", "trace=open,openat,connect,execve", "-e", "signal=none", *command]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, check=True, text=True, timeout=60, env=os.environ | {"HOME": str(tmp_path)}
    )
    if watcher == "the system":
        text = re.sub(r"^\d+\s+execve.*$", "", Path(log).read_text(encoding="utf-8", errors="replace"), flags=re.MULTILINE)
        assert "a.journey.yaml" in text
        assert "sa_family=AF_INET" not in text
    else:
        opened = json.loads(done.stdout)
        assert "a.journey.yaml" in json.dumps(opened)
        assert not [event for event, _ in opened if event.startswith("socket.")]
        text = json.dumps([value for event, value in opened if event == "open"])
    assert "secret" not in text
