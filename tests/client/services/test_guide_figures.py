"""A guide's app asks for a month's figures, and puts together from the record how the work is shared."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from client.domain.errors import MalformedAnswer, ServerRefused
from client.domain.guide_acts import Load
from protocol import strict_json
from protocol.encoding import hour_of
from protocol.guiding import AboutFigure, DecisionFigure, Figures, Told
from protocol.invitation import Role
from protocol.problems import Code
from tests.client.services.test_auditing import publish, record
from tests.client.services.test_guiding import NIGHT, night_guide
from tests.client.services.villagers import in_village, me
from tests.contract.people import Someone
from tests.support.feed_builder import named_id
from tests.support.loopback import Reply, problem
from tests.support.village import Village

FIGURES = Figures(
    month="2026-10",
    about=(
        AboutFigure(
            about="posts", begun=Told(40), decided=Told(31), decisions=(DecisionFigure("approve", 31),)
        ),
    ),
)


def said(figures: Figures) -> Reply:
    return Reply(strict_json.pad(strict_json.encode(figures)))


def test_a_month_s_figures_are_asked_for_as_a_guide(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        village.replies["/v1/figures"] = [said(FIGURES)]
        found = await guide.session.guide_figures.of_month(community=guide.community, month="2026-10")
        assert found == FIGURES
        assert {one.why for one in guide.ledger if "figures" in str(one.contents)} <= {"guiding"}

    in_village(tmp_path, use, role=Role.GUIDE)


def test_what_is_refused_or_no_figures_is_told(tmp_path: Path) -> None:
    async def use(guide: Someone, village: Village) -> None:
        figures = guide.session.guide_figures
        village.replies["/v1/figures"] = [problem(Code.NOT_YET, 409)]
        with pytest.raises(ServerRefused):
            await figures.of_month(community=guide.community, month="2026-11")
        wrong = Figures(month="2026-10", about=(AboutFigure(about="no code", begun=Told(), decided=Told()),))
        village.replies["/v1/figures"] = [said(wrong)]
        with pytest.raises(MalformedAnswer):
            await figures.of_month(community=guide.community, month="2026-10")

    in_village(tmp_path, use, role=Role.GUIDE)


@pytest.mark.parametrize("lead", [True, False])
def test_the_work_is_read_from_the_record_and_only_a_lead_sees_the_team_s(tmp_path: Path, lead: bool) -> None:
    async def use(guide: Someone, village: Village) -> None:
        own, night = me(village), named_id(NIGHT)
        village.confirm(own, others=(night_guide(village),))
        if lead:
            village.feed.descriptor_number += 1
            village.feed.redescribe(guides=village.feed.described.guides, leads=(own,))
            village.feed.publish()
        await guide.sync()
        hour = hour_of(time.time())
        await publish(
            guide,
            village,
            record("claim", own, named_id("a"), hour - 3),
            record("decide", own, named_id("a"), hour - 3),
            record("claim", night, named_id("b"), hour - 24 * 10),
            record("claim", night, named_id("c"), hour - 24 * 10),
            record("second", night, named_id("a"), hour - 2),
            record("claim", named_id("a former guide"), named_id("d"), hour - 2),
            hour=hour,
        )
        shares = await guide.session.guide_figures.shares(community=guide.community, now=time.time())
        assert shares.own is not None
        assert (shares.own.guide, shares.own.week, shares.own.month) == (own, Load(1, 1, 0), Load(1, 1, 0))
        assert shares.lead is lead
        if lead:
            assert [(one.guide, one.month, one.week) for one in shares.team] == [
                (night, Load(2, 0, 1), Load(0, 0, 1)),
                (own, Load(1, 1, 0), Load(1, 1, 0)),
            ]
            assert shares.team[0].name == "Night Heron"
        else:
            assert shares.team == ()

    in_village(tmp_path, use, role=Role.GUIDE)
