"""What the program remembers of this user between two starts: files, page, window, looks."""

from pathlib import Path

import platformdirs
from PySide6.QtCore import QSettings

_MOST_RECENT = 8


def settings_file() -> Path:
    """The file in which this user's settings are kept."""
    return platformdirs.user_config_path("dpotool", appauthor=False) / "window.ini"


def settings_in(file: Path) -> QSettings:
    """The settings kept in a file, which need not exist yet."""
    return QSettings(str(file), QSettings.Format.IniFormat)


class RecentFiles:
    """The registers opened lately, the latest first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> tuple[Path, ...]:
        """Those of them that are still where they were."""
        return tuple(path for path in map(Path, self._kept()) if path.is_file())

    def add(self, path: Path) -> None:
        """Note that this register has just been opened."""
        others = [each for each in self._kept() if each != str(path)]
        self._settings.setValue("files/recent", [str(path), *others][:_MOST_RECENT])
        self._settings.setValue("files/last", str(path))

    def forget_last(self) -> None:
        """Note that no register is open, so that the next start opens none."""
        self._settings.setValue("files/last", "")

    @property
    def last(self) -> Path | None:
        """The register that was open when the program was left, if it is still there."""
        kept = str(self._settings.value("files/last", ""))
        return Path(kept) if kept and Path(kept).is_file() else None

    def _kept(self) -> list[str]:
        kept = self._settings.value("files/recent", [])
        if isinstance(kept, list):
            return [str(each) for each in kept]
        return [str(kept)] if kept else []
