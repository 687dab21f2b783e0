"""What the menus offer, and that it is done."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.changes import answering
from dpotool.domain.fields import field_of
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.ui.descendants import descendants
from dpotool.ui.main_window import MainWindow
from dpotool.ui.new_register import NewRegisterDialog
from dpotool.ui.reading_dialog import ReadingDialog, about, guide, keyboard_shortcuts
from tests.ui.windows import TriedWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def action(window: MainWindow, *path: str) -> QAction:
    """The entry of a menu, by the words on the way to it."""
    menu, found = None, None
    for title in path:
        actions = menu.actions() if menu else [each.menuAction() for each in window.furnishing.menus.menus]
        found = next(each for each in actions if each.text().replace("&", "").startswith(title))
        menu = found.menu()
    assert isinstance(found, QAction)
    return found


def test_every_entry_does_something(on_example: TriedWindow) -> None:
    menus: list[QMenu] = list(on_example.window.furnishing.menus.menus)
    for menu in menus:
        for child in descendants(menu, QMenu):
            menus.append(child)
        for entry in menu.actions():
            assert entry.isSeparator() or entry.menu() or entry.receivers("2triggered()") or entry.text()


@pytest.mark.parametrize(
    "path",
    [
        ("File", "Save a copy as"),
        ("File", "Restore a copy"),
        ("File", "Export"),
        ("File", "Export", "Register"),
        ("File", "Close register"),
        ("File", "Print"),
        ("Edit", "Undo"),
        ("Edit", "Redo"),
        ("Edit", "Find on this page"),
        ("View", "Register"),
        ("Record", "New activity"),
        ("Record", "Duplicate"),
        ("Record", "Delete"),
    ],
)
def test_without_a_register_its_entries_are_greyed(on_doors: TriedWindow, path: tuple[str, ...]) -> None:
    assert not action(on_doors.window, *path).isEnabled()


@pytest.mark.parametrize(
    "path",
    [("File", "New register"), ("File", "Open"), ("File", "Quit"), ("View", "Appearance"), ("Help", "About")],
)
def test_without_a_register_there_is_something_to_do(on_doors: TriedWindow, path: tuple[str, ...]) -> None:
    assert action(on_doors.window, *path).isEnabled()


class TestUndo:
    def test_names_what_is_undone_and_redone(self, on_example: TriedWindow, qtbot: QtBot) -> None:
        activity = on_example.an_activity
        old = activity.name
        on_example.desk.undo.do(answering(activity, field_of(Activity, "name"), "Admissions & more"))
        undo, redo = action(on_example.window, "Edit", "Undo"), action(on_example.window, "Edit", "Redo")
        assert undo.text() == "&Undo Change Name of activity “Admissions && more”"
        assert not redo.isEnabled()
        qtbot.keyClick(on_example.window, "z", CONTROL)
        assert on_example.an_activity.name == old
        assert redo.text() == "&Redo Change Name of activity “Admissions && more”"
        assert undo.text() == "&Undo"
        qtbot.keyClick(on_example.window, "z", CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert on_example.an_activity.name == "Admissions & more"

    def test_a_long_name_is_shortened(self, on_example: TriedWindow) -> None:
        on_example.desk.undo.do(answering(on_example.an_activity, field_of(Activity, "name"), "long " * 40))
        assert len(action(on_example.window, "Edit", "Undo").text()) < 80

    def test_what_is_typed_and_held_is_undone(self, on_example: TriedWindow, qtbot: QtBot) -> None:
        old = on_example.an_activity.name
        on_example.window.go_to(on_example.an_activity.id, "name")
        line = QApplication.focusWidget()
        qtbot.keyClicks(line, " and so on")
        assert action(on_example.window, "Edit", "Undo").text() == "&Undo typing"
        qtbot.keyClick(line, "z", CONTROL)
        assert on_example.an_activity.name == old


class TestRecord:
    def test_new_activity_is_begun_on_its_page(self, on_example: TriedWindow, qtbot: QtBot) -> None:
        before = len(on_example.register.all(Activity))
        qtbot.keyClick(on_example.window, "n", CONTROL)
        assert len(on_example.register.all(Activity)) == before + 1
        assert on_example.window.pages.number == 1

    def test_new_party_is_begun_in_the_directory(self, on_example: TriedWindow) -> None:
        before = len(on_example.register.all(Party))
        action(on_example.window, "Record", "New party").trigger()
        assert len(on_example.register.all(Party)) == before + 1
        assert on_example.window.pages.number == 5

    def test_duplicate_and_delete_what_is_selected(self, on_example: TriedWindow) -> None:
        before = len(on_example.register.all(Activity))
        on_example.window.go_to(on_example.an_activity.id)
        action(on_example.window, "Record", "Duplicate").trigger()
        assert len(on_example.register.all(Activity)) == before + 1
        action(on_example.window, "Record", "Delete").trigger()
        assert len(on_example.register.all(Activity)) == before

    def test_today_has_nothing_to_duplicate(self, on_example: TriedWindow) -> None:
        on_example.window.show_page(0)
        assert not action(on_example.window, "Record", "Duplicate").isEnabled()


class TestFiles:
    def test_a_copy_is_written_elsewhere(self, on_example: TriedWindow, tmp_path: Path) -> None:
        on_example.answers.file = tmp_path / "copy.dpo"
        action(on_example.window, "File", "Save a copy as").trigger()
        assert on_example.window.furnishing.messages.text == "A copy was saved as copy.dpo."
        on_example.answers.file = tmp_path / "copy.dpo"
        action(on_example.window, "File", "Open").trigger()
        assert on_example.desk.workspace.path == tmp_path / "copy.dpo"

    def test_the_register_is_exported(self, on_example: TriedWindow, tmp_path: Path) -> None:
        on_example.answers.file = tmp_path / "register.xlsx"
        action(on_example.window, "File", "Export", "Register").trigger()
        assert load_workbook(tmp_path / "register.xlsx").worksheets
        assert "register.xlsx" in on_example.window.furnishing.messages.text

    def test_a_refusal_is_told(self, on_example: TriedWindow, tmp_path: Path) -> None:
        on_example.answers.file = tmp_path / "no such folder" / "register.xlsx"
        action(on_example.window, "File", "Export", "Register").trigger()
        assert len(on_example.answers.told) == 1
        assert on_example.window.furnishing.messages.text == ""

    @pytest.mark.parametrize("ending", ["pdf", "html", "txt"])
    def test_a_notice_is_exported(self, on_example: TriedWindow, tmp_path: Path, ending: str) -> None:
        on_example.answers.file = tmp_path / f"notice.{ending}"
        action(on_example.window, "File", "Export", "Notice").trigger()
        assert not on_example.answers.told
        assert (tmp_path / f"notice.{ending}").stat().st_size > 1000

    def test_what_is_no_register_is_refused_and_the_open_one_stays(
        self, on_example: TriedWindow, tmp_path: Path
    ) -> None:
        on_example.answers.file = tmp_path / "letter.dpo"
        on_example.answers.file.write_text("Dear parents")
        action(on_example.window, "File", "Open").trigger()
        assert len(on_example.answers.told) == 1
        assert on_example.desk.workspace.path.name == "larkfield.dpo"

    def test_closing_shows_the_doors_with_the_register_opened_lately(self, on_example: TriedWindow) -> None:
        path = on_example.desk.workspace.path
        action(on_example.window, "File", "Close register").trigger()
        assert on_example.window.session.desk is None
        assert on_example.window.furnishing.doors.isVisible()
        assert on_example.window.recent.paths() == (path,)
        action(on_example.window, "File", "Open recent", "larkfield").trigger()
        assert on_example.desk.workspace.path == path

    def test_yesterdays_copy_comes_back_and_todays_state_is_kept(self, on_example: TriedWindow) -> None:
        old = on_example.an_activity.name
        files = on_example.window.furnishing.files
        files.close()
        files.open_example()
        on_example.desk.undo.do(answering(on_example.an_activity, field_of(Activity, "name"), "Mistake"))
        before = len(on_example.window.session.copies())
        action(on_example.window, "File", "Restore a copy").trigger()
        assert on_example.an_activity.name == old
        assert len(on_example.window.session.copies()) > before
        assert on_example.window.furnishing.messages.text.startswith("The register is as it was: ")

    def test_a_damaged_copy_is_refused_and_the_register_stays_open(self, on_example: TriedWindow) -> None:
        files = on_example.window.furnishing.files
        files.close()
        files.open_example()
        name = on_example.an_activity.name
        for copy in on_example.window.session.copies():
            copy.path.write_bytes(b"not a register")
        action(on_example.window, "File", "Restore a copy").trigger()
        assert len(on_example.answers.told) == 1
        assert on_example.an_activity.name == name
        assert on_example.window.sidebar.isVisible()

    def test_thinking_better_of_it_changes_nothing(self, on_example: TriedWindow) -> None:
        files = on_example.window.furnishing.files
        files.close()
        files.open_example()
        on_example.answers.choice = None
        desk = on_example.desk
        action(on_example.window, "File", "Restore a copy").trigger()
        assert on_example.desk is desk


def test_quitting_closes_the_window(on_example: TriedWindow) -> None:
    action(on_example.window, "File", "Quit").trigger()
    assert not on_example.window.isVisible()


class TestNewRegister:
    def test_asks_and_begins(self, on_doors: TriedWindow, tmp_path: Path) -> None:
        on_doors.answers.file = tmp_path / "ours.dpo"

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, NewRegisterDialog)
            fill(dialog)
            dialog.accept()

        QTimer.singleShot(0, answer)
        on_doors.window.furnishing.files.begin()
        organisation = on_doors.desk.workspace.organisation
        assert organisation.name == "Brook Lane School"
        assert (organisation.nation, organisation.public_authority) == ("scotland", True)
        assert (organisation.fee_number, organisation.officer_name) == ("Z1234567", "The bursar")
        assert on_doors.window.windowTitle() == "Brook Lane School – ours.dpo"

    def test_a_name_is_needed(self, qtbot: QtBot) -> None:
        dialog = NewRegisterDialog()
        qtbot.addWidget(dialog)
        assert not dialog.go_on.isEnabled()
        fill(dialog)
        assert dialog.go_on.isEnabled()
        assert isinstance(dialog.organisation(), Organisation)


def fill(dialog: NewRegisterDialog) -> None:
    dialog.name.setText("  Brook Lane School ")
    dialog.nation.setCurrentText("Scotland")
    dialog.public_authority.setChecked(True)
    dialog.fee_number.setText("Z1234567")
    dialog.officer_name.setText("The bursar")


class TestView:
    def test_colours_and_size_of_text_are_chosen_and_marked(self, on_example: TriedWindow) -> None:
        action(on_example.window, "View", "Appearance", "Dark").trigger()
        action(on_example.window, "View", "Text size", "125").trigger()
        assert on_example.appearance.theme.name == "dark"
        assert on_example.appearance.text_size == 125
        assert action(on_example.window, "View", "Appearance", "Dark").isChecked()
        assert not action(on_example.window, "View", "Appearance", "Light").isChecked()


class TestHelp:
    @pytest.mark.parametrize("entry", ["Guide", "Keyboard shortcuts", "About"])
    def test_each_opens_something_to_read(self, on_doors: TriedWindow, entry: str) -> None:
        read: list[str] = []

        def note() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ReadingDialog)
            read.append(dialog.text.toPlainText())
            dialog.done(QDialog.DialogCode.Accepted)

        QTimer.singleShot(0, note)
        action(on_doors.window, "Help", entry).trigger()
        assert len(read[0]) > 200

    def test_about_names_every_part_with_its_licence(self) -> None:
        assert "Apache License 2.0" in about()
        assert about().count("\n| ") > 10

    def test_the_shortcuts_are_those_of_the_menus(self, on_example: TriedWindow) -> None:
        listed = keyboard_shortcuts(on_example.window.furnishing.menus.shortcuts())
        assert "| New activity | Ctrl+N |" in listed
        assert "| Find anything | Ctrl+K |" in listed
        assert "| Undo | Ctrl+Z |" in listed

    def test_the_guide_speaks_of_every_page(self) -> None:
        assert all(f"**{page}**" in guide() for page in ("Today", "Register", "Notices", "Directory"))


def test_keys_are_given_once(on_example: TriedWindow) -> None:
    keys = [entry.shortcut for entry in on_example.window.furnishing.menus.entries() if entry.shortcut]
    assert len(keys) == len(set(keys))
