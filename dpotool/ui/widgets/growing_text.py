"""Text over several lines, in a field that grows with it."""

from typing import cast

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QPlainTextDocumentLayout,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from dpotool.ui.widgets.key_passing import leave_undo_to_the_window

_FEWEST_LINES = 2
_MOST_LINES = 24


class GrowingText(QPlainTextEdit):
    """A field for long text, as high as its text; Tab leaves it, and what is pasted comes without looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        leave_undo_to_the_window(self)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        fits = self._lines() <= _MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        shown = min(max(self._lines(), _FEWEST_LINES), _MOST_LINES)
        around = self._frame_height() + 2 * round(self.document().documentMargin())
        return shown * self.fontMetrics().lineSpacing() + around

    def _frame_height(self) -> int:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, 400, 400)
        part = QStyle.SubElement.SE_ShapedFrameContents
        return 400 - self.style().subElementRect(part, option, self).height()

    def _lines(self) -> int:
        """How many lines there are; Qt itself counts those of a paragraph only when it is painted."""
        document, block = self.document(), self.document().begin()
        layout = cast(QPlainTextDocumentLayout, document.documentLayout())
        while block.isValid():
            layout.ensureBlockLayout(block)
            block = block.next()
        return document.lineCount()
