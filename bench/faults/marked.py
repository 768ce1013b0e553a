"""A small vault for flipping bits in: every row says by its words which it is, so one can tell what lies where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bench.faults import child
from bench.faults.child import Child, Told
from bench.faults.plans import BEGAN, Hand, Plan
from bench.faults.stage import Broken
from bench.faults.worlds import FIRST_PASSPHRASE, FOLDER, World, quick_stretch, with_entry
from client.crypto import keyfile
from client.crypto.pages import PAGE_BYTES, PageCipher
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services import backing_up, unlocking
from client.services.journaling import CHECK_IN_DRAFT

_LENGTHS: Final = (30, 90, 300, 12, 700, 2000, 45, 160)
_LEAF: Final = 0x0D
_TREE: Final = frozenset({0x02, 0x05, 0x0A, 0x0D})
_WORD: Final = re.compile(rb"row(\d+)word\d+ row\d+word\d+")
WAL_HEAD_BYTES: Final = 32
FRAME_BYTES: Final = 24 + PAGE_BYTES


@dataclass(frozen=True, slots=True)
class Marked:
    """Where it lies, what was in it after each step, and how many frames the log had then."""

    root: Path
    plan: Plan
    frames: tuple[int, ...]

    @property
    def folder(self) -> Path:
        """The vault."""
        return self.root / FOLDER

    def pages(self) -> int:
        """How many the private file has."""
        return (self.folder / "private.db").stat().st_size // PAGE_BYTES

    def rows_by_page(self) -> dict[int, set[str]]:
        """The ids of the entries, check-ins and drafts of which something lies on a page, by its number from 1."""
        key_file = keyfile.decode((self.folder / "vault.key").read_bytes())
        data_key = unlocking.by_passphrase(FIRST_PASSPHRASE, stretch=quick_stretch)(key_file)
        cipher = PageCipher(data_key.private_file())
        raw = (self.folder / "private.db").read_bytes()
        found = {}
        for number in range(1, self.pages() + 1):
            opened = cipher.open(number, raw[(number - 1) * PAGE_BYTES : number * PAGE_BYTES])
            if not opened.genuine:
                raise Broken("a page that nobody has touched is not genuine")
            found[number] = set(_rows_on(opened.content, self.plan.now))
        return found


def _rows_on(page: bytes, world: World) -> Iterator[str]:
    if page[0] == _LEAF:
        for id_ in (*world.entries, *world.check_ins, *world.drafts):
            if re.search(rb"%s(?!\d)" % id_.encode(), page):
                yield id_
    # An overflow page is of no tree; words in their order are a row's own, not the index's.
    elif page[0] not in _TREE:
        for number in set(_WORD.findall(page)):
            yield f"made-{number.decode()}"
            yield f"begun-{number.decode()}"


def make(root: Path, *, crashed: bool) -> Marked:
    """Make it in an empty folder. The `crashed` one has a log that is not folded in; the other has a backup."""
    plan = Plan("marked", "nothing", World())
    plan.step("create", lambda hand: hand.create(), World(passphrase=FIRST_PASSPHRASE))
    for place in range(24):
        _entry(plan, place)
        if place % 3 == 0:
            _check_in(plan)
        if place % 6 == 0:
            _draft(plan, place)
    if not crashed:
        number = plan.number
        plan.step(
            "back up", lambda hand: backing_up.make(hand.vault, to=_backup(hand), now=lambda: BEGAN + number)
        )
    plan.close()
    if crashed:
        plan.open()
        for place in range(8):
            _entry(plan, place)
            _draft(plan, place)
    root.mkdir(parents=True)

    def work(told: Told) -> None:
        def heard(line: str) -> None:
            log = root / FOLDER / "private.db-wal"
            told(
                f"frames {max(0, log.stat().st_size - WAL_HEAD_BYTES) // FRAME_BYTES if log.exists() else 0}"
            )
            told(line)

        child.perform(plan, root, heard)

    outcome = Child(work).wait()
    if outcome.trouble or outcome.done != len(plan.steps):
        raise Broken(f"the marked vault could not be made: {outcome.trouble}")
    frames = [int(line.split()[1]) for line in outcome.lines if line.startswith("frames ")]
    return Marked(root, plan, tuple(frames))


def _backup(hand: Hand) -> Path:
    return hand.folder.parent / "kept.zip"


def _words(number: int, place: int) -> str:
    return " ".join(f"row{number}word{each}" for each in range(_LENGTHS[place % len(_LENGTHS)]))


def _entry(plan: Plan, place: int) -> None:
    number = plan.number
    entry = JournalEntry(f"made-{number}", Moment(BEGAN + number, 0), _words(number, place))
    plan.step("entry", lambda hand: hand.journaling.write_entry(text=entry.text), with_entry(plan.now, entry))


def _check_in(plan: Plan) -> None:
    number = plan.number
    made = CheckIn(f"made-{number}", Moment(BEGAN + number, 0), 3, ("calm",), _words(number, 0))
    drafts = {key: value for key, value in plan.now.drafts.items() if key != CHECK_IN_DRAFT}
    plan.step(
        "check in",
        lambda hand: hand.journaling.check_in(mood=3, words=("calm",), note=made.note),
        replace(plan.now, check_ins={**plan.now.check_ins, made.id: made}, drafts=drafts),
    )


def _draft(plan: Plan, place: int) -> None:
    number, id_ = plan.number, f"begun-{plan.number}"
    text = _words(number, place + 4)
    plan.step(
        "draft",
        lambda hand: hand.journaling.save_entry_draft(entry_id=id_, text=text, mood=None),
        replace(plan.now, drafts={**plan.now.drafts, id_: (text, None)}),
    )
