"""Goes through what the Requests page shows of cases, for pictures of it: each state, step, tab and sheet."""

import re

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from dpotool.domain.case_file import CaseFile
from dpotool.ui.main_window import MainWindow
from dpotool.ui.pages.requests import RequestsPage
from tour import STILL, Tour

WITHOUT_SHEET = ("letter", "reopen")
NOUNS = ("request", "complaint", "breach")


class CaseTour:
    """Shows the cases of the open register on the Requests page."""

    def __init__(self, window: MainWindow, tour: Tour) -> None:
        self._window = window
        self._tour = tour

    def show(self) -> None:
        """Every case once; of the first of each type also its steps, its tabs and why it is due."""
        seen: set[str] = set()
        for case in self._cases():
            self._page.show_record(case.id)
            self._tour.show_window(f"case-{_slug(case.reference)}")
            if case.noun not in seen:
                seen.add(case.noun)
                self._show_all_of(case)
        self._show_logging()
        self._show_letter()

    def put_away(self) -> None:
        """Leave a step that was asked about, as every button of a page that asks something was pressed."""
        self._page.case.sheet.cancel.click()

    def _show_all_of(self, case: CaseFile) -> None:
        pane = self._page.case
        pane.head.why.setChecked(True)
        self._tour.show_window(f"case-{case.noun}-why")
        pane.head.why.setChecked(False)
        for code in tuple(pane.bar.buttons):
            if code not in WITHOUT_SHEET:
                pane.take(code)
                self._tour.show_window(f"case-{case.noun}-step-{code}")
                pane.sheet.cancel.click()
        for title in pane.papers.titles:
            pane.papers.show_tab(title)
            self._tour.show_window(f"case-{case.noun}-tab-{_slug(title)}")
        pane.papers.show_tab(pane.papers.titles[0])

    def _show_logging(self) -> None:
        for noun in NOUNS:
            self._page.log(noun)
            self._tour.show_window(f"log-{noun}")
        self._page.sheet.cancel.click()

    def _show_letter(self) -> None:
        """The window of a letter, as it opens from the case."""
        self._page.show_record(self._cases()[0].id)
        self._page.case.write_letter()
        QTest.qWait(STILL)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        self._tour.keep("dialog-letter", dialog)
        dialog.reject()

    def _cases(self) -> tuple[CaseFile, ...]:
        desk = self._window.session.desk
        assert desk is not None
        return desk.workspace.casework.cases()

    @property
    def _page(self) -> RequestsPage:
        page = self._window.show_page(self._window.pages.page_for(NOUNS[0]))
        assert isinstance(page, RequestsPage)
        return page


def _slug(words: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", words.lower()))
