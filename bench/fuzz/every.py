"""Every target under its name."""

from __future__ import annotations

from bench.fuzz import of_diaries, of_feed, of_files, of_instruments, of_messages, of_notes
from bench.fuzz.target import Target


def targets() -> dict[str, Target]:
    """All of them, in a fixed order."""
    made = [
        *of_messages.targets(),
        *of_feed.targets(),
        *of_notes.targets(),
        *of_files.targets(),
        *of_instruments.targets(),
        *of_diaries.targets(),
    ]
    found = {target.name: target for target in made}
    if len(found) != len(made):
        raise ValueError("two targets with one name")
    return found
