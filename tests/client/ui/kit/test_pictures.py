"""Pictures made anew: what one sees of them stays, and nothing else that their files said."""

from __future__ import annotations

import os
import struct
import threading
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageWriter, qAlpha

from client.services.picturing import Picturing
from client.services.unlocking import OpenVault
from client.ui.kit import pictures
from client.ui.kit.pictures import LONGEST, Encoded, decoded, encode, encode_file, encode_image
from client.vault.folder import VaultFolder
from tests.client.services.clear_pages import clear_bytes
from tests.client.services.vault_runs import create

SECRETS = (
    b"GPS-52.7-NORTH",
    b"XMP-made-by-Ada",
    b"COMMENT-at-home",
    b"TRAILING-behind-the-end",
    b"ICC-my-own-screen",
)


def painted(width: int = 40, height: int = 20, colour: str = "#2060a0") -> QImage:
    """One colour, but for a red corner at the top left."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    for x in range(width // 4):
        for y in range(height // 4):
            image.setPixelColor(x, y, QColor("#e02010"))
    return image


def file_of(image: QImage, form: str) -> bytes:
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(form.encode())).write(image)
    return bytes(array.data())


def exif(orientation: int) -> bytes:
    """A TIFF header with an orientation and a GPS block (Exif 3.0, 4.6.5 and 4.6.7), and a secret in it."""
    secret = SECRETS[0] + b"\0"
    gps_at = 8 + 2 + 2 * 12 + 4
    text_at = gps_at + 2 + 12 + 4
    first = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0) + struct.pack("<HHII", 0x8825, 4, 1, gps_at)
    gps = struct.pack("<H", 1) + struct.pack("<HHII", 0x001B, 7, len(secret), text_at) + struct.pack("<I", 0)
    return b"II*\0" + struct.pack("<IH", 8, 2) + first + struct.pack("<I", 0) + gps + secret


def marker(code: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, code, len(content) + 2) + content


def planted_jpeg(image: QImage, orientation: int = 1) -> bytes:
    profile = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
    planted = (
        marker(0xE1, b"Exif\0\0" + exif(orientation))
        + marker(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRETS[1] + b"</x:xmpmeta>")
        + marker(0xE2, b"ICC_PROFILE\0\1\1" + profile + SECRETS[4])
        + marker(0xED, b"Photoshop 3.0\0" + SECRETS[1])
        + marker(0xFE, SECRETS[2])
    )
    plain = file_of(image, "jpeg")
    return plain[:2] + planted + plain[2:] + SECRETS[3]


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def planted_png(image: QImage) -> bytes:
    plain = file_of(image, "png")
    planted = (
        chunk(b"tEXt", b"Comment\0" + SECRETS[2])
        + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRETS[1])
        + chunk(b"zTXt", b"Author\0\0" + zlib.compress(SECRETS[1]))
        + chunk(b"eXIf", exif(1))
        + chunk(b"prIv", SECRETS[4])
    )
    return plain[:33] + planted + plain[33:] + SECRETS[3]


def made(found: object) -> Encoded:
    assert isinstance(found, Encoded)
    return found


def segments(data: bytes) -> set[int]:
    """The markers of a JPEG before its first scan."""
    found, at = set(), 2
    while data[at] == 0xFF and data[at + 1] != 0xDA:
        found.add(data[at + 1])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return found


def chunks(data: bytes) -> set[bytes]:
    found, at = set(), 8
    while at < len(data):
        found.add(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4])
    return found


def test_nothing_but_pixels_of_a_planted_jpeg_is_left() -> None:
    planted = planted_jpeg(painted())
    assert all(secret in planted for secret in SECRETS), "or the test would look for nothing"
    found = made(encode(planted))
    assert (found.kind, found.width, found.height) == ("jpeg", 40, 20)
    assert not [secret for secret in SECRETS if secret in found.data]
    # JFIF, tables, frame, Huffman tables: no APP1, APP2, APP13 and no comment.
    assert segments(found.data) <= {0xE0, 0xDB, 0xC0, 0xC4}
    assert found.data.endswith(b"\xff\xd9")


def test_nothing_but_pixels_of_a_planted_png_is_left() -> None:
    image = painted()
    image.setPixelColor(39, 19, QColor(0, 0, 0, 0))
    planted = planted_png(image)
    found = made(encode(planted))
    assert found.kind == "png"
    assert chunks(found.data) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
    assert not [secret for secret in SECRETS if secret in found.data]
    assert qAlpha(decoded(found.data).pixel(39, 19)) == 0


def test_it_is_the_same_whatever_the_file_said_beside_its_pixels() -> None:
    image = painted()
    image.setPixelColor(0, 0, QColor(0, 0, 0, 0))
    assert encode(planted_png(image)) == encode(file_of(image, "png"))
    other = image.copy()
    other.setDotsPerMeterX(11811)
    other.setText("Author", "Ada")
    assert encode_image(other) == encode_image(image)


def test_no_byte_of_it_reaches_the_vault(tmp_path: Path) -> None:
    """The pages of the private file in the clear, every one of them, hold the picture and none of its secrets."""
    keys: list[bytes] = []
    encoded = [made(encode(planted)) for planted in (planted_jpeg(painted()), planted_png(painted()))]

    async def inside(vault: OpenVault) -> None:
        keys.append(vault.data_key.private_file())
        for each in encoded:
            await Picturing(private=vault.private).add(
                entry_id="new", kind=each.kind, width=each.width, height=each.height, data=each.data
            )

    create(tmp_path / "vault", inside)
    clear = clear_bytes(VaultFolder(tmp_path / "vault").private_file, keys[0])
    assert encoded[0].data in clear
    assert not [secret for secret in SECRETS if secret in clear]


@pytest.mark.parametrize(("orientation", "corner"), [(1, (2, 2)), (3, (37, 17)), (6, (17, 2)), (8, (2, 37))])
def test_it_stands_as_its_camera_meant_it_to(orientation: int, corner: tuple[int, int]) -> None:
    found = made(encode(planted_jpeg(painted(), orientation)))
    image = decoded(found.data)
    assert (image.width(), image.height()) == ((40, 20) if orientation < 5 else (20, 40))
    assert image.pixelColor(*corner).red() > 150


def test_a_long_one_is_made_shorter_and_a_short_one_is_not() -> None:
    for size in (QSize(5000, 1000), QSize(1000, 5000)):
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor("#406080"))
        for found in (made(encode(file_of(image, "jpeg"))), made(encode_image(image))):
            assert max(found.width, found.height) == LONGEST
            assert min(found.width, found.height) == LONGEST // 5
            assert decoded(found.data).size() == QSize(found.width, found.height)
    assert (made(encode_image(painted(10, 10))).width, decoded(file_of(painted(), "png"), 20).width()) == (
        10,
        20,
    )
    sliver = QImage(9000, 1, QImage.Format.Format_RGB32)
    sliver.fill(0)
    assert made(encode_image(sliver)).height == 1


def test_the_largest_and_the_unreadable_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = file_of(painted(), "png")
    bomb = bytearray(whole)
    bomb[16:24] = struct.pack(">II", 30_000, 30_000)
    bomb[29:33] = struct.pack(">I", zlib.crc32(bytes(bomb[12:29])))
    assert encode(bytes(bomb)) == "too-large"
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    for nothing in (b"", b"words", svg, file_of(painted(), "bmp"), whole[:40], whole[:60]):
        assert encode(nothing) == "no-picture"
    assert encode_file(tmp_path / "nowhere.png") == "no-picture"
    assert encode_image(QImage()) == "no-picture"
    (tmp_path / "there.png").write_bytes(whole)
    assert made(encode_file(tmp_path / "there.png")).width == 40
    monkeypatch.setattr(pictures, "MOST_PIXELS", 799)
    assert encode(whole) == encode_image(painted()) == "too-large"
    monkeypatch.setattr(pictures, "MOST_BYTES", len(whole) - 1)
    assert encode_file(tmp_path / "there.png") == "too-large"


def test_a_transparency_that_shows_nothing_is_none() -> None:
    assert made(encode_image(painted())).kind == "jpeg"
    for width in (1, 2, 3, 5):
        assert made(encode_image(painted(width, 3))).kind == "jpeg"
    image = painted()
    image.setPixelColor(39, 19, QColor(1, 2, 3, 254))
    assert made(encode_image(image)).kind == "png"


def test_colours_of_another_space_are_shown_as_they_were_meant() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 60, 60))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    seen = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb)).pixelColor(4, 4)
    kept = decoded(made(encode_image(image)).data).pixelColor(4, 4)
    assert abs(kept.red() - seen.red()) < 6
    assert abs(kept.green() - seen.green()) < 6
    assert seen.red() > 205, "or there would be no difference to see"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "a.png"
    os.mkfifo(pipe)
    told: list[object] = []
    waiting = threading.Thread(target=lambda: told.append(encode_file(pipe)), daemon=True)
    waiting.start()
    waiting.join(5)
    if waiting.is_alive():
        os.close(os.open(pipe, os.O_WRONLY))  # let it go
        waiting.join(5)
        pytest.fail("it waits for somebody to write")
    assert told == ["no-picture"]
