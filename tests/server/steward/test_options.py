from __future__ import annotations

import argparse
import stat
import time
from pathlib import Path

import pytest

from server.crypto.key_files import IssuerPrivateKey, SigningKey
from server.domain.faults import StewardFault
from server.services.community import found, open_folder
from server.services.databases import Databases, abandon, open_desk_at
from server.settings import Places
from server.steward import options

URL = "postgresql://anna:geheim@example.org/leeward"


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    options.add_data(parser)
    return parser.parse_args(["--data", "somewhere", *words])


def test_the_command_comes_before_the_environment() -> None:
    environment = {options.URL: URL, options.DESK_URL: URL}
    assert options.databases(parsed(), environment) == Databases(URL, URL)
    given = options.databases(parsed("--database-url", "postgresql:///mine"), environment)
    assert given == Databases("postgresql:///mine", URL)
    assert options.databases(parsed(), {}) == Databases()


def test_a_password_in_a_command_is_warned_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert options.databases(parsed("--database-url", URL), {}).community == URL
    told = capsys.readouterr().err
    assert "can be seen by everyone" in told
    assert "geheim" not in told


@pytest.mark.parametrize("url", ["mysql://x/y", "leeward", "postgresql://", "postgresql://[/x"])
def test_what_is_no_address_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(StewardFault, match="looks like") as caught:
        options.databases(parsed("--database-url", url), {})
    assert url not in str(caught.value).replace("postgresql://user@host/name", "")


def test_a_folder_says_where_its_community_lives(
    tmp_path: Path, postgresql: Databases, root_key: SigningKey, issuer_key: IssuerPrivateKey
) -> None:
    places = Places(tmp_path / "data")
    found(
        places,
        name="Harbour",
        root_key=root_key,
        root_key_path=tmp_path / "root.pem",
        alarm=None,
        rooms=(),
        now=time.time(),
        databases=postgresql,
        make_issuer_key=lambda: issuer_key,
    )
    for path in (places.folder / "database-url", places.desk_folder / "database-url"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not places.community.exists()
    assert not places.desk.exists()
    community, store = open_folder(places.folder)
    assert community.practice
    assert store.shared
    store.close()
    desk = open_desk_at(places)
    assert desk.write(lambda tx: tx.counts()).result() == {}
    desk.close()
    abandon(places)
    with pytest.raises(StewardFault, match="not in that database"):
        open_folder(places.folder)


def test_one_database_for_both_is_refused(
    tmp_path: Path, root_key: SigningKey, issuer_key: IssuerPrivateKey
) -> None:
    with pytest.raises(StewardFault, match="a database of its own"):
        found(
            Places(tmp_path / "data"),
            name="Harbour",
            root_key=root_key,
            root_key_path=tmp_path / "root.pem",
            alarm=None,
            rooms=(),
            now=time.time(),
            databases=Databases("postgresql:///one", "postgresql:///one"),
            make_issuer_key=lambda: issuer_key,
        )
