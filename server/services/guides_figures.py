"""A month's figures as guides may read them: what the transparency sheet tells, and how well the rules order.

A month is told once it is over, and never twice with other numbers; what of small counts is told stands in
docs/decisions/0025.
"""

from __future__ import annotations

import re
from typing import Final

from protocol.guiding import (
    AboutFigure,
    BandFigure,
    DecisionFigure,
    Figures,
    OrderingFigure,
    Rate,
    Tally,
    Told,
)
from protocol.problems import Code
from protocol.reviewing import Band
from server.domain.faults import TurnedAway
from server.domain.months import month_of, months_before
from server.domain.suppression import UNDER
from server.services import figures, ordering
from server.services.sessions import guide as confirmed_guide
from server.store.interface import Reading

_MONTH: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_CODE_OF: Final = {figures.WORDS: "words"}
"""How a subject is called on the wire, where its name in the sheet is no code."""


def of_month(tx: Reading, month: str | None, *, guide: bytes, now: float) -> Figures:
    """The figures of a month, or of the last one. TurnedAway: malformed, not-yet while the month goes on."""
    confirmed_guide(tx, guide)
    if month is None:
        month = months_before(now, 1)
    if not _MONTH.fullmatch(month):
        raise TurnedAway(Code.MALFORMED)
    if month >= month_of(now):
        raise TurnedAway(Code.NOT_YET)
    tallies = tx.tallies(month)
    found = figures.gather(tallies)
    agree = ordering.measured(tallies)
    return Figures(
        month=month,
        about=tuple(_about(name, one) for name, one in found.items()),
        reversed=_told(found[figures.APPEALS].decisions.get(figures.REVERSED, UNDER)),
        judged=_told(agree.judged),
        ordering=tuple(
            OrderingFigure(band, _rate(one.recall), _rate(one.precision)) for band, one in agree.bands.items()
        ),
    )


def _about(name: str, one: figures.About) -> AboutFigure:
    return AboutFigure(
        about=_CODE_OF.get(name, name),
        begun=_told(one.begun),
        decided=_told(one.decided),
        decisions=tuple(
            DecisionFigure(
                decision,
                count,
                tuple(Tally(reason, times) for reason, times in one.reasons.get(decision, {}).items()),
            )
            for decision, count in one.decisions.items()
        ),
        bands=tuple(
            BandFigure(
                band=Band(band), count=_told(row.count), eye=row.eye, decided=row.decision, reply=row.reply
            )
            for band, row in one.bands.items()
        ),
    )


def _told(count: int | str) -> Told:
    return Told(count) if isinstance(count, int) else Told(under=count == UNDER)


def _rate(share: ordering.Share | None) -> Rate | None:
    return None if share is None else Rate(share.least, share.most)
