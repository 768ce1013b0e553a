from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from protocol import limits
from protocol.changes import Flags, Post, PostBody, decode_body
from server.__main__ import main
from server.crypto.key_files import SigningKey
from server.domain.threads import read_line
from server.services.community import open_folder
from tests.server.reader import Feed
from tests.server.running import ROOT, command
from tests.server.town import Town

DEMO = ROOT / "resources" / "demo" / "threads.jsonl"


def line(**changed: object) -> bytes:
    thread: dict[str, object] = {
        "id": 1,
        "topic": "sleep",
        "title": "Awake again",
        "body": "Every night at four.",
        "replies": ["Me too.", "It gets lighter earlier now."],
    }
    thread.update(changed)
    return json.dumps({name: value for name, value in thread.items() if value is not ...}).encode()


def bring(data: Path, content: bytes, tmp_path: Path, *more: str) -> tuple[int, list[str]]:
    file = tmp_path / "threads.jsonl"
    file.write_bytes(content)
    done = command("import-threads", "--data", data, file, *more)
    assert "Traceback" not in done.stderr
    return done.returncode, [*done.stderr.splitlines(), *done.stdout.splitlines()]


def feed_of(data: Path, root_key: SigningKey) -> Feed:
    community, store = open_folder(data)
    try:
        return Town(community, store, root_key).feed()
    finally:
        store.close()


def threads_of(feed: Feed) -> list[list[str]]:
    """Each thread's texts, the starter's first."""
    found: dict[bytes, list[str]] = {}
    for _, header, body in feed.of(Post):
        found.setdefault(header.thread, []).append(decode_body(body, PostBody).text)
    return list(found.values())


def test_demo_threads_come_in_once(data: Path, root_key: SigningKey) -> None:
    threads = [json.loads(text) for text in DEMO.read_text(encoding="utf-8").splitlines()]
    posts = sum(1 + len(thread["replies"]) for thread in threads)
    first = command("import-threads", "--data", data, DEMO, "--examples")
    assert first.stdout == f"30 threads and {posts} posts brought in, 0 posts already there, 0 bad.\n"
    second = command("import-threads", "--data", data, DEMO, "--examples")
    assert second.stdout == f"0 threads and 0 posts brought in, {posts} posts already there, 0 bad.\n"
    assert (first.returncode, second.returncode, first.stderr) == (0, 0, "")

    feed = feed_of(data, root_key)
    found = feed.of(Post)
    assert len(found) == posts
    assert {header.flags for _, header, _ in found} == {Flags.EXAMPLE}
    texts = Counter(feed.texts())
    for thread in threads:
        for text in (thread["body"], *thread["replies"]):
            assert texts[text.strip()] == 1
    topics = {thread["topic"].casefold() for thread in threads}
    assert topics <= {room.name.casefold() for room in feed.descriptor.rooms}
    for _, starter, body in found:
        if starter.id == starter.thread:
            assert decode_body(body, PostBody).title
        authors = [header.author for _, header, _ in found if header.thread == starter.thread]
        assert len(set(authors)) == len(authors)  # nobody answers twice, nobody answers themselves


def test_bad_lines_are_listed_and_the_rest_kept(data: Path, tmp_path: Path, root_key: SigningKey) -> None:
    long = "x" * (limits.TEXT_MAX + 1)
    content = [
        line(),
        b"{broken",
        b'["a list"]',
        line(id=2, title=...),
        line(id=3, body="   "),
        line(id=4, title=17),
        line(id=5, title="t" * 201),
        line(id=6, body=long),
        b'{"id": 7, "topic": "sleep", "title": "\xff\xfe", "body": "x"}',
        line(id=...),
        line(id=True),
        line(id=8, replies="none"),
        line(id=9, replies=["Good.", 3, "", long, "Fine."]),
        b'{"id": 10, "body": "' + b"y" * (1024 * 1024) + b'"}',
        b"",
        line(id=11, body="Line\r\nends and a bell\x07 are tidied.", replies=...),
        b'{"id": 12, "id": 13, "topic": "sleep", "title": "Twice", "body": "x"}',
    ]
    code, words = bring(data, b"\n".join(content), tmp_path)
    assert code == 3
    assert words[-1] == "3 threads and 7 posts brought in, 0 posts already there, 16 bad."
    assert [text.partition(":")[0] for text in words[:-1]] == [
        *(f"line {number}" for number in range(2, 13)),
        "line 13, reply 2",
        "line 13, reply 3",
        "line 13, reply 4",
        "line 14",
        "line 17",
    ]
    assert "line 5: “body” is blank" in words
    assert "line 9: not UTF-8" in words
    assert "Line\nends and a bell are tidied." in feed_of(data, root_key).texts()


