#!/usr/bin/env python3
"""Run and test Leeward from a checkout: `python3 dev.py run`, `python3 dev.py test`.

Makes .venv beside this file, installs the locked requirements when the lock has changed, then does what was
asked in there. Standard library only. What this file itself has to say goes to stderr.

    run [--profile DIR] Leeward; without a display, the demonstration walk, which says what it does
    run --headless --out DIR [--threads FILE] [--profile DIR]   the walk through the real window, unseen
    run --cli ...       Leeward in the terminal
    screens --out DIR [--full] [--tongue de]   a picture of every screen
    test [PYTEST ARGS]  the checks and the tests; with arguments, only that part of the tests
    check               what CI runs: the same as `test` without arguments
    bench [NAME] [--json]
    faults kill|powercut|io|full|bitflip [--rounds N] [--seed S] [--json]   strike a vault with faults
    faults writers [--rounds N] [--seed S] [--json]  four writers on one PostgreSQL, killed and cut off
    faults claims [--rounds N] [--seed S] [--json]   guides race for items, on both of the server's stores
    faults guides [--rounds N] [--seed S] [--json]   evenings at the desk, where apps and the server are killed
    faults overload [--rounds N] [--json]   many times what a server can take; do guides and calls for help get through?
    faults hostile [--rounds N] [--seed S] [--json]  members and guides meet a server that means harm
    faults chaos [--rounds N] [--seed S] [--json]    N syncs over lines that cut, stall and corrupt, to a real server
    faults schemathesis [--rounds N] [--json]   N strange requests to each operation, as member and as guide
    hazards [ID ...] [--list]   run the tests that the hazard log, docs/safety/hazards.csv, names; tell what holds
    fuzz [--minutes M] [--target NAME] [--seed N]    fuzz every parser of bytes from outside, on two processes
    simulate [--seeds A-B] [--minutes M] [--plant NAME]   whole communities under virtual time, each from a seed
    walk --cli --out DIR [--threads FILE] [--profile DIR]
    translations [--check]   bring Qt Linguist's files up to the words of the sources; what is missing is listed
    package [--json]    the Linux bundle and its archive, in build/bundle
    client | server ... the two programs, as `leeward ...` and `leeward-server ...`
    needs [--reach]     the Debian packages that are missing here, one a line; or what the tests of reach would use
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Leeward needs Python 3.11 or newer; this is Python %d.%d." % tuple(sys.version_info[:2]))

import ctypes
import glob
import hashlib
import importlib.util
import os
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LINUX = sys.platform.startswith("linux")
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MODULES = {
    "client": "client",
    "server": "server",
    "walk": "bench.walk",
    "bench": "bench",
    "screens": "bench.screens",
    "faults": "bench.faults",
    "fuzz": "bench.fuzz",
    "hazards": "bench.hazards",
    "simulate": "bench.simulation",
}
NEED_QT = {"screens", "bench", "hazards"}
NEED_TEST = {"bench", "faults", "fuzz", "hazards", "simulate"}

# What PySide6's wheels expect of the system, and the Debian 12 package that brings it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
}
SOURCES = ["client", "server", "protocol", "resources", "bench"]
SHARED = ["--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "0"]
"""How processes share the tests. A file's stay together: what one set up at great cost serves the next. One that
crashes ends the run and says in which test; if another took its place, the others would wait for it for ever."""


class Missing(Exception):
    """Something outside the project is missing; the message is one sentence that says how to get it."""


def say(sentence: str) -> None:
    """Speak to the person, beside whatever the program prints."""
    print(sentence, file=sys.stderr, flush=True)


def missing_venv() -> list[str]:
    """The Debian package for making environments, if this Python came without that part."""
    has_both = importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")
    return [] if has_both else ["python3-venv"]


def missing_qt() -> list[str]:
    """The Debian packages of the libraries that Qt would not find, found by loading each."""
    packages = []
    for library, package in QT_LIBRARIES.items() if LINUX else ():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def missing_reach() -> list[str]:
    """The Debian packages with which the tests read the window as a screen reader does. Leeward itself needs none."""
    wanted = {
        "/usr/bin/Xvfb": "xvfb",
        "/usr/bin/dbus-run-session": "dbus",
        "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
        "/usr/lib/python3/dist-packages/gi": "python3-gi",
        "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
        "/usr/lib/*/libxcb-cursor.so.0": "libxcb-cursor0",
        "/usr/lib/*/libxcb-icccm.so.4": "libxcb-icccm4",
        "/usr/lib/*/libxcb-image.so.0": "libxcb-image0",
        "/usr/lib/*/libxcb-keysyms.so.1": "libxcb-keysyms1",
        "/usr/lib/*/libxcb-render-util.so.0": "libxcb-render-util0",
        "/usr/lib/*/libxcb-xkb.so.1": "libxcb-xkb1",
        "/usr/lib/*/libxcb-shape.so.0": "libxcb-shape0",
        "/usr/lib/*/libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    }
    return [package for path, package in wanted.items() if LINUX and not glob.glob(path)]


def need_qt() -> None:
    """Raise Missing with the Debian packages to install if Qt could not load."""
    packages = missing_qt()
    if packages:
        raise Missing(
            "Qt needs system libraries that are missing here: "
            f"on Debian, install them with `apt install {' '.join(packages)}`, then run this again."
        )


def stamp_of(*parts: bytes) -> str:
    """Digest of `parts`, the checkout's place and this Python: a moved .venv is no longer current."""
    place = [str(ROOT).encode(), sys.version.encode()]
    return hashlib.sha256(b"\0".join([*place, *parts])).hexdigest()


