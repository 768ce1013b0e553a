"""Journal, check-ins, drafts, settings, own posts and evidence, on a real private file."""

from __future__ import annotations

import pytest

from client.domain.errors import BugError
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.vault import check_ins, drafts, epochs, evidence, journal, own_posts, settings
from client.vault.drafts import Draft
from client.vault.evidence import Evidence
from client.vault.fulltext import match_expression
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection


def _entry(name: str, at: int, text: str, mood: int | None = None) -> JournalEntry:
    return JournalEntry(id=name, created=Moment(at, -210), text=text, mood=mood)


def _ids(entries: list[JournalEntry]) -> list[str]:
    return [entry.id for entry in entries]


def test_an_entry_comes_back_as_it_was(private: Connection) -> None:
    entry = _entry("a", 100, "Slept. Walked to the pier, \u00e9\u00e0 \U0001f33f\nand back.", mood=4)
    journal.add(private, entry)
    assert journal.get(private, "a") == entry
    assert journal.get(private, "b") is None


def test_entries_are_listed_newest_first_page_by_page(private: Connection) -> None:
    for name, at in (("old", 10), ("new", 30), ("twin-1", 20), ("twin-2", 20)):
        journal.add(private, _entry(name, at, "words"))
    first = journal.newest(private, limit=2)
    assert _ids(first) == ["new", "twin-2"]
    assert _ids(journal.newest(private, limit=9, before=first[-1])) == ["twin-1", "old"]


def test_search_finds_all_words_newest_first(private: Connection) -> None:
    journal.add(private, _entry("early", 10, "Walking by the quiet harbour"))
    journal.add(private, _entry("late", 30, "I walked, and the harbour was loud"))
    journal.add(private, _entry("other", 40, "Stayed in"))
    assert _ids(journal.search(private, "harbour walk", limit=9)) == ["late", "early"]
    assert _ids(journal.search(private, "harb", limit=9)) == ["late", "early"]
    assert _ids(journal.search(private, "harbour", limit=1)) == ["late"]
    assert journal.search(private, "mountain", limit=9) == []


@pytest.mark.parametrize(
    "typed", ['"', "* OR -", "NEAR(", "text:", "a AND", "(", "^walk", "'; DROP TABLE", "_"]
)
def test_nothing_typed_is_taken_for_an_operator(private: Connection, typed: str) -> None:
    journal.add(private, _entry("a", 10, "Some words"))
    assert journal.search(private, typed, limit=9) == []


def test_no_word_typed_is_no_expression() -> None:
    assert match_expression("  ...  ") is None
    assert match_expression("rain again") == '"rain" "again"*'


def test_an_edited_entry_is_found_by_its_new_words_only(private: Connection) -> None:
    journal.add(private, _entry("a", 10, "thunder"))
    journal.edit(private, entry_id="a", text="sunshine", mood=5, edited_at=50)
    assert journal.search(private, "thunder", limit=9) == []
    (found,) = journal.search(private, "sunshine", limit=9)
    assert (found.mood, found.edited_at, found.created.utc) == (5, 50, 10)
    with pytest.raises(BugError):
        journal.edit(private, entry_id="b", text="", mood=None, edited_at=50)


def test_an_erased_entry_leaves_no_word_in_the_index(private: Connection) -> None:
    journal.add(private, _entry("a", 10, "unrepeatable kindnesses"))
    journal.add(private, _entry("b", 20, "ordinary"))
    journal.erase(private, "a")
    journal.erase(private, "a")
    private.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, journal_index, row)")
    assert [term for (term,) in private.execute("SELECT term FROM temp.words")] == ["ordinari"]
    index = b"".join(bytes(block) for (block,) in private.execute("SELECT block FROM journal_index_data"))
    assert b"unrepeat" not in index
    private.execute("INSERT INTO journal_index (journal_index, rank) VALUES ('integrity-check', 1)")


def test_what_no_store_can_hold_is_replaced_and_the_rest_is_kept(private: Connection) -> None:
    journal.add(private, _entry("a", 10, "before\ud83d\0after"))
    entry = journal.get(private, "a")
    assert entry is not None
    assert entry.text == "before\ufffd\ufffdafter"


