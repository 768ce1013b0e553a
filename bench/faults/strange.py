"""Requests that Schemathesis draws from docs/openapi.json, put to a real server as a member and as a guide.

Half of the cases keep to the schema, half do not. Some values are replaced by ones that exist (rooms, threads,
reviews, codes), so that requests get past the first door, and most bodies are padded as the wire wants it. Each answer
must be one the document lists, of the media type and schema it says, padded, without a status of 5xx and without a
header that tells more than it must. `--rounds N`: so many cases for each operation in each role.
"""

from __future__ import annotations

import json
import random
import tempfile
import uuid
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import httpx
import schemathesis
from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import seed as seeded
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bench.faults.hall import Hall
from bench.faults.programme import Choice, Found, Report, run_rounds
from bench.server.town import Person
from protocol.blind_rsa import ISSUER_BYTES
from protocol.encoding import b64, day_of
from protocol.limits import INVITATION_CODE, PADDED_SIZES
from protocol.mail import SEALED_LENGTH
from protocol.pseudonyms import names
from protocol.reviewing import ClaimRequest, Decision
from protocol.signed_note import public_bytes
from protocol.strict_json import pad
from server.web.openapi import document
from server.web.operations import Binary, Operation
from server.web.routes import all_operations

CASES: Final = 1000
_CHECKS: Final = [
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
]
_HEADERS: Final = {
    "cache-control", "content-length", "content-type", "retry-after", "allow", "connection",
}  # fmt: skip
_REVIEW: Final = "/v1/review/{review}"
_AFTER_A_CLAIM: Final = frozenset({_REVIEW + "/decide", _REVIEW + "/second", _REVIEW + "/hand-on"})
_LEAVE: Final = b'"leave"'


def run(stage: object, choice: Choice, beat: Callable[[str], None]) -> Report:
    """All operations in both roles. `stage` is not needed: no vault is struck."""
    report = Report(choice)
    statuses: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place, Hall.open(Path(place) / "data") as hall:
        caller = Caller(hall, random.Random(choice.seed))
        asked = [
            (role, one)
            for role in ("member", "guide")
            for one in all_operations()
            if role == "member" or Binary.EVENTS not in one.answers  # what a guide is told there has no end
        ]

        def one(number: int) -> Found | None:
            if number >= len(asked):
                return None
            role, operation = asked[number]
            about = f"{operation.method} {operation.path}"
            found, trouble = caller.cases(
                operation, role=role, count=choice.rounds or CASES, seed=choice.seed
            )
            statuses.update(found)
            hall.look_at_queue()
            beat(f"{role}: {about}: {dict(sorted(found.items()))} {trouble}")
            return Found(role, about, trouble)

        run_rounds(report, one, rounds=len(asked), beat=beat)
        report.facts["cases"] = sum(statuses.values())
        report.facts |= {f"answers {status}": count for status, count in sorted(statuses.items())}
    return report


