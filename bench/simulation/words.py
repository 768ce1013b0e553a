"""The words that people say in a world."""

from __future__ import annotations

import re
from typing import Any

_WORD = re.compile("zq[a-z]{3}[0-9]{3}")


def words_in(value: Any) -> set[str]:
    """What looks like a word of ours in a value; a signature may look like one by chance."""
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    return set(_WORD.findall(text)) if isinstance(text, str) else set()
