"""How the window looks: the officer's choice of colours and size of text, or the system's."""

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from dpotool.ui.fonts import interface_font
from dpotool.ui.palettes import palette
from dpotool.ui.style import style_sheet
from dpotool.ui.theme import CONTRAST, DARK, LIGHT, THEMES, Theme, wear

CHOICES: Final = (
    ("system", "As the system"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
)
TEXT_SIZES: Final = (100, 125, 150)


class Appearance(QObject):
    """Gives the program its colours and type, and keeps the choice in the settings."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: QSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._worn: tuple[Theme, int] | None = None
        self._hints = application.styleHints()
        self._follows = False
        self._apply()

    def follow_system(self) -> None:
        """Ask the system for its colours, now and whenever they change; until then, those of the last start.

        To ask takes longer than all else before the first paint, and the answer is nearly always the same.
        """
        self._follows = True
        self._hints.colorSchemeChanged.connect(self._apply)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> str:
        """Which colours the officer chose: system, light, dark or contrast."""
        chosen = str(self._settings.value("appearance/colours", "system"))
        return chosen if chosen in dict(CHOICES) else "system"

    @property
    def text_size(self) -> int:
        """The size of text, in per cent of the usual one."""
        try:
            chosen = int(str(self._settings.value("appearance/text_size", 100)))
        except ValueError:
            return 100
        return chosen if chosen in TEXT_SIZES else 100

    @property
    def theme(self) -> Theme:
        """The colours that follow from the choice, and from the system where it is left to that."""
        named = {theme.name: theme for theme in THEMES}
        if self.choice in named:
            return named[self.choice]
        return self._theme_of_system() if self._follows else self._theme_expected()

    def choose(self, choice: str) -> None:
        """Show the window in these colours, now and from now on."""
        self._settings.setValue("appearance/colours", choice)
        self._apply()

    def choose_text_size(self, per_cent: int) -> None:
        """Show text at this size, now and from now on."""
        self._settings.setValue("appearance/text_size", per_cent)
        self._apply()

    def _theme_expected(self) -> Theme:
        last = str(self._settings.value("appearance/worn", ""))
        named = {theme.name: theme for theme in THEMES}
        return named.get(last) or (DARK if _is_dark(self._application.palette()) else LIGHT)

    def _theme_of_system(self) -> Theme:
        if self._hints.accessibility().contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if self._hints.colorScheme() == QtCore.Qt.ColorScheme.Dark else LIGHT

    def _apply(self) -> None:
        wanted = (self.theme, self.text_size)
        if wanted == self._worn:
            return
        self._worn = wanted
        self._settings.setValue("appearance/worn", self.theme.name)
        wear(self._application, self.theme)
        font = interface_font(self.text_size / 100)
        self._application.setFont(font)
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme, font.pixelSize()))
        self.changed.emit()


def _is_dark(given: QPalette) -> bool:
    ground, words = given.color(QPalette.ColorRole.Window), given.color(QPalette.ColorRole.WindowText)
    return ground.lightness() < words.lightness()
