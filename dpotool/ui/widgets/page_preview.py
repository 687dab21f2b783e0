"""Pages as they will print: one at a time, as wide as there is room or larger."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dpotool.documents.profiles import ACCENT
from dpotool.ui.fonts import scaled
from dpotool.ui.theme import colours

PAPER = (595.276, 841.89)
"""Width and height of A4 in points."""
POINTS_PER_INCH = 72
_AIR = 20
_BAR = 3
_FIT = 0.0
_ZOOMS = (_FIT, 0.75, 1.0, 1.25, 1.5, 2.0)
_AT_FULL_SIZE = 96 / POINTS_PER_INCH


@dataclass(frozen=True)
class Stretch:
    """A part of a page from top to bottom, in points below the page's top; pages count from 1."""

    page: int
    top: float
    bottom: float


class PagePreview(QScrollArea):
    """Shows one page; says by `dots_wanted` that its picture should be finer or coarser."""

    page_changed = Signal()
    dots_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[bytes, ...] = ()
        self._page = 0
        self._zoom = 0
        self.sheet = Sheet()
        self.setWidget(self.sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)
        self.setAccessibleName("Pages as they will print")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fit()

    @property
    def page(self) -> int:
        """The page shown, counted from 1; 0 where there is none."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def zoom(self) -> str:
        """How large the page is shown, in words."""
        factor = _ZOOMS[self._zoom]
        return f"{round(factor * 100)} %" if factor else "Fit"

    @property
    def can_grow(self) -> bool:
        """Whether the page can be shown larger."""
        return self._zoom + 1 < len(_ZOOMS)

    @property
    def can_shrink(self) -> bool:
        """Whether the page can be shown smaller."""
        return self._zoom > 0

    @property
    def dots(self) -> float:
        """The dots per inch at which a picture of a page is as large as it is shown."""
        return self.sheet.width_of_paper / PAPER[0] * POINTS_PER_INCH * self.devicePixelRatioF()

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show these pages, given as PNG, at the page shown before where it is still there."""
        self._pages = tuple(pages)
        self._show(min(max(1, self._page), len(self._pages)))

    def show_page(self, number: int) -> None:
        """Show a page, counted from 1."""
        if 1 <= number <= len(self._pages) and number != self._page:
            self._show(number)
            self.verticalScrollBar().setValue(0)

    def mark(self, stretches: Sequence[Stretch]) -> None:
        """Put a bar beside these parts of the pages."""
        self.sheet.mark(stretches)

    def reveal(self, stretch: Stretch) -> None:
        """Show the page on which a stretch stands, scrolled to it."""
        self.show_page(stretch.page)
        top = self.sheet.height_at(stretch.top)
        self.ensureVisible(0, round(top), 0, self.viewport().height() // 3)

    def grow(self) -> None:
        """Show the page larger."""
        self._choose_zoom(self._zoom + 1)

    def shrink(self) -> None:
        """Show the page smaller; at last, so that it fits."""
        self._choose_zoom(self._zoom - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match Qt.Key(event.key()):
            case Qt.Key.Key_PageDown | Qt.Key.Key_Right:
                self.show_page(self._page + 1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_Left:
                self.show_page(self._page - 1)
            case Qt.Key.Key_Home:
                self.show_page(1)
            case Qt.Key.Key_End:
                self.show_page(len(self._pages))
            case Qt.Key.Key_Plus:
                self.grow()
            case Qt.Key.Key_Minus:
                self.shrink()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose_zoom(self, step: int) -> None:
        if 0 <= step < len(_ZOOMS):
            self._zoom = step
            self._fit()

    def _fit(self) -> None:
        factor = _ZOOMS[self._zoom]
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        wide = factor * PAPER[0] * _AT_FULL_SIZE if factor else room - 2 * _AIR
        if self.sheet.set_width(round(max(80, wide))):
            self.dots_wanted.emit()

    def _show(self, number: int) -> None:
        self._page = number
        picture = QImage.fromData(self._pages[number - 1]) if number else QImage()
        self.sheet.show_page(picture, number)
        self.setAccessibleDescription(f"Page {number} of {len(self._pages)}. The tab Text says it in words.")
        self.page_changed.emit()


class Sheet(QWidget):
    """The page itself, with a thin edge, and the bar beside the part that is being written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._number = 0
        self._stretches: tuple[Stretch, ...] = ()
        self.width_of_paper = 0

    def set_width(self, wide: int) -> bool:
        """Show the paper as wide as this, in pixels; False where it is so already."""
        if wide == self.width_of_paper:
            return False
        self.width_of_paper = wide
        self.resize(QSize(wide + 2 * _AIR, round(wide * PAPER[1] / PAPER[0]) + _AIR))
        self.update()
        return True

    def show_page(self, picture: QImage, number: int) -> None:
        """Show this picture of the page of that number."""
        self._picture, self._number = picture, number
        self.update()

    def mark(self, stretches: Sequence[Stretch]) -> None:
        """Put a bar beside these parts."""
        self._stretches = tuple(stretches)
        self.update()

    def height_at(self, points: float) -> float:
        """How far below the top of the sheet something stands, in pixels."""
        return points * self.width_of_paper / PAPER[0]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = colours(self), QPainter(self)
        paper = QRectF(_AIR, 0, self.width_of_paper, round(self.width_of_paper * PAPER[1] / PAPER[0]))
        painter.fillRect(paper, QColor("white"))
        if not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, self._picture)
        painter.setPen(QColor(theme.line))
        painter.drawRect(paper.adjusted(0, 0, -1, -1))
        for stretch in self._stretches:
            if stretch.page == self._number:
                top, bottom = self.height_at(stretch.top), self.height_at(stretch.bottom)
                left = paper.left() + self.height_at(36)
                painter.fillRect(QRectF(left, top, scaled(_BAR), bottom - top), QColor(ACCENT))
        painter.end()
