"""Synapse, from pip, beside our server: the same number of connections send messages of the same size into one room.

It lies in an environment of its own, build/peer-venv, made from requirements/peer.txt, and is used as its own
configuration generator leaves it, on SQLite, but for its limits of rate, which are lifted. It does other work than we
do (a federated room's state, for one): the figures say how much room there is, not who is better.
"""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import time
import urllib.parse
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, Final

from bench import _load
from bench.environment import ROOT, own_environment

_FOLDER: Final = ROOT / "build" / "peer-venv"
_LOCKS: Final = (ROOT / "requirements" / "peer.txt",)
_PEOPLE: Final = 8
_PATIENCE_SECONDS: Final = 60
_UNLIMITED: Final = """
rc_message: {per_second: 1000000, burst_count: 1000000}
rc_login:
  address: {per_second: 1000000, burst_count: 1000000}
  account: {per_second: 1000000, burst_count: 1000000}
rc_joins:
  local: {per_second: 1000000, burst_count: 1000000}
rc_registration: {per_second: 1000000, burst_count: 1000000}
enable_registration: true
enable_registration_without_verification: true
trusted_key_servers: []
"""


def sends(folder: Path, *, seconds: float, connections: int) -> _load.Result:
    """Messages sent in that time. SystemExit with a sentence where Synapse cannot be installed."""
    python = own_environment(_FOLDER, _LOCKS, bench="server --peer synapse", what="Synapse")
    with _running(python, folder) as port:
        tokens = [_register(port, f"person{number}") for number in range(_PEOPLE)]
        room = _room(port, tokens)
        each = int(200 * max(seconds, 1.0))
        requests = [
            [_message(room, tokens[at % _PEOPLE], f"{at}-{n}") for n in range(each)]
            for at in range(connections)
        ]
        result = _load.put(_load.Plan(f"http://127.0.0.1:{port}", requests, seconds))
    if result.others or not result.took:
        raise AssertionError(f"Synapse refused messages: {dict(result.others)}")
    return result


@contextlib.contextmanager
def _running(python: Path, folder: Path) -> Iterator[int]:
    folder.mkdir(parents=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = [str(python), "-m", "synapse.app.homeserver", "--config-path", str(folder / "homeserver.yaml")]
    generate = ["--generate-config", "--server-name", "peer.test", "--report-stats=no"]
    subprocess.run(
        [*server, *generate], cwd=folder, check=True, capture_output=True, timeout=_PATIENCE_SECONDS
    )
    config = folder / "homeserver.yaml"
    text = config.read_text(encoding="utf-8").replace("port: 8008", f"port: {port}")
    config.write_text(text.replace('trusted_key_servers:\n  - server_name: "matrix.org"\n', "") + _UNLIMITED)
    with (folder / "words.log").open("wb") as words:
        process = subprocess.Popen(server, cwd=folder, stdout=words, stderr=words)
    try:
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE_SECONDS)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise AssertionError("Synapse ended by itself")
        with contextlib.suppress(OSError, HTTPException):
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        time.sleep(0.25)
    raise AssertionError("Synapse did not begin to answer")


def _register(port: int, name: str) -> str:
    asked = {"username": name, "password": "bench-of-one-minute", "auth": {"type": "m.login.dummy"}}
    return str(_ask(port, "POST", "/_matrix/client/v3/register", asked)["access_token"])


def _room(port: int, tokens: list[str]) -> str:
    made = _ask(port, "POST", "/_matrix/client/v3/createRoom", {"preset": "public_chat"}, tokens[0])
    room = str(made["room_id"])
    for token in tokens[1:]:
        _ask(port, "POST", f"/_matrix/client/v3/join/{urllib.parse.quote(room)}", {}, token)
    return room


def _message(room: str, token: str, transaction: str) -> bytes:
    body = json.dumps({"msgtype": "m.text", "body": "You are not alone in it. " * 25}).encode()
    path = f"/_matrix/client/v3/rooms/{urllib.parse.quote(room)}/send/m.room.message/{transaction}"
    head = (
        f"PUT {path} HTTP/1.1\r\nhost: peer.test\r\nauthorization: Bearer {token}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _ask(port: int, method: str, path: str, message: dict[str, Any], token: str = "") -> dict[str, Any]:
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE_SECONDS)
    headers = {"content-type": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})
    connection.request(method, path, json.dumps(message), headers)
    answer = connection.getresponse()
    data: dict[str, Any] = json.loads(answer.read())
    connection.close()
    if answer.status != 200:
        raise AssertionError(f"Synapse answered {answer.status} to {path}")
    return data
