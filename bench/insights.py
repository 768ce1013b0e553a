"""Insights on simulated diaries: how often a pattern is told where there is none, and how often a real one is found.

    python -m bench insights --diaries 2000 --seed 1 --lengths 30 60 90 180 365

makes so many diaries of each length, asks all of 25 activities that have nothing to do with the mood, and prints in how
many diaries any pattern was told. Then it asks three, of which one lifts the mood of its days by 0.6 points, at 60
days. It ends with code 1 if a false pattern was told in more than 10 % of the diaries on average or 13 % at any length,
or the real one was found in less than 60 %. `--kinds` takes other diaries than the plain one, `all` for each of KINDS,
and holds each to the first two bounds; what is found is held to its bound in plain diaries alone. `--peeking N`
tries in N diaries what somebody meets who looks every day for a year, and who asks one question after another.

Each diary is drawn from the seed, its kind, its length and its number alone: the same command prints the same.
"""

from __future__ import annotations

import argparse
import math
import os
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from statistics import NormalDist, mean
from time import perf_counter
from typing import Final, Literal

from bench.figures import Figure
from client.domain.insights import Answer, Day, Question, Verdict, answers

ACTIVITIES: Final = 25
ASKED: Final = 3
EFFECT: Final = 0.6
MOST_ON_AVERAGE: Final = 0.10
MOST_AT_ANY_LENGTH: Final = 0.13
FOUND_AT_LEAST: Final = 0.60
LENGTHS: Final = (30, 60, 90, 180, 365)
_FOUND_AT: Final = 60
_LOOKS: Final = (*range(50, 70), *range(70, 366, 10))
"""Days of a year on which somebody who looks every day can see something new: answers hold in between."""
_BEGUN: Final = date(2024, 1, 3)
_NORMAL: Final = NormalDist()


@dataclass(frozen=True, slots=True)
class Diaries:
    """A kind of diary. Mood is on five points: a level, what lasts from day to day, and what is named here."""

    lasting: float = 0.5
    """The correlation of a day with the next."""
    spread: float = 1.0
    level: float = 3.3
    days: Literal["any", "runs", "weekly", "begun"] = "any"
    """When an activity is done: on any day, in runs, on some weekdays more than on others, or from some day on."""
    weekdays: float = 0.0
    """The standard deviation of the weekdays' own levels."""
    trend: float = 0.0
    """How far the mood drifts up or down from the first day to the last."""
    swing: float = 0.0
    """The height of a slow wave of two to seven months."""
    missing: float = 0.0
    """The share of days without a check-in."""
    carried: bool = False
    """Whether what an activity lifts lasts as the mood does, not for its day alone."""


KINDS: Final = {
    "plain": Diaries(),
    "fleeting": Diaries(lasting=0.0),
    "lasting": Diaries(lasting=0.7),
    "runs": Diaries(lasting=0.7, days="runs"),
    "weekly": Diaries(days="weekly", weekdays=0.4),
    "begun": Diaries(days="begun", trend=1.5),
    "swinging": Diaries(days="runs", swing=0.5),
    "gaps": Diaries(missing=0.2),
    "quiet": Diaries(spread=0.6),
    "bright": Diaries(level=4.4, spread=0.8),
    "carried": Diaries(carried=True),
    "carried, lasting": Diaries(carried=True, lasting=0.7),
}


def diary(
    kind: Diaries, length: int, activities: int, chance: random.Random, effect: float = 0.0
) -> list[Day]:
    """So many days. `effect` is what the first activity, named `0`, lifts the mood of its days by."""
    offset = chance.randrange(7)
    done = [_done(kind, length, offset, chance) for _ in range(activities)]
    moods = [kind.level + kind.spread * value for value in _lasting(length, kind.lasting, chance)]
    weekday = [chance.gauss(0, kind.weekdays) for _ in range(7)]
    drift = kind.trend * chance.choice((-1, 1))
    wave, turned = chance.uniform(60, 200), chance.random()
    part, left = sum(done[0]) / length, 0.0
    told = []
    for at in range(length):
        left = left * kind.lasting * kind.carried + effect * (done[0][at] - part)
        mood = (
            moods[at]
            + left
            + weekday[(at + offset) % 7]
            + drift * (at / length - 0.5)
            + kind.swing * math.sin(2 * math.pi * (at / wave + turned))
        )
        if chance.random() >= kind.missing:
            names = frozenset(str(each) for each in range(activities) if done[each][at])
            told.append(Day(_BEGUN + timedelta(days=at), float(min(5, max(1, round(mood)))), names))
    return told


