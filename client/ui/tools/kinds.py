"""The tools that are a form and a list: thought record, small steps, values. What each asks, in our own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from client.domain.exercises import Exercise, ExerciseKind, SmallStep, ThoughtRecord, Value, Work
from client.ui.tools.form import Field, Part
from client.ui.tools.rows import Row
from client.ui.tools.words import day_of, title_of, translated


@dataclass(frozen=True, slots=True)
class Measured:
    """A number before and one after: their fields, the end of the scale, and what the two marks are called."""

    before: str
    after: str
    most: int
    first: str
    then: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool as the window shows it. `done` says of a record that is put away whether it is finished."""

    kind: ExerciseKind
    icon: str
    name: str
    short: str
    about: str
    begin: str
    none_yet: str
    fresh: Work
    parts: tuple[Part, ...]
    row: Callable[[Exercise], Row]
    done: Callable[[Any], bool]
    changed: Callable[[Any], str]
    measured: Measured | None = None


def thought_record() -> Tool:
    """One thought from one moment, looked at from more than one side."""
    return Tool(
        kind="thought-record",
        icon="scale",
        name=translated("Thought record"),
        short=translated("One thought from one moment, looked at from more than one side."),
        about=translated(
            "Take one thought from one moment. You need not answer everything, nor in one go. If the thought turns out"
            " to be right, that is worth knowing too; then it is not the thought that needs changing."
        ),
        begin=translated("Look at a thought"),
        none_yet=translated("What you write will be listed here. Nobody else can read it."),
        fresh=ThoughtRecord(),
        parts=(
            Part(
                translated("What happened"),
                (
                    Field(
                        "situation",
                        translated("Where were you, and what was going on?"),
                        translated("Only what a camera would have seen."),
                    ),
                    Field(
                        "thought",
                        translated("What went through your mind?"),
                        translated("As it came, word for word. A picture counts too."),
                    ),
                    Field(
                        "feeling",
                        translated("What did you feel?"),
                        translated("One word or several, and where in the body, if you like."),
                        least=1,
                    ),
                    Field(
                        "before",
                        translated("How strong was it?"),
                        kind="strength",
                        ends=(translated("not at all"), translated("as strong as it can be")),
                    ),
                ),
            ),
            Part(
                translated("Both sides"),
                (
                    Field(
                        "for_it",
                        translated("What speaks for the thought?"),
                        translated("In fairness, something may."),
                    ),
                    Field(
                        "against_it",
                        translated("What speaks against it?"),
                        translated("What would you say to a friend who thought this? What else could it be?"),
                    ),
                ),
            ),
            Part(
                translated("Looked at again"),
                (
                    Field(
                        "fairer",
                        translated("Is there a fairer thought?"),
                        translated(
                            "Not a cheerful one. One that you can believe, and that has room for both sides."
                        ),
                    ),
                    Field(
                        "after",
                        translated("How strong is the feeling now?"),
                        kind="strength",
                        ends=(translated("not at all"), translated("as strong as it can be")),
                    ),
                ),
            ),
        ),
        row=_thought_row,
        done=lambda _: True,
        changed=_feeling_changed,
        measured=Measured("before", "after", 100, translated("then"), translated("now")),
    )


def small_steps() -> Tool:
    """Something small, guessed at before and told of afterwards."""
    return Tool(
        kind="small-step",
        icon="footprints",
        name=translated("Small steps"),
        short=translated("Plan something small, guess how it will be, and see how it was."),
        about=translated(
            "Low mood and fear both foretell how things will be. Here you can write their guess down, and hold it"
            " against what came. If a step is too large, halve it. Leaving it is no failure: then the step was too"
            " large, or the day was."
        ),
        begin=translated("Plan a step"),
        none_yet=translated("Steps you plan, and how they were, will be listed here."),
        fresh=SmallStep(),
        parts=(
            Part(
                translated("Before"),
                (
                    Field(
                        "what",
                        translated("What would you do?"),
                        translated("So small that it could be done on a poor day."),
                        least=1,
                    ),
                    Field(
                        "when",
                        translated("When, and where?"),
                        translated("“After the kettle boils, at the window.”"),
                        least=1,
                    ),
                    Field(
                        "towards",
                        translated("Towards what?"),
                        translated("Something you want back, or something that matters to you."),
                        least=1,
                    ),
                    Field(
                        "expected",
                        translated("What do you think will happen?"),
                        least=1,
                    ),
                    Field(
                        "guess",
                        translated("How good, or how worthwhile, will it be? A guess"),
                        kind="guess",
                        ends=(translated("not at all"), translated("very")),
                    ),
                ),
            ),
            Part(
                translated("Afterwards"),
                (
                    Field("happened", translated("What happened?"), least=1),
                    Field(
                        "was",
                        translated("How good, or how worthwhile, was it?"),
                        kind="guess",
                        ends=(translated("not at all"), translated("very")),
                    ),
                ),
                translated("When you have tried it, or have not. Both can be told."),
            ),
        ),
        row=_step_row,
        done=lambda work: bool(work.told),
        changed=_guess_met,
        measured=Measured("guess", "was", 10, translated("guess"), translated("it was")),
    )


