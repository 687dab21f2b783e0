"""The File menu."""

from functools import partial
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dpotool.ui.file_actions import FileActions
from dpotool.ui.page_stack import PageStack
from dpotool.ui.session import Session
from dpotool.ui.settings import RecentFiles

_CASES: Final = "Re&quests, complaints and breaches"
_EXAMPLES: Final = (("larkfield", "A primary school"), ("york-send", "A council's service for special needs"))


class FileMenu(QMenu):
    """Registers as files: begin, open, copy, restore, export, print, close."""

    def __init__(
        self, files: FileActions, session: Session, recent: RecentFiles, pages: PageStack, window: QWidget
    ) -> None:
        super().__init__("&File", window)
        self._window = window
        self._files = files
        self._session = session
        self._recent = recent
        self._pages = pages
        self._add_opening()
        self._add_copies()
        self._add_leaving()

    def refresh(self) -> None:
        """Grey what cannot be done now, and list the registers opened lately."""
        opened = self._session.desk is not None
        for action in self._of_a_register:
            action.setEnabled(opened)
        self._export.setEnabled(opened)
        self._import.setEnabled(opened)
        page = self._pages.current
        commands = page.record_commands() if page else None
        self.print.setEnabled(bool(commands and commands.print))
        self.export_notice.setEnabled(opened and self._has_notices())
        self._list_recent()

    def _add_opening(self) -> None:
        self.begin = self.addAction("&New register…", self._files.begin)
        self.open = self.addAction("&Open…", QKeySequence.StandardKey.Open, self._files.open)
        self.recent = self.addMenu("Open &recent")
        examples = self.addMenu("Open an e&xample")
        for name, words in _EXAMPLES:
            examples.addAction(words, partial(self._files.open_example, name))
        self.addSeparator()

    def _add_copies(self) -> None:
        self.save_copy = self.addAction("&Save a copy as…", self._files.save_copy)
        self.restore = self.addAction("Res&tore a copy…", self._files.restore_copy)
        self.erased = self.addAction("Er&ased data in copies…", self._files.look_into_erased)
        self.addSeparator()
        self._import = self.addMenu("&Import")
        self._import.addAction(f"{_CASES} from Excel…", self._files.import_cases)
        self._export = self.addMenu("&Export")
        self.export_register = self._export.addAction(
            "&Register to Excel…", QKeySequence("Ctrl+E"), self._files.export_register
        )
        self.export_notice = self._export.addAction("&Notice…", self._files.export_notice)
        self._export.addAction(f"{_CASES} to Excel…", self._files.export_cases)
        self._export.addAction("Fig&ures of a year for governors or trustees…", self._files.export_figures)
        self._export.addAction("&Form for requests or complaints on paper…", self._files.export_form)
        self._export.addAction("&Dates to a calendar…", self._files.send_dates)
        self.print = self.addAction("&Print…", QKeySequence.StandardKey.Print, self._print)
        self.addSeparator()

    def _add_leaving(self) -> None:
        self.close_register = self.addAction("&Close register", QKeySequence("Ctrl+W"), self._files.close)
        self.quit = self.addAction("&Quit", QKeySequence("Ctrl+Q"), self._window.close)
        opened = (self.save_copy, self.restore, self.erased, self.export_register, self.close_register)
        self._of_a_register = opened

    def _list_recent(self) -> None:
        self.recent.clear()
        for path in self._recent.paths():
            action = self.recent.addAction(path.stem.replace("&", "&&"), partial(self._files.open_path, path))
            action.setToolTip(str(path))
        self.recent.setToolTipsVisible(True)
        self.recent.setEnabled(not self.recent.isEmpty())

    def _has_notices(self) -> bool:
        if self._session.desk is None:
            return False
        from dpotool.domain.notice import Notice

        return bool(self._session.desk.workspace.register.all(Notice))

    def _print(self) -> None:
        self._pages.flush()
        page = self._pages.current
        commands = page.record_commands() if page else None
        if commands and commands.print:
            commands.print()