def test_check_ins_are_kept_with_their_words(private: Connection) -> None:
    first = CheckIn(id="1", created=Moment(100, 60), mood=2, words=("tired", "hop\u00e9ful"), note="long day")
    second = CheckIn(id="2", created=Moment(200, 60), mood=4)
    check_ins.add(private, first)
    check_ins.add(private, second)
    assert check_ins.newest(private, limit=5) == [second, first]
    assert check_ins.between(private, first=100, until=200) == [first]
    check_ins.erase(private, "2")
    assert check_ins.newest(private, limit=5) == [first]


def test_a_draft_is_kept_in_its_last_state(private: Connection) -> None:
    draft = Draft(id="d", kind="reply", text="I kn", saved_at=1, community_id="c", thread_id="t")
    drafts.save(private, draft)
    later = Draft(id="d", kind="reply", text="I know how", saved_at=2, community_id="c", thread_id="t")
    drafts.save(private, later)
    other = Draft(id="e", kind="thread", text="Hello", title="First", room="sleep", saved_at=3)
    drafts.save(private, other)
    assert drafts.get(private, "d") == later
    assert drafts.newest(private) == [other, later]
    assert drafts.of_thread(private, community_id="c", thread_id="t") == later
    assert drafts.of_thread(private, community_id="x", thread_id="t") is None
    drafts.discard(private, "d")
    assert drafts.get(private, "d") is None


def test_a_setting_is_what_was_last_put(private: Connection) -> None:
    assert settings.get(private, "theme") is None
    settings.put(private, key="theme", value="dawn")
    settings.put(private, key="theme", value="dusk")
    assert settings.get(private, "theme") == "dusk"
    settings.clear(private, "theme")
    assert settings.get(private, "theme") is None


def test_ones_own_post_keeps_its_text_whatever_becomes_of_it(private: Connection) -> None:
    post = OwnPost(id="p", community_id="c", thread_id="p", title="Nights", text="I lie awake", created_at=9)
    own_posts.add(private, post)
    own_posts.mark(private, post_id="p", state="removed", reason="contact-details", words="Please leave out")
    kept = own_posts.get(private, "p")
    assert kept is not None
    assert (kept.text, kept.state, kept.reason, kept.words) == (
        "I lie awake",
        "removed",
        "contact-details",
        "Please leave out",
    )
    own_posts.add(private, OwnPost(id="q", community_id="c", thread_id="p", text="Thank you", created_at=10))
    own_posts.add(private, OwnPost(id="r", community_id="x", thread_id="r", text="Hello", created_at=11))
    assert [each.id for each in own_posts.newest(private, community_id="c")] == ["q", "p"]
    assert [each.id for each in own_posts.newest(private, community_id="c", limit=1)] == ["q"]
    own_posts.erase(private, "p")
    assert own_posts.get(private, "p") is None
    with pytest.raises(BugError):
        own_posts.mark(private, post_id="p", state="published")


def test_the_same_proof_is_kept_once(private: Connection) -> None:
    proof = Evidence(found_at=5, community_id="c", what="forked-history", proof=b"two heads")
    assert evidence.keep(private, proof)
    assert not evidence.keep(
        private, Evidence(found_at=6, community_id="c", what=proof.what, proof=b"two heads")
    )
    assert evidence.keep(
        private, Evidence(found_at=7, community_id="c", what=proof.what, proof=b"other heads")
    )
    assert [each.found_at for each in evidence.of_community(private, "c")] == [5, 7]
    assert evidence.of_community(private, "x") == []


def test_of_each_broken_rule_the_first_and_the_newest_proofs_stay(private: Connection) -> None:
    for n in range(20):
        for community, what in (("c", "fork"), ("c", "rollback"), ("d", "fork")):
            assert evidence.keep(private, Evidence(n, community, what, f"proof {n}".encode()))
    for community, what in (("c", "fork"), ("c", "rollback"), ("d", "fork")):
        kept = [each.found_at for each in evidence.of_community(private, community) if each.what == what]
        assert kept == [0, 1, 2, 15, 16, 17, 18, 19]


def test_the_count_of_openings_goes_beyond_both(private: Connection) -> None:
    assert epochs.current(private) == 0
    assert epochs.advance(private, key_file_epoch=0) == 1
    assert epochs.advance(private, key_file_epoch=9) == 10
    assert epochs.advance(private, key_file_epoch=3) == 11
    assert epochs.current(private) == 11
