"""What guides learn by, in an open vault: lessons, cases to practise with, and what of them one has been through.

The texts ship with the program and need no network. What was read stands with the marks of the library; what somebody
chose or wrote in a case is kept nowhere.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable

from client.domain.errors import BugError
from client.domain.library.pieces import Course, NotAPiece, Piece
from client.domain.library.reading import LibraryMark
from client.domain.training.case_files import NotACase, case_of
from client.domain.training.cases import Case, in_order
from client.domain.training.lessons import ID, lessons_of
from client.services.changes import ChangeSet, Kind
from client.vault import library_marks
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile


@dataclass(frozen=True, slots=True)
class Material:
    """All lessons, and all cases in their order."""

    course: Course
    cases: tuple[Case, ...]

    def lesson(self, item: str) -> Piece | None:
        """The lesson of that id."""
        return next((each for each in self.course.lessons if each.id == item), None)

    def case(self, item: str) -> Case | None:
        """The case of that id."""
        return next((each for each in self.cases if each.id == item), None)


@dataclass(frozen=True, slots=True)
class Practice:
    """What there is to learn by, and what was read of it."""

    material: Material
    marks: dict[str, LibraryMark] = field(default_factory=dict)


class Training:
    """Reads what ships once, when it is first asked for, and never beside the window's work."""

    def __init__(
        self,
        private: VaultFile,
        *,
        now: Callable[[], float] = time.time,
        folder: Traversable | None = None,
    ) -> None:
        """`folder` holds lessons and cases; by default what ships. There is English so far."""
        self._private = private
        self._now = now
        self._folder = folder or files("resources").joinpath("training")
        self._opening = asyncio.Lock()
        self._material: Material | None = None

    async def material(self) -> Material:
        """All lessons and cases. Raises BugError where a file is not as it must be."""
        async with self._opening:
            if self._material is None:
                self._material = await asyncio.to_thread(read_material, self._folder)
            return self._material

    async def practice(self) -> Practice:
        """The lessons and cases, and what was read of them. Raises as VaultFile.read."""
        material = await self.material()
        marks = await self._private.read(library_marks.every)
        return Practice(material, {item: mark for item, mark in marks.items() if item.startswith(f"{ID}/")})

    async def opened(self, *, item: str) -> ChangeSet:
        """A guide opened this lesson or case now. Raises as VaultFile.write."""
        await self._require(item)
        at = int(self._now())
        return await self._mark(lambda db: library_marks.opened(db, item, at=at), item)

    async def reached(self, *, item: str, place: int) -> ChangeSet:
        """A lesson was read as far as `place`, in thousandths. Raises as VaultFile.write."""
        return await self._mark(lambda db: library_marks.reached(db, item, place=place), item)

    async def finish(self, *, item: str, finished: bool = True) -> ChangeSet:
        """A lesson was read, or a case talked over; or that is taken back. Raises as VaultFile.write."""
        await self._require(item)
        at = int(self._now())

        def mark(db: Connection) -> None:
            if finished:
                library_marks.finished(db, item, at=at)
            else:
                library_marks.not_finished(db, item)

        return await self._mark(mark, item)

    async def forget(self) -> ChangeSet:
        """Forget which lessons and cases one has been through. Raises as VaultFile.write."""
        await self._private.write(lambda db: library_marks.forget_under(db, f"{ID}/"))
        return ChangeSet.of(Kind.LIBRARY)

    async def _require(self, item: str) -> None:
        material = await self.material()
        if material.lesson(item) is None and material.case(item) is None:
            raise BugError("there is nothing of that name in the training")

    async def _mark(self, change: Callable[[Connection], None], item: str) -> ChangeSet:
        await self._private.write(change)
        return ChangeSet.of(Kind.LIBRARY, ids=(item,))


def read_material(folder: Traversable) -> Material:
    """Read everything that lies in a folder. Raises BugError where a file is not as it must be."""
    try:
        course = lessons_of(folder.joinpath("course.toml").read_text("utf-8"), dict(_texts(folder, ".md")))
        cases = [case_of(name, text) for name, text in _texts(folder.joinpath("cases"), ".toml")]
    except (NotAPiece, NotACase, OSError, UnicodeDecodeError) as error:
        raise BugError(f"the training is not as it must be: {error}") from error
    return Material(course, in_order(cases))


def _texts(folder: Traversable, ending: str) -> list[tuple[str, str]]:
    """The files of a folder by name without ending, in order."""
    found = sorted(
        (each for each in folder.iterdir() if each.name.endswith(ending)), key=lambda each: each.name
    )
    return [(each.name.removesuffix(ending), each.read_text("utf-8")) for each in found]
