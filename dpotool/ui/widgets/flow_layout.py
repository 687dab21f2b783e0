"""A layout that sets things in a line and goes on below where the line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Things one after another, as words in a paragraph; what can grow takes the room left in its line.

    It must be the layout of a widget, not a part of another layout: PySide loses its items then, and crashes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Put a widget at a place among the others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            least = least.expandedTo(QSize(0, item.minimumSize().height()))
        margins = self.contentsMargins()
        return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _flow(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        at, line_height = area.topLeft(), 0
        for item in self._items:
            size = self._size_of(item, area.width())
            if at.x() > area.left() and at.x() + size.width() > area.right() + 1:
                at, line_height = QPoint(area.left(), at.y() + line_height + self.spacing()), 0
            if place:
                item.setGeometry(QRect(at, self._stretched(item, size, area.right() + 1 - at.x())))
            at = QPoint(at.x() + size.width() + self.spacing(), at.y())
            line_height = max(line_height, size.height())
        return at.y() + line_height - rect.y() + margins.bottom()

    def _size_of(self, item: QLayoutItem, most: int) -> QSize:
        return item.sizeHint().boundedTo(QSize(max(most, 1), 10_000))

    def _stretched(self, item: QLayoutItem, size: QSize, room: int) -> QSize:
        grows = item.expandingDirections() & Qt.Orientation.Horizontal
        return QSize(max(room, size.width()), size.height()) if grows else size
