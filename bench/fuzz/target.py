"""One parser under fuzz: what it is fed to begin with, how an input is made to get deep, what may come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from protocol.errors import ProtocolError


class Broken(AssertionError):
    """What was parsed does not come back the same, or two readers of one format disagree."""


class Shape(Enum):
    """How an input is changed, beside its bytes."""

    BYTES = "bytes"
    JSON = "json"
    PACK = "MessagePack"
    LINES = "lines"


@dataclass(frozen=True)
class Target:
    """`parse` reads an input, signs or seals it anew where that gets deeper, and raises only `errors`; or Broken.

    `seeds` are valid inputs. `most_ms` is how long one input may take, of processor.
    """

    name: str
    seeds: Callable[[], list[bytes]]
    parse: Callable[[bytes], object]
    shape: Shape = Shape.BYTES
    errors: tuple[type[Exception], ...] = (ProtocolError,)
    most_ms: float = 100.0

    def one(self, data: bytes) -> str:
        """Parse one input; what came of it, in a few words. Raises what no parser may."""
        try:
            self.parse(data)
        except self.errors as error:
            return f"{type(error).__name__}: {error}"[:120]
        return "parsed"


def same(first: object, second: object) -> None:
    """Raise Broken unless they are equal."""
    if first != second:
        raise Broken("what was parsed does not come back the same")
