"""The printed export: all of it on pages, however long, and nothing of this computer in it."""

from __future__ import annotations

import getpass
import platform
import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from client.domain.journal import CheckIn, JournalEntry, Labels, Measure, Moment
from client.services.export_leaves import Leaf
from client.services.exporting import export
from client.ui.kit.printing import Ink
from client.ui.settings.export_pdf import printed
from client.ui.theme import Theme
from tests.client.ui.standing import Standing

NOON = Moment(1_790_000_000, 120)


def pages(content: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", content))


def streams(content: bytes) -> bytes:
    found = []
    for piece in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(piece))
        except zlib.error:
            continue
    return b"".join(found)


def entry(text: str) -> Leaf:
    return Leaf(
        JournalEntry("e", NOON, text, mood=2, labels=Labels(("rain",), ("Ann",), ("pier",))), "Nights"
    )


@pytest.mark.parametrize(
    "text", ["short", "words " * 40_000, "x" * 50_000, "\n" * 400, "\u05e9\u05dc\u05d5\u05dd " * 50]
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_any_length_fits_on_as_many_pages_as_it_needs(
    qtbot: QtBot, theme: Theme, text: str, mirrored: bool
) -> None:
    content = printed(
        iter((entry(text), Leaf(CheckIn("c", NOON, None, note=text)))), ink=Ink(theme), mirrored=mirrored
    )
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert pages(content) >= max(1, len(text) // 8000)


def test_more_words_make_more_ink_and_a_picture_is_drawn(qtbot: QtBot, theme: Theme) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    leaf = Leaf(
        JournalEntry("e", NOON, "a pier"), pictures=(bytes(buffer.data().data()), b"no picture at all")
    )
    with_picture = printed(iter((leaf,)), ink=Ink(theme), mirrored=False)
    without = printed(iter((entry("a pier"),)), ink=Ink(theme), mirrored=False)
    assert b"/Subtype /Image" in with_picture
    assert b"/Subtype /Image" not in without
    assert len(streams(printed(iter((entry("a pier " * 99),)), ink=Ink(theme), mirrored=False))) > len(
        streams(without)
    )


def test_it_is_written_by_the_export_and_tells_nothing_of_this_computer(
    qtbot: QtBot, home: Standing, tmp_path: Path
) -> None:
    home.do(home.session.journaling.write_entry(text="A calm day"))
    home.do(home.session.journaling.check_in(mood=4, measures=(Measure("energy", 3),)))
    ink = Ink(home.theme)
    work = export(
        home.session.vault,
        to=tmp_path,
        form="pdf",
        printed=lambda leaves: printed(leaves, ink=ink, mirrored=False),
    )
    path = home.do(work).path
    assert path.suffix == ".pdf"
    content = path.read_bytes()
    for secret in (getpass.getuser(), platform.node(), str(tmp_path)):
        if len(secret) > 4:
            assert secret.encode() not in content
            assert secret.encode("utf-16-be") not in content
    assert re.search(rb"/CreationDate \(D:\d{8}000000", content)
