"""What is one's own here, on the right side: one's posts, the guides, kind words; and the pages behind those."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from client.ui.community.drafting import all_of
from client.ui.community.guides_facts import FactsPage
from client.ui.community.guides_model import GuidesTalk
from client.ui.community.guides_pane import GuidesPane
from client.ui.community.kind_words import KindWordsPane
from client.ui.community.own_decision import DecisionPage
from client.ui.community.own_decision_model import Decision
from client.ui.community.own_edit import EditPage
from client.ui.community.own_edit_model import OwnEdit
from client.ui.community.own_model import OwnPosts
from client.ui.community.own_posts import OwnPostsPane
from client.ui.kit.controls import IconButton, Label, breathe

if TYPE_CHECKING:
    from client.ui.kit.home import Home

Section = Literal["posts", "guides", "kind"]
Page = Literal["posts", "guides", "kind", "facts", "decision", "edit"]
_SECTIONS: Final[tuple[Section, ...]] = ("posts", "guides", "kind")


OwnPage: TypeAlias = OwnPostsPane | GuidesPane | KindWordsPane | FactsPage | DecisionPage | EditPage


class OwnPages(QWidget):
    """`left` asks for what was there before, `opened` carries a thread and a post of it that are wanted.

    `drafted` carries the row that is a draft again. Each page is built when it is first wanted: most never are.
    """

    left = Signal()
    opened = Signal(object, object)
    turned = Signal()
    """Another page is shown, which others can read or not."""
    drafted = Signal(object)

    def __init__(self, home: Home, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        self.talk = GuidesTalk(home, own, self)
        self.deciding = Decision(home, own, self)
        self.editing = OwnEdit(home, self)
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(0, 10, 0, 12), spacing=6)
        box.addWidget(self._top())
        self._pages = QStackedWidget()
        box.addWidget(self._pages, 1)
        self._made: dict[Page, OwnPage] = {}
        self._name: Page = "posts"
        self._behind: list[Page] = []
        """The pages one came by, the last one last; empty where one came from outside."""
        self.editing.done.connect(self.back)
        self.editing.gone.connect(self.back)
        theme.changed.connect(self._name_sections)

    def _top(self) -> QWidget:
        theme = self._home.theme
        top = QWidget()
        row = QHBoxLayout(top)
        breathe(row, theme, margins=(6, 0, 24, 0), spacing=8)
        self._back = IconButton(theme, "arrow-left", self.tr("Back"), on=self._step_back)
        self._back.setObjectName("leaveOwnPosts")
        self.sections = QTabBar()
        self.sections.setObjectName("ownSections")
        self.sections.setAccessibleName(self.tr("What is yours here"))
        self.sections.setDrawBase(False)
        self.sections.setExpanding(False)
        for at, words in enumerate(self._names()):
            self.sections.addTab(words)
            self.sections.setAccessibleTabName(at, words)
        self.sections.tabBarClicked.connect(self._clicked)
        self.sections.currentChanged.connect(self._chosen)
        self._title = Label("", "h2")
        row.addWidget(self._back)
        row.addWidget(self.sections, 1)
        row.addWidget(self._title, 1)
        return top

    # The pages

    @property
    def posts(self) -> OwnPostsPane:
        """What one wrote."""
        return cast(OwnPostsPane, self._page("posts"))

    @property
    def guides(self) -> GuidesPane:
        """What one and the guides wrote to each other."""
        return cast(GuidesPane, self._page("guides"))

    @property
    def kind(self) -> KindWordsPane:
        """Kind words that came."""
        return cast(KindWordsPane, self._page("kind"))

    @property
    def decision(self) -> DecisionPage:
        """One decision."""
        return cast(DecisionPage, self._page("decision"))

    def _page(self, name: Page) -> OwnPage:
        if name not in self._made:
            self._made[name] = page = self._make(name)
            self._pages.addWidget(page)
        return self._made[name]

    def _make(self, name: Page) -> OwnPage:
        home = self._home
        if name == "posts":
            posts = OwnPostsPane(home, self._own)
            posts.opened.connect(lambda row: self.opened.emit(row.thread, UUID(row.id)))
            posts.drafted.connect(self.drafted)
            posts.decision.connect(self.show_decision)
            posts.reword.connect(lambda row: self.edit(UUID(row.id)))
            return posts
        if name == "guides":
            guides = GuidesPane(home, self.talk)
            guides.decision.connect(self.show_decision)
            guides.facts.connect(lambda: self._go_on("facts"))
            return guides
        if name == "kind":
            kind = KindWordsPane(home, self._own)
            kind.opened.connect(lambda row: self.opened.emit(row.thread, row.post))
            return kind
        if name == "facts":
            return FactsPage(home)
        if name == "decision":
            decision = DecisionPage(home, self.deciding)
            decision.reword.connect(self._reword)
            decision.guides.connect(lambda: self.show_section("guides"))
            return decision
        return EditPage(home, self.editing)

    def _names(self, *, short: bool = False) -> tuple[str, str, str]:
        if short:
            return self.tr("Posts"), self.tr("Guides"), self.tr("Kind words")
        return self.tr("Your posts"), self.tr("You and the guides"), self.tr("Kind words")

    # What the place asks

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Name the sections as the room allows."""
        super().resizeEvent(event)
        self._name_sections()

    def arrive(self) -> None:
        """Put the focus where one begins on the page that is shown."""
        self._page(self._name).arrive()

    def where(self, community: str) -> str:
        """Who can see what is shown; empty where it is what all of the community can."""
        if self._name in ("guides", "decision"):
            return self.tr("{name} · Only you and the guides can read this").format(name=community)
        if self._name in ("posts", "kind"):
            return self.tr("Your own copies, on this computer")
        return ""

    def show_section(self, section: Section) -> None:
        """Show one's posts, the letters of the guides, or kind words."""
        self._behind.clear()
        self._show(section)

    def show_decision(self, letter: str) -> None:
        """What guides decided, as that letter says it."""
        self.deciding.open(letter)
        self._go_on("decision")

    def edit(
        self, post: UUID, *, text: str | None = None, thread: UUID | None = None, alone: bool = False
    ) -> None:
        """Word one's own post anew, beginning with `text` if it is given; `alone`: one came from outside for this."""
        if alone:
            self._behind.clear()
        self.editing.open(post, text=text, thread=thread)
        self._go_on("edit", alone=alone)

    def back(self) -> bool:
        """One page back; False where one leads outside, and `left` was told."""
        self._close_page()
        if self._behind:
            self._show(self._behind.pop())
            self.arrive()
            return True
        self.left.emit()
        return False

    def close_all(self) -> None:
        """Leave; what was begun is saved."""
        self._close_page()
        self._behind.clear()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes."""
        kept = (self.talk.keep(), self.deciding.keep(), self.editing.keep())
        works = [work for work in kept if work is not None]
        return all_of(works) if works else None

    # Inside

    def _name_sections(self) -> None:
        bar = self.sections
        beside = self._back.sizeHint().width() + self._home.theme.px(6 + 24 + 8)
        for short in (False, True):
            for at, words in enumerate(self._names(short=short)):
                bar.setTabText(at, words)
            if bar.sizeHint().width() <= self.width() - beside:
                break

    def _step_back(self) -> None:
        self.back()

    def _reword(self, post: UUID, text: str) -> None:
        self.edit(post, text=text or None)

    def _go_on(self, page: Page, *, alone: bool = False) -> None:
        if self._name != page and not alone:
            self._behind.append(self._name)
        self._show(page)
        self.arrive()

    def _show(self, page: Page) -> None:
        self._name = page
        self._pages.setCurrentWidget(self._page(page))
        at = next((place for place, section in enumerate(_SECTIONS) if section == page), None)
        self.sections.setVisible(at is not None)
        self._title.setVisible(at is None)
        if at is not None:
            self.sections.blockSignals(True)
            self.sections.setCurrentIndex(at)
            self.sections.blockSignals(False)
        self._render_title()
        self.turned.emit()

    def _render_title(self) -> None:
        titles = {
            "facts": self.tr("What guides can and cannot see and do"),
            "decision": self.tr("What was decided"),
            "edit": self.tr("Word it anew"),
        }
        self._title.setText(titles.get(self._name, ""))

    def _close_page(self) -> None:
        if self._name == "guides":
            self.talk.close()
        elif self._name == "decision":
            self.deciding.close()
        elif self._name == "edit":
            self.editing.close()

    def _clicked(self, at: int) -> None:
        if at == self.sections.currentIndex():
            self.arrive()

    def _chosen(self, at: int) -> None:
        self._close_page()
        section = _SECTIONS[at]
        self.show_section(section)
        if section == "guides":
            self.talk.begin()
        elif section == "kind":
            self.kind.look()
