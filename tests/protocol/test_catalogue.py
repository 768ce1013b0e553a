"""The catalogue on the wire."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from protocol import catalogue, reviewing, strict_json
from protocol.errors import Malformed


def test_every_text_and_code_of_a_catalogue_is_checked() -> None:
    reason = catalogue.Reason("unkind", "r1", "Unkind", "Words.")
    report = catalogue.ReportReason("unkind", reviewing.Band.TODAY, "Unkind", "Words.")
    step = catalogue.Step("note", "A note", "Words.")
    local = catalogue.LocalCatalogue(
        language="en", reasons=(reason,), reports=(report,), ladder=(step,), never=("Being sad.",)
    )
    whole = catalogue.Catalogue(version=1, languages=(local,))
    catalogue.check(whole)
    assert strict_json.decode(strict_json.encode(whole), catalogue.Catalogue) == whole
    replace = msgspec.structs.replace
    wrong: dict[str, Any]
    for wrong in (
        {"reasons": (replace(reason, id="Un kind"),)},
        {"reasons": (replace(reason, rule="Rule 1"),)},
        {"reports": (replace(report, title="Two\nlines"),)},
        {"ladder": (replace(step, words="\x07"),)},
        {"never": (" ",)},
        {"deadlines": (catalogue.Deadline(reviewing.Band.NOW, 15, "A\tB"),)},
    ):
        with pytest.raises(Malformed):
            catalogue.check(replace(whole, languages=(replace(local, **wrong),)))
