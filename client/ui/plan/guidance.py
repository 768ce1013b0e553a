"""Questions that may help with a step, for whoever wants them. A plan need not answer any."""

from __future__ import annotations

from client.ui.kit.plan_words import translated


def guidance(step: int) -> tuple[str, ...]:
    """A few gentle questions or thoughts for a step; `step` is 1 to 6."""
    return {
        1: (
            translated("Think of the last time it got hard. What came a day before, or an hour before?"),
            translated("What would somebody who lives with you notice first?"),
            translated(
                "Small things count: not opening letters, not eating, one sentence that keeps coming."
            ),
        ),
        2: (
            translated("What has ever made ten minutes easier, even a little?"),
            translated("What can be done at night, without money, and without anybody?"),
            translated("If it might be too much in that hour, write down a smaller one beside it."),
        ),
        3: (
            translated("Where are there people or life around, without much being asked of you?"),
            translated("With whom is it easy to talk about something else?"),
            translated("Somewhere that is open late is worth writing down with its hours."),
        ),
        4: (
            translated("Who has listened before, or has said that you may call?"),
            translated(
                "You could show them this plan on a calm day, and agree on a word for when it is hard."
            ),
            translated(
                "If nobody comes to mind now, leave it empty. The next step is people whose work it is."
            ),
        ),
        5: (
            translated(
                "Whom do you see already? What is their number by day, and whom do they name for the night?"
            ),
            translated(
                "Where is the nearest place that takes people in at any hour, and how would you get there?"
            ),
            translated("The lines under support answer without knowing you."),
        ),
        6: (
            translated("Is there something you would rather not have within reach in that hour?"),
            translated("Who could keep it for you, for a while or for good? Asking is easier on a calm day."),
            translated(
                "Time and distance in between can carry one through an hour that strength alone would not."
            ),
            translated("Is there a room, a house or a bench where you are safer than where you usually are?"),
        ),
    }[step]
