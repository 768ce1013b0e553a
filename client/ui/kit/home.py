"""What the composition root hands to the places of the window."""

from __future__ import annotations

from typing import Protocol

from client.config import Config
from client.services.session import Session
from client.services.unlocking import OpenVault
from client.ui.bridge import Bridge
from client.ui.kit.belonging import Belonging
from client.ui.kit.sync_model import SyncModel
from client.ui.theme import Theme
from client.vault.worker import VaultThreads


class Doors(Protocol):
    """The program while no vault is open: what the first start and the locked window need."""

    @property
    def theme(self) -> Theme:
        """The look."""
        ...

    @property
    def config(self) -> Config:
        """Where things lie."""
        ...

    @property
    def bridge(self) -> Bridge:
        """The way to the engine; asking for it the first time starts the engine."""
        ...

    @property
    def vault_threads(self) -> VaultThreads:
        """The vault's lanes."""
        ...

    def enter(self, vault: OpenVault, *, go_to: str = "today") -> None:
        """The vault is open: build the session and show the place of that key."""
        ...

    def look_around(self) -> None:
        """Start the examples; the window shows their progress, and enters them or says why not."""
        ...

    def show_support(self) -> None:
        """Open the support page, which works always."""
        ...

    def lock(self) -> None:
        """Close everything and begin anew: at the locked window, once a vault is there."""
        ...


class Home(Protocol):
    """The program while a vault is open."""

    @property
    def theme(self) -> Theme:
        """The look."""
        ...

    @property
    def config(self) -> Config:
        """Where things lie."""
        ...

    @property
    def bridge(self) -> Bridge:
        """The way to the engine."""
        ...

    @property
    def session(self) -> Session:
        """Everything a person can do."""
        ...

    @property
    def belonging(self) -> Belonging:
        """The communities of this vault, which one is shown, and the ways into others."""
        ...

    @property
    def sync(self) -> SyncModel:
        """Syncing with the community that is shown."""
        ...

    @property
    def examples(self) -> bool:
        """Whether this is the community of examples, where nobody is."""
        ...

    def show_support(self) -> None:
        """Open the support page."""
        ...

    def go(self, key: str) -> None:
        """Show the place of that key."""
        ...

    def lock(self) -> None:
        """Save, close the vault, and come back to the locked window."""
        ...

    def now(self) -> float:
        """UTC seconds."""
        ...
