"""The words for what stands around a review: who looks, what came before, notes, steps, and what was decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from client.services import reasons, reports
from client.services.around import Note
from client.ui.guide_desk.around_state import AroundState
from client.ui.guide_desk.deciding_words import decision_name
from client.ui.guide_desk.rows import kind_words, newer_words, translated
from client.ui.guide_desk.state import DeskState
from client.ui.kit.decision_words import day_words
from client.ui.kit.words import ago, isolated
from client.ui.language import spoken
from protocol.around import Earlier, NoteKind, Settled
from protocol.reviewing import Decision

_MINUTE = 60


def decided_words(kind: str, decision: str) -> str:
    """What was decided of an item of this kind, or the code of what this app does not know."""
    try:
        return decision_name(kind, Decision(decision))
    except ValueError:
        return decision


def reason_words(reason: str) -> str:
    """A reason of the catalogue, or its code where it is not known here."""
    found = reasons.by_id(reason, language=spoken())
    return found.title if found is not None else reason


def earlier_words(one: Earlier) -> str:
    """One earlier review, in a line."""
    what = kind_words(one.kind)
    if one.decision:
        what = translated("{what}: {decision}").format(
            what=what, decision=decided_words(one.kind, one.decision)
        )
    elif one.state == "decided":
        what = translated("{what}: taken back by its author").format(what=what)
    parts = [what]
    if one.reason:
        parts.append(isolated(reason_words(one.reason)))
    if one.until_day is not None:
        parts.append(translated("up to and with {day}").format(day=day_words(one.until_day)))
    if one.day is not None:
        parts.append(day_words(one.day))
    if one.state == "open":
        parts.append(translated("still open"))
    return " · ".join(parts)


def report_words(codes: Iterable[str]) -> str:
    """Why a post was reported, and how often; empty for no report."""
    counted = Counter(codes)
    if not counted:
        return ""
    said = []
    for code, count in counted.most_common():
        title = isolated(reports.title_of(code, language=spoken()) or code)
        said.append(f"{title} ({isolated(str(count))})" if count > 1 else title)
    number = sum(counted.values())
    if number == 1:
        return translated("Reported once: {reasons}").format(reasons=said[0])
    return QCoreApplication.translate("guide_desk", "Reported %n times: {reasons}", "", number).format(
        reasons=", ".join(said)
    )


def looking_words(state: AroundState) -> str:
    """Who else looks at it now: said of nobody, too, so that nothing moves when somebody comes; empty if unknown."""
    if state.seen is None:
        return ""
    if not state.seen.looking:
        return translated("No other guide looks at it now.")
    names = [isolated(state.name_of(one) or translated("a guide")) for one in state.seen.looking]
    if len(names) == 1:
        return translated("{name} looks at it, too.").format(name=names[0])
    return translated("{names} look at it, too.").format(names=", ".join(names))


def notes_count(state: AroundState) -> str:
    """How many notes guides wrote, on the way to them."""
    if state.seen is not None and state.seen.asked is not None:
        return translated("You are asked something")
    number = len(state.notes)
    if not number:
        return translated("Write a note to guides")
    words = QCoreApplication.translate("guide_desk", "%n notes by guides", "", number)
    return translated("1 note by guides") if number == 1 else words


def by_words(state: AroundState, note: Note, *, now: float) -> str:
    """Whose note it is, to whom, and when."""
    name = state.name_of(note.by)
    by = isolated(name) if name else translated("A guide")
    if note.mine:
        by = translated("You")
    elif note.by is None:
        by = translated("A guide who has left")
    to = ""
    if note.to is not None:
        me = state.seen is not None and note.to == state.seen.me
        to = translated("you") if me else isolated(state.name_of(note.to) or translated("a guide"))
    said = {
        NoteKind.NOTE: translated("{by} to {to}") if to else "{by}",
        NoteKind.ASK: translated("{by} asks {to}"),
        NoteKind.STEP: "{by}",
        NoteKind.HAND_OVER: translated("{by} hands it on to {to}") if to else translated("{by} hands it on"),
    }[note.kind].format(by=by, to=to)
    parts = [said, ago(note.hour, now=now)]
    if note.open:
        parts.append(translated("not answered yet"))
    return " · ".join(parts)


def step_words(note: Note, title: str) -> str:
    """That a step was done, or not after all."""
    assert note.step is not None
    words = translated("Done: {step}") if note.step.done else translated("Not done after all: {step}")
    return words.format(step=title or note.step.step)


def asked_words(state: AroundState) -> str:
    """What one was asked and has not answered; empty for nothing."""
    asked = state.seen.asked if state.seen is not None else None
    if asked is None:
        return ""
    name = isolated(state.name_of(asked.by) or translated("A guide"))
    return translated("{name} asks you:").format(name=name)


def progress_words(state: AroundState) -> str:
    """How far the protocol is, as all guides have it."""
    if not state.plan:
        return translated("Choose what is at hand, and see step after step what helps.")
    done = sum(step.id in state.done for step in state.plan)
    return translated("{done} of {all} steps are done.").format(
        done=isolated(str(done)), all=isolated(str(len(state.plan)))
    )


def lead_words(state: AroundState) -> str:
    """Who is named for safety, as the community's signed description has it."""
    if not state.loaded:
        return ""
    if not state.leads:
        return translated(
            "Nobody is named for safety in this community yet: agree with your colleagues who decides."
        )
    nobody = translated("a guide")
    names = [translated("you") if one.me else isolated(one.name or nobody) for one in state.leads]
    return translated("Named for safety here: {names}").format(names=", ".join(names))


