"""From what a person types into a search field to what FTS5 understands."""

from __future__ import annotations

import re
from typing import Final

# Letters to Python, but not to FTS5: New Tai Lue's vowel signs and two Vedic signs. A word with one of them would be
# two in quotes, a phrase, which the journal's index does not answer.
_NO_LETTERS: Final = "\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3"
_WORD: Final = re.compile(rf"[^\W_{_NO_LETTERS}]+")
_WORDS_AT_MOST: Final = 16


def match_expression(typed: str) -> str | None:
    """An FTS5 expression for all words of `typed`, the last of them also as a beginning; None if there is no word.

    Every word is quoted, so nothing typed is ever taken for an operator.
    """
    words = _WORD.findall(typed)[:_WORDS_AT_MOST]
    if not words:
        return None
    return " ".join(f'"{word}"' for word in words) + "*"
