"""A small training of our own making, for tests."""

from __future__ import annotations

from pathlib import Path

from client.domain.training.case_files import case_of
from client.domain.training.cases import Case

QUESTIONS = "## Questions for yourself\n\n- What was it?\n- Who knows?\n- And now?"


def lesson_text(title: str, *, body: str = "Words.", questions: str = QUESTIONS, minutes: int = 1) -> str:
    return f"""+++
title = "{title}"
summary = "About {title}."
tags = ["supporting-others"]
reviewed = "2026-11-22"
minutes = {minutes}

[[sources]]
title = "A review"
address = "https://example.org/review"
read_on = "2026-11-20"
says = "That it is so."
+++

# {title}

{body}

{questions}
"""


COURSE = """title = "Guiding"
summary = "Two lessons."
tags = ["supporting-others"]
minutes = 2
lessons = ["01-first", "02-second"]
"""

CASE = '''title = "A sink"
theme = "everyday"
lessons = ["first"]
protocol = "suicidal-talk"
weigh = """
Nothing stands
against it.

It waits, and that is all."""

[item]
kind = "thread"
band = "today"
why = ["One of this member's first posts."]
pseudonym = "Dappled Teapot"
room = "Nights"
title = "Small things"
text = """
I don't know."""
waited = 190
notes = ["grief"]
history = ["Two posts."]

[[thread]]
pseudonym = "Quiet Harbour"
text = "Before."

[band]
fits = ["today", "soon"]
weigh = "The same day."

[[decision]]
codes = ["approve"]
defensible = true
weigh = "It goes through."

[[decision]]
codes = ["hold", "remove"]
defensible = true
reasons = ["worried-about-you"]
weigh = "If need be."

[[decision]]
codes = ["approve-with-note", "propose-redaction", "ask-content-note", "pause-member", "put-out", "escalate"]
defensible = false
weigh = "No."

[author]
feels = "Seen."
reads = "It is there."
side = "Two years of it."
'''


def case(slug: str = "a-sink", text: str = CASE) -> Case:
    return case_of(slug, text)


def put_training(folder: Path) -> None:
    """Files of a training with two lessons and two cases."""
    (folder / "cases").mkdir(parents=True)
    (folder / "course.toml").write_text(COURSE, encoding="utf-8")
    long = "\n\n".join(f"## Part {part}\n\n{'A guide reads. ' * 80}".strip() for part in range(1, 4))
    (folder / "01-first.md").write_text(lesson_text("First", body=long, minutes=4), encoding="utf-8")
    (folder / "02-second.md").write_text(lesson_text("Second"), encoding="utf-8")
    (folder / "course.toml").write_text(COURSE.replace("minutes = 2", "minutes = 5"), encoding="utf-8")
    (folder / "cases" / "a-sink.toml").write_text(CASE, encoding="utf-8")
    other = CASE.replace('title = "A sink"', 'title = "A bag"').replace('"everyday"', '"privacy"')
    (folder / "cases" / "a-bag.toml").write_text(other, encoding="utf-8")
