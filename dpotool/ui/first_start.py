"""What the window shows while no register is open: the doors by which one comes to a register."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dpotool.ui.fonts import QUIET, SECTION, scaled, sized
from dpotool.ui.icons import icon, paint_icon
from dpotool.ui.settings import RecentFiles
from dpotool.ui.theme import colours, set_look

_WIDTH: Final = 560


class FirstStart(QScrollArea):
    """Offers an example, an empty register, and a register that exists; and those opened lately."""

    example_chosen = Signal()
    empty_chosen = Signal()
    open_chosen = Signal()
    file_chosen = Signal(Path)

    def __init__(self, recent: RecentFiles) -> None:
        super().__init__()
        self._recent = recent
        self.doors = (
            _Door(
                "graduation-cap",
                "Start with an example",
                "A made-up school with its register and notices filled in, to try things out.",
            ),
            _Door(
                "file-plus",
                "Start empty",
                "Five questions about your organisation, then a register of your own.",
            ),
            _Door(
                "folder-open",
                "Open a register",
                "A file that ends in .dpo, from this computer or a shared drive.",
            ),
        )
        for door, chosen in zip(
            self.doors, (self.example_chosen, self.empty_chosen, self.open_chosen), strict=True
        ):
            door.clicked.connect(chosen)
        self._files = QVBoxLayout()
        self._files.setSpacing(2)
        self._lay_out()

    def refresh(self) -> None:
        """List the registers that were opened lately and are still there."""
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        paths = self._recent.paths()
        if paths:
            self._files.addWidget(_label("Opened lately", "section-title"))
        for path in paths:
            self._files.addWidget(self._file_link(path))

    def _file_link(self, path: Path) -> QWidget:
        link = QPushButton(path.stem.replace("&", "&&"))
        link.setIcon(icon("file", "accent"))
        link.setToolTip(str(path))
        set_look(link, "link")
        link.clicked.connect(lambda: self.file_chosen.emit(path))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(link)
        line.addWidget(_label(str(path.parent), "quiet"), 1)
        return row

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setObjectName("doors")
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._column.addWidget(_label("Welcome", "page-title"))
        self._column.addWidget(
            _label("Everything is kept in one file on your computer. Nothing is sent anywhere.", "quiet")
        )
        self._column.addSpacing(8)
        for door in self.doors:
            self._column.addWidget(door)
        self._column.addWidget(_label("Bringing in a spreadsheet of your own is not possible yet.", "quiet"))
        self._column.addSpacing(16)
        self._column.addLayout(self._files)
        self._middle = QWidget()
        self._middle.setLayout(self._column)
        around = QHBoxLayout(ground)
        around.addStretch()
        around.addWidget(self._middle, 0, Qt.AlignmentFlag.AlignVCenter)
        around.addStretch()
        self._middle.setFixedWidth(scaled(_WIDTH))
        self.setWidget(ground)
        self.setWidgetResizable(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._middle.setFixedWidth(scaled(_WIDTH))


class _Door(QAbstractButton):
    def __init__(self, sign: str, name: str, about: str) -> None:
        super().__init__()
        self._sign = sign
        self._about = about
        self._hovered = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_WIDTH), scaled(76))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def words_width(self) -> int:
        """The room that the longer line of words needs, with all that stands before it."""
        name = QFontMetrics(sized(self.font(), SECTION, semibold=True)).horizontalAdvance(self.text())
        about = QFontMetrics(sized(self.font(), QUIET)).horizontalAdvance(self._about)
        return self._left + max(name, about) + 16

    @property
    def _left(self) -> int:
        return scaled(20) + scaled(28) + scaled(18)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.accent if self.hasFocus() else theme.line))
        painter.setBrush(QColor(theme.hover if self._hovered else theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side = scaled(28)
        paint_icon(
            painter,
            QRectF(scaled(20), (self.height() - side) / 2, side, side),
            self._sign,
            QColor(theme.accent),
        )
        self._write(painter, self._left)
        painter.end()

    def _write(self, painter: QPainter, left: int) -> None:
        theme = colours(self)
        middle = self.height() // 2
        room = self.width() - left - 16
        painter.setFont(sized(self.font(), SECTION, semibold=True))
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(left, 0, room, middle), Qt.AlignmentFlag.AlignBottom, self.text())
        painter.setFont(sized(self.font(), QUIET))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(QRectF(left, middle + 2, room, middle), Qt.AlignmentFlag.AlignTop, self._about)


def _label(words: str, look: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, look)
    return label