def test_an_id_that_stands_twice_is_bad_the_second_time(
    data: Path, tmp_path: Path, root_key: SigningKey
) -> None:
    content = [
        line(body="The first."),
        line(id=2, body="Another.", replies=[]),
        line(id="1", title="Elsewhere", body="The second.", replies=["x", "y", "z"]),
        line(id=" 1 ", body="The third.", replies=[7]),
    ]
    code, words = bring(data, b"\n".join(content), tmp_path)
    assert code == 3
    assert words == [
        "line 3: duplicate id",
        "line 4, reply 1: not text",
        "line 4: duplicate id",
        "2 threads and 4 posts brought in, 0 posts already there, 3 bad.",
    ]
    assert sorted(feed_of(data, root_key).texts()) == [
        "Another.",
        "It gets lighter earlier now.",
        "Me too.",
        "The first.",
    ]


def test_a_byte_order_mark_belongs_to_no_line(data: Path, tmp_path: Path) -> None:
    mark = b"\xef\xbb\xbf"
    code, words = bring(data, mark + line() + b"\r\n" + line(id=2), tmp_path)
    assert (code, words) == (0, ["2 threads and 6 posts brought in, 0 posts already there, 0 bad."])
    code, words = bring(data, line(id=3) + b"\n" + mark + line(id=4), tmp_path)
    assert (code, words[0]) == (3, "line 2: not JSON")  # it may stand at the beginning alone


def test_new_replies_join_their_thread_later(data: Path, tmp_path: Path) -> None:
    bring(data, line(), tmp_path)
    code, words = bring(
        data, line(replies=["Me too.", "It gets lighter earlier now.", "How are you now?"]), tmp_path
    )
    assert (code, words) == (0, ["0 threads and 1 posts brought in, 3 posts already there, 0 bad."])


def test_an_id_of_another_file_grafts_nothing_on_a_thread(
    data: Path, tmp_path: Path, root_key: SigningKey
) -> None:
    other = line(title="The allotment", body="Slugs.", replies=["Beer traps.", "Me too."])
    bring(data, line(), tmp_path)
    code, words = bring(data, other, tmp_path)
    assert (code, words) == (0, ["1 threads and 3 posts brought in, 0 posts already there, 0 bad."])
    code, words = bring(data, other, tmp_path)
    assert (code, words) == (0, ["0 threads and 0 posts brought in, 3 posts already there, 0 bad."])
    threads = threads_of(feed_of(data, root_key))
    assert sorted(map(sorted, threads)) == [
        ["Beer traps.", "Me too.", "Slugs."],
        ["Every night at four.", "It gets lighter earlier now.", "Me too."],
    ]


def test_a_reply_is_known_by_its_words_wherever_it_stands(
    data: Path, tmp_path: Path, root_key: SigningKey
) -> None:
    bring(data, line(replies=["Me too.", "Me too.", "Tea."]), tmp_path)
    code, words = bring(
        data, line(topic="worry", replies=["Early.", "Me too.", "", "Tea.", "Me too.", "Me too."]), tmp_path
    )
    assert code == 3
    assert words[-1] == "0 threads and 2 posts brought in, 4 posts already there, 1 bad."
    code, words = bring(data, line(replies=["Me too.", "Coffee."]), tmp_path)
    assert words == ["0 threads and 1 posts brought in, 2 posts already there, 0 bad."]
    feed = feed_of(data, root_key)
    (thread,) = threads_of(feed)
    assert sorted(thread[1:]) == ["Coffee.", "Early.", "Me too.", "Me too.", "Me too.", "Tea."]
    assert len({header.room for _, header, _ in feed.of(Post)}) == 1  # a reply stays in its thread's room


