"""Every error of the world has its own kind sentence."""

from __future__ import annotations

import errno
from collections.abc import Iterator

import pytest

from client import notices
from client.domain import errors
from protocol.problems import Code

OURS = str(notices.notice_for(errors.BugError("x")))
FACTS: dict[type[errors.WorldError], tuple[object, ...]] = {
    errors.UnusablePassphrase: ("empty",),
    errors.MistypedRecoveryCode: ("length", 3),
    errors.VaultDamaged: ("private", "page"),
    errors.VaultUnreadable: ("private", 5),
    errors.NewerVaultVersion: ("private", 2, 1),
    errors.RolledBack: (1, 2),
    errors.NotEnoughMemoryForKey: (65536,),
    errors.ServerRefused: ("quota", 429),
    errors.WritingStopped: ("fork",),
    errors.WordsUnusable: ("empty",),
    errors.InvitationUnusable: ("mistyped",),
    errors.ExamplesUnavailable: ("in-use",),
    errors.BackupUnusable: ("damaged",),
    errors.VaultExposed: ("folder",),
    errors.ProxyInTheWay: ("absent",),
    errors.NotProvenServer: ("certificate",),
    errors.RulesUnusable: ("content",),
    errors.DiaryUnusable: ("unknown",),
}


def leaves(kind: type[errors.WorldError]) -> Iterator[type[errors.WorldError]]:
    below = kind.__subclasses__()
    if not below:
        yield kind
    for one in below:
        yield from leaves(one)


def made(kind: type[errors.WorldError]) -> errors.WorldError:
    facts = FACTS.get(kind, ("what",) if issubclass(kind, errors.ServerMisbehaved) else ())
    return kind(*facts)


@pytest.mark.parametrize("kind", sorted(leaves(errors.WorldError), key=str))
def test_each_error_of_the_world_has_its_sentence(kind: type[errors.WorldError]) -> None:
    said = str(notices.notice_for(made(kind)))
    assert said != OURS
    assert said.endswith(".")
    assert "{" not in said
    assert "_" not in said
    assert kind.__name__ not in said


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EROFS, 8, 8 | 1 << 8])
def test_a_place_where_nothing_may_be_written_is_not_called_a_failing_disk(code: int) -> None:
    said = str(notices.notice_for(errors.VaultUnreadable("folder", code)))
    assert "may not read and write" in said
    assert "check the disk" not in said
    assert "check the disk" in str(notices.notice_for(errors.VaultUnreadable("folder", errno.EIO)))


@pytest.mark.parametrize("full", [True, False])
def test_what_counts_already_is_never_said_not_to_have_been_done(full: bool) -> None:
    restored = str(notices.notice_for(errors.TakeoverUnfinished("restore", full)))
    renewed = str(notices.notice_for(errors.TakeoverUnfinished("renew", full)))
    assert "the new passphrase" in renewed
    assert "passphrase that goes with what is being put back" in restored
    for said in (restored, renewed):
        assert "counts" in said
        assert "nothing was changed" not in said
        assert ("make some room" in said) == full


def test_a_missing_part_may_lie_on_a_disk_that_is_away() -> None:
    assert "not connected" in str(notices.notice_for(errors.VaultDamaged("private", "missing")))


def test_who_has_backups_of_a_lost_vault_is_not_sent_to_make_a_new_one() -> None:
    for remains, word in (("backups", "restore"), ("aside", "aside")):
        said = str(notices.notice_for(errors.VaultAbsent(remains)))  # type: ignore[arg-type]
        assert word in said
        assert "create" not in said


@pytest.mark.parametrize("code", list(Code))
def test_each_refusal_of_a_server_has_words(code: Code) -> None:
    said = str(notices.notice_for(errors.ServerRefused(code.value, 400)))
    assert said.endswith(".")


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_is_too_busy_is_said_to_be_so_by_whatever_code(status: int) -> None:
    said = str(notices.notice_for(errors.ServerRefused("something-newer", status)))
    assert "too much to do right now" in said


def test_an_unknown_refusal_cannot_speak_through_us() -> None:
    assert "evil" not in str(notices.notice_for(errors.ServerRefused("call-evil-now", 400)))


@pytest.mark.parametrize(
    "reason",
    ["not-an-invitation", "mistyped", "other-version", "expired", "does-not-fit", "already-joined", "moved"],
)
def test_each_unusable_invitation_has_its_sentence(reason: str) -> None:
    assert str(notices.notice_for(errors.InvitationUnusable(reason))) != OURS  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "reason",
    ["absent", "not-socks", "no-names", "refused", "no-way", "this-computer", "onion", "setting"],
)
def test_each_trouble_with_a_proxy_has_its_sentence_and_says_that_nothing_was_sent(reason: str) -> None:
    said = str(notices.notice_for(errors.ProxyInTheWay(reason)))  # type: ignore[arg-type]
    assert "nothing was sent" in said
    assert said.endswith(".")


@pytest.mark.parametrize("reason", ["unreadable", "owner", "content"])
def test_each_trouble_with_rules_has_its_sentence(reason: str) -> None:
    said = str(notices.notice_for(errors.RulesUnusable(reason)))  # type: ignore[arg-type]
    assert "nothing is sent" in said


@pytest.mark.parametrize("reason", ["certificate", "encryption"])
def test_a_server_that_is_not_proven_was_sent_nothing(reason: str) -> None:
    assert "nothing was sent" in str(notices.notice_for(errors.NotProvenServer(reason)))  # type: ignore[arg-type]


@pytest.mark.parametrize("reason", ["empty", "too-long", "not-as-it-must-be"])
def test_each_unusable_text_has_its_sentence(reason: str) -> None:
    assert str(notices.notice_for(errors.WordsUnusable(reason))) != OURS  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "reason", ["foreign-folder", "folder", "in-use", "no-program", "not-started", "not-erased"]
)
def test_each_trouble_with_the_examples_has_its_sentence(reason: str) -> None:
    said = str(notices.notice_for(errors.ExamplesUnavailable(reason)))  # type: ignore[arg-type]
    assert said != OURS
    assert said.endswith(".")


@pytest.mark.parametrize("error", [errors.BugError("x"), ValueError("secret"), KeyError("secret")])
def test_our_mistakes_are_called_ours_and_tell_nothing(error: Exception) -> None:
    assert str(notices.notice_for(error)) == OURS
    assert "secret" not in OURS


@pytest.mark.parametrize(
    "error",
    [
        errors.Offline(),
        errors.Unreachable(),
        *(errors.ServerRefused(code.value, status=status) for code in Code for status in (400, 503)),
    ],
    ids=str,
)
def test_what_stands_in_the_way_of_something_not_kept_promises_nothing(error: errors.WorldError) -> None:
    said = str(notices.obstacle(error))
    assert "goes out later" not in said
    assert "waits here" not in said
