"""A picture that is kept in the register, such as a logo."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_HEIGHT = 96


class PictureField(QWidget):
    """Shows a picture, with buttons to choose another and to remove it."""

    choosing = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = QLabel(self)
        self._view.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.choose_button = QPushButton("Choose a picture…", self)
        self.remove_button = QPushButton("Remove", self)
        self.remove_button.setAccessibleName("Remove the picture")
        self.choose_button.clicked.connect(lambda: self.choosing.emit())
        self.remove_button.clicked.connect(lambda: self.removed.emit())
        self.setFocusProxy(self.choose_button)
        self._lay_out()
        self.show_picture(b"")

    def show_picture(self, png: bytes) -> None:
        """Show a picture from the bytes of its file; nothing where there are none."""
        pixmap = QPixmap()
        pixmap.loadFromData(png)
        if not pixmap.isNull():
            most = QSize(4 * _HEIGHT, _HEIGHT).boundedTo(pixmap.size())
            ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(most, *ways)
        self._view.setPixmap(pixmap)
        self._view.setVisible(not pixmap.isNull())
        self.remove_button.setVisible(bool(png))

    def _lay_out(self) -> None:
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(self._view)
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        below.addLayout(buttons)
