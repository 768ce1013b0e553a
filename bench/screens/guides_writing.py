"""Where guides write beside the queue: letters, a notice to everybody, and the words below a thread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene, close_dialogs
from bench.walk.hand import Hand
from client.ui.community.screen import CommunityPlace
from client.ui.guide_desk.letters_page import LettersPages
from client.ui.guide_desk.screen import GuideDeskPlace

_LETTER: Final = "We read what you wrote, and it stayed with us. How are you today?"
_NOTICE: Final = "On Sunday there are fewer of us here than usual. We read everything as before."


def scenes(hand: Hand) -> Iterator[Scene]:
    """The scenes in order, from the desk and back to it."""
    yield Scene("guide-letters", hand, lambda: _whom(hand))
    yield Scene("guide-letter", hand, lambda: _letter(hand))
    hand.leeward.window.back()
    hand.leeward.window.back()
    yield Scene("guide-notice", hand, lambda: _notice(hand))
    hand.leeward.window.back()
    yield Scene("thread-lock", hand, lambda: _lock(hand), above=True)
    close_dialogs(hand)
    hand.go("guide_desk")


def _whom(hand: Hand) -> None:
    hand.press("guideLetters")
    hand.write("letterSearch", _somebody(hand))
    model = _letters(hand).model
    hand.until(lambda: bool(model.state.people), "nobody is found by name")


def _letter(hand: Hand) -> None:
    model = _letters(hand).model
    if model.state.talk is None:
        member, name = model.state.people[0]
        model.open(member, name)
    hand.until(lambda: model.state.asked, "what was written before does not come")
    hand.write("letterWords", _LETTER)


def _notice(hand: Hand) -> None:
    hand.press("guideNotice")
    hand.see("noticeForGood", QWidget)
    hand.write("noticeWords", _NOTICE)


def _lock(hand: Hand) -> None:
    hand.go("community")
    place = hand.leeward.window.place("community")
    assert isinstance(place, CommunityPlace)
    if place.conversation.state.thread is None:
        hand.open_row("threadList", bool)
    hand.until(lambda: place.conversation.state.here, "the thread stays empty")
    next(one for one in place.reading.care.entries() if one.name == "lockThread").do()
    hand.see("lockBox", QWidget)


def _letters(hand: Hand) -> LettersPages:
    place = hand.leeward.window.place("guide_desk")
    assert isinstance(place, GuideDeskPlace)
    page = place.asides.page
    assert isinstance(page, LettersPages)
    return page


def _somebody(hand: Hand) -> str:
    """The name of a member who takes letters: whoever wrote what waits."""
    session = hand.leeward.session

    async def find() -> str:
        (record, *_) = await session.memberships.every()
        rows = await session.reviewing.queue(community=record.id)
        return rows[0].author_name

    return hand.ask(find())
