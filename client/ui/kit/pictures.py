"""Pictures made anew from their pixels: nothing else of a file comes along, neither place nor time nor camera.

A file may carry a position, a name, an earlier version of itself, or something hidden behind its end. What is kept is
written here from colours alone. All of this takes a while, and is done in a thread of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter

from client.vault.files import read_regular

MOST_BYTES: Final = 100 * 1024 * 1024
"""Of a file that is read at all."""
MOST_PIXELS: Final = 40_000_000
LONGEST: Final = 2048
"""Pixels of the longer side, as it is kept."""
QUALITY: Final = 85
_READ: Final = (b"jpeg", b"png", b"webp")
"""Formats that are read, by their content. Each further one is another parser in reach of a stranger's file."""
_MEGABYTES: Final = 192
"""What Qt may take for one picture: MOST_PIXELS at four bytes each, and a little."""
_DOTS_A_METRE: Final = 2835
"""72 to the inch, whatever screen this computer has."""

Refusal = Literal["too-large", "no-picture"]
"""Too many pixels or bytes; nothing that is read here, or broken."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as it is kept."""

    kind: Literal["jpeg", "png"]
    width: int
    height: int
    data: bytes = field(repr=False)


def encode_file(path: Path) -> Encoded | Refusal:
    """The same as `encode`, of a file. Not for the window's thread."""
    try:
        data = read_regular(path, most=MOST_BYTES + 1)
    except OSError:
        return "no-picture"
    return encode(data)


def encode(data: bytes) -> Encoded | Refusal:
    """A picture in one of the formats that are read, made anew from its pixels. Not for the window's thread.

    It stands as its camera meant it to, is at most LONGEST pixels long, and is a PNG only where one can see through it.
    """
    if len(data) > MOST_BYTES:
        return "too-large"
    buffer, reader = _reader(data)
    if bytes(reader.format().data()) not in _READ:
        return "no-picture"
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return "no-picture"
    if size.width() * size.height() > MOST_PIXELS:
        return "too-large"
    if max(size.width(), size.height()) > LONGEST:
        reader.setScaledSize(_within(size, LONGEST))
    image = reader.read()
    refused = reader.error() if image.isNull() else None
    buffer.close()
    if refused is not None:
        # A picture with more bytes a pixel than usual may be within the one bound and not within the other.
        return "no-picture"
    return encode_image(image)


def encode_image(image: QImage) -> Encoded | Refusal:
    """The same of pixels that are there already, as from the clipboard. Not for the window's thread."""
    if image.isNull():
        return "no-picture"
    if image.width() * image.height() > MOST_PIXELS:
        return "too-large"
    if max(image.width(), image.height()) > LONGEST:
        image = image.scaled(
            _within(image.size(), LONGEST),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    kind: Literal["jpeg", "png"] = "png" if _seen_through(image) else "jpeg"
    pixels = _bare(image, QImage.Format.Format_ARGB32 if kind == "png" else QImage.Format.Format_RGB32)
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    if kind == "jpeg":
        writer.setQuality(QUALITY)
    written = writer.write(pixels)
    buffer.close()
    return Encoded(kind, pixels.width(), pixels.height(), bytes(array.data())) if written else "no-picture"


def decoded(data: bytes, longest: int = LONGEST) -> QImage:
    """A kept picture at most so many pixels long; a null one where it cannot be read. Not for the window's thread."""
    buffer, reader = _reader(data)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > longest:
        reader.setScaledSize(_within(size, longest))
    image = reader.read()
    buffer.close()
    return image


def _reader(data: bytes) -> tuple[QBuffer, QImageReader]:
    QImageReader.setAllocationLimit(_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return buffer, reader


def _within(size: QSize, longest: int) -> QSize:
    return size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _bare(image: QImage, form: QImage.Format) -> QImage:
    """Its colours, in a picture that never knew anything else: no text, no profile, no measure."""
    image = image.convertToFormat(form)
    colours = bytes(image.constBits())
    bare = QImage(colours, image.width(), image.height(), image.bytesPerLine(), form).copy()
    bare.setDotsPerMeterX(_DOTS_A_METRE)
    bare.setDotsPerMeterY(_DOTS_A_METRE)
    return bare


def _seen_through(image: QImage) -> bool:
    if not image.hasAlphaChannel():
        return False
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    width, line, shades = alpha.width(), alpha.bytesPerLine(), bytes(alpha.constBits())
    return any(shades.count(255, at * line, at * line + width) < width for at in range(alpha.height()))
