"""A small library of our own making, for tests."""

from __future__ import annotations

from pathlib import Path

from client.domain.library.pieces import Course, Library, Piece, course_of, piece_of


def piece_text(
    title: str = "On sleep",
    *,
    summary: str = "What helps at night.",
    tags: str = '"sleep"',
    minutes: int = 1,
    body: str = "Rest comes and goes.",
    more: str = "",
) -> str:
    return f"""+++
title = "{title}"
summary = "{summary}"
tags = [{tags}]
reviewed = "2026-11-22"
minutes = {minutes}
{more}
[[sources]]
title = "A review"
address = "https://example.org/review"
read_on = "2026-11-20"
says = "That rest comes and goes."
+++

# {title}

{body}
"""


def article(slug: str, title: str, tags: tuple[str, ...], body: str = "Words.") -> Piece:
    listed = ", ".join(f'"{tag}"' for tag in tags)
    return piece_of(f"articles/{slug}", piece_text(title, tags=listed, body=body, summary=f"About {slug}."))


def course(slug: str, *titles: str, tag: str = "sleep") -> Course:
    lessons = {f"{at:02}-part-{at}": piece_text(title) for at, title in enumerate(titles, 1)}
    order = ", ".join(f'"{name}"' for name in lessons)
    head = f'title = "{slug.title()}"\nsummary = "A course."\ntags = ["{tag}"]\n'
    head += f"minutes = {len(titles)}\nlessons = [{order}]\n"
    return course_of(f"courses/{slug}", head, lessons)


LIBRARY = Library(
    "en",
    (
        article("nights", "Nights without rest", ("sleep",), "Sleep is a tide. A déjà vu."),
        article("waking", "Waking early", ("sleep", "low-mood"), "Morning light."),
        article("alone", "On being alone", ("loneliness",), "A friend who sleeps far away. Friends."),
        article("anger", "When anger comes", ("anger", "relationships"), "It rises and falls."),
    ),
    (course("rest", "The first night", "The second night"),),
)


def put_library(folder: Path) -> None:
    """Files of a library with two articles and a course of two lessons."""
    course_folder = folder / "en" / "courses" / "rest"
    course_folder.mkdir(parents=True)
    articles = folder / "en" / "articles"
    articles.mkdir()
    long = "\n\n".join(f"## Part {part}\n\n{'Rest comes and goes. ' * 45}".strip() for part in range(1, 5))
    (articles / "nights.md").write_text(piece_text("Nights", body=long, minutes=4), encoding="utf-8")
    (articles / "waking.md").write_text(
        piece_text("Waking", tags='"sleep", "low-mood"', body="Grey morning."), encoding="utf-8"
    )
    for number, title in ((1, "First steps"), (2, "Next steps")):
        name = f"0{number}-{title.split()[0].lower()}.md"
        (course_folder / name).write_text(piece_text(title), encoding="utf-8")
    (course_folder / "course.toml").write_text(
        'title = "Rest"\nsummary = "A course."\ntags = ["sleep"]\nminutes = 2\n'
        'lessons = ["01-first", "02-next"]\n',
        encoding="utf-8",
    )
    (folder / "en" / "topic-words.toml").write_text(
        'sleep = ["sleep*"]\nanger = ["cross"]\ncrisis = ["want to die"]\n', encoding="utf-8"
    )
