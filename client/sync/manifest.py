"""The manifest as it is held: pages as bytes, rows looked up when they are needed.

A feed of ten years has hundreds of thousands of rows; kept as page bytes they are a few dozen megabytes at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from client.domain.errors import GapInHistory
from client.sync.faults import judged
from protocol import limits, manifest, merkle
from protocol.errors import Malformed

_TOP_STARTS: Final = 6
_PAGE_STARTS: Final = 8
_ROW: Final = 68


def page_hashes(data: bytes, *, segments: int) -> list[bytes]:
    """The hashes of a manifest's pages. Raises GapInHistory where a top page lists another number, MalformedAnswer."""
    stated = int.from_bytes(data[2:_TOP_STARTS])
    whole = (
        data[:2] == bytes((manifest.VERSION, manifest.TOP_TYPE)) and len(data) == _TOP_STARTS + 32 * stated
    )
    if whole and stated != manifest.page_count(segments):
        raise GapInHistory("a manifest with another number of pages than the signed size demands")
    with judged("the manifest"):
        return manifest.decode_top(data, segments=segments)


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
            data = self._pages[page]
            stated = int.from_bytes(data[6:_PAGE_STARTS])
            whole = data[:2] == bytes((manifest.VERSION, manifest.PAGE_TYPE))
            if whole and stated != rows and len(data) == _PAGE_STARTS + stated * _ROW:
                raise GapInHistory("a manifest page with another number of rows than the signed size demands")
            self._decoded = (page, manifest.decode_page(data, number=page, rows=rows))
        return self._decoded[1]
