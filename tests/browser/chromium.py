"""A headless Chromium, driven over its DevTools protocol: pages opened, measured and printed."""

import base64
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import websocket

NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--no-first-run",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
)
_PATIENCE = 30
"""Seconds that the browser may take to start, and for any one answer."""


def program() -> str | None:
    """The browser that is installed here."""
    return next((found for found in map(shutil.which, NAMES) if found), None)


class Page:
    """One tab."""

    def __init__(self, address: str) -> None:
        self._socket = websocket.create_connection(address, timeout=_PATIENCE, max_size=None)
        self._number = 0
        self.told: list[dict[str, Any]] = []
        """What the browser said without being asked: errors, refusals, requests."""
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **values: Any) -> dict[str, Any]:
        """The answer to one command of the protocol."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": values}))
        while True:
            said = json.loads(self._socket.recv())
            if said.get("id") == self._number:
                assert "error" not in said, said
                return said["result"]
            self.told.append(said)

    def open(self, file: Path) -> None:
        """Loads a file and waits until it is there."""
        self.told.clear()
        self.ask("Page.navigate", url=file.as_uri())
        while not any(said.get("method") == "Page.loadEventFired" for said in self.told):
            self.told.append(json.loads(self._socket.recv()))

    def value(self, expression: str) -> Any:
        """What a script makes of the page; the policy of the page does not hold for the protocol."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def resize(self, width: int, height: int = 900) -> None:
        """Makes the window so many pixels wide, as a phone where it is narrow."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)

    def prefer(self, scheme: str) -> None:
        """The reader's screen is `dark` or `light`."""
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def press(self, key: str) -> None:
        """One press of a key on the keyboard."""
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode={"Tab": 9}[key])

    def printed(self, **paper: Any) -> bytes:
        """The page on paper, as PDF."""
        return base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=False, **paper)["data"])

    def requests(self) -> list[str]:
        """Every address that the page asked for."""
        return [said["params"]["request"]["url"] for said in self.told if said.get("method") == "Network.requestWillBeSent"]

    def complaints(self) -> list[str]:
        """What the console shows."""
        kinds = ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
        return [json.dumps(said["params"]) for said in self.told if said.get("method") in kinds]

    def close(self) -> None:
        self._socket.close()


@contextmanager
def browsing(profile: Path) -> Iterator[Page]:
    """A tab of a browser that has its profile in a folder of its own, and is gone afterwards."""
    found = program()
    assert found
    running = subprocess.Popen(
        [found, *_FLAGS, f"--user-data-dir={profile}", "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        page = Page(_address(running, profile / "DevToolsActivePort"))
        yield page
        page.close()
    finally:
        running.terminate()
        with suppress(subprocess.TimeoutExpired):
            running.wait(10)
        running.kill()
        running.wait(10)


def _address(running: "subprocess.Popen[bytes]", told: Path) -> str:
    """Where the first tab listens."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and running.poll() is None:
        if told.exists() and len(lines := told.read_text().split()) > 1:
            return _first_tab(f"ws://127.0.0.1:{lines[0]}{lines[1]}")
        time.sleep(0.05)
    raise AssertionError("the browser did not start")


def _first_tab(browser: str) -> str:
    socket = websocket.create_connection(browser, timeout=_PATIENCE)
    socket.send(json.dumps({"id": 1, "method": "Target.getTargets"}))
    tab = next(target for target in json.loads(socket.recv())["result"]["targetInfos"] if target["type"] == "page")
    socket.close()
    return browser.rpartition("/devtools/")[0] + f"/devtools/page/{tab['targetId']}"