def values() -> Tool:
    """What matters, why, and one small step that belongs to it."""
    return Tool(
        kind="value",
        icon="compass",
        name=translated("Values"),
        short=translated("What matters to you, why, and one small step that belongs to it."),
        about=translated(
            "Not what you ought to want, and nothing to be reached or failed. Rather which way you would like to face,"
            " on a day that leaves you a choice. A few are plenty."
        ),
        begin=translated("Write down something that matters"),
        none_yet=translated("What matters to you will be listed here."),
        fresh=Value(),
        parts=(
            Part(
                "",
                (
                    Field(
                        "area",
                        translated("What is it about?"),
                        translated("In your own words, or one of these to begin with."),
                        least=1,
                        offers=(
                            translated("The people close to me"),
                            translated("Friends and neighbours"),
                            translated("My body and rest"),
                            translated("Learning and making"),
                            translated("Work that is worth doing"),
                            translated("Play and quiet"),
                            translated("Fairness, faith, the world"),
                        ),
                    ),
                    Field(
                        "why",
                        translated("Why does it matter to you?"),
                        translated("What would somebody see you do, if you lived a little more like that?"),
                    ),
                    Field(
                        "step",
                        translated("One small step that belongs to it"),
                        translated("The smallest act that would count. Ten minutes, or one."),
                        least=1,
                    ),
                ),
            ),
        ),
        row=_value_row,
        done=lambda _: True,
        changed=lambda _: "",
    )


def answered(tool: Tool, work: Work) -> list[tuple[str, str]]:
    """The questions that were answered, in order, each with its answer."""
    said = []
    names = {each.name for each in fields(work)}
    for part in tool.parts:
        for field in part.fields:
            value = getattr(work, field.name) if field.name in names else None
            if isinstance(value, str) and value.strip():
                said.append((field.label, value.strip()))
            elif isinstance(value, int):
                most = 100 if field.kind == "strength" else 10
                of = translated("{number} of {most}").format(number=value, most=most)
                said.append((field.label, of))
    return said


def journal_text(tool: Tool, work: Work) -> str:
    """What an entry made of a record says, in the form the journal reads; nothing where nothing was answered."""
    said = [f"**{label}**\n\n{answer}" for label, answer in answered(tool, work)]
    return "\n\n".join([f"## {tool.name}", *said]) if said else ""


def _thought_row(record: Exercise) -> Row:
    work = record.work
    assert isinstance(work, ThoughtRecord)
    line = next(filter(str.strip, (work.thought, work.situation, work.feeling)), "")
    below = [day_of(record.created)]
    if record.done_at is None:
        below.append(translated("begun"))
    if work.before is not None and work.after is not None:
        below.append(translated("from {before} to {after}").format(before=work.before, after=work.after))
    return Row(record.id, "scale", title_of(line) or translated("Without words"), " · ".join(below))


def _step_row(record: Exercise) -> Row:
    work = record.work
    assert isinstance(work, SmallStep)
    below = [title_of(work.when)] if work.when.strip() and not work.told else [day_of(record.created)]
    if work.towards.strip():
        below.append(title_of(work.towards))
    if work.guess is not None and work.was is not None:
        told = translated("guess {guess}, it was {was}")
        below.append(told.format(guess=work.guess, was=work.was))
    group = translated("Tried") if work.told else translated("To try")
    line = title_of(work.what) or translated("Without words")
    return Row(record.id, "check" if work.told else "footprints", line, " · ".join(below), group)


def _value_row(record: Exercise) -> Row:
    work = record.work
    assert isinstance(work, Value)
    line = next(filter(str.strip, (work.area, work.why, work.step)), "")
    return Row(record.id, "compass", title_of(line), title_of(work.step) if work.area.strip() else "")


def _feeling_changed(work: ThoughtRecord) -> str:
    if work.before is None or work.after is None:
        return ""
    told = {"before": work.before, "after": work.after}
    if work.after == work.before:
        return translated("It was {before}, and is {after} now. You have looked at it all the same.").format(
            **told
        )
    if work.after > work.before:
        words = translated("It was {before}, and is {after} now. That can happen when one looks closely.")
        return words.format(**told)
    return translated("It was {before}, and is {after} now.").format(**told)


def _guess_met(work: SmallStep) -> str:
    if work.guess is None or work.was is None:
        return ""
    return translated("Your guess was {guess}. It was {was}.").format(guess=work.guess, was=work.was)
