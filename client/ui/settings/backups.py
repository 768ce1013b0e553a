"""The page of the backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from client.ui.kit.beside import TickRow
from client.ui.kit.controls import Button, Label, Line
from client.ui.kit.file_choice import choose_file, choose_folder
from client.ui.settings.backups_model import Backups
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.parts import Passphrase
from client.ui.settings.parts import Path as ShownPath
from client.ui.settings.rows import Rows
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.services.unlocking import KeyMaking
    from client.ui.kit.home import Home


class BackupsPage(PartPage):
    """One now, one every day, whether one can be opened, and the way to bring one back."""

    def __init__(self, home: Home, making: KeyMaking | None = None) -> None:
        super().__init__(home.theme, "backups", translated("Backups"))
        self._home = home
        self.work = self.backups = Backups(home, self, making=making)
        self._kept = 0
        self._made = ""
        self._file: Path | None = None
        self._build_making()
        self._build_daily()
        self._build_list()
        self._build_restoring()
        self.fill()
        self.backups.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Look what is there."""
        super().arrive()
        self._file = None
        self.backups.load()

    def leave(self) -> None:
        """Empty the field."""
        self.prove.forget()

    def _build_making(self) -> None:
        theme = self.theme
        card = self.card(translated("Make a backup"), "backupCard")
        card.box.addWidget(
            soft(
                translated(
                    "One file with everything that is only yours, encrypted as the vault is: your passphrase opens it."
                    " Your communities' posts come again by themselves."
                )
            )
        )
        self.make_outcome = Outcome(theme, "make", self.backups.stop)
        card.box.addWidget(self.make_outcome)
        self.now = Button(theme, translated("Back up now"), "primary", on=self._now)
        self.now.setObjectName("backUpNow")
        self.elsewhere = Button(theme, translated("To another folder…"), icon="folder", on=self._choose_where)
        self.elsewhere.setObjectName("backUpElsewhere")
        card.box.addLayout(in_a_row(theme, self.now, self.elsewhere))
        card.box.addWidget(
            Label(
                translated("On a stick that you keep elsewhere, it also helps when this computer is gone."),
                "small",
            )
        )

    def _build_daily(self) -> None:
        theme = self.theme
        card = self.card(translated("Every day"), "dailyCard")
        row = TickRow(
            theme,
            translated("Make one each day that you open Leeward"),
            translated("Those of the last seven days and of four earlier weeks are kept."),
            "dailyBackups",
        )
        self.daily = row.tick
        card.box.addWidget(row)
        card.box.addWidget(Line())
        self.second = Label("", "label")
        self.second_path = ShownPath(theme, "", "secondFolder", translated("Second folder"))
        card.box.addWidget(self.second)
        card.box.addWidget(self.second_path)
        self.choose_second = Button(
            theme, translated("Choose a second folder…"), icon="folder", on=self._choose_second
        )
        self.choose_second.setObjectName("chooseSecondFolder")
        self.no_second = Button(
            theme,
            translated("Only beside the vault"),
            "quiet",
            on=lambda: self.backups.choose(backup_folder=""),
        )
        self.no_second.setObjectName("noSecondFolder")
        self.daily_outcome = Outcome(theme, "daily", self.backups.stop)
        card.box.addWidget(self.daily_outcome)
        card.box.addLayout(in_a_row(theme, self.choose_second, self.no_second))
        self.daily.toggled.connect(lambda ticked: self.backups.choose(daily_backups=ticked))

    def _build_list(self) -> None:
        theme = self.theme
        card = self.card(translated("Can it be opened?"), "testBackupCard")
        self.none = soft(translated("There is no backup beside the vault yet."))
        self.rows = Rows(theme, "backupRows", translated("Backups beside the vault, the newest first"))
        self.rows.picked.connect(self._picked)
        card.box.addWidget(
            soft(translated("A test really opens the backup, reads all of it, and says what is in it."))
        )
        card.box.addWidget(self.none)
        card.box.addWidget(self.rows)
        self.file = ShownPath(theme, "", "backupFile", translated("Backup to be tested"))
        card.box.addWidget(self.file)
        self.prove = Passphrase(theme, translated("The passphrase of that time"), "backupPassphrase")
        card.box.addWidget(self.prove)
        self.test_outcome = Outcome(theme, "test", self.backups.stop)
        card.box.addWidget(self.test_outcome)
        self.test = Button(theme, translated("Test this backup"), on=self._test)
        self.test.setObjectName("testBackup")
        self.another = Button(
            theme, translated("Test another file…"), "quiet", icon="folder", on=self._choose_file
        )
        self.another.setObjectName("testAnother")
        card.box.addLayout(in_a_row(theme, self.test, self.another))
        self.prove.line.returnPressed.connect(self._test)

    def _build_restoring(self) -> None:
        theme = self.theme
        card = self.card(translated("Bring one back"), "restoreCard")
        card.box.addWidget(
            soft(
                translated(
                    "A restore puts a backup in the place of this vault. What is here now is not erased: it is set"
                    " aside in a folder of its own. It asks for the passphrase of the time of the backup, or for the"
                    " recovery code of that time."
                )
            )
        )
        card.box.addWidget(
            soft(
                translated(
                    "The vault must be closed for it. Lock Leeward, and choose “Restore a backup” on the locked window."
                )
            )
        )
        self.lock = Button(theme, translated("Lock Leeward"), icon="lock", on=self._home.lock)
        self.lock.setObjectName("lockToRestore")
        card.box.addLayout(in_a_row(theme, self.lock))

    def _render(self) -> None:
        state = self.backups.state
        rows = self.backups.rows
        self.none.setVisible(rows == () and self._file is None)
        self.rows.setVisible(bool(rows))
        if rows:
            self.rows.show_rows(rows)
            if state.made != self._made and state.made in [row.key for row in rows]:
                self._made = state.made
                self.rows.pick(state.made)
        self.file.setVisible(self._file is not None)
        chosen = self._to_test()
        self.test.setEnabled(chosen is not None)
        asks = bool(state.asks) and state.asks == str(chosen)
        if not asks and self.prove.line.hasFocus():
            self.test.setFocus()  # the field one was in is needed no more
        self.prove.setVisible(asks)
        if state.kept != self._kept:
            self._kept = state.kept
            self.prove.forget()
        self._render_choices()
        for outcome in (self.make_outcome, self.daily_outcome, self.test_outcome):
            outcome.show_state(state)

    def _render_choices(self) -> None:
        chosen = self.backups.state.chosen
        self.daily.setEnabled(chosen is not None)
        self.choose_second.setEnabled(chosen is not None)
        folder = "" if chosen is None else chosen.backup_folder
        if not folder and self.no_second.hasFocus():
            self.choose_second.setFocus()
        if chosen is not None:
            self.daily.blockSignals(True)
            self.daily.setChecked(chosen.daily_backups)
            self.daily.blockSignals(False)
        self.second.setText(
            translated("Each goes to this folder as well:")
            if folder
            else translated("They lie beside the vault. A second folder, on another disk, is safer.")
        )
        if self.second_path.text() != folder:
            self.second_path.setText(folder)
            self.second_path.setAccessibleName(f"{translated('Second folder')}: {folder}")
        self.second_path.setVisible(bool(folder))
        self.no_second.setVisible(bool(folder))

    def _to_test(self) -> Path | None:
        if self._file is not None:
            return self._file
        return Path(self.rows.key) if self.rows.key and self.backups.rows else None

    def _picked(self) -> None:
        self._file = None
        self._render()

    def _test(self) -> None:
        backup = self._to_test()
        if backup is not None and self.test.isEnabled():
            asked = self.backups.state.asks == str(backup)
            self.backups.test(backup, self.prove.line.text() if asked else "")

    def _now(self) -> None:
        self.backups.make()

    def _choose_where(self) -> None:
        choose_folder(self, translated("Where shall the backup go?"), self.backups.make)

    def _choose_second(self) -> None:
        choose_folder(
            self,
            translated("Where shall each backup go as well?"),
            lambda folder: self.backups.choose(backup_folder=str(folder)),
        )

    def _choose_file(self) -> None:
        choose_file(self, translated("Which backup?"), self._file_chosen, kinds=translated("Backups (*.zip)"))

    def _file_chosen(self, file: Path) -> None:
        self._file = file
        self.file.setText(str(file))
        self.file.setAccessibleName(f"{translated('Backup to be tested')}: {file}")
        self._render()
        self._test()