def figures() -> Iterator[Figure]:
    """The demand's own figures, and what ten years of days cost."""
    shares = {length: false_share("plain", length, diaries=2000, seed=1) for length in LENGTHS}
    for length, share in shares.items():
        yield _share(f"insights/false, {length} days", share, MOST_AT_ANY_LENGTH)
    yield _share("insights/false, on average", mean(shares.values()), MOST_ON_AVERAGE)
    yield _share(
        "insights/found at 60 days", found_share("plain", diaries=2000, seed=1), FOUND_AT_LEAST, "higher"
    )
    days = diary(KINDS["plain"], 3650, ACTIVITIES, random.Random(1))
    begun = perf_counter()
    answers(_questions(ACTIVITIES), days)
    yield Figure(name="insights/ten years, 25 questions", value=perf_counter() - begun, unit="s", bound=1.0)


def false_share(kind: str, length: int, *, diaries: int, seed: int) -> float:
    """In how many of the diaries any pattern is told, though there is none."""
    return mean(_each(partial(_told_falsely, kind, length, seed), diaries))


def found_share(
    kind: str, *, diaries: int, seed: int, length: int = _FOUND_AT, effect: float = EFFECT
) -> float:
    """In how many of the diaries the real effect is told when three are asked of, the real one at any place."""
    return mean(_each(partial(_found, kind, length, seed, effect), diaries))


def main(arguments: Sequence[str]) -> int:
    """`python -m bench insights` with its own options; the exit code."""
    options = _options(arguments)
    kinds = list(KINDS) if "all" in options.kinds else options.kinds
    well = True
    print(
        f"{options.diaries} diaries of each length, seed {options.seed}; {ACTIVITIES} activities without any effect"
    )
    print("Share of diaries in which a pattern is told, by days, and a real effect found at 60 days:\n")
    ends = ("average", "worst", "found")
    print(f"{'':<18}" + "".join(f"{column:>9}" for column in (*options.lengths, *ends)))
    for kind in kinds:
        shares = [
            false_share(kind, length, diaries=options.diaries, seed=options.seed)
            for length in options.lengths
        ]
        found = found_share(kind, diaries=options.diaries, seed=options.seed, effect=options.effect)
        row = (*shares, mean(shares), max(shares), found)
        met = mean(shares) <= MOST_ON_AVERAGE and max(shares) <= MOST_AT_ANY_LENGTH
        met = met and (kind != "plain" or found >= FOUND_AT_LEAST)
        print(
            f"{'' if met else '! '}{kind:<18}"[:18] + "".join(f"{value:>8.1%} " for value in row), flush=True
        )
        well = well and met
    print(
        f"\nBounds: average {MOST_ON_AVERAGE:.0%}, worst {MOST_AT_ANY_LENGTH:.0%}, found {FOUND_AT_LEAST:.0%}"
    )
    if options.peeking:
        _print_peeking(options.peeking, options.seed)
    return 0 if well else 1


# Somebody who looks often


def _print_peeking(diaries: int, seed: int) -> None:
    print(
        f"\n{diaries} plain diaries of a year without any effect; a pattern told on any day, looked at every day:"
    )
    for asked in (ASKED, ACTIVITIES):
        seen = _each(partial(_peeked, asked, seed), diaries)
        print(f"  {asked:>2} asked at once: {mean(seen):.1%}", flush=True)
    one_by_one = mean(_each(partial(_one_by_one, seed), diaries))
    print(
        f"  {ACTIVITIES} asked one after another at 90 days, each answer looked at: {one_by_one:.1%}",
        flush=True,
    )


