"""A conversation of 100,000 posts of varying height: its first frame, every further frame, and the memory it adds.

A process of its own is the app with its theme loaded, offscreen, and an empty list on the screen. Then:

- first frame: from giving the filled model to a new list and showing it until it is painted (median of five lists);
- frame: CPU time of the UI thread from a wheel notch, a page, or a jump anywhere to the picture, over some 600 of them;
- memory: what the resident set has grown by after all that, beside the empty list. The rows are made before and do not
  count, for they belong to whoever loaded them; the model, its ids, the view, heights and laid-out texts do.

The baseline, in another process, is a plain QListView with the same rows and delegate, whose heights are guessed from
the length of the text; with true heights it takes most of a minute to show. Handing 100,000 rows to the empty model is
printed too. LEEWARD_BENCH_POSTS sets another number of posts.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Final, Literal

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QStyleOptionViewItem

from bench.community import sentences
from bench.figures import Figure
from client.ui.kit.list_model import ROW_ROLE, ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.row_painting import Byline, Cards, states
from client.ui.kit.row_words import Words
from client.ui.theme import Theme

View = Literal["ours", "plain"]

_POSTS: Final = 100_000
_TEXTS: Final = 2_000
_LISTS: Final = 5
_WINDOW: Final = (1000, 800)
_NAMES: Final = ("quiet-otter", "paper-lantern", "slow-river", "northern-moss", "tin-whistle", "early-heron")
_FIRST_FRAME_MS: Final = 50.0
_FRAME_MS: Final = 8.0
_MEMORY_MB: Final = 40.0


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a conversation shows it."""

    id: int
    name: str
    when: str
    text: str
    new: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds (`frames` in rising order) and megabytes."""

    filling: float
    first_frame: float
    frames: tuple[float, ...]
    memory: float

    def percentile(self, share: float) -> float:
        """The time that `share` of all frames did not exceed."""
        return self.frames[min(len(self.frames) - 1, int(share * len(self.frames)))]


def figures() -> Iterator[Figure]:
    """The first frame, the others, and the memory."""
    posts = int(os.environ.get("LEEWARD_BENCH_POSTS", str(_POSTS)))
    ours, plain = measured("ours", posts), measured("plain", posts)
    yield Figure(
        name="list-100k/first-frame",
        value=ours.first_frame,
        unit="ms",
        baseline=plain.first_frame,
        bound=_FIRST_FRAME_MS,
        absolute=True,
    )
    for name, share, bound in (("p50", 0.5, None), ("p99", 0.99, _FRAME_MS), ("longest", 1.0, None)):
        yield Figure(
            name=f"list-100k/frame-{name}",
            value=ours.percentile(share),
            unit="ms",
            baseline=plain.percentile(share),
            bound=bound,
            absolute=True,
        )
    yield Figure(
        name="list-100k/memory",
        value=ours.memory,
        unit="MB",
        baseline=max(plain.memory, 0.1),
        bound=_MEMORY_MB,
        absolute=True,
    )
    yield Figure(name="list-100k/filling-the-model", value=ours.filling, unit="ms")


def measured(view: View, posts: int, *, rounds: int = 200) -> Measured:
    """Measure in a fresh process."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(view, posts, rounds, sending))
    process.start()
    sending.close()  # so that a process that died is an error here, not a wait for ever
    try:
        found: Measured = receiving.recv()
    finally:
        process.join()
    return found


def made(posts: int, *, seed: int = 5) -> list[Post]:
    """Posts of 20 to 2,400 characters in one to four paragraphs, 600 on average; the same for the same seed."""
    chance = random.Random(seed)
    texts = []
    for _ in range(min(posts, _TEXTS)):
        paragraphs = chance.randint(1, 4)
        length = min(2400, 20 + chance.expovariate(1 / 580))
        texts.append("\n\n".join(sentences(chance, int(length / paragraphs)) for _ in range(paragraphs)))
    return [
        Post(at, _NAMES[at % 6], f"{at % 24} h ago", f"{at}. {texts[at % len(texts)]}", at % 5 == 0)
        for at in range(posts)
    ]


