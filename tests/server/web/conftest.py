from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.server.people import Person
from tests.server.running import Running, command, start


@pytest.fixture(scope="module")
def place(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(founded / "data", folder / "data")
    return folder / "data"


@pytest.fixture(scope="module")
def server(place: Path) -> Iterator[Running]:
    running = start(place)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def invitation(place: Path, server: Running) -> Callable[[], str]:
    texts = command("invite", "--data", place, "--count", "12").stdout.split()
    return texts.pop


@pytest.fixture(scope="module")
def member(server: Running, invitation: Callable[[], str]) -> Person:
    person = Person(server.address)
    person.join(invitation())
    person.log_in()
    return person
