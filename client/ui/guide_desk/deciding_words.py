"""The words for decisions: what each is called, what it does, what is still missing, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from client.domain.deciding import APPEAL, HELP_ME, WARMTH, WORDS, Lack
from client.ui.kit.words import isolated
from client.ui.language import NAMES
from protocol.reviewing import NEEDS_TWO, Decision

if TYPE_CHECKING:
    from protocol.reviewing import ReviewItem

D: Final = Decision


def translated(words: str) -> str:
    """Words of the desk in the person's language."""
    return QCoreApplication.translate("guide_desk", words)


def decision_name(kind: str, decision: Decision) -> str:
    """What a decision is called, for an item of this kind."""
    if decision is D.APPROVE and kind in WORDS:
        return translated("Close it")
    if decision is D.APPROVE and kind == WARMTH:
        return translated("Send the kind words on")
    if decision is D.APPROVE_WITH_NOTE and kind in WORDS:
        return translated("Answer")
    if decision is D.HOLD and kind in (*WORDS, APPEAL):
        return translated("Answer, and keep it open")
    if decision is D.REMOVE and kind == WARMTH:
        return translated("Do not send them on")
    return {
        D.APPROVE: translated("Approve"),
        D.APPROVE_WITH_NOTE: translated("Approve with a note"),
        D.ASK_CONTENT_NOTE: translated("Ask for a content note"),
        D.PROPOSE_REDACTION: translated("Suggest another wording"),
        D.HOLD: translated("Hold, while guides talk"),
        D.REMOVE: translated("Remove"),
        D.PAUSE_MEMBER: translated("Pause the member"),
        D.PUT_OUT: translated("Put the member out"),
        D.ESCALATE: translated("Escalate: a life may be at risk"),
        D.RESTORE: translated("Take the decision back"),
        D.UPHOLD: translated("Let the decision stand"),
    }[decision]


def decision_does(item: ReviewItem, decision: Decision) -> str:
    """What it does, in a sentence or two."""
    kind, published = item.row.kind, item.row.published
    if decision is D.APPROVE:
        return {
            "edit": translated("The new wording takes the place of the old one. No letter is sent."),
            "report": translated("The post stays, and who reported it hears that. No letter is sent."),
            WARMTH: translated("Its receiver gets them, and never who wrote them."),
            HELP_ME: translated("It was answered, and is done."),
            "note-to-guides": translated("It was answered, and is done."),
        }.get(
            kind,
            translated("The post stays. No letter is sent.")
            if published
            else translated("The post appears. No letter is sent."),
        )
    if decision is D.APPROVE_WITH_NOTE:
        if kind in WORDS:
            return translated("Your words are sent, sealed to whoever asked. It is no sanction.")
        return translated("The post stands, and its author reads your words.")
    if decision is D.HOLD:
        if kind in (*WORDS, APPEAL, WARMTH):
            return translated("It stays in the queue, and whoever wrote it reads your words meanwhile.")
        out = translated("The post is out of sight meanwhile, and its author may appeal.")
        stays = translated("It stays in the queue, and its author is told.")
        return f"{out} {stays}" if published else stays
    if decision is D.PROPOSE_REDACTION:
        if published:
            return translated("The post is out of sight until its author answers your wording.")
        return translated("The post goes on waiting, for its author's answer to your wording.")
    if decision is D.ASK_CONTENT_NOTE:
        if published:
            return translated("The post stays, and its author is asked.")
        return translated("The post goes on waiting, and its author is asked.")
    return {
        D.REMOVE: translated("They do not reach anybody. Whoever wrote them is told why.")
        if kind == WARMTH
        else translated("The old wording stays. The author is told why, and keeps the text.")
        if kind == "edit" and not published
        else translated("The post goes. Its author is told why, keeps the text, and may appeal."),
        D.PAUSE_MEMBER: translated(
            "The post goes, and its author cannot post until the last day. Reading, writing to guides, appealing and"
            " asking for help stay open."
        ),
        D.PUT_OUT: translated(
            "Nothing happens until a second guide agrees. Then the post goes, and the member is out when the days to"
            " appeal are over."
        ),
        D.ESCALATE: translated(
            "Nothing happens until a second guide agrees. Then the written procedure for a life at risk has begun."
            " Nobody but guides is told. Guides and this service cannot find out where anyone is."
        ),
        D.RESTORE: translated("What it did is undone, and its author reads your answer."),
        D.UPHOLD: translated("It stays as it was decided, and its author reads your answer."),
    }[decision]


