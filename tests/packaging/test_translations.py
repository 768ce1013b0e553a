"""Every word of the window is translated, in the files of Qt Linguist and in what Leeward loads of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import translatable
import translations
from client.ui.language import NAMES
from translatable import Found, Message
from translations import ROOT, Entry, entries, file_of

ALL = (*translations.LANGUAGES, translations.SOURCE)


@pytest.fixture(scope="module")
def found() -> Found:
    return translatable.found_in(ROOT)


# What is there


def test_every_text_can_be_told_from_the_source(found: Found) -> None:
    assert not found.unseen, "hand on literal texts, or texts out of a table of the module"
    assert not found.plain_plurals, "numbers in a class with subclasses need QCoreApplication.translate"
    assert len(found.messages) > 1000


@pytest.mark.parametrize("language", ALL)
def test_every_text_is_translated(found: Found, language: str) -> None:
    wrong = list(translations.problems(found, language, entries(file_of(language))))
    assert not wrong, "run `python dev.py translations` and translate what it lists"


@pytest.mark.parametrize("language", ALL)
def test_what_leeward_loads_is_what_the_file_says(language: str, tmp_path: Path) -> None:
    translations.release(file_of(language), tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == file_of(language).with_suffix(".qm").read_bytes()


def test_a_leeward_that_runs_keeps_the_words_it_loaded(tmp_path: Path) -> None:
    qm = tmp_path / "leeward_de.qm"
    qm.write_bytes(b"loaded before")
    with qm.open("rb") as loaded:
        translations.release(file_of("de"), qm)
        assert loaded.read() == b"loaded before"
    assert qm.read_bytes() == file_of("de").with_suffix(".qm").read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == [qm.name]


def test_the_languages_are_those_that_can_be_chosen() -> None:
    assert set(ALL) == set(NAMES)


# How it is found


def read(tmp_path: Path, text: str, name: str = "place") -> Found:
    folder = tmp_path / "client"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.py").write_text(text)
    return translatable.found_in(tmp_path)


def said(found: Found) -> set[tuple[str, str]]:
    return {(message.context, message.source) for message in found.messages}


def test_texts_are_found_where_they_are_handed_on(tmp_path: Path) -> None:
    read(
        tmp_path,
        'def told(words, note=""):\n    return QCoreApplication.translate("ours", words, note)\n'
        "def counted(one, more, number):\n    return told(one) if number == 1 else"
        ' translate("ours", more, "", number)\n',
        "words",
    )
    found = read(
        tmp_path,
        "from client.words import counted, told\n"
        '_TABLE = {"code": "Out of a table", "other": ("Two", "in one row")}\n'
        "class Place:\n"
        "    def show(self, kind, holds):\n"
        '        self.tr("Plain" if holds else "Otherwise")\n'
        '        told("With a note", "for whoever translates")\n'
        '        counted("1 thing", "%n things", 3)\n'
        "        one, other = _TABLE[kind]\n"
        "        told(one if holds else other)\n"
        '        told(_TABLE.get(kind, "Nothing of that"))\n',
    )
    assert said(found) == {
        ("Place", "Plain"),
        ("Place", "Otherwise"),
        *(("ours", text) for text in ("With a note", "1 thing", "%n things", "Out of a table", "Two")),
        *(("ours", text) for text in ("in one row", "Nothing of that")),
    }
    assert Message("ours", "With a note", "for whoever translates") in found.messages
    assert not found.unseen


def test_the_sentences_of_a_view_models_notices_are_found(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "from client.notices import Notice\n"
        '_DONE = Notice("It is done.")\n'
        '_WRITTEN = "It is written, in {folder}."\n'
        "class Model:\n"
        "    def say(self, folder, other):\n"
        '        self._say(Notice(_WRITTEN, (("folder", folder),)))\n'
        "        self._say(Notice(str(other)))\n",
        "model",
    )
    assert said(found) == {("notices", "It is done."), ("notices", "It is written, in {folder}.")}
    assert not found.unseen


def test_what_cannot_be_told_is_said_with_its_place(tmp_path: Path) -> None:
    found = read(tmp_path, 'class Place:\n    def show(self, name):\n        self.tr(f"Hello {name}")\n')
    assert [where.split(": ")[0] for where in found.unseen] == ["client/place.py:3"]


def test_a_number_through_tr_is_refused_only_where_a_subclass_would_lose_it(tmp_path: Path) -> None:
    text = 'class Place:\n    def show(self, n):\n        self.tr("%n things", "", n)\n'
    assert not read(tmp_path, text).plain_plurals
    found = read(tmp_path, text + "class Other(Place):\n    pass\n")
    assert [where.split(": ")[0] for where in found.plain_plurals] == ["client/place.py:3"]


def test_qts_own_tool_finds_nothing_that_we_pass_by(found: Found, tmp_path: Path) -> None:
    sources = [str(path) for path in sorted((ROOT / "client").rglob("*.py"))]
    translations.tool("lupdate", "-silent", "-locations", "none", *sources, "-ts", str(tmp_path / "de.ts"))
    theirs = {entry.message for entry in entries(tmp_path / "de.ts")}
    # It takes a function inside a method for a part of no class.
    ours = {message.source for message in found.messages}
    assert not {message for message in theirs if message.source not in ours}


# What a translation must keep


@pytest.mark.parametrize(
    ("source", "forms", "why"),
    [
        ("{name} wrote", ("{nombre} hat geschrieben",), "other facts in braces"),
        ("%n things", ("ein Ding", "viele Dinge"), "another number"),
        ("%Ln things", ("%Ln Ding", "%n Dinge"), "another number"),
        ("&Keep", ("Behalten",), "another count of letters to press"),
        ("One.\n\nTwo.", ("Eins. Zwei.",), "other lines"),
        ("Nothing is lost.", ("Nichts ist verloren",), "begins or ends otherwise"),
        ("Looking…", ("Es wird nachgesehen",), "begins or ends otherwise"),
        (" and more", ("und mehr",), "begins or ends otherwise"),
        ("%n things", ("%n Dinge",), "another count of forms for one and several"),
        ("Things", ("Ding", "Dinge"), "another count of forms for one and several"),
    ],
)
def test_a_slip_in_a_translation_is_found(source: str, forms: tuple[str, ...], why: str) -> None:
    assert why in translations.mistakes(Entry(Message("Place", source), forms, finished=True))


def test_a_number_may_be_a_word_in_the_singular() -> None:
    entry = Entry(Message("Place", "%n things"), ("ein Ding", "%n Dinge"), finished=True)
    assert not list(translations.mistakes(entry))


def test_a_sentence_that_was_only_copied_is_not_translated() -> None:
    here = Found(
        frozenset({Message("Place", said) for said in ("You can stay as you are.", "MMM d yyyy")}), (), ()
    )
    held = [Entry(message, (message.source,), finished=True) for message in here.messages]
    assert list(translations.problems(here, "de", held)) == [
        "de: still in English: Place: 'You can stay as you are.'"
    ]
    one_and_several = Message("Place", "%n things are waiting here")
    kept = [Entry(one_and_several, ("%n thing is waiting here", one_and_several.source), finished=True)]
    assert not list(translations.problems(Found(frozenset({one_and_several}), (), ()), "en", kept))


def test_a_file_that_cannot_be_read_is_said_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "leeward_de.ts").write_text("<TS><context></TS>", encoding="utf-8")
    nothing = Found(frozenset(), (), ())
    (told,) = translations.looked_through(nothing, "de", tmp_path)
    assert told.startswith("de: the file cannot be read: ")
    (gone,) = translations.looked_through(nothing, "es", tmp_path)
    assert gone.startswith("es: the file cannot be read: ")


def test_what_is_missing_over_or_unfinished_is_told() -> None:
    wanted = Found(frozenset({Message("Place", "New"), Message("Place", "Half")}), (), ())
    held = [
        Entry(Message("Place", "Half"), ("Halb",), finished=False),
        Entry(Message("Place", "Gone"), ("Fort",), finished=True),
    ]
    assert list(translations.problems(wanted, "de", held)) == [
        "de: not in the file yet: Place: 'New'",
        "de: not said any more: Place: 'Gone'",
        "de: not translated: Place: 'Half'",
    ]


def test_an_update_keeps_what_was_translated(tmp_path: Path) -> None:
    before = Found(frozenset({Message("Place", "Stays", "a note"), Message("Place", "%n things")}), (), ())
    translations.update(before, tmp_path)
    file = file_of("de", tmp_path)
    text = file.read_text(encoding="utf-8")
    assert "location" not in text
    done = text.replace('<translation type="unfinished"></translation>', "<translation>Bleibt</translation>")
    file.write_text(done, encoding="utf-8")
    after = Found(before.messages | {Message("Place", "A “new” one\n\nin two lines")}, (), ())
    translations.update(after, tmp_path)
    held = {entry.message.source: entry for entry in entries(file)}
    assert held["Stays"].forms == ("Bleibt",)
    assert not any(held["%n things"].forms)
    assert not held["A “new” one\n\nin two lines"].finished
    assert {entry.message.source for entry in entries(file_of("en", tmp_path))} == {"%n things"}


def test_every_text_has_a_context(found: Found) -> None:
    assert not [message for message in found.messages if not message.context]
