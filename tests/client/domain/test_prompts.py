from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.errors import BugError
from client.domain.prompts import Prompt, another, prompts
from client.domain.templates import beginnings

CHANCE = st.floats(0, 1, exclude_max=True)
AMONG = [Prompt(str(number), f"Why {number}?") for number in range(7)]


@given(st.lists(CHANCE, min_size=14, max_size=14))
def test_each_comes_once_before_any_comes_again_and_never_twice_running(chances: list[float]) -> None:
    shown: list[str] = []
    for chance in chances:
        shown.append(another(AMONG, shown if len(shown) < 7 else shown[-1:], chance).id)
    assert sorted(shown[:7]) == [each.id for each in AMONG]
    assert all(one != other for one, other in itertools.pairwise(shown))


def test_once_all_were_shown_any_but_the_last_comes() -> None:
    shown = [each.id for each in AMONG]
    assert {another(AMONG, shown, place / 6).id for place in range(6)} == set(shown[:-1])
    assert another(AMONG[:1], ["0"], 0.9).id == "0", "of one there is no other"


@pytest.mark.parametrize(
    "text", ["", "prompts = 1", "[prompts]", "[prompts]\na = ' '", "[prompts]\na = 1", "["]
)
def test_a_file_of_prompts_that_is_none_is_a_mistake(text: str) -> None:
    with pytest.raises(BugError):
        prompts(text)


def test_templates_are_read_whole_or_not_at_all() -> None:
    one = "[[template]]\nid = 'a'\ntitle = 'A'\nabout = 'b.'\ntext = '''\nwords\n'''\n"
    (found,) = beginnings(one)
    assert (found.id, found.text) == ("a", "words")
    for broken in (one * 2, one.replace("about", "for"), "", "["):
        with pytest.raises(BugError):
            beginnings(broken)
