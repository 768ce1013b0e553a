"""docs/vault-format.md names every table and column of the private file, and no other."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from client.vault.private_places import PLACES_TABLES
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection

ROOT = Path(__file__).parents[3]
DOCUMENT = (ROOT / "docs" / "vault-format.md").read_text("utf-8")
INDEX_PARTS = {f"journal_index_{part}" for part in ("data", "idx", "docsize", "config")}


def _documented() -> dict[str, set[str]]:
    section = DOCUMENT.split("## The private file")[1]
    found = {}
    for item in re.findall(r"^- (.+?)(?=^- |\Z)", section, re.MULTILINE | re.DOTALL):
        table, _, columns = item.partition(":")
        # What stands in brackets are values and explanations.
        found[table.strip("`")] = set(re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", columns)))
    return found


def test_every_table_and_column_is_described_and_no_other(private: Connection) -> None:
    names = {
        name
        for (name,) in private.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("sqlite_") and name not in INDEX_PARTS
    }
    held = {name: {row[1] for row in private.execute(f"PRAGMA table_info({name})")} for name in names}
    described = _documented()
    assert described.pop("journal_index") >= held.pop("journal_index")
    assert described == held


def test_the_inventory_names_each_table_of_what_one_chose_for_oneself() -> None:
    made = {name for each in PLACES_TABLES for name in re.findall(r"CREATE TABLE (\w+)", each)}
    assert len(made) == 8
    page = (ROOT / "docs" / "data-inventory.md").read_text("utf-8")
    here = page.split("## On a member's own computer")[1]
    assert {name for name in made if f"`{name}`" not in here} == set()


def _setting_keys() -> set[str]:
    """The keys that the code writes settings under, or how they begin, as far as they stand there as words."""
    found = set()
    for path in sorted((ROOT / "client").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        words = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("settings.put", "KeptChoices"):
                (key,) = [each.value for each in call.keywords if each.arg == "key"]
                while isinstance(key, ast.BinOp):
                    key = key.left
                said = words.get(key.id) if isinstance(key, ast.Name) else getattr(key, "value", None)
                found |= {said} if isinstance(said, str) else set()
    return found


def test_the_inventory_names_each_setting() -> None:
    keys = _setting_keys()
    assert {"check-ins", "questions", "plan-review", "help-me/"} <= keys
    page = (ROOT / "docs" / "data-inventory.md").read_text("utf-8")
    cells = re.findall(
        r"^\| ([^|]*settings? `[^|]*)", page.split("## On a member's own computer")[1], re.MULTILINE
    )
    told = re.findall(r"`([^`]+)`", " ".join(cells))
    assert {key for key in keys if not any(each.startswith(key) for each in told)} == set()


def test_the_mark_of_the_private_file_is_the_documented_one() -> None:
    assert f"0x{PRIVATE_SCHEMA.application_id:08X}" in DOCUMENT
    assert f"## The private file, schema {PRIVATE_SCHEMA.version}" in DOCUMENT
