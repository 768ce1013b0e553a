from __future__ import annotations

import json
from pathlib import Path

import msgspec

from protocol.problems import Code
from server.domain.faults import STATUS
from server.steward.openapi import written
from server.web.openapi import codes_of, document
from server.web.operations import Needs
from server.web.routes import all_operations

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "openapi.json"


def test_the_document_is_what_the_server_answers() -> None:
    """If this fails: `leeward-server openapi > docs/openapi.json`, and look at what changed."""
    assert DOCUMENT.read_text(encoding="utf-8") == written() + "\n"


def test_each_operation_has_a_name_of_its_own() -> None:
    told = document(all_operations())
    names = [one["operationId"] for methods in told["paths"].values() for one in methods.values()]
    assert len(names) == len(set(names)) == len(all_operations())


def test_every_code_has_its_place() -> None:
    told: set[Code] = {Code.METHOD_NOT_ALLOWED}  # for methods that no address lists
    for operation in all_operations():
        codes = codes_of(operation)
        told.update(codes)
        assert (Code.NOT_SIGNED_IN in codes) or operation.needs == Needs.NOBODY
        assert operation.summary.strip()
    assert set(STATUS) == set(Code)
    assert told >= set(Code) - {Code.NOT_OFFERED}


def test_every_reference_leads_somewhere() -> None:
    text = written()
    schemas = json.loads(text)["components"]["schemas"]
    for part in text.split('"$ref": "#/components/schemas/')[1:]:
        assert part.partition('"')[0] in schemas
    assert msgspec.json.decode(text.encode())["openapi"] == "3.1.0"
