"""Two guides at one item on a real server: notes, questions, steps, what was decided meanwhile, and who is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from client.domain.deciding import Wish
from client.domain.errors import ServerRefused
from client.domain.step_notes import StepNote
from protocol.around import NoteKind
from protocol.mail import GuideMail, OutcomeMail
from protocol.reviewing import Decision
from tests.contract.people import Someone, someone
from tests.contract.test_guides_decide import claimed, guides_in, row_of
from tests.contract.test_whole_path import invitations
from tests.server.running import Running

Serve = Callable[[], Running]
pytestmark = pytest.mark.slow
D = Decision


async def two_guides(
    people: AsyncExitStack, folder: Path, data: Path, address: str, invitation: str
) -> tuple[Someone, Someone, Someone]:
    one, other = [await people.enter_async_context(someone(folder / name)) for name in ("one", "two")]
    await guides_in(data, address, one, other)
    member = await people.enter_async_context(someone(folder / "member"))
    await member.join(invitation)
    await member.sync()
    for guide in (one, other):
        await guide.sync()
    return one, other, member


async def writes(member: Someone, text: str) -> None:
    talk = member.session.conversing
    (room, *_) = await talk.rooms(community=member.community)
    await talk.start_thread(community=member.community, room=room.id, title="Nights", text=text)
    await member.sync()


def test_colleagues_talk_about_an_item_and_see_what_became_of_it(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with AsyncExitStack() as people:
            one, other, member = await two_guides(people, tmp_path, data, server.address, invitation)
            mine, theirs, community = one.session.around_reviews, other.session.around_reviews, one.community
            await writes(member, "I know where you live.")
            item = await claimed(one, "thread")
            review = item.row.review
            assert item.sent is None, "a post is answered by no letter that names it"
            colleague, myself = await mine.guides(community=community)
            me, _ = await theirs.guides(community=community)
            assert (colleague.me, myself.me, myself.id, colleague.lead) == (False, True, me.id, False)
            assert colleague.id != me.id
            assert colleague.name
            assert me.name

            # A question, which is open until it is answered; the other is seen to look.
            await mine.write(
                community=community,
                review=review,
                words="Is it a threat?",
                kind=NoteKind.ASK,
                to=colleague.id,
            )
            seen = await theirs.look(community=community, review=review)
            assert seen.asked is not None
            assert (seen.asked.words, seen.asked.by, seen.names[me.id]) == ("Is it a threat?", me.id, me.name)
            await theirs.step(
                community=community, review=review, step=StepNote("threat-to-others", "how-real")
            )
            await theirs.write(community=community, review=review, words="Anger, I think.")
            seen = await mine.look(community=community, review=review)
            assert seen.looking == (colleague.id,)
            assert [(note.words, note.mine, note.open) for note in seen.notes] == [
                ("Anger, I think.", False, False),
                ("", False, False),
                ("Is it a threat?", True, False),
            ]
            assert seen.notes[1].step == StepNote("threat-to-others", "how-real")
            below = await mine.older(community=community, review=review, before=2)
            assert [note.number for note in below.notes] == [1]

            # It goes to the colleague; whoever held it is told who decided what.
            assert seen.settled is None
            await one.session.reviewing.hand_on(
                community=community, review=review, version=item.row.version, to=colleague.id
            )
            taken = await claimed(other, "thread")
            wish = Wish(D.REMOVE, "threat-to-someone", "It frightens people.")
            await other.session.deciding.decide(community=community, item=taken, wish=wish)
            with pytest.raises(ServerRefused):
                await one.session.deciding.decide(community=community, item=item, wish=Wish(D.APPROVE))
            settled = (await mine.look(community=community, review=review)).settled
            assert settled is not None
            assert (settled.open, settled.guide, settled.decision) == (False, colleague.id, "remove")
            assert (settled.reason, settled.second) == ("threat-to-someone", None)
            with pytest.raises(ServerRefused):
                await mine.write(community=community, review=review, words="Too late.")

            # What came before is told beside what comes next.
            await writes(member, "I am sorry.")
            row = await row_of(one, "thread")
            history = (await mine.look(community=community, review=row.review)).history
            assert [(each.kind, each.decision, each.reason) for each in history] == [
                ("thread", "remove", "threat-to-someone")
            ]

    asyncio.run(work())


def test_an_answer_names_what_it_answers(data: Path, serve: Serve, tmp_path: Path) -> None:
    server = serve()
    (invitation,) = invitations(data, 1, server.address)

    async def work() -> None:
        async with AsyncExitStack() as people:
            one, other, member = await two_guides(people, tmp_path, data, server.address, invitation)
            community, telling = member.community, member.session.telling
            note = await telling.note(community=community, words="Who reads this?")
            await member.sync()
            item = await claimed(one, "note-to-guides")
            assert str(item.sent) == str(note.id)
            await one.session.deciding.decide(
                community=community, item=item, wish=Wish(D.APPROVE_WITH_NOTE, words="I do.")
            )
            await writes(member, "A sharp word.")
            post = await claimed(one, "thread")
            await one.session.deciding.decide(
                community=community, item=post, wish=Wish(D.REMOVE, "unkind-to-someone", "More kindly?")
            )
            review = post.row.review

            async def told() -> bool:
                standing = await member.session.letters.standing(community=community)
                return any(one.decision.words for one in standing.decided.values())

            await member.sync_until(told)
            appeal = await telling.appeal(community=community, review=review, words="It was a joke.")
            await member.sync()
            heard = await claimed(other, "appeal")
            assert str(heard.sent) == str(appeal.id)
            await other.session.deciding.decide(
                community=community, item=heard, wish=Wish(D.RESTORE, words="So it was.")
            )

            async def answered() -> bool:
                standing = await member.session.letters.standing(community=community)
                messages = [letter.message for letter in standing.letters]
                return GuideMail("I do.", item.sent) in messages and (
                    OutcomeMail(heard.sent or review, "restore", "So it was.") in messages
                )

            await member.sync_until(answered)
            standing = await member.session.letters.standing(community=community)
            assert heard.sent is not None
            assert standing.outcomes[heard.sent].words == "So it was."
            found = [one.appeal for one in standing.decided.values() if one.appeal is not None]
            assert (str(appeal.id), "restored") in [(each.id, each.state) for each in found]

    asyncio.run(work())
