"""What lies around the entries: labels, days, questions, filters, the calendar, versions, and the trash."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.domain.filing import Filing, Wanted
from client.domain.journal import Labels
from client.ui.journal.screen import JournalPlace

_LABELS: Final = Labels(("sea", "quiet"), ("Ada",), ("Breakwater",))
_CALENDAR: Final = 1


def scenes(hand: Hand) -> Iterator[Scene]:
    """The scenes in order, from an open entry and back to it."""
    yield Scene("journal-labels", hand, lambda: _labelled(hand))
    yield Scene("journal-time", hand, lambda: hand.press("entryWhen"))
    yield Scene("journal-question", hand, lambda: _question(hand))
    yield Scene("journal-pictures", hand, lambda: _pictures(hand))
    yield Scene("journal-picture", hand, lambda: _large(hand), above=True)
    yield Scene("journal-filters", hand, lambda: _filters(hand))
    yield Scene("journal-found", hand, lambda: _found(hand))
    yield Scene("journal-calendar", hand, lambda: _calendar(hand))
    yield Scene("journal-versions", hand, lambda: _versions(hand))
    yield Scene("journal-journals", hand, lambda: _journals(hand))
    yield Scene("journal-names", hand, partial(_aside, hand, "labels"))
    yield Scene("journal-templates", hand, partial(_aside, hand, "templates"))
    yield Scene("journal-put-away", hand, lambda: _put_away(hand))
    yield Scene("journal-trash", hand, lambda: _trash(hand))
    _place(hand).back()


def _aside(hand: Hand, page: str) -> None:
    sides = _place(hand).sides
    (sides.show_labels if page == "labels" else sides.show_templates)()


def _place(hand: Hand) -> JournalPlace:
    place = hand.leeward.window.findChild(JournalPlace)
    assert place is not None
    return place


def _labelled(hand: Hand) -> None:
    journal = _place(hand).journal
    hand.until(lambda: journal.state.page.entry is not None, "no entry is open")
    entry = journal.state.page.entry
    assert entry is not None
    if entry.labels != _LABELS:
        filing = Filing(labels=_LABELS, created=entry.created, pinned=True)
        _done(hand, hand.leeward.session.journaling.place_entry(entry_id=entry.id, filing=filing))
        hand.until(lambda: journal.state.page.filing.labels == _LABELS, "the labels do not come")
    hand.press("entryLabels")


def _question(hand: Hand) -> None:
    place = _place(hand)
    place.desk.fold()
    place.desk.prompt.another()
    hand.see("usePrompt", QWidget)


def _pictures(hand: Hand) -> None:
    place = _place(hand)
    place.desk.fold()
    if not place.desk.pictures.state.pictures:
        for colour in ("#8fb0c8", "#5d7a5a"):
            image = QImage(480, 320, QImage.Format.Format_RGB32)
            image.fill(QColor(colour))
            place.desk.pictures.add_image(image)
    hand.until(lambda: len(place.desk.pictures.state.thumbnails) == 2, "the pictures are not made")


def _large(hand: Hand) -> None:
    picture = _place(hand).desk.pictures.state.pictures[0]
    hand.press(f"picture-{picture.id}")
    hand.see("pictureDone", QWidget)


def _filters(hand: Hand) -> None:
    if not hand.sees("openFilters"):  # list and page take turns
        hand.press("backToEntries")
    hand.press("openFilters")


def _found(hand: Hand) -> None:
    place = _place(hand)
    if place.entries.drawer.isVisible():
        hand.press("openFilters")
    place.journal.want(Wanted(labels=_LABELS, pinned=True))
    hand.until(lambda: len(hand.rows("entryList")) == 1, "the entry is not found")


def _calendar(hand: Hand) -> None:
    place = _place(hand)
    place.entries.forget_search()
    place.sections.setCurrentIndex(_CALENDAR)
    hand.until(lambda: len(hand.rows("dayList")) > 0, "the day stays empty")


def _versions(hand: Hand) -> None:
    place = _place(hand)
    place.back()
    entry = place.journal.state.page.entry
    assert entry is not None
    if entry.edited_at is None:
        text = f"{entry.text}\n\nAnd home by eight."
        journaling = hand.leeward.session.journaling
        _done(hand, journaling.edit_entry(entry_id=entry.id, text=text, mood=3))
        place.journal.new()
        place.journal.open_entry(entry.id)
        hand.until(lambda: hand.sees("earlierVersions"), "the entry is not the one that was changed")
    hand.press("earlierVersions")
    hand.until(lambda: len(hand.rows("versionLines")) > 0, "nothing is compared")


def _journals(hand: Hand) -> None:
    place = _place(hand)
    if not place.journal.state.journals:
        _done(hand, hand.leeward.session.shelving.make_journal(name="Dreams"))
    place.sides.show_journals()
    hand.until(lambda: len(place.journal.state.journals) > 0, "there is no journal")


def _put_away(hand: Hand) -> None:
    place = _place(hand)
    place.back()
    if place.journal.state.page.entry is not None:
        hand.press("eraseEntry")
    hand.until(lambda: place.journal.state.trashed is not None, "it was not put away")


def _trash(hand: Hand) -> None:
    _place(hand).sides.show_trash()
    hand.until(lambda: len(hand.rows("trashList")) > 0, "the trash stays empty")


def _done(hand: Hand, work: object) -> None:
    """Through the bridge, as the window's own changes go, so that it hears of them."""
    finished: list[object] = []
    hand.leeward.bridge.run(work, finished.append)  # type: ignore[arg-type]
    hand.until(lambda: bool(finished), "a change does not end")
