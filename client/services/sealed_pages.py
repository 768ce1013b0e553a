"""The pages of the private file without SQLCipher, for what SQLite says nothing about."""

from __future__ import annotations

from client.crypto.keys import DataKey
from client.crypto.pages import PageCipher
from client.vault import hot_log
from client.vault.folder import VaultFolder
from client.vault.salvage_pages import Opened, OpenPage


def page_opener(data_key: DataKey) -> OpenPage:
    """Opens the pages of that vault's private file."""
    cipher = PageCipher(data_key.private_file())
    return lambda number, raw: Opened(*cipher.open(number, raw))


def demand_whole_log(place: VaultFolder, data_key: DataKey) -> None:
    """Pass unless a crash's log is damaged, which SQLite would not say. Raises VaultDamaged, VaultUnreadable."""
    hot_log.demand_whole(place.private_file, page_opener(data_key), part="private")
