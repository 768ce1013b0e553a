"""The communities one belongs to: which one is shown, and leaving one; and those that have not heard of it yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.services import parting_words
from client.ui.kit.asking import ask
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parting_model import said
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.words import isolated
from client.ui.settings import agreed
from client.ui.settings.parts import Section
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.services.agreements import Standing
    from client.services.parting import Pending
    from client.ui.kit.belonging import Belonged
    from client.ui.kit.home import Home
    from client.ui.kit.parting_model import PartingState
    from client.ui.settings.view_model import Settings, SettingsState


class CommunitySection(Section):
    """The communities one belongs to, and which one is shown."""

    def __init__(self, home: Home, settings: Settings, fresh_name: Callable[[str], object]) -> None:
        """`fresh_name` opens the page for another pseudonym in a community."""
        super().__init__(home.theme, translated("Communities"), "settingsCommunity")
        self._home = home
        self._settings = settings
        self._fresh_name = fresh_name
        self._shown: tuple[object, ...] | None = None
        home.belonging.agreeing.changed.connect(lambda: self.show_state(settings.state))
        self._rows = QVBoxLayout()
        breathe(self._rows, home.theme, spacing=12)
        self.box.addLayout(self._rows)
        self.none = Label(
            translated("You belong to no community yet. Your journal does not need one."), "body", "soft"
        )
        self.box.addWidget(self.none)
        self.join = Button(home.theme, translated("I have an invitation"), icon="mail", on=settings.join)
        self.join.setObjectName("haveInvitation")
        row = Flow(home.theme)
        row.addWidget(self.join)
        self.box.addLayout(row)
        # Somebody who only looks around has no vault of their own that could belong anywhere.
        self.join.setVisible(not home.examples)

    def show_state(self, state: SettingsState) -> None:
        """Show the communities."""
        shown = (
            state.communities,
            state.shown,
            state.parting,
            tuple(self._home.belonging.agreeing.found.values()),
        )
        if self._shown == shown:
            return
        held = [button for button in self.findChildren(Button) if button.hasFocus()]
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in state.communities:
            self._rows.addWidget(self._row(each, shown=each.id == state.shown))
        for pending in state.parting.pending:
            self._rows.addWidget(self._left(pending, state.parting))
        let_tab_go_down(self)
        self.none.setVisible(not state.communities)
        if held and held[0] is not self.join:
            self.join.setFocus()  # the button that was pressed is gone: its community is shown now

    def _row(self, community: Belonged, *, shown: bool) -> QWidget:
        theme, name = self._home.theme, isolated(community.name)
        row, buttons = QWidget(), Flow(theme)
        words = QVBoxLayout(row)
        breathe(words, theme, spacing=2)
        words.addWidget(Label(name, "h3"))
        words.addWidget(Label(_who(community), "small"))
        standing = self._home.belonging.agreeing.found.get(community.id)
        if standing is not None and not self._home.examples and agreed.in_short(standing):
            words.addWidget(Label(agreed.in_short(standing), "small"))
        words.addLayout(buttons)
        if shown:
            buttons.addWidget(Label(translated("Shown now"), "label", "accent", wrap=False))
        else:
            show = Button(theme, translated("Show"), on=lambda: self._settings.show_community(community.id))
            show.setObjectName(f"showCommunity-{community.id}")
            show.setAccessibleName(translated("Show {community}").format(community=name))
            buttons.addWidget(show)
        if self._home.examples:
            return row
        if community.state == "joined" and not community.guide:
            fresh = Button(
                theme,
                translated("A fresh pseudonym"),
                "quiet",
                on=lambda: self._fresh_name(community.id),
            )
            fresh.setObjectName(f"freshName-{community.id}")
            fresh.setAccessibleName(translated("A fresh pseudonym in {community}").format(community=name))
            buttons.addWidget(fresh)
        if standing is not None:
            again = Button(
                theme, translated("What you agreed to"), "quiet", on=lambda: self._show_agreed(standing)
            )
            again.setObjectName(f"agreedTo-{community.id}")
            again.setAccessibleName(translated("What you agreed to in {community}").format(community=name))
            buttons.addWidget(again)
        leave = Button(theme, translated("Leave…"), "quiet", on=lambda: self._ask_to_leave(community))
        leave.setObjectName(f"leaveCommunity-{community.id}")
        leave.setAccessibleName(translated("Leave {community}").format(community=name))
        buttons.addWidget(leave)
        return row

    def _show_agreed(self, standing: Standing) -> None:
        from client.ui.kit.agreement_dialog import show_words

        known = self._home.belonging.state.communities
        met = any(one.id == standing.community and not one.practice for one in known)
        say = partial(self._say, standing) if met and not self._home.examples else None
        show_words(self, self._home.theme, standing, agreed.notes(standing), say=say)

    def _say(self, standing: Standing) -> None:
        """A note to the guides, begun with what it is about unless one is begun already."""
        conversing, community = self._home.session.conversing, standing.community
        beginning = translated("About the guidelines, version {version}:").format(version=standing.version)

        async def begin() -> None:
            if await conversing.draft(community=community, kind="note") is None:
                await conversing.save_draft(community=community, kind="note", text=f"{beginning} ")

        def begun(_: object) -> None:
            self._home.belonging.show(community)
            self._home.go("community/guides")

        self._home.bridge.run(begin(), begun, begun, owner=self)

    def _left(self, pending: Pending, parting: PartingState) -> QWidget:
        """A community that was left and has not heard of it yet."""
        theme, community = self._home.theme, pending.community
        card = Card(theme, "info", margins=(16, 14, 16, 14), spacing=8)
        card.setObjectName(f"leftCommunity-{community}")
        card.box.addWidget(Label(isolated(pending.name), "h3"))
        card.box.addWidget(Label(said(parting_words.WAITS, community=pending.name)))
        busy, notice = community in parting.busy, parting.notices.get(community)
        if busy or notice is not None:
            words = translated("Asking…") if busy or notice is None else in_words(notice)
            card.box.addWidget(Label(words, tone="soft"))
        row = Flow(theme)
        again = Button(theme, translated("Ask now"), on=lambda: self._settings.ask_again(community))
        again.setObjectName(f"askAgain-{community}")
        forget = Button(
            theme, translated("Do not ask any more…"), "quiet", on=lambda: self._ask_to_let_go(pending)
        )
        forget.setObjectName(f"letGo-{community}")
        for button in (again, forget):
            button.setAccessibleName(f"{button.text()}: {isolated(pending.name)}")
            button.setEnabled(not busy)
            row.addWidget(button)
        card.box.addLayout(row)
        return card

    def _ask_to_leave(self, community: Belonged) -> None:
        standing = self._home.belonging.fresh_names.state.standing.get(community.id)
        about = [
            said(parting_words.GOES, pseudonym=community.pseudonym),
            said(parting_words.ASKS),
            *([said(parting_words.GUIDES)] if community.guide else []),
            *([said(parting_words.EARLIER)] if standing is not None and standing.before else []),
            said(parting_words.STAYS),
            said(parting_words.LATER),
        ]
        ask(
            self,
            self._home.theme,
            name="leaving",
            title=translated("Leave {community}?").format(community=isolated(community.name)),
            about=about,
            stay=translated("Stay"),
            go=translated("Leave for good"),
            do=lambda: self._settings.leave(community.id),
        )

    def _ask_to_let_go(self, pending: Pending) -> None:
        ask(
            self,
            self._home.theme,
            name="lettingGo",
            title=translated("Ask {community} no more?").format(community=isolated(pending.name)),
            about=[said(parting_words.LET_GO, community=pending.name)],
            stay=translated("Go on asking"),
            go=translated("Ask no more"),
            do=lambda: self._settings.let_go(pending.community),
        )


def _who(community: Belonged) -> str:
    if community.state == "put-out":
        return translated("You can no longer write here. What you read is still here.")
    if community.guide:
        words = translated("You are {pseudonym}, and a guide here.")
    else:
        words = translated("You are {pseudonym} here.")
    return words.format(pseudonym=isolated(community.pseudonym))
