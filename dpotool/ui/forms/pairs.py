"""Fields that stand beside each other where there is room, and below each other where there is not."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from dpotool.ui.fonts import scaled
from dpotool.ui.layouts import layouts_in, layouts_of, widgets_in

_LEAST_ROOM = 400


class FoldingPairs(QObject):
    """Folds the pairs of a form while it is narrow; fields of a pair begin at the same height."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._pairs = [pair for pair in layouts_of(form) if isinstance(pair, QHBoxLayout)]
        for pair in self._pairs:
            for inner in layouts_in(pair):
                pair.setAlignment(inner, Qt.AlignmentFlag.AlignTop)
            for widget in widgets_in(pair):
                pair.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        form.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            folded = self._form.width() < scaled(_LEAST_ROOM)
            ways = QBoxLayout.Direction
            for pair in self._pairs:
                pair.setDirection(ways.TopToBottom if folded else ways.LeftToRight)
        return False
