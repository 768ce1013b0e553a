"""What a questionnaire's own formula says, as far as it can be told without carrying it out.

A formula (SDC `calculatedExpression`, in FHIRPath) is a stranger's program. It is never run: it is looked at, and where
it plainly adds up what all the answers count for, that is what `scoring` does. Where it says anything else, be it only
one word that is not known here (some of the answers, a number added, a sum rounded), no total is shown.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, Literal

Formula = Literal["none", "sum", "other"]
"""There is none; it adds up what all answers count for; it is anything else."""

_ORDINAL: Final = re.compile(r"(['`])http://hl7\.org/fhir/StructureDefinition/(?:ordinalValue|itemWeight)\1")
_ONLY_WHOLE: Final = re.compile(
    r"iif\((?P<path>[\w%$.()']+)\.count\(\)=(?P<count>[0-9]+),(?P<sum>.*),\{\}\)", re.DOTALL
)
"""No total unless so many answers are there: that is what `scoring` does in any case."""
_STEP: Final = (
    r"(?:answer|value(?:Coding|Integer|Decimal)?|ordinal\(\)|weight\(\)"
    r"|extension\(''\)|extension\.where\(url=''\))"
)
_SUM: Final = re.compile(
    r"(?:(?:%resource|QuestionnaireResponse)\.)?(?P<way>(?:item\.)+|repeat\(item\)\.|descendants\(\)\.)"
    rf"{_STEP}(?:\.{_STEP})*\.(?:sum\(\)|aggregate\(\$this\+\$total,0\))"
)


def formula_of(expression: str, depths: Collection[int]) -> Formula:
    """What an expression does, where questions stand in groups so deep (1: in none)."""
    bare = _ORDINAL.sub("''", re.sub(r"\s+", "", expression))
    if not bare:
        return "none"
    whole = _ONLY_WHOLE.fullmatch(bare)
    if whole is not None:
        if int(whole["count"]) != len(depths):
            return "other"
        bare = whole["sum"]
    found = _SUM.fullmatch(bare)
    if found is None:
        return "other"
    # A way of so many steps finds the questions that stand so deep, and no others.
    reached = found["way"].count("item.") if found["way"].startswith("item.") else 0
    return "sum" if not reached or set(depths) == {reached} else "other"
