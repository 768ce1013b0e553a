"""Time, chance and fresh ids are arguments: who calls them in passing cannot be simulated or tested."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Where a program is put together, someone must hand in the real clock.
ROOTS = {"client/app.py", "client/__main__.py", "server/app.py", "server/__main__.py"}

CALLS = {
    ("time", "time"),
    ("time", "time_ns"),
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("uuid", "uuid1"),
    ("uuid", "uuid4"),
    ("random", "random"),
    ("random", "randint"),
    ("random", "randrange"),
    ("random", "choice"),
    ("random", "shuffle"),
    ("random", "uniform"),
    ("random", "sample"),
}
BARE = {"time_ns", "uuid1", "uuid4", "randint", "randrange"}


def is_source(function: ast.AST) -> bool:
    """Whether this function is itself a named source, such as `def utc_now(): return datetime.now(UTC)`."""
    if isinstance(function, ast.Lambda):
        return True
    if not isinstance(function, ast.FunctionDef):
        return False
    body = [statement for statement in function.body if not _is_docstring(statement)]
    return len(body) == 1 and isinstance(body[0], ast.Return) and not function.args.args


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def calls_in_passing(tree: ast.AST) -> Iterator[int]:
    """Line numbers of calls to the clock, chance or id makers outside a function made for nothing else."""
    for node in ast.iter_child_nodes(tree):
        if is_source(node):
            continue
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in BARE:
                yield node.lineno
            elif isinstance(called, ast.Attribute):
                owner = called.value
                name = getattr(owner, "id", getattr(owner, "attr", ""))
                if (name, called.attr) in CALLS:
                    yield node.lineno
        yield from calls_in_passing(node)


def test_nobody_reads_the_clock_in_passing() -> None:
    found = [
        f"{name}:{line}"
        for side in ("client", "server", "protocol")
        for path in sorted((ROOT / side).rglob("*.py"))
        if (name := path.relative_to(ROOT).as_posix()) not in ROOTS
        for line in calls_in_passing(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, f"take the time, the chance or the id as an argument with a default: {found}"


@pytest.mark.parametrize(
    "text",
    [
        "def save(entry):\n    entry.at = time.time()\n    return entry",
        "stamp = datetime.datetime.now(UTC)",
        "def make(kind):\n    return uuid4()",
        "async def wait():\n    await sleep(random.uniform(1, 2))",
    ],
)
def test_a_call_in_passing_is_noticed(text: str) -> None:
    assert list(calls_in_passing(ast.parse(text)))


@pytest.mark.parametrize(
    "text",
    [
        "def save(entry, *, now=time.time):\n    entry.at = now()",
        "def utc_now():\n    'The time.'\n    return datetime.now(UTC)",
        "def make(*, new_id=lambda: str(uuid4())):\n    return new_id()",
        "def draw(*, chance=random.Random):\n    return chance().random()",
    ],
)
def test_a_source_given_as_an_argument_is_welcome(text: str) -> None:
    assert not list(calls_in_passing(ast.parse(text)))
