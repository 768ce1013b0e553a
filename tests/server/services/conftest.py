from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server.crypto.key_files import IssuerPrivateKey, SigningKey
from server.services.community import open_folder
from server.services.databases import Databases, abandon, open_desk_at
from server.steward import restore as restoring
from server.store.interface import DeskStore
from tests.server.kinds import KINDS
from tests.server.town import Town

Again = Callable[..., Town]


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Every test here that has a community runs on both kinds of store."""
    return str(request.param)


@pytest.fixture
def again(
    tmp_path: Path,
    root_key: SigningKey,
    issuer_key: IssuerPrivateKey,
    request: pytest.FixtureRequest,
) -> Again:
    """Restores a backup into a new folder with the real command, and opens what came of it."""

    def bring_back(
        town: Town,
        backup: Path,
        *,
        desk: Path | None = None,
        erasures: Path | None = None,
        name: str = "again",
        into: Databases | None = None,
    ) -> Town:
        parser = argparse.ArgumentParser()
        restoring.add_to(parser.add_subparsers())
        arguments = ["restore", "--data", tmp_path / name, "--from", backup]
        arguments += ["--root-key", tmp_path / "root.pem"]
        arguments += [] if desk is None else ["--desk-from", desk]
        arguments += [] if erasures is None else ["--erasures", erasures]
        if into is not None:
            arguments += ["--database-url", into.community, "--desk-database-url", into.desk]
        options = parser.parse_args([str(one) for one in arguments])
        assert restoring.run(options, now=lambda: town.now, make_issuer_key=lambda: issuer_key) == 0
        community, store = open_folder(tmp_path / name)
        request.addfinalizer(lambda: abandon(community.places))
        request.addfinalizer(store.close)
        assert not list(tmp_path.glob(f".{name}*"))
        return Town(community, store, root_key, town.now)

    return bring_back


@pytest.fixture
def desk(town: Town) -> Iterator[DeskStore]:
    """The store of codes and nullifiers of the same community."""
    opened = open_desk_at(town.community.places)
    yield opened
    opened.close()
