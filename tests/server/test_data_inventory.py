"""docs/data-inventory.md against the living server: no stranger, and nothing listed that is not there."""

from __future__ import annotations

import ast
import asyncio
import base64
import importlib
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from fnmatch import fnmatch
from pathlib import Path
from types import ModuleType

import asyncpg
import httpx
import pytest

from protocol import invitation
from server.crypto.digests import sha256
from server.services.community import open_folder, read_descriptor
from server.services.databases import open_desk_at
from server.services.desk import turn
from tests.server.kinds import both
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


def tables_of(data: Path) -> set[str]:
    """The columns of every table that the databases of this community really have."""
    if (data / "community.sqlite").is_file():
        return columns(data / "community.sqlite") | columns(data / "desk" / "desk.sqlite")
    urls = [(folder / "database-url").read_text().strip() for folder in (data, data / "desk")]
    return {one for url in urls for one in asyncio.run(columns_far(url))}


def columns(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = {
        f"{table}.{row[1]}" for table in tables for row in connection.execute(f"PRAGMA table_info({table})")
    }
    connection.close()
    return found


async def columns_far(url: str) -> set[str]:
    connection = await asyncpg.connect(url)
    rows = await connection.fetch(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
    )
    await connection.close()
    return {f"{row[0]}.{row[1]}" for row in rows}


def strangers(found: set[str], patterns: set[str]) -> tuple[set[str], set[str]]:
    """What is there and not listed, and what is listed and not there."""
    return (
        {one for one in found if not any(fnmatch(one, pattern) for pattern in patterns)},
        {pattern for pattern in patterns if not any(fnmatch(one, pattern) for one in found)},
    )


def calls(name: str) -> Iterator[ast.Call]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                yield node


def calls_with_module(name: str) -> Iterator[tuple[ModuleType, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
                dotted = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
                yield importlib.import_module(dotted), node


@both
def test_every_column_is_listed(data: Path, kind: str) -> None:
    only_far = {"leeward.kind", "leeward.version", "writer.name", "writer.turn"}
    only_near = {"sqlite_stat1.*"}
    strange, gone = strangers(tables_of(data), listed())
    assert strange == set()
    assert gone == (only_far if kind == "sqlite" else only_near)


def test_a_strange_column_would_be_noticed() -> None:
    named = {"member.ip", "visit.member", "review.seen_at", "fact.name"}
    assert strangers(named, listed())[0] == {"member.ip", "visit.member", "review.seen_at"}
    assert strangers(named, {"fact.name", "fact.gone"})[1] == {"fact.gone"}


FLEETING = {"keys/feed-next.pem", "keys/session.key.new", "desk/issuers/*.new.pem"}
"""Files that are there for as long as it takes to put a key in its place."""


@both
def test_every_file_is_listed(data: Path, kind: str, serve: Callable[[], Running]) -> None:
    server = serve()
    person = Person(server.address)
    person.join(command("invite", "--data", data, "--count", "1").stdout.strip())
    person.log_in()
    while_served = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    server.stop()
    strange, gone = strangers(while_served, listed("file"))
    assert strange == set()
    elsewhere = {
        "sqlite": {"community-id", "database-url", "desk/database-url"},
        "postgresql": {
            f"{name}.sqlite{end}" for name in ("community", "desk/desk") for end in ("", "-wal", "-shm")
        },
    }
    # What a community gets by `init` alone, or when somebody erases something, is not in this one.
    assert gone - FLEETING - elsewhere[kind] <= {"catalogue/*", "erasures/*"}


def test_every_fact_is_listed() -> None:
    names = set()
    for module, call in calls_with_module("set_fact"):
        argument = call.args[0]
        if isinstance(argument, ast.Constant):
            names.add(argument.value)
        else:
            assert isinstance(argument, ast.Name), module.__name__
            names.add(getattr(module, argument.id))
    assert names == listed("fact")


LEVELS = ("debug", "info", "warning", "error", "critical", "exception", "log")
NO_LOG = ("parser", "traceback")
"""Names whose `error` and the like are no log lines: what the steward's own commands say to whoever runs them."""
TELLS_WHO = {
    "client", "peername", "server", "cookie", "user-agent", "accept-language", "referer", "forwarded",
    "x-forwarded-for", "x-real-ip", "via", "from", "origin",
}  # fmt: skip
SPEAKS = {"app.py", "__main__.py"}
"""Where standard error is used beside the steward's commands: for the log, and for why a command ended."""


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in SOURCES:
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_every_log_line_is_listed() -> None:
    assert lines_in(trees()) == listed("log")


def lines_in(sources: Iterable[tuple[Path, ast.Module]]) -> set[str]:
    """What is logged, whatever the logger is called and wherever it was got from."""
    lines: set[str] = set()
    for path, tree in sources:
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
                continue
            owner = node.func.value
            if node.func.attr in LEVELS and not (isinstance(owner, ast.Name) and owner.id in NO_LOG):
                assert isinstance(node.args[0], ast.Constant), f"{path.name}, line {node.lineno}"
                lines.add(str(node.args[0].value))
    return lines


def test_nothing_else_is_said_to_whoever_reads_the_log() -> None:
    for path, tree in trees():
        if "steward" in path.parts or path.name in SPEAKS:
            continue
        assert not speaks(tree), f"{path.name} writes to standard error or output"


def speaks(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.Attribute) and node.attr in ("stderr", "stdout") for node in ast.walk(tree)
    )


def test_every_header_that_is_read_is_listed() -> None:
    read = set()
    for path, tree in trees():
        found, who = headers_in(tree)
        assert not who, f"{path.name} looks at who is asking: {who}"
        read |= found
    assert read == listed("header")


def headers_in(tree: ast.Module) -> tuple[set[str], set[str]]:
    """The headers of requests that are read, and whatever names the one who asks. Only `.headers.get("x")` may read."""
    read: set[str] = set()
    who: set[str] = set()
    reading = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("client", "cookies"):
            who.add(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
            owner = node.func.value
            if isinstance(owner, ast.Attribute) and owner.attr == "headers":
                assert isinstance(node.args[0], ast.Constant)
                read.add(str(node.args[0].value))
                reading.add(owner)
            elif node.args:
                who |= named_by(node.args[0])  # scope.get("client")
        elif isinstance(node, ast.Subscript):
            who |= named_by(node.slice)  # scope["client"], request.headers["via"]
            if isinstance(node.slice, ast.Constant) and node.slice.value == "headers" and is_read(node):
                who.add('["headers"]')
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            who |= named_by(node.args[0])  # transport.get_extra_info("peername")
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr == "headers"
            and is_read(node)
            and node not in reading
        ):
            who.add(".headers")
    return read, who


def named_by(node: ast.expr) -> set[str]:
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str | bytes):
        return set()
    name = node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
    return {name} & TELLS_WHO


def is_read(node: ast.Attribute | ast.Subscript) -> bool:
    return isinstance(node.ctx, ast.Load)


@pytest.mark.parametrize(
    "planted",
    [
        "def f(request): return request.headers['x-forwarded-for']",
        "def f(request): return list(request.headers)",
        "def f(scope): return dict(scope['headers']).get(b'user-agent')",
        "def f(scope): return scope['client']",
        "def f(scope): return scope.get('client')",
        "def f(request): return request.client.host",
        "def f(transport): return transport.get_extra_info('peername')",
    ],
)
def test_a_look_at_who_asks_would_be_noticed(planted: str) -> None:
    assert headers_in(ast.parse(planted))[1]


@pytest.mark.parametrize(
    "planted", ["_l.warning('asked %s', x)", "logging.getLogger('x').info('asked %s', x)"]
)
def test_a_strange_log_line_would_be_noticed(planted: str) -> None:
    assert lines_in([(Path("x.py"), ast.parse(planted))]) == {"asked %s"}
    assert speaks(ast.parse("sys.stderr.write('asked')"))


def test_every_header_of_an_answer_is_listed(data: Path, serve: Callable[[], Running]) -> None:
    server = serve()
    found: set[str] = set()
    with httpx.Client(trust_env=False, base_url=server.address) as client:
        message = client.get("/v1/feed/head").json()
        tail = message["head"].split("\n")[3:6]
        names = [base64.b64decode(one).hex() for one in tail if len(one) == 44]
        answers = [
            client.get("/v1/community"),
            client.get("/v1/feed/head"),
            client.get("/v1/catalogue"),
            *(client.get(f"/v1/feed/o/{name}") for name in names),
            client.get("/v1/feed/o/nothing"),
            client.get("/v1/review"),
            client.get("/healthz"),
            client.get("/nowhere"),
            client.put("/v1/gate"),
            client.post("/v1/gate", content=b"{}"),
            client.post("/v1/gate", content=b" " * 2_000_000),
            client.post("/v1/session/challenge", content=b"{}".ljust(2048)),
            client.options("/v1/feed/head"),
        ]
    for answer in answers:
        found |= {name.lower() for name in answer.headers}
    assert len({answer.status_code for answer in answers}) >= 5
    # Retry-After needs a crowd, the others what has no length; all are framed by names in our code.
    assert found <= listed("answer")
    assert listed("answer") - found <= {"retry-after", "transfer-encoding", "x-accel-buffering"}


def test_every_figure_is_listed() -> None:
    names = set()
    for node in ast.walk(ast.parse((ROOT / "server" / "web" / "operating.py").read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("_one", "_family")
        ):
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                names.add(f"leeward_{first.value}")
    names |= {"leeward_reviews_waiting", "leeward_reviews_late"}  # named in a loop, which the next test runs
    assert names == listed("metric")


def test_a_used_code_opens_nothing_and_is_in_no_file_once_its_month_is_over(
    data: Path, serve: Callable[[], Running]
) -> None:
    """Of a used code the SHA-256 is kept with its answer, so that one lost on the way costs no invitation."""
    server = serve()
    texts = command("invite", "--data", data, "--count", "4").stdout.split()
    codes = [invitation.parse(text).code for text in texts]
    for used in range(3):
        Person(server.address).join(texts[used])
    server.stop()

    def found(what: list[bytes]) -> list[bool]:
        desk = [path.read_bytes() for path in (data / "desk").rglob("*") if path.is_file()]
        return [any(one in content for content in desk) for one in what]

    assert found(codes) == [False] * 4  # a code itself is nowhere, from the beginning
    digests = [sha256(code) for code in codes]
    assert found(digests) == [True] * 4
    community, store = open_folder(data)
    descriptor = store.read(lambda tx: read_descriptor(tx, community.root_key)).result()
    store.close()
    with closing(open_desk_at(community.places)) as desk:
        turn(desk, descriptor, now=time.time() + 62 * 86400)
        assert desk.forget().result()
    assert found(digests) == [False, False, False, True]


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
