"""Every page with longer words and larger type: nothing is cut off, and every field has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from dpotool.ui.descendants import descendants
from dpotool.ui.first_start import FirstStart
from dpotool.ui.new_register import NewRegisterDialog
from dpotool.ui.page_list import PAGES
from dpotool.ui.pages.register import RegisterPage
from dpotool.ui.pages.requests import RequestsPage
from dpotool.ui.question_dialog import QuestionDialog
from dpotool.ui.widgets.short_label import ShortLabel
from tests.ui.windows import TriedWindow

INPUTS = (
    QLineEdit,
    QComboBox,
    QPlainTextEdit,
    QTextEdit,
    QAbstractSpinBox,
    QAbstractButton,
    QAbstractItemView,
)
PAGE = pytest.mark.parametrize("number", range(len(PAGES)), ids=[entry.name for entry in PAGES])
SIZES = [(1360, 860), (1024, 768)]
REQUESTS = next(number for number, entry in enumerate(PAGES) if entry.name == "Requests")


def page(tried: TriedWindow, number: int, size: tuple[int, int] = SIZES[0]) -> QWidget:
    tried.window.resize(*size)
    tried.window.show_page(number)
    QApplication.processEvents()
    return tried.window


def stretched(text: str) -> str:
    """The text half as long again, as other words for the same might be; marks for keys and markup stay."""
    letters = text.replace("&", "")
    return text + (" " + letters * 2)[: len(letters) // 2] if "<" not in text else text


def stretch(top: QWidget) -> None:
    for label in descendants(top, QLabel):
        if label.text() and label.isVisible():
            label.setText(stretched(label.text()))
    for button in descendants(top, QPushButton):
        if button.text() and button.isVisible():
            button.setText(stretched(button.text()))
    for _ in range(3):
        QApplication.processEvents()


def settle() -> None:
    """Let everything find its place: what is as high as its text takes more than one round."""
    for _ in range(4):
        QApplication.processEvents()


def clipped(top: QWidget) -> Iterator[str]:
    for widget in descendants(top, QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QPushButton) and _is_short_of_room(widget):
            yield f"{type(widget).__name__} “{widget.text()}” {widget.size().toTuple()}"


def _is_short_of_room(widget: QLabel | QPushButton) -> bool:
    if isinstance(widget, ShortLabel) or widget.property("look") == "row-link":
        return False  # these shorten their words themselves, and have all of them in a tooltip
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    wanted = widget.sizeHint()
    return wanted.width() > widget.width() or wanted.height() > widget.height()


def nameless(top: QWidget) -> Iterator[str]:
    for widget in descendants(top, QWidget):
        if isinstance(widget, INPUTS) and widget.isVisible() and not _inner(widget):
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not spoken.text(QAccessible.Text.Name):
                yield f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


def _inner(widget: QWidget) -> bool:
    """Whether a widget is a part of another one that has the name."""
    parent = widget.parent()
    while isinstance(parent, QWidget):
        if isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit):
            return True
        parent = parent.parent()
    return False


@PAGE
@pytest.mark.parametrize("size", SIZES, ids=["wide", "narrow"])
@pytest.mark.parametrize("per_cent", [100, 125])
def test_larger_type_is_not_cut_off(
    on_example: TriedWindow, number: int, size: tuple[int, int], per_cent: int
) -> None:
    on_example.appearance.choose_text_size(per_cent)
    assert not list(clipped(page(on_example, number, size)))


@PAGE
def test_longer_words_are_not_cut_off(on_example: TriedWindow, number: int) -> None:
    window = page(on_example, number)
    stretch(window)
    assert not list(clipped(window))


@PAGE
def test_everything_one_types_into_has_a_name(on_example: TriedWindow, number: int) -> None:
    assert not list(nameless(page(on_example, number)))


@pytest.mark.parametrize("per_cent", [100, 125])
def test_every_section_of_an_activity(on_example: TriedWindow, per_cent: int) -> None:
    on_example.appearance.choose_text_size(per_cent)
    page(on_example, 1)
    register = on_example.window.pages.current
    assert isinstance(register, RegisterPage)
    on_example.window.go_to(on_example.an_activity.id)
    form = register.pane.details.form
    for section in form.sections:
        form.show_section(section.name)
        QApplication.processEvents()
        assert not list(clipped(on_example.window)), section.title
        assert not list(nameless(on_example.window)), section.title


@pytest.mark.parametrize(("size", "per_cent"), [(SIZES[0], 100), (SIZES[1], 125)], ids=["wide", "narrow"])
def test_every_case_with_its_steps_and_papers(
    on_example: TriedWindow, size: tuple[int, int], per_cent: int
) -> None:
    on_example.appearance.choose_text_size(per_cent)
    page(on_example, REQUESTS, size)
    requests = on_example.window.pages.current
    assert isinstance(requests, RequestsPage)
    for case in on_example.desk.workspace.casework.cases():
        requests.show_record(case.id)
        requests.case.head.why.setChecked(True)
        for title in requests.case.papers.titles:
            requests.case.papers.show_tab(title)
            settle()
            assert not list(clipped(on_example.window)), f"{case.reference}, {title}"
            assert not list(nameless(on_example.window)), f"{case.reference}, {title}"


def test_every_sheet_of_cases(on_example: TriedWindow) -> None:
    on_example.appearance.choose_text_size(125)
    page(on_example, REQUESTS, SIZES[1])
    requests = on_example.window.pages.current
    assert isinstance(requests, RequestsPage)
    for case in on_example.desk.workspace.casework.cases():
        requests.show_record(case.id)
        for code in set(requests.case.bar.buttons) - {"letter", "reopen"}:
            requests.case.take(code)
            settle()
            assert not list(clipped(on_example.window)), f"{case.reference}, {code}"
            assert not list(nameless(on_example.window)), f"{case.reference}, {code}"
    for noun in ("request", "complaint", "breach"):
        requests.log(noun)
        settle()
        assert not list(clipped(on_example.window)), noun
        assert not list(nameless(on_example.window)), noun


@pytest.mark.parametrize("per_cent", [100, 125])
def test_the_doors(on_doors: TriedWindow, per_cent: int) -> None:
    on_doors.appearance.choose_text_size(per_cent)
    on_doors.window.resize(1024, 768)
    QApplication.processEvents()
    doors = on_doors.window.furnishing.doors
    assert isinstance(doors, FirstStart)
    assert not list(clipped(on_doors.window))
    assert not list(nameless(on_doors.window))
    assert all(door.words_width() <= door.width() for door in doors.doors)


@pytest.mark.parametrize("per_cent", [100, 125])
def test_dialogs(on_doors: TriedWindow, per_cent: int) -> None:
    on_doors.appearance.choose_text_size(per_cent)
    dialogs = (
        NewRegisterDialog(on_doors.window),
        QuestionDialog("Not saved", "The disk is full. " * 6, on_doors.window, do="Leave without it"),
    )
    for dialog in dialogs:
        dialog.show()
        QApplication.processEvents()
        assert not list(clipped(dialog))
        assert not list(nameless(dialog))
        dialog.close()


def test_this_test_would_see_what_is_cut_off(on_doors: TriedWindow) -> None:
    label = QLabel("Far too long for so little room", on_doors.window)
    label.resize(40, 20)
    label.show()
    assert list(clipped(on_doors.window)) == ["QLabel “Far too long for so little room” (40, 20)"]


def test_this_test_would_see_what_has_no_name(on_doors: TriedWindow) -> None:
    QLineEdit(on_doors.window).show()
    assert list(nameless(on_doors.window)) == ["QLineEdit  in MainWindow"]
