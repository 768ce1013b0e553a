"""Files in forms that other people's exporters and habits give them: each word stays, each doubt is shown."""

from __future__ import annotations

import json
import time as clock
from datetime import datetime

import pytest

from tests.client.domain.importing.reading import here, kept, problems, read, zipped

LONG = " ".join(f"word{n}" for n in range(40))


def test_headings_inside_a_day_are_its_words() -> None:
    march = "### 2024-03-18\n\n#### Morning\n\nwoke\n\n### Evening\n\nslept\n\n"
    text = f"# 2024\n\n## March\n\n{march}## April\n\n### 2024-04-01\n\nx\n"
    first, second = [entry.text for entry, _ in kept(read("j.md", text, expected="markdown")).entries]
    assert first == "#### Morning\n\nwoke\n\n### Evening\n\nslept"
    assert second == "x"


def test_titles_keep_all_of_their_words() -> None:
    files = {
        "markdown": ("a.md", f"---\ndate: 2024-03-15\ntitle: {LONG}\n---\n\nx\n"),
        "diarium": (
            "a.json",
            json.dumps([{"date": "2024-03-15T10:00:00", "heading": LONG, "html": "<p>x</p>"}]),
        ),
        "journey": ("a.json", json.dumps({"date_journal": 1501113600000, "title": LONG, "text": "x"})),
        "mini-diary": ("a.json", json.dumps({"entries": {"2024-03-15": {"title": LONG, "text": "x"}}})),
    }
    for format, (name, data) in files.items():
        ((entry, _),) = kept(read(name, data, expected=format)).entries  # type: ignore[arg-type]
        assert entry.text == f"# {LONG}\n\nx", format


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("2024-03-15 - 2024-03-21", datetime(2024, 3, 15, 12)),
        ("2024-03-15-03-17-2024", datetime(2024, 3, 15, 12)),
        ("2024-03-15 0830", datetime(2024, 3, 15, 8, 30)),
        ("20240315T083005", datetime(2024, 3, 15, 8, 30, 5)),
        ("202403150830", datetime(2024, 3, 15, 8, 30)),
        ("20240315083005 seen", datetime(2024, 3, 15, 8, 30, 5)),
        ("2024-03-15 dreadme", datetime(2024, 3, 15, 12)),
    ],
)
def test_days_and_times_in_names(name: str, shown: datetime) -> None:
    ((entry, _),) = kept(read("v.zip", zipped({f"{name}.md": "x"}), expected="markdown")).entries
    assert entry.created == here(shown)


def test_a_name_with_numbers_that_are_no_time_is_no_day() -> None:
    found = read("v.zip", zipped({"202403159930.md": "x"}), expected="markdown")
    assert problems(found) == [(0, "date", True)]


@pytest.mark.parametrize(
    "line", ["# " + " " * 60_000 + "x", "# x" + "#" * 60_000 + "x", "# x" + " #" * 60_000 + "x"]
)
def test_a_long_heading_takes_no_longer_than_its_length(line: str) -> None:
    begun = clock.monotonic()
    assert problems(read("x.md", f"{line}\n", expected="markdown")) == [(0, "date", True)]
    assert clock.monotonic() - begun < 2
