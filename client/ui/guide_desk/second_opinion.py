"""Answering what another guide proposes about the open item: agreeing is asked once more, for it happens then."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from client.ui.guide_desk.deciding_model import Deciding
from client.ui.guide_desk.deciding_words import agreed_does, decision_name
from client.ui.guide_desk.rows import author_name, translated
from client.ui.kit.asking import ask
from client.ui.kit.words import isolated
from client.ui.theme import Theme


def answer_proposal(parent: QWidget, theme: Theme, deciding: Deciding, agrees: bool) -> None:
    """Agree, after one was asked once more, or do not."""
    opened = deciding.state.opened
    proposal = opened.item.proposal if opened is not None else None
    if opened is None or proposal is None:
        return
    if not agrees:
        deciding.answer_proposal(False)
        return
    row = opened.item.row
    ask(
        parent,
        theme,
        name="agreeQuestion",
        title=decision_name(row.kind, proposal.decision),
        about=(
            translated("It is about {name}.").format(name=isolated(author_name(row.author_name))),
            agreed_does(proposal.decision),
        ),
        stay=translated("Not now"),
        go=translated("Agree, and let it happen"),
        do=partial(deciding.answer_proposal, True),
    )
