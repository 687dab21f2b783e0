"""Text that is read and copied, not written: without a frame, as high as it is, or scrolled."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from dpotool.ui.theme import colours

_HEADINGS = (("h1", "x-large"), ("h2", "large"), ("h3", "medium"), ("h4", "medium"))
"""Sizes in words: Qt enlarges headings by their tags, whatever size they are given in pixels."""


class ReadingText(QTextBrowser):
    """Shows simple HTML in the looks of the window, and loads nothing from elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)

    def show_html(self, html: str) -> None:
        """Show this HTML instead, scrolled as before."""
        if html == self._html:
            return
        self._html = html
        place = self.verticalScrollBar().value()
        self._render()
        self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, name: object) -> None:
        return None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._html:
            self._render()

    def _render(self) -> None:
        theme = colours(self)
        self.document().setDefaultStyleSheet(
            "".join(_heading(*each) for each in _HEADINGS)
            + f"a {{ color: {theme.accent}; text-decoration: none }}"
            f"table {{ border-collapse: collapse; border-color: {theme.line}; margin-bottom: 6px }}"
            "p, li { margin-top: 0; margin-bottom: 6px } ul, ol { margin-left: -16px; margin-top: 0 }"
        )
        self.setHtml(self._html)


class WholeText(ReadingText):
    """Such a text, as high as it is, so that the page around it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)


def _heading(tag: str, size: str) -> str:
    return f"{tag} {{ font-size: {size}; font-weight: 600; margin-bottom: 4px }}"
