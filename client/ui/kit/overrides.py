"""What Qt calls of ours: a mistake there is told like any other, and the program goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")


def careful(otherwise: Callable[[], T]) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Tell of a mistake in what Qt calls, and answer something: PySide ends the process for an error while painting."""

    def guard(method: Callable[..., T]) -> Callable[..., T]:
        @wraps(method)
        def guarded(*arguments: Any) -> T:
            try:
                return method(*arguments)
            except Exception as mistake:  # noqa: BLE001 - whatever it is, it is told below
                sys.excepthook(type(mistake), mistake, mistake.__traceback__)
                return otherwise()

        return guarded

    return guard


def nothing() -> None:
    """For what answers nothing."""
