"""What `leeward vault` does, command by command: each shows whose vault it is, works, and answers."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from client.cli import passphrases, vault_codes
from client.cli.output import Answer, isolated
from client.cli.vault_work import Prepare, Run, Unsound, WayIn, Work, require_vault
from client.domain.contents import Contents
from client.domain.errors import RolledBack
from client.notices import notice_for
from client.services.checking import Part, check
from client.services.export_source import PRIVATE_WARNING, WARNING
from client.services.exporting import export
from client.services.unlocking import OpenVault

_PARTS: Final = {
    "folder": "Who may look into the folder",
    "key-file": "The key file",
    "private": "Your own file",
    "community": "The community",
    "backup": "The backup",
}
# The most serious first: what is said when several parts are not sound.
_RANKS: Final = ("key-file", "private", "community", "backup", "folder")
_COUNTED: Final = {
    "entries": ("journal entry", "journal entries"),
    "check_ins": ("check-in", "check-ins"),
    "drafts": ("draft", "drafts"),
    "own_posts": ("post of yours", "posts of yours"),
    "waiting": ("thing that waits to be sent", "things that wait to be sent"),
    "messages": ("message", "messages"),
    "communities": ("community", "communities"),
}


class NoBackup(Exception):
    """No backup was named, and there is none in the vault's own folder for them."""


def _check(asked: argparse.Namespace, folder: Path) -> Run:
    require_vault(folder)
    prove = WayIn(asked).proof()

    async def run(work: Work) -> Answer | Unsound:
        found = await check(folder, prove=prove, threads=work.threads, progress=work.progress)
        lines, records = [], []
        for part in found.parts:
            lines.append(f"{_called(part)}: {'sound' if part.sound else 'not sound'}.")
            if part.trouble is not None:
                lines.append(f"    {notice_for(part.trouble)}")
            records.append(_part_record(part))
        record: dict[str, Any] = {"sound": found.sound, "rolled_back": found.rolled_back, "parts": records}
        record["contents"] = asdict(found.contents)
        if any(part.name == "private" and part.sound for part in found.parts):
            lines.append(f"In it: {in_words(found.contents)}.")
        troubles = {part.name: part.trouble for part in reversed(found.parts) if part.trouble is not None}
        if troubles:
            return Unsound(Answer(record, lines), troubles[min(troubles, key=_RANKS.index)])
        if found.rolled_back:
            return Unsound(Answer(record, lines), RolledBack(database_epoch=0, key_file_epoch=0))
        return Answer(record, [*lines, "All of it is sound."])

    return run


def _backup(asked: argparse.Namespace, folder: Path) -> Run:
    require_vault(folder)
    way_in = WayIn(asked)

    async def run(work: Work) -> Answer:
        from client.services import backing_up

        made = await work.in_vault(
            way_in, lambda vault: backing_up.make(vault, to=asked.to, progress=work.progress)
        )
        return Answer(
            {
                "path": str(made.backup.path),
                "made_on": made.backup.made_on,
                "size": made.backup.size,
                "contents": asdict(made.contents),
            },
            [
                f"The backup is made and was read back: {made.backup.path}",
                f"In it: {in_words(made.contents)}.",
                "It is encrypted, and opens with the passphrase and the recovery code that the vault has now.",
            ],
        )

    return run


def _restore(asked: argparse.Namespace, folder: Path) -> Run:
    from client.services import backing_up

    source = asked.source
    if source is None:
        kept = backing_up.kept(folder)
        if not kept:
            raise NoBackup
        source = kept[0].path
    prove = WayIn(asked).proof()

    async def run(work: Work) -> Answer:
        work.output.lines(f"Restoring {source}")
        done = await backing_up.restore(
            folder, backup=source, prove=prove, threads=work.threads, progress=work.progress
        )
        lines = [f"The vault is as it was in that backup: {in_words(done.contents)}."]
        return Answer(
            {"from": str(source), "contents": asdict(done.contents), "aside": _path(done.aside)},
            [*lines, *_kept_aside(done.aside)],
        )

    return run


