"""What keeps this process and its files to their owner, as far as the system lets it; and what is really so.

The first call of every way into the program is `begin`: before anything secret can be typed, no crash may leave memory
on the disk, no other program of the same user may read it, and no file we make is readable by others. A process that
replaces itself begins anew: `exec` takes most of this back. Nothing here is promised: `facts` asks the system.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

Code = Literal[
    "no-core-dumps", "memory-closed", "no-plain-swap", "files-private", "capture-excludable", "disk-encrypted"
]

_PRIVATE_MASK: Final = 0o077
_GET_DUMPABLE: Final = 3
_SET_DUMPABLE: Final = 4
_DENY_ATTACH: Final = 31
_NO_FAULT_WINDOWS: Final = 0x0001 | 0x0002 | 0x8000
_NO_HEAP_IN_REPORTS: Final = 0x0001
_FIRST_MACOS_THAT_IGNORES: Final = 15
_KEPT_IN_MEMORY: Final = "zram"


class Fact(NamedTuple):
    """One thing that a person may rely on, or not. `holds` is None where this system does not tell."""

    code: Code
    holds: bool | None


def begin() -> None:
    """Close this process and what it will write. What the system refuses stays open; `facts` tells."""
    os.umask(_PRIVATE_MASK)
    if sys.platform == "win32":
        _begin_windows()
        return
    _no_core_files()
    if sys.platform == "linux":
        _prctl(_SET_DUMPABLE, 0)
    elif sys.platform == "darwin":
        _begin_macos()


def facts(*folders: Path) -> tuple[Fact, ...]:
    """What holds now on this system, for a process that keeps its files in `folders`."""
    return (
        Fact("no-core-dumps", _writes_no_core_files()),
        Fact("memory-closed", memory_closed()),
        Fact("no-plain-swap", _no_plain_swap()),
        Fact("files-private", _files_private(folders)),
        Fact("capture-excludable", capture_excludable()),
        # No system says it to a program without special rights in a way that one could rely on.
        Fact("disk-encrypted", None),
    )


def memory_closed() -> bool | None:
    """Whether other programs of this user are kept from reading the memory; an administrator never is."""
    return _prctl(_GET_DUMPABLE, 0) == 0 if sys.platform == "linux" else None


def capture_excludable() -> bool:
    """Whether this system can leave a window out of pictures and recordings of the screen."""
    if sys.platform == "win32":
        return sys.getwindowsversion() >= (10, 0, 19041)
    if sys.platform == "darwin":
        import platform

        return int(platform.mac_ver()[0].partition(".")[0] or 0) < _FIRST_MACOS_THAT_IGNORES
    return False


def _no_core_files() -> None:
    if sys.platform != "win32":
        import resource

        try:
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (OSError, ValueError):
            return


def _writes_no_core_files() -> bool | None:
    if sys.platform == "win32":
        return None
    import resource

    # Linux hands a crash to a program in spite of the limit, but never that of a closed process.
    return resource.getrlimit(resource.RLIMIT_CORE)[0] == 0 and memory_closed() is not False


def _prctl(option: int, value: int) -> int:
    """Linux's prctl; below zero when it is not to be had.

    Through the module behind ctypes, which takes half a millisecond to import and not two: the first window waits.
    """
    try:
        import _ctypes

        library: Any = _ctypes
        call = library.call_function
        address = library.dlsym(library.dlopen(None, 0), "prctl")
        answer = int(call(address, (option, value, 0, 0, 0)))
        if option == _GET_DUMPABLE or call(address, (_GET_DUMPABLE, 0, 0, 0, 0)) == value:
            return answer
    except (AttributeError, ImportError, OSError, TypeError):
        pass
    import ctypes

    try:
        rest = [ctypes.c_ulong(each) for each in (value, 0, 0, 0)]
        return int(ctypes.CDLL(None).prctl(option, *rest))
    except (AttributeError, OSError):
        return -1


def _begin_macos() -> None:
    import ctypes

    try:
        ctypes.CDLL(None).ptrace(_DENY_ATTACH, 0, None, 0)
    except (AttributeError, OSError):
        return


def _begin_windows() -> None:
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(_NO_FAULT_WINDOWS)
        try:
            ctypes.WinDLL("wer").WerSetFlags(_NO_HEAP_IN_REPORTS)
        except (AttributeError, OSError):
            return


def _no_plain_swap(swaps: Path = Path("/proc/swaps"), blocks: Path = Path("/sys/class/block")) -> bool | None:
    """Whether nothing of the memory can come to the disk in the clear."""
    if sys.platform == "darwin":
        return True  # macOS has encrypted its swap since 2011, and one cannot switch that off
    if sys.platform != "linux":
        return None
    try:
        rows = [line.split() for line in swaps.read_text(encoding="utf-8", errors="replace").splitlines()[1:]]
    except OSError:
        return None
    return all(_swap_is_closed(Path(row[0]), blocks) for row in rows if row)


def _swap_is_closed(device: Path, blocks: Path) -> bool:
    name = device.resolve().name
    if name.startswith(_KEPT_IN_MEMORY):
        return True
    try:
        return (blocks / name / "dm" / "uuid").read_text(encoding="utf-8").startswith("CRYPT-")
    except OSError:
        return False


def _files_private(folders: tuple[Path, ...]) -> bool | None:
    """Whether nobody but their owner can open any of the folders, or read a file in them."""
    if os.name != "posix":
        return None
    try:
        for folder in folders:
            if not folder.exists():
                continue
            inside = [path for path in folder.rglob("*") if not path.is_symlink()]
            if any(path.stat().st_mode & _PRIVATE_MASK for path in (folder, *inside)):
                return False
    except OSError:
        return None
    return True
