"""The vault's doors, kills and old copies, and a community's file that is damaged and built again."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from client.crypto.kdf import normalised
from client.crypto.recovery import write_code
from client.domain.errors import (
    MistypedRecoveryCode,
    RecoveryCodeAbsent,
    UnusablePassphrase,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.services import unlocking
from client.services.unlocking import OpenVault
from client.vault import feed_apply
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.feed_threads import one_thread
from tests.client.services.vault_machine import PASSPHRASES, WritingMachine

COMMUNITY = "a" * 52
_POSTS = 40
_KEPT = {"vault.key", "private.db", "reserve"}
_PRIVATE = {"private.db", "private.db-wal"}
_PAGE = 8192
# Before the first page stands the salt, which is derived with the key and not read.
_SALT = 16


def _posts(db: Connection) -> int:
    texts = [text for (text,) in db.execute("SELECT text FROM post ORDER BY place DESC").fetchall()]
    assert texts in ([], [f"Post {n} " * 200 for n in range(_POSTS)])
    return len(texts)


def _fill(db: Connection) -> None:
    feed_apply.store_piece(db, one_thread(("", f"Post {n} " * 200) for n in range(_POSTS)))
    while feed_apply.index_some(db, changes=100):
        pass


class DoorsMachine(WritingMachine):
    """Adds what opens, closes, cuts off and damages."""

    is_open = precondition(lambda self: self.vault is not None)
    is_locked = precondition(lambda self: self.vault is None)

    def __init__(self) -> None:
        super().__init__()
        self.other_files: set[str] = set()

    # Locking, and what kills leave

    @is_open
    @rule()
    def lock(self) -> None:
        self.shut(killed=False)
        # All is in the files themselves: no log of them is left, and nothing half-written.
        names = {name for name in self.files() if "/" not in name}
        assert {name for name in names if name.partition(".db")[0] + ".db" not in self.other_files} == _KEPT

    @is_locked
    @rule(code=st.booleans())
    def unlock(self, code: bool) -> None:
        self.open(code=code)

    @is_open
    @rule(shared_memory=st.booleans(), code=st.booleans())
    def kill(self, shared_memory: bool, code: bool) -> None:
        self.go_on_in(self.copied(shared_memory=shared_memory))
        self.open(code=code)

    @rule(after=st.booleans(), killed=st.booleans())
    def kill_while_unlocking(self, after: bool, killed: bool) -> None:
        self.shut(killed=killed)
        with self.killed_at_renaming(after=after) as left:
            self.open()
        # The count in the private file comes first, so what is left is no step back.
        if not after:
            self.key_epoch = int.from_bytes((left[0] / "vault.key").read_bytes()[28:36])
            assert self.key_epoch < self.model.epoch
        self.go_on_in(left[0])

    # What opens it

    def settled_files(self) -> dict[str, bytes]:
        """Without a set of files whose preparing was cut short: whoever comes next takes it away, as they may."""
        return {name: raw for name, raw in self.files().items() if not name.startswith("incoming.new")}

    def _other(self, used: list[str], now: str | None, pick: int) -> str | None:
        others = [each for each in used if each != now]
        return others[pick % len(others)] if others else None

    @rule(passphrase=PASSPHRASES, pick=st.integers(0, 10**6), killed=st.booleans())
    def try_other_words(self, passphrase: str, pick: int, killed: bool) -> None:
        """Those of before, those of never: nothing opens, and nothing is changed by trying."""
        self.shut(killed=killed)
        if _same(passphrase, self.passphrase):
            passphrase += "?"
        before = self.settled_files()
        self.refused(
            WrongPassphrase,
            unlocking.unlock(self.folder, passphrase=passphrase, threads=self.threads, stretch=quick_stretch),
        )
        used = self._other(self.passphrases, self.passphrase, pick)
        if used is not None and not _same(used, self.passphrase):
            self.refused(
                WrongPassphrase,
                unlocking.unlock(self.folder, passphrase=used, threads=self.threads, stretch=quick_stretch),
            )
        code = self._other(self.codes, self.code, pick)
        if code is not None:
            self.refused(
                RecoveryCodeAbsent if self.code is None else WrongRecoveryCode,
                unlocking.unlock_with_recovery_code(self.folder, code=code, threads=self.threads),
            )
        mistyped = ("1" if self.codes[0][0] == "0" else "0") + self.codes[0][1:]
        self.refused(
            MistypedRecoveryCode,
            unlocking.unlock_with_recovery_code(self.folder, code=mistyped, threads=self.threads),
        )
        assert self.settled_files() == before
        self.open(code=bool(pick % 2))

    @is_open
    @rule(new=PASSPHRASES, by_code=st.booleans())
    def change_passphrase(self, new: str, by_code: bool) -> None:
        vault = self.opened()
        work = (
            vault.replace_passphrase(recovery_code=self.code, new=new, making=self.making)
            if by_code and self.code is not None
            else vault.change_passphrase(current=self.passphrase, new=new, making=self.making)
        )
        if not _usable(new):
            self.refused(UnusablePassphrase, work)
            return
        self.wait(work)
        self._now_opens(new)

    def _now_opens(self, passphrase: str) -> None:
        self.passphrase = passphrase
        self.passphrases.append(passphrase)

    @is_open
    @rule(wrong=PASSPHRASES, new=PASSPHRASES)
    def change_passphrase_without_knowing_it(self, wrong: str, new: str) -> None:
        if _same(wrong, self.passphrase):
            return
        key_file = (self.folder / "vault.key").read_bytes()
        self.refused(
            WrongPassphrase,
            self.opened().change_passphrase(current=wrong, new=new, making=self.making),
        )
        assert (self.folder / "vault.key").read_bytes() == key_file

    @is_open
    @rule(after=st.booleans(), code=st.booleans())
    def kill_while_changing_the_passphrase(self, after: bool, code: bool) -> None:
        new = f"new words {next(self.numbers)}"
        with self.killed_at_renaming(after=after) as left:
            self.wait(self.opened().change_passphrase(current=self.passphrase, new=new, making=self.making))
        self.go_on_in(left[0])
        if after:
            self._now_opens(new)
        else:
            self.passphrases.append(new)
        self.open(code=code)

    @is_open
    @rule(
        typed=st.sampled_from(("right", "other", "mistyped", "sloppily")),
        kill=st.sampled_from((None, False, True)),
    )
    def take_a_new_recovery_code(self, typed: str, kill: bool | None) -> None:
        """Shown, typed back or not, adopted or not; `kill` is whether it came after the renaming."""
        vault = self.opened()
        shown = self.wait(vault.propose_recovery_code(passphrase=self.passphrase, making=self.making))
        work = vault.adopt_recovery_code(shown, typed=_typed(shown.code, typed), making=self.making)
        if typed in ("other", "mistyped"):
            self.refused(WrongRecoveryCode if typed == "other" else MistypedRecoveryCode, work)
            self.codes.append(shown.code)
        elif kill is None:
            self.wait(work)
            self._now_in_force(shown.code)
            self.wait(vault.check_recovery_code(typed=shown.code.lower()))
        else:
            with self.killed_at_renaming(after=kill) as left:
                self.wait(work)
            self.go_on_in(left[0])
            if kill:
                self._now_in_force(shown.code)
            else:
                self.codes.append(shown.code)
            self.open(code=True)

    @is_open
    @rule()
    def remove_recovery_code(self) -> None:
        vault = self.opened()
        self.wait(vault.remove_recovery_code(passphrase=self.passphrase, making=self.making))
        self.code = None
        assert not self.wait(vault.has_recovery_code())

    def _now_in_force(self, code: str) -> None:
        self.code = code
        self.codes.append(code)
        assert self.vault is None or self.wait(self.vault.has_recovery_code())

    # An old copy of the private file

    @rule(killed=st.booleans())
    def keep_a_copy(self, killed: bool) -> None:
        self.shut(killed=killed)
        # After a kill the log belongs to it; whoever copies the file alone copies an older state than they think.
        copied = {name: content for name, content in self.files().items() if name in _PRIVATE}
        self.old_copy = (copied, self.model.copy())
        self.open()

    @precondition(lambda self: self.old_copy is not None)
    @rule(killed=st.booleans())
    def put_the_copy_back(self, killed: bool) -> None:
        assert self.old_copy is not None
        self.shut(killed=killed)
        for stale in self.folder.glob("private.db-*"):
            stale.unlink()
        copied, kept = self.old_copy
        for name, content in copied.items():
            (self.folder / name).write_bytes(content)
        self.model = kept.copy()

    # A community's file

    def _community(self) -> VaultFile:
        vault = self.opened()
        file = self.wait(vault.open_community(COMMUNITY, FEED_SCHEMA))
        self.other_files = {vault.data_key.community_file_name(COMMUNITY) + ".db"}
        return file

    @is_open
    @rule()
    def fill_a_community(self) -> None:
        file = self._community()
        if not self.wait(file.read(_posts)):
            self.wait(file.write(_fill))
        self.posts = _POSTS
        assert self.wait(file.read(_posts)) == self.posts

    @precondition(lambda self: self.posts)
    @rule(page=st.integers(0, 10**6), at=st.integers(_SALT, _PAGE - 1))
    def damage_the_community(self, page: int, at: int) -> None:
        """One bit of any page: it is noticed, nothing else suffers, and it is built again from the feed."""
        self.shut(killed=False)
        (name,) = self.other_files
        if (self.folder / f"{name}-wal").exists():
            self.open()
            self.fill_a_community()
            self.lock()
        path = self.folder / name
        raw = bytearray(path.read_bytes())
        raw[(page % (len(raw) // _PAGE)) * _PAGE + at] ^= 1
        path.write_bytes(raw)
        self.open()
        self.refused(VaultDamaged, self._look_at_every_page(self.opened()))
        # What was found damaged is made anew when it is next asked for.
        assert self.wait(self._community().read(_posts)) == 0
        self.posts = None
        self.fill_a_community()

    async def _look_at_every_page(self, vault: OpenVault) -> None:
        """Raises VaultDamaged; one that did not even open was made anew already."""
        file = await vault.open_community(COMMUNITY, FEED_SCHEMA)
        if await file.read(_posts) == 0:
            raise VaultDamaged(part="community", reason="page")
        if not await file.read(_is_sound):
            # This check tells of a page that it could not read; whoever needs that page gets an error instead.
            await vault.discard_community(COMMUNITY)
            raise VaultDamaged(part="community", reason="page")


def _is_sound(db: Connection) -> bool:
    return bool(db.execute("PRAGMA integrity_check").fetchall() == [("ok",)])


def _typed(code: str, how: str) -> str:
    """What a person types back."""
    if how == "other":
        # Any 20 bytes have a code of their own.
        return write_code(bytes(20))
    if how == "mistyped":
        return ("1" if code[0] == "0" else "0") + code[1:]
    return code.replace("-", " ").lower().replace("0", "o").replace("1", "l") if how == "sloppily" else code


def _usable(passphrase: str) -> bool:
    try:
        normalised(passphrase)
    except UnusablePassphrase:
        return False
    return True


def _same(one: str, other: str) -> bool:
    """Whether they are one passphrase, composed differently."""
    return _usable(one) and normalised(one) == normalised(other)
