"""Which of the network's failures mean that nothing was sent, and which leave it unknown."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from typing import Final

import httpx

from client.domain.errors import NetworkError, NotProvenServer, Offline, Unreachable

_NO_WAY_OUT: Final = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL})
_BEFORE_SENDING: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
)
_BROKEN_OFF: Final = (
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
    ssl.SSLSyscallError,
    ssl.SSLWantReadError,
    ssl.SSLWantWriteError,
)
"""Or waited for in vain: nobody has proven anything, and nobody has failed to."""


def network_error(error: httpx.HTTPError) -> NetworkError:
    """Offline when this computer has no way out, NotProvenServer for a proof that fails, Unreachable otherwise.

    `sent` is False only when it is certain.
    """
    if not isinstance(error, _BEFORE_SENDING):
        return Unreachable(sent=True)
    if no_way_out(error):
        return Offline()
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return NotProvenServer("certificate")
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, _BROKEN_OFF):
            return NotProvenServer("encryption")
    return Unreachable(sent=False)


def no_way_out(error: BaseException) -> bool:
    """Whether the cause is that this computer has no network, or nobody to tell it a host's address."""
    return any(
        isinstance(cause, socket.gaierror) or (isinstance(cause, OSError) and cause.errno in _NO_WAY_OUT)
        for cause in _causes(error)
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__
