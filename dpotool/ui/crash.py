"""What happens when the program itself is at fault: it says so, once, and nothing is lost."""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from dpotool import __version__

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
        self.reported.connect(self._show_soon)

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
        from datetime import UTC, datetime

        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            kept = self._log.read_text(encoding="utf-8") if self._log.exists() else ""
            entry = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{text}\n\n"
            self._log.write_text((kept + entry)[-_LARGEST_LOG:], encoding="utf-8")
        except OSError as refusal:
            print(f"The fault could not be noted: {refusal}", file=sys.stderr)

    def _show_soon(self, text: str) -> None:
        QTimer.singleShot(0, lambda: self._show(text))

    def _show(self, text: str) -> None:
        if self._showing:
            return
        self._showing = True
        from dpotool.ui.asking import ask
        from dpotool.ui.crash_dialog import CrashDialog

        try:
            ask(CrashDialog(text, self._log))
        finally:
            self._showing = False


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions and where in the program the fault is; without its message, which may quote the register."""
    import platform
    import traceback

    from PySide6 import __version__ as pyside_version

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
