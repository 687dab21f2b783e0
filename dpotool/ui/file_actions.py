"""What the File menu does: begin, open, copy, restore, export and close registers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from dpotool.ui.dialogs import Dialogs
from dpotool.ui.leaving import may_leave
from dpotool.ui.message_strip import MessageStrip
from dpotool.ui.page_stack import PageStack
from dpotool.ui.session import Session
from dpotool.ui.settings import RecentFiles
from dpotool.ui.waiting_cursor import waiting_cursor

if TYPE_CHECKING:
    from dpotool.domain.notice import Notice
    from dpotool.ui.page import Desk

REGISTERS: Final = "Registers (*.dpo)"
WORKBOOKS: Final = "Excel workbooks (*.xlsx)"
NOTICES: Final = "PDF (*.pdf);;Web page for Word (*.html);;Plain text (*.txt)"
_FORMATS: Final = {".pdf": "pdf", ".html": "html", ".txt": "text"}
EXAMPLE: Final = "larkfield"


class FileActions(QObject):
    """Does with files what the officer asks for, and says what became of it."""

    def __init__(
        self,
        session: Session,
        recent: RecentFiles,
        dialogs: Dialogs,
        pages: PageStack,
        messages: MessageStrip,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._recent = recent
        self._dialogs = dialogs
        self._pages = pages
        self._messages = messages
        self._window = window

    def begin(self) -> None:
        """Ask about an organisation, and begin a register for it."""
        from dpotool.ui.new_register import ask_about_organisation

        organisation = ask_about_organisation(self._window)
        if organisation is None:
            return
        suggestion = str(_documents() / f"{_file_name(organisation.name)}.dpo")
        path = self._dialogs.save_file("Where to keep the register", suggestion, REGISTERS)
        if path is not None and self._may_leave():
            self._session.begin(path, [organisation])

    def open(self) -> None:
        """Ask for a register, and open it."""
        path = self._dialogs.open_file("Open a register", REGISTERS)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open the register at that path."""
        if self._may_leave():
            self._session.open(path)

    def open_example(self, name: str = EXAMPLE) -> None:
        """Open the register in which an example is tried out."""
        if self._may_leave():
            self._session.open_example(name)

    def save_copy(self) -> None:
        """Write a copy of the register elsewhere, and go on working in this one."""
        desk = self._flushed()
        suggestion = str(_documents() / f"Copy of {desk.workspace.path.name}")
        path = self._dialogs.save_file("Save a copy as", suggestion, REGISTERS)
        if path is not None:
            self._attempt(lambda: self._write_copy(desk, path), f"A copy was saved as {path.name}.", path)

    def restore_copy(self) -> None:
        """Ask which copy of the register to go back to; the present state is kept as a copy first."""
        from dpotool.ui.copy_words import copy_in_words

        desk = self._flushed()
        copies = self._session.copies()
        if not copies:
            self._dialogs.tell(
                "Restore a copy",
                "There is no copy of this register yet; one is kept each time it is opened after a change.",
            )
            return
        words = tuple(copy_in_words(copy.moment, copy.size, desk.workspace.today) for copy in copies)
        question = "Which copy do you want back? The register as it is now is kept as a copy first."
        chosen = self._dialogs.choose("Restore a copy", question, words)
        if chosen is not None and self._may_leave() and self._session.restore(copies[chosen]):
            self._messages.say(f"The register is as it was: {words[chosen]}.")

    def look_into_erased(self) -> None:
        """Say which copies still hold what has been erased, and until when."""
        from dpotool.ui.erasing import look_into_erased

        look_into_erased(self._flushed())

    def export_register(self) -> None:
        """Write the register as an Excel workbook in the layout of the regulator."""
        from dpotool.app.exporting import export_register

        desk = self._flushed()
        suggestion = str(_documents() / f"{desk.workspace.path.stem}.xlsx")
        path = self._dialogs.save_file("Export the register", suggestion, WORKBOOKS)
        if path is not None:
            done = f"The register was exported to {path.name}."
            self._attempt(lambda: export_register(desk.workspace, path), done, path)

    def export_notice(self) -> None:
        """Write a notice as PDF, as a page for Word, or as plain text."""
        from dpotool.app.exporting import export_notice

        desk = self._flushed()
        notice = self._chosen_notice(desk)
        if notice is None:
            return
        suggestion = str(_documents() / f"{_file_name(notice.headline)}.pdf")
        path = self._dialogs.save_file("Save the notice as", suggestion, NOTICES)
        if path is not None:
            form = _FORMATS.get(path.suffix.lower(), "pdf")
            done = f"The notice was exported to {path.name}."
            self._attempt(lambda: export_notice(desk.workspace, notice, path, form), done, path)

    def export_cases(self) -> None:
        """Write the log of requests, complaints and breaches to Excel."""
        from dpotool.ui.case_files import export_log

        self._tell_written(export_log(self._flushed()), "The log was exported to {}.")

    def export_figures(self) -> None:
        """Write the figures of a year for the governors or trustees."""
        from dpotool.ui.case_files import export_year

        self._tell_written(export_year(self._flushed()), "The figures were written to {}.")

    def send_dates(self) -> None:
        """Write what falls due as a calendar file."""
        from dpotool.ui.sending_dates import said_of, send_dates

        if path := send_dates(self._flushed()):
            self._tell_written(path, said_of(path))

    def export_form(self) -> None:
        """Write a form on which people can ask or complain by hand."""
        from dpotool.ui.case_files import export_form

        self._tell_written(export_form(self._flushed()), "The form was written to {}.")

    def import_cases(self) -> None:
        """Take a log of cases in from Excel."""
        from dpotool.ui.case_files import import_log

        if summary := import_log(self._flushed()):
            self._messages.say(summary)

    def close(self) -> None:
        """Close the register, and show the doors again."""
        if self._may_leave():
            self._session.close()
            self._recent.forget_last()

    def _may_leave(self) -> bool:
        return may_leave(self._session, self._pages, self._dialogs)

    def _chosen_notice(self, desk: Desk) -> Notice | None:
        from dpotool.domain.notice import Notice

        notices = desk.workspace.register.all(Notice)
        if len(notices) == 1:
            return notices[0]
        titles = tuple(notice.headline or "Notice without a title" for notice in notices)
        chosen = self._dialogs.choose("Export a notice", "Which notice?", titles)
        return None if chosen is None else notices[chosen]

    def _flushed(self) -> Desk:
        self._pages.flush()
        assert self._session.desk is not None
        return self._session.desk

    def _write_copy(self, desk: Desk, path: Path) -> None:
        from dpotool.app.opening import register_file

        register_file(desk.workspace).save_copy(path)

    def _tell_written(self, path: Path | None, done: str) -> None:
        if path is not None:
            self._messages.say(done.format(path.name), "Show in folder", lambda: _show_folder(path))

    def _attempt(self, work: Callable[[], object], done: str, path: Path) -> None:
        from dpotool.domain.errors import CannotDo

        try:
            with waiting_cursor():
                work()
        except CannotDo as refusal:
            self._dialogs.refuse(str(refusal))
            return
        self._messages.say(done, "Show in folder", lambda: _show_folder(path))


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()


def _file_name(words: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in words)
    return " ".join(kept.split())[:60] or "Register"


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
