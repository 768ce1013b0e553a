from __future__ import annotations

import inspect
import re

from client.domain import errors
from client.domain.errors import BugError, LeewardError, VaultDamaged, WorldError


def _classes() -> list[type[LeewardError]]:
    found = [each for _, each in inspect.getmembers(errors, inspect.isclass)]
    return [each for each in found if issubclass(each, LeewardError)]


def test_the_tree_drawn_on_top_is_the_tree() -> None:
    drawn: dict[str, str] = {}
    parents: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"^([ \u2502\u251c\u2514\u2500]*)([A-Z]\w+)(\s{2,}.*)?$", line)
        if match and (parents or match[2] == "Exception"):
            depth = len(match[1])
            parents = [each for each in parents if each[0] < depth]
            if parents:
                drawn[match[2]] = parents[-1][1]
            parents.append((depth, match[2]))
    assert drawn == {each.__name__: each.__bases__[0].__name__ for each in _classes()}


def test_every_error_is_of_the_world_or_ours() -> None:
    for each in _classes():
        if each is not LeewardError:
            assert issubclass(each, WorldError) != issubclass(each, BugError)


def test_an_error_shows_its_facts_in_a_log() -> None:
    damage = VaultDamaged(part="private", reason="page")
    assert str(damage) == "VaultDamaged(part='private', reason='page')"
