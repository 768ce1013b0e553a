"""What a vault must hold, said without any database: lists, and words cut at spaces."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from client.domain.journal import CheckIn, JournalEntry, Moment

STEMS = {
    **dict.fromkeys(("heron", "herons", "Heron", "HERONS"), "heron"),
    **dict.fromkeys(("walk", "walks", "walked", "WALKING"), "walk"),
    **dict.fromkeys(("harbour", "harbours", "Harbours"), "harbour"),
    **dict.fromkeys(("caf\u00e9", "cafe\u0301", "Cafe", "CAF\u00c9"), "cafe"),
    **dict.fromkeys(("quiet", "Quiet"), "quiet"),
}
"""The words that are searched for, and what the search takes them for: no accents, no case, no ending."""
BEGINNINGS = ("her", "wal", "harbo", "caf", "q", "zebra")


def _is_none_of_them(text: str) -> bool:
    """Whether no search for one of the words above can find `text`."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    return not any(beginning in bare for beginning in BEGINNINGS)


ODD = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=12).filter(_is_none_of_them),
    st.sampled_from(
        (
            "e\u0301\u0323 \u1eb9\u0301",  # the same letter in two orders
            "\u202e\u2066back\u2069\u202c",
            "\U0001f469\u200d\U0001f469\u200d\U0001f466\ufe0f",
            "a\0b",
            "\ud83d alone",
            "\ufeff\u00ad\u200b",
            "'; DROP TABLE journal_entry; --",
            "\r\n\t\x1f\x7f\u2028",
            "\uffff\U0010ffff",
        )
    ),
)
TEXTS = st.lists(st.one_of(st.sampled_from(sorted(STEMS)), ODD), min_size=1, max_size=6).map(" ".join)
MOODS = st.one_of(st.none(), st.integers(1, 5))
_SEVERAL = st.lists(st.sampled_from([*sorted(STEMS), *BEGINNINGS]), max_size=3).flatmap(
    lambda words: st.sampled_from((" ", '" ', " * (", "-", "\u3000")).map(lambda gap: gap.join(words))
)
QUERIES = st.one_of(st.sampled_from(BEGINNINGS), st.sampled_from(sorted(STEMS)), _SEVERAL)


def held(text: str) -> str:
    """What a store gives back: the two things that none can hold are marked, and nothing else is changed."""
    return "".join("\ufffd" if c == "\0" or unicodedata.category(c) == "Cs" else c for c in text)


def _stems(text: str) -> set[str]:
    return {STEMS[word] for word in text.split(" ") if word in STEMS}


@dataclass(frozen=True)
class KeptDraft:
    """A draft as the model has it."""

    id: str
    kind: str
    text: str
    mood: int | None
    saved_at: int


@dataclass
class Model:
    """What is in the private file. Lists are in the order in which things were kept."""

    entries: list[JournalEntry] = field(default_factory=list)
    check_ins: list[CheckIn] = field(default_factory=list)
    drafts: list[KeptDraft] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    epoch: int = 1

    def copy(self) -> Model:
        """As it is now."""
        return Model(
            list(self.entries), list(self.check_ins), list(self.drafts), dict(self.settings), self.epoch
        )

    def add(self, entry: JournalEntry) -> None:
        """A new entry."""
        self.entries.append(replace(entry, text=held(entry.text)))
        self.discard(entry.id)

    def edit(self, entry_id: str, *, text: str, mood: int | None, edited_at: int) -> None:
        """An entry changed, in its place."""
        self.entries = [
            replace(entry, text=held(text), mood=mood, edited_at=edited_at) if entry.id == entry_id else entry
            for entry in self.entries
        ]
        self.discard(entry_id)

    def erase(self, entry_id: str) -> None:
        """An entry gone."""
        self.entries = [entry for entry in self.entries if entry.id != entry_id]
        self.discard(entry_id)

    def save(self, draft: KeptDraft) -> None:
        """A draft in the place of an earlier state of it."""
        self.discard(draft.id)
        self.drafts.append(replace(draft, text=held(draft.text)))

    def discard(self, draft_id: str) -> None:
        """A draft gone."""
        self.drafts = [draft for draft in self.drafts if draft.id != draft_id]

    def newest_entries(self) -> list[JournalEntry]:
        """By the time they were written, of one second the last kept first."""
        return sorted(self.entries, key=lambda entry: entry.created.utc)[::-1]

    def newest_check_ins(self) -> list[CheckIn]:
        """The same order."""
        return sorted(self.check_ins, key=lambda each: each.created.utc)[::-1]

    def newest_drafts(self, kind: str) -> list[KeptDraft]:
        """The last saved first."""
        ours = [draft for draft in self.drafts if draft.kind == kind]
        return sorted(ours, key=lambda draft: draft.saved_at)[::-1]

    def found(self, typed: str) -> list[JournalEntry]:
        """Entries with all words typed; of the last one a beginning is enough."""
        words = [word for word in _cut(typed) if word]
        if not words:
            return []
        *whole, last = (STEMS.get(word, word) for word in words)
        return [
            entry
            for entry in self.newest_entries()
            if _stems(entry.text) >= set(whole) and any(s.startswith(last) for s in _stems(entry.text))
        ]


def _cut(typed: str) -> list[str]:
    for gap in '"*(-\u3000':
        typed = typed.replace(gap, " ")
    return typed.split(" ")


def check_in_of(id_: str, moment: Moment, mood: int, words: tuple[str, ...], note: str) -> CheckIn:
    """A check-in as a store gives it back: words on one line, each once, none that is empty."""
    lines = (" ".join(held(word).split())[:80].strip() for word in words)
    kept: dict[str, str] = {}
    for line in lines:
        if line:
            kept.setdefault(line.casefold(), line)
    return CheckIn(id_, moment, mood, tuple(kept.values()), held(note))
