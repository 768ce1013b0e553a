"""The pictures below an entry's words: small, opened large by Enter, described, and taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QRectF, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from client.domain.filing import MOST_DESCRIPTION, Picture
from client.services.picturing import MOST_PICTURES
from client.ui.journal.erasing import ask_to_erase_picture
from client.ui.journal.picture_model import Pictures, Trouble
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.file_choice import choose_file
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import NoticeBar
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_SIDE: Final = 112
"""Unscaled pixels of a small picture."""
_ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp")
_KINDS: Final = "(*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG *.WEBP)"


class PicturesRow(QWidget):
    """Hidden while there is nothing to show."""

    def __init__(self, theme: Theme, model: Pictures) -> None:
        super().__init__()
        self.setObjectName("entryPictures")
        self.setAccessibleName(self.tr("Pictures"))
        self._theme, self._model = theme, model
        self._thumbs: dict[str, Thumbnail] = {}
        self.notice = NoticeBar(theme)
        self.busy = Label("", "small")
        self.busy.setObjectName("picturesBusy")
        held = QWidget()
        self._flow = Flow(theme, held, spacing=8)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(22, 8, 22, 16), spacing=6)
        box.addWidget(self.notice)
        box.addWidget(held)
        box.addWidget(self.busy)
        model.changed.connect(self._render)
        self._render()

    def choose(self) -> None:
        """Let the person choose a file."""
        title = self.tr("Choose a picture")
        kinds = f"{self.tr('Pictures')} {_KINDS}"
        choose_file(self, title, lambda path: self._model.add_files([path]), kinds=kinds)

    def _render(self) -> None:
        state = self._model.state
        there = {each.id for each in state.pictures}
        for gone in set(self._thumbs) - there:
            thumb = self._thumbs.pop(gone)
            if thumb.hasFocus() and self.focusNextChild() is False:
                self.setFocus()
            self._flow.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        for place, picture in enumerate(state.pictures, 1):
            if picture.id not in self._thumbs:
                made = Thumbnail(self._theme, self._open)
                self._thumbs[picture.id] = made
                self._flow.addWidget(made)
                made.show()
            self._thumbs[picture.id].show_picture(
                picture, state.thumbnails.get(picture.id, QImage()), place, len(state.pictures)
            )
        before: QWidget = self.notice.findChildren(Button)[-1]
        for picture in state.pictures:
            QWidget.setTabOrder(before, self._thumbs[picture.id])
            before = self._thumbs[picture.id]
        self.busy.setText(self.tr("Making the picture ready…") if state.busy else "")
        self.busy.setVisible(bool(state.busy))
        if state.trouble or state.notice is not None:
            self.notice.say(trouble_words(state.trouble) if state.trouble else state.notice or "")
            self._model.forget_trouble()
        self.setVisible(bool(state.pictures or state.busy or self.notice.said))

    def _open(self, picture: Picture) -> None:
        LargePicture(self.window(), self._theme, self._model, picture)


class Thumbnail(Button):
    """One picture, cut to a square. Enter or a click opens it large."""

    def __init__(self, theme: Theme, opened: Callable[[Picture], object]) -> None:
        super().__init__(theme, "", "icon", on=self._press)
        self._opened = opened
        self._picture: Picture | None = None
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_picture(self, picture: Picture, image: QImage, place: int, of: int) -> None:
        """Show this one, the `place`th of so many."""
        if self._pixmap.isNull() and not image.isNull():
            self._pixmap = QPixmap.fromImage(image)
        self._picture = picture
        self.setObjectName(f"picture-{picture.id}")
        said = isolated(picture.description) if picture.description else self.tr("without a description")
        self.setAccessibleName(
            self.tr("Picture {place} of {number}: {description}. Open it").format(
                place=place, number=of, description=said
            )
        )
        self.setToolTip(picture.description)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        return QSize(self._theme.px(_SIDE), self._theme.px(_SIDE))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The middle of the picture within rounded corners, and a line where it has the focus."""
        theme, line = self._theme, self._theme.px(3 if self._theme.tokens.high_contrast else 2)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        inside = QRectF(self.rect()).adjusted(2 * line, 2 * line, -2 * line, -2 * line)
        path = QPainterPath()
        path.addRoundedRect(inside, theme.px(8), theme.px(8))
        painter.setClipPath(path)
        painter.fillRect(inside, theme.colour("sunken"))
        if not self._pixmap.isNull():
            side = min(self._pixmap.width(), self._pixmap.height())
            source = QRectF((self._pixmap.width() - side) / 2, (self._pixmap.height() - side) / 2, side, side)
            painter.drawPixmap(inside, self._pixmap, source)
        painter.setClipping(False)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), line))
            ring = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
            painter.drawRoundedRect(ring, theme.px(10), theme.px(10))
        painter.end()

    def _press(self) -> None:
        if self._picture is not None:
            self._opened(self._picture)


