"""What is known of a diary that is brought in: what was found, what would happen, what happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from client.domain.errors import WorldError
from client.domain.filing import PictureKind
from client.domain.importing.found import Format, Found, FoundFurther
from client.domain.importing.settling import Answers, Kept, Questions
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.vault.importing import Added


class MadePicture(Protocol):
    """A picture made anew from pixels."""

    @property
    def kind(self) -> PictureKind:
        """Its format."""

    @property
    def width(self) -> int:
        """In pixels."""

    @property
    def height(self) -> int:
        """In pixels."""

    @property
    def data(self) -> bytes:
        """Its file."""


MakePicture = Callable[[bytes], MadePicture | None]
"""Makes a picture anew from a stranger's file; None where it is none that is read. Called in a thread of the
vault's.
"""


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a file or folder, taken as `found.format`; `formats` are all that it could be.

    `answers` are those it begins with.
    """

    path: Path = field(repr=False)
    formats: tuple[Format, ...]
    found: Found = field(repr=False)
    questions: Questions
    answers: Answers
    by_saved: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """What would happen: how many are new and known, from when to when, and the first of them as they will look."""

    new_entries: int
    new_check_ins: int
    known: int
    waiting: int
    impossible: int
    pictures: int
    first: Moment | None
    last: Moment | None
    entries: tuple[JournalEntry, ...] = field(default=(), repr=False)
    check_ins: tuple[CheckIn, ...] = field(default=(), repr=False)
    further: int = 0
    """How many questionnaires, exercises, parts of the plan and marks of the library would be added beside them."""

    @property
    def new(self) -> int:
        """How many records would be added."""
        return self.new_entries + self.new_check_ins + self.further


@dataclass(frozen=True, slots=True)
class Brought:
    """What was brought in, at UTC second `at`. `pictures` of `pictures_found` were kept.

    `stopped` when the person stopped them, `failed` when something else did: the records are kept all the same.
    """

    added: Added
    known: int
    pictures: int = 0
    pictures_found: int = 0
    stopped: bool = False
    kept: Kept = field(default_factory=Kept, repr=False)
    further: tuple[FoundFurther, ...] = ()
    at: int = 0
    failed: WorldError | None = None
