"""What a questionnaire's own formula says, as far as it can be told without carrying it out.

A formula (SDC `calculatedExpression`, in FHIRPath) is a stranger's program. It is never run: it is looked at, and where
it plainly adds answers up, that is what `scoring` does; where it says anything else, no total is shown.
"""

from __future__ import annotations

import re
from typing import Final, Literal

Formula = Literal["none", "sum", "other"]
"""There is none; it adds up what answers count for; it is anything else."""

_QUOTED: Final = re.compile(r"'(?:[^'\\]|\\.)*'|`[^`]*`")
_MORE_THAN_A_SUM: Final = re.compile(
    r"[*/^-]|\b(?:avg|average|mean|round|iif|div|mod|abs|power|sqrt|min|max)\b"
)
_SUM: Final = re.compile(r"\bsum\s*\(\s*\)|aggregate\s*\(\s*\$this\s*\+\s*\$total\s*,\s*0\s*\)")


_ONLY_WHOLE: Final = re.compile(
    r"^\s*iif\s*\(\s*[\w%$.()' ]+\.count\(\)\s*=\s*[0-9]+\s*,(.*),\s*\{\s*\}\s*\)\s*$", re.DOTALL
)
"""No total unless so many answers are there: that is what `scoring` does in any case."""


def formula_of(expression: str) -> Formula:
    """What an expression does."""
    bare = _QUOTED.sub("''", expression)
    whole = _ONLY_WHOLE.match(bare)
    bare = whole[1] if whole else bare
    if not bare.strip():
        return "none"
    return "sum" if _SUM.search(bare) and not _MORE_THAN_A_SUM.search(bare) else "other"
