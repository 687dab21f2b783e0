"""Files are added to a case, shown by the system, saved and taken away, and what cannot be is said."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from dpotool.app.opening import Places, create_register
from dpotool.domain.case_rows import Attachment
from dpotool.domain.request import Request
from dpotool.ui.page import Desk
from dpotool.ui.requests.file_tab import FileTab
from dpotool.ui.undo import UndoHistory
from tests.ui.windows import Answers

CASE = Request(id="case", reference="R-2026-001")


class Tried:
    """A tab with a case in a register of its own, and what the system was asked to show."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.shown: list[Path] = []
        self.has_program = True
        self.tab = FileTab(desk, self._show)
        qtbot.addWidget(self.tab)
        desk.workspace.subscribe(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        self.tab.show_case(self.case)

    @property
    def case(self) -> Request:
        case = self.desk.workspace.register.get(Request, CASE.id)
        assert case is not None
        return case

    @property
    def answers(self) -> Answers:
        assert isinstance(self.desk.dialogs, Answers)
        return self.desk.dialogs

    def _show(self, path: Path) -> bool:
        self.shown.append(path)
        return self.has_program


@pytest.fixture
def tried(tmp_path: Path, qtbot: QtBot) -> Iterator[Tried]:
    workspace = create_register(tmp_path / "Larkfield.dpo", [CASE])
    places = Places(tmp_path / "places")
    desk = Desk(workspace, UndoHistory(workspace), Answers(), lambda i, f: None, tmp_path / "s.ini", places)
    yield Tried(desk, qtbot)
    workspace.close()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"a letter" * 2000)
    return path


def _add(tried: Tried, path: Path) -> Attachment:
    tried.answers.file = path
    tried.tab.add.click()
    return tried.case.attachments[-1]


def test_a_file_is_added_and_told_with_its_size(tried: Tried, letter: Path) -> None:
    _add(tried, letter)
    item = tried.tab.files.item(0)
    assert item is not None
    assert item.text().endswith("letter.pdf (16 kB)")
    assert tried.tab.used.text() == "16 kB of 200 MB used"
    tried.desk.undo.undo()
    assert tried.tab.files.count() == 0


def test_files_are_dropped_on_it(tried: Tried, letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("more")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(each)) for each in (letter, other)])
    entering = QDragEnterEvent(QPoint(), Qt.DropAction.CopyAction, dropped, *_PLAIN)
    tried.tab.dragEnterEvent(entering)
    assert entering.isAccepted()
    tried.tab.dropEvent(QDropEvent(QPoint(), Qt.DropAction.CopyAction, dropped, *_PLAIN))
    assert [each.name for each in tried.case.attachments] == ["letter.pdf", "other.txt"]


_PLAIN = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def test_what_cannot_be_kept_is_told(tried: Tried, tmp_path: Path) -> None:
    tried.tab.add_files([tmp_path / "gone.pdf"])
    assert tried.answers.told == ["“gone.pdf” is not there any more; choose it where it is now."]
    assert tried.case.attachments == ()


def test_a_file_is_shown_by_the_system(tried: Tried, letter: Path) -> None:
    row = _add(tried, letter)
    tried.tab.files.key_chosen.emit(row.id)
    (path,) = tried.shown
    assert (path.name, path.read_bytes()) == ("letter.pdf", letter.read_bytes())
    assert tried.desk.places.opened in path.parents


def test_where_the_system_has_no_program_it_is_said(tried: Tried, letter: Path) -> None:
    tried.has_program = False
    tried.tab.open(_add(tried, letter).id)
    assert tried.answers.told == ["The system has no program for “letter.pdf”; save a copy of it instead."]


def test_what_may_run_is_offered_to_be_saved(tried: Tried, tmp_path: Path) -> None:
    script = tmp_path / "run.sh"
    script.write_text("#!/bin/sh")
    row = _add(tried, script)
    tried.answers.file = tmp_path / "saved.sh"
    tried.tab.open(row.id)
    assert tried.shown == []
    assert (tmp_path / "saved.sh").read_text() == "#!/bin/sh"


def test_the_selected_file_is_saved_and_taken_away(tried: Tried, letter: Path, tmp_path: Path) -> None:
    _add(tried, letter)
    tried.tab.files.setCurrentRow(-1)
    assert not any(each.isEnabled() for each in (tried.tab.look, tried.tab.save, tried.tab.take_away))
    tried.tab.files.setCurrentRow(0)
    tried.tab.look.click()
    assert [path.name for path in tried.shown] == ["letter.pdf"]
    tried.answers.file = tmp_path / "copy.pdf"
    tried.tab.save.click()
    assert (tmp_path / "copy.pdf").read_bytes() == letter.read_bytes()
    tried.tab.take_away.click()
    assert tried.case.attachments == ()
    tried.desk.undo.undo()
    assert [each.name for each in tried.case.attachments] == ["letter.pdf"]


def test_a_closed_case_can_be_read_only(tried: Tried, letter: Path) -> None:
    _add(tried, letter)
    tried.tab.show_case(tried.case.replace(closed_on=date(2026, 9, 1)))
    assert tried.tab.add.isHidden()
    assert tried.tab.take_away.isHidden()
    tried.tab.add_files([letter])
    assert len(tried.case.attachments) == 1
