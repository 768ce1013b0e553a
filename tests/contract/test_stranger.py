"""A client written from docs/protocol.md alone (stranger*.py) against a real server and a real guide."""

from __future__ import annotations

import ast
import json
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from protocol import hpke, signed_note
from protocol.encoding import b64, unb64
from protocol.mail import DecisionMail, GuideMail, OutcomeMail
from protocol.reviewing import Decision
from tests.contract.meeting import Guide, has_post, pulled_until, refusal, refusal_of, strangers, until
from tests.contract.stranger_bytes import Lie, community_id, from_json, read_note, unpack
from tests.server.running import Running, command, start

Serve = Callable[[], Running]


def test_the_stranger_shares_nothing_with_the_rest() -> None:
    allowed = {"cryptography", "zstandard", "httpx", "tests"}
    seen = set()
    for path in sorted(Path(__file__).parent.glob("stranger*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            seen.update(names)
    ours = {name for name in seen if name.split(".")[0] in ("protocol", "client", "server", "msgspec")}
    assert not ours
    of_tests = {name for name in seen if name.startswith("tests")}
    assert of_tests <= {
        "tests.contract.stranger_bytes",
        "tests.contract.stranger_feed",
        "tests.contract.tables",
    }
    strangers = {name.split(".")[0] for name in seen} - set(sys.stdlib_module_names)
    assert strangers <= allowed


@pytest.mark.slow
def test_going_in_and_what_is_answered_to_the_same_bytes(data: Path, serve: Serve) -> None:
    address = serve().address
    one, other = strangers(data, address, 2)

    first = one.post("/v1/desk", one.desk_request())
    assert one.post("/v1/desk", one.desk_request()) == first, "a lost answer costs nothing"
    stolen = {**other.desk_request(), "code": one.desk_request()["code"]}
    assert refusal(lambda: other.post("/v1/desk", stolen)) == "invitation-unknown"
    wrong_month = {**other.desk_request(), "month": "2001-01"}
    assert refusal(lambda: other.post("/v1/desk", wrong_month)) == "month-turned"

    signature = one.blinding.finish(unb64(first["blind_signature"]))
    request = one.gate_request(signature)
    broken = {**request, "name": "Somebody Real"}
    assert refusal(lambda: one.post("/v1/gate", broken)) == "malformed"
    stale = {**request, "guidelines": 99}
    assert refusal(lambda: one.post("/v1/gate", stale)) == "guidelines-changed"
    thief = {**request, "login_key": b64(Ed25519PrivateKey.generate().public_key().public_bytes_raw())}
    assert refusal(lambda: one.post("/v1/gate", thief)) == "invitation-unknown"
    by_code = {**request, "admission": {"by": "code", "code": b64(other.invited.code)}}
    assert refusal(lambda: one.post("/v1/gate", by_code)) == "not-allowed"

    admitted = one.post("/v1/gate", request)
    assert admitted["member"] == str(one.id)
    assert one.post("/v1/gate", request) == admitted
    other.name = one.name
    assert refusal(other.join) == "name-taken"
    other.name += " 2"
    other.join()
    again = {**request, "member": str(uuid.uuid4())}
    assert refusal(lambda: one.post("/v1/gate", again)) == "invitation-unknown"

    assert refusal(lambda: one.send("help-me")) == "not-signed-in"
    session = one.log_in()
    assert session["role"] == "member"
    assert 800 < session["expires"] - time.time() <= 901
    fresh = {"month": one.month, "blinded": one.desk_request()["blinded"]}
    assert refusal(lambda: one.post("/v1/pseudonym/fresh", fresh, signed_in=True)) == "not-yet"

    one.record.keys[admitted["epoch"]] = unb64(admitted["epoch_key"])
    names = {(one.id.bytes, one.name), (other.id.bytes, other.name)}

    def all_names() -> bool:
        seen = [change for change in one.record.changes.values() if change.kind == "pseudonym"]
        return {(change.header["author"], change.body["name"]) for change in seen} == names

    pulled_until(one, all_names)


@pytest.mark.slow
def test_every_kind_of_submission_and_what_comes_back(data: Path, serve: Serve) -> None:
    address = serve().address
    writer, reader, leaver = strangers(data, address, 3)
    for person in (writer, reader, leaver):
        person.join()
        person.log_in()
    rooms = {room["name"]: room["id"] for room in writer.record.described["rooms"]}
    called, told = writer.send("help-me")
    assert told == {"state": "received"}
    nowhere = {"state": "refused", "reason": "no-such-post"}
    assert writer.send("report", post=uuid.uuid4(), reason="other")[1] == nowhere
    guide = Guide(address)
    guide.confirm(data, address)

    # Words to the guides: refused before there is a team key, then sealed, opened, and said to be opened.
    writer.record.pull()
    note = {"sealed": "A" * 4}
    assert refusal(lambda: writer.send("note-to-guides", **note)) == "malformed"
    key = hpke.public_key(hpke.new_private_key())
    writer.record.team_key = key
    assert refusal(lambda: writer.send("note-to-guides", sealed=writer.sealed("Early."))) == "no-team-key"
    guide.bring_team_key()

    def knows_team_key() -> bool:
        writer.record.describe()
        return writer.record.team_number == 1

    until(knows_team_key)
    noted, told = writer.send("note-to-guides", sealed=writer.sealed("May I change my name?"))
    assert told == {"state": "received"}
    item = guide.take("note-to-guides")
    assert guide.read(item.sealed) == "May I change my name?"
    assert writer.again(noted) == {"state": "received", "opened": True}
    guide.settle(item, Decision.APPROVE_WITH_NOTE, GuideMail("You may.", noted), to=writer.hpke.public)
    call = guide.take("help-me")
    guide.settle(call, Decision.APPROVE_WITH_NOTE, GuideMail("Here we are.", called), to=writer.hpke.public)
    assert writer.again(called) == {"state": "received", "opened": True}

    # A thread waits, is approved, and stands where the answer says.
    thread, told = writer.send("thread", room=rooms["Sleep"], title="Nights", text="Awake like a lighthouse.")
    assert told["state"] == "held"
    assert writer.again(thread)["state"] == "held"
    guide.settle(guide.take("thread"), Decision.APPROVE)
    told = writer.again(thread)
    assert told["state"] == "published"
    pulled_until(reader, has_post(reader, thread, "Awake like a lighthouse."))
    assert reader.record.changes[told["seq"]].header["id"] == thread.bytes
    pulled_until(writer, lambda: len(writer.record.mail) == 2)
    assert {(one["type"], one["words"]) for one in writer.record.mail.values()} == {
        ("guide-message", "You may."),
        ("guide-message", "Here we are."),
    }
    assert not reader.record.mail, "nobody recognises another's mail"

    # Warmth at once, and with words when a guide has read them; once.
    assert reader.send("warmth", post=thread)[1] == {"state": "done"}
    assert reader.send("warmth", post=thread)[1] == {"state": "refused", "reason": "sent-already"}
    warm, told = leaver.send("warmth", post=thread, words="That is how it is for me.")
    assert told["state"] == "held"
    guide.settle(guide.take("warmth"), Decision.APPROVE)
    assert leaver.again(warm) == {"state": "done"}
    pulled_until(writer, lambda: len(writer.record.mail) == 4)
    warmth = [one for one in writer.record.mail.values() if one["type"] == "warmth"]
    assert {one.get("words", "") for one in warmth} == {"", "That is how it is for me."}
    assert {one["post"] for one in warmth} == {str(thread)}

    # A reply, reported, removed with a reason; an appeal; the post comes back.
    reply, _ = reader.send("reply", thread=thread, text="Count the ships.", to=thread, notes=[])
    guide.settle(guide.take("reply"), Decision.APPROVE)
    pulled_until(writer, has_post(writer, reply, "Count the ships."))
    reasons = reader.get("/v1/catalogue")[1]
    (words, *_) = from_json(reasons)["languages"]
    why = words["reports"][0]["id"]
    reported, told = writer.send("report", post=reply, reason=why, sealed=writer.sealed("It names a place."))
    assert told == {"state": "received"}
    item = guide.take("report")
    assert (item.asked, guide.read(item.sealed)) == (why, "It names a place.")
    reason = words["reasons"][0]
    gone = DecisionMail(
        decision="remove",
        review=item.row.review,
        post=reply,
        reason=reason["id"],
        rule=reason["rule"],
        words="Sorry.",
    )
    guide.settle(item, Decision.REMOVE, gone, reason=reason["id"], rule=reason["rule"], to=reader.hpke.public)
    expected = {"state": "refused", "reason": reason["id"], "rule": reason["rule"]}
    assert reader.again(reply) == expected
    pulled_until(writer, lambda: reply.bytes not in writer.record.posts())
    assert writer.again(reported) == {"state": "received", "opened": True, "outcome": "acted"}
    outcomes = [one for one in writer.record.mail.values() if one["type"] == "outcome"]
    assert [(one["about"], one["outcome"]) for one in outcomes] == [(str(reported), "acted")]
    pulled_until(reader, lambda: any(one["type"] == "decision" for one in reader.record.mail.values()))
    bare, mailed = sorted(reader.record.mail.values(), key=lambda one: len(one.get("words", "")))
    assert {**mailed, "words": ""} == {**bare, "words": ""}, "the server's bare facts, and the guide's letter"
    appealed, told = reader.send(
        "appeal", review=mailed["review"], sealed=reader.sealed("It is a shipping forecast.")
    )
    assert told == {"state": "received"}
    assert reader.send("appeal", review=mailed["review"])[1]["reason"] == "sent-already"
    other = Guide(address)
    other.confirm(data, address)
    item = other.take("appeal")
    outcome = OutcomeMail(appealed, "restore", "It is back.")
    assert refusal_of(lambda: guide.claim(item.row.review, item.row.version)) == "not-allowed"
    other.settle(item, Decision.RESTORE, outcome, to=reader.hpke.public)
    pulled_until(writer, has_post(writer, reply, "Count the ships."))
    assert reader.again(reply)["state"] == "published"

    # An edit, consent, and taking back: the words go, here too.
    _, told = reader.send("edit", post=reply, text="Count the boats.")
    assert told["state"] == "held"
    guide.settle(guide.take("edit"), Decision.APPROVE)
    pulled_until(writer, has_post(writer, reply, "Count the boats."))
    assert reader.send("consent", post=reply, study="sleep-study", granted=True)[1] == {"state": "done"}
    assert reader.send("consent", post=reply, study="sleep-study", granted=False)[1] == {"state": "done"}
    assert writer.send("edit", post=reply, text="Not mine.")[1]["reason"] == "no-such-post"
    assert reader.send("withdraw", post=reply)[1] == {"state": "done"}
    pulled_until(writer, lambda: reply.bytes not in writer.record.posts())
    listed = [one for one in writer.record.listed.values() if one.header.get("post") == reply.bytes]
    assert {one.kind for one in listed} == {"remove", "withdraw"}
    assert reader.again(reply) == {"state": "gone"}
    conflict = reader.sent[reply]
    assert refusal(lambda: writer.post("/v1/submissions", conflict, signed_in=True)) == "id-conflict", (
        "only its sender is told"
    )

    # Whoever comes newly sees the same record, without the words.
    assert guide.cosign()
    pulled_until(leaver, lambda: leaver.record.cosigned_at is not None)
    assert leaver.record.posts() == {thread.bytes: "Awake like a lighthouse."}
    assert leaver.record.erased
    assert leaver.record.erased <= set(leaver.record.listed)

    # Leaving ends the session and, with the daily job, every trace.
    own = {one.seq for one in leaver.record.changes.values() if one.header.get("author") == leaver.id.bytes}
    assert own
    assert leaver.send("leave")[1] == {"state": "done"}
    assert refusal(lambda: leaver.again(warm)) == "not-signed-in"
    assert refusal(leaver.log_in) == "not-signed-in"
    assert command("retention", "run", "--data", data).returncode == 0
    pulled_until(reader, lambda: own <= set(reader.record.listed))
    assert {reader.record.listed[seq].kind for seq in own} == {"prune"}


@pytest.mark.slow
def test_a_redaction_that_its_author_answers(data: Path, serve: Serve) -> None:
    address = serve().address
    writer, reader = strangers(data, address, 2)
    for person in (writer, reader):
        person.join()
        person.log_in()
    guide = Guide(address)
    guide.confirm(data, address)
    room = writer.record.described["rooms"][0]["id"]
    thread, _ = writer.send("thread", room=room, title="Work", text="I sit at the third desk in Hull.")
    guide.settle(guide.take("thread"), Decision.APPROVE)
    (words, *_) = from_json(reader.get("/v1/catalogue")[1])["languages"]
    reader.send("report", post=thread, reason=words["reports"][0]["id"])
    item, reason = guide.take("report"), words["reasons"][0]
    offered = DecisionMail(
        decision="propose-redaction",
        review=item.row.review,
        post=thread,
        reason=reason["id"],
        words="Somebody could find you.",
        proposal="I sit at a desk.",
    )
    guide.settle(item, Decision.PROPOSE_REDACTION, offered, reason=reason["id"], to=writer.hpke.public)
    pulled_until(writer, lambda: len(writer.record.mail) == 2)
    (mailed,) = [one for one in writer.record.mail.values() if one.get("words")]
    assert (mailed["type"], mailed["proposal"]) == ("decision", "I sit at a desk.")
    assert thread.bytes not in writer.record.posts()
    (hidden,) = [one for one in writer.record.changes.values() if one.kind == "remove"]
    assert hidden.header["reason"] == "pending"
    assert reader.send("reply", thread=thread, text="Me too.")[1]["reason"] == "post-hidden"

    edited, told = writer.send("edit", post=thread, text=mailed["proposal"])
    assert told["state"] == "held", "where posts wait, the answer waits"
    guide.settle(guide.take("edit"), Decision.APPROVE)
    assert writer.again(edited)["state"] == "published"
    assert writer.again(thread)["state"] == "published"
    pulled_until(reader, has_post(reader, thread, "I sit at a desk."))
    (restored,) = [one for one in reader.record.changes.values() if one.kind == "restore"]
    assert restored.header["removal"] == hidden.header["id"]


def flipped(path: str, status: int, data: bytes) -> tuple[int, bytes]:
    """An answer with one bit changed, if it is an object."""
    return status, bytes([data[0] ^ 1]) + data[1:] if "/o/" in path else data


@pytest.mark.slow
def test_whole_segments_another_generation_and_the_next_epoch(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    threads = tmp_path / "threads.jsonl"
    with threads.open("w", encoding="utf-8") as lines:
        for number in range(150):
            replies = ["The first answer.", "The second answer."]
            told = {"id": f"t-{number}", "topic": "Sleep", "title": f"Night {number}", "body": "Words of it."}
            lines.write(json.dumps({**told, "replies": replies}) + "\n")
    brought = command(
        "import-threads", "--data", data, threads, "--examples", "--root-key", tmp_path / "root.pem"
    )
    assert brought.returncode == 0, brought.stderr
    server = serve()
    (person,) = strangers(data, server.address, 1)
    person.join()
    person.log_in()
    pulled_until(person, lambda: len(person.record.leaves) > 512)
    before = len(person.record.fetched)
    person.record.pull()
    again = person.record.fetched[before:]
    assert len(again) <= 5, "whole segments are fetched once"
    epoch = person.record.head
    assert epoch is not None

    backup = command("backup", "--data", data, "--to", tmp_path / "backups")
    assert backup.returncode == 0, backup.stderr
    thread, told = person.send(
        "thread", room=person.record.described["rooms"][0]["id"], title="Late", text="After the backup."
    )
    guide = Guide(server.address)
    guide.confirm(data, server.address)
    pulled_until(person, lambda: bool(person.record.described.get("guides")))
    old_head = person.get("/v1/feed/head")[1]
    guide.settle(guide.take("thread"), Decision.APPROVE)
    pulled_until(person, has_post(person, thread, "After the backup."))
    behind, root = len(person.record.leaves), person.record.head
    honest = person.record.get
    person.record.get = lambda path: (200, old_head) if path.endswith("/head") else honest(path)
    with pytest.raises(Lie, match="never falls"):
        person.record.pull()
    newcomer = person.fresh_record()
    newcomer.get = lambda path: flipped(path, *honest(path))
    with pytest.raises(Lie, match="name's hash"):
        newcomer.pull()
    person.record.get = honest
    server.stop()

    files = sorted((tmp_path / "backups").iterdir())
    whole = next(path for path in files if "desk" not in path.name)
    back = tmp_path / "back"
    restored = command(
        "restore", "--data", back, "--from", whole, "--root-key", tmp_path / "root.pem", "--erasures", data / "erasures"
    )  # fmt: skip
    assert restored.returncode == 0, restored.stderr
    anew = start(back)
    try:
        person.address = anew.address
        pulled_until(person, lambda: person.record.dropped_from is not None)
        assert person.record.dropped_from is not None
        assert person.record.dropped_from < behind
        assert thread.bytes not in person.record.posts(), "what came after k is dropped"
        assert person.record.described["generation"] == 2
        assert person.record.head is not None
        assert root is not None
        assert person.record.head.number > root.number
        assert person.record.head.epoch > epoch.epoch
        assert person.record.changes[person.record.dropped_from].kind == "generation"
        person.log_in()
        assert person.again(thread)["state"] == "held", "the same bytes are new to this server"
    finally:
        anew.stop()


def test_a_record_that_lies_is_refused(data: Path) -> None:
    """Guards of the stranger's own that the honest server never touches."""
    with pytest.raises(Lie):
        unpack(b"\x90\x00")
    root = Ed25519PrivateKey.generate()
    note = signed_note.sign("one\n", "name", root)
    read_note(str(note)).verify("name", signed_note.public_bytes(root))
    with pytest.raises(Lie):
        read_note(str(note).replace("one", "two")).verify("name", signed_note.public_bytes(root))
    assert len(community_id(bytes(32))) == 52
