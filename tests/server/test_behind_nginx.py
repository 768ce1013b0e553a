"""nginx as it is configured here: objects as files, nothing of a caller passed on or written down."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from protocol import strict_json
from protocol.problems import MEDIA_TYPE
from server.crypto.digests import sha256
from tests.server.running import Running

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = (ROOT / "packaging" / "server" / "nginx.conf").read_text(encoding="utf-8")
NGINX = os.environ.get("LEEWARD_NGINX") or shutil.which("nginx") or "/usr/sbin/nginx"

pytestmark = pytest.mark.skipif(not os.access(NGINX, os.X_OK), reason="needs nginx (or LEEWARD_NGINX)")


@dataclass
class Behind:
    """What stands behind nginx here: it answers everything with a few words, and keeps what it was sent."""

    listener: socket.socket
    heard: list[bytes] = field(default_factory=list)

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection:
            data = b""
            while True:
                while b"\r\n\r\n" not in data:
                    piece = connection.recv(65536)
                    if not piece:
                        return
                    data += piece
                head, _, data = data.partition(b"\r\n\r\n")
                length = re.search(rb"content-length: (\d+)", head.lower())
                missing = int(length[1]) - len(data) if length else -len(data)
                while missing > 0:
                    piece = connection.recv(65536)
                    data += piece
                    missing -= len(piece)
                self.heard.append(head)
                data = b""
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncache-control: max-age=2\r\n"
                    b"content-length: 2\r\n\r\n{}"
                )


@dataclass
class Front:
    """nginx, its port, the folder of objects, and what it may have written."""

    port: int
    objects: Path
    place: Path
    behind: Behind

    def get(self, path: str, **headers: str) -> httpx.Response:
        return get(self.port, path, **headers)


def get(port: int, path: str, **headers: str) -> httpx.Response:
    """What nginx answers."""
    with httpx.Client(verify=False, trust_env=False, timeout=10) as client:  # noqa: S501 - a test's own key
        return client.get(f"https://127.0.0.1:{port}{path}", headers=headers)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert isinstance(port, int)
    return port


def certify(place: Path) -> None:
    """A certificate of the test's own."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "harbour.example")])
    day = datetime.timedelta(days=1)
    today = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - day)
        .not_valid_after(today + day)
        .sign(key, hashes.SHA256())
    )
    (place / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (place / "key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )


def configured(place: Path, port: int, behind: int, objects: Path) -> Path:
    """The configuration as it ships, but for where things are."""
    text = CONFIGURATION
    for old, new in (
        ("user www-data;", "user root;" if os.geteuid() == 0 else ""),
        ("/run/nginx.pid", f"{place}/nginx.pid"),
        ("/run/leeward-nginx", f"{place}/cache"),
        ("/etc/leeward/tls", str(place)),
        ("/var/lib/leeward/community/feed/o/$1", f"{objects}/$1"),
        ("127.0.0.1:8470", f"127.0.0.1:{behind}"),
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        ("    listen [::]:443 ssl;\n", ""),
        ("http {\n", "http {\n" + "".join(
            f"{kind}_temp_path {place}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )),
    ):  # fmt: skip
        assert old in text, old
        text = text.replace(old, new)
    path = place / "nginx.conf"
    path.write_text(text)
    return path


@contextmanager
def running(place: Path, behind: int, objects: Path) -> Iterator[int]:
    """nginx before the server on port `behind`; its own port."""
    certify(place)
    port = free_port()
    path = configured(place, port, behind, objects)
    usual = [NGINX, "-p", str(place), "-c", str(path), "-e", "stderr"]
    checked = subprocess.run([*usual, "-t"], capture_output=True, text=True, check=False, timeout=30)
    assert checked.returncode == 0, checked.stderr
    assert "[warn]" not in checked.stderr, checked.stderr
    process = subprocess.Popen(
        [*usual, "-g", "daemon off;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        end = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert time.monotonic() < end, "nginx does not listen"
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    objects = tmp_path / "o"
    objects.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        behind = Behind(listener)
        threading.Thread(target=behind.serve, daemon=True).start()
        with running(tmp_path, listener.getsockname()[1], objects) as port:
            yield Front(port, objects, tmp_path, behind)


def test_a_real_community_is_read_through_it(
    data: Path, tmp_path: Path, serve: Callable[[], Running]
) -> None:
    server = serve()
    place = tmp_path / "nginx"
    place.mkdir()
    with running(place, int(server.address.rsplit(":", 1)[1]), data / "feed" / "o") as port:
        assert get(port, "/healthz").text == "ok\n"
        head = get(port, "/v1/feed/head")
        assert head.headers["cache-control"] == "max-age=2"
        assert strict_json.unpad(head.content).startswith(b"{")
        names = [path.name for path in (data / "feed" / "o").glob("??/*")]
        assert names
        for name in names:
            answer = get(port, f"/v1/feed/o/{name}")
            assert sha256(answer.content).hex() == name
            assert "last-modified" not in answer.headers
            assert "etag" not in answer.headers
        missing = get(port, "/v1/feed/o/" + "0" * 64)
        assert missing.status_code == 404
        assert missing.headers["content-type"] == MEDIA_TYPE
        assert missing.content == httpx.get(f"{server.address}/v1/feed/o/{'0' * 64}", trust_env=False).content


def put(front: Front, name: str, data: bytes) -> None:
    (front.objects / name[:2]).mkdir(exist_ok=True)
    (front.objects / name[:2] / name).write_bytes(data)


def test_an_object_is_a_file_without_a_time_or_a_tag(front: Front) -> None:
    name, data = "ab" + "0" * 62, os.urandom(16384)
    put(front, name, data)
    answer = front.get(f"/v1/feed/o/{name}", range="bytes=0-9")
    assert (answer.status_code, answer.content == data) == (200, True)
    assert answer.headers["cache-control"] == "max-age=60"
    assert answer.headers["content-type"] == "application/octet-stream"
    told = {name.lower() for name in answer.headers}
    assert told <= {"server", "date", "content-type", "content-length", "connection", "cache-control"}
    assert answer.headers["server"] == "nginx"
    assert front.behind.heard == []


def test_nothing_but_objects_is_read_from_the_folder(front: Front) -> None:
    (front.place / "secret").write_text("feed key")
    (front.objects / "ab").mkdir()
    (front.objects / "ab" / "other").write_text("feed key")
    for path in ("/v1/feed/o/ab/other", "/v1/feed/o/../secret", "/v1/feed/o/..%2fsecret", "/v1/feed/o/"):
        assert "feed key" not in front.get(path).text
    front.behind.heard.clear()
    assert front.get("/v1/feed/o/" + "0" * 64).text == "{}"  # the server says what is not there
    assert len(front.behind.heard) == 1


def test_the_server_learns_nothing_of_who_asks(front: Front) -> None:
    front.get(
        "/v1/review?after=x",
        authorization="Leeward token",
        cookie="who=me",
        x_forwarded_for="192.0.2.7",
        **{"x-forwarded-for": "192.0.2.7", "forwarded": "for=192.0.2.7", "accept-language": "fi"},
    )
    (head,) = front.behind.heard
    lines = [line.lower() for line in head.decode().split("\r\n")]
    assert lines[0] == "get /v1/review?after=x http/1.1"
    assert sorted(lines[1:]) == ["authorization: leeward token", "host: leeward"]


def test_a_body_arrives_whole_and_one_that_is_too_large_does_not(front: Front) -> None:
    with httpx.Client(verify=False, trust_env=False, timeout=10) as client:  # noqa: S501 - a test's own key
        at = f"https://127.0.0.1:{front.port}/v1/submissions"
        assert client.post(at, content=b" " * 40 * 1024).status_code == 200
        assert b"content-length: 40960" in front.behind.heard[0].lower()
        assert client.post(at, content=b" " * (40 * 1024 + 1)).status_code == 413
    assert len(front.behind.heard) == 1
    written = [path for path in (front.place / "client_body").rglob("*") if path.is_file()]
    assert written == []


def test_many_who_ask_for_the_head_are_one_to_the_server(front: Front) -> None:
    for path in ("/v1/feed/head", "/v1/community"):
        front.behind.heard.clear()
        for agent in range(20):
            assert front.get(path, authorization=f"Leeward {agent}").text == "{}"
        assert len(front.behind.heard) <= 3
        assert all(b"authorization" not in head.lower() for head in front.behind.heard)


def test_a_server_that_is_away_is_said_so_apps_understand(front: Front) -> None:
    front.behind.listener.shutdown(socket.SHUT_RDWR)
    front.behind.listener.close()
    answer = front.get("/v1/session/challenge")
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.headers["retry-after"], answer.json()["code"]) == ("5", "overloaded")


def test_no_line_is_written_about_anybody(front: Front) -> None:
    front.get("/secret-word")
    front.get("/v1/feed/o/" + "0" * 64)
    with socket.create_connection(("127.0.0.1", front.port)) as plain:
        plain.sendall(b"GET /secret-word HTTP/1.0\r\n\r\n")
        plain.recv(4096)
    for path in front.place.rglob("*"):
        if path.is_file() and path.name not in ("nginx.conf", "key.pem", "fullchain.pem"):
            content = path.read_bytes()
            assert b"secret-word" not in content, path
            assert path.name == "nginx.pid" or b"127.0.0.1" not in content, path


def test_older_tls_is_refused(front: Front) -> None:
    import ssl

    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with socket.create_connection(("127.0.0.1", front.port)) as plain, pytest.raises(ssl.SSLError):
        context.wrap_socket(plain)
