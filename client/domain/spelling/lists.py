"""Words of our own beside a dictionary's: medicines, words of mental health and of these years, and how to offer them.

The file has sections in brackets, a word a line, and remarks behind #.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

SECTIONS: Final = ("medicines", "terms", "everyday", "quiet", "common")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """`medicines`, `terms` and `everyday` are known. All but `known` are in small letters."""

    known: frozenset[str] = frozenset()
    """Medicines, terms and everyday words as they are written."""
    medicines: frozenset[str] = frozenset()
    quiet: frozenset[str] = frozenset()
    """Words of harm: not offered for a slip in a short word."""
    common: frozenset[str] = field(default_factory=frozenset)
    """Offered before words that are as near."""


def read_own(text: str) -> OwnWords:
    """Read a file of own words. ValueError for a section that is not known, or a word before the first."""
    sections: dict[str, set[str]] = {name: set() for name in SECTIONS}
    section: set[str] | None = None
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            section = sections.get(line.strip("[]"))
        elif line and not line.startswith("#"):
            if section is None:
                raise ValueError("a word outside of the sections that are known")
            section.add(line)
    small = {name: frozenset(word.lower() for word in words) for name, words in sections.items()}
    return OwnWords(
        known=frozenset(sections["medicines"] | sections["terms"] | sections["everyday"]),
        medicines=small["medicines"],
        quiet=small["quiet"],
        common=small["common"],
    )
