"""The bytes of a vault's files in the clear: every page of a file and of its log, in use or not."""

from __future__ import annotations

from pathlib import Path

from client.crypto.pages import PAGE_BYTES, PageCipher

_LOG_HEAD, _FRAME_HEAD = 32, 24


def clear_bytes(path: Path, raw_key: bytes) -> bytes:
    """All pages of the file, then all that its log holds, decrypted. Every page must be a genuine one."""
    cipher, found = PageCipher(raw_key), []
    raw = path.read_bytes()
    for number, start in enumerate(range(0, len(raw), PAGE_BYTES), 1):
        opened = cipher.open(number, raw[start : start + PAGE_BYTES])
        assert opened.genuine, "the right key"
        found.append(opened.content)
    log = path.with_name(path.name + "-wal")
    frames = log.read_bytes()[_LOG_HEAD:] if log.exists() else b""
    for start in range(0, len(frames), _FRAME_HEAD + PAGE_BYTES):
        number = int.from_bytes(frames[start : start + 4])
        page = frames[start + _FRAME_HEAD : start + _FRAME_HEAD + PAGE_BYTES]
        opened = cipher.open(number, page)
        assert opened.genuine, "the right key"
        found.append(opened.content)
    return b"".join(found)
