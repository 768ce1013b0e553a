"""What people may write: plain text with bounds, the same on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protocol import limits
from protocol.errors import Malformed, TooLarge

# C0 without tab and line feed, DEL, C1, lone surrogates, and the code points Unicode reserves for no character.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# The bytes of UTF-8 that no forbidden character begins with.
_HARMLESS = bytes(set(range(256)) - {*range(9), *range(0x0B, 0x20), 0x7F, 0xC2, 0xED, 0xEF})
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_text(text: str) -> str:
    """Return a post's text if it may be sent: not blank, at most limits.TEXT_MAX bytes, no control characters."""
    return _check(text, "text", max_bytes=limits.TEXT_MAX, lines=True)


def texts_pass(texts: Sequence[str]) -> bool:
    """Whether `check_text` would take each of these. Much quicker for hundreds: they are looked through as one."""
    joined = "".join(texts)
    try:
        suspicious = joined.encode().translate(None, _HARMLESS)
    except UnicodeEncodeError:
        return False
    if suspicious and _FORBIDDEN.search(joined):
        return False
    short = limits.TEXT_MAX // 4
    for text in texts:
        if not text or text.isspace() or (len(text) > short and len(text.encode()) > limits.TEXT_MAX):
            return False
    return True


def check_title(title: str) -> str:
    """Return a thread's title if it may be sent: one line within both limits."""
    if len(title) > limits.TITLE_CHARACTERS_MAX:
        raise TooLarge(f"a title has at most {limits.TITLE_CHARACTERS_MAX} characters")
    return _check(title, "title", max_bytes=limits.TITLE_MAX, lines=False)


def check_line(text: str, *, max_characters: int) -> str:
    """Return one line of at most that many characters, without control characters, not blank."""
    if len(text) > max_characters:
        raise TooLarge(f"at most {max_characters} characters")
    return _check(text, "line", max_bytes=4 * max_characters, lines=False)


def check_code(code: str) -> str:
    """Return a machine word like `personal-details`: lower-case letters, digits and single hyphens."""
    if len(code) > limits.CODE_CHARACTERS_MAX or not _CODE.fullmatch(code):
        raise Malformed("not a code")
    return code


def tidy(text: str) -> str:
    """What a person typed or pasted, made sendable where that changes nothing they meant.

    Line ends become line feeds, other forbidden characters are dropped, blank edges trimmed.
    """
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _check(text: str, what: str, *, max_bytes: int, lines: bool) -> str:
    if _FORBIDDEN.search(text):
        raise Malformed(f"a control character in a {what}")
    if not lines and ("\n" in text or "\t" in text):
        raise Malformed(f"a {what} is one line")
    if not text.strip():
        raise Malformed(f"an empty {what}")
    if len(text.encode("utf-8")) > max_bytes:
        raise TooLarge(f"a {what} has at most {max_bytes} bytes")
    return text
