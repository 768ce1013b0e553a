"""Languages to look at screens in: those we have, and one that is made up, longer and accented.

The made-up one shows what no translation reaches (words without brackets) and what has no room for longer ones.
"""

from __future__ import annotations

import ast
import re
from calendar import month_name
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

import resources
from client.ui.kit.prose import Prose
from client.ui.language import NAMES, speak
from protocol.pseudonym_words import ADJECTIVES, NOUNS
from server.settings import FIRST_ROOM

PSEUDO: Final = "pseudo"
LONGER: Final = 0.4
"""How much longer the made-up words are: short German ones are, beside English."""
_ACCENTS: Final = str.maketrans("aceinouyACEINOUY", "àçéîñôüýÀÇÉÎÑÔÜÝ")
_KEPT: Final = re.compile(r"\{\w*\}|%L?n|&(?=\w)|\*\.\w+|\n")
_DATES: Final = re.compile(r"[dMyhms ,.:']+")
_ISOLATED: Final = re.compile("\u2068[^\u2068\u2069]*\u2069")
_MARKED: Final = re.compile(r"\[[^\[\]]*\]")
_BETWEEN: Final = re.compile(r"\n+| · ")
_NO_WORDS: Final = {"recoveryCode", "invitation", "lookInCombo", "mishapPath", "Path", "Number"}
"""Names and classes of what shows codes, places on the disk and addresses."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


class Pseudo(QTranslator):
    """Says everything of ours in words that nobody has to know to read."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The same, accented, longer and in brackets; Qt's own words, and its letters for dates, stay."""
        qts_own = context.startswith("Q") and context[1:2].isupper()
        if qts_own and "%1" in sourceText:
            return sourceText  # Qt puts its facts into it, and warns where there is no place for them
        return "" if qts_own or _DATES.fullmatch(sourceText) else pseudo(sourceText)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It has a word for everything."""
        return False


def pseudo(text: str) -> str:
    """`text` in brackets, accented and longer by LONGER, its facts in braces and its numbers as they are."""
    more = max(2, round(len(text) * LONGER))
    said = []
    place = 0
    for kept in _KEPT.finditer(text):
        said += [text[place : kept.start()], kept.group()]
        place = kept.end()
    said.append(text[place:])
    words = [(part, index % 2 == 0) for index, part in enumerate(said)]
    vowels = sum(letter in "aeiou" for part, ours in words if ours for letter in part.lower()) or 1
    times, rest = divmod(more, vowels)
    longer = []
    for part, ours in words:
        if not ours:
            longer.append(part)
            continue
        for letter in part:
            again = 0
            if letter.lower() in "aeiou":
                again = times + (rest > 0)
                rest -= 1
            longer.append((letter + letter.lower() * again).translate(_ACCENTS))
    return f"[{''.join(longer)}]"


@contextmanager
def speaking(application: QApplication, tongue: str) -> Iterator[None]:
    """Speak it meanwhile; what is built before or after does not."""
    before = QLocale()
    if tongue == PSEUDO:
        translator = Pseudo(application)
        application.installTranslator(translator)
        try:
            yield
        finally:
            application.removeTranslator(translator)
        return
    said = speak(application, tongue)
    try:
        yield
    finally:
        said.end(application)
        QLocale.setDefault(before)


def contents() -> str:
    """What a screen shows that is nobody's to translate there: the texts of the packs, and of the examples."""
    home = Path(str(resources.__file__)).parent
    kept = (
        "demo",
        "guidelines",
        "instruments",
        "invitations",
        "openings",
        "prompts",
        "reasons",
        "replies",
        "risk",
        "rules",
        "support",
        "templates",
        "training",
    )
    files = [path for folder in kept for path in sorted((home / folder).rglob("*")) if path.is_file()]
    texts = [path.read_text(encoding="utf-8").replace("\\n", "\n") for path in files]
    # One sentence may go over several lines there, and its marks are not shown; one of JSON has its own.
    texts += [" ".join(text.replace("\\\n", " ").replace("**", "").split()) for text in texts]
    texts += [text.replace('\\"', '"') for text in texts]
    texts += [text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for text in texts]
    here = Path(__file__).parent
    # What the scenes' people write, and what their communities say of themselves.
    for module in (*sorted(here.glob("*.py")), here.parent / "community.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        texts += [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
    return "\n".join([*texts, *month_name, *ADJECTIVES, *NOUNS, *NAMES.values(), FIRST_ROOM, "Leeward"])


def untranslated(window: QWidget, known: str) -> list[str]:
    """Words on a window in the made-up language that no translation reached: written there as they stand.

    What is in `known` was written by others, and so was what stands in isolation marks, or is on paths and codes.
    """
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName() in _NO_WORDS or type(widget).__name__ in _NO_WORDS:
            continue
        for what, text in _texts(widget):
            pieces = _BETWEEN.split(_unmarked(text))
            if any(
                _WORD.search(piece) and not _is_known(piece.strip(" .,:·•–\u00a0"), known) for piece in pieces
            ):
                found.append(f"{type(widget).__name__} {widget.objectName()!r} {what}: {text[:60]!r}")
    return found


def _is_known(piece: str, known: str) -> bool:
    return piece in known or (
        all(word in known for word in piece.split() if word.istitle()) and piece.istitle()
    )


def bare(window: QWidget, names: Iterable[str]) -> list[str]:
    """Texts in which one of `names` stands among other words without isolation marks: mirrored, they would mix."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        for what, text in (*_texts(widget), *_rows(widget)):
            rest = _ISOLATED.sub("", text)
            if any(name in rest and text.strip() != name for name in names):
                found.append(f"{type(widget).__name__} {widget.objectName()!r} {what}: {text[:80]!r}")
    return found


def _unmarked(text: str) -> str:
    before = ""
    text = _ISOLATED.sub("\n", text)
    while before != text:
        before, text = text, _MARKED.sub("\n", text)
    return text


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """What a widget says to the eye and to the ear."""
    if isinstance(widget, QLabel | QAbstractButton | Prose):
        yield "says", widget.text()
    elif isinstance(widget, QComboBox):
        yield "offers", widget.currentText()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield "asks", widget.placeholderText()
    yield "is called", widget.accessibleName()
    yield "is described", widget.accessibleDescription()
    yield "tells", widget.toolTip()


def _rows(widget: QWidget) -> Iterator[tuple[str, str]]:
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    for row in range(min(model.rowCount(), 40) if model is not None else 0):
        said = model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) if model else ""
        yield "reads", str(said or "")
