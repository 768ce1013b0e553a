"""The words around a plan for hard hours: what its six steps are called, and what may stand in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def heading(step: int) -> str:
    """What a step is called; `step` is 1 to 6."""
    return {
        1: translated("How I notice that it is getting hard"),
        2: translated("What I can do on my own"),
        3: translated("Where, or with whom, I get other thoughts"),
        4: translated("Whom I can tell"),
        5: translated("Who helps as their work"),
        6: translated("How I make it safer around me"),
    }[step]


def hint(step: int) -> str:
    """What may stand in a step; `step` is 1 to 6."""
    return {
        1: translated("Thoughts, feelings, or things I begin or stop doing, that tell me early."),
        2: translated(
            "Small things that have helped before or might: a walk, a shower, one song, cold water."
        ),
        3: translated(
            "A place with other people in it, or somebody easy to be with. They need not know why."
        ),
        4: translated("People who may know how I am, and whom I could ask for help."),
        5: translated(
            "A doctor, a therapist, a clinic, a line. The numbers under support are always there too."
        ),
        6: translated(
            "What to put away, lock up or give to somebody, and where else to go. Easiest to decide on a calm day."
        ),
    }[step]


def who_can_read() -> str:
    """Who can read a copy that opens without unlocking, in one sentence."""
    return translated(
        "Anyone who can use this computer account can read this copy: it is not encrypted, and no passphrase"
        " protects it."
    )


def translated(words: str) -> str:
    """Words about the plan in the person's language."""
    return QCoreApplication.translate("plan", words)
