"""What the desk says where there is nothing to read, or nothing for this person to do."""

from __future__ import annotations

from client.ui.guide_desk.parts import Words
from client.ui.guide_desk.rows import translated
from client.ui.guide_desk.state import DeskState


def say_nothing_is_open(words: Words, state: DeskState) -> None:
    """Beside the queue."""
    if state.loaded and not state.rows and state.trouble is None:
        words.say(translated("Nothing waits"), translated("This may be a good moment for a pause."))
    else:
        words.say(
            translated("Nothing is open"),
            translated(
                "Choose a post and claim it. For ten minutes nobody else can decide it; if it is not for you"
                " today, hand it on."
            ),
        )


def say_it_is_not_for_them(words: Words, state: DeskState) -> None:
    """In the place of the queue, where one is no guide or not confirmed yet."""
    if state.guide:
        words.say(
            translated("The steward has not confirmed you yet"),
            translated(
                "No post is shown here until the steward of this community has confirmed you as a guide. There is"
                " nothing you need to do; ask the steward if it takes long. You can read and write as a member"
                " meanwhile."
            ),
        )
    else:
        words.say(
            translated("You are no guide in this community"),
            translated("Guides read here what members sent. Nothing waits for you."),
        )
    words.offer(state.guide)
