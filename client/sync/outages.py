"""Which of the network's failures mean that nothing was sent, and which leave it unknown."""

from __future__ import annotations

import errno
import socket
from typing import Final

import httpx

from client.domain.errors import NetworkError, Offline, Unreachable

_NO_WAY_OUT: Final = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, errno.EADDRNOTAVAIL})
_BEFORE_SENDING: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
)


def network_error(error: httpx.HTTPError) -> NetworkError:
    """Offline when this computer has no way out, Unreachable otherwise; `sent` is False only when it is certain."""
    if not isinstance(error, _BEFORE_SENDING):
        return Unreachable(sent=True)
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, socket.gaierror) or (isinstance(cause, OSError) and cause.errno in _NO_WAY_OUT):
            return Offline()
        cause = cause.__cause__ or cause.__context__
    return Unreachable(sent=False)
