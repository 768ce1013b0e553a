"""The manifest as it is held: pages as bytes, rows looked up when they are needed.

A feed of ten years has hundreds of thousands of rows; kept as page bytes they are a few dozen megabytes at most.
"""

from __future__ import annotations

from collections.abc import Iterator

from protocol import limits, manifest, merkle
from protocol.errors import Malformed


class Manifest:
    """All rows of a feed with that many whole segments."""

    def __init__(self, segments: int, pages: dict[int, bytes]) -> None:
        """`pages` must hold exactly the pages there are. Raises Malformed."""
        if set(pages) != set(range(manifest.page_count(segments))):
            raise Malformed("a manifest with a page missing")
        self.segments = segments
        self._pages = pages
        self._decoded: tuple[int, list[manifest.Row]] = (-1, [])

    def row(self, number: int) -> manifest.Row:
        """The row of one segment."""
        page, at = divmod(number, limits.MANIFEST_PAGE_ROWS)
        return self._rows(page)[at]

    def roots(self, until: int | None = None) -> Iterator[bytes]:
        """The subtree roots in order, of the first `until` segments or all."""
        for number in range(self.segments if until is None else until):
            yield self.row(number).root

    def root(self, *, segments: int, leaves: bytes) -> bytes:
        """The tree's root over the first `segments` segments and these leaves (32 bytes each) after them."""
        singles = (leaves[at : at + 32] for at in range(0, len(leaves), 32))
        return merkle.fold(self.roots(segments), singles, height=limits.SEGMENT_HEIGHT)

    def _rows(self, page: int) -> list[manifest.Row]:
        if self._decoded[0] != page:
            rows = min(limits.MANIFEST_PAGE_ROWS, self.segments - page * limits.MANIFEST_PAGE_ROWS)
            self._decoded = (page, manifest.decode_page(self._pages[page], number=page, rows=rows))
        return self._decoded[1]
