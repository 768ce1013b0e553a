"""What can be wrong with the server's bytes, as the client's own errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from client.domain.errors import BadSignature, MalformedAnswer
from protocol import errors


@contextmanager
def judged(what: str) -> Iterator[None]:
    """Inside, an error of the protocol becomes MalformedAnswer or BadSignature; `what` says in what.

    Raises MalformedAnswer, BadSignature.
    """
    try:
        yield
    except (errors.BadSignature, errors.Expired) as error:
        raise BadSignature(f"{what}: {type(error).__name__}") from error
    except errors.ProtocolError as error:
        # The protocol's messages name formats and rules, never content, but may hold parts of a validation path.
        raise MalformedAnswer(f"{what}: {type(error).__name__}") from error
