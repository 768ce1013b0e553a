"""The risk protocol that ships, in the person's language; it needs no vault and no network."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from client.domain.errors import BugError
from client.domain.risk import NotAProtocol, RiskProtocol, RiskStep, risk_protocol_of, steps_for
from protocol.reviewing import Band

LANGUAGES = ("en", "de", "es")


@lru_cache(maxsize=len(LANGUAGES))
def risk_protocol(language: str = "en") -> RiskProtocol:
    """The whole protocol; in English for a language that it has not. Raises BugError if a file is not as it must be."""
    folder = files("resources").joinpath("risk")
    name = language if language in LANGUAGES else "en"
    try:
        steps = folder.joinpath("steps.toml").read_text("utf-8")
        return risk_protocol_of(steps, folder.joinpath(f"{name}.toml").read_text("utf-8"))
    except (NotAProtocol, OSError, UnicodeDecodeError) as error:
        raise BugError(f"the risk protocol is not as it must be: {error}") from error


def protocol_for(kind: str, band: Band, language: str = "en") -> tuple[RiskStep, ...]:
    """What to do for that kind (client.domain.risk.KINDS) in that band, step after step, with that band's timers."""
    return steps_for(risk_protocol(language), kind=kind, band=band)
