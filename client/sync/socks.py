"""SOCKS5 (RFC 1928) with name and password (RFC 1929), as far as a client needs it: one connection to one host.

The host goes over as it is spelled: a name is for the proxy to find. Only the method with a name is offered, for by it
a proxy keeps one pseudonym's connections apart from another's.
"""

from __future__ import annotations

import ipaddress
from typing import Final

import httpcore

from client.domain.errors import ProxyInTheWay
from client.sync.way import Circuit

_VERSION: Final = 5
_BY_NAME: Final = 2
_NO_METHOD: Final = 0xFF
_NO_NAME_WANTED: Final = 0
_NAME_VERSION: Final = 1
_CONNECT: Final = 1
_IPV4, _DOMAIN, _IPV6 = 1, 3, 4
_LONGEST: Final = 255
_WILL_NOT: Final = frozenset({2, 7, 8})
"""Not allowed by its rules; a command, and a kind of address, that it does not know."""
_BROKEN: Final = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)


async def greet(line: httpcore.AsyncNetworkStream, circuit: Circuit, *, seconds: float) -> None:
    """Agree with the proxy on the method, and tell it the circuit's name. Raises ProxyInTheWay.

    Each step may take `seconds`.
    """
    try:
        await line.write(bytes((_VERSION, 1, _BY_NAME)), seconds)
        version, method = await _exactly(line, 2, seconds)
        if version != _VERSION or method not in (_BY_NAME, _NO_METHOD, _NO_NAME_WANTED):
            raise ProxyInTheWay("not-socks")
        if method != _BY_NAME:
            raise ProxyInTheWay("no-names")
        name, password = circuit.name.encode(), circuit.password.encode()
        await line.write(
            bytes((_NAME_VERSION, len(name))) + name + bytes((len(password),)) + password, seconds
        )
        _, status = await _exactly(line, 2, seconds)
    except _BROKEN as error:
        raise ProxyInTheWay("not-socks") from error
    if status != 0:
        raise ProxyInTheWay("no-names")


async def connect(line: httpcore.AsyncNetworkStream, host: str, port: int, *, seconds: float) -> None:
    """Have the proxy, which was greeted, lead to `host`. Raises ProxyInTheWay."""
    try:
        await line.write(bytes((_VERSION, _CONNECT, 0)) + _spelled(host) + port.to_bytes(2), seconds)
        version, reply, _, kind = await _exactly(line, 4, seconds)
        if version != _VERSION:
            raise ProxyInTheWay("not-socks")
        if reply != 0:
            raise ProxyInTheWay("refused" if reply in _WILL_NOT else "no-way")
        await _bound_address(line, kind, seconds)
    except _BROKEN as error:
        # It spoke SOCKS before: now it gave up, or the place it was to lead to kept it waiting.
        raise ProxyInTheWay("no-way") from error


def _spelled(host: str) -> bytes:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        name = host.encode("ascii")
        if not 0 < len(name) <= _LONGEST:
            raise ProxyInTheWay("refused") from None
        return bytes((_DOMAIN, len(name))) + name
    return bytes((_IPV4 if address.version == 4 else _IPV6,)) + address.packed


async def _bound_address(line: httpcore.AsyncNetworkStream, kind: int, seconds: float) -> None:
    """Read over where the proxy stands now; it is nobody's business."""
    if kind == _DOMAIN:
        (length,) = await _exactly(line, 1, seconds)
    elif kind in (_IPV4, _IPV6):
        length = 4 if kind == _IPV4 else 16
    else:
        raise ProxyInTheWay("not-socks")
    await _exactly(line, length + 2, seconds)


async def _exactly(line: httpcore.AsyncNetworkStream, count: int, seconds: float) -> bytes:
    """So many bytes and not one more: what follows them is the server's."""
    data = b""
    while len(data) < count:
        piece = await line.read(count - len(data), seconds)
        if not piece:
            raise httpcore.ReadError("the proxy hung up")
        data += piece
    return data
