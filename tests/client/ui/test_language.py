"""The language of the window: whose choice counts, what a start in it says, and what a broken catalogue does."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication

from client.domain.errors import Offline
from client.notices import notice_for
from client.ui import language
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import ago
from client.ui.language import NAMES, Spoken, best, speak, spoken

GERMAN = QLocale("de_AT")
FRENCH = QLocale("fr_CA")
NONE = QLocale.c()

STARTED = """
import sys
from client import early
early.prepare()
from client import app
from PySide6.QtWidgets import QAbstractButton

class Told(app.Leeward):
    def say_shown(self):
        print(*(button.text() for button in self.window.findChildren(QAbstractButton)), sep="\\n")
        super().say_shown()

app.Leeward = Told
sys.exit(app.run(["--profile", sys.argv[1], "--show-and-quit"]))
"""


@pytest.fixture
def say(qapp: QApplication) -> Iterator[Callable[..., Spoken]]:
    """Speak a language until the test is over."""
    before = QLocale()
    all_: list[Spoken] = []

    def speaking(chosen: str, system: QLocale = NONE) -> Spoken:
        all_.append(speak(qapp, chosen, system=system))
        return all_[-1]

    yield speaking
    for each in all_:
        each.end(qapp)
    QLocale.setDefault(before)


def test_the_choice_counts_before_the_computer_and_english_where_we_have_neither() -> None:
    assert best("es", ["de-DE"]) == "es"
    assert best("system", ["de-Latn-AT", "de"]) == "de"
    assert best("system", ["fr-CA", "es_MX", "de"]) == "es"
    assert best("system", ["fr", "ja"]) == "en"
    assert best("tlh", ["de"]) == "de"
    assert best("system", []) == "en"


@pytest.mark.parametrize(
    ("code", "offline", "hours", "undo"),
    [
        ("en", "This computer has no network", "3 h ago", None),
        ("de", "Dieser Computer hat kein Netz", "vor 3 Std.", "Rückgängig"),
        ("es", "Este equipo no tiene red", "hace 3 h", "Deshacer"),
    ],
)
def test_notices_counts_and_qts_own_words_are_said_in_it(
    say: Callable[..., Spoken], code: str, offline: str, hours: str, undo: str | None
) -> None:
    said = say(code)
    assert said.language == spoken() == code
    assert in_words(notice_for(Offline())).startswith(offline)
    assert hours in ago(0, now=3 * 3600)
    if undo is not None:
        assert undo in QCoreApplication.translate("QWidgetTextControl", "&Undo").replace("&", "")


def test_one_is_said_in_the_singular(say: Callable[..., Spoken]) -> None:
    for code, one, more in (
        ("en", "1 community", "2 communities"),
        ("de", "1 Gemeinschaft", "2 Gemeinschaften"),
        ("es", "1 comunidad", "2 comunidades"),
    ):
        ended = say(code)
        said = [QCoreApplication.translate("words", "%n communities", "", number) for number in (1, 2)]
        assert said == [one, more]
        ended.end(QApplication.instance())  # type: ignore[arg-type]  # there is one


def test_dates_go_with_the_words(say: Callable[..., Spoken]) -> None:
    day = QDate(2026, 3, 1)

    def written(chosen: str, system: QLocale) -> str:
        QLocale.setDefault(system)
        say(chosen, system)
        return QLocale().toString(day, "d MMMM")

    assert written("system", GERMAN) == "1 März"
    assert QLocale().territory() == QLocale.Country.Austria  # what the computer knows of its region stays
    assert written("system", FRENCH) == "1 March"
    assert written("es", GERMAN) == "1 marzo"
    assert written("system", NONE) == "1 March"


def test_when_it_ends_the_words_are_those_of_the_source_again(
    say: Callable[..., Spoken], qapp: QApplication
) -> None:
    said = say("de")
    said.end(qapp)
    assert QCoreApplication.translate("places", "Settings") == "Settings"
    assert spoken() == "en"


def test_a_catalogue_that_is_broken_or_gone_is_no_reason_not_to_start(
    say: Callable[..., Spoken], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "leeward_de.qm"
    for content in (None, b"", b"no catalogue", language.catalogue("de").read_bytes()[:1000]):
        if content is not None:
            broken.write_bytes(content)
        monkeypatch.setattr(language, "catalogue", lambda _: broken)
        say("de")
        assert QCoreApplication.translate("places", "Settings") == "Settings"


def test_every_language_that_can_be_chosen_has_its_catalogue() -> None:
    assert {code for code in NAMES if language.catalogue(code).is_file()} == set(NAMES)


def test_the_first_window_speaks_the_language_that_was_chosen_before(tmp_path: Path) -> None:
    (tmp_path / "appearance.json").write_text(json.dumps({"language": "de"}))
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(tmp_path)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert "Jetzt Hilfe holen" in done.stdout.splitlines()
