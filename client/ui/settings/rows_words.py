"""The words of one row in a list of the settings."""

from __future__ import annotations

from typing import NamedTuple


class RowWords(NamedTuple):
    """`key` tells the row from the others, and stays its own."""

    key: str
    line: str
    below: str = ""
