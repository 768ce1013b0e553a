from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.library.topic_words import Found, TopicWords, topic_words_of

LISTS = {"sleep": ["sleep*", "nap"], "work": ["my boss", "boss"], "crisis": ["self-harm"]}
WORDS = TopicWords(LISTS)


def counted(text: str) -> dict[str, int]:
    return dict(WORDS.count(text))


def test_words_are_counted_as_they_stand_in_the_list() -> None:
    assert counted("Sleepless. I SLEEP, and nap; a nap") == {"sleep*": 2, "nap": 2}
    assert counted("kidnapped asleep naps") == {}


def test_phrases_are_counted_whole_and_beside_their_words() -> None:
    assert counted("My boss and another boss") == {"my boss": 1, "boss": 2}
    assert counted("my, boss") == {"my boss": 1, "boss": 1}
    assert counted("my") == {}
    assert counted("Self harm and self-harm") == {"self-harm": 2}


def test_topics_say_in_how_many_texts_and_which_words() -> None:
    texts = ["sleep sleep nap", "no nap", "the boss"]
    assert WORDS.topics(counted(text) for text in texts) == (
        Found("sleep", 2, (("sleep*", 2), ("nap", 2))),
        Found("work", 1, (("boss", 1),)),
    )
    assert WORDS.topics([]) == ()


def test_the_list_can_be_shown_as_it_was_written() -> None:
    assert WORDS.lists == {tag: tuple(words) for tag, words in LISTS.items()}


@pytest.mark.parametrize(
    "lists",
    [
        {"dreams": ["dream"]},
        {"sleep": [""]},
        {"sleep": ["*"]},
        {"sleep": ["two words*"]},
        {"sleep": ["nap", "nap"]},
        {"sleep": ["check-in", "check in"]},
        {"sleep": ["tired"], "work": ["tired"]},
        {"sleep": "nap"},
        {"sleep": [7]},
        {"sleep": {"nap": 1}},
    ],
)
def test_a_list_that_is_not_as_it_must_be_is_refused(lists: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        topic_words_of(lists)


@given(st.text(max_size=500))
def test_any_text_can_be_looked_through(text: str) -> None:
    assert all(times > 0 for times in WORDS.count(text).values())
    assert set(WORDS.count(text)) <= {word for words in LISTS.values() for word in words}
