"""`import`: another app's diary, shown first and then kept, or only shown."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Final, get_args

from client.cli.commanding import Command, moment_in_words, some
from client.cli.output import Answer, isolated
from client.cli.terminal import CannotYet, Terminal
from client.domain.importing.found import Format, Problem
from client.domain.importing.moods import folded
from client.domain.importing.settling import Answers
from client.services.bringing import Brought, Looked, Weighed
from client.services.importing import Importing
from client.services.importing_words import FORMATS, why
from client.services.time_zones import zone_named

_SHOWN: Final = 20


def _import(terminal: Terminal, values: argparse.Namespace) -> Answer:
    if values.format is not None and values.format not in get_args(Format):
        raise CannotYet(f"There is no such format; it is one of {', '.join(get_args(Format))}.")
    if values.zone and zone_named(values.zone) is None:
        raise CannotYet("This computer knows no time zone of that name; it looks like Europe/Berlin.")
    importing = Importing(terminal.session.vault)
    looked = terminal.run(
        importing.look(path=Path(values.file), format=values.format, by_saved=values.saved_dates)
    )
    answers = _answers(looked, values)
    weighed = terminal.run(importing.weigh(looked=looked, answers=answers, zone=values.zone))
    told, lines = _record(looked, weighed, answers), _lines(looked, weighed, answers)
    if values.preview:
        return Answer({**told, "kept": False}, [*lines, "", "This was a preview; nothing was kept."])
    if weighed.waiting and answers.day_first is None:
        raise CannotYet(
            f"{some(weighed.waiting, 'day is', 'days are')} written like 03/04/2025; say --day-first or --month-first,"
            " and nothing was kept until then."
        )
    brought, _ = terminal.run(importing.bring_in(looked=looked, answers=answers, zone=values.zone))
    return Answer({**told, "kept": True, **_brought(brought)}, [*lines, "", *_brought_lines(brought)])


def _answers(looked: Looked, values: argparse.Namespace) -> Answers:
    moods = dict(looked.answers.moods)
    for said in values.mood or ():
        name, equals, step = said.rpartition("=")
        if not equals or folded(name) not in moods or step not in ("1", "2", "3", "4", "5", "none"):
            raise CannotYet(
                f"{isolated(said)} is not NAME=STEP for a mood in the file, with a step from 1 (lowest) to 5, or none."
            )
        moods[folded(name)] = None if step == "none" else int(step)
    answers = replace(looked.answers, moods=moods, notes_as_entries=values.notes_as_entries)
    if values.day_first or values.month_first:
        answers = replace(answers, day_first=values.day_first)
    if values.scale:
        low, dash, high = values.scale.partition("-")
        if not (dash and low.isdecimal() and high.isdecimal() and int(low) < int(high)):
            raise CannotYet("A scale is given as 1-10.")
        answers = replace(answers, scale=(float(low), float(high)))
    return answers


def _record(looked: Looked, weighed: Weighed, answers: Answers) -> dict[str, object]:
    return {
        "format": looked.found.format,
        "formats": list(looked.formats),
        "new_entries": weighed.new_entries,
        "new_check_ins": weighed.new_check_ins,
        "new_others": weighed.further,
        "known": weighed.known,
        "waiting": weighed.waiting,
        "first": None if weighed.first is None else weighed.first.utc,
        "last": None if weighed.last is None else weighed.last.utc,
        "moods": [
            {"name": mood.name, "times": mood.times, "step": answers.moods.get(folded(mood.name))}
            for mood in looked.questions.moods
        ],
        "without_zone": looked.questions.unzoned,
        "problems": [_problem(each) for each in looked.found.problems],
        "left_out": dict(looked.found.left_out),
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "reason": problem.reason,
        "lost": problem.lost,
        "text": problem.text,
    }


def _lines(looked: Looked, weighed: Weighed, answers: Answers) -> list[str]:
    lines = [f"{FORMATS[looked.found.format]}. Only on this computer."]
    lines.append(
        f"New: {some(weighed.new_entries, 'journal entry', 'journal entries')} and"
        f" {some(weighed.new_check_ins, 'check-in', 'check-ins')}. Here already: {weighed.known}."
    )
    if weighed.further:
        lines.append(
            f"Besides, new: {some(weighed.further, 'record', 'records')} of questionnaires, exercises and the like."
        )
    if weighed.first is not None and weighed.last is not None:
        lines.append(f"From {moment_in_words(weighed.first.utc)} to {moment_in_words(weighed.last.utc)}.")
    for mood in looked.questions.moods:
        step = answers.moods.get(folded(mood.name))
        meant = f"{step} of 5" if step else "no step, kept as a word (change it with --mood NAME=STEP)"
        lines.append(f"  Mood {isolated(mood.name)} ({mood.times}): {meant}")
    if looked.questions.rated and answers.scale is None:
        lines.append(
            "  Its moods are numbers on a scale that the file does not tell; say --scale 1-10, or so."
        )
    if weighed.waiting:
        lines.append(
            f"  {some(weighed.waiting, 'record waits', 'records wait')} for --day-first or --month-first."
        )
    for kind, number in looked.found.left_out:
        lines.append(f"  Not brought in: {number} of the kind {kind}.")
    for problem in looked.found.problems[:_SHOWN]:
        place = f"{problem.file}, line {problem.line}" if problem.line else problem.file
        lines.append(
            f"  {isolated(place)}: {why(problem)} {isolated(problem.text) if problem.text else ''}".rstrip()
        )
    further = len(looked.found.problems) - _SHOWN + looked.found.more_problems
    if further > 0:
        lines.append(f"  ... and {further} more places; --json lists them.")
    return lines


def _brought(brought: Brought) -> dict[str, object]:
    return {
        "entries": list(brought.added.entries),
        "check_ins": list(brought.added.check_ins),
        "pictures_left_out": brought.pictures_found,
    }


def _brought_lines(brought: Brought) -> list[str]:
    added = len(brought.added.entries) + len(brought.added.check_ins)
    lines = [f"Kept: {some(added, 'record', 'records')}. The file is as it was."]
    if brought.pictures_found:
        lines.append(
            f"{some(brought.pictures_found, 'picture', 'pictures')} can come along in the window only: import the same"
            " file there, and nothing else is kept twice."
        )
    return lines


COMMANDS: Final[dict[str, Command]] = {"import": _import}
