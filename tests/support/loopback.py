"""A real HTTP server on 127.0.0.1 that answers whatever a test wants, and remembers what it was asked."""

from __future__ import annotations

import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from protocol import problems, strict_json
from tests.support.feed_builder import FeedBuilder


@dataclass(frozen=True)
class Asked:
    """One request. `connection` is the port it came from: the same for all that one connection carried."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: int = 0


@dataclass(frozen=True)
class Reply:
    """An answer; a body that is an iterable is sent piece by piece without a length.

    A `bare` one is sent exactly as it stands, framed by nothing but its own headers.
    """

    body: bytes | Iterable[bytes] = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    hang_up: bool = False
    bare: bool = False


Answer = Callable[[Asked], Reply]


class Loopback:
    """Use as a context manager. `answer` may be exchanged at any time. It speaks TLS with a `tls` context."""

    def __init__(self, answer: Answer, *, tls: ssl.SSLContext | None = None) -> None:
        self.answer = answer
        self.asked: list[Asked] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True
            wbufsize = -1

            def log_message(self, format: str, *args: object) -> None:
                """Says nothing."""

            def do_GET(self) -> None:
                length = int(self.headers.get("content-length", "0"))
                body, port = self.rfile.read(length), self.client_address[1]
                asked = Asked(self.command, self.path, dict(self.headers), body, port)
                outer.asked.append(asked)
                self._send(outer.answer(asked))

            do_POST = do_GET  # noqa: N815 - the name is http.server's

            def _send(self, reply: Reply) -> None:
                if reply.hang_up:
                    self.close_connection = True
                    self.connection.shutdown(socket.SHUT_RDWR)
                    return
                try:
                    self.send_response_only(reply.status)
                    for name, value in reply.headers.items():
                        self.send_header(name, value)
                    if reply.bare and isinstance(reply.body, bytes):
                        self.close_connection = True
                        self.end_headers()
                        self.wfile.write(reply.body)
                    elif isinstance(reply.body, bytes):
                        self.send_header("content-length", str(len(reply.body)))
                        self.end_headers()
                        self.wfile.write(reply.body)
                    else:
                        self.close_connection = True
                        self.send_header("connection", "close")
                        self.end_headers()
                        for piece in reply.body:
                            self.wfile.write(piece)
                            self.wfile.flush()
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

        class Server(ThreadingHTTPServer):
            daemon_threads = False
            block_on_close = True
            request_queue_size = 64

            def handle_error(self, request: Any, client_address: Any) -> None:
                if not isinstance(sys.exception(), ConnectionError):  # else a client that was killed
                    super().handle_error(request, client_address)

            def get_request(self) -> tuple[socket.socket, object]:
                connection, address = super().get_request()
                if tls is None:
                    return connection, address
                connection.settimeout(10)
                # A refused handshake is an OSError, which the server passes over.
                return tls.wrap_socket(connection, server_side=True), address

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def port(self) -> int:
        """The port it listens at."""
        return self._server.server_address[1]

    def paths(self) -> list[str]:
        """The paths asked for, in order."""
        return [asked.path for asked in self.asked]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def problem(code: problems.Code, status: int, retry_after: int | None = None) -> Reply:
    """A problem document as the server sends it."""
    document = problems.problem(code, status=status, title="No", retry_after=retry_after)
    return Reply(strict_json.pad(strict_json.encode(document)), status, {"content-type": problems.MEDIA_TYPE})


def serving(feed: FeedBuilder) -> Answer:
    """What an honest server answers to reading requests, from the builder's present state."""

    def answer(asked: Asked) -> Reply:
        if asked.path == "/v1/community":
            return Reply(strict_json.encode(feed.community_message))
        if asked.path == "/v1/feed/head":
            return Reply(feed.head_bytes())
        start, _, name = asked.path.rpartition("/")
        if start == "/v1/feed/o" and bytes.fromhex(name) in feed.objects:
            return Reply(feed.objects[bytes.fromhex(name)])
        return problem(problems.Code.NOT_FOUND, 404)

    return answer