def test_replies_that_come_later_have_other_authors(data: Path, tmp_path: Path, root_key: SigningKey) -> None:
    first = [f"Reply {number}." for number in range(39)]
    bring(data, line(replies=first), tmp_path)
    bring(
        data, line(replies=["At the front.", *first, *(f"Later {number}." for number in range(30))]), tmp_path
    )
    authors = [header.author for _, header, _ in feed_of(data, root_key).of(Post)]
    assert len(authors) == len(set(authors)) == 71


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (line(body="a\x00b"), "holds a NUL"),
        (line(**{"a\x00b": 1}), "holds a NUL"),
        (line().replace(b"four", b"fo\x00ur"), "holds a NUL"),
        (line()[:-1] + b', "id": 7}', "a key stands twice"),
        (line(more={"deep": [1]}).replace(b'"deep"', b'"x": 1, "x"'), "a key stands twice"),
        (line(id=2**53), "a number is too large"),
        (line().replace(b": 1,", b": " + b"9" * 5000 + b","), "a number is too large"),
        (line().replace(b": 1,", b": 1e999,"), "a number is too large"),
        (line(body="\ud800"), "holds half a character"),
        (line().replace(b'"sleep"', b"[" * 50 + b"]" * 50), "nested too deeply"),
        (line().replace(b'"sleep"', b"[" * 5000 + b"]" * 5000), "nested too deeply"),
        (line().replace(b": 1,", b": NaN,"), "not JSON"),
        (line()[:-1], "not JSON"),
        (b'{"id": 1, "id": 2, ', "not JSON"),
        (b"{'id': 1}", "not JSON"),
    ],
)
def test_what_is_wrong_with_a_line_is_named(content: bytes, reason: str) -> None:
    assert [str(one) for one in read_line(content, 4)] == [f"line 4: {reason}"]


def test_without_the_root_key_nothing_is_written(data: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "safe.pem"
    community, store = open_folder(data)
    remembered = store.read(lambda tx: tx.fact("root-key-path")).result()
    store.write(lambda tx: tx.set_fact("root-key-path", str(tmp_path / "gone.pem"))).result()
    store.close()
    shutil.copy(remembered, elsewhere)
    code, words = bring(data, line(topic="gardens"), tmp_path)
    assert code == 1
    assert "--root-key FILE" in words[0]
    community, store = open_folder(data)
    assert store.read(lambda tx: tx.size()).result() == 0
    store.close()
    assert bring(data, line(topic="worry"), tmp_path)[0] == 0  # rooms that are there need no key
    assert bring(data, line(id=2, topic="gardens"), tmp_path, "--root-key", str(elsewhere))[0] == 0
    assert community.practice


def test_a_file_that_is_not_there(data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["import-threads", "--data", str(data), str(tmp_path / "none.jsonl")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_file_without_a_line_is_one_kind_sentence(data: Path, tmp_path: Path) -> None:
    code, words = bring(data, b"", tmp_path)
    assert code == 1
    assert len(words) == 1
    assert "is empty" in words[0]


def test_blank_lines_are_nothing_to_do(data: Path, tmp_path: Path) -> None:
    assert bring(data, b"\n\n", tmp_path) == (
        0,
        ["0 threads and 0 posts brought in, 0 posts already there, 0 bad."],
    )


def test_a_terminal_sees_a_bar(data: Path) -> None:
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "server", "import-threads", "--data", str(data), str(DEMO)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        check=True,
        timeout=60,
    )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "100 %" in shown
    assert "\r[" in shown
