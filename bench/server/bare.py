"""The baseline of the reads: an ASGI application that answers two kibibytes, served as our own is."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = """
import socket, uvicorn
async def answer(scope, receive, send):
    headers = [(b"content-type", b"application/json"), (b"content-length", b"2048")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"x" * 2048})
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1024)
print(listener.getsockname()[1], flush=True)
silent = {"access_log": False, "log_config": None, "server_header": False, "date_header": False}
uvicorn.Server(uvicorn.Config(answer, lifespan="off", **silent)).run(sockets=[listener])
"""


@contextlib.contextmanager
def serving_bare() -> Iterator[str]:
    """The address of the bare application while it is served."""
    process = subprocess.Popen([sys.executable, "-c", _PROGRAM], cwd=_ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.kill()
        process.communicate()
