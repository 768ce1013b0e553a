"""docs/data-inventory.md against the living server: no stranger, and nothing listed that is not there."""

from __future__ import annotations

import ast
import re
import sqlite3
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from protocol import invitation
from server.crypto.digests import sha256
from server.store import schema
from tests.server.people import Person
from tests.server.running import ROOT, Running, command

PAGE = (ROOT / "docs" / "data-inventory.md").read_text(encoding="utf-8")
SOURCES = sorted((ROOT / "server").rglob("*.py"))


def listed(prefix: str = "") -> set[str]:
    """The first cells that begin with `prefix:`, or without one the columns."""
    cells = re.findall(r"^\| `([^`]+)` \|", PAGE, re.MULTILINE)
    if prefix:
        return {cell.removeprefix(f"{prefix}:") for cell in cells if cell.startswith(f"{prefix}:")}
    return {cell for cell in cells if ":" not in cell}


def columns(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = {
        f"{table}.{row[1]}" for table in tables for row in connection.execute(f"PRAGMA table_info({table})")
    }
    connection.close()
    return found


def calls(name: str) -> Iterator[ast.Call]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield node


def test_every_column_is_listed(data: Path) -> None:
    assert columns(data / "community.sqlite") | columns(data / "desk" / "desk.sqlite") == listed()
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema.COMMUNITY + schema.DESK + "CREATE TABLE stranger (ip TEXT);")
    strange = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    connection.close()
    assert "stranger" not in {one.partition(".")[0] for one in listed()}
    assert strange - {one.partition(".")[0] for one in listed()} == {"stranger"}


def test_every_file_is_listed(data: Path, serve: Callable[[], Running]) -> None:
    server = serve()
    person = Person(server.address)
    person.join(command("invite", "--data", data, "--count", "1").stdout.strip())
    person.log_in()
    while_served = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    server.stop()
    patterns = listed("file")
    for name in while_served:
        assert any(fnmatch(name, pattern) for pattern in patterns), name
    for pattern in patterns:
        assert any(fnmatch(name, pattern) for name in while_served), pattern


def test_every_fact_is_listed() -> None:
    from server.services.team import COSIGNED

    names = set()
    for call in calls("set_fact"):
        argument = call.args[0]
        names.add(argument.value if isinstance(argument, ast.Constant) else COSIGNED)
    assert names == listed("fact")


def test_every_log_line_is_listed() -> None:
    lines = set()
    for level in ("debug", "info", "warning", "error", "critical", "exception", "log"):
        for call in calls(level):
            owner = call.func.value if isinstance(call.func, ast.Attribute) else None
            if isinstance(owner, ast.Name) and owner.id in ("log", "logger", "logging"):
                assert isinstance(call.args[0], ast.Constant)
                lines.add(call.args[0].value)
    assert lines == listed("log")


def test_every_header_that_is_read_is_listed() -> None:
    read = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in ("client", "cookies"):
                raise AssertionError(f"{path.name} looks at who is asking")
    for call in calls("get"):
        assert isinstance(call.func, ast.Attribute)
        owner = call.func.value
        if isinstance(owner, ast.Attribute) and owner.attr == "headers":
            assert isinstance(call.args[0], ast.Constant)
            read.add(call.args[0].value)
    assert read == listed("header")


def test_a_used_code_is_in_no_file_as_soon_as_its_owner_is_in(
    data: Path, serve: Callable[[], Running]
) -> None:
    server = serve()
    texts = command("invite", "--data", data, "--count", "4").stdout.split()
    digests = [sha256(invitation.parse(text).code) for text in texts]
    for used in range(3):
        Person(server.address).join(texts[used])
        desk = {path.name: path.read_bytes() for path in (data / "desk").glob("desk.sqlite*")}
        assert {"desk.sqlite", "desk.sqlite-wal"} <= set(desk)  # it is being served
        found = [any(digest in content for content in desk.values()) for digest in digests]
        assert found == [number > used for number in range(4)]


def test_no_invitation_can_be_joined_with_a_member(data: Path, serve: Callable[[], Running]) -> None:
    server = serve()
    texts = command("invite", "--data", data, "--count", "3").stdout.split()
    people = [Person(server.address) for _ in texts]
    for person, text in zip(people, texts, strict=True):
        person.join(text)
    server.stop()
    connection = sqlite3.connect(data / "desk" / "desk.sqlite")
    assert connection.execute("SELECT count(*) FROM code").fetchone() == (0,)
    connection.close()
    for text in texts:
        code = invitation.parse(text).code
        for path in data.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                assert code not in content, path
                if "desk" not in path.parts:
                    assert sha256(code) not in content, path
