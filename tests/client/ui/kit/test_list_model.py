from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from client.ui.kit import list_model
from client.ui.kit.list_model import ROW_ROLE, ListModel


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    words: str = ""


def model_of(*entries: Entry) -> ListModel[Entry]:
    model: ListModel[Entry] = ListModel(
        lambda entry: entry.id, lambda entry: f"Entry {entry.id}. {entry.words}", lambda entry: entry.words
    )
    model.replace(entries)
    return model


class Told:
    """What a model told its views, in order."""

    def __init__(self, model: ListModel[Entry]) -> None:
        self.said: list[tuple[str, int, int]] = []
        model.rowsInserted.connect(lambda _, first, last: self.said.append(("came", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.said.append(("went", first, last)))
        model.rowsMoved.connect(
            lambda _p, first, last, _q, to: self.said.append((f"moved to {to}", first, last))
        )
        model.dataChanged.connect(lambda a, b: self.said.append(("changed", a.row(), b.row())))
        model.layoutChanged.connect(lambda *_: self.said.append(("rearranged", -1, -1)))
        model.modelReset.connect(lambda: self.said.append(("reset", -1, -1)))


def entries(*ids: int) -> list[Entry]:
    return [Entry(id) for id in ids]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ([], [1, 2, 3], [("came", 0, 2)]),
        ([1, 2, 3], [], [("went", 0, 2)]),
        ([1, 2, 3], [1, 2, 3], []),
        ([1, 2, 3], [1, 2, 3, 4, 5], [("came", 3, 4)]),
        ([1, 2, 3], [8, 9, 1, 2, 3], [("came", 0, 1)]),
        ([1, 2, 3, 4], [1, 4], [("went", 1, 2)]),
        ([1, 2, 3, 4], [4, 1, 2, 3], [("moved to 0", 3, 3)]),
        ([1, 2, 3, 4, 5, 6], [4, 5, 6, 1, 2, 3], [("moved to 6", 0, 2)]),
        ([1, 2, 3], [1, 7, 3], [("went", 1, 1), ("came", 1, 1)]),
    ],
)
def test_views_are_told_only_what_differs(
    before: list[int], after: list[int], said: list[tuple[str, int, int]]
) -> None:
    model = model_of(*entries(*before))
    told = Told(model)
    model.replace(entries(*after))
    assert told.said == said
    assert [entry.id for entry in model.rows] == after


def test_rows_that_only_changed_are_told_as_changed() -> None:
    model = model_of(*entries(*range(10)))
    told = Told(model)
    model.replace([Entry(id, "new" if id in (2, 3, 7) else "") for id in range(10)])
    assert told.said == [("changed", 2, 3), ("changed", 7, 7)]


def test_very_many_changed_stretches_are_told_at_once() -> None:
    model = model_of(*entries(*range(2000)))
    told = Told(model)
    model.replace([Entry(id, "new" if id % 2 else "") for id in range(2000)])
    assert told.said == [("changed", 1, 1999)]


def test_what_is_scattered_goes_and_comes_at_once() -> None:
    model = model_of(*entries(*range(2000)))
    held = QPersistentModelIndex(model.index(1234))
    told = Told(model)
    model.replace(entries(*range(0, 2000, 2)))
    assert told.said == [("rearranged", -1, -1), ("went", 1000, 1999)]
    assert (held.row(), model.row(held).id) == (617, 1234)
    told.said.clear()
    model.replace(entries(*range(2000)))
    assert told.said == [("came", 1000, 1999), ("rearranged", -1, -1)]
    assert (held.row(), model.row(held).id) == (1234, 1234)
    assert [entry.id for entry in model.rows] == list(range(2000))


def test_rows_that_read_otherwise_by_the_clock_are_told_again() -> None:
    model = model_of(*entries(1, 2, 3))
    told = Told(model)
    model.retell()
    assert told.said == [("changed", 0, 2)]
    model_of().retell()


def test_a_wholly_new_order_keeps_what_is_held() -> None:
    model = model_of(*entries(*range(1000)))
    held = QPersistentModelIndex(model.index(17))
    told = Told(model)
    model.replace(entries(*reversed(range(1000))))
    assert told.said == [("rearranged", -1, -1)]
    assert model.row(held).id == 17
    assert held.row() == 982


_ROWS = st.lists(
    st.tuples(st.integers(0, 14), st.sampled_from(["", "a", "b"])), unique_by=lambda row: row[0], max_size=12
)


@pytest.mark.parametrize("most_moves", [256, 1])
@given(steps=st.lists(_ROWS, min_size=1, max_size=5))
def test_after_any_changes_the_model_is_the_list(
    qapp: object, most_moves: int, steps: list[list[tuple[int, str]]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_model, "_MOST_MOVES", most_moves)
        model = model_of()
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        told = Told(model)
        held: dict[int, QPersistentModelIndex] = {}
        for step in steps:
            rows = [Entry(id, words) for id, words in step]
            model.replace(rows)
            assert model.rows == tuple(rows)
            now = {entry.id for entry in rows}
            for id, index in list(held.items()):
                if id in now:
                    assert model.row(index).id == id
                else:
                    assert not index.isValid()
                    del held[id]
            for place, entry in enumerate(rows):
                assert model.index_of(entry.id).row() == place
                assert model.key_at(place) == entry.id
                held.setdefault(entry.id, QPersistentModelIndex(model.index(place)))
            assert not any(word == "reset" for word, _, _ in told.said)
        del tester


def test_who_asks_while_being_told_gets_the_truth_of_that_moment() -> None:
    model = model_of(*entries(1, 2, 3))
    seen: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda *_: seen.append((model.index_of(3).row(), model.index_of(9).row())))
    model.rowsRemoved.connect(lambda *_: seen.append((model.index_of(3).row(), model.index_of(9).row())))
    model.replace(entries(9, 2, 3))
    assert seen == [(1, -1), (2, 0)]


def test_roles() -> None:
    model = model_of(Entry(1, "Small wins"))
    index = model.index(0)
    assert index.data() == "Small wins"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Entry 1. Small wins"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == ""
    assert index.data(ROW_ROLE) is model.row(index)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert not model.index_of(2).isValid()
    for wrong in (-1, 1):
        with pytest.raises(IndexError):
            model.row(wrong)
        with pytest.raises(IndexError):
            model.key_at(wrong)


def test_two_rows_with_one_id_change_nothing() -> None:
    model = model_of(*entries(1, 2))
    told = Told(model)
    with pytest.raises(ValueError, match="one id"):
        model.replace(entries(3, 3))
    assert model.rows == (Entry(1), Entry(2))
    assert not told.said
    model.replace(entries(2))
    assert told.said == [("went", 0, 0)]
