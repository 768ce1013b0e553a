"""A slice of the chaos on real sockets; and the line itself does what it says."""

from __future__ import annotations

import asyncio

import pytest

from bench.faults import chaos
from bench.faults.chaos_line import Fault, Frame, Line
from bench.faults.programme import Choice

pytestmark = pytest.mark.slow


def test_a_slice_of_the_chaos_leaves_all_as_it_must_be() -> None:
    report = chaos.run(None, Choice("chaos", seed=7, rounds=50), lambda _: None)
    assert report.failures == []
    assert report.rounds >= 50
    assert int(report.facts["faults"]) >= 10, "else the line was good"
    assert int(report.facts["posts"]) >= 5


def test_a_frame_knows_where_in_a_message_the_next_byte_stands() -> None:
    frame = Frame()
    for data, region in (
        (b"GET / HT", "line"),
        (b"TP/1.1\r\nhost: a", "head"),
        (b"\r\ncontent-length: 5\r\n\r", "head"),
        (b"\nab", "body"),
        (b"cdeGET", "line"),
    ):
        frame.feed(data)
        assert frame.region == region


@pytest.mark.parametrize(
    ("fault", "comes"),
    [
        (Fault("none"), b"0123456789"),
        (Fault("flip", "into", 4), None),
        (Fault("double", "into", 4), b"0123456789456789"),
        (Fault("truncate", "into", 4), b"0123"),
        (Fault("cut", "out", 1), b""),
    ],
)
def test_a_fault_does_what_its_name_says(fault: Fault, comes: bytes | None) -> None:
    async def says(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if await reader.read(2) == b"hi":
            writer.write(b"0123456789")
            await writer.drain()
        writer.close()

    async def work() -> bytes:
        server = await asyncio.start_server(says, "127.0.0.1", 0)
        line = Line(server.sockets[0].getsockname()[1], always=fault)
        await line.start()
        reader, writer = await asyncio.open_connection("127.0.0.1", line.port)
        writer.write(b"hi")
        data = await asyncio.wait_for(reader.read(-1), 5)
        writer.close()
        await line.stop()
        server.close()
        assert sum(line.met.values()) == (fault.kind != "none")
        return data

    data = asyncio.run(work())
    if comes is None:
        assert len(data) == 10
        assert sum((a ^ b).bit_count() for a, b in zip(data, b"0123456789", strict=True)) == 1
    else:
        assert data == comes
