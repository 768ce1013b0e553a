"""Student's t distribution, as far as insights need it: one tail, and the point that leaves a tail behind it."""

from __future__ import annotations

import math
from typing import Final

_SMALLEST: Final = 1e-300
_CLOSE: Final = 1e-15


def upper_tail(t: float, degrees: float) -> float:
    """P(T > t) for `degrees` of freedom; exact to about twelve digits. ValueError without degrees of freedom.

    By the incomplete beta function: for t >= 0 it is I_x(degrees/2, 1/2) / 2 at x = degrees / (degrees + t^2)
    (NIST Digital Library of Mathematical Functions, section 8.17, and Abramowitz and Stegun 26.7.1).
    """
    if not degrees > 0:
        raise ValueError("a t distribution has more than no degrees of freedom")
    if t < 0:
        return 1 - upper_tail(-t, degrees)
    square = t * t
    return _incomplete_beta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square)) / 2


def upper_point(tail: float, degrees: float) -> float:
    """The t that only `tail` of the distribution lies above, for 0 < tail < 1. ValueError outside."""
    if not 0 < tail < 1:
        raise ValueError("a tail is between nothing and all")
    if tail > 0.5:
        return -upper_point(1 - tail, degrees)
    low, high = 0.0, math.inf
    t = 1.0
    for _ in range(200):
        above = upper_tail(t, degrees)
        if above > tail:
            low = t
        else:
            high = t
        # Newton's step for the tail's logarithm, which is nearly straight; halving where it leads out of the bounds.
        towards = t + math.log(max(above, _SMALLEST) / tail) * above / _density(t, degrees)
        if not low < towards < high:
            towards = t * 2 if high == math.inf else (low + high) / 2
        if abs(towards - t) <= _CLOSE * towards:
            break
        t = towards
    return t


def _density(t: float, degrees: float) -> float:
    half = (degrees + 1) / 2
    front = math.lgamma(half) - math.lgamma(degrees / 2) - math.log(degrees * math.pi) / 2
    return max(math.exp(front - half * math.log1p(t * t / degrees)), _SMALLEST)


def _incomplete_beta(a: float, b: float, x: float, rest: float) -> float:
    """The regularised incomplete beta function I_x(a, b); `rest` is 1 - x, which may be too small to tell from x."""
    if x <= 0:
        return 0.0
    if rest <= 0:
        return 1.0
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log(rest)
    front = math.exp(log_front)
    if x < (a + 1) / (a + b + 2):
        return front * _continued(a, b, x) / a
    return 1 - front * _continued(b, a, rest) / b


def _continued(a: float, b: float, x: float) -> float:
    """The continued fraction of DLMF 8.17.22, by the method of Lentz as Thompson and Barnett (1986) changed it."""
    c, d = 1.0, _away(1 - (a + b) * x / (a + 1))
    d = 1 / d
    value = d
    for m in range(1, 1000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1 / _away(1 + step * d)
            c = _away(1 + step / c)
            value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return value


def _away(number: float) -> float:
    """`number`, or the smallest that can be divided by."""
    return number if abs(number) > _SMALLEST else _SMALLEST
