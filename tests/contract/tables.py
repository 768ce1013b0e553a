"""Reads the tables of docs/protocol.md and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = (DOCS / "protocol.md", *sorted((DOCS / "protocol").glob("*.md")))
_QUOTED = re.compile(r"`([^`]+)`(\??)")


def rows(*columns: str) -> list[list[str]]:
    """The cells of every table with exactly these column heads, in the order of the pages."""
    found = [row for head, body in _tables() if head == list(columns) for row in body]
    assert found, f"no table with the columns {columns}"
    return found


def quoted(cell: str) -> list[str]:
    """Everything in a cell that stands between backticks."""
    return [name for name, _ in _QUOTED.findall(cell)]


def fields(cell: str) -> dict[str, bool]:
    """The fields that a cell names, and whether each may be left out."""
    return {name: mark == "?" for name, mark in _QUOTED.findall(cell)}


def messages() -> dict[str, dict[str, bool]]:
    """Each message's fields: a row without a name goes on with the message above it."""
    told: dict[str, dict[str, bool]] = {}
    name = ""
    for message, field, _ in rows("Message", "Field", "Value"):
        if message:
            (name,) = quoted(message)
            assert name not in told, f"{name} stands twice"
            told[name] = {}
        for one, optional in fields(field).items():
            assert one not in told[name], f"{name}.{one} stands twice"
            told[name][one] = optional
    return told


def word_list(title: str) -> list[str]:
    """The words of the indented block after a line that says only `Title:`."""
    text = (DOCS / "protocol" / "joining.md").read_text(encoding="utf-8")
    block = re.search(rf"^{title}:\n\n((?: {{4}}.*\n)+)", text, re.MULTILINE)
    assert block is not None, title
    return block[1].split()


def _tables() -> Iterator[tuple[list[str], list[list[str]]]]:
    for page in PAGES:
        table: list[list[str]] = []
        for line in [*page.read_text(encoding="utf-8").splitlines(), ""]:
            if line.startswith("|"):
                table.append([cell.strip() for cell in line.strip().strip("|").split("|")])
                continue
            if table:
                head, rule, *body = table
                assert all(set(cell) <= set("-:") for cell in rule), f"{page.name}: {head}"
                ragged = [row for row in body if len(row) != len(head)]
                assert not ragged, f"{page.name}: {ragged}"
                yield head, body
                table = []
