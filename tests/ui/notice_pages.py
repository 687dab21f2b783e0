"""The Notices page in tests, on a real file that holds the example, with dialogs that answer as told."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from dpotool.app.opening import Places, read_register
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.notice import Notice
from dpotool.domain.notice_rows import Section
from dpotool.ui.ending import end
from dpotool.ui.notices.notice_editor import NoticeEditor
from dpotool.ui.page import Desk
from dpotool.ui.pages.notices import NoticesPage
from dpotool.ui.undo import UndoHistory
from tests.ui.windows import Answers

PATIENCE = 20_000


@dataclass
class TriedNotices:
    """The page, and what tests look at besides."""

    page: NoticesPage
    desk: Desk
    answers: Answers
    qtbot: QtBot
    said: list[str] = field(default_factory=list)
    visited: list[tuple[str, str]] = field(default_factory=list)

    @property
    def workspace(self) -> Workspace:
        return self.desk.workspace

    @property
    def notices(self) -> tuple[Notice, ...]:
        return self.workspace.register.all(Notice)

    @property
    def notice(self) -> Notice:
        """The notice for parents, which comes first in the example."""
        return self.notices[0]

    @property
    def editor(self) -> NoticeEditor:
        return self.page.editor

    @property
    def an_activity(self) -> Activity:
        return self.workspace.register.all(Activity)[0]

    def section(self, key: str) -> Section:
        return next(each for each in self.notice.sections if each.key == key)

    def open(self) -> NoticeEditor:
        """Open the notice for parents, and wait for its pages."""
        self.page.show_record(self.notice.id)
        self.qtbot.waitUntil(lambda: self.editor.preview.pages.page_count > 0, timeout=PATIENCE)
        return self.editor

    def choose(self, key: str) -> Section:
        """Open the notice, and choose a section of it in the outline."""
        editor, section = self.open(), self.section(key)
        view = editor.outline.view
        view.setCurrentIndex(view.outline.index(view.outline.row_of(section.id)))
        return section

    def text(self, name: str) -> QPlainTextEdit:
        return self.editor.section.form.text(name)

    def new_pages(self, deed: Callable[[], object]) -> None:
        """Do something, and wait until the pages have been made anew."""
        with self.qtbot.waitSignal(self.editor.preparation.sheets_made, timeout=PATIENCE):
            deed()

    def new_text(self, deed: Callable[[], object]) -> None:
        """Do something, and wait until the text has been put together anew."""
        with self.qtbot.waitSignal(self.editor.preparation.text_made, timeout=PATIENCE):
            deed()

    def end(self) -> None:
        """Let go of the page and of the file."""
        self.page.flush()
        self.page.leave()
        end(self.page)
        self.workspace.close()


def notices_in(folder: Path, example: Path, qtbot: QtBot) -> TriedNotices:
    """The Notices page on a copy of a register in a folder."""
    path = folder / "larkfield.dpo"
    shutil.copyfile(example, path)
    workspace, answers = read_register(path), Answers()
    visited: list[tuple[str, str]] = []
    undo = UndoHistory(workspace)
    desk = Desk(
        workspace,
        undo,
        answers,
        lambda identity, name: visited.append((identity, name)),
        folder / "s.ini",
        Places(folder),
    )
    page = NoticesPage(desk)
    tried = TriedNotices(page, desk, answers, qtbot, visited=visited)
    page.said.connect(tried.said.append)
    page.setMinimumSize(500, 400)
    page.resize(1144, 816)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return tried
