"""What guides decided, and what became of what one asked, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from client import refusals
from client.services import reasons
from client.services.letters import APPEALABLE, is_hidden, received
from client.ui.kit.words import day
from client.ui.language import spoken
from protocol.reviewing import Decision

if TYPE_CHECKING:
    from client.services.letters import Appealed, Decided
    from client.services.telling import Told
    from protocol.mail import OutcomeMail

_NOON = 12


def day_words(days: int) -> str:
    """The date of a day since 1970."""
    return day(days * 24 + _NOON)


def decision_words(decided: Decided) -> str:
    """What was decided, as its author is told."""
    translate = QCoreApplication.translate
    code, post = decided.decision.decision, decided.post
    hidden = post is not None and is_hidden(post)
    if code == Decision.HOLD.value:
        if hidden:
            return translate("community", "Out of sight while guides talk about it")
        return translate("community", "It waits while guides talk about it")
    if code == Decision.PROPOSE_REDACTION.value:
        if hidden:
            return translate("community", "Out of sight until you have looked at another wording")
        return translate("community", "Guides suggest another wording")
    if code == Decision.PAUSE_MEMBER.value and decided.decision.until_day is not None:
        return translate("community", "Your writing is paused, up to and with {day}").format(
            day=day_words(decided.decision.until_day)
        )
    return {
        Decision.REMOVE.value: translate("community", "Removed by a guide"),
        Decision.ASK_CONTENT_NOTE.value: translate("community", "Guides ask you for a content note"),
        Decision.PAUSE_MEMBER.value: translate("community", "Your writing is paused"),
        Decision.PUT_OUT.value: translate("community", "You are being put out of this community"),
        Decision.APPROVE_WITH_NOTE.value: translate("community", "A guide read it, and it stands"),
        Decision.APPROVE.value: translate("community", "A guide read it, and it stands"),
    }.get(code, translate("community", "A guide decided about it"))


def what_follows(decided: Decided) -> str:
    """What it means for what one can do; empty where that is plain."""
    translate = QCoreApplication.translate
    code = decided.decision.decision
    if code == Decision.PAUSE_MEMBER.value:
        return translate(
            "community",
            "You can read, write to the guides, appeal and ask for help all the while. The pause ends by itself.",
        )
    if code == Decision.PUT_OUT.value:
        return translate(
            "community",
            "Two guides agreed on this. Until the days to appeal are over, or your appeal is decided, you can read,"
            " appeal and ask for help. What you wrote on this computer stays yours.",
        )
    if code == Decision.HOLD.value:
        return translate("community", "Nothing is decided yet. You need not do anything.")
    return ""


def guide_words(decided: Decided) -> str:
    """What the guide wrote; where only the bare facts have come, what the catalogue says of their reason."""
    if decided.decision.words:
        return decided.decision.words
    found = reasons.by_id(decided.decision.reason, language=spoken()) if decided.decision.reason else None
    return " ".join(found.words.split()) if found else ""


def reason_words(decided: Decided) -> str:
    """The reason's title; empty for one that this Leeward does not know."""
    found = reasons.by_id(decided.decision.reason, language=spoken()) if decided.decision.reason else None
    return found.title if found else ""


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


def how_to_appeal(decided: Decided) -> str:
    """Until when, and who decides; or why not any more. Empty where nothing was restricted."""
    translate = QCoreApplication.translate
    who = translate("community", "A guide who took no part in the decision hears an appeal.")
    if decided.may_appeal and decided.until is None:
        until = translate("community", "You can appeal for as long as it is out of sight.")
    elif decided.may_appeal and decided.until is not None:
        until = translate("community", "You can appeal up to and with {day}.").format(
            day=day_words(decided.until)
        )
    elif decided.appeal is None and decided.until is not None and _restricts(decided):
        return translate(
            "community", "The last day to appeal was {day}. You can still write to the guides about it."
        ).format(day=day_words(decided.until))
    else:
        return ""
    return f"{until} {who}"


def _restricts(decided: Decided) -> bool:
    return decided.decision.decision in APPEALABLE


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
