from __future__ import annotations

import pytest

from client.crypto.keys import DataKey
from client.domain.errors import BugError

HERE = "a" * 52
THERE = "b" * 52
KEY = DataKey(vault_id=b"v" * 16, secret=b"s" * 32)


def test_every_use_has_a_key_of_its_own() -> None:
    derived = [
        KEY.private_file()[:32],
        KEY.community_file(HERE)[:32],
        KEY.community_file(THERE)[:32],
        KEY.key_file_seal(),
        DataKey(vault_id=b"w" * 16, secret=KEY.secret).private_file()[:32],
        DataKey(vault_id=KEY.vault_id, secret=b"t" * 32).private_file()[:32],
    ]
    assert len(set(derived)) == len(derived)


def test_raw_keys_have_the_length_that_sqlcipher_takes_for_raw() -> None:
    assert len(KEY.private_file().hex()) == 96
    assert len(KEY.community_file(HERE).hex()) == 96


def test_the_name_of_a_communitys_file_does_not_show_the_community() -> None:
    name = KEY.community_file_name(HERE)
    assert len(name) == 32
    assert HERE not in name
    assert name != KEY.community_file_name(THERE)
    assert name != DataKey(vault_id=b"w" * 16, secret=KEY.secret).community_file_name(HERE)


@pytest.mark.parametrize("wrong", ["", "A" * 52, "a" * 51, "a" * 53, "../" + "a" * 49, "a" * 51 + "\n"])
def test_only_the_id_of_a_community_names_a_file(wrong: str) -> None:
    with pytest.raises(BugError):
        KEY.community_file(wrong)
    with pytest.raises(BugError):
        KEY.community_file_name(wrong)


def test_a_data_key_does_not_show_in_logs() -> None:
    assert repr(KEY) == "DataKey()"
