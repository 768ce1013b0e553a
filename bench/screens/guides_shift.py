"""The guides' shift: what rings and was handed over, the team's page, and the end of one's own shift."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.services.desk_shift import Colleague, HandedOver, OnShift
from client.ui.guide_desk.screen import GuideDeskPlace
from protocol.guiding import AlarmState
from protocol.reviewing import Band
from tests.support.feed_builder import named_id

_RINGING_SECONDS = 25 * 60
_HOUR = 3600
_HANDED = (
    "What is still open\nOne reply in Sleep waits for its second guide. I have read it and would let it stand.\n\n"
    "What to look at\nThe thread about exams: it has turned a little sharp since this afternoon.\n\n"
    "Who knows more, and who was called\nThe lead was called at nine, and calls back at ten."
)
_OPEN = "Its author is new here; I would answer before midnight."


def scenes(hand: Hand) -> Iterator[Scene]:
    """The scenes in order, from the queue and back to it."""
    with _told(hand):
        yield Scene("guide-desk-alarm", hand, lambda: _look(hand, rings=True))
        yield Scene("guide-team", hand, lambda: _team(hand))
        hand.press("leaveTeam")
    _look(hand, rings=False)
    yield Scene("guide-shift", hand, lambda: _shift(hand))
    yield Scene("guide-shift-end", hand, lambda: _end(hand))
    hand.press("dropHandOver")
    hand.press("endWithoutNote")
    hand.until(lambda: hand.sees("beginShift"), "the shift goes on")
    hand.press("leaveShift")


@contextmanager
def _told(hand: Hand) -> Iterator[None]:
    """What a server would tell of a night that is going on."""
    service, now = hand.leeward.session.desk_shift, hand.leeward.now()
    lantern = Colleague(named_id("paper-lantern"), "paper-lantern")
    me = Colleague(named_id("me"), "northern-moss", me=True)
    on = OnShift(
        alarm=AlarmState(count=3, band=Band.NOW, ringing_since=int(now) - _RINGING_SECONDS, failed=True),
        others=True,
        notes=(
            HandedOver(named_id("note"), lantern, int(now // _HOUR), _HANDED),
            HandedOver(named_id("another note"), None, int(now // _HOUR) - 2, None),
        ),
        more=1,
        leads=(lantern, me),
        lead=True,
        escalated=(_place(hand).desk.state.rows[0].review, named_id("elsewhere")),
    )

    async def look(*, community: str) -> OnShift:
        return on

    really = service.look
    service.look = look  # type: ignore[method-assign]
    try:
        yield
    finally:
        service.look = really  # type: ignore[method-assign]


def _look(hand: Hand, *, rings: bool) -> None:
    """Look again, until the alarm is shown or gone; it is one line where there is little room."""
    _place(hand).on_shift.watch.refresh()
    hand.until(
        lambda: any(hand.sees(one) for one in ("alarmBar", "alarmLine")) == rings,
        "the alarm is not to be seen" if rings else "the alarm stays",
    )


def _team(hand: Hand) -> None:
    hand.press("team")
    hand.see("openEscalated", QWidget)


def _shift(hand: Hand) -> None:
    hand.press("ownCare")
    hand.until(lambda: hand.sees("beginShift") or hand.sees("endShift"), "nothing is known of a shift")
    if hand.sees("beginShift"):
        hand.press("beginShift")
    hand.see("endShift", QWidget)


def _end(hand: Hand) -> None:
    if not hand.sees("shiftEnd"):
        hand.press("endShift")
    hand.write("handOverOpen", _OPEN)


def _place(hand: Hand) -> GuideDeskPlace:
    place: QWidget | None = hand.leeward.window.place("guide_desk")
    assert isinstance(place, GuideDeskPlace)
    return place
