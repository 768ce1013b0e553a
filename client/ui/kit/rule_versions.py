"""A community's guidelines by version: what changed from one to the next, rule by rule."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services.guidelines import Rule, RuleChange, changes
from client.ui.kit.controls import Card, Label, Scroller, breathe
from client.ui.kit.prose import Prose
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.services.agreements import Standing


def put_versions(words: Scroller, theme: Theme, standing: Standing) -> None:
    """Put what changed below the words, the newest version first; nothing where only one was ever known here."""
    translate = QCoreApplication.translate
    texts = [(one.version, one.guidelines, one.escalation) for one in standing.before]
    texts.append((standing.version, standing.guidelines, standing.escalation))
    if len(texts) < 2:
        return
    words.box.addWidget(Label(translate("agreements", "What changed, version by version"), "h3"))
    pairs = reversed(tuple(pairwise(texts)))
    for (older, before, danger_before), (newer, after, danger_after) in pairs:
        card = Card(theme, "sunken", margins=(18, 14, 18, 14), spacing=8)
        card.setObjectName(f"versionChange-{newer}")
        said = translate("agreements", "From version {older} to version {newer}")
        card.box.addWidget(Label(said.format(older=older, newer=newer), "label"))
        found = (*changes(before, after), *changes(danger_before, danger_after))
        for change in found:
            card.box.addWidget(_change(theme, change))
        if not found:
            card.box.addWidget(Label(translate("agreements", "No rule has other words."), "small"))
        words.box.addWidget(card)


def rule_entry(theme: Theme, rule: Rule, colour: str = "text") -> QWidget:
    """One rule: its title, and what stands below it."""
    entry = QWidget()
    box = QVBoxLayout(entry)
    breathe(box, theme, spacing=2)
    if rule.title:
        box.addWidget(Label(rule.title, "h3"))
    if rule.words:
        box.addWidget(Prose(theme, rule.words, "body", colour=colour))
    return entry


def _change(theme: Theme, change: RuleChange) -> QWidget:
    """What became of a rule. New and gone are said in words, never by colour alone."""
    translate = QCoreApplication.translate
    entry = QWidget()
    box = QVBoxLayout(entry)
    breathe(box, theme, spacing=4)
    what = {
        "new": translate("agreements", "New rule"),
        "gone": translate("agreements", "A rule that is gone"),
        "changed": translate("agreements", "In other words"),
    }[change.how]
    box.addWidget(Label(what, "small", "accent"))
    if change.how != "changed":
        box.addWidget(rule_entry(theme, change.rule))
        return entry
    box.addWidget(Label(change.rule.title, "h3"))
    signs = {"added": translate("agreements", "Now:"), "taken": translate("agreements", "Before:")}
    for line in change.lines:
        if line.text.strip() and line.how in signs:
            box.addWidget(Label(signs[line.how], "caption"))
            box.addWidget(Prose(theme, line.text, "body", colour="text" if line.how == "added" else "text2"))
    return entry
