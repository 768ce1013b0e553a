"""The tools with something written in each, and the plan on its way to paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.domain.exercises import SmallStep, ThoughtRecord, Value, Work, Worry
from client.domain.nights import Night
from client.ui.kit.scale_choice import ScaleChoice
from client.ui.tools.screen import ToolsPlace

_RECORDS: tuple[tuple[str, Work], ...] = (
    (
        "thought",
        ThoughtRecord(
            "She walked past in the corridor and did not look up.",
            "She is done with me.",
            "sad, in the throat",
            70,
            "She has been short with me this week.",
            "She had her phone in her hand. She asked after my mother on Monday.",
            "I do not know why she did not look up. I can ask her on Friday.",
            40,
        ),
    ),
    ("letter", ThoughtRecord("The letter came.", "I will lose the flat.", "afraid", 80)),
    ("plant", SmallStep("Water the plant", "After the kettle boils", "Something alive in the room", guess=1)),
    ("ring", SmallStep("Ring Ben", "Tuesday at six", "Not losing touch", "Awkward", 2, "He was pleased.", 6)),
    (
        "sister",
        Value("The people close to me", "I want her to be able to count on me.", "Two lines about the photo"),
    ),
    ("scan", Worry("the scan on Thursday", "smaller", 1)),
    ("rent", Worry("the rent")),
    ("car", Worry("the noise the car makes")),
)


def scenes(hand: Hand) -> Iterator[Scene]:
    """The scenes in order."""
    yield Scene("tools", hand, lambda: _open(hand))
    yield Scene("tools-thoughts", hand, partial(_part, hand, "thought-record", "toolBegin"))
    yield Scene("tools-thought", hand, partial(_record, hand, "thought-record", "thought"))
    yield Scene("tools-thought-changed", hand, lambda: _down(hand, "toolOutcome"), above=True)
    yield Scene("tools-thought-copied", hand, lambda: _press(hand, "toolCopy", "toolCopyingYes"), above=True)
    yield Scene("tools-steps", hand, partial(_part, hand, "small-step", "toolBegin"))
    yield Scene("tools-values", hand, partial(_record, hand, "value", "sister"))
    yield Scene("tools-worries", hand, partial(_part, hand, "worry", "worryWords"))
    yield Scene("tools-worries-listed", hand, lambda: _down(hand, "worryFold"), above=True)
    yield Scene("tools-sitting", hand, lambda: _sit(hand))
    yield Scene("tools-sleep", hand, partial(_part, hand, "night", "sleepChart"))
    yield Scene("tools-sleep-week", hand, lambda: _down(hand, "sleepNote"), above=True)
    yield Scene("tools-sleep-table", hand, lambda: _table(hand), above=True)
    yield Scene("tools-night", hand, lambda: _press(hand, "nightNew", "night-to_bed"))
    yield Scene("tools-breathing", hand, partial(_part, hand, "breathing", "breathingGo"))
    yield Scene("tools-grounding", hand, partial(_part, hand, "grounding", "groundingFound"))


def on_paper(hand: Hand) -> Iterator[Scene]:
    """From the open plan: what is asked with it, its day, and its pages."""
    yield Scene("plan-questions", hand, lambda: _questions(hand))
    yield Scene("plan-again", hand, lambda: _down(hand, "planReview"), above=True)
    yield Scene("plan-paper", hand, lambda: _press(hand, "planPaperSee", "planPaperSave"))


def _press(hand: Hand, button: str, shows: str) -> None:
    hand.press(button)
    hand.see(shows, QWidget)


def _down(hand: Hand, name: str) -> None:
    hand.settle()
    hand.into_view(name)


def _place(hand: Hand) -> ToolsPlace:
    place = hand.leeward.window.place("tools")
    assert isinstance(place, ToolsPlace)
    return place


def _open(hand: Hand) -> None:
    tools = hand.leeward.session.exercising
    for record_id, work in _RECORDS:
        hand.ask(tools.put(exercise_id=record_id, work=work, done=record_id in ("thought", "ring")))
    hand.ask(tools.put(exercise_id="dentist", work=Worry("the dentist", "gone", 2), done=True))
    hand.ask(tools.choose_worry_time(minutes=18 * 60))
    for night in _nights():
        hand.ask(tools.put_night(night=night))
    hand.go("tools")


def _nights() -> list[Night]:
    """Five of the last seven, one of them in part."""
    today = datetime.now(UTC).astimezone().date()

    def before(days: int) -> date:
        return today - timedelta(days=days)

    one = Night(before(1), 22 * 60 + 40, 23 * 60 + 10, 35, 2, 40, 6 * 60 + 30, 7 * 60, 5)
    return [
        one,
        replace(
            one, morning=before(2), to_bed=1430, lights_out=5, asleep_after=15, times=0, awake=None, rested=7
        ),
        replace(one, morning=before(3), asleep_after=None, times=None, awake=None),
        Night(before(4), to_bed=22 * 60, rested=2),
        replace(one, morning=before(6), to_bed=21 * 60 + 30, woke=8 * 60, up=9 * 60, awake=120, rested=3),
    ]


def _part(hand: Hand, key: str, shows: str) -> None:
    hand.leeward.window.go(f"tools/{key}")
    while hand.sees(f"tool-{key}") and not hand.sees(shows):
        hand.leeward.window.back()
        hand.settle()
    hand.see(shows, QWidget)


def _record(hand: Hand, key: str, record_id: str) -> None:
    hand.leeward.window.go(f"tools/{key}")
    view = _place(hand).view(key)
    model = getattr(view, "model", None)
    assert model is not None
    hand.until(lambda: model.state.loaded, "the records were not read")
    model.open(record_id)
    hand.see("toolDone", QWidget)


def _sit(hand: Hand) -> None:
    _press(hand, "worrySit", "quietClock")
    choices = _place(hand).findChildren(ScaleChoice)
    worries = [each for each in choices if each.isVisible()]
    worries[0].choose(1.0)
    worries[0].chosen.emit(1.0)
    worries[1].choose(3.0)
    worries[1].chosen.emit(3.0)
    hand.write("sittingStep", "Ring the landlord on Tuesday at ten")


def _table(hand: Hand) -> None:
    if not hand.sees("sleepTable"):
        hand.press("weekSwitch")
    _down(hand, "sleepTable")


def _questions(hand: Hand) -> None:
    hand.press("planFold-6")
    _down(hand, "planGuidance-6")
