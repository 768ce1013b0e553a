"""The demo threads: readable by the steward's import, safe to show, and of the promised size."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from protocol.text import check_text, check_title

ROOMS = {
    "Getting through the day",
    "Sleep",
    "Worry",
    "Low mood",
    "Family and friends",
    "Small good things",
}
# What shows a way to reach someone, or an outside place: an @, a link or domain, a number long enough to dial.
CONTACT = re.compile(
    r"@|https?:|www\.|\b[\w-]+\.(?:com|org|net|co|uk|io|app|info)\b|(?:\d[\s().-]?){6,}", re.I
)


@pytest.fixture(scope="module")
def threads(words: Path) -> list[dict[str, Any]]:
    lines = (words / "demo" / "threads.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def posts(thread: dict[str, Any]) -> list[str]:
    return [thread["body"], *thread["replies"]]


def test_thirty_threads_have_exactly_the_fields_of_an_import_file(threads: list[dict[str, Any]]) -> None:
    assert len(threads) == 30
    for thread in threads:
        assert list(thread) == ["id", "topic", "title", "body", "replies"]
        assert isinstance(thread["replies"], list)
        assert all(
            isinstance(value, str)
            for value in (*posts(thread), thread["id"], thread["topic"], thread["title"])
        )


def test_ids_and_texts_are_unique(threads: list[dict[str, Any]]) -> None:
    assert [thread["id"] for thread in threads] == [f"demo-{number:02d}" for number in range(1, 31)]
    assert len({thread["title"] for thread in threads}) == 30
    texts = [text for thread in threads for text in posts(thread)]
    assert len(set(texts)) == len(texts)


def test_six_rooms_share_the_threads_evenly(threads: list[dict[str, Any]]) -> None:
    assert Counter(thread["topic"] for thread in threads) == dict.fromkeys(ROOMS, 5)


def test_every_text_can_be_posted_as_it_stands(threads: list[dict[str, Any]]) -> None:
    for thread in threads:
        assert check_title(thread["title"]) == thread["title"].strip()
        for text in posts(thread):
            assert check_text(text) == text.strip()


def test_lengths_are_those_of_real_posts(threads: list[dict[str, Any]]) -> None:
    for thread in threads:
        assert 60 <= len(thread["body"].split()) <= 180, thread["id"]
        assert len(thread["replies"]) <= 6, thread["id"]
        assert all(30 <= len(reply.split()) <= 120 for reply in thread["replies"]), thread["id"]


def test_one_thread_waits_for_a_reply(threads: list[dict[str, Any]]) -> None:
    assert [thread["title"] for thread in threads if not thread["replies"]] == [
        "First post. I don't know what to write"
    ]


def test_hard_threads_open_with_a_note(threads: list[dict[str, Any]]) -> None:
    noted = [thread for thread in threads if "(a note first:" in thread["title"]]
    assert len(noted) == 2
    assert all(thread["body"].startswith("A note before you read on:") for thread in noted)


def test_nothing_leads_to_a_person_or_elsewhere(threads: list[dict[str, Any]]) -> None:
    found = [
        (thread["id"], match.group())
        for thread in threads
        for text in (thread["title"], *posts(thread))
        for match in CONTACT.finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["write to a@b.example", "see https://x.example", "www.x.example", "look at example.com", "ring 020 7946 0000",
     "07700 900123", "(555) 010-9999"],
)  # fmt: skip
def test_the_search_for_contacts_finds_them(text: str) -> None:
    assert CONTACT.search(text)