class PostDelegate(QStyledItemDelegate):
    """A post as a conversation paints it; with `guessing`, its height comes from the length of its text."""

    def __init__(self, theme: Theme, *, guessing: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guessing = guessing
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of the card around the whole text."""
        px = self._theme.px
        post: Post = index.data(ROW_ROLE)
        width = option.rect.width() or 680
        head = px(10 + 16 + 8 + 16) + self._byline(post, width - px(12 + 32)).height
        if self._guessing:
            lines = len(post.text) * px(8) // max(1, width - px(44)) + 2
            return QSize(width, head + lines * self._theme.line("reading"))
        return QSize(width, head + self._words.laid(post.text, width - px(12 + 32)).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Card, disc, name, time, pill, and the words."""
        px = self._theme.px
        post: Post = index.data(ROW_ROLE)
        state = states(option)
        card = self._cards.paint(painter, option.rect, **state)
        inside = card.adjusted(px(16), px(16), -px(16), -px(16))

        byline = self._byline(post, inside.width())
        byline.paint(painter, inside.topLeft(), selected=state["selected"])
        words = inside.adjusted(0, byline.height + px(8), 0, 0)
        self._words.draw(painter, post.text, words, "text")

    def _byline(self, post: Post, width: float) -> Byline:
        return Byline(self._theme, width, post.name, post.when, "New" if post.new else "")


class Painted(QObject):
    """Notices that a viewport was painted."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count, and let it pass."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def _list(view: View, theme: Theme) -> QListView:
    made: QListView
    if view == "ours":
        made = LongList(theme, column=680)
    else:
        made = QListView()
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    made.setItemDelegate(PostDelegate(theme, guessing=view == "plain", parent=made))
    made.resize(*_WINDOW)
    return made


def _resident() -> float:
    """Megabytes of memory in use by this process; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _run(view: View, posts: int, rounds: int, sending: Connection) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    theme = Theme(application)
    rows = made(posts)

    def model() -> ListModel[Post]:
        return ListModel(
            lambda post: post.id, lambda post: f"{post.name}. {post.text}", lambda post: post.text
        )

    def shown(view: QListView) -> None:
        painted = Painted(view)
        view.show()
        while not painted.count:
            application.processEvents()

    empty = _list(view, theme)
    few = model()
    few.replace(rows[:20])
    empty.setModel(few)
    shown(empty)  # fonts and cards are warm, as in a window that has been open
    few.replace([])
    application.processEvents()
    gc.collect()
    before = _resident()

    filled = model()
    started = time.perf_counter()
    filled.replace(rows)
    filling = time.perf_counter() - started
    empty.hide()
    firsts = []
    for _ in range(_LISTS):
        fresh = _list(view, theme)
        started = time.perf_counter()
        fresh.setModel(filled)
        shown(fresh)
        firsts.append(time.perf_counter() - started)
        fresh.hide()
        fresh.deleteLater()
        application.processEvents()
    last = _list(view, theme)
    last.setModel(filled)
    shown(last)
    pictures = frames(application, last, rounds)
    gc.collect()
    sending.send(
        Measured(
            filling=filling * 1000,
            first_frame=median(firsts) * 1000,
            frames=tuple(sorted(pictures)),
            memory=max(0.0, _resident() - before),
        )
    )


def frames(application: QApplication, view: QListView, rounds: int) -> list[float]:
    """Milliseconds of this thread's CPU for each step and its picture."""
    chance = random.Random(3)
    bar = view.verticalScrollBar()

    def notch() -> None:
        event = QWheelEvent(
            QPointF(400, 400),
            QPointF(400, 400),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    def page() -> None:
        bar.triggerAction(bar.SliderAction.SliderPageStepAdd)

    def jump() -> None:
        bar.setValue(int(chance.random() * bar.maximum()))

    painted = Painted(view)
    found: list[float] = []
    steps: tuple[Callable[[], None], ...] = (notch, page, jump)
    for step in steps:
        jump()
        application.processEvents()
        for _ in range(rounds):
            before = painted.count
            started = time.thread_time()
            step()
            while painted.count == before:
                application.processEvents()
            application.processEvents()
            found.append((time.thread_time() - started) * 1000)
    return found
