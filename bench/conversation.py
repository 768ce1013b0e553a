"""A conversation of 2,000 posts as the window shows it: its rows with mutes and content notes, and every frame.

A process of its own, offscreen, with the app's own rows, delegate and list:

- rows: CPU time of the engine from posts as the vault gives them to rows, at the opening, and again when one post has
  come; beside it, the same without a mute; and of the window, which adds what its reader opened;
- first frame and frames: as `list-100k`, whose bounds hold here too.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from statistics import median
from typing import Final
from uuid import UUID

from bench import list_100k
from bench.figures import Figure

_POSTS: Final = 2_000
_HOUR: Final = 490_000
_FIRST_FRAME_MS: Final = 50.0
_FRAME_MS: Final = 8.0
_AGAIN_MS: Final = 16.0
_THREAD: Final = bytes(16)


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds; `frames` in rising order."""

    rows: float
    plain: float
    again: float
    in_window: float
    first_frame: float
    frames: tuple[float, ...]


def figures() -> Iterator[Figure]:
    """Rows and frames."""
    found = measured()
    yield Figure(name="conversation/rows", value=found.rows, unit="ms", baseline=found.plain)
    yield Figure(name="conversation/rows-again", value=found.again, unit="ms", bound=_AGAIN_MS)
    yield Figure(name="conversation/rows-in-window", value=found.in_window, unit="ms", bound=_AGAIN_MS)
    yield Figure(name="conversation/first-frame", value=found.first_frame, unit="ms", bound=_FIRST_FRAME_MS)
    for name, share, bound in (("p50", 0.5, None), ("p99", 0.99, _FRAME_MS)):
        at = min(len(found.frames) - 1, int(share * len(found.frames)))
        yield Figure(name=f"conversation/frame-{name}", value=found.frames[at], unit="ms", bound=bound)


def measured(*, posts: int = _POSTS, rounds: int = 150) -> Measured:
    """Measure in a fresh process."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(posts, rounds, sending))
    process.start()
    sending.close()
    try:
        found: Measured = receiving.recv()
    finally:
        process.join()
    return found


def _run(posts: int, rounds: int, sending: Connection) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from client.domain.feed import PostView, ThreadRow
    from client.domain.muting import Mutes
    from client.services.own_places import Reading
    from client.ui.community.eyes import Eyes
    from client.ui.community.post_delegate import PostDelegate
    from client.ui.community.post_rows import Made, PostRows, make_rows
    from client.ui.community.rows import PostRow
    from client.ui.community.sentences import post_sentence
    from client.ui.community.thread_reading import Read
    from client.ui.kit.list_model import ListModel
    from client.ui.kit.long_list import LongList
    from client.ui.theme import Theme

    application = QApplication([])
    theme = Theme(application)
    views = tuple(
        PostView(
            seq=each.id,
            id=UUID(int=each.id + 1).bytes,
            thread=_THREAD,
            author=UUID(int=each.id % 40 + 1).bytes,
            author_name=each.name,
            hour=_HOUR - each.id % 200,
            flags=0,
            to=None,
            title="",
            text=each.text,
            notes=("grief",) if each.id % 17 == 0 else (),
            edited=False,
        )
        for each in list_100k.made(posts)
    )
    row = ThreadRow(_THREAD, _THREAD, "T", views[0].author, "", _HOUR, posts, _HOUR, posts, False, False, 0)
    mutes = Mutes.of(words=[f"word number {n}" for n in range(50)], themes=["panic"])

    eyes = {
        muted: Eyes(Reading(posts - 20, {}), mutes=mutes if muted else Mutes.of()) for muted in (True, False)
    }

    def made(upto: int, before: Made, *, muted: bool = True) -> tuple[Made, float]:
        async def timed() -> tuple[Made, float]:
            started = time.thread_time()
            found = await make_rows(views[:upto], eyes[muted], now=_HOUR * 3600.0, before=before)
            return found, (time.thread_time() - started) * 1000

        return asyncio.run(timed())

    def shown_of(kept: PostRows, rows: Made) -> tuple[tuple[PostRow, ...], float]:
        about = Read(row, None, views, False, None, (), True, eyes[True], frozenset(), rows)
        started = time.thread_time()
        kept.find_new(about)
        found = kept.of(about, me="", title="T", example=False)
        return found, (time.thread_time() - started) * 1000

    _, plain = made(posts, Made(), muted=False)
    kept = PostRows()
    most, first = made(posts - 1, Made())
    whole, again = made(posts, most)
    rows, in_window = shown_of(kept, whole)

    model: ListModel[PostRow] = ListModel(lambda each: each.id, post_sentence, lambda each: each.author)
    model.replace(rows)

    def shown() -> tuple[LongList, float]:
        view = LongList(theme, column=720, one_click=False)
        view.setItemDelegate(PostDelegate(theme, menus=True, examples=False, parent=view))
        view.resize(1000, 800)
        painted = list_100k.Painted(view)
        started = time.perf_counter()
        view.setModel(model)
        view.show()
        while not painted.count:
            application.processEvents()
        return view, (time.perf_counter() - started) * 1000

    firsts = []
    for _ in range(5):
        view, took = shown()
        firsts.append(took)
        view.hide()
        view.deleteLater()
        application.processEvents()
    view, _ = shown()
    frames = list_100k.frames(application, view, rounds)
    sending.send(Measured(first, plain, again, in_window, median(firsts), tuple(sorted(frames))))
