"""What guides decided, in the words in which its author is told. A guide sees the same before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from client.services import reasons
from client.services.letters import APPEALABLE, is_hidden
from client.ui.kit.words import day
from client.ui.language import spoken
from protocol.reviewing import Decision

if TYPE_CHECKING:
    from client.services.letters import Decided

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


def reason_words(decided: Decided, *, language: str = "") -> str:
    """The reason's title; empty for one that this Leeward does not know. Without a `language` in the window's own."""
    known = language or spoken()
    found = reasons.by_id(decided.decision.reason, language=known) if decided.decision.reason else None
    return found.title if found else ""


def outcome_words(outcome: str) -> str:
    """What became of an appeal, or of something else that was asked."""
    translate = QCoreApplication.translate
    return {
        Decision.RESTORE.value: translate(
            "community", "Your appeal was heard, and the decision is taken back. What it did is undone."
        ),
        Decision.UPHOLD.value: translate(
            "community", "Your appeal was heard by another guide. The decision stands."
        ),
    }.get(outcome, translate("community", "What you asked was looked at."))


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
