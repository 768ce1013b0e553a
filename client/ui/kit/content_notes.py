"""Content notes and themes in words: codes that everybody's Leeward knows, and those that a community made up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def known_themes() -> dict[str, str]:
    """The themes that have a word in every language, by their codes."""
    translate = QCoreApplication.translate
    return {
        "grief": translate("community", "grief"),
        "panic": translate("community", "panic"),
        "self-harm": translate("community", "self-harm"),
        "suicide": translate("community", "suicide"),
        "eating": translate("community", "eating"),
        "violence": translate("community", "violence"),
        "abuse": translate("community", "abuse"),
        "substances": translate("community", "alcohol and drugs"),
    }
