"""The library that ships: enough of it, each text with sources and its true length, and no word that could hurt."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from client.domain.library.pieces import TAGS, Library, Piece
from client.domain.library.searching import Index
from client.domain.library.topic_words import topic_words_of
from client.services.reading_room import CRISIS, _read

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "library"
LIBRARY: Library = _read(FOLDER / "en", "en")
PIECES = list(LIBRARY.pieces.values())
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())

FORBIDDEN = (
    r"!",
    r"\bcommit(s|ted|ting)? suicide",
    r"\b(successful|failed|completed) (suicide|attempt)",
    r"\bsuffer(s|ing|ed)? from",
    r"\b(the )?mentally ill\b",
    (
        r"(?<!if )(?<!when )(?<!that )\byou (have|are having) (an? )?(major |clinical )?"
        r"(depress|bipolar|ptsd|insomnia|\w+ disorder)"
    ),
    r"(?<!if )(?<!when )(?<!while )\byou (are|must be) (depressed|bipolar|mentally|borderline|ill|sick)\b",
    r"\bpull yourself together\b(?!”)",
    r"\bjust (think positive|relax|cheer up|be positive)\b(?!”)",
    r"\bproven\b",
    r"\bguaranteed?\b",
    r"\bmiracle",
    r"(?<!neither is a )(?<!not a )(?<!no )\bcures?\b",
    r"\bcrazy\b",
    r"\bin no time\b",
    r"\b(obviously|of course you)\b",
    r"\b(noose|overdos|hanging yourself|slit)\w*",
    r"\bstreak",
    r"\bclick\b",
    r"\bresearch shows\b|\bstudies show\b|\bexperts (say|agree)\b",
    r"\byou (really )?should\b",
    r"\byou must\b",
    r"\bas an ai\b|\blanguage model\b",
)
AMERICAN = re.compile(
    r"\b(color|favorite|behavior|realiz|apologiz|recogniz|organiz|gray\b|mom\b|neighbor|counselor|center\b)",
    re.I,
)
EACH = pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.id)


def text_of(piece: Piece) -> str:
    return "\n".join((piece.title, piece.summary, *(block.text for block in piece.blocks)))


def test_there_is_as_much_as_was_promised() -> None:
    assert len(LIBRARY.articles) >= 24
    assert len(LIBRARY.courses) >= 4
    assert {course.id for course in LIBRARY.courses} >= {
        "courses/anxiety",
        "courses/low-mood",
        "courses/sleep",
        "courses/supporting-others-well",
    }
    assert all(4 <= len(course.lessons) <= 8 for course in LIBRARY.courses)


def test_nothing_lies_there_that_is_no_part_of_it() -> None:
    known = {f"{piece.id.rpartition('/')[2]}.md" for piece in PIECES}
    strange = [
        path
        for path in FILES
        if path.name not in ("course.toml", "topic-words.toml")
        and re.sub(r"^\d\d-", "", path.name) not in known
    ]
    assert strange == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_files_are_plain_utf_8(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert not re.search("[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", text), (
        "invisible characters"
    )
    assert not re.search("[ \t]$", text, re.M), "blanks at a line's end"


@EACH
def test_a_text_has_the_length_it_is_to_have(piece: Piece) -> None:
    least, most = (600, 1000) if piece.id.startswith("articles/") else (250, 450)
    assert least <= piece.words <= most


@EACH
def test_each_text_says_what_it_rests_on(piece: Piece) -> None:
    assert len(piece.sources) >= 2
    assert len({source.address for source in piece.sources}) == len(piece.sources)
    for source in piece.sources:
        assert source.says.endswith("."), source.title
        assert len(source.says.split()) >= 6, source.title
        assert date(2026, 1, 1) <= source.read_on <= piece.reviewed, source.title


@EACH
def test_each_text_has_headings_and_short_paragraphs(piece: Piece) -> None:
    assert len(piece.headings) >= (3 if piece.id.startswith("articles/") else 1)
    assert len(set(piece.headings)) == len(piece.headings)
    assert piece.summary.endswith(".")
    assert not piece.title.endswith(".")
    long = [block.text for block in piece.blocks if len(block.text.split()) > 120]
    assert long == []


@pytest.mark.parametrize("course", LIBRARY.courses, ids=lambda course: course.id)
def test_each_lesson_ends_in_one_small_thing_to_do(course: object) -> None:
    for lesson in next(each for each in LIBRARY.courses if each is course).lessons:
        assert "One small thing" in lesson.headings, lesson.id


@EACH
def test_no_text_says_what_could_hurt_or_promises(piece: Piece) -> None:
    text = text_of(piece).lower()
    assert [found for words in FORBIDDEN for found in [re.search(words, text)] if found] == []


@EACH
def test_spelling_is_british(piece: Piece) -> None:
    assert AMERICAN.findall(text_of(piece).replace("World Health Organization", "")) == []


@EACH
def test_marks_are_typographic(piece: Piece) -> None:
    assert not re.search("[\"'`]| - |--|\\.\\.\\.", "\n".join(block.text for block in piece.blocks))


def test_no_sentence_stands_in_two_texts() -> None:
    sentences: Counter[str] = Counter()
    for piece in PIECES:
        whole = " ".join(block.text for block in piece.blocks if block.kind == "paragraph")
        sentences.update({each.strip() for each in re.split(r"(?<=[.?])\s", whole) if len(each.split()) > 9})
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_each_topic_leads_somewhere() -> None:
    used = {tag for piece in LIBRARY.articles for tag in piece.tags}
    assert used == set(TAGS)
    assert max(len(piece.tags) for piece in PIECES) <= 5


def test_texts_about_danger_lead_to_support() -> None:
    for piece in PIECES:
        text = text_of(piece)
        if CRISIS in piece.tags or re.search(r"\bsuicid", text, re.I):
            assert "Get support now" in text, piece.id


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ("panic", "articles/a-panic-attack-minute-by-minute"),
        ("grief", "articles/grief-and-loss"),
        ("lonely", "articles/loneliness"),
        ("angry", "articles/anger"),
        ("shame", "articles/shame"),
        ("numb", "articles/feeling-numb-or-far-away"),
        ("chronic illness", "articles/being-ill-for-a-long-time"),
        ("first appointment", "articles/getting-professional-help"),
        ("mood tracking", "articles/mood-tracking"),
        ("exams", "articles/when-work-or-study-is-too-much"),
        ("coming out", "articles/identity-and-being-different"),
    ],
)
def test_people_find_what_they_are_likely_to_look_for(typed: str, item: str) -> None:
    assert item in [hit.item for hit in Index(LIBRARY).search(typed)][:4]


def test_the_words_that_are_counted_are_a_list_for_every_topic() -> None:
    import tomllib

    words = topic_words_of(tomllib.loads((FOLDER / "en" / "topic-words.toml").read_text(encoding="utf-8")))
    assert set(words.lists) == set(TAGS)
    assert all(len(each) >= 3 for each in words.lists.values())


def test_the_room_reads_what_ships() -> None:
    from client.services.reading_room import ReadingRoom

    class Nothing:
        """No vault is asked for what is in the library."""

    library = asyncio.run(ReadingRoom(Nothing()).library())  # type: ignore[arg-type]
    assert library == LIBRARY
