"""Another passphrase for the vault."""

from __future__ import annotations

from typing import Final

from client.notices import Notice
from client.ui.settings.work import Work

DIFFER: Final = Notice(
    "The two new passphrases are not the same; nothing was changed, so please type them again."
)
_CHANGED: Final = Notice(
    "From now on the new passphrase opens this vault. The recovery code stays as it is, and older copies of the"
    " vault still open with the old passphrase."
)


class PassphraseChange(Work):
    """Lets another passphrase open the vault."""

    def change(self, *, current: str, new: str, again: str) -> None:
        """Let `new` open the vault in place of `current`, if it was typed the same twice."""
        if self.state.busy:
            return
        if new != again:
            self._say("passphrase", DIFFER)
            return
        vault = self._home.session.vault
        self._begin(
            "passphrase",
            lambda _: vault.change_passphrase(current=current, new=new, making=self._making),
            lambda _: self._say("passphrase", _CHANGED, good=True),
        )
