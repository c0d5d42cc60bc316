"""Speaks to the language server that editors use for YAML, as an editor does."""

import json
import subprocess
from pathlib import Path
from typing import Any


class LanguageServer:
    """A server that works in a folder, with the editor's settings for YAML."""

    def __init__(self, command: list[str], folder: Path, **settings: Any) -> None:
        self._folder = folder
        self._settings = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}, **settings}
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._asked = 0
        self._opened = 0
        self._marked: dict[str, Any] = {}
        text = {
            "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
            "hover": {"contentFormat": ["markdown"]},
        }
        root = {"rootUri": folder.as_uri(), "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}]}
        able = {"textDocument": text, "workspace": {"configuration": True, "workspaceFolders": True}}
        self.ask("initialize", processId=None, capabilities=able, **root)
        self._send(method="initialized", params={})

    def open(self, text: str) -> str:
        """The address under which the server now knows a journey with this text, which is on no disk."""
        self._opened += 1
        uri = (self._folder / f"{self._opened}.journey.yaml").as_uri()
        self._send(method="textDocument/didOpen", params={"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        return uri

    def marks(self, text: str) -> list[tuple[str, str]]:
        """What the server marks in a text: the marked words, and what it says of them."""
        uri = self.open(text)
        while uri not in self._marked:
            self._take(self._receive())
        return [(_between(text, **mark["range"]), mark["message"]) for mark in self._marked[uri]]

    def offers(self, text: str) -> dict[str, dict[str, Any]]:
        """What the server offers where `|` stands in a text, by what it is called."""
        return {offer["label"]: offer for offer in self.ask("textDocument/completion", **self._at(text))["items"]}

    def explains(self, text: str) -> str:
        """What the server says of the word in which `|` stands, without the signs of Markdown."""
        return self.ask("textDocument/hover", **self._at(text))["contents"]["value"].replace("\\", "")

    def ask(self, method: str, **params: Any) -> Any:
        """The answer to a question of the protocol."""
        self._asked += 1
        self._send(id=self._asked, method=method, params=params)
        while True:
            message = self._receive()
            if message.get("id") == self._asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def close(self) -> None:
        """Ends the server."""
        self._process.kill()
        self._process.communicate()

    def _at(self, text: str) -> dict[str, Any]:
        before, _, after = text.partition("|")
        place = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": self.open(before + after)}, "position": place}

    def _send(self, **message: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server is gone"
        return json.loads(self._process.stdout.read(length))

    def _take(self, message: dict[str, Any]) -> None:
        """Keeps what is marked, and answers what the server asks its editor."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._marked[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            wanted = [item.get("section") for item in message["params"]["items"]]
            self._send(id=message["id"], result=[self._settings if section == "yaml" else None for section in wanted])
        elif "method" in message and "id" in message:
            self._send(id=message["id"], result=None)


def _between(text: str, start: dict[str, int], end: dict[str, int]) -> str:
    line = text.split("\n")[start["line"]]
    return line[start["character"] : end["character"] if end["line"] == start["line"] else None]
