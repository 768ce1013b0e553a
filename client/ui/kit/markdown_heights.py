"""The heights of many rows below each other: any of them can change, or others come between, at little cost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_BUCKET: Final = 512


class Heights:
    """Numbered from 0, in pixels. A change costs as much with 100 rows as with 100,000."""

    def __init__(self) -> None:
        self._buckets: list[list[float]] = []
        self._sums: list[float] = []

    def __len__(self) -> int:
        return sum(map(len, self._buckets))

    def __getitem__(self, row: int) -> float:
        bucket, at = self._find(row)
        return self._buckets[bucket][at]

    def __setitem__(self, row: int, height: float) -> None:
        bucket, at = self._find(row)
        self._sums[bucket] += height - self._buckets[bucket][at]
        self._buckets[bucket][at] = height

    @property
    def total(self) -> float:
        """All of them together."""
        return sum(self._sums)

    def above(self, row: int) -> float:
        """All before this row together; `row` may be one past the last."""
        if row >= len(self):
            return self.total
        bucket, at = self._find(row)
        return sum(self._sums[:bucket]) + sum(self._buckets[bucket][:at])

    def at(self, y: float) -> int:
        """The row that this height above the first one's top is in: the first or last where it is beyond them."""
        rows = 0
        for bucket, whole in zip(self._buckets, self._sums, strict=True):
            if y >= whole:
                y -= whole
                rows += len(bucket)
                continue
            for at, height in enumerate(bucket):
                if y < height:
                    return rows + at
                y -= height
            rows += len(bucket)
        return max(0, rows - 1)

    def replace(self, first: int, count: int, heights: Iterable[float]) -> None:
        """Put these in the place of `count` rows from `first` on."""
        new = list(heights)
        if not self._buckets:
            self._fill(new)
            return
        bucket, at = self._find(first) if first < len(self) else (len(self._buckets) - 1, -1)
        if at < 0:
            at = len(self._buckets[bucket])
        last, gathered = bucket, self._buckets[bucket]
        while len(gathered) < at + count and last + 1 < len(self._buckets):
            last += 1
            gathered = gathered + self._buckets[last]
        gathered = gathered[:at] + new + gathered[at + count :]
        if not gathered:
            del self._buckets[bucket : last + 1], self._sums[bucket : last + 1]
            return
        if len(gathered) <= 2 * _BUCKET:
            pieces = [gathered]
        else:
            pieces = [gathered[n : n + _BUCKET] for n in range(0, len(gathered), _BUCKET)]
        self._buckets[bucket : last + 1] = pieces
        self._sums[bucket : last + 1] = map(sum, pieces)

    def _fill(self, heights: list[float]) -> None:
        self._buckets = [heights[n : n + _BUCKET] for n in range(0, len(heights), _BUCKET)]
        self._sums = list(map(sum, self._buckets))

    def _find(self, row: int) -> tuple[int, int]:
        for number, bucket in enumerate(self._buckets):
            if row < len(bucket):
                return number, row
            row -= len(bucket)
        raise IndexError(row)
