from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bench.postgres import postgres
from server.crypto import key_files
from server.crypto.key_files import IssuerPrivateKey, SigningKey
from server.services.community import Community, found, open_folder
from server.services.databases import FILES, Databases, abandon
from server.settings import Places
from server.store.interface import Store
from tests.server.elsewhere import make_database, move_to
from tests.server.running import Running, start
from tests.server.town import Town


@pytest.fixture(scope="session")
def issuer_key() -> IssuerPrivateKey:
    """One RSA key for all tests: making twelve takes seconds."""
    return key_files.new_issuer_key()


@pytest.fixture(scope="session")
def root_key() -> SigningKey:
    return key_files.new_signing_key()


@pytest.fixture(scope="session")
def founded(
    tmp_path_factory: pytest.TempPathFactory, issuer_key: IssuerPrivateKey, root_key: SigningKey
) -> Path:
    """A folder with a new community and its root key beside it, to copy."""
    place = tmp_path_factory.mktemp("founded")
    key_files.write_private(place / "root.pem", root_key)
    found(
        Places(place / "data"),
        name="Harbour",
        root_key=root_key,
        root_key_path=place / "root.pem",
        alarm=None,
        rooms=("Sleep", "Worry"),
        now=time.time(),
        make_issuer_key=lambda: issuer_key,
    )
    return place


@pytest.fixture
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of store that the test's community lives in, see tests/server/kinds.py."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Databases]:
    """A PostgreSQL for as long as tests run, with a database for communities and one for desks."""
    with postgres("wal_recycle = off", "log_error_verbosity = terse", "fsync = off") as (url, _):
        make_database(url, "desks")
        yield Databases(url, url.replace("/postgres?", "/desks?"))


@pytest.fixture
def databases(kind: str, request: pytest.FixtureRequest) -> Databases:
    """Where a community of this kind lives."""
    if kind == "sqlite":
        return FILES
    found: Databases = request.getfixturevalue("postgresql")
    return found


@pytest.fixture
def data(founded: Path, tmp_path: Path, databases: Databases) -> Iterator[Path]:
    """A community's folder of this test's own; the root key is `root.pem` beside it."""
    folder = tmp_path / "data"
    shutil.copytree(founded / "data", folder)
    shutil.copy(founded / "root.pem", tmp_path / "root.pem")
    if databases is not FILES:
        move_to(Places(folder), databases)
    yield folder
    if databases is not FILES:
        abandon(Places(folder))


@pytest.fixture
def opened(data: Path) -> Iterator[tuple[Community, Store]]:
    """The same, open in this process."""
    community, store = open_folder(data)
    yield community, store
    store.close()


@pytest.fixture
def town(opened: tuple[Community, Store], root_key: SigningKey) -> Town:
    """The same, with a clock of the test's own."""
    return Town(*opened, root_key)


@pytest.fixture
def serve(data: Path) -> Iterator[Callable[[], Running]]:
    """Starts real server processes on `data`; all are stopped at the end and must have ended well."""
    running: list[Running] = []

    def begin() -> Running:
        running.append(start(data))
        return running[-1]

    yield begin
    for one in running:
        one.stop()