def _salvage(asked: argparse.Namespace, folder: Path) -> Run:
    require_vault(folder)
    prove = WayIn(asked).proof()

    async def run(work: Work) -> Answer:
        from client.services.salvaging import salvage

        done = await salvage(folder, prove=prove, threads=work.threads, to=asked.to, progress=work.progress)
        lines = [f"Saved into a new vault: {in_words(done.contents)}."]
        lines.append(f"Of {done.pages} pages, {done.lost_pages} could not be read as they were written.")
        if done.lost_changes:
            lines.append(
                f"Pieces of the latest changes that could not be read: {done.lost_changes}. What stood in them may be"
                " missing, or be as it was before."
            )
        if done.end_lost:
            lines.append("What was written last may be missing: its end could not be read.")
        if done.uncertain:
            lines.append(f"Journal entries that are not certain, each marked so: {done.uncertain}.")
        if done.refused:
            lines.append(f"Records that could not be taken along: {done.refused}.")
        if done.key_from_backup:
            lines.append("The key file came from a backup: the passphrase is now the one it had then.")
        if done.key_doubtful:
            lines.append(
                "Please choose a new passphrase and make a new recovery code: the key file was damaged."
            )
        record = {
            **asdict(done),
            "contents": asdict(done.contents),
            "aside": _path(done.aside),
            "to": _path(asked.to),
        }
        return Answer(record, [*lines, *_kept_aside(done.aside)])

    return run


def _export(asked: argparse.Namespace, folder: Path) -> Run:
    require_vault(folder)
    needs_one = asked.form == "age" and not asked.recipient
    way_in = WayIn(asked, with_new=needs_one)
    passphrase = ""
    if needs_one:
        if way_in.typed:
            passphrases.tell("This one is for the export alone; best not the vault's own.")
        passphrase = way_in.new_passphrase()

    async def run(work: Work) -> Answer:
        done = await work.in_vault(
            way_in,
            lambda vault: export(
                vault,
                to=asked.to,
                form=asked.form,
                passphrase=passphrase,
                recipients=tuple(asked.recipient),
                progress=work.progress,
            ),
        )
        encrypted = asked.form == "age"
        record = {"path": str(done.path), "encrypted": encrypted, "contents": asdict(done.contents)}
        how = "It is encrypted: any age program opens it, and a ZIP of both readable forms is inside."
        return Answer(
            record,
            [
                f"Written: {done.path}",
                f"In it: {in_words(done.contents)}.",
                how if encrypted else WARNING if asked.form in ("json", "markdown") else PRIVATE_WARNING,
            ],
        )

    return run


def _passphrase(asked: argparse.Namespace, folder: Path) -> Run:
    require_vault(folder)
    way_in = WayIn(asked, with_new=True)
    new = way_in.new_passphrase()

    async def run(work: Work) -> Answer:
        async def use(vault: OpenVault) -> None:
            if way_in.by_recovery_code:
                await vault.replace_passphrase(recovery_code=way_in.secret, new=new)
            else:
                await vault.change_passphrase(current=way_in.secret, new=new)

        await work.in_vault(way_in, use)
        return Answer(
            lines=["From now on the new passphrase opens the vault. Older backups open with the old one."]
        )

    return run


COMMANDS: Final[dict[str, Prepare]] = {
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "salvage": _salvage,
    "export": _export,
    "passphrase": _passphrase,
    "recovery-code": vault_codes.recovery_code,
    "renew": vault_codes.renew,
}


def in_words(contents: Contents) -> str:
    """As in "3 journal entries, 1 draft"; "nothing yet" of none."""
    counts = asdict(contents)
    said = [
        f"{counts[name]} {one if counts[name] == 1 else many}"
        for name, (one, many) in _COUNTED.items()
        if counts[name]
    ]
    return ", ".join(said) or "nothing yet"


def _called(part: Part) -> str:
    of = isolated(part.of) if part.name == "community" else part.of
    return f"{_PARTS[part.name]} {of}" if of else _PARTS[part.name]


def _part_record(part: Part) -> dict[str, Any]:
    record: dict[str, Any] = {"name": part.name, "of": part.of, "sound": part.sound}
    if part.trouble is not None:
        record |= {"error": type(part.trouble).__name__, "said": str(notice_for(part.trouble))}
        record["reason"] = getattr(part.trouble, "reason", None)
    return record


def _kept_aside(aside: Path | None) -> list[str]:
    return [] if aside is None else [f"What was there before is kept in {aside}"]


def _path(path: Path | None) -> str | None:
    return None if path is None else str(path)