def due_words(state: AroundState) -> str:
    """What its time has come for, or comes next; empty for nothing."""
    if not state.due:
        return ""
    first = state.due[0]
    title = isolated(first.step.title)
    number = isolated(str(1 + state.plan.index(first.step)))
    if first.seconds <= 0:
        return translated("It is time for step {number}: {step}").format(number=number, step=title)
    return translated("Next is step {number}, {time}: {step}").format(
        number=number, step=title, time=left_words(first.seconds)
    )


def left_words(seconds: float) -> str:
    """How much time a step has left."""
    if seconds <= 0:
        return translated("its time has come")
    minutes = max(1, round(seconds / _MINUTE))
    if minutes == 1:
        return translated("in the next minute")
    if minutes < 2 * _MINUTE:
        return QCoreApplication.translate("guide_desk", "in the next %n minutes", "", minutes)
    return QCoreApplication.translate("guide_desk", "in the next %n hours", "", round(minutes / _MINUTE))


def newer_said(desk: DeskState, around: AroundState, holder: str = "") -> str:
    """How an item stands that is no longer ours: who decided what, or its `holder`; empty while it is ours."""
    usual = newer_words(desk.newer)
    if not usual:
        return ""
    if desk.newer == "another" and holder:
        usual = translated("{name} is reading this now. Your words are kept here.").format(
            name=isolated(holder)
        )
    settled = around.seen.settled if around.seen is not None else None
    if settled is None or around.review != desk.review or desk.opened is None:
        return usual
    if desk.newer == "gone" and not settled.open:
        return _gone_words(around, desk.opened.item.row.kind, settled)
    if settled.decision and settled.decision != desk.opened.item.row.last:
        decided = _who_decided(around, desk.opened.item.row.kind, settled)
        return f"{decided} {usual}"
    return usual


def _gone_words(state: AroundState, kind: str, settled: Settled) -> str:
    kept = translated("Your words are kept here.")
    if not settled.decision:
        return f"{translated('Its author took it back, so there is nothing to decide any more.')} {kept}"
    return f"{_who_decided(state, kind, settled)} {kept}"


def _who_decided(state: AroundState, kind: str, settled: Settled) -> str:
    decision = decided_words(kind, settled.decision)
    if settled.reason:
        decision = f"{decision} ({isolated(reason_words(settled.reason))})"
    me = state.seen.me if state.seen is not None else None
    first = isolated(state.name_of(settled.guide) or translated("Another guide"))
    if settled.guide == me:
        return translated("You have decided this: {decision}.").format(decision=decision)
    if settled.second is not None:
        second = isolated(state.name_of(settled.second) or translated("another guide"))
        return translated("{name} and {second} have decided this: {decision}.").format(
            name=first, second=second, decision=decision
        )
    return translated("{name} has decided this: {decision}.").format(name=first, decision=decision)
