"""The rules of order, read from the files that ship with Leeward."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from server.domain.bands import RuleBook, read_rules
from server.domain.forms import read_form


@cache
def load_rules() -> RuleBook:
    """All languages' rules together. NotInForm if a file is not as it must be."""
    folder = files("resources") / "rules"
    if not folder.is_dir():
        return RuleBook(0, ())
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return read_rules([read_form(f"rules/{one.name}", one.read_text(encoding="utf-8")) for one in found])
