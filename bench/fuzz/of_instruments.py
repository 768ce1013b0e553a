"""Questionnaires that somebody brings in, and answers in a rescued vault: read or refused, and added up safely."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from bench.fuzz.target import Broken, Shape, Target, same
from client.domain.instruments.answering import chosen, decode, encode, fitting, values_of
from client.domain.instruments.instrument import own_instrument
from client.domain.instruments.questionnaire import UnreadableQuestionnaire, read_questionnaire
from client.domain.instruments.scoring import band_of, score


def targets() -> Iterator[Target]:
    """All of them."""
    errors = (UnreadableQuestionnaire,)
    yield Target("instrument-file", _files, _file, Shape.JSON, errors, 200)
    yield Target("instrument-answers", _answers, _decoded, Shape.JSON)


def _files() -> list[bytes]:
    folder = files("resources").joinpath("instruments")
    return [folder.joinpath(f"{key}.json").read_bytes() for key in ("phq-2", "phq-4", "ons4")]


def _file(data: bytes) -> None:
    found = read_questionnaire(data)
    same(read_questionnaire(found.content.encode()), found)
    instrument = own_instrument("x", found)
    most = tuple(
        chosen(item, max(item.options, key=lambda option: option.value or 0)) for item in found.items
    )
    same(fitting(found, most), most)
    same(decode(encode(most)), most)
    for scale in instrument.scales:
        whole, less = score(scale, values_of(most)), score(scale, values_of(most[1:]))
        if less.value is not None:
            raise Broken("a score although an answer is missing")
        if whole.value is None or abs(whole.value - scale.most) > 1e-6:
            raise Broken("another sum than the range says")
        band_of(scale, whole.value)


def _answers() -> list[bytes]:
    found = read_questionnaire(_files()[0])
    return [encode(chosen(item, item.options[1]) for item in found.items).encode()]


def _decoded(data: bytes) -> None:
    answers = decode(data.decode("utf-8", "replace"))
    same(decode(encode(answers)), answers)
