"""An access request from its coming to its end by keyboard alone: each date right, each step undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMenu, QTabBar, QWidget

from dpotool.domain.request import Request
from dpotool.ui.descendants import descendants
from dpotool.ui.letters.letter_dialog import LetterDialog
from dpotool.ui.requests.search_pane import SearchTable
from tests.journeys.officer import Officer, kept_in

MANY = 80


def tab_to(officer: Officer, words: str) -> QWidget:
    """Press Tab until the cursor is on what is called so."""
    for _ in range(MANY):
        widget = QApplication.focusWidget()
        if widget is not None and words in (_text(widget), widget.accessibleName()):
            return widget
        officer.press("Tab")
    raise AssertionError(f"Tab never comes to {words}")


def take(officer: Officer, words: str) -> None:
    """Go to the button of a step, or to its entry below More, and press it."""
    shown = [each for each in _buttons(officer) if _text(each).startswith(words)]
    if shown:
        tab_to(officer, _text(shown[0]))
        officer.press("Space")
        return
    tab_to(officer, "More steps")
    officer.press("Space")
    _choose(words)


def _choose(words: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(MANY):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        action = menu.activeAction()
        if action is not None and action.text().startswith(words):
            QTest.keyClick(menu, Qt.Key.Key_Return)
            return
    raise AssertionError(f"no {words} below More")


def _buttons(officer: Officer) -> list[QAbstractButton]:
    return [each for each in descendants(officer.window, QAbstractButton) if each.isVisible()]


def _text(widget: QWidget | None) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def answer(officer: Officer, **answers: str) -> None:
    """Fill in fields by their labels in the order of the sheet, lists by their first, and record the step."""
    for label, words in answers.items():
        field = tab_to(officer, label.replace("_", " "))
        if isinstance(field, QComboBox):
            officer.press("Down")
            assert field.currentText() == words
        else:
            officer.press("Ctrl+A")
            officer.write(words)
    tab_to(officer, "Record")
    officer.press("Space")


def the_request(officer: Officer) -> Request:
    """The request that was logged last."""
    return officer.register.all(Request)[-1]


def undone_and_done_again(officer: Officer) -> None:
    """Take the last step back and do it again: the register is as before, then as after."""
    after = officer.register
    officer.press("Ctrl+Z")
    assert officer.register != after
    officer.press("Ctrl+Shift+Z")
    assert officer.register == after


def log(officer: Officer) -> None:
    officer.press("Ctrl+K")
    officer.write("Log request")
    officer.press("Return")
    assert officer.sees("Log a request")
    officer.write("Parent of a Year 4 pupil")
    officer.press("Tab")
    officer.write("Parent")
    officer.press("Tab")
    officer.write("A Year 4 pupil")
    officer.press("Tab", "Space", "Tab", "Ctrl+A")
    officer.write("5 October 2026")
    officer.press("Tab")
    officer.write("E-mail")
    officer.press("Tab")
    officer.write("Please send me everything about my child.")
    officer.press("Tab")
    officer.write("pupils")
    officer.press("Return")
    officer.press("Tab", "Space")


def step(officer: Officer, words: str, due: str, **answers: str) -> None:
    """Take a step, see what is due then, and try its undo."""
    take(officer, words)
    answer(officer, **answers)
    officer.wait_until(lambda: officer.sees(due))
    undone_and_done_again(officer)
    assert officer.sees(due)


def leave_letter(officer: Officer) -> None:
    """Leave the letter that is offered for later."""
    tab_to(officer, "Not now")
    officer.press("Space")


def write_letter(officer: Officer, words: str) -> None:
    """Write the letter that is offered, see what it says, and log it as sent."""
    seen: list[str] = []

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, LetterDialog)
        seen.append(dialog.pane.writing.text)
        dialog.pane.out.log.setFocus()
        officer.press("Space")

    officer.in_the_next_dialog(work)
    tab_to(officer, "Write it now")
    officer.press("Space")
    officer.wait_until(lambda: seen)
    assert words in seen[0]


def search_by_the_checklist(officer: Officer) -> None:
    """Take the places to look from the register, and tick off the first of them."""
    tabs = next(each for each in descendants(officer.window, QTabBar) if each.isVisible())
    _tab_until(officer, lambda: QApplication.focusWidget() is tabs)
    officer.press("Right")
    assert tabs.tabText(tabs.currentIndex()).startswith("Searches")
    _tab_until(officer, lambda: _text(QApplication.focusWidget()).startswith("Add "))
    officer.press("Space")
    planned = the_request(officer).searches
    assert planned
    _tab_until(officer, lambda: isinstance(QApplication.focusWidget(), SearchTable))
    officer.press("Space")
    assert [bool(each.done) for each in the_request(officer).searches][:2] == [True, False]
    undone_and_done_again(officer)


def _tab_until(officer: Officer, there: Callable[[], bool]) -> None:
    for _ in range(MANY):
        if there():
            return
        officer.press("Tab")
    raise AssertionError("Tab never comes there")


def test_a_request_from_a_parent_by_keyboard_alone(officer: Officer) -> None:
    log(officer)
    assert the_request(officer).rights == ("access",)
    assert officer.sees("Due Thursday 5 November 2026")
    step(officer, "Acknowledge", "Due Thursday 5 November 2026", Acknowledged_on="6 October 2026")
    write_letter(officer, "by Thursday 5 November 2026 at the latest")
    step(officer, "Ask for identity", "The time has not begun", Identity_asked_on="6 October 2026")
    write_letter(officer, "begins on the day on which it reaches us")
    received = {"Identity_received_on": "12 October 2026"}
    step(officer, "Identity received", "Due Thursday 12 November 2026", **received)
    asked = {"Asked_on": "19 October 2026", "What_was_asked": "Which years?"}
    step(officer, "Ask to clarify", "The clock stands still", **asked)
    write_letter(officer, "stands still")
    step(officer, "Clarification received", "Due Monday 23 November 2026", Answered_on="27 October 2026")
    why = {"Extended_on": "20 November 2026", "Why_it_is_extended": "The request is complex"}
    step(officer, "Extend", "Due Thursday 21 January 2027", **why)
    write_letter(officer, "by Thursday 21 January 2027 at the latest")
    assert [letter.template for letter in the_request(officer).letters] == [
        *("acknowledgement", "identity", "clarification", "extension"),
    ]
    search_by_the_checklist(officer)
    sent = {"On": "14 December 2026", "What_was_sent": "46 pages of the pupil record"}
    step(officer, "Record answer sent", "Answered", **sent)
    write_letter(officer, "46 pages of the pupil record")
    step(officer, "Close the case", "Closed", Closed_on="14 December 2026")
    assert officer.sees("Closed")
    take(officer, "Make anonymous")
    anonymous = the_request(officer)
    assert (anonymous.requester, anonymous.subject, anonymous.description) == ("", "", "")
    assert anonymous.anonymised_on == officer.desk.workspace.today
    assert [outcome.result for outcome in anonymous.outcomes] == ["done"]
    path = officer.path
    officer.press("Ctrl+Q")
    assert kept_in(path).all(Request)[-1] == anonymous
    assert b"Year 4" not in path.read_bytes()
