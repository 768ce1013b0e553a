"""Environments of a benchmark's own, for what Leeward is measured beside and is no part of it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]


def own_environment(
    folder: Path,
    locks: Sequence[Path],
    *,
    bench: str,
    what: str,
    make: Callable[[Path], None] = lambda folder: venv.create(folder, clear=True, with_pip=True),
    run: Callable[..., Any] = subprocess.run,
) -> Path:
    """The Python of an environment with these locks, made anew when a lock, this Python or the place has changed.

    SystemExit with a sentence, naming the `bench` and `what` it is measured beside, where it cannot be made.
    """
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    parts = [str(folder).encode(), sys.version.encode(), *(lock.read_bytes() for lock in locks)]
    wanted = hashlib.sha256(b"\0".join(parts)).hexdigest()
    mark = folder / "leeward-locks"
    if mark.exists() and mark.read_text() == wanted:
        return python
    print(f"Making {folder} for {what}, which Leeward itself does not use ...", file=sys.stderr, flush=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    log = folder.with_suffix(".log")
    try:
        make(folder)
        command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        command += ["--require-hashes", "--only-binary=:all:"]
        for lock in locks:
            command += ["-r", str(lock)]
        with log.open("wb") as words:
            failed = run(command, stdout=words, stderr=subprocess.STDOUT, check=False).returncode != 0
    except (OSError, subprocess.CalledProcessError) as fault:
        raise SystemExit(f"{bench} was not measured: {folder} could not be made ({fault}).") from fault
    if failed:
        raise SystemExit(
            f"{bench} was not measured: {what} ({locks[-1].relative_to(locks[-1].parents[1])}) could not be installed. "
            f"pip's own words are in {log}."
        )
    mark.write_text(wanted)
    return python