def pip(step: str, *arguments: str) -> None:
    """Run pip in .venv; its own words are kept in .venv/install.log and shown only if it fails."""
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments]
    log = VENV / "install.log"
    with log.open("wb") as output:
        failed = subprocess.run(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, check=False)
    if failed.returncode == 0:
        return
    words = log.read_text(encoding="utf-8", errors="replace")
    say("\n".join(line for line in words.splitlines() if line.startswith("ERROR:")))
    if "DO NOT MATCH THE HASHES" in words:
        raise Missing(f"A package differed from the hash recorded for {step}, so it was not installed.")
    raise Missing(
        f"pip could not get {step}: check that this machine reaches its package source "
        f"(pip's own words are in {log}), then run this again."
    )


def make_environment() -> None:
    """Make .venv unless one made here, by this Python, is standing."""
    mark = VENV / "leeward-place"
    place = stamp_of()
    if PYTHON.exists() and mark.exists() and mark.read_text() == place:
        return
    if missing_venv():
        raise Missing(
            "Leeward keeps its packages in an environment of its own, and this Python cannot make one: "
            "on Debian, install that part with `apt install python3-venv`, then run this again."
        )
    say(f"Making {VENV} ...")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode != 0:
        raise Missing(f"Python could not make {VENV}: see the lines above, then run this again.")
    mark.write_text(place)


def install(*names: str) -> None:
    """Bring .venv up to the named locks; without a change it reads a few small files, no network."""
    make_environment()
    for name in names:
        lock = ROOT / "requirements" / f"{name}.txt"
        mark = VENV / f"leeward-{name}"
        wanted = stamp_of(lock.read_bytes())
        if mark.exists() and mark.read_text() == wanted:
            continue
        say(f"Installing the packages of requirements/{lock.name} (a few minutes the first time) ...")
        step = f"the packages of requirements/{lock.name}"
        pip(step, "--require-hashes", "--only-binary=:all:", "-r", str(lock))
        mark.write_text(wanted)
    mark = VENV / "leeward-project"
    wanted = stamp_of((ROOT / "pyproject.toml").read_bytes())
    if not mark.exists() or mark.read_text() != wanted:
        pip("Leeward itself", "--no-deps", "--no-index", "--no-build-isolation", "--editable", str(ROOT))
        # pip compiles what it installs, but not what stays where it is: the first window would compile each of its
        # parts while somebody waits for it.
        python("-m", "compileall", "-q", *SOURCES, in_root=True)
        mark.write_text(wanted)


def begin(
    *arguments: str, in_root: bool = False, unheard: bool = False, **variables: str
) -> subprocess.Popen[bytes]:
    """Begin to run .venv's Python where the person stands (or in the checkout); `unheard`, nobody sees what it says."""
    paths = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    environment = {**os.environ, "PYTHONPATH": paths, **variables}
    command = [str(PYTHON), "-P", *arguments]
    heard = subprocess.DEVNULL if unheard else None
    # Files that the person opened stay open under their numbers: `--passphrase-fd 9 9< FILE`.
    return subprocess.Popen(
        command, cwd=ROOT if in_root else None, env=environment, close_fds=False, stdout=heard, stderr=heard
    )


