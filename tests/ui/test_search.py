"""Finding records, actions and settings from the box at the top."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.windows import TriedWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def look_for(tried: TriedWindow, qtbot: QtBot, words: str) -> list[str]:
    box = tried.window.strip.search
    qtbot.keyClick(tried.window, "k", CONTROL)
    assert box.hasFocus()
    qtbot.keyClicks(box, words)
    results = tried.window.furnishing.search.results
    assert results.isVisible()
    return [results.item(row).text() for row in range(results.count())]


def test_enter_goes_to_the_record_found(on_example: TriedWindow, qtbot: QtBot) -> None:
    assert look_for(on_example, qtbot, "payroll and pensions")[0] == "Payroll and pensions"
    qtbot.keyClick(on_example.window.strip.search, Qt.Key.Key_Return)
    assert on_example.window.pages.number == 1
    assert on_example.window.strip.search.text() == ""
    assert not on_example.window.furnishing.search.results.isVisible()


def test_arrows_choose(on_example: TriedWindow, qtbot: QtBot) -> None:
    found = look_for(on_example, qtbot, "payroll")
    assert len(found) > 1
    box, results = on_example.window.strip.search, on_example.window.furnishing.search.results
    assert results.currentRow() == 0
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert results.currentRow() == 1
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert results.currentRow() == len(found) - 1
    qtbot.keyClick(box, Qt.Key.Key_PageUp)
    assert results.currentRow() == 0
    assert box.hasFocus()


def test_escape_returns_to_where_one_was(on_example: TriedWindow, qtbot: QtBot) -> None:
    before = on_example.window.focusWidget()
    look_for(on_example, qtbot, "payroll")
    qtbot.keyClick(on_example.window.strip.search, Qt.Key.Key_Escape)
    assert on_example.window.focusWidget() is before
    assert not on_example.window.furnishing.search.results.isVisible()


def test_settings_and_actions_are_found_and_done(on_example: TriedWindow, qtbot: QtBot) -> None:
    assert "High contrast" in look_for(on_example, qtbot, "high contrast")
    qtbot.keyClick(on_example.window.strip.search, Qt.Key.Key_Return)
    assert on_example.appearance.choice == "contrast"


def test_what_cannot_be_done_now_is_not_offered(on_doors: TriedWindow, qtbot: QtBot) -> None:
    assert look_for(on_doors, qtbot, "duplicate") == ["Nothing found for “duplicate”"]
    qtbot.keyClick(on_doors.window.strip.search, Qt.Key.Key_Return)
    assert on_doors.window.strip.search.text() == "duplicate"


def test_what_the_page_offers_is_found(on_example: TriedWindow, qtbot: QtBot) -> None:
    on_example.window.show_page(1)
    assert "Export what the register shows" in look_for(on_example, qtbot, "what the register shows")


def test_a_click_goes_there_too(on_example: TriedWindow, qtbot: QtBot) -> None:
    look_for(on_example, qtbot, "penfold payroll ltd")
    results = on_example.window.furnishing.search.results
    place = results.visualItemRect(results.item(0)).center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert on_example.window.pages.number == 5


def test_the_list_is_read_out_with_what_each_result_is(on_example: TriedWindow, qtbot: QtBot) -> None:
    look_for(on_example, qtbot, "penfold payroll ltd")
    results = on_example.window.furnishing.search.results
    spoken = results.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Penfold Payroll Ltd, Party")