def _peeked(asked: int, seed: int, number: int) -> bool:
    days = diary(KINDS["plain"], 365, asked, random.Random(f"{seed} peeking {asked} {number}"))
    questions = _questions(asked)
    return any(_any_pattern(answers(questions, days[:until])) for until in _LOOKS)


def _one_by_one(seed: int, number: int) -> bool:
    days = diary(KINDS["plain"], 90, ACTIVITIES, random.Random(f"{seed} one by one {number}"))
    questions = _questions(ACTIVITIES)
    return any(_any_pattern(answers(questions[:asked], days)) for asked in range(1, ACTIVITIES + 1))


# One diary


def _told_falsely(kind: str, length: int, seed: int, number: int) -> bool:
    chance = random.Random(f"{seed} {kind} {length} {number}")
    return _any_pattern(answers(_questions(ACTIVITIES), diary(KINDS[kind], length, ACTIVITIES, chance)))


def _found(kind: str, length: int, seed: int, effect: float, number: int) -> bool:
    chance = random.Random(f"{seed} {kind} {length} found {number}")
    days = diary(KINDS[kind], length, ASKED, chance, effect)
    questions = _questions(ASKED)
    chance.shuffle(questions)
    told = {answer.question.name: answer.verdict for answer in answers(questions, days)}
    return told["0"] is (Verdict.BETTER_DAYS if effect > 0 else Verdict.HARDER_DAYS)


def _questions(count: int) -> list[Question]:
    return [Question("activity", str(each)) for each in range(count)]


def _any_pattern(told: Sequence[Answer]) -> bool:
    return any(answer.verdict in (Verdict.BETTER_DAYS, Verdict.HARDER_DAYS) for answer in told)


def _done(kind: Diaries, length: int, offset: int, chance: random.Random) -> list[bool]:
    often = chance.uniform(0.2, 0.6)
    if kind.days == "runs":
        above = _NORMAL.inv_cdf(1 - often)
        return [value > above for value in _lasting(length, 0.7, chance)]
    if kind.days == "weekly":
        likely = [chance.choice((0.1, 0.1, 0.8)) for _ in range(7)]
        return [chance.random() < likely[(at + offset) % 7] for at in range(length)]
    begun = chance.randrange(length) if kind.days == "begun" else 0
    return [chance.random() < (often if at >= begun else 0.1) for at in range(length)]


def _lasting(length: int, lasting: float, chance: random.Random) -> list[float]:
    """A series of variance 1 in which each value keeps so much of the one before."""
    values = [chance.gauss(0, 1)]
    new = math.sqrt(1 - lasting * lasting)
    while len(values) < length:
        values.append(lasting * values[-1] + new * chance.gauss(0, 1))
    return values


def _each(one: partial[bool], count: int) -> list[bool]:
    workers = min(os.cpu_count() or 1, count // 100)
    if workers < 2:
        return [one(number) for number in range(count)]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(one, range(count), chunksize=max(1, count // workers // 8)))


def _share(name: str, share: float, bound: float, better: Literal["lower", "higher"] = "lower") -> Figure:
    return Figure(name=name, value=100 * share, unit="%", bound=100 * bound, better=better)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench insights", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--diaries", type=int, default=2000, metavar="N", help="diaries of each length")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="what all of them are drawn from")
    parser.add_argument("--lengths", type=int, nargs="+", default=list(LENGTHS), metavar="DAYS")
    parser.add_argument("--kinds", nargs="+", default=["plain"], choices=[*KINDS, "all"], metavar="KIND")
    parser.add_argument("--effect", type=float, default=EFFECT, metavar="POINTS", help="of the real one")
    parser.add_argument(
        "--peeking", type=int, default=0, metavar="N", help="diaries that are looked at every day"
    )
    return parser.parse_args(arguments)
