"""What one's own dimensions are called, asked and said, in the window's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from client.domain.journal import Dimension
from client.ui.kit.words import isolated

_EIGHT_HOURS: Final = "h"


def dimension_name(dimension: Dimension) -> str:
    """Its name: one's own, or that of a suggested one."""
    if dimension.name:
        return isolated(dimension.name)
    translate = QCoreApplication.translate
    return {
        "energy": translate("dimensions", "Energy"),
        "sleep": translate("dimensions", "Hours of sleep"),
        "worry": translate("dimensions", "Worry"),
        "connection": translate("dimensions", "Closeness to others"),
        "pain": translate("dimensions", "Pain"),
        "medication": translate("dimensions", "Took my medication"),
    }.get(dimension.id, isolated(dimension.id))


def dimension_ends(dimension: Dimension) -> tuple[str, str]:
    """What the least and the most of a scale mean; empty where the person's own name says it."""
    translate = QCoreApplication.translate
    return {
        "energy": (translate("dimensions", "none"), translate("dimensions", "plenty")),
        "worry": (translate("dimensions", "none"), translate("dimensions", "all the time")),
        "connection": (translate("dimensions", "alone"), translate("dimensions", "close")),
        "pain": (translate("dimensions", "none"), translate("dimensions", "the worst")),
    }.get(dimension.id, ("", ""))


def dimension_value(dimension: Dimension, value: float) -> str:
    """A value with its unit, or yes or no."""
    translate = QCoreApplication.translate
    if dimension.kind == "yes-no":
        return translate("dimensions", "yes") if value else translate("dimensions", "no")
    number = QLocale().toString(int(value)) if value == int(value) else QLocale().toString(value, "f", 1)
    if not dimension.unit:
        return isolated(number)
    unit = translate("dimensions", "h") if dimension.unit == _EIGHT_HOURS else dimension.unit
    return isolated(f"{number}\u00a0{unit}")
