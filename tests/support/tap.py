"""A wire that keeps every byte: it stands before a server on loopback and passes on what it gets, both ways."""

from __future__ import annotations

import socket
import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Self


@dataclass(frozen=True)
class Sent:
    """One request as its bytes were, and the connection that carried it."""

    raw: bytes
    connection: int

    @property
    def head(self) -> bytes:
        """Up to the empty line."""
        return self.raw.partition(b"\r\n\r\n")[0]

    @property
    def body(self) -> bytes:
        """After it."""
        return self.raw.partition(b"\r\n\r\n")[2]

    @property
    def line(self) -> str:
        """Method and path."""
        return self.head.split(b"\r\n")[0].decode("ascii").rpartition(" ")[0]

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Names and values as written, in their order."""
        lines = self.head.decode("ascii").split("\r\n")[1:]
        return [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]


class Tap:
    """Use as a context manager. `out` is what clients sent on each connection, `into` what came back."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(0.1)
        self._open = True
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []
        self.out: list[bytearray] = []
        self.into: list[bytearray] = []

    @property
    def address(self) -> str:
        """Where clients find it."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def requests(self, *, since: int = 0) -> list[Sent]:
        """Every request, connection by connection, of those that began after the first `since`."""
        return [each for n in range(since, len(self.out)) for each in _split(bytes(self.out[n]), n)]

    def all_out(self) -> bytes:
        """Every byte that clients sent."""
        return b"".join(bytes(each) for each in self.out)

    def all_bytes(self) -> bytes:
        """Every byte either way."""
        return self.all_out() + b"".join(bytes(each) for each in self.into)

    def __enter__(self) -> Self:
        self._begin(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = False
        for each in self._sockets:
            _shut(each)
        for thread in self._threads:
            thread.join(5)
        self._listening.close()
        for each in self._sockets:
            each.close()

    def _begin(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while self._open:
            try:
                near, _ = self._listening.accept()
            except TimeoutError:
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self._port))
            except ConnectionRefusedError:
                near.close()  # nobody is there any more
                continue
            out, into = bytearray(), bytearray()
            self.out.append(out)
            self.into.append(into)
            self._sockets += [near, far]
            self._begin(_pump, near, far, out)
            self._begin(_pump, far, near, into)


def _pump(source: socket.socket, to: socket.socket, kept: bytearray) -> None:
    try:
        while data := source.recv(65536):
            kept += data
            to.sendall(data)
    except OSError:
        pass  # whoever ended it has a reason
    _shut(to)


def _shut(each: socket.socket) -> None:
    try:
        each.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def _split(data: bytes, connection: int) -> list[Sent]:
    found = []
    while data:
        head = data.partition(b"\r\n\r\n")[0]
        lengths = [
            int(line.partition(b":")[2])
            for line in head.split(b"\r\n")
            if line.lower().startswith(b"content-length:")
        ]
        length = len(head) + 4 + (lengths[0] if lengths else 0)
        found.append(Sent(data[:length], connection))
        data = data[length:]
    return found
