"""What happens when the program itself is at fault: it says so, once, and nothing is lost."""

import platform
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from dpotool import __version__
from dpotool.ui.fonts import scaled
from dpotool.ui.theme import set_look

_LARGEST_LOG: Final = 1_000_000
_OURS: Final = Path(__file__).resolve().parent.parent.parent


class CrashReports(QObject):
    """Notes every fault of the program in a file, and shows each kind of fault once.

    Faults come from any thread; the dialog is shown in the thread of the window.
    """

    reported = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._seen: set[str] = set()
        self._lock = threading.Lock()
        self._showing = False
        self.reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every fault from now on."""
        sys.excepthook = self.take
        threading.excepthook = lambda fault: self.take(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def take(
        self, kind: type[BaseException], fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Note a fault; one that has been noted before is passed over."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault or kind(), trace)
            return
        text = report(kind, trace)
        with self._lock:
            if text in self._seen:
                return
            self._seen.add(text)
        print(text, file=sys.stderr)
        self._note(text)
        self.reported.emit(text)

    def _note(self, text: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            kept = self._log.read_text(encoding="utf-8") if self._log.exists() else ""
            entry = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{text}\n\n"
            self._log.write_text((kept + entry)[-_LARGEST_LOG:], encoding="utf-8")
        except OSError as refusal:
            print(f"The fault could not be noted: {refusal}", file=sys.stderr)

    def _show(self, text: str) -> None:
        if self._showing:
            return
        self._showing = True
        try:
            CrashDialog(text, self._log).exec()
        finally:
            self._showing = False


class CrashDialog(QDialog):
    """Says that the program is at fault, and offers the report to be copied."""

    def __init__(self, text: str, log: Path) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle("A fault in the program")
        title = QLabel("Something went wrong inside the program")
        set_look(title, "section-title")
        about = QLabel(
            "What you have entered is saved. You can go on working; if this comes again, close the program "
            "and open it anew. The report below helps to mend the fault. It holds no text from your register."
        )
        about.setWordWrap(True)
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("Report of the fault")
        kept = QLabel(f"Also kept in {log}")
        kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        kept.setWordWrap(True)
        set_look(kept, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (title, about, self.report, kept):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        self.resize(scaled(720), scaled(480))

    def _buttons(self) -> QHBoxLayout:
        self.copy = QPushButton("Copy report")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        close = QPushButton("Go on")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        set_look(close, "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.copy)
        row.addWidget(close)
        return row


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions and where in the program the fault is; without its message, which may quote the register."""
    head = (
        f"dpotool {__version__}, Python {platform.python_version()}, Qt for Python {pyside_version}, "
        f"{platform.system()} {platform.release()}"
    )
    frames = [
        f"  {_place(f.filename)}:{f.lineno} in {f.name}\n    {f.line}" for f in traceback.extract_tb(trace)
    ]
    return "\n".join((head, f"{kind.__module__}.{kind.__qualname__}", *frames))


def _place(filename: str) -> str:
    """A path without the folders of this computer, which may hold the user's name."""
    path = Path(filename)
    if path.is_relative_to(_OURS):
        return path.relative_to(_OURS).as_posix()
    parts = path.parts
    if "site-packages" in parts:
        return Path(*parts[parts.index("site-packages") + 1 :]).as_posix()
    return path.name
