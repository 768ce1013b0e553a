from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from client.ui.kit import row_places
from client.ui.kit.row_places import Heights, lay, place_of_share, share_of

_HEIGHTS = st.lists(st.integers(1, 900), min_size=1, max_size=40)


def placed(heights: list[int], room: int, row: int, top: int) -> list[row_places.Placed]:
    return lay(len(heights), room, row, top, height=heights.__getitem__, key=lambda row: f"key {row}")


@given(heights=_HEIGHTS, room=st.integers(1, 1000), row=st.integers(0, 39), top=st.integers(-2000, 2000))
def test_rows_fill_the_window_without_gaps(heights: list[int], room: int, row: int, top: int) -> None:
    found = placed(heights, room, row, top)
    for one, following in pairwise(found):
        assert following.row == one.row + 1
        assert following.top == one.bottom
    assert all(one.height == heights[one.row] and one.key == f"key {one.row}" for one in found)
    if sum(heights) <= room:
        assert (found[0].row, found[0].top, found[-1].row) == (0, 0, len(heights) - 1)
    else:
        assert found[0].top <= 0
        assert found[-1].bottom >= room
    wanted = [one.top for one in found if one.row == row]
    if wanted and wanted != [top]:  # only an end of the list may hold a row elsewhere
        at_start = found[0].row == 0 and found[0].top == 0
        at_end = found[-1].row == len(heights) - 1 and found[-1].bottom == room
        assert at_start or at_end


@given(heights=_HEIGHTS, room=st.integers(1, 1000))
def test_the_very_ends_are_nought_and_one(heights: list[int], room: int) -> None:
    if sum(heights) > room:
        assert share_of(placed(heights, room, 0, 0), len(heights), room) == 0
        end = placed(heights, room, len(heights) - 1, room - heights[-1])
        assert share_of(end, len(heights), room) > 1 - 1e-6


@given(heights=st.lists(st.integers(40, 900), min_size=30, max_size=40), share=st.floats(0, 1))
def test_a_share_and_its_place_are_one(heights: list[int], share: float) -> None:
    room = 600
    row, top = place_of_share(share, len(heights), room, heights.__getitem__)
    found = placed(heights, room, row, top)
    assert (found[0].row, found[-1].row) != (0, len(heights) - 1)
    pixel = 1.5 / (len(heights) * min(heights) - room)
    assert abs(share_of(found, len(heights), room) - share) < pixel


def test_few_rows_are_asked_for() -> None:
    asked: list[int] = []

    def height(row: int) -> int:
        asked.append(row)
        return 100

    lay(100_000, 800, 50_000, -40, height=height, key=lambda row: row)
    assert len(asked) == 9


def test_heights_guess_and_forget() -> None:
    heights = Heights()
    guess = heights.guess
    heights.keep("a", 100)
    heights.keep("b", 300)
    heights.keep("b", 200)
    assert (heights.guess, len(heights)) == (150, 2)
    heights.drop(["a", "never seen"])
    assert (heights.get("a"), heights.get("b"), heights.guess) == (None, 200, 200)
    heights.clear()
    assert (heights.get("b"), heights.guess) == (None, 200)
    assert guess > 0


def test_heights_are_bounded() -> None:
    heights = Heights()
    for key in range(row_places._MOST_KEPT + 5):
        heights.keep(key, 10)
    assert len(heights) == row_places._MOST_KEPT
    assert heights.get(4) is None
    assert heights.get(5) == 10
