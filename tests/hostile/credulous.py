"""The programme of lies over a Leeward that takes what it is told: it must not pass."""

from __future__ import annotations

import sys

import msgspec

from bench.faults.__main__ import main
from bench.faults.hostile import catalogue, programme
from bench.faults.hostile.lie import Lie
from protocol import signed_note, strict_json


def _with_names_twice() -> dict[str, Lie]:
    """Only lies of the two kinds that it falls for."""
    wanted = (
        "a name twice",
        "a lone surrogate",
        "an integer of 54 bits",
        "a stranger's signature",
        "another feed key",
    )
    return {name: lie for name, lie in catalogue.catalogue().items() if name.endswith(wanted)}


def _believe() -> None:
    setattr(strict_json, "check", lambda *_, **__: None)  # noqa: B010 - JSON is whatever parses
    setattr(signed_note, "verify", lambda *_: None)  # noqa: B010 - whoever signed, signed
    setattr(strict_json, "decode", lambda data, kind, **_: msgspec.json.decode(data, type=kind, strict=False))  # noqa: B010
    setattr(programme, "catalogue", _with_names_twice)  # noqa: B010


if __name__ == "__main__":
    _believe()
    sys.exit(main())
