"""The walk's command: reads its arguments, goes the way, writes the report, and answers with the exit code."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from bench.walk.path import Walk, read_threads
from bench.walk.report import Report

DEMO: Final = Path(__file__).parents[2] / "resources" / "demo" / "threads.jsonl"


def main(arguments: list[str] | None = None) -> int:
    """0 if every step was true, 1 if one was not, 2 if it could not begin."""
    parser = argparse.ArgumentParser(prog="dev.py walk", description="A whole community in one go.")
    face = parser.add_mutually_exclusive_group(required=True)
    face.add_argument("--cli", action="store_true", help="go it in the terminal")
    face.add_argument("--headless", action="store_true", help="go it through the real window, unseen")
    parser.add_argument("--out", type=Path, required=True, help="folder for report.json")
    parser.add_argument(
        "--threads", type=Path, default=DEMO, help="threads to bring in (one JSON object a line)"
    )
    parser.add_argument("--profile", type=Path, help="keep server/, member/ and guide/ in this folder")
    asked = parser.parse_args(arguments)
    if not asked.threads.is_file():
        return _cannot(f"There is no file {asked.threads}; name one with --threads.")
    if asked.profile is not None and asked.profile.is_dir() and any(asked.profile.iterdir()):
        return _cannot(
            f"{asked.profile} is not empty; name a new folder with --profile, so that nothing is lost."
        )
    report = Report(say=print)
    place = asked.threads
    try:
        if not read_threads(place):
            return _cannot(
                f"No line of {place} is a thread that can be brought in; name another with --threads."
            )
        place = asked.out
        place.mkdir(parents=True, exist_ok=True)
        # What a walk leaves that is cut off: nothing was true. The report of a walk before never stays.
        report.write(place / "report.json")
        place = asked.profile or Path(tempfile.gettempdir())
        profile = asked.profile or Path(tempfile.mkdtemp(prefix="leeward-walk-"))
        profile.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return _cannot(
            f"{place} cannot be used ({error.strerror}); name another with --threads, --out or --profile."
        )
    try:
        if asked.cli:
            Walk(profile.resolve(), asked.threads.resolve(), report).go()
        else:
            _through_the_window(profile.resolve(), asked.threads.resolve(), asked.out.resolve(), report)
    except Exception as error:  # noqa: BLE001 - whatever it was stands in the report, and the report must be written
        print(f"The walk ended early: {type(error).__name__}: {error}", file=sys.stderr)
    finally:
        report.write(asked.out / "report.json")
        if asked.profile is None:
            shutil.rmtree(profile, ignore_errors=True)
    print(
        f"{'Every step was true.' if report.ok else 'Not every step was true.'} {asked.out / 'report.json'}"
    )
    return 0 if report.ok else 1


def _through_the_window(profile: Path, threads: Path, out: Path, report: Report) -> None:
    # A walk is never seen, also where there is a display: a person's own window could take its keys.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from bench.walk.window_path import STEPS
    from bench.walk.window_walk import WindowWalk

    application = QApplication(["leeward"])
    application.setQuitOnLastWindowClosed(False)
    WindowWalk(profile, threads, out, report, application).go(STEPS)


def _cannot(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
