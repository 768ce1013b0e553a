"""From what a person types into a search field to what FTS5 understands."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_WORDS_AT_MOST: Final = 16


def match_expression(typed: str) -> str | None:
    """An FTS5 expression for all words of `typed`, the last of them also as a beginning; None if there is no word.

    Every word is quoted, so nothing typed is ever taken for an operator.
    """
    words = _WORD.findall(typed)[:_WORDS_AT_MOST]
    if not words:
        return None
    return " ".join(f'"{word}"' for word in words) + "*"
