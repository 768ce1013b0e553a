"""The library's first page: a line to search in, where one was, suggestions with their reason, and everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.library.pieces import TAGS, Library
from client.domain.library.reading import kept, progress, unfinished
from client.ui.kit.accessibility import announce
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.item_rows import RowCard, RowWords
from client.ui.kit.notice_bar import in_words
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.prose import Prose
from client.ui.kit.search_field import SearchField
from client.ui.library.view_model import TOPICS, LibraryModel
from client.ui.library.words import counted, facts_of, facts_of_course, reason, titled, topic, translated

if TYPE_CHECKING:
    from client.services.reading_room import Shelves
    from client.ui.kit.home import Home

_MOST_FOUND: Final = 12


class ShelfPage(Scroller):
    """`support` asks for the support page."""

    support = Signal()

    def __init__(self, home: Home, model: LibraryModel) -> None:
        super().__init__(home.theme)
        theme = home.theme
        self._model = model
        self._said = ""
        self.setObjectName("libraryShelf")
        self.setAccessibleName(translated("Library"))
        self.box.addWidget(
            Prose(
                theme,
                translated(
                    "Short texts in plain words, each with what it rests on, and four small courses. Read as much or as"
                    " little as you like. What you open here is kept in your vault and told to nobody."
                ),
                "body",
                "text2",
            )
        )
        self.tongue = Label(translated("The library is in English so far."), "small", "note")
        self.tongue.setObjectName("libraryTongue")
        self.box.addWidget(self.tongue)
        self.search = SearchField(theme, translated("Search the library"))
        self.search.setObjectName("librarySearch")
        self.search.setPlaceholderText(translated("Search the library"))
        self.search.setMaxLength(200)
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(model.search)
        self.box.addWidget(self.search)
        self.notice = Label("", "body", "note")
        self.notice.setObjectName("libraryNotice")
        self.box.addWidget(self.notice)
        self.crisis = Card(theme, "support", margins=(20, 14, 20, 16), spacing=10)
        self.crisis.setObjectName("libraryCrisis")
        self.crisis.box.addWidget(
            Label(
                translated(
                    "If this is about you, and about now: you need not read first. Lines, your plan and the guides are"
                    " one step away. Nobody has been told what you typed."
                )
            )
        )
        self.to_support = Button(
            theme, translated("Get support now"), "support", icon="life-buoy", on=self.support.emit
        )
        self.to_support.setObjectName("libraryToSupport")
        row = Flow(theme)
        row.addWidget(self.to_support)
        self.crisis.box.addLayout(row)
        self.box.addWidget(self.crisis)
        self.found = self._card(translated("Found"), "libraryFound")
        self.going = self._card(translated("Where you were"), "libraryGoingOn")
        self.suggested = self._card(translated("Suggested"), "librarySuggested")
        self.why = Label("", "small")
        self.suggested.top.addWidget(self.why)
        self.topics = Button(
            theme, translated("Choose topics"), icon="list-checks", on=lambda: model.open(TOPICS)
        )
        self.topics.setObjectName("libraryTopics")
        line = Flow(theme)
        line.addWidget(self.topics)
        aside = QVBoxLayout()
        breathe(aside, theme, margins=(10, 0, 8, 4))
        aside.addLayout(line)
        self.suggested.box.addLayout(aside)
        self.courses = self._card(translated("Courses"), "libraryCourses")
        self.kept = self._card(translated("Kept for later"), "libraryKept")
        self.articles = self._card(translated("Articles"), "libraryArticles")
        self.narrowed = Choice(theme, [(translated("All topics"), ""), *((topic(tag), tag) for tag in TAGS)])
        self.narrowed.setObjectName("libraryNarrow")
        self.narrowed.setAccessibleName(translated("Articles on which topic"))
        self.narrowed.activated.connect(lambda _: model.narrow(self.narrowed.currentData()))
        self.articles.top.addWidget(self.narrowed)
        self.box.addStretch(1)
        model.changed.connect(self.render_state)
        self.render_state()

    def render_state(self) -> None:
        """Show what is so now."""
        state = self._model.state
        self.tongue.setVisible(QLocale().language() not in (QLocale.Language.English, QLocale.Language.C))
        self.notice.setText("" if state.notice is None else in_words(state.notice))
        self.notice.setVisible(state.notice is not None)
        shelves = state.shelves
        if shelves is None:
            for card in self._cards:
                card.hide()
            self.crisis.hide()
            return
        answer = state.answer
        self.crisis.setVisible(answer is not None and answer.crisis)
        searching = answer is not None
        moved = [self._show_found(shelves)]
        for card, words in (
            (self.going, self._going(shelves)),
            (self.courses, self._courses(shelves)),
            (self.kept, self._kept(shelves)),
        ):
            moved.append(card.show_rows(words, aside=searching))
        moved.append(self._show_suggested(shelves, hidden=searching))
        moved.append(self._show_articles(shelves, hidden=searching))
        if any(moved):
            let_tab_go_down(self.column)

    @property
    def _cards(self) -> tuple[RowCard, ...]:
        return (self.found, self.going, self.suggested, self.courses, self.kept, self.articles)

    def row_of(self, item: str) -> QWidget | None:
        """The first row that opens this."""
        rows = (row for card in self._cards if card.isVisible() for row in card.rows)
        return next((row for row in rows if row.words.item == item), None)

    def _card(self, heading: str, name: str) -> RowCard:
        card = RowCard(self._theme, heading, name, self._model.open)
        card.grown.connect(lambda: let_tab_go_down(self.column))
        self.box.addWidget(card)
        return card

    def _show_found(self, shelves: Shelves) -> bool:
        answer = self._model.state.answer
        items = [] if answer is None else [hit.item for hit in answer.hits[:_MOST_FOUND]]
        more = answer is not None and len(answer.hits) > len(items)
        self.found.heading.setText(
            translated("Nothing found")
            if not items
            else counted("The one that fits best", "The %n that fit best", len(items))
            if more
            else counted("Found in one place", "Found in %n places", len(items))
        )
        rows = [words_of(shelves, item) for item in items]
        moved = self.found.show_rows(rows, always=True, aside=answer is None)
        said = self.found.heading.text() if answer is not None else ""
        if said and said != self._said:
            announce(self.search, said)
        self._said = said
        return moved

    def _going(self, shelves: Shelves) -> list[RowWords]:
        return [words_of(shelves, item, short=True) for item in unfinished(shelves.library, shelves.marks)]

    def _courses(self, shelves: Shelves) -> list[RowWords]:
        return [words_of(shelves, course.id) for course in shelves.library.courses]

    def _kept(self, shelves: Shelves) -> list[RowWords]:
        return [words_of(shelves, item, short=True) for item in kept(shelves.library, shelves.marks)]

    def _show_suggested(self, shelves: Shelves, *, hidden: bool) -> bool:
        rows = []
        for one in shelves.suggested:
            words = words_of(shelves, one.item)
            why = reason(shelves.library, one)
            rows.append(RowWords(words.item, words.icon, words.title, words.below, f"{why} · {words.facts}"))
        self.why.setText(
            translated("By topics you choose and what you open here. Your journal is never read for this.")
            if rows
            else translated(
                "Nothing is suggested until you choose topics or open something. Your journal is never read for this."
            )
        )
        return self.suggested.show_rows(rows, always=True, aside=hidden)

    def _show_articles(self, shelves: Shelves, *, hidden: bool) -> bool:
        tag = self._model.state.topic
        rows = [
            words_of(shelves, piece.id) for piece in shelves.library.articles if not tag or tag in piece.tags
        ]
        there = {each for piece in shelves.library.articles for each in piece.tags}
        self.narrowed.offer(
            [(translated("All topics"), ""), *((topic(each), each) for each in TAGS if each in there)]
        )
        self.narrowed.choose(tag)
        return self.articles.show_rows(rows, always=True, aside=hidden)


def words_of(shelves: Shelves, item: str, *, short: bool = False) -> RowWords:
    """What a row says of an article, a lesson or a course."""
    library: Library = shelves.library
    piece = library.pieces.get(item)
    if piece is None:
        course = library.course_of(item)
        assert course is not None, "marks of what is gone are shown nowhere"
        done = progress(course, shelves.marks).next is None
        return RowWords(
            item,
            "circle-check" if done else "layers",
            titled(library, item),
            "" if short else course.summary,
            facts_of_course(course, shelves.marks),
        )
    mark = shelves.marks.get(item)
    read = mark is not None and mark.finished_at is not None
    return RowWords(
        item,
        "circle-check" if read else "file-text",
        titled(library, item),
        "" if short else piece.summary,
        facts_of(library, piece, mark),
    )
