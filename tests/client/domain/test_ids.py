from __future__ import annotations

import pytest

from client.domain.errors import BugError
from client.domain.ids import is_community_id, is_id, new_id, require_community_id


def test_an_id_is_a_random_uuid_from_the_given_bytes() -> None:
    assert new_id(random_bytes=bytes) == "00000000-0000-4000-8000-000000000000"
    assert is_id(new_id())
    assert new_id() != new_id()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "00000000000040008000000000000000",
        "00000000-0000-4000-8000-00000000000G",
        "00000000-0000-1000-8000-000000000000",
        "AAAAAAAA-0000-4000-8000-000000000000",
        "{00000000-0000-4000-8000-000000000000}",
    ],
)
def test_other_forms_are_no_ids(text: str) -> None:
    assert not is_id(text)


def test_a_communitys_id_is_52_characters_of_lower_case_base32() -> None:
    assert is_community_id("a2" * 26)
    for wrong in ("", "a" * 51, "a" * 53, "A" * 52, "1" * 52, "a" * 51 + "\n"):
        assert not is_community_id(wrong)
        with pytest.raises(BugError):
            require_community_id(wrong)
