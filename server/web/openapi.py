"""The OpenAPI 3.1 document of everything the server answers, made from its table and the message types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from protocol.limits import PADDED_SIZES
from protocol.problems import MEDIA_TYPE, Code, Problem
from protocol.sessions import SCHEME
from server.domain.faults import STATUS, problem_of
from server.web.answers import JSON
from server.web.operations import Binary, Needs, Operation

_REF: Final = "#/components/schemas/{name}"
_PARAMETER: Final = re.compile(r"{(\w+)}")
_PADDING: Final = (
    "Padded with spaces after the JSON to exactly " + ", ".join(map(str, PADDED_SIZES)) + " bytes."
)
_ANY: Final = (Code.MALFORMED, Code.OVERLOADED, Code.INTERNAL)
"""A request can be no HTTP at all, there can be too much of everything, and this server can have faults."""
_OF_A_BODY: Final = (Code.TOO_LARGE,)
_OF_A_SESSION: Final = (Code.NOT_SIGNED_IN, Code.TOO_MANY)
_SHAPES: Final = {
    "name": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    **{name: {"type": "string", "format": "uuid"} for name in ("review", "member", "thread", "hand_over")},
    "month": {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"},
    "row": {"type": "integer", "minimum": 0},
}
_WAITS: Final = {Code.OVERLOADED, Code.TOO_MANY, Code.QUOTA, Code.SLOW_DOWN}


def document(operations: Sequence[Operation]) -> dict[str, Any]:
    """The document."""
    types = [one.asks for one in operations if one.asks is not None]
    types += [answer for one in operations for answer in one.answers if not isinstance(answer, Binary)]
    schemas, components = msgspec.json.schema_components([*types, Problem], ref_template=_REF)
    paths: dict[str, Any] = {}
    of_type = {repr(one): schema for one, schema in zip([*types, Problem], schemas, strict=True)}
    for one in operations:
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one, of_type)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Leeward community server",
            "version": "1",
            "description": "What the words mean stands in docs/protocol.md. JSON is strict: no double keys, no unknown "
            "fields. Nothing about a request's origin is read, kept or logged.",
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "session": {
                    "type": "apiKey",
                    "in": "header",
                    "name": "Authorization",
                    "description": f"“{SCHEME}”, a space, and the token of POST /v1/session.",
                }
            },
        },
    }


def codes_of(operation: Operation) -> tuple[Code, ...]:
    """Every problem code that an operation can answer, each once, in the order of the codes."""
    found = {*_ANY, *operation.problems}
    if operation.asks is not None:
        found.update(_OF_A_BODY)
    if operation.needs == Needs.SESSION:
        found.update(_OF_A_SESSION)
    return tuple(code for code in Code if code in found)


def _operation(one: Operation, schemas: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {"operationId": one.handler.__name__, "summary": one.summary}
    parameters = [_parameter(name, "path") for name in _PARAMETER.findall(one.path)]
    parameters += [_parameter(name, "query") for name in one.query]
    if parameters:
        told["parameters"] = parameters
    if one.needs == Needs.SESSION:
        told["security"] = [{"session": []}]
    if one.asks is not None:
        told["requestBody"] = {
            "required": True,
            "description": _PADDING,
            "content": {JSON: {"schema": schemas[repr(one.asks)]}},
        }
    told["responses"] = dict(sorted({**_answers(one, schemas), **_problems(codes_of(one))}.items()))
    return told


def _parameter(name: str, where: str) -> dict[str, Any]:
    schema = _SHAPES.get(name, {"type": "string", "maxLength": 200})
    return {"name": name, "in": where, "required": where == "path", "schema": schema}


def _answers(one: Operation, schemas: dict[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = {}
    for answer in one.answers:
        if answer in (Binary.TEXT, Binary.EVENTS):
            content[answer.value] = {"schema": {"type": "string"}}
        elif isinstance(answer, Binary):
            content[answer.value] = {}
        else:
            content[JSON] = {"schema": schemas[repr(answer)]}
    words = _PADDING if one.padded and JSON in content else "As asked."
    return {"200": {"description": words, "content": content}}


def _problems(codes: Iterable[Code]) -> dict[str, Any]:
    by_status: dict[int, list[Code]] = {}
    for code in codes:
        by_status.setdefault(STATUS[code], []).append(code)
    told = {}
    for status, these in by_status.items():
        answer: dict[str, Any] = {
            "description": " ".join(f"`{code.value}`: {problem_of(code).title}" for code in these),
            "content": {
                MEDIA_TYPE: {
                    "schema": {
                        "allOf": [
                            {"$ref": _REF.format(name=Problem.__name__)},
                            {"properties": {"code": {"enum": [code.value for code in these]}}},
                        ]
                    }
                }
            },
        }
        if _WAITS.intersection(these):
            answer["headers"] = {
                "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}
            }
        told[str(status)] = answer
    return told
