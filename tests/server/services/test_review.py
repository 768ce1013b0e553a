from __future__ import annotations

import threading
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from protocol import hpke
from protocol.changes import Mail, Post
from protocol.descriptor import PostingPolicy
from protocol.problems import Code
from protocol.reviewing import DecideRequest, Decision, HandOnRequest, QueueRow
from protocol.submissions import Published, Refused
from server.domain.faults import TurnedAway
from server.domain.records import Review, ReviewState
from server.services import review
from server.settings import LEASE_SECONDS
from tests.server.people import Person, removal
from tests.server.services.sending import change_member
from tests.server.services.test_sealing import fill
from tests.server.town import Town


def code_of(act: Callable[[], object]) -> Code | None:
    try:
        act()
    except TurnedAway as turned:
        return turned.code
    return None


def test_one_guide_wins_each_race_for_a_claim(town: Town) -> None:
    guides = [town.guide() for _ in range(6)]
    for member in [town.member() for _ in range(5)]:
        for _ in range(10):
            town.thread(member)
    rows = [*town.queue(guides[0]).rows]
    rows += town.queue(guides[0], after=town.queue(guides[0]).next).rows
    assert len(rows) == 50
    won: Counter[uuid.UUID] = Counter()
    lost: Counter[Code] = Counter()
    lock = threading.Lock()

    def grab(pair: tuple[Person, int]) -> None:
        guide, number = pair
        code = code_of(lambda: town.claim(guide, rows[number]))
        with lock:
            if code is None:
                won[rows[number].review] += 1
            else:
                lost[code] += 1

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(grab, [(guide, number) for number in range(50) for guide in guides]))
    assert set(won.values()) == {1}
    assert len(won) == 50
    assert lost == {Code.CLAIMED: 250}


def test_a_lease_is_renewed_and_releases_itself(town: Town) -> None:
    town.thread(town.member())
    first, second = town.guide(), town.guide()
    (row,) = town.queue(first).rows
    item = town.claim(first, row)
    assert item.row.claimed_by == first.id
    town.now += LEASE_SECONDS - 10
    renewed = town.claim(first, item.row)
    assert renewed.row.version == item.row.version
    assert renewed.row.lease_until == int(town.now) + LEASE_SECONDS
    assert code_of(lambda: town.claim(second, item.row)) == Code.CLAIMED
    town.now += LEASE_SECONDS + 1
    (row,) = town.queue(second).rows
    assert row.claimed_by is None
    approval = DecideRequest(version=renewed.row.version, decision=Decision.APPROVE)
    assert code_of(lambda: town.decide(first, row, approval)) == Code.NOT_CLAIMED
    taken = town.claim(second, row)
    assert taken.row.claimed_by == second.id
    assert code_of(lambda: town.decide(first, row, approval)) == Code.VERSION_CONFLICT


def test_only_the_claimer_decides_and_only_once(town: Town) -> None:
    author = town.member()
    town.thread(author)
    first, second = town.guide(), town.guide()
    (row,) = town.queue(first).rows
    version = town.claim(first, row).row.version
    approval = DecideRequest(version=version, decision=Decision.APPROVE)
    assert code_of(lambda: town.decide(second, row, approval)) == Code.NOT_CLAIMED
    answer = town.decide(first, row, approval)
    assert town.decide(first, row, approval) == answer
    other = removal(version, row.review, author=author)
    assert code_of(lambda: town.decide(first, row, other)) == Code.VERSION_CONFLICT
    assert code_of(lambda: town.claim(second, row)) == Code.VERSION_CONFLICT
    assert len(town.feed().of(Post)) == 1
    assert code_of(lambda: town.claim(first, _unknown(row))) == Code.NOT_FOUND


def _unknown(row: QueueRow) -> QueueRow:
    return msgspec.structs.replace(row, review=uuid.uuid4())


def test_nobody_decides_an_own_post(town: Town) -> None:
    guide, other = town.guide(), town.guide()
    town.thread(guide)
    (row,) = town.queue(other).rows
    assert code_of(lambda: town.claim(guide, row)) == Code.NOT_ALLOWED
    item = town.claim(other, row)
    given = HandOnRequest(version=item.row.version, to=guide.id)
    assert code_of(lambda: hand_on(town, other, row, given)) == Code.NOT_ALLOWED


def hand_on(town: Town, guide: Person, row: QueueRow, request: HandOnRequest) -> QueueRow:
    around = town.around()
    return town.store.write(
        lambda tx: review.hand_on(tx, row.review, request, guide=guide.id.bytes, around=around)
    ).result()


def test_handing_on_to_everyone_or_to_one(town: Town) -> None:
    town.thread(town.member())
    first, second, third = town.guide(), town.guide(), town.guide()
    (row,) = town.queue(first).rows
    item = town.claim(first, row)
    back = hand_on(town, first, row, HandOnRequest(version=item.row.version))
    assert back.claimed_by is None
    item = town.claim(second, back)
    given = hand_on(town, second, row, HandOnRequest(version=item.row.version, to=third.id))
    assert given.claimed_by == third.id
    assert code_of(lambda: town.claim(first, given)) == Code.CLAIMED
    assert town.claim(third, given).row.claimed_by == third.id
    assert (
        code_of(lambda: hand_on(town, first, row, HandOnRequest(version=given.version))) == Code.NOT_CLAIMED
    )


