"""Thought records, small steps and values on the screen: by keyboard, kept as one writes, copied only when asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.exercises import MOST_WORDS, Exercise, SmallStep, ThoughtRecord, Value, Work
from client.services.exercising import Exercising
from client.ui import places
from client.ui.kit.marks import marks_of
from client.ui.kit.spelling import LAYER
from client.ui.tools import records_model
from client.ui.tools.record_page import RecordPage
from client.ui.tools.rows import AT_ONCE, RecordButton
from client.ui.tools.screen import ToolsPlace
from tests.client.ui.standing import Standing


@pytest.fixture
def place(qtbot: QtBot, home: Standing) -> ToolsPlace:
    return shown(qtbot, home)


def shown(qtbot: QtBot, home: Standing) -> ToolsPlace:
    place = places.made("tools", home, opened=lambda: True)
    assert isinstance(place, ToolsPlace)
    qtbot.addWidget(place)
    place.resize(1180, 680)
    place.show()
    place.arrive()
    return place


def opened(qtbot: QtBot, place: ToolsPlace, key: str) -> RecordPage:
    QTest.keyClick(place.front.cards[key], Qt.Key.Key_Space)
    view = place.view(key)
    assert isinstance(view, RecordPage)
    qtbot.waitUntil(lambda: view.model.state.loaded)
    return view


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def kept(home: Standing, kind: str) -> list[Work]:
    return [each.work for each in home.do(home.session.exercising.every(kind=kind))]  # type: ignore[arg-type]


def field(view: RecordPage, name: str) -> QPlainTextEdit:
    found = view.writing.form.inputs[name]
    assert isinstance(found, QPlainTextEdit)
    return found


def press(view: QWidget, name: str) -> None:
    button = view.window().findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Space)


def answer(qtbot: QtBot, place: ToolsPlace, name: str) -> None:
    """Give this answer to the question that is open."""
    qtbot.waitUntil(lambda: place.window().findChild(QPushButton, name) is not None)
    button = place.window().findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_a_thought_record_is_written_by_keyboard_alone_and_kept(
    qtbot: QtBot, home: Standing, place: ToolsPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records_model, "SAVE_AFTER", 20)
    view = opened(qtbot, place, "thought-record")
    assert place.title() == "Thought record"
    assert place.focusWidget() is view.listed.new
    QTest.keyClick(view.listed.new, Qt.Key.Key_Space)
    assert place.focusWidget() is field(view, "situation")
    for text in ("She walked past", "She is done with me", "sad"):
        focused = place.focusWidget()
        assert isinstance(focused, QPlainTextEdit)
        QTest.keyClicks(focused, text)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    for _ in range(7):
        QTest.keyClick(place.focusWidget(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.writing.kept.text() == "Saved in your vault")
    assert kept(home, "thought-record") == [
        ThoughtRecord("She walked past", "She is done with me", "sad", before=70)
    ]
    (record,) = home.do(home.session.exercising.every(kind="thought-record"))
    assert record.done_at is None
    press(view, "toolDone")
    qtbot.waitUntil(lambda: _done(home))
    assert "She is done with me" in words(view.listed)
    assert view.currentWidget() is view.listed


def _done(home: Standing) -> bool:
    (record,) = home.do(home.session.exercising.every(kind="thought-record"))
    return record.done_at is not None


def test_how_the_feeling_changed_is_said_without_a_verdict(qtbot: QtBot, place: ToolsPlace) -> None:
    view = opened(qtbot, place, "thought-record")
    view.listed.new.click()
    view.writing.form.show_work(ThoughtRecord(thought="x", before=40))
    for after, said in (
        (30, "It was 40, and is 30 now."),
        (40, "You have looked at it all the same."),
        (70, "That can happen when one looks closely."),
    ):
        view.model.write(ThoughtRecord(thought="x", before=40, after=after))
        assert said in words(view.writing.outcome)
        assert view.writing.graph is not None
        assert said in view.writing.graph.accessibleName()
    view.model.write(ThoughtRecord(thought="x", after=70))
    assert view.writing.outcome.isHidden()


def test_it_goes_on_where_it_was_and_emptied_it_is_gone(
    qtbot: QtBot, home: Standing, place: ToolsPlace
) -> None:
    home.do(home.session.exercising.put(exercise_id="a", work=ThoughtRecord(thought="She is done with me")))
    view = opened(qtbot, place, "thought-record")
    assert "begun" in words(view.listed)
    row = view.listed.rows.button("a")
    assert row is not None
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert field(view, "thought").toPlainText() == "She is done with me"
    assert view.model.unsaved() is None
    field(view, "fairer").setPlainText("I can ask her")
    assert place.back()
    qtbot.waitUntil(
        lambda: (
            kept(home, "thought-record")
            == [ThoughtRecord(thought="She is done with me", fairer="I can ask her")]
        )
    )
    assert place.focusWidget() is view.listed.rows.button("a")
    view.model.open("a")
    field(view, "thought").clear()
    field(view, "fairer").clear()
    assert place.back()
    qtbot.waitUntil(lambda: kept(home, "thought-record") == [])
    qtbot.waitUntil(lambda: view.listed.rows.button("a") is None)


def test_erasing_is_asked_first(qtbot: QtBot, home: Standing, place: ToolsPlace) -> None:
    home.do(home.session.exercising.put(exercise_id="a", work=Value("The sea")))
    view = opened(qtbot, place, "value")
    view.model.open("a")
    press(view, "toolErase")
    answer(qtbot, place, "toolErasingNot")
    assert kept(home, "value") == [Value("The sea")]
    press(view, "toolErase")
    qtbot.wait(20)
    answer(qtbot, place, "toolErasingYes")
    qtbot.waitUntil(lambda: kept(home, "value") == [])
    assert view.currentWidget() is view.listed


def test_a_journal_entry_is_made_only_after_it_was_shown(
    qtbot: QtBot, home: Standing, place: ToolsPlace
) -> None:
    record = ThoughtRecord("She walked past", "She is done with me", "sad", 70, after=40)
    home.do(home.session.exercising.put(exercise_id="a", work=record))
    view = opened(qtbot, place, "thought-record")
    view.model.open("a")
    press(view, "toolCopy")
    qtbot.waitUntil(lambda: "entry of your private journal" in words(place.window()))
    assert "She is done with me" in words(place.window())
    answer(qtbot, place, "toolCopyingNot")
    assert home.do(home.session.journaling.entries()) == []
    qtbot.wait(20)
    press(view, "toolCopy")
    qtbot.wait(20)
    answer(qtbot, place, "toolCopyingYes")
    qtbot.waitUntil(lambda: view.model.state.copied)
    (entry,) = home.do(home.session.journaling.entries())
    assert entry.text.startswith(
        "## Thought record\n\n**Where were you, and what was going on?**\n\nShe walked past"
    )
    assert "70 of 100" in entry.text
    assert "speaks for" not in entry.text
    assert "It is in your journal now" in words(view.writing)
    assert kept(home, "thought-record") == [record]


def test_a_step_is_guessed_tried_and_told(qtbot: QtBot, home: Standing, place: ToolsPlace) -> None:
    tools = home.session.exercising
    home.do(tools.put(exercise_id="a", work=SmallStep("Ring Ben", guess=2)))
    home.do(tools.put(exercise_id="b", work=SmallStep("Water the plant", was=3)))
    view = opened(qtbot, place, "small-step")
    rows = view.listed.rows.findChildren(RecordButton)
    assert sorted(row.accessibleName().split("\u2069")[0].strip("\u2068") for row in rows) == [
        "Ring Ben",
        "Water the plant",
    ]
    assert words(view.listed).index("To try") < words(view.listed).index("Tried")
    view.model.open("a")
    assert "guess" in (view.writing.graph.accessibleName() if view.writing.graph else "")
    choice = view.writing.form.inputs["was"]
    choice.setFocus()
    for _ in range(6):
        QTest.keyClick(place.focusWidget(), Qt.Key.Key_Right)
    assert "Your guess was 2. It was 6." in words(view.writing)
    press(view, "toolDone")
    qtbot.waitUntil(lambda: SmallStep("Ring Ben", guess=2, was=6) in kept(home, "small-step"))
    done = {each.id: each for each in home.do(tools.every(kind="small-step"))}["a"].done_at
    assert done is not None


def test_what_matters_gives_a_small_step(qtbot: QtBot, home: Standing, place: ToolsPlace) -> None:
    view = opened(qtbot, place, "value")
    view.listed.new.click()
    offered = [
        each for each in view.writing.form.findChildren(QPushButton) if each.text() == "Play and quiet"
    ]
    QTest.keyClick(offered[0], Qt.Key.Key_Space)
    assert field(view, "area").toPlainText() == "Play and quiet"
    offered[0].click()
    assert field(view, "area").toPlainText() == "Play and quiet"
    assert view.writing.step.isHidden()
    QTest.keyClicks(field(view, "step"), "The piano, one page")
    press(view, "toolStep")
    qtbot.waitUntil(
        lambda: kept(home, "small-step") == [SmallStep("The piano, one page", towards="Play and quiet")]
    )
    qtbot.waitUntil(lambda: "among your small steps now" in words(view.writing))
    press(view, "toolStep")
    qtbot.wait(50)
    assert len(kept(home, "small-step")) == 1, "pressed twice, it is there once"


def nothing_left(home: Standing, place: ToolsPlace) -> bool:
    work = place.keep()
    if work is not None:
        home.do(work)
    return work is None


def test_words_that_cannot_be_kept_stay_and_are_tried_again_wherever_one_went(
    qtbot: QtBot, home: Standing, place: ToolsPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> tuple[Exercise, object]:
        raise DiskFull

    monkeypatch.setattr(records_model, "SAVE_AT_LATEST", 40)
    view = opened(qtbot, place, "value")
    view.listed.new.click()
    with monkeypatch.context() as patch:
        patch.setattr(Exercising, "put", full)
        QTest.keyClicks(field(view, "area"), "The sea")
        view.model.save()
        qtbot.waitUntil(lambda: view.writing.kept.text() == "Not all of it is saved yet")
        assert place.back()
        work = view.model.unsaved()
        assert work is not None
        work.close()
    qtbot.waitUntil(lambda: kept(home, "value") == [Value("The sea")])
    qtbot.waitUntil(lambda: nothing_left(home, place))


def test_what_is_not_kept_is_given_to_whoever_closes_the_vault(
    qtbot: QtBot, home: Standing, place: ToolsPlace
) -> None:
    assert place.keep() is None
    for key, box, text in (("value", "area", "The sea"), ("thought-record", "thought", "It is over")):
        view = opened(qtbot, place, key)
        view.model.begin()
        view.writing.form.inputs[box].setFocus()
        field(view, box).setPlainText(text)
        place._leave()
    work = place.keep()
    assert work is not None
    home.do(work)
    assert kept(home, "value") == [Value("The sea")]
    assert kept(home, "thought-record") == [ThoughtRecord(thought="It is over")]


def test_too_long_is_said_and_stays_on_the_screen(qtbot: QtBot, home: Standing, place: ToolsPlace) -> None:
    view = opened(qtbot, place, "value")
    view.listed.new.click()
    field(view, "area").setPlainText("a" * (MOST_WORDS + 1))
    assert "Please make it shorter" in words(view.writing)
    assert place.back()
    assert view.currentWidget() is view.writing
    field(view, "area").setPlainText("a" * MOST_WORDS)
    assert "Please make it shorter" not in words(view.writing)
    assert place.back()
    qtbot.waitUntil(lambda: kept(home, "value") == [Value("a" * MOST_WORDS)])


def test_many_records_come_a_page_at_a_time_and_keep_the_focus(
    qtbot: QtBot, home: Standing, place: ToolsPlace
) -> None:
    for number in range(AT_ONCE + 5):
        home.do(home.session.exercising.put(exercise_id=f"v{number}", work=Value(f"area {number}")))
    view = opened(qtbot, place, "value")
    rows = view.listed.rows
    qtbot.waitUntil(lambda: len(rows.findChildren(RecordButton)) == AT_ONCE)
    first = rows.button(f"v{AT_ONCE + 4}")
    QTest.keyClick(rows.more, Qt.Key.Key_Space)
    assert len(rows.findChildren(RecordButton)) == AT_ONCE + 5
    assert rows.button(f"v{AT_ONCE + 4}") is first
    assert place.focusWidget() is rows.button("v4")
    assert rows.more.isHidden()


def test_misspelt_words_get_their_line(qtbot: QtBot, home: Standing, place: ToolsPlace) -> None:
    view = opened(qtbot, place, "thought-record")
    view.listed.new.click()
    box = field(view, "thought")
    box.setPlainText("so teh end")
    qtbot.waitUntil(lambda: [mark.start for mark in marks_of(home.theme, box).of(LAYER)] == [3])


def test_back_goes_from_the_form_to_the_list_to_all_tools(qtbot: QtBot, place: ToolsPlace) -> None:
    view = opened(qtbot, place, "thought-record")
    view.listed.new.click()
    assert place.back()
    assert view.currentWidget() is view.listed
    assert place.back()
    assert place.pages.currentWidget() is place.front
    assert place.title() == "Tools"
    assert place.focusWidget() is place.front.cards["thought-record"]
    assert not place.back()


def test_every_tool_opens_by_its_key_and_the_plan_is_its_own_place(home: Standing, place: ToolsPlace) -> None:
    for key in ("breathing", "grounding", "thought-record", "small-step", "worry", "value", "night"):
        place.open_part(key)
        assert place.title() == place.front.cards[key].accessibleName()
    place.open_part("no-such-tool")
    assert place.title() == "Sleep diary"
    place.open_part("plan")
    assert home.went == ["plan/tools"]


@pytest.mark.parametrize(
    "key", ["", "thought-record", "small-step", "value", "worry", "night", "breathing", "grounding"]
)
def test_everything_that_tab_reaches_has_a_name(qtbot: QtBot, place: ToolsPlace, key: str) -> None:
    if key:
        place.open_part(key)
    view = place.view(key)
    if isinstance(view, RecordPage):
        view.listed.new.click()
    reached = [
        widget
        for widget in place.findChildren(QWidget)
        if widget.isVisibleTo(place) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert reached
    assert [each for each in reached if not (each.accessibleName() or getattr(each, "text", str)())] == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize(("scale", "size"), [(1.0, (560, 400)), (2.0, (820, 460))])
def test_in_the_smallest_window_nothing_is_wider_than_it(
    qtbot: QtBot, home: Standing, place: ToolsPlace, direction: str, scale: float, size: tuple[int, int]
) -> None:
    """What the window's least size (640 by 480, with twice the text 1000 by 600) leaves to a place."""
    home.theme.choose(scale=scale, direction=direction)
    place.resize(*size)
    for key in ("", "thought-record", "small-step", "value", "worry", "night", "breathing", "grounding"):
        if key:
            place.open_part(key)
        view = place.view(key)
        if isinstance(view, RecordPage):
            view.listed.new.click()
        qtbot.wait(30)
        for page in place.parts():
            bars = [bar for bar in page.findChildren(QWidget, "qt_scrollarea_hcontainer") if bar.isVisible()]
            assert bars == [], key
