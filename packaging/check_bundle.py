#!/usr/bin/env python3
"""Tries a built bundle as a stranger's computer would: `python3 packaging/check_bundle.py build/bundle/leeward`.

Needs nothing but Python's standard library and touches nothing but a temporary folder. The bundled programs get an
environment of their own: no Python, no virtual environment, no home of whoever runs this. One line for each check,
or with --json one line in all: {"ok", "checks": [{"name", "ok", "seconds", "said"}], "threads", "posts"}. Exit code 0
if the bundle is good, 1 if not, 2 if asked wrongly.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import queue
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

PASSPHRASE: Final = "a lamp is left burning by the slipway"
ENTRY: Final = "The tide turned while the kettle sang."
PARTS: Final = (
    *("leeward", "leeward-server", "_internal/resources/demo/threads.jsonl", "_internal/lucide/lucide.zip"),
    *("_internal/resources/guidelines/en.md", "_internal/font_hanken_grotesk/files/OFL.txt"),
    *("share/applications/org.leeward.Leeward.desktop", "share/metainfo/org.leeward.Leeward.metainfo.xml"),
    *("share/icons/hicolor/48x48/apps/org.leeward.Leeward.png", "_internal/licences"),
)
NEVER: Final = re.compile(
    r"Qt6?(Network|Qml|Quick|WebEngine|WebSockets|Multimedia|Pdf|Charts|Graphs|Sql|Test)"
)
"""Parts of Qt that could reach the network or run what they read, and those that nobody asked for."""


class Refused(Exception):
    """The bundle did not do what it should; the message says what."""


@dataclass
class Trial:
    """One bundle on one imaginary computer."""

    bundle: Path
    folder: Path
    seconds: float = 60.0
    figures: dict[str, int] = field(default_factory=dict)
    checks: list[dict[str, Any]] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether every check so far was passed, and there was one."""
        return bool(self.checks) and all(check["ok"] for check in self.checks)

    def environment(self, **more: str) -> dict[str, str]:
        """Everything a bundled program is told about the world."""
        home = self.folder / "home"
        running = self.folder / "running"
        for place in (home, running):
            place.mkdir(mode=0o700, exist_ok=True)
        told = {
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(running),
        }
        return {**told, **more}

    def run(
        self, program: str, *arguments: str, say: str = "", hand: str | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a bundled program to its end. `hand` is a line it can read from the file number in --passphrase-fd."""
        command = [str(self.bundle / program), *arguments]
        handed: tuple[int, ...] = ()
        if hand is not None:
            reading, writing = os.pipe()
            os.write(writing, f"{hand}\n".encode())
            os.close(writing)
            command += ["--passphrase-fd", str(reading)]
            handed = (reading,)
        try:
            return subprocess.run(
                command,
                input=say,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=self.seconds,
                check=False,
                env=self.environment(**more),
                cwd=self.folder,
                pass_fds=handed,
            )
        except subprocess.TimeoutExpired:
            raise Refused(f"{program} did not end within {self.seconds:.0f} seconds") from None
        except OSError as error:
            raise Refused(f"{program} cannot be started: {error.strerror}") from None
        finally:
            for number in handed:
                os.close(number)

    def steward(self, *arguments: str) -> str:
        """What one of the steward's commands printed. Refused unless it ends with 0."""
        done = self.run("leeward-server", *arguments)
        if done.returncode:
            raise Refused(f"leeward-server {arguments[0]} ended with {done.returncode}: {_end(done.stderr)}")
        return done.stdout

    def member(self, *commands: list[str]) -> list[dict[str, Any]]:
        """The answers of `leeward --cli --json` to `commands`. Refused unless each is a good one."""
        arguments = ["--cli", "--json", "--dir", str(self.folder / "member")]
        lines = "".join(json.dumps(command) + "\n" for command in commands)
        done = self.run("leeward", *arguments, say=lines, hand=PASSPHRASE)
        try:
            answers = [json.loads(line) for line in done.stdout.splitlines()]
        except ValueError:
            raise Refused(f"leeward --json printed something else: {_end(done.stdout)}") from None
        for command, answer in zip(commands, answers, strict=False):
            if not answer.get("ok"):
                raise Refused(f"{command[0]}: {answer.get('said', 'no reason given')}")
        if done.returncode or len(answers) != len(commands):
            raise Refused(f"leeward ended with {done.returncode}: {_end(done.stderr)}")
        return answers

    @contextlib.contextmanager
    def serving(self) -> Iterator[None]:
        """The bundled server, on a free loopback port. Refused if it does not listen, or does not end well."""
        process = subprocess.Popen(
            [str(self.bundle / "leeward-server"), "serve", "--data", str(self.data), "--port", "0"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment(),
            cwd=self.folder,
            start_new_session=True,
        )
        try:
            lines: queue.Queue[str] = queue.Queue()
            stream = process.stdout
            assert stream is not None
            threading.Thread(target=lambda: lines.put(stream.readline()), daemon=True).start()
            try:
                said = lines.get(timeout=self.seconds)
            except queue.Empty:
                raise Refused("leeward-server did not begin to listen") from None
            if "http://127.0.0.1:" not in said:
                _kill(process)
                raise Refused(f"leeward-server did not begin to listen: {_end(process.communicate()[1])}")
            yield
            process.terminate()
            if process.wait(self.seconds):
                raise Refused(f"leeward-server ended with {process.returncode}")
        except subprocess.TimeoutExpired:
            raise Refused("leeward-server did not end when asked") from None
        finally:
            _kill(process)
            process.communicate()

    @property
    def data(self) -> Path:
        """The community's folder."""
        return self.folder / "server"


def whole(trial: Trial) -> str:
    """The bundle is whole, and nothing of Qt that reaches the network is in it."""
    absent = [part for part in PARTS if not (trial.bundle / part).exists()]
    if absent:
        raise Refused(f"not there: {', '.join(absent)}")
    everything = [path.relative_to(trial.bundle).as_posix() for path in trial.bundle.rglob("*")]
    broken = [name for name in everything if not (trial.bundle / name).exists()]
    if broken:
        raise Refused(f"links that lead nowhere: {', '.join(broken[:5])}")
    unwanted = sorted(name for name in everything if NEVER.search(name.rsplit("/", 1)[-1]))
    if unwanted:
        raise Refused(f"should not be there: {', '.join(unwanted[:5])}")
    return f"{sum((trial.bundle / name).is_file() for name in everything)} files"


def founded(trial: Trial) -> str:
    """leeward-server makes a practice community and brings the demo threads in."""
    key = trial.folder / "root-key.pem"
    data = str(trial.data)
    trial.steward(
        "init", "--data", data, "--name", "Slipway (practice)", "--root-key", str(key), "--practice"
    )
    threads = trial.bundle / "_internal" / "resources" / "demo" / "threads.jsonl"
    trial.steward("import-threads", "--data", data, str(threads), "--examples")
    lines = [json.loads(line) for line in threads.read_text(encoding="utf-8").splitlines() if line.strip()]
    trial.figures["threads"] = len(lines)
    trial.figures["posts"] = sum(1 + len(line["replies"]) for line in lines)
    return f"{trial.figures['threads']} threads, {trial.figures['posts']} posts"


def synced(trial: Trial) -> str:
    """leeward makes a vault, joins over the network and syncs every post."""
    with trial.serving():
        invitation = trial.steward("invite", "--data", str(trial.data), "--count", "1").split()[-1]
        created, joined, sync = trial.member(["create"], ["join", invitation, "--yes"], ["sync"])
    if not created["recovery_code"]:
        raise Refused("no recovery code was shown")
    if not joined["practice"]:
        raise Refused("a practice community was taken for a real one")
    got = {name: sync[name] for name in ("threads", "posts")}
    if not sync["verified"] or got != trial.figures:
        raise Refused(f"verified: {sync['verified']}; arrived {got}, expected {trial.figures}")
    return f"{got['posts']} posts, verified"


def reopened(trial: Trial) -> str:
    """Without a server, leeward opens the vault again, reads a thread and keeps a journal."""
    listed, added, entries = trial.member(
        ["threads", "--limit", "1000"], ["journal", "add", ENTRY, "--mood", "4"], ["journal", "list"]
    )
    if not added["id"] or [entry["text"] for entry in entries["entries"]] != [ENTRY]:
        raise Refused("the journal did not keep its entry")
    if len(listed["threads"]) != trial.figures["threads"]:
        raise Refused(f"{len(listed['threads'])} threads are listed")
    (read,) = trial.member(["read", listed["threads"][0]["id"]])
    if not read["posts"] or not all(post["text"] and post["example"] for post in read["posts"]):
        raise Refused("the thread reads otherwise than it was written")
    return f"{len(read['posts'])} posts read"


_OF_THE_UNSEEN: Final = "This plugin does not support propagateSizeHints"


def shown(trial: Trial) -> str:
    """The window opens without a display and goes again by itself."""
    done = trial.run("leeward", "--show-and-quit", QT_QPA_PLATFORM="offscreen")
    if done.returncode:
        raise Refused(f"leeward --show-and-quit ended with {done.returncode}: {_end(done.stderr)}")
    if done.stdout.split() != ["shown"]:
        raise Refused(f"leeward --show-and-quit printed {done.stdout!r}: {_end(done.stderr)}")
    # The unseen platform says so of every window that has a least size; on a screen nobody does.
    said = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith(_OF_THE_UNSEEN)]
    if said:
        raise Refused(
            f"the window complained: {_end(done.stderr)}"
        )  # of a missing font, picture or part of Qt
    return "shown"


CHECKS: Final[tuple[Callable[[Trial], str], ...]] = (whole, founded, synced, reopened, shown)


def attempt(trial: Trial, checks: tuple[Callable[[Trial], str], ...] = CHECKS) -> None:
    """Do the checks in order and note each in `trial`; what fails ends them, since each builds on those before."""
    for check in checks:
        begun = time.monotonic()
        try:
            said, good = check(trial), True
        except Refused as refused:
            said, good = str(refused), False
        trial.checks.append(
            {
                "name": (check.__doc__ or check.__name__).rstrip("."),
                "ok": good,
                "seconds": round(time.monotonic() - begun, 2),
                "said": said,
            }
        )
        if not good:
            return


def main(arguments: list[str] | None = None) -> int:
    """Try one bundle and say how it went."""
    parser = argparse.ArgumentParser(description="Try a built Leeward bundle.")
    parser.add_argument("bundle", type=Path, help="the folder with `leeward` and `leeward-server` in it")
    parser.add_argument("--json", action="store_true", help="one line of JSON instead of one for each check")
    options = parser.parse_args(arguments)
    if not options.bundle.is_dir():
        parser.error(f"{options.bundle} is not a folder.")
    with tempfile.TemporaryDirectory(prefix="leeward-bundle-") as folder:
        trial = Trial(options.bundle.resolve(), Path(folder))
        attempt(trial)
    if options.json:
        print(json.dumps({"ok": trial.ok, "checks": trial.checks, **trial.figures}))
    else:
        for check in trial.checks:
            print(
                f"{'ok  ' if check['ok'] else 'FAIL'} {check['seconds']:6.2f} s  {check['name']}: {check['said']}"
            )
        print("The bundle is good." if trial.ok else "The bundle is not good.")
    return 0 if trial.ok else 1


def _kill(process: subprocess.Popen[str]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)  # with whatever it started, which could hold its pipes open


def _end(text: str) -> str:
    return text.strip()[-400:] or "nothing was said"


if __name__ == "__main__":
    sys.exit(main())
