"""The catalogue as the server uses it: which codes stand in it, how soon a report is looked at, how long a pause is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from protocol import catalogue as wire
from protocol.catalogue import Catalogue, LocalCatalogue, Reason, ReportReason, Step
from protocol.errors import ProtocolError
from protocol.reviewing import Band
from protocol.text import check_code, check_text
from server.domain.bands import RuleBook
from server.domain.forms import Form

PAUSE: Final = "pause"
STEPS: Final = ("note", "request", "removal", PAUSE, "put-out")
"""The ladder's steps, which every catalogue has, mildest first."""
GRAVE: Final = frozenset({"put-out"})
PAUSE_DAYS_MAX: Final = 28
_RULE = re.compile(r"r[1-9][0-9]?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_Entry = TypeVar("_Entry", Reason, ReportReason, Step)


def has_reason(catalogue: Catalogue, code: str) -> bool:
    """Whether decisions may name this reason."""
    return any(one.id == code for one in catalogue.languages[0].reasons)


def report_reason(catalogue: Catalogue, code: str) -> ReportReason | None:
    """What this catalogue says of a report with that reason."""
    return next((one for one in catalogue.languages[0].reports if one.id == code), None)


def pause_days(catalogue: Catalogue) -> tuple[int, ...]:
    """The lengths that a pause may have, shortest first."""
    return next(one.days for one in catalogue.languages[0].ladder if one.id == PAUSE)


def read_catalogue(forms: Sequence[Form]) -> Catalogue:
    """The catalogue in these files, one a language (see resources/reasons). NotInForm says what is wrong and where."""
    languages: list[LocalCatalogue] = []
    for form in forms:
        local = _read(form)
        if languages:
            _check_same(form, languages[0], local)
        if any(known.language == local.language for known in languages):
            raise form.wrong("language", "this language stands in two files")
        languages.append(local)
    return Catalogue(version=max(form.number("version") for form in forms), languages=tuple(languages))


def with_deadlines(catalogue: Catalogue, rules: RuleBook) -> Catalogue:
    """The same with the deadlines of the rules, in its languages as far as the rules have words in them."""
    languages = tuple(
        LocalCatalogue(
            language=one.language,
            reasons=one.reasons,
            reports=one.reports,
            ladder=one.ladder,
            never=one.never,
            deadlines=tuple(
                wire.Deadline(band, rules.deadlines[band], rules.reasons.get(one.language, {}).get(band, ""))
                for band in Band
            ),
        )
        for one in catalogue.languages
    )
    return Catalogue(version=catalogue.version, languages=languages)


def _read(form: Form) -> LocalCatalogue:
    form.only("version", "language", "never", "reason", "report", "step")
    form.number("version", least=1)
    if not _LANGUAGE.fullmatch(form.text("language")):
        raise form.wrong("language", "a language is a tag such as “en” or “de-CH”")
    ladder = _all(form, "step", _step, most=16)
    if tuple(step.id for step in ladder) != STEPS:
        raise form.wrong("step", f"the ladder's steps are {', '.join(STEPS)}, in this order")
    never = form.texts("never")
    if not 1 <= len(never) <= 16:
        raise form.wrong("never", "1 to 16 things that never lead to a sanction belong here")
    for words in never:
        _checked(form, "never", words, _short)
    return LocalCatalogue(
        language=form.text("language"),
        reasons=_all(form, "reason", _reason, most=64),
        reports=_all(form, "report", _report, most=32),
        ladder=ladder,
        never=never,
    )


def _all(form: Form, key: str, read: Callable[[Form], _Entry], *, most: int) -> tuple[_Entry, ...]:
    parts = form.tables(key)
    if not 1 <= len(parts) <= most:
        raise form.wrong(key, f"1 to {most} tables [[{key}]] belong here")
    entries: list[_Entry] = []
    for part in parts:
        entry = read(part)
        if entry.id in {known.id for known in entries}:
            raise part.wrong("id", f"“{entry.id}” stands twice")
        entries.append(entry)
    return tuple(entries)


def _reason(part: Form) -> Reason:
    part.only("id", "rule", "title", "words")
    if not _RULE.fullmatch(part.text("rule")):
        raise part.wrong("rule", "a rule is r1, r2 ... as in the guidelines")
    return Reason(_code(part), part.text("rule"), part.line("title"), _words(part))


def _report(part: Form) -> ReportReason:
    part.only("id", "band", "title", "words")
    try:
        band = Band(part.text("band"))
    except ValueError as error:
        raise part.wrong("band", "a band is now, soon, today or routine") from error
    return ReportReason(_code(part), band, part.line("title"), _words(part))


def _step(part: Form) -> Step:
    part.only("id", "title", "words", "guides", "days")
    code, days = _code(part), part.numbers("days")
    if (
        (code == PAUSE) != bool(days)
        or list(days) != sorted(set(days))
        or max(days, default=0) > PAUSE_DAYS_MAX
    ):
        raise part.wrong(
            "days", f"a pause, and nothing else, has lengths: rising, {PAUSE_DAYS_MAX} days at most"
        )
    guides = part.number("guides", least=1, most=2, default=1)
    if (code in GRAVE) != (guides == 2):
        raise part.wrong("guides", "putting out needs two guides, every other step one")
    return Step(code, part.line("title"), _words(part), guides, days)


def _code(part: Form) -> str:
    return _checked(part, "id", part.text("id"), check_code)


def _words(part: Form) -> str:
    return _checked(part, "words", part.text("words"), _short)


def _short(text: str) -> str:
    if len(text) > 2000:
        raise ProtocolError("at most 2000 characters")
    return check_text(text)


def _checked(part: Form, key: str, text: str, check: Callable[[str], str]) -> str:
    try:
        return check(text)
    except ProtocolError as error:
        raise part.wrong(key, f"“{key}”: {error}") from error


def _check_same(form: Form, first: LocalCatalogue, other: LocalCatalogue) -> None:
    """Every language has the codes, bands and lengths of the first: a decision means the same in each."""
    if _shape(first) != _shape(other):
        raise form.wrong("language", f"codes, rules, bands or days differ from those in “{first.language}”")


def _shape(local: LocalCatalogue) -> Iterable[object]:
    return [
        {(one.id, one.rule) for one in local.reasons},
        {(one.id, one.band) for one in local.reports},
        [(one.id, one.guides, one.days) for one in local.ladder],
    ]