def agreed_does(decision: Decision) -> str:
    """What happens as soon as a second guide agrees."""
    if decision is D.PUT_OUT:
        return translated(
            "The post goes at once, and the letter to its author leaves. The member is out when the days to appeal are"
            " over; until then they can read, appeal and ask for help. Both your names stand in the audit."
        )
    return translated(
        "The written procedure for a life at risk begins, and both your names stand in the audit. Nobody but guides is"
        " told. Guides and this service cannot find out where anyone is."
    )


def send_label(kind: str, decision: Decision) -> str:
    """What the button says that sends it."""
    if decision in NEEDS_TWO:
        return translated("Propose it to a second guide")
    if decision is D.APPROVE:
        return decision_name(kind, decision)
    if decision is D.REMOVE:
        return translated("Remove and tell the author")
    if decision in (D.UPHOLD, D.RESTORE):
        return translated("Decide and send the answer")
    if kind in (*WORDS, APPEAL) and decision in (D.APPROVE_WITH_NOTE, D.HOLD):
        return translated("Send the answer")
    return translated("Decide and tell the author")


def lack_words(lack: Lack, *, language: str = "", probable: str = "") -> str:
    """What is still missing before it can be sent; empty when nothing is."""
    if lack == "language":
        return translated(
            "These words are in {one}, and what you answer reads like {other}. Choose the language, or say that it is"
            " meant so."
        ).format(one=isolated(NAMES.get(language, language)), other=isolated(NAMES.get(probable, probable)))
    return {
        "decision": translated("Choose what you decide."),
        "reason": translated("Choose a reason."),
        "days": translated("Choose how long the pause is."),
        "wording": translated("Change the wording below: that is what its author is asked to accept."),
        "words": translated("Write your words, or end those you began with."),
        "record": translated("Write for the second guide why: they can only agree with what they can read."),
    }.get(lack, "")


def told_words(told: str) -> str:
    """What was done with the item that was open."""
    return {
        "approve": translated("Approved. Members can read it."),
        "approve-words": translated("It is closed."),
        "approve-warmth": translated("The kind words are on their way."),
        "approve-with-note": translated("Approved, and its author reads your note."),
        "approve-with-note-words": translated("Your answer is on its way."),
        "ask-content-note": translated("Its author is asked for a content note."),
        "propose-redaction": translated("Its author is asked about your wording."),
        "hold": translated("It is held and waits on in the queue; its author is told."),
        "hold-words": translated("Your answer is on its way, and it stays open."),
        "remove": translated("Removed. Its author is told why, and keeps the text."),
        "pause-member": translated("The pause has begun, and its author is told why."),
        "proposed": translated("Proposed. Nothing happens until a second guide agrees."),
        "uphold": translated("The decision stands, and your answer is on its way."),
        "restore": translated("The decision is taken back, and your answer is on its way."),
        "agreed": translated("You agreed, and it happens."),
        "not-agreed": translated("You did not agree. It waits again, as if nothing had been proposed."),
        "taken-back": translated("Your proposal is taken back, and it waits again."),
        "handed-on": translated("It is back in the queue for another guide."),
        "handed-to": translated("It is handed on: your colleague has it now."),
        "put-aside": translated("The other one is still yours, and your words about it are kept."),
        "snippet": translated("Kept among your snippets."),
    }.get(told, "")


def told_of(kind: str, decision: Decision, *, needs_second: bool = False) -> str:
    """The code of what was done."""
    if needs_second:
        return "proposed"
    if kind in (*WORDS, APPEAL) and decision in (D.APPROVE, D.APPROVE_WITH_NOTE, D.HOLD):
        return f"{decision.value}-words"
    if kind == WARMTH and decision is D.APPROVE:
        return "approve-warmth"
    return decision.value


def waiting_words(seconds: int, name: str, title: str) -> str:
    """What waits to be sent, and for how long."""
    return translated("{decision}: {title}. It is sent in {seconds} s.").format(
        decision=name, title=isolated(title), seconds=isolated(str(seconds))
    )


def recent_words(item: ReviewItem) -> str:
    """What was decided about it before without closing it; empty for nothing."""
    if not item.row.last:
        return ""
    try:
        name = decision_name(item.row.kind, Decision(item.row.last))
    except (ValueError, KeyError):
        return ""
    return translated("Decided before, and it stayed open: {decision}").format(decision=name)
