"""What is known of a call for help, and no more: the same words wherever it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from client.services.calling import CallState


def call_words(standing: CallState | None) -> str:
    """How a call stands; empty before there was one."""
    translate = QCoreApplication.translate
    return {
        None: "",
        "not-sent": translate("community", "Not sent: nobody has been told."),
        "not-confirmed": translate("community", "Not confirmed. Please assume nobody has been told."),
        "arrived": translate("community", "It has arrived. No guide has opened it yet."),
        "opened": translate("community", "A guide has opened it."),
    }[standing]
