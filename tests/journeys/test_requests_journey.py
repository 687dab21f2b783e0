"""An access request from its coming to its end, by keyboard alone: each date right at each step, each undone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from dpotool.domain.request import Request
from tests.journeys.officer import Officer

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
    return [each for each in officer.window.findChildren(QAbstractButton) if each.isVisible()]


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def answer(officer: Officer, **answers: str) -> None:
    """Fill in fields by their labels, in the order of the sheet, then record the step with Enter."""
    for label, words in answers.items():
        tab_to(officer, label.replace("_", " "))
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


def test_a_request_from_a_parent_by_keyboard_alone(officer: Officer) -> None:
    log(officer)
    assert the_request(officer).rights == ("access",)
    assert officer.sees("Due Thursday 5 November 2026")
    step(officer, "Acknowledge", "Due Thursday 5 November 2026", Acknowledged_on="6 October 2026")
    step(officer, "Ask for identity", "Not started", Identity_asked_on="6 October 2026")
    step(
        officer, "Identity received", "Due Thursday 12 November 2026", Identity_received_on="12 October 2026"
    )
    step(officer, "Ask to clarify", "Paused", Asked_on="19 October 2026", What_was_asked="Which years?")
    step(officer, "Clarification received", "Due Monday 23 November 2026", Answered_on="27 October 2026")
    step(
        officer,
        "Extend",
        "Due Thursday 21 January 2027",
        Extended_on="20 November 2026",
        Why_it_is_extended="The request is complex",
    )
