"""The plan on paper: every letter within a page and its edges, whatever was written; and a file that names nobody."""

from __future__ import annotations

import getpass
import re
import socket
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from client.domain.plan import MOST_LINE, MOST_PEOPLE, MOST_TEXT, CopiedStep
from client.ui.kit.plan_words import heading
from client.ui.plan.paper import MARGIN, Ink, Page, as_pdf, draw, pages
from client.ui.theme import Theme

A4 = QSizeF(595, 842)
SHORT = (
    CopiedStep(1, "I stop answering.\nThe dishes stay."),
    CopiedStep(4, "", (("Ann", "07000 000000"),)),
)
FULL = tuple(
    CopiedStep(
        step,
        "".join("word " if n % 9 else "long" * 4 + " " for n in range(MOST_TEXT))[:MOST_TEXT],
        tuple(("N" * MOST_LINE, "R" * MOST_LINE) for _ in range(MOST_PEOPLE)) if step in (3, 4, 5) else (),
    )
    for step in range(1, 7)
)


@pytest.fixture
def ink(theme: Theme) -> Ink:
    return Ink(tuple(theme.font().families()), False, A4, "22 November 2026")


def words_of(made: list[Page]) -> list[str]:
    """Each line as it stands on the pages, in order."""
    found = []
    for page in made:
        for placed in page:
            line = placed.layout.lineAt(placed.line)
            found.append(placed.layout.text()[line.textStart() : line.textStart() + line.textLength()])
    return found


def holds(made: list[Page]) -> None:
    """Nothing is beyond an edge, and no line stands on another."""
    for page in made:
        assert page
        below = float(MARGIN)
        for placed in page:
            line = placed.layout.lineAt(placed.line)
            assert placed.y >= below - 0.01
            below = placed.y + placed.tall
            assert below <= A4.height() - MARGIN
            assert line.naturalTextWidth() <= A4.width() - 2 * MARGIN + 1
            assert line.height() <= placed.tall + 1


def test_a_short_plan_is_one_page_with_all_of_it(ink: Ink) -> None:
    made = pages(SHORT, ink)
    assert len(made) == 1
    holds(made)
    said = "\n".join(words_of(made))
    for words in (
        "My plan for hard hours",
        "22 November 2026",
        heading(1),
        "The dishes stay.",
        heading(4),
        "07000 000000",
    ):
        assert words in said
    assert heading(2) not in said


def test_the_fullest_plan_breaks_into_pages_and_loses_nothing(ink: Ink) -> None:
    made = pages(FULL, ink)
    assert len(made) > 5
    holds(made)
    said = "".join(words_of(made))
    for step in FULL:
        assert step.text.strip() in said
    assert said.count("N" * MOST_LINE) == 3 * MOST_PEOPLE


def test_a_heading_never_stands_alone_at_the_end_of_a_page(ink: Ink) -> None:
    headings = [heading(step) for step in range(1, 7)]
    for lines in range(20, 60):
        made = pages((CopiedStep(1, "\n".join("x" * lines)), *(CopiedStep(n, "y") for n in range(2, 7))), ink)
        holds(made)
        for page in made[:-1]:
            (last,) = words_of([page[-1:]])
            assert not any(last.endswith(each) for each in headings)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=MOST_TEXT // 4),
            st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), max_size=3),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_whatever_is_written_stands_within_the_edges(
    theme: Theme, ink: Ink, told: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    steps = tuple(CopiedStep(n, text, tuple(people)) for n, (text, people) in enumerate(told, 1))
    made = pages(steps, ink)
    for page in made:
        for placed in page:
            assert MARGIN <= placed.y <= placed.y + placed.tall <= A4.height() - MARGIN


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_ink_is_really_within_the_page(ink: Ink, *, mirrored: bool) -> None:
    ink = Ink(ink.families, mirrored, A4, ink.day)
    made = pages(FULL, ink)
    for number, page in enumerate(made, 1):
        sheet = QImage(595, 842, QImage.Format.Format_Grayscale8)
        sheet.fill(255)
        painter = QPainter(sheet)
        draw(painter, page, number, len(made), ink)
        painter.end()
        edge = MARGIN - 6
        dark = [
            (x, y)
            for x in range(595)
            for y in (*range(0, edge, 3), *range(842 - edge, 842, 3))
            if sheet.pixelColor(x, y).lightness() < 200
        ]
        dark += [
            (x, y)
            for y in range(0, 842, 3)
            for x in (*range(edge), *range(595 - edge, 595))
            if sheet.pixelColor(x, y).lightness() < 200
        ]
        assert dark == []


def everything_in(pdf: bytes) -> bytes:
    """The file's own bytes, and what is packed in it."""
    unpacked = [pdf]
    for found in re.finditer(rb"stream\r?\n", pdf):
        try:
            unpacked.append(zlib.decompressobj().decompress(pdf[found.end() :]))
        except zlib.error:
            continue
    return b"\n".join(unpacked)


def test_the_file_names_nobody_and_no_moment_finer_than_a_day(ink: Ink, qapp: QApplication) -> None:
    before = qapp.applicationName()
    qapp.setApplicationName("a name that gives away")
    try:
        pdf = as_pdf(SHORT, ink)
    finally:
        qapp.setApplicationName(before)
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    inside = everything_in(pdf)
    for secret in (getpass.getuser(), socket.gethostname(), str(Path.home()), "a name that gives away"):
        if len(secret) < 3:
            continue
        for said in (secret.encode(), secret.encode("utf-16-be")):
            assert said not in inside
    assert re.findall(rb"/Author *\(([^)]*)\)", pdf) in ([], [b""])
    stamps = re.findall(rb"/(?:Creation|Mod)Date \(D:(\d+)([^)]*)\)", pdf)
    assert stamps
    assert all(at.endswith(b"000000") and not re.search(rb"[1-9]", zone) for at, zone in stamps)


def test_the_fullest_plan_is_a_file_of_as_many_pages(ink: Ink) -> None:
    pdf = as_pdf(FULL, ink)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == len(pages(FULL, ink))
