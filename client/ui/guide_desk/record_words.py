"""How the community's record stands, in words and as tables: what was checked, who cosigned, what is wrong with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from client.domain.guide_acts import Doubts
from client.domain.tables import Cell, Table
from client.findings import Finding, finding
from client.notices import Notice
from client.services.guide_record import Cosigner, Standing
from client.ui.guide_desk.rows import translated
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated
from client.vault.evidence import Evidence

_HOUR: Final = 3600
FRESH_SECONDS: Final = 26 * _HOUR
"""A cosignature a day: what is older says that an app was closed, not that anything is wrong."""


def moment(seconds: int) -> str:
    """A moment (UTC seconds) on this computer's clock."""
    when = QDateTime.fromSecsSinceEpoch(seconds)
    return isolated(QLocale().toString(when, QLocale.FormatType.ShortFormat))


def act_words(act: str) -> str:
    """What a guide did, by its name in the record."""
    return {
        "decide": translated("Decided about an item"),
        "propose": translated("Proposed a decision to a second guide"),
        "second": translated("Agreed to a colleague's proposal"),
        "not-second": translated("Did not agree to a proposal"),
        "hand-on": translated("Handed an item on"),
        "note": translated("Wrote a note to colleagues"),
        "team-key": translated("Made a new key for the guides"),
        "acknowledge": translated("Acknowledged the alarm"),
        "hand-over": translated("Wrote a hand-over note"),
        "take-over": translated("Took a hand-over note"),
        "message": translated("Wrote to a member"),
        "lock": translated("Locked a thread"),
        "unlock": translated("Opened a locked thread"),
        "pin": translated("Pinned a thread"),
        "unpin": translated("Unpinned a thread"),
        "notice": translated("Put up a notice"),
    }.get(act, act)


def alarm_words(found: Finding | None, doubts: Doubts) -> str:
    """What is said above the desk, in a sentence or two; empty where nothing is wrong."""
    if found is not None:
        return in_words(Notice(found.found))
    if doubts.unknown:
        return plural(
            "The record says %n things of you that this computer did not send.", len(doubts.unknown)
        )
    if doubts.missing:
        return plural("%n things that you did are not in the record.", len(doubts.missing))
    return ""


def calm_words(standing: Standing) -> str:
    """What it says where nothing is wrong."""
    if standing.checked is None:
        return translated("The record is checked with each sync. None has ended well on this computer yet.")
    return translated("Nothing wrong was found.")


def checked_words(standing: Standing) -> str:
    """When the record was checked last, and how far."""
    checked = standing.checked
    if checked is None:
        return ""
    when = translated("Last checked whole: {when}.").format(when=moment(checked.at))
    return f"{when} {plural('It has %n entries.', checked.size)}"


def cosigners_table(cosigners: tuple[Cosigner, ...], *, now: float) -> Table:
    """Each guide, and when their app cosigned last."""
    rows = []
    for one in cosigners:
        name = isolated(one.name) if one.name else translated("A guide whose name is not known here")
        if one.me:
            name = translated("{name} (you)").format(name=name)
        if one.at is None:
            said = translated("Not seen yet")
        elif now - one.at > FRESH_SECONDS:
            said = translated("{when}, more than a day ago").format(when=moment(one.at))
        else:
            said = moment(one.at)
        rows.append((Cell(name), Cell(said)))
    return Table((translated("Guide"), translated("App last cosigned")), tuple(rows))


def own_words(standing: Standing) -> str:
    """How what stands in one's own name agrees with what this computer sent."""
    compared, said = standing.compared, []
    if standing.since is None:
        said.append(translated("This computer has sent nothing in your name yet."))
    elif compared.found or compared.doubts:
        said.append(
            plural("Of what you did in two weeks, %n acts stand there as you did them.", compared.found)
        )
    elif not compared.waiting:
        said.append(translated("You did nothing here in two weeks that has to stand in the record."))
    if compared.waiting:
        said.append(
            plural("%n acts are too new to stand there: it is written by the hour.", compared.waiting)
        )
    if standing.sealed:
        said.append(
            plural(
                "%n entries are sealed to a key that never came here, and were not read.",
                standing.sealed,
            )
        )
    return " ".join(said)


def doubts_table(doubts: Doubts) -> Table:
    """Each act that does not agree: what, when, and what is wrong with it."""
    rows = [
        (
            Cell(act_words(one.act)),
            Cell(moment(one.hour * _HOUR)),
            Cell(translated("Not sent from this computer")),
        )
        for one in doubts.unknown
    ]
    rows += [
        (Cell(act_words(one.act)), Cell(moment(one.hour * _HOUR)), Cell(translated("Not in the record")))
        for one in doubts.missing
    ]
    return Table(
        (translated("Act"), translated("In the hour from"), translated("What is wrong")), tuple(rows)
    )


def doubts_mean(doubts: Doubts) -> str:
    """What may be behind it, and what it does not mean."""
    said = []
    if doubts.unknown:
        said.append(
            translated(
                "Another computer of yours, or a vault brought back from a backup, explains what was not sent from"
                " here. If it was neither, somebody may act in your name, or the server may be wrong."
            )
        )
    if doubts.missing:
        said.append(
            translated(
                "What is not in the record may have been lost by the server, or left out. It does not mean that it did"
                " not happen."
            )
        )
    return " ".join(said)


def earlier_words(proofs: tuple[Evidence, ...]) -> str:
    """That something was found before, and how often."""
    if not proofs:
        return ""
    said = plural("%n findings of earlier days are kept on this computer.", len(proofs))
    last = proofs[-1]
    words = in_words(Notice(finding(last.what).found))
    return (
        f"{said} {translated('The last, of {when}: {what}').format(when=moment(last.found_at), what=words)}"
    )


def what_to_do(*, stopped: bool) -> tuple[str, ...]:
    """What a guide can do where something is wrong, one step after the other."""
    steps = [
        translated("Save the proof, before anything is changed on this computer."),
        translated("Tell the steward and your lead today, in another way than through this community."),
        translated("Ask a colleague what their app says: if it says the same, it is not your computer."),
        translated(
            "Do not decide about anything grave until it is explained. Calls for help are answered as ever."
        ),
    ]
    if stopped:
        steps.append(
            translated(
                "What you write waits here. When the steward has explained it, you can write again from the community's"
                " page."
            )
        )
    return tuple(steps)


def plural(words: str, count: int) -> str:
    """Words with a number in them."""
    return QCoreApplication.translate("guide_desk", words, "", count)