class Caller:
    """Puts cases to a hall's server."""

    def __init__(self, hall: Hall, chance: random.Random) -> None:
        """`chance` decides which values are replaced by real ones."""
        self._hall = hall
        self._chance = chance
        self._codes = hall.codes()
        self._objects = [one.name for one in sorted(hall.town.folder.glob("feed/o/??/*")) if one.is_file()]
        self._schema = schemathesis.openapi.from_dict(document(all_operations()))
        self._drawn = {
            (one.method.upper(), one.path): one
            for one in (found.ok() for found in self._schema.get_all_operations())  # type: ignore[union-attr]
        }

    def cases(self, operation: Operation, *, role: str, count: int, seed: int) -> tuple[Counter[str], str]:
        """So many cases of one operation: how they were answered, and the first thing that is wrong."""
        found: Counter[str] = Counter()
        drawn = self._drawn[operation.method, operation.path]
        modes = [schemathesis.GenerationMode.POSITIVE]
        if operation.asks is not None or "{" in operation.path or operation.query:
            modes.append(schemathesis.GenerationMode.NEGATIVE)
        with httpx.Client(trust_env=False, timeout=20, base_url=self._hall.town.address) as client:
            for mode in modes:
                left = count // len(modes)

                # Few drawn cases for an operation without anything to draw: those are asked again as they are.
                while left > 0:
                    before = sum(found.values())

                    @seeded(seed + left)
                    @settings(
                        max_examples=left,
                        database=None,
                        deadline=None,
                        phases=[Phase.generate],
                        verbosity=Verbosity.quiet,
                        suppress_health_check=list(HealthCheck),
                    )
                    @given(case=drawn.as_strategy(generation_mode=mode))
                    def strike(case: Any) -> None:
                        found[self._put(client, case, operation, role)] += 1

                    try:
                        with warnings.catch_warnings():
                            warnings.simplefilter("ignore")
                            strike()
                    except Exception as error:  # noqa: BLE001 - whatever a check says is what was found
                        return found, f"{type(error).__name__}: {error}"
                    left -= max(1, sum(found.values()) - before)
        return found, ""

    def _put(self, client: httpx.Client, case: Any, operation: Operation, role: str) -> str:
        given_ = case.as_transport_kwargs(base_url=self._hall.town.address)
        body = self._body(given_)
        if operation.path == "/v1/submissions" and body is not None and _LEAVE in body and role == "guide":
            body = body.replace(_LEAVE, b'"help-me"')  # who should be a guide then?
        person = self._chance.choice(self._hall.guides if role == "guide" else self._hall.members)
        url = given_["url"]
        if "{" in operation.path and self._chance.random() < 0.7:
            real = str(self._chance.choice(self._hall.reviews or [uuid.uuid4()]))
            url = operation.path.replace("{review}", real).replace("{name}", self._name())
        if role == "guide" and operation.path in _AFTER_A_CLAIM and self._chance.random() < 0.5:
            person, url, body = self._after_a_claim(operation, person)
        headers = {"content-type": "application/json"} if body is not None else {}
        if self._chance.random() < 0.97:
            headers["authorization"] = f"Leeward {person.token}"
        params = {key: str(value) for key, value in (given_.get("params") or {}).items()}
        answer = client.request(operation.method, url, content=body, headers=headers, params=params)
        if answer.status_code == 401 and "authorization" in headers:
            self._come_back(person, role)
        case.validate_response(answer, checks=_CHECKS)
        _look_at(answer, operation)
        return str(answer.status_code)

    def _body(self, given_: dict[str, Any]) -> bytes | None:
        if "json" in given_:
            told = json.dumps(self._real(given_["json"]), ensure_ascii=self._chance.random() < 0.5)
            body = told.encode("utf-8", "surrogatepass")
        elif given_.get("data") is not None:
            data = given_["data"]
            body = data if isinstance(data, bytes) else str(data).encode("utf-8", "surrogatepass")
        else:
            return None
        if self._chance.random() < 0.97:
            size = next((size for size in PADDED_SIZES if len(body) <= size), len(body))
            body = body.ljust(size)
        return body

    def _real(self, value: Any, name: str = "") -> Any:
        """The same, here and there with what exists."""
        if isinstance(value, dict):
            return {key: self._real(one, key) for key, one in value.items()}
        if isinstance(value, list):
            return [self._real(one, name) for one in value]
        real = self._known(name)
        return self._chance.choice(real) if real and self._chance.random() < 0.7 else value

    def _known(self, name: str) -> list[Any]:
        hall = self._hall
        town = hall.town
        match name:
            case "id":
                return [str(uuid.UUID(int=self._chance.getrandbits(128), version=4)), str(hall.threads[0])]
            case "room":
                return [str(town.descriptor.rooms[0].id)]
            case "thread" | "post":
                return [str(one) for one in hall.threads]
            case "review" | "of":
                return [str(one) for one in hall.reviews]
            case "to" | "member" | "author":
                return [str(one.id) for one in (*hall.guides, *hall.members[:3])]
            case "version" | "guidelines" | "number":
                return [1, 2, 3]
            case "reason" | "rule" | "study" | "asked":
                return list(self._codes)
            case "month":
                return [one.month for one in town.descriptor.issuers[:2]]
            case "text" | "words" | "title":
                return ["It was long, and quiet."]
            case "code" | "salt":
                return [b64(self._chance.randbytes(INVITATION_CODE))]
            case "blinded" | "signature":
                return [b64(bytes(1) + self._chance.randbytes(ISSUER_BYTES - 1))]
            case "login_key" | "mailbox_key" | "signing_key" | "cosigning_key":
                return [b64(public_bytes(town.people[0].login))]
            case "of_age" | "accepts_escalation":
                return [True]
            case "name":
                return list(names(3))
            case "mail" | "sealed" | "record":
                return [[], ""]
        return []

    def _name(self) -> str:
        if self._chance.random() < 0.3:
            return "".join(self._chance.choices("0123456789abcdef", k=64))
        return self._chance.choice(self._objects)

    def _after_a_claim(self, operation: Operation, guide: Person) -> tuple[Person, str, bytes]:
        """What somebody sends who holds the claim: most of it right."""
        chance = self._chance
        review = chance.choice(self._hall.reviews or [uuid.uuid4()])
        path = f"/v1/review/{review}"
        version = 1
        for _ in range(2):  # the second time with the version that stands
            status, data, _ = self._hall.ask(
                "POST", f"{path}/claim", ClaimRequest(version), token=guide.token
            )
            version = json.loads(data)["row"]["version"] if status == 200 else chance.randint(1, 6)
        decision = chance.choice(list(Decision))
        told: dict[str, Any] = {"version": version}
        if operation.path.endswith("/decide"):
            told |= {
                "decision": decision.value,
                "reason": chance.choice(self._codes),
                "rule": chance.choice(self._codes),
            }
            if decision == Decision.PAUSE_MEMBER:
                told["until_day"] = day_of(self._hall.town.now) + chance.choice((1, 3, 7, 14, 30))
            if chance.random() < 0.8:
                told |= {"mail_id": str(uuid.UUID(int=chance.getrandbits(128), version=4))}
                told["mail"] = [b64(chance.randbytes(SEALED_LENGTH))]
        elif operation.path.endswith("/second"):
            told["agrees"] = chance.random() < 0.5
            guide = chance.choice(self._hall.guides)
        elif chance.random() < 0.5:
            told["to"] = str(chance.choice(self._hall.guides).id)
        return guide, path + operation.path.removeprefix(_REVIEW), pad(json.dumps(told).encode())

    def _come_back(self, person: Person, role: str) -> None:
        """A new session; who has left or was put out is replaced by somebody else."""
        people = self._hall.guides if role == "guide" else self._hall.members
        if not self._hall.log_in(person) and len(people) > 1:
            people.remove(person)


def _look_at(answer: httpx.Response, operation: Operation) -> None:
    strangers = set(answer.headers) - _HEADERS
    assert not strangers, f"headers that nobody needs: {strangers}"
    assert answer.status_code < 500, f"answered {answer.status_code}: {answer.text.strip()}"
    is_json = "json" in answer.headers["content-type"]
    padded = answer.status_code != 200 or (is_json and operation.padded)
    assert not padded or len(answer.content) in PADDED_SIZES, "not padded"
    if answer.status_code == 429:
        code = answer.json()["code"]
        assert code == "quota" or "retry-after" in answer.headers, f"{code} without Retry-After"