def python(*arguments: str, in_root: bool = False, **variables: str) -> int:
    """Run .venv's Python as `begin` does and return its exit code."""
    process = begin(*arguments, in_root=in_root, unheard=False, **variables)
    while True:
        try:
            code = process.wait()
            return code if code >= 0 else 128 - code
        except KeyboardInterrupt:
            continue  # Ctrl-C reached the program too; its answer is the answer


def has_display() -> bool:
    """Whether a window could be seen here: a platform was chosen, or (on Linux) there is a display."""
    if not LINUX or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: list[str]) -> int:
    """Open Leeward; where nobody could see its window, do the demonstration walk through it."""
    if "--cli" in arguments:
        install("runtime")
        return python("-m", "client", *arguments)
    need_qt()
    install("runtime")
    if "--headless" in arguments:
        return python("-m", "bench.walk", *arguments)
    if has_display():
        return python("-m", "client", *arguments)
    walks = ROOT / "build" / "walk"
    walks.mkdir(parents=True, exist_ok=True)
    out = tempfile.mkdtemp(prefix=time.strftime("%Y%m%d-%H%M%S-"), dir=walks)
    say(
        "There is no display here, so nobody would see the window: the demonstration walk goes through it unseen."
        f" Its report and pictures are in {out}; `dev.py run --cli` is Leeward in the terminal."
    )
    return python("-m", "bench.walk", "--headless", "--out", out, *arguments)


def test(arguments: list[str]) -> int:
    """Check and test everything, or only the part of the tests that `arguments` name to pytest."""
    need_qt()
    install("runtime", "test")
    if arguments:
        return python("-m", "pytest", *arguments, in_root=True)
    checks = {
        "ruff": ["-m", "ruff", "check", "."],
        "mypy": ["-m", "mypy"],
        "import-linter": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
    }
    # The tests start some hundred processes. Each would compile all of Leeward anew where Python is told to write
    # nothing beside its sources; so what is compiled goes into .venv.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(VENV / "compiled")}
    # The checks keep one core busy. Another compiles the tests meanwhile, or each process of theirs would do so.
    collecting = begin("-m", "pytest", "--collect-only", "-q", in_root=True, unheard=True, **compiled)
    codes = {name: python(*command, in_root=True) for name, command in checks.items()}
    collecting.wait()
    failed = {name: code for name, code in codes.items() if code}
    # One process more than cores: half of the time tests wait, for servers, sockets and clocks.
    processes = min((os.cpu_count() or 1) + 1, 4)
    shared = ["-n", str(processes), *SHARED]
    code = python("-m", "pytest", *shared, in_root=True, LEEWARD_CHECKS_FAILED=", ".join(failed), **compiled)
    return code or next(iter(failed.values()), 0)


def main(arguments: list[str]) -> int:
    """Do what `arguments` ask and return the exit code, the asked-for program's own where there is one."""
    verb, *rest = arguments or ["--help"]
    try:
        if verb == "run":
            return run(rest)
        if verb == "test" or (verb == "check" and not rest):
            return test(rest)
        if verb in NEED_QT:
            need_qt()
        if verb in MODULES:
            install(
                *(["runtime", "test"] if verb in NEED_TEST else ["runtime"]), *(["fuzz"] * (verb == "fuzz"))
            )
            return python("-m", MODULES[verb], *rest)
        if verb == "package":
            need_qt()
            install("runtime", "package")
            return python("-m", "bundle_build", *rest, PYTHONPATH=str(ROOT / "packaging"))
        if verb == "translations":
            need_qt()
            install("runtime")
            return python("-m", "translations", *rest, PYTHONPATH=str(ROOT / "packaging"))
        if verb == "needs" and not rest:
            print("\n".join(missing_venv() + missing_qt()))
            return 0
        if verb == "needs" and rest == ["--reach"]:
            print("\n".join(missing_reach()))
            return 0
    except Missing as missing:
        say(str(missing))
        return 1
    asked = verb in ("-h", "--help", "help")
    print(__doc__, file=sys.stdout if asked else sys.stderr)
    return 0 if asked else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
