"""What a request contained, read from the very bytes that were written: never from what somebody meant to send.

Words of the person's are counted here and not kept.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from client.domain.ledger import Contents, Kind
from protocol import submissions

_LINE_MAX: Final = 120
_LONG: Final = re.compile(r"[0-9A-Za-z_-]{33,}")
_ID: Final = re.compile(r"([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_SHOWN: Final = 12
_END: Final = b"\r\n\r\n"

_TOLD: Final[tuple[tuple[str, str, Kind, str], ...]] = (
    ("GET", "/v1/feed/head", "reading", "head"),
    ("GET", "/v1/feed/o/[0-9a-f]{64}", "reading", "object"),
    ("GET", "/v1/community", "reading", "community"),
    ("GET", "/v1/catalogue", "reading", "catalogue"),
    ("POST", "/v1/desk", "joining", "desk"),
    ("POST", "/v1/gate", "joining", "gate"),
    ("POST", "/v1/pseudonym/fresh", "joining", "fresh"),
    ("POST", "/v1/session/challenge", "log-in", "challenge"),
    ("POST", "/v1/session", "log-in", "proof"),
    ("POST", "/v1/submissions", "writing", "submission"),
    ("GET", r"/v1/review(?:\?.*)?", "guiding", "queue"),
    ("GET", r"/v1/review/since(?:\?.*)?", "guiding", "queue-changes"),
    ("GET", "/v1/review/live", "guiding", "queue-events"),
    ("GET", r"/v1/review/[^/]+/around(?:\?.*)?", "guiding", "around"),
    ("POST", "/v1/review/[^/]+/notes", "guiding", "review-note"),
    ("POST", "/v1/review/[^/]+/claim", "guiding", "claim"),
    ("POST", "/v1/review/[^/]+/decide", "guiding", "decide"),
    ("POST", "/v1/review/[^/]+/hand-on", "guiding", "hand-on"),
    ("POST", "/v1/review/[^/]+/second", "guiding", "second"),
    ("GET", "/v1/shift", "guiding", "shift"),
    ("POST", "/v1/shift/alarm", "guiding", "alarm"),
    ("POST", "/v1/shift/hand-overs", "guiding", "hand-over"),
    ("POST", "/v1/shift/hand-overs/[^/]+/taken", "guiding", "take-over"),
    ("POST", "/v1/messages", "guiding", "letter"),
    ("GET", r"/v1/messages/[^/?]+(?:\?.*)?", "guiding", "conversation"),
    ("POST", "/v1/threads/[^/]+/lock", "guiding", "lock"),
    ("POST", "/v1/threads/[^/]+/pin", "guiding", "pin"),
    ("POST", "/v1/notices", "guiding", "notice"),
    ("GET", r"/v1/figures(?:\?.*)?", "guiding", "figures"),
    ("GET", "/v1/team", "guiding", "team"),
    ("POST", "/v1/team", "guiding", "team-key"),
    ("POST", "/v1/cosign", "guiding", "cosign"),
)


class _Words(msgspec.Struct):
    """The parts of a message that tell its kind, or hold a person's words in clear. Others are passed over."""

    kind: str = ""
    title: str = ""
    text: str = ""
    words: str = ""


_KINDS: Final = frozenset(
    struct.__struct_config__.tag
    for struct in (
        submissions.NewThread,
        submissions.Reply,
        submissions.EditPost,
        submissions.WithdrawPost,
        submissions.Warmth,
        submissions.Report,
        submissions.NoteToGuides,
        submissions.Appeal,
        submissions.HelpMe,
        submissions.Consent,
        submissions.Leave,
    )
)


def contents(written: bytes, *, method: str = "", path: str = "") -> Contents:
    """What is in a request of which `written` was written. `method` and `path` only sort one of which nothing was."""
    if not written:
        return Contents(_sorted(method, path)[0], "nothing", "")
    head, _, body = written.partition(_END)
    first, *headers = head.decode("latin-1").split("\r\n")
    method, _, rest = first.partition(" ")
    path = rest.rpartition(" ")[0]
    kind, what = _sorted(method, path)
    names = {line.partition(":")[0].strip().lower() for line in headers}
    words = _words(body) if body else _Words()
    if what == "submission":
        what = words.kind if words.kind in _KINDS else "unknown"
    count = len(words.title) + len(words.text) + len(words.words)
    return Contents(
        kind,
        what,
        _short(f"{method} {path}"),
        characters=count or None,
        padded=len(body) or None,
        signed_in="authorization" in names,
    )


def _sorted(method: str, path: str) -> tuple[Kind, str]:
    for known, form, kind, what in _TOLD:
        if known == method and re.fullmatch(form, path):
            return kind, what
    return ("reading" if method == "GET" else "writing"), "unknown"


def _short(line: str) -> str:
    """The line, with ids cut: whoever finds it later shall not learn from it which review or piece it was."""
    line = _ID.sub(r"\1…", line)
    line = _LONG.sub(lambda found: f"{found[0][:_SHOWN]}…", line)
    return "".join(each if each.isprintable() else "�" for each in line)[:_LINE_MAX]


def _words(body: bytes) -> _Words:
    try:
        return _DECODER.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError, RecursionError):
        return _Words()


_DECODER: Final = msgspec.json.Decoder(_Words)
