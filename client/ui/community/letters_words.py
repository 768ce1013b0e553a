"""What became of what one asked the guides, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from client import refusals
from client.services.letters import received

if TYPE_CHECKING:
    from client.services.letters import Appealed
    from client.services.telling import Told
    from protocol.mail import OutcomeMail


def appeal_words(appeal: Appealed) -> str:
    """How an appeal stands."""
    translate = QCoreApplication.translate
    if appeal.state == "refused":
        return QCoreApplication.translate("notices", refusals.sentence(appeal.reason, kind="appeal"))
    return {
        "waits": translate("community", "Your appeal waits here, and goes to the guides with the next sync."),
        "arrived": translate(
            "community", "Your appeal has arrived. You hear from the guides when it is decided."
        ),
        "opened": translate(
            "community", "A guide has opened your appeal. You hear from them when it is decided."
        ),
        "upheld": translate("community", "Your appeal was heard by another guide. The decision stands."),
        "restored": translate(
            "community", "Your appeal was heard, and the decision is taken back. What it did is undone."
        ),
    }[appeal.state]


def told_words(told: Told, outcome: OutcomeMail | None) -> str:
    """How something one said to the guides stands: what is known of it, and no more."""
    translate = QCoreApplication.translate
    intent = told.intent
    if intent.state in ("queued", "sending", "unknown"):
        return translate("community", "Waits here; it goes out by itself")
    if intent.state == "refused":
        return QCoreApplication.translate("notices", refusals.sentence(told.reason, kind=intent.kind))
    opened, known = received(told)
    if intent.kind == "report":
        return report_outcome(outcome.outcome if outcome is not None else known, opened=opened)
    if intent.kind == "appeal" and outcome is not None:
        return translate("community", "It was heard and decided; the answer is below.")
    if opened:
        return translate("community", "A guide has opened it.")
    return translate("community", "It has arrived.")


def report_outcome(outcome: str, *, opened: bool = False) -> str:
    """What became of a report that has arrived."""
    translate = QCoreApplication.translate
    return {
        "acted": translate("community", "Guides looked at it and acted. Thank you for telling them."),
        "kept": translate(
            "community", "Guides looked at it and left the post as it is. Thank you for telling them."
        ),
        "gone": translate(
            "community", "The post is gone, so nothing more was needed. Thank you for telling them."
        ),
    }.get(
        outcome,
        translate("community", "A guide has opened it. You will hear what came of it.")
        if opened
        else translate("community", "A guide will read this. You will hear what came of it."),
    )
