"""How the window looks: the officer's choice of colours and size of text, or the system's."""

from typing import Final

from PySide6.QtCore import QObject, QSettings, Qt, Signal
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
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
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
        return named.get(self.choice) or self._theme_of_system()

    def choose(self, choice: str) -> None:
        """Show the window in these colours, now and from now on."""
        self._settings.setValue("appearance/colours", choice)
        self._apply()

    def choose_text_size(self, per_cent: int) -> None:
        """Show text at this size, now and from now on."""
        self._settings.setValue("appearance/text_size", per_cent)
        self._apply()

    def _theme_of_system(self) -> Theme:
        if self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _follow_system(self) -> None:
        if self.choice == "system":
            self._apply()

    def _apply(self) -> None:
        wanted = (self.theme, self.text_size)
        if wanted == self._worn:
            return
        self._worn = wanted
        wear(self._application, self.theme)
        font = interface_font(self.text_size / 100)
        self._application.setFont(font)
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme, font.pixelSize()))
        self.changed.emit()
