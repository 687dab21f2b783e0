"""What a notice still lacks, below the place where it is written."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from dpotool.domain.questions import Gap
from dpotool.ui.descendants import descendants
from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.completeness import GapRow

_HIGHEST = 132


class CheckStrip(QWidget):
    """Counts and lists what is lacking; each gap leads by `gap_chosen` to where the answer goes."""

    gap_chosen = Signal(str)

    def __init__(self, place_of: Callable[[Gap], str], parent: QWidget | None = None) -> None:
        """`place_of` says in words where the answer to a gap stands."""
        super().__init__(parent)
        self._place_of = place_of
        self._shown: tuple[Gap, ...] | None = None
        self._folded = False
        self.count, self.figures, self.fold = QLabel(), QLabel(), QToolButton()
        self._list = QScrollArea()
        self._prepare()
        self._lay_out()

    @property
    def rows(self) -> tuple[GapRow, ...]:
        """The gaps listed, as buttons."""
        return tuple(descendants(self._list, GapRow))

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """List these gaps instead."""
        gaps = tuple(gaps)
        if gaps == self._shown:
            return
        self._shown = gaps
        self.count.setText(f"{len(gaps)} to mend" if gaps else "Nothing lacking")
        set_look(self.count, "attention" if gaps else "good")
        self._fill(gaps)
        self.fold.setVisible(bool(gaps))
        self._show_list()

    def forget(self) -> None:
        """Say nothing until gaps are shown again."""
        self._shown = None
        self.count.clear()
        self.figures.clear()
        self.fold.hide()
        self._show_list()

    def show_figures(self, words: int, pages: int) -> None:
        """Say how long the notice is; a number that is not known is 0."""
        parts = [f"{words:,} words", f"{pages} {'page' if pages == 1 else 'pages'}" if pages else ""]
        self.figures.setText(" · ".join(part for part in parts if part) if words else "")

    def _fill(self, gaps: tuple[Gap, ...]) -> None:
        ground = QWidget()
        set_look(ground, "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 0, 12, 8)
        column.setSpacing(0)
        for gap in gaps:
            row = GapRow(gap, self._place_of(gap), ground)
            row.gap_chosen.connect(self.gap_chosen)
            column.addWidget(row)
        self._list.setWidget(ground)
        ground.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the gaps are, up to a limit beyond which they scroll."""
        ground = self._list.widget()
        layout = ground.layout() if ground else None
        if ground is None or layout is None:
            return
        wide = self.width() - self._list.verticalScrollBar().sizeHint().width()
        needed = max(0, layout.totalHeightForWidth(wide))
        ground.resize(wide, needed)
        self._list.setFixedHeight(min(needed, scaled(_HIGHEST)))

    def _fold(self) -> None:
        self._folded = not self._folded
        self._show_list()

    def _show_list(self) -> None:
        opened = bool(self._shown) and not self._folded
        self._list.setVisible(opened)
        self.fold.setIcon(icon("caret-down" if opened else "caret-up", "quiet"))
        told = "Fold the list" if opened else "List what is to mend"
        self.fold.setToolTip(told)
        self.fold.setAccessibleName(told)

    def _prepare(self) -> None:
        set_look(self.figures, "quiet")
        self.fold.clicked.connect(self._fold)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self._list, "surface")
        self._list.hide()

    def _lay_out(self) -> None:
        title, line = QLabel("Check"), QFrame()
        set_look(title, "section-title")
        set_look(line, "hairline")
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 16, 6)
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.figures)
        head.addWidget(self.fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(head)
        column.addWidget(self._list)
