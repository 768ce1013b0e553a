"""What is written and what is shown, made comparable."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bench.walk.hand import Hand


def bare(text: str) -> str:
    """Without blanks, marks of direction and case: rows set names and lines in their own way."""
    seen = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in seen if not one.isspace() and unicodedata.category(one) not in ("Cf", "Cc"))


def longest_word(thread: dict[str, Any]) -> str:
    """The longest word of a thread's title and first post; empty where there is none, as in one of emoji."""
    words = re.findall(r"\w+", " ".join([thread["title"], thread["body"]]))
    return max(words, key=len, default="")


def words_of(hand: Hand, name: str) -> str:
    """What a widget says."""
    widget = hand.see(name, QWidget)
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return str(widget.property("text") or widget.accessibleName())


def top_of(hand: Hand, name: str) -> int:
    """How far below the window's top a widget stands."""
    widget = hand.see(name, QWidget)
    return widget.mapTo(hand.leeward.window, widget.rect().topLeft()).y()