def test_a_removal_tells_the_author_and_keeps_the_text_for_an_appeal(town: Town) -> None:
    author, thread = town.published_thread("A sharp word.")
    guide = town.guide()
    (row,) = town.queue(guide).rows
    town.remove(guide, row, author)
    assert town.send(author, thread) == Refused("unkind-to-someone", "r1")
    feed = town.feed()
    assert feed.texts() == []
    assert len(feed.of(Mail)) == 2  # the server's bare facts, and the guide's letter
    kept = town.store.read(lambda tx: tx.review(row.review.bytes)).result()
    assert kept is not None
    assert (kept.text, kept.title) == ("A sharp word.", "A long week")
    assert (kept.waiting_since, kept.lease_until, kept.claimed_by) == (
        None,
        None,
        None,
    )  # no exact time stays


def test_an_approval_leaves_no_second_copy(town: Town) -> None:
    author, guide = town.member(), town.guide()
    thread = town.thread(author, "Held for a while.")
    (row,) = town.queue(guide).rows
    answer = town.approve(guide, row)
    assert answer.seq is not None
    assert town.send(author, thread) == Published(answer.seq)
    kept = town.store.read(lambda tx: tx.review(row.review.bytes)).result()
    assert kept is not None
    assert (kept.text, kept.title, kept.wait_minutes) == ("", "", 5)
    assert town.feed().of(Mail) == []  # approval without a note sends no mail


def test_a_removal_needs_a_reason_and_a_letter(town: Town) -> None:
    author = town.member()
    town.thread(author)
    guide = town.guide()
    (row,) = town.queue(guide).rows
    version = town.claim(guide, row).row.version
    bare = DecideRequest(version=version, decision=Decision.REMOVE, reason="unkind-to-someone")
    assert code_of(lambda: town.decide(guide, row, bare)) == Code.MALFORMED


def bare_removal(town: Town, guide: Person, row: QueueRow) -> DecideRequest:
    version = town.claim(guide, row).row.version
    return DecideRequest(version=version, decision=Decision.REMOVE, reason="unkind-to-someone", rule="r1")


def test_a_key_good_for_nothing_keeps_no_post_up(town: Town) -> None:
    town.policy(PostingPolicy.PUBLISH_THEN_REVIEW)
    author, guide = town.member(), town.guide()
    change_member(town, author, hpke_key=b"\xff" * hpke.PUBLIC_KEY_LENGTH)  # behind the gate's check
    town.thread(author, "Nobody can write to me.")
    row = town.row(guide, "Nobody can write to me.")
    assert town.feed().texts() == ["Nobody can write to me."]
    town.decide(guide, row, bare_removal(town, guide, row))
    feed = town.feed()
    assert (feed.texts(), feed.of(Mail)) == ([], [])


@pytest.mark.parametrize("with_mail", [False, True])
def test_what_an_imported_name_wrote_can_be_removed(town: Town, with_mail: bool) -> None:
    fill(town, 1)
    ((_, header, _),) = town.feed().of(Post)
    assert isinstance(header, Post)
    guide = town.guide()
    found = Review(
        id=uuid.uuid4().bytes,
        version=1,
        kind="thread",
        state=ReviewState.WAITING,
        band=0,
        why=(),
        rules_version=1,
        author=header.author,
        room=header.room,
        thread=header.thread,
        post=header.id,
        published=True,
        waiting_since=int(town.now),
    )
    town.store.write(lambda tx: tx.put_review(found)).result()  # as a report will
    (row,) = town.queue(guide).rows
    request = bare_removal(town, guide, row)
    if with_mail:  # sealed to whomever: nobody is there to find it
        request = removal(request.version, row.review, author=town.member())
    town.decide(guide, row, request)
    feed = town.feed()
    assert (feed.texts(), feed.of(Mail)) == ([], [])


def test_members_and_waiting_guides_see_no_queue(town: Town) -> None:
    from protocol.invitation import Role

    assert code_of(lambda: town.queue(town.member())) == Code.NOT_ALLOWED
    waiting = Person("nowhere")
    town.admit(waiting, invited=Role.GUIDE)
    assert code_of(lambda: town.queue(waiting)) == Code.GUIDE_NOT_CONFIRMED


def test_a_queue_of_long_titles_comes_in_pages_that_fit(town: Town) -> None:
    from protocol import limits, strict_json
    from protocol.submissions import NewThread

    guide = town.guide()
    room = town.descriptor().rooms[0].id
    for _ in range(9):
        member = town.member()
        for _ in range(8):
            title = "\N{GRINNING FACE}" * 200
            town.send(member, NewThread(id=uuid.uuid4(), room=room, title=title, text="So it goes."))
    seen: list[uuid.UUID] = []
    after = ""
    while True:
        page = town.queue(guide, after=after)
        strict_json.pad(strict_json.encode(page))
        seen += [row.review for row in page.rows]
        if not page.more:
            break
        after = page.next
    assert len(seen) == len(set(seen)) == 72
    assert limits.PADDED_SIZES[-1] < 72 * 800  # it could not have been one answer
