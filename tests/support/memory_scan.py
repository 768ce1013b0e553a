"""Looking for secrets in everything a process keeps in memory. Linux, and for root or the process's own forebear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

_MOST = 64 * 1024 * 1024
_OVERLAP = 4096
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


def of_text(text: str) -> list[bytes]:
    """A text as it may stand in memory."""
    return [text.encode(encoding) for encoding in _ENCODINGS]


def of_bytes(secret: bytes) -> list[bytes]:
    """A key: as it is, and in hex."""
    return [secret, *of_text(secret.hex()), *of_text(secret.hex().upper())]


def pieces(text: str, *, length: int = 8, step: int = 8) -> list[bytes]:
    """Pieces of eight letters, one behind the other: whatever remnant of fifteen letters is left holds one of them."""
    cut = [text[at : at + length] for at in range(0, len(text) - length + 1, step)]
    return [form for piece in cut for form in of_text(piece)]


def found(pid: int, secrets: Mapping[str, list[bytes]]) -> dict[str, int]:
    """How many forms of each secret stand anywhere in the memory of this process; those without any are left out.

    Looked for without zero bytes, in memory without them: one look then finds a text in all of its encodings, and
    memory that was never used costs nothing.
    """
    missing = {name: {form.translate(None, b"\0") for form in forms} for name, forms in secrets.items()}
    counts = dict.fromkeys(secrets, 0)
    for chunk in _memory(pid):
        used = chunk.translate(None, b"\0")
        for name, forms in missing.items():
            here = {form for form in forms if form in used}
            counts[name] += len(here)
            forms -= here
    return {name: count for name, count in counts.items() if count}


def _memory(pid: int) -> Iterator[bytes]:
    looked = 0
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) r(.)", line)
            if match is None or line.endswith(("[vvar]", "[vvar_vclock]", "[vsyscall]")):
                continue
            if match[3] != "w" and "/" in line:
                continue  # a library's file as it is on the disk
            start, end = (int(match[each], 16) for each in (1, 2))
            for at in range(start, end, _MOST):
                try:
                    memory.seek(at)
                    chunk = memory.read(min(_MOST + _OVERLAP, end - at))
                except (OSError, ValueError):
                    continue  # taken away meanwhile, or a device's
                looked += len(chunk)
                yield chunk
    assert looked > 20_000_000, "that cannot be all of the memory"
