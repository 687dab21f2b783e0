"""Goes through everything that a window can show, for pictures of it.

What there is to show, the program is asked: its pages, its records, the sections of their forms, its menus,
and each entry and button whose name ends in … because it asks something.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QWidget

from dpotool.domain.fields import Record, fields_of
from dpotool.domain.kinds import Rows
from dpotool.domain.records import RECORD_TYPES
from dpotool.ui.column_choice import ColumnChoice
from dpotool.ui.crash import report
from dpotool.ui.crash_dialog import CrashDialog
from dpotool.ui.descendants import descendants
from dpotool.ui.forms.record_form import RecordForm, SectionPage
from dpotool.ui.main_window import MainWindow
from dpotool.ui.notices.notice_editor import NoticeEditor
from dpotool.ui.notices.preview_pane import PreviewPane
from dpotool.ui.page import Desk
from dpotool.ui.page_list import PAGES
from dpotool.ui.section_list import SectionList

if TYPE_CHECKING:
    from pictures import Album

ASKS = "…"
STILL = 120
"""Milliseconds that a window is given to come to rest after it has been shown something else."""
SHORT = 30
"""The same, for what moves only a little."""
MOST = 30_000
"""Milliseconds after which the pages of a notice are no longer waited for."""


class Tour:
    """Shows things in a window, and keeps a picture of each."""

    def __init__(self, window: MainWindow, album: "Album") -> None:
        self._window = window
        self._album = album

    def show_window(self, name: str) -> None:
        """The window as it is now, but with the pages of a notice made where it shows some."""
        QTest.qWait(STILL)
        for editor in self._visible(NoticeEditor):
            _wait_for_pages(editor.preview)
        self._let_settle()
        self.keep(name, self._window)

    def show_pages(self, state: str = "") -> None:
        """Each page of the sidebar, with its first record."""
        for number, entry in enumerate(PAGES):
            self._window.show_page(number)
            self.show_window(_slug(entry.name, state))

    def show_records(self) -> None:
        """The first record of each type: the window, each section of its form, and each sort of row."""
        for entry in PAGES:
            for noun in entry.nouns:
                record = self._first(noun)
                self._desk.go_to(record.id, "")
                self.show_window(_slug(noun))
                self._desk.go_to(record.id, fields_of(type(record))[0].name)
                for sections in self._visible(SectionList):
                    self._show_sections(sections, noun)
                self._show_rows(type(record))

    def show_what_pages_ask(self) -> None:
        """What each page opens: menus, lists of columns, and dialogs."""
        for number, entry in enumerate(PAGES):
            self._window.show_page(number)
            for button in self._visible(QPushButton):
                if button.menu() is not None:
                    self._show_menu(button.menu(), _slug("menu", entry.name, button.text()))
                elif isinstance(button, ColumnChoice):
                    self._show_popup(button, _slug("menu", entry.name, button.text()))
            for asking in self._visible(QAbstractButton):
                if asking.text().endswith(ASKS) and asking.isEnabled():
                    self._ask(_slug(entry.name, asking.text()), asking.click)

    def show_search(self, words: str) -> None:
        """What the search box finds."""
        box = self._window.strip.search
        box.begin()
        QTest.keyClicks(box, words)
        self.show_window("search")
        box.leave()

    def show_menus(self) -> None:
        """Each menu, and each menu within it."""
        for menu in self._menus():
            self._show_menu(menu, _slug("menu", menu.title()))

    def show_what_menus_ask(self) -> None:
        """The dialog behind each entry of a menu that asks or tells, with a notice selected."""
        self._desk.go_to(self._first("notice").id, "")
        told = self._window.furnishing.menus.help.actions()
        for menu in self._menus():
            menu.aboutToShow.emit()
            for action in menu.actions():
                if action.isEnabled() and (action in told or action.text().endswith(ASKS)):
                    self._ask(_slug(action.text()), action.trigger)

    def show_questions(self) -> None:
        """The dialogs in which pages ask and tell, and the one for a fault of the program."""
        dialogs = self._window.dialogs
        refusal = "“Larkfield.dpo” is open in another window; close it there, then open it here."
        self._ask("refusal", lambda: dialogs.refuse(refusal))
        self._ask("telling", lambda: dialogs.tell("Restore a copy", "There is no copy of this register yet."))
        self._ask("text-question", lambda: dialogs.ask_text("Keep this view", "What is it called?", "Mine"))
        question = "What you typed last is not in the file. Leave the register without it?"
        self._ask("confirmation", lambda: dialogs.confirm("Not saved", question, do="Leave without it"))
        try:
            raise LookupError
        except LookupError as fault:
            text = report(type(fault), fault.__traceback__)
        self._ask("fault", lambda: CrashDialog(text, Path("faults.txt")).exec())

    def _show_sections(self, sections: SectionList, noun: str) -> None:
        shown = [row for row in range(sections.model().rowCount()) if not sections.isRowHidden(row)]
        for row in shown:
            sections.setCurrentIndex(sections.model().index(row, 0))
            self._show_form(_slug(*_without_repeats(noun, sections.section.replace("_", " "))))

    def _show_rows(self, kind: type[Record]) -> None:
        """Each sort of row, open: of a record that has one, or a new one."""
        records = self._desk.workspace.register.all(kind)
        for field in fields_of(kind):
            if isinstance(field.kind, Rows):
                name = _slug(kind.noun, "row", field.name.replace("_", " "))
                holder = next((each for each in records if getattr(each, field.name)), None)
                if holder is not None:
                    self._desk.go_to(holder.id, f"{field.name}/{getattr(holder, field.name)[0].id}")
                    self._show_form(name)
                else:
                    self._show_new_row(name, records[0].id, field.name)

    def _show_new_row(self, name: str, identity: str, field: str) -> None:
        self._desk.go_to(identity, field)
        forms = [each for each in self._visible(RecordForm) if _holds(each, field)]
        if not forms:
            return  # it is not typed, as files are not
        forms[0].editor(field).widget.add_button.click()
        self._show_form(name)
        self._desk.undo.undo()

    def _show_form(self, name: str) -> None:
        """The section of a form that is shown, in its whole height; the window where it shows none."""
        self._let_settle()
        for page in self._visible(SectionPage):
            self.keep(f"form-{name}", page.widget())
        if not self._visible(SectionPage):
            self.keep(name, self._window)

    def _first(self, noun: str) -> Record:
        kind = next(each for each in RECORD_TYPES if each.noun == noun)
        records = self._desk.workspace.register.all(kind)
        if not records:
            page = self._window.show_page(self._window.pages.page_for(noun))
            assert page is not None
            page.record_commands().add[noun]()
        return self._desk.workspace.register.all(kind)[0]

    @property
    def _desk(self) -> Desk:
        desk = self._window.session.desk
        assert desk is not None
        return desk

    def _menus(self) -> Iterator[QMenu]:
        for menu in self._window.furnishing.menus.menus:
            yield menu
            yield from (below for action in menu.actions() if isinstance(below := action.menu(), QMenu))

    def _show_menu(self, menu: QMenu, name: str) -> None:
        menu.popup(self._window.mapToGlobal(self._window.rect().center()))
        QTest.qWait(SHORT)
        self.keep(name, menu)
        menu.close()

    def _show_popup(self, button: QAbstractButton, name: str) -> None:
        button.click()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            QTest.qWait(SHORT)
            self.keep(name, popup)
            popup.close()

    def _ask(self, name: str, deed: Callable[[], object]) -> None:
        """Do what opens a dialog; keep a picture of it, and answer no."""
        watch = QTimer(interval=20)
        watch.timeout.connect(partial(self._decline, f"dialog-{name}"))
        watch.start()
        deed()
        watch.stop()

    def _decline(self, name: str) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self.keep(name, dialog)
            dialog.close()

    def _let_settle(self) -> None:
        """Wait until everything has its place: what is as high as its text takes more than one round."""
        before: list[QRect] = []
        for _ in range(MOST // SHORT):
            QTest.qWait(SHORT)
            now = [widget.geometry() for widget in self._visible(QWidget)]
            if now == before:
                return
            before = now

    def _visible(self, kind: type[QWidget]) -> list:
        page = self._window.pages.current
        return [each for each in descendants(page, kind) if each.isVisible()] if page else []

    def keep(self, name: str, widget: QWidget) -> None:
        """Keep a picture of a widget as it is now."""
        self._album.keep(name, widget.grab())


def _holds(form: RecordForm, field: str) -> bool:
    return any(field in section.field_names for section in form.sections)


def _wait_for_pages(preview: PreviewPane) -> None:
    for _ in range(MOST // STILL):
        if preview.pages.page_count:
            return
        QTest.qWait(STILL)


def _slug(*words: str) -> str:
    plain = " ".join(words).lower().replace("&", "")
    return "-".join(re.findall(r"[a-z]+", plain))


def _without_repeats(noun: str, section: str) -> tuple[str, ...]:
    return (section,) if section.startswith(noun) else (noun, section)
