"""Date, journal, labels and pin below the title; beginnings and questions; by hand and by keyboard."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QTimeEdit
from pytestqt.qtbot import QtBot

from client.domain.filing import Filing
from client.domain.journal import JournalEntry, Labels, Moment
from client.services.beginnings import shipped_templates
from client.ui.journal.filing import moment_at
from client.ui.kit.choice import Choice
from client.ui.kit.date_field import DateField
from client.ui.kit.tick import Tick
from tests.client.ui.journal.hand import Hand
from tests.client.ui.standing import Standing


def kept(hand: Hand) -> JournalEntry:
    hand.press("keepEntry")
    hand.until(lambda: hand.place.journal.state.page.kept == "kept")
    (entry,) = hand.home.do(hand.home.session.journaling.entries())
    return entry


def tags(hand: Hand) -> tuple[str, ...]:
    return hand.place.journal.state.page.filing.labels.tags


@pytest.fixture
def hand(qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch) -> Hand:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    return Hand(qtbot, home)


def test_labels_are_added_and_taken_away_by_keyboard_alone(hand: Hand) -> None:
    hand.type("At the pier")
    hand.press("entryLabels")
    assert hand.focused() == "add-tag"
    hand.type("sea")
    hand.key(Qt.Key.Key_Return)
    hand.type("quiet, wind,")
    hand.key(Qt.Key.Key_Backspace)
    assert tags(hand) == ("sea", "quiet")
    hand.key(Qt.Key.Key_Tab)
    assert hand.focused() == "add-person"
    hand.type("Ada")
    hand.key(Qt.Key.Key_Return)
    for _ in range(3):  # past the chip of a person, and the line for tags
        hand.key(Qt.Key.Key_Backtab)
    hand.key(Qt.Key.Key_Space)
    assert tags(hand) == ("sea",), "a chip goes by its own press"
    assert hand.focused() == "add-tag"
    assert kept(hand).labels == Labels(("sea",), ("Ada",))
    hand.until(lambda: any(row.endswith("At the pier. sea, Ada") for row in hand.rows()))


def test_a_known_label_is_offered_and_written_as_it_was(hand: Hand) -> None:
    filing = Filing(labels=Labels(people=("Zora", "Ada Lovelace")))
    hand.home.do(hand.home.session.journaling.write_entry(text="x", filing=filing))
    hand.place.page.begin()
    hand.press("entryLabels")
    field = hand.place.desk.filing.label_panel.fields["person"]
    field.line.setFocus()
    hand.until(lambda: hand.place.known.names("person") != [])
    hand.type("zORA")
    hand.key(Qt.Key.Key_Return)
    assert field.names() == ("Zora",)
    hand.type("lov")
    assert field.offered() == ["Ada Lovelace"]
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Space)
    assert field.names() == ("Zora", "Ada Lovelace")
    assert (field.line.text(), field.offered()) == ("", [])
    assert hand.focused() == "add-person"
    hand.key(Qt.Key.Key_Backspace)
    hand.key(Qt.Key.Key_Down)
    assert field.offered() == ["Ada Lovelace"], "in an empty line what is used most, and not what is there"


def test_a_label_that_was_only_typed_is_meant(hand: Hand) -> None:
    hand.type("words")
    hand.press("entryLabels")
    hand.type("sea")
    hand.key(Qt.Key.Key_Tab)
    assert tags(hand) == ("sea",)
    hand.type("Ada")
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: hand.place.journal.state.page.kept == "kept")
    (entry,) = hand.home.do(hand.home.session.journaling.entries())
    assert entry.labels == Labels(("sea",), ("Ada",))


def test_a_label_that_was_only_typed_goes_with_its_own_page(hand: Hand) -> None:
    hand.type("words")
    entry = kept(hand)
    hand.press("entryLabels")
    hand.type("sea")
    hand.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert (tags(hand), hand.place.journal.state.page.filing) == ((), Filing())
    hand.place.journal.open_entry(entry.id)
    assert tags(hand) == ("sea",)


def test_a_label_that_was_only_typed_is_not_lost_when_all_is_hidden(hand: Hand) -> None:
    hand.type("words")
    hand.press("entryLabels")
    hand.type("sea")
    hand.window.hide()  # as locking does, before it asks for what is to be kept
    work = hand.place.keep()
    assert work is not None
    hand.home.do(work)
    (draft,) = hand.home.do(hand.home.session.journaling.entry_drafts())
    assert draft.filing.labels == Labels(("sea",))


def test_an_entry_is_given_another_day_and_time(hand: Hand) -> None:
    hand.type("Last week")
    hand.press("entryWhen")
    date = hand.find(DateField, "entryDate")
    assert date.hasFocus()
    date.setDate(QDate(2024, 3, 9))
    hand.find(QTimeEdit, "entryTime").setTime(QTime(18, 30))
    expected = moment_at(QDate(2024, 3, 9), QTime(18, 30), None)
    assert hand.place.journal.state.page.filing.created == expected
    hand.find(Tick, "entryWholeDay").click()
    entry = kept(hand)
    assert (entry.created.utc // 86_400, entry.whole_day) == (expected.utc // 86_400, True)
    hand.until(lambda: any("2024" in row for row in hand.rows()))
    assert "18:30" not in hand.rows()[0]


def test_now_after_all(hand: Hand) -> None:
    hand.press("entryWhen")
    hand.find(DateField, "entryDate").setDate(QDate(2024, 3, 9))
    hand.press("entryNow")
    assert hand.place.journal.state.page.filing == Filing()


def test_another_time_of_an_entry_stays_on_the_clock_it_was_written_on(hand: Hand) -> None:
    far = timezone(timedelta(hours=9))
    made = datetime(2024, 3, 9, 23, 30, tzinfo=far)
    hand.home.do(hand.home.session.journaling.write_entry(text="x", filing=Filing(created=Moment.of(made))))
    hand.place.journal.load()
    hand.until(lambda: len(hand.rows()) == 1)
    hand.place.journal.open(hand.place.journal.state.rows[0])
    hand.until(lambda: hand.paper() == "x")
    hand.press("entryWhen")
    assert hand.find(DateField, "entryDate").date() == QDate(2024, 3, 9)
    hand.find(QTimeEdit, "entryTime").setTime(QTime(22, 0))
    assert kept(hand).created == Moment.of(made.replace(hour=22, minute=0))


def test_a_pin_holds_at_once(hand: Hand) -> None:
    hand.type("x")
    kept(hand)
    hand.press("entryPin")
    hand.until(lambda: any("Pinned" in row for row in hand.rows()))
    hand.press("entryPin")
    hand.until(lambda: not any("Pinned" in row for row in hand.rows()))
    (entry,) = hand.home.do(hand.home.session.journaling.entries())
    assert entry.edited_at is None


def test_journals_are_chosen_above_the_list_and_on_the_page(hand: Hand) -> None:
    assert hand.find(Choice, "journalChoice").isHidden(), "of one there is nothing to choose"
    hand.press("journalMore")
    hand.choose("journalMenu", "Journals")
    assert hand.focused() == "newJournalName"
    hand.type("Dreams")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: len(hand.place.journal.state.journals) == 1)
    assert hand.place.back()
    choice = hand.find(Choice, "journalChoice")
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "All journals",
        "My journal",
        "Dreams",
        "New journal…",
    ]
    hand.place.page.begin()
    hand.type("I flew")
    where = hand.find(Choice, "entryJournal")
    where.setCurrentIndex(1)
    where.activated.emit(1)
    dreams = hand.place.journal.state.journals[0]
    assert kept(hand).journal == dreams.id
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    hand.until(lambda: hand.rows() == [])
    assert hand.says("Nothing in this journal yet")
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    hand.until(lambda: len(hand.rows()) == 1)
    choice.setCurrentIndex(3)
    choice.activated.emit(3)
    assert hand.focused() == "newJournalName"
    name = hand.find(QLineEdit, f"journalName-{dreams.id}")
    name.setFocus()
    name.selectAll()
    hand.type("Nights")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: [each.name for each in hand.place.journal.state.journals] == ["Nights"])
    hand.press(f"dissolve-{dreams.id}")
    hand.press("dissolvingYes")
    hand.until(lambda: hand.place.journal.state.journals == ())
    (entry,) = hand.home.do(hand.home.session.journaling.entries())
    assert (entry.text, entry.journal) == ("I flew", None)


def test_a_dissolved_journal_that_was_shown_gives_way_to_all(hand: Hand) -> None:
    dreams, _ = hand.home.do(hand.home.session.shelving.make_journal(name="Dreams"))
    hand.type("x")
    kept(hand)
    hand.place.journal.load()
    hand.until(lambda: len(hand.place.journal.state.journals) == 1)
    choice = hand.find(Choice, "journalChoice")
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    hand.until(lambda: hand.rows() == [])
    hand.home.bridge.run(hand.home.session.shelving.dissolve_journal(journal_id=dreams.id))
    hand.until(lambda: len(hand.rows()) == 1)
    assert choice.isHidden()


def test_a_template_is_put_where_one_writes(hand: Hand) -> None:
    gratitude = next(each for each in shipped_templates() if each.id == "gratitude")
    hand.press("beginWith")
    hand.choose("beginMenu", gratitude.title)
    assert hand.paper() == gratitude.text
    assert hand.place.page.paper.textCursor().position() == 0
    hand.place.journal.new()
    hand.type("Before")
    hand.press("beginWith")
    hand.choose("beginMenu", gratitude.title)
    assert hand.paper() == f"Before\n\n{gratitude.text}"
    hand.type("x")
    assert hand.paper() == f"Before\n\nx{gratitude.text}", "the cursor stands where the new words begin"


def test_ones_own_template_is_made_worded_anew_and_offered(hand: Hand) -> None:
    hand.press("journalMore")
    hand.choose("journalMenu", "Your own templates")
    assert hand.focused() == "templateName"
    hand.type("Sunday & so on")
    hand.key(Qt.Key.Key_Tab)
    hand.type("How was it?")
    hand.press("keepTemplate")
    hand.until(lambda: hand.find(Choice, "templateChoice").count() == 2)
    assert hand.says("You find it where you begin an entry.")
    assert hand.find(QLineEdit, "templateName").text() == "", "there is room for another"
    assert hand.place.back()
    hand.press("beginWith")
    hand.choose("beginMenu", "Sunday && so on")
    assert hand.paper() == "How was it?"
    hand.press("journalMore")
    hand.choose("journalMenu", "Your own templates")
    choice = hand.find(Choice, "templateChoice")
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert hand.find(QLineEdit, "templateName").text() == "Sunday & so on"
    hand.press("eraseTemplate")
    hand.press("erasingTemplateYes")
    hand.until(lambda: hand.home.do(hand.home.session.shelving.templates()) == [])


def templates(hand: Hand) -> list[tuple[str, str]]:
    found = hand.home.do(hand.home.session.shelving.templates())
    return [(each.name, each.text) for each in found]


def test_a_template_kept_by_two_presses_is_kept_once(hand: Hand) -> None:
    hand.place.sides.show_templates()
    hand.find(QLineEdit, "templateName").setText("Evening")
    hand.find(QPlainTextEdit, "templateText").setPlainText("What was good?")
    hand.press("keepTemplate")
    hand.press("keepTemplate")
    hand.until(lambda: hand.find(QLineEdit, "templateName").text() == "")
    hand.qtbot.wait(50)
    assert templates(hand) == [("Evening", "What was good?")]


def test_a_template_that_is_half_written_is_kept_when_the_vault_closes(hand: Hand) -> None:
    hand.place.sides.show_templates()
    words = hand.find(QPlainTextEdit, "templateText")
    assert hand.place.keep() is None
    words.setPlainText("What was good?")
    for _ in range(2):  # whoever stays after all has it once
        work = hand.place.keep()
        assert work is not None
        hand.home.do(work)
    hand.find(QLineEdit, "templateName").setText("Evening")
    hand.press("keepTemplate")
    hand.until(lambda: hand.find(Choice, "templateChoice").count() == 2)
    assert templates(hand) == [("Evening", "What was good?")]
    assert hand.place.keep() is None


def test_whoever_turns_to_another_template_loses_no_word_of_the_one_before(hand: Hand) -> None:
    hand.home.do(hand.home.session.shelving.keep_template(name="Evening", text="What was good?"))
    hand.place.sides.show_templates()
    choice = hand.find(Choice, "templateChoice")
    hand.until(lambda: choice.count() == 2)
    words = hand.find(QPlainTextEdit, "templateText")
    words.setPlainText("What was hard?")
    for at in (1, 1):
        choice.setCurrentIndex(at)
        choice.activated.emit(at)
        assert words.toPlainText() == "What was good?"
    hand.until(lambda: len(templates(hand)) == 2)
    assert ("A new template", "What was hard?") in templates(hand)


def test_a_journal_made_by_two_presses_is_made_once(hand: Hand) -> None:
    hand.place.sides.show_journals()
    hand.find(QLineEdit, "newJournalName").setText("Dreams")
    hand.press("makeJournal")
    hand.press("makeJournal")
    hand.until(lambda: hand.find(QLineEdit, "newJournalName").text() == "")
    hand.qtbot.wait(50)
    assert [each.name for each in hand.home.do(hand.home.session.shelving.journals())] == ["Dreams"]


def test_a_question_comes_when_it_is_asked_for_another_or_none(hand: Hand) -> None:
    card = hand.place.desk.prompt
    assert card.isHidden()
    hand.press("beginWith")
    hand.choose("beginMenu", "Give me a question")
    assert hand.focused() == "usePrompt"
    first = card.words.text()
    hand.press("anotherPrompt")
    second = card.words.text()
    assert first != second
    hand.press("noPrompt")
    assert card.isHidden()
    assert hand.paper() == ""
    hand.press("beginWith")
    hand.choose("beginMenu", "Give me a question")
    third = card.words.text()
    assert third not in (first, second)
    hand.press("usePrompt")
    assert hand.paper() == f"> {third}\n\n"
    hand.type("Well.")
    assert hand.paper() == f"> {third}\n\nWell."
    hand.press("beginWith")
    hand.choose("beginMenu", "Give me a question")
    assert hand.place.back(), "Escape turns it away"
    assert card.isHidden()


def test_a_label_is_called_otherwise_everywhere(hand: Hand) -> None:
    for labels in (Labels(("see",)), Labels(("sea",))):
        hand.home.do(hand.home.session.journaling.write_entry(text="x", filing=Filing(labels=labels)))
    hand.press("journalMore")
    hand.choose("journalMenu", "Labels")
    label = hand.find(Choice, "labelChoice")
    hand.until(lambda: label.count() == 2)
    label.choose("see")
    label.activated.emit(label.currentIndex())
    name = hand.find(QLineEdit, "labelName")
    assert name.text() == "see"
    name.setFocus()
    name.selectAll()
    hand.type("sea")
    assert hand.says("There is one of that name already: the two become one.")
    hand.press("renameLabel")
    hand.until(lambda: label.count() == 1)
    assert hand.home.do(hand.home.session.shelving.labels(kind="tag")) == [("sea", 2)]
