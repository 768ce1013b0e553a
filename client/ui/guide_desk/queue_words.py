"""The words for the queue as a whole: how much waits, in which view, and that nothing is hidden."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from client.domain.desk_queue import View
from client.services.queue_rows import Waiting
from client.ui.guide_desk.rows import translated
from client.ui.kit.words import isolated


def view_name(view: View) -> str:
    """What a view is called."""
    return {
        View.ALL: translated("Everything"),
        View.URGENT: translated("Now"),
        View.NEWCOMERS: translated("First posts of newcomers"),
        View.FIRST_REPLY: translated("Waiting for a first reply"),
        View.ASKED: translated("You were asked"),
        View.MINE: translated("Held by you"),
        View.SECOND: translated("Appeals, and a second guide"),
    }[view]


def view_words(view: View, waiting: Waiting) -> str:
    """A view and how much is in it."""
    return translated("{view} ({count})").format(
        view=view_name(view), count=isolated(_number(waiting.counts.get(view, 0)))
    )


def queue_words(waiting: Waiting, view: View = View.ALL) -> str:
    """How much waits, in a sentence or two; outside the view too."""
    count = len(waiting.rows)
    here = waiting.counts.get(view, 0)
    if view is View.ALL or here == count:
        words = _whole(count, waiting.free)
    elif not here:
        words = _outside(count)
    else:
        words = f"{_here(here)} {_outside(count - here)}"
    if not waiting.complete and count:
        words = f"{words} {translated('More are being fetched.')}"
    return words


def nothing_words(waiting: Waiting, view: View) -> str:
    """What is said in the place of rows where there are none."""
    if waiting.rows:
        return translated("Nothing is in this view: {view}. {outside}").format(
            view=view_name(view), outside=_outside(len(waiting.rows))
        )
    return translated(
        "Every post that was sent has been read by a guide. What comes next appears here by itself."
    )


def urgent_words(count: int) -> str:
    """That so many came for which somebody may be waiting this minute."""
    if count == 1:
        return translated("Something came that should be read now. It stands first.")
    return QCoreApplication.translate(
        "guide_desk", "%n came that should be read now. They stand first.", "", count
    )


def together_words(count: int) -> str:
    """What reading those that are marked is called."""
    if count == 1:
        return translated("Read the marked one")
    return QCoreApplication.translate("guide_desk", "Read the %n that are marked", "", count)


def no_key_words() -> str:
    """That words to guides cannot be opened here yet."""
    return translated(
        "The guides' shared key has not reached this computer yet. It comes with one of the next syncs, and you can"
        " read and decide meanwhile."
    )


def _whole(count: int, free: int) -> str:
    if not count:
        return translated("Nothing waits. Thank you.")
    if count == 1:
        return (
            translated("1 post is waiting.")
            if free
            else translated("1 post is waiting, and a guide is reading it.")
        )
    words = QCoreApplication.translate("guide_desk", "%n posts are waiting", "", count)
    if free == count:
        return translated("{count}. Nobody is reading yet.").format(count=words)
    return translated("{count}, {free} of them free.").format(count=words, free=isolated(_number(free)))


def _here(count: int) -> str:
    if count == 1:
        return translated("1 post is here.")
    return QCoreApplication.translate("guide_desk", "%n posts are here.", "", count)


def _outside(count: int) -> str:
    if count == 1:
        return translated("1 more waits outside this view.")
    return QCoreApplication.translate("guide_desk", "%n more wait outside this view.", "", count)


def _number(count: int) -> str:
    return QLocale().toString(count)
