"""What is said of a diary that is brought in: the apps it may be from, why a row cannot be read, what stays out.

For the window and the terminal alike; the window translates them.
"""

from __future__ import annotations

from typing import Final

from client.domain.importing.found import Format, Problem, Reason

FORMATS: Final[dict[Format, str]] = {
    "leeward": "Leeward's own JSON",
    "daylio-csv": "Daylio, as a table (CSV)",
    "daylio-backup": "A backup of Daylio",
    "day-one": "Day One",
    "jrnl-json": "jrnl, as JSON",
    "jrnl-text": "jrnl, its own text",
    "markdown": "A folder of Markdown or text files",
    "journey": "Journey",
    "diarium": "Diarium",
    "bearable": "Bearable",
    "rednotebook": "RedNotebook",
    "state-of-mind": "State of Mind from Apple Health",
    "mini-diary": "Mini Diary or Mini Diarium",
}

LOST: Final[dict[Reason, str]] = {
    "date": "There is no day in it that can be read.",
    "time": "Its time of day cannot be read.",
    "columns": "It has more or fewer columns than the first line names.",
    "quote": "A quotation mark in it is never closed.",
    "empty": "There is nothing in it to bring in.",
    "shape": "It is not built as such a record is.",
    "json": "It is no JSON that can be read.",
    "damaged": "Its bytes do not hold together.",
    "too-large": "It is too large to be read at once.",
    "locked": "It is under a passphrase.",
    "unreadable": "The system does not give it.",
    "mood": "It tells a mood that cannot be read, and nothing else.",
    "yaml": "This line is written in a way that is not read here.",
    "other": "It is a file of another kind.",
}
"""Of what is not brought in."""

NOTED: Final[dict[Reason, str]] = {
    "scale": "A value in it is no number, and is kept as words.",
    "mood": "Its mood cannot be read, and it is brought in without one.",
    "encoding": "It does not say how its letters are written; they were read as Windows writes them in Western Europe.",
    "zone": "This computer does not know its time zone; the one that you choose below is taken.",
    "yaml": "A line at its head cannot be read and was passed over.",
    "date": "A line looks like an entry's beginning, but its day cannot be read: it stays with the entry before it.",
    "saved": "There is no day in it; the day on which the file was saved is taken, as you chose.",
}
"""Of what is brought in nevertheless."""


def why(problem: Problem) -> str:
    """Why a place could not be read, or not as it stands."""
    if not problem.lost and problem.reason in NOTED:
        return NOTED[problem.reason]
    return LOST.get(problem.reason, LOST["shape"])


def as_list(problems: tuple[Problem, ...], more: int) -> str:
    """The list of problems as text, to be kept beside the file."""
    lines = []
    for problem in problems:
        place = f"{problem.file}, line {problem.line}" if problem.line else problem.file
        lines.append(f"{place}: {why(problem)}")
        if problem.text:
            lines.append(f"    {problem.text}")
    if more:
        lines.append(f"... and {more} more")
    return "\n".join(lines) + "\n"
