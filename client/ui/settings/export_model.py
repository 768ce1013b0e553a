"""A copy of everything that other programs can read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from client.notices import Notice
from client.ui.kit.words import isolated
from client.ui.settings.passphrase_model import DIFFER
from client.ui.settings.words import contents
from client.ui.settings.work import Work

if TYPE_CHECKING:
    from client.services.exporting import Exported

Form = Literal["age", "markdown", "json", "markdown-folder", "csv", "day-one", "fhir", "pdf"]

_UNCONFIRMED: Final = Notice("Please say first that you know it is not encrypted; nothing was written.")
_NO_PASSPHRASE: Final = Notice("Please choose a passphrase for the file first; nothing was written.")
_DONE: Final = (
    "It is written, whole. In it: {contents}. It is called {name}, in {folder}. What is in Leeward stays"
    " there."
)


class Export(Work):
    """Writes the copy. It is never half there."""

    def refuses(self, form: Form, *, passphrase: str, again: str, confirmed: bool) -> bool:
        """Whether something is missing before one can choose where to; it is said then."""
        if form != "age":
            missing = None if confirmed else _UNCONFIRMED
        elif not passphrase:
            missing = _NO_PASSPHRASE
        else:
            missing = None if passphrase == again else DIFFER
        if missing is not None:
            self._say("export", missing)
        return missing is not None

    def write(self, to: Path, form: Form, passphrase: str = "") -> None:
        """Write it into this folder, under a dated name."""
        from client.services import exporting

        vault, now = self._home.session.vault, self._home.now
        printed = None
        if form == "pdf":
            from client.ui.kit.printing import Ink
            from client.ui.settings.export_pdf import printed as set_pages

            theme = self._home.theme
            printed = partial(set_pages, ink=Ink(theme), mirrored=theme.mirrored)
        self._begin(
            "export",
            lambda progress: exporting.export(
                vault,
                to=to,
                form=form,
                passphrase=passphrase,
                printed=printed,
                now=now,
                progress=progress,
            ),
            self._written,
        )

    def _written(self, exported: Exported) -> None:
        path = exported.path
        facts = (
            ("contents", isolated(contents(exported.contents))),
            ("name", isolated(path.name)),
            ("folder", isolated(str(path.parent))),
        )
        self._say("export", Notice(_DONE, facts), good=True)