class LargePicture(QDialog):
    """A picture as large as the window allows, what one would say of it, and a way to take it away."""

    def __init__(self, window: QWidget, theme: Theme, model: Pictures, picture: Picture) -> None:
        super().__init__(window)
        self._theme, self._model, self._picture = theme, model, picture
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("largePicture")
        self.setWindowTitle(self.tr("Picture"))
        self.shown = _Shown(theme, picture)
        self.description = QLineEdit(picture.description)
        self.description.setObjectName("pictureDescription")
        self.description.setMaxLength(MOST_DESCRIPTION)
        about = Label(self.tr("What is to be seen on it"), "label")
        about.setBuddy(self.description)
        self.description.setAccessibleName(about.text())
        close = Button(theme, self.tr("Done"), "primary", on=self.accept)
        close.setObjectName("pictureDone")
        close.setDefault(True)
        gone = Button(theme, self.tr("Erase this picture"), "quiet", on=self._erase)
        gone.setObjectName("erasePicture")
        row = Flow(theme, trailing=True)
        row.addWidget(gone)
        row.addWidget(close)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(20, 20, 20, 16), spacing=8)
        box.addWidget(self.shown, 1)
        box.addWidget(about)
        box.addWidget(self.description)
        box.addLayout(row)
        self.finished.connect(self._done)
        self.resize(window.size() * 0.86)
        model.large(picture, self._show, owner=self)
        self.open()
        self.description.setFocus()

    def _show(self, image: QImage) -> None:
        self.shown.show_image(image)

    def _done(self, _: int) -> None:
        said = " ".join(self.description.text().split())
        if said != self._picture.description:
            self._model.describe(self._picture, said)

    def _erase(self) -> None:
        def erase() -> None:
            self.description.setText(self._picture.description)
            self._model.erase(self._picture)
            self.accept()

        ask_to_erase_picture(self, self._theme, erase=erase)


class _Shown(QLabel):
    """Paints the picture whole, in the middle of the room there is."""

    def __init__(self, theme: Theme, picture: Picture) -> None:
        super().__init__()
        self._theme = theme
        self._pixmap = QPixmap()
        self.setMinimumSize(theme.px(120), theme.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(picture.description or self.tr("Picture"))

    def show_image(self, image: QImage) -> None:
        """It was read; a null one is gone, and is said to be."""
        self._pixmap = QPixmap.fromImage(image)
        if image.isNull():
            self.setText(self.tr("This picture cannot be shown."))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """As large as it fits, never larger than it is."""
        if self._pixmap.isNull():
            super().paintEvent(event)
            return
        size = self._pixmap.size()
        if size.width() > self.width() or size.height() > self.height():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))
        painter.end()


class PictureDoor(QObject):
    """Lets pictures in where one writes: pasted, or dropped; words go where they always went."""

    def __init__(self, paper: QWidget, model: Pictures) -> None:
        super().__init__(paper)
        self._model = model
        self._on = tuple({paper, getattr(paper, "viewport", lambda: paper)()})
        for each in self._on:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what is a picture and nothing else."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self.paste()
        if isinstance(event, QDropEvent) and event.type() in _DROPS:
            paths, image = _pictures_in(event)
            if not paths and image is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._take(paths, image)
            return True
        return super().eventFilter(watched, event)

    def paste(self) -> bool:
        """Take the picture in the clipboard; whether there was one, and no words that may have been meant."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasText() and not data.hasUrls():
            return False
        paths = _local(data)
        image = QImage(data.imageData()) if not paths and data.hasImage() else None
        self._take(paths, image)
        return bool(paths) or image is not None

    def _take(self, paths: list[Path], image: QImage | None) -> None:
        if paths:
            self._model.add_files(paths)
        elif image is not None:
            self._model.add_image(image)


_DROPS: Final = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def _pictures_in(event: QDropEvent | QDragEnterEvent) -> tuple[list[Path], QImage | None]:
    data = event.mimeData()
    paths = _local(data)
    if paths or not data.hasImage():
        return paths, None
    return [], QImage(data.imageData()) if event.type() == QEvent.Type.Drop else QImage()


def _local(data: QMimeData) -> list[Path]:
    """The pictures among the files of this computer that are offered; none is fetched from anywhere."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _ENDINGS][:MOST_PICTURES]


def trouble_words(trouble: Trouble) -> str:
    """Why a picture was not put on the page."""
    return {
        "": "",
        "too-large": _tr("This picture is larger than can be kept here: at most 40 million pixels."),
        "no-picture": _tr("This could not be read as a picture. JPEG, PNG and WebP can be kept here."),
        "too-many": _tr("An entry holds at most {number} pictures.").format(number=MOST_PICTURES),
    }[trouble]


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
