"""The pictures of the open page: made anew in a thread, kept in the vault, and read back as thumbnails."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from client.domain.filing import Picture
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.kit.pictures import Encoded, decoded, encode_file, encode_image

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.journal.view_model import Journal
    from client.ui.kit.home import Home

THUMBNAIL: Final = 256
"""Pixels of its longer side, enough for twice the size on a fine screen."""

Trouble = Literal["", "too-large", "no-picture", "too-many"]


@dataclass(frozen=True, slots=True)
class PicturesState:
    """The pictures of the page with the id `page`, in order; `busy` counts those being made."""

    page: str = ""
    pictures: tuple[Picture, ...] = ()
    busy: int = 0
    trouble: Trouble = ""
    notice: Notice | None = None
    thumbnails: dict[str, QImage] = field(default_factory=dict, compare=False, repr=False)


class Pictures(QObject):
    """Follows the journal's page. A picture belongs to the page it was put on, whichever is open when it is ready."""

    changed = Signal()

    def __init__(self, home: Home, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._home, self._journal = home, journal
        self.state = PicturesState()
        # One takes up to 160 MB while it is made, and twenty may be dropped at once.
        self._one_by_one = asyncio.Lock()
        self._erased: set[str] = set()
        journal.erasing.connect(self._erased.add)
        journal.turned.connect(self._turned)
        home.bridge.changed.connect(self._heard)
        self._turned()

    def add_files(self, paths: list[Path]) -> None:
        """Put these on the page."""
        for path in paths:
            self._add(lambda path=path: encode_file(path))  # type: ignore[misc]

    def add_image(self, image: QImage) -> None:
        """Put this on the page, as from the clipboard."""
        self._add(lambda: encode_image(image))

    def describe(self, picture: Picture, description: str) -> None:
        """Say what is to be seen on it."""
        self._run(self._home.session.picturing.describe(picture=picture, description=description))

    def erase(self, picture: Picture) -> None:
        """Erase it for good."""
        self._run(self._home.session.picturing.erase(picture=picture))

    def large(self, picture: Picture, then: Callable[[QImage], None], *, owner: QObject) -> None:
        """Read a picture whole, for `owner` as long as that is there; a null image where it is gone."""

        async def read() -> QImage:
            data = await self._home.session.picturing.data(picture_id=picture.id)
            return QImage() if data is None else await asyncio.to_thread(decoded, data)

        self._home.bridge.run(read(), then, self._failed, owner=owner)

    def forget_trouble(self) -> None:
        """It was told."""
        self._become(replace(self.state, trouble="", notice=None))

    def _add(self, encode: Callable[[], Encoded | str]) -> None:
        page = self._journal.state.page.id
        picturing = self._home.session.picturing

        async def add() -> tuple[str, ChangeSet]:
            async with self._one_by_one:
                made = await asyncio.to_thread(encode)
            if not isinstance(made, Encoded):
                return made, ChangeSet()
            kept, changed = await picturing.add(
                entry_id=page,
                kind=made.kind,
                width=made.width,
                height=made.height,
                data=made.data,
                unless=lambda: page in self._erased,
            )
            return ("" if kept is not None or page in self._erased else "too-many"), changed

        self._become(replace(self.state, busy=self.state.busy + 1, trouble="", notice=None))
        self._home.bridge.run(add(), lambda found: self._added(found[0]), self._not_added, owner=self)

    def _added(self, trouble: str) -> None:
        told: Any = trouble or self.state.trouble
        self._become(replace(self.state, busy=max(0, self.state.busy - 1), trouble=told))

    def _not_added(self, error: WorldError) -> None:
        self._become(replace(self.state, busy=max(0, self.state.busy - 1), notice=notice_for(error)))

    def _run(self, work: Coroutine[Any, Any, ChangeSet]) -> None:
        self._home.bridge.run(work, None, self._failed, owner=self)

    def _turned(self) -> None:
        page = self._journal.state.page
        if page.id == self.state.page:
            return
        self._become(PicturesState(page.id, busy=self.state.busy))
        if page.pictures != 0:
            self._load(page.id, changed=False)

    def _load(self, page: str, *, changed: bool) -> None:
        known = set(self.state.thumbnails)
        picturing = self._home.session.picturing

        async def read() -> tuple[list[Picture], dict[str, QImage]]:
            found = await picturing.of(entry_id=page)
            made: dict[str, QImage] = {}
            for each in found:
                if each.id not in known:
                    data = await picturing.data(picture_id=each.id)
                    made[each.id] = await asyncio.to_thread(decoded, data or b"", THUMBNAIL)
            return found, made

        self._home.bridge.run(
            read(), lambda found: self._loaded(page, *found, changed=changed), self._failed, owner=self
        )

    def _loaded(self, page: str, found: list[Picture], made: dict[str, QImage], *, changed: bool) -> None:
        if page != self.state.page:
            return
        there = {each.id for each in found}
        kept = {id_: image for id_, image in {**self.state.thumbnails, **made}.items() if id_ in there}
        self._become(replace(self.state, pictures=tuple(found), thumbnails=kept))
        self._journal.pictured(page, len(found), changed=changed)

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.PICTURE in changes.kinds and self.state.page in changes.ids:
            self._load(self.state.page, changed=True)

    def _become(self, state: PicturesState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
