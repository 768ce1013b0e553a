"""Single steps of a plan, as chance will have them: what a person does with a journal."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Final

from bench.faults.plans import BEGAN, Plan
from bench.faults.worlds import with_entry, without_entry
from client.domain.backups import name_of
from client.domain.filing import tidy
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services import backing_up
from client.services.journaling import CHECK_IN_DRAFT
from client.vault import backup_shelf

_LONGEST: Final = 24_000
_WORDS: Final = tuple(
    "the river went on under the bridge and nobody asked why it was so still that morning".split()  # noqa: SIM905
)


def words(chance: random.Random, length: int) -> str:
    """A text of about `length` characters."""
    found = []
    while length > 0:
        found.append(chance.choice(_WORDS))
        length -= len(found[-1]) + 1
    return " ".join(found) or "still"


def _text(chance: random.Random) -> str:
    return words(chance, int(_LONGEST ** chance.uniform(0.3, 1.0)))


def write_entry(plan: Plan, chance: random.Random, *, from_draft: str | None = None) -> None:
    """A new entry, perhaps out of a draft."""
    text, mood = _text(chance), chance.choice((None, 1, 3, 5))
    number = plan.number
    entry = JournalEntry(from_draft or f"made-{number}", Moment(BEGAN + number, 0), text, mood=mood)
    plan.step(
        "write entry",
        lambda hand: hand.journaling.write_entry(text=text, mood=mood, entry_id=from_draft),
        with_entry(plan.now, entry),
    )


def edit_entry(plan: Plan, chance: random.Random) -> None:
    """Other words for an entry that is there."""
    old = plan.now.entries[chance.choice(sorted(plan.now.entries))]
    text, mood = _text(chance), chance.choice((None, 2, 4))
    new = replace(old, text=text, mood=mood, edited_at=BEGAN + plan.number)
    plan.step(
        "edit entry",
        lambda hand: hand.journaling.edit_entry(entry_id=old.id, text=text, mood=mood),
        with_entry(plan.now, new),
    )


def erase_entry(plan: Plan, chance: random.Random) -> None:
    """Erase an entry that is there."""
    gone = chance.choice(sorted(plan.now.entries))
    plan.step(
        "erase entry",
        lambda hand: hand.journaling.erase_entry(entry_id=gone),
        without_entry(plan.now, gone),
    )


def check_in(plan: Plan, chance: random.Random) -> None:
    """A check-in, in the place of the begun one."""
    mood, chosen = chance.randint(1, 5), tuple(chance.sample(_WORDS, 3))
    note, number = words(chance, 80), plan.number
    made = CheckIn(f"made-{number}", Moment(BEGAN + number, 0), mood, tidy(chosen), note)
    drafts = {key: value for key, value in plan.now.drafts.items() if key != CHECK_IN_DRAFT}
    plan.step(
        "check in",
        lambda hand: hand.journaling.check_in(mood=mood, words=chosen, note=note),
        replace(plan.now, check_ins={**plan.now.check_ins, made.id: made}, drafts=drafts),
    )


def erase_check_in(plan: Plan, chance: random.Random) -> None:
    """Erase a check-in that is there."""
    gone = chance.choice(sorted(plan.now.check_ins))
    plan.step(
        "erase check-in",
        lambda hand: hand.journaling.erase_check_in(check_in_id=gone),
        replace(plan.now, check_ins={key: each for key, each in plan.now.check_ins.items() if key != gone}),
    )


def save_draft(plan: Plan, chance: random.Random) -> None:
    """Unfinished words: of a new entry, or of one that is there, or of a check-in."""
    text, mood = _text(chance), chance.choice((None, 3))
    kind = chance.choice(("new", "of an entry", "check-in"))
    if kind == "check-in":
        plan.step(
            "save check-in draft",
            lambda hand: hand.journaling.save_check_in_draft(note=text, mood=mood),
            replace(plan.now, drafts={**plan.now.drafts, CHECK_IN_DRAFT: (text, mood)}),
        )
        return
    entry_id = f"begun-{plan.number}"
    if kind == "of an entry" and plan.now.entries:
        entry_id = chance.choice(sorted(plan.now.entries))
    plan.step(
        "save draft",
        lambda hand: hand.journaling.save_entry_draft(entry_id=entry_id, text=text, mood=mood),
        replace(plan.now, drafts={**plan.now.drafts, entry_id: (text, mood)}),
    )


def end_draft(plan: Plan, chance: random.Random) -> None:
    """Keep a draft as an entry, or let go of it."""
    draft = chance.choice(sorted(plan.now.drafts))
    if draft.startswith("begun-") and draft not in plan.now.entries and chance.random() < 0.6:
        write_entry(plan, chance, from_draft=draft)
        return
    plan.step(
        "discard draft",
        lambda hand: hand.journaling.discard_draft(draft_id=draft),
        replace(plan.now, drafts={key: each for key, each in plan.now.drafts.items() if key != draft}),
    )


def some_writing(plan: Plan, chance: random.Random, count: int) -> None:
    """So many steps of the journal, as chance will have it."""
    for _ in range(count):
        possible = [write_entry, write_entry, check_in, save_draft]
        possible += [edit_entry, erase_entry] if plan.now.entries else []
        possible += [erase_check_in] if plan.now.check_ins else []
        possible += [end_draft, end_draft] if plan.now.drafts else []
        chance.choice(possible)(plan, chance)


def back_up(plan: Plan) -> None:
    """A backup in the vault's own folder, under the day's next free name."""
    number = plan.number
    day = backup_shelf.local_day(BEGAN + number)
    taken = sum(1 for name in plan.now.backups if day.isoformat() in name)
    plan.step(
        "make a backup",
        lambda hand: backing_up.make(hand.vault, now=lambda: BEGAN + number),
        replace(plan.now, backups=plan.now.backups | {name_of(day, taken + 1)}),
    )
