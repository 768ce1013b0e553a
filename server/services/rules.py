"""The rules of order, read from the files that ship with Leeward."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from server.domain.bands import RuleBook, read_rules


def load_rules() -> RuleBook:
    """All languages' rules together."""
    folder = files("resources") / "rules"
    if not folder.is_dir():
        return RuleBook(0, ())
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return read_rules([tomllib.loads(one.read_text(encoding="utf-8")) for one in found])
