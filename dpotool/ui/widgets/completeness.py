"""How complete a record is: in words, as a bar, and what it lacks, each gap leading to its field."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dpotool.domain.completeness import Gap, Score
from dpotool.ui.fonts import scaled
from dpotool.ui.icons import paint_icon
from dpotool.ui.share_bar import paint_bar
from dpotool.ui.theme import colours


def cited(article: str) -> str:
    """A reference to the law as people write it: Art 30(1)(b), or DPA 2018 s.10."""
    return f"Art {article}" if article[:1].isdigit() else article


class CompletenessPanel(QWidget):
    """The score of one record, and its gaps as buttons that lead to where the answer goes."""

    gap_chosen = Signal(str)

    def __init__(self, section_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`section_of` gives the title of the section of the form in which a field stands."""
        super().__init__(parent)
        self._section_of = section_of
        self._rows: list[GapRow] = []
        self._shown: Score | None = None
        self.percent = _label("section-title")
        self.answers = _label("quiet")
        self.bar = ShareBar()
        self._gaps = QVBoxLayout()
        self._gaps.setSpacing(0)
        self._lay_out()

    def show_score(self, score: Score) -> None:
        """Show this score instead."""
        if score == self._shown:
            return
        self._shown = score
        self.percent.setText(f"{score.percent} % complete")
        self.answers.setText(f"{score.answered} of {score.asked} answers")
        self.bar.show_share(score.percent)
        self._show_gaps(score.gaps)

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.addWidget(self.percent)
        words.addStretch()
        words.addWidget(self.answers, alignment=Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(words)
        layout.addWidget(self.bar)
        layout.addLayout(self._gaps)

    def _show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        for row in self._rows:
            self._gaps.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [GapRow(gap, self._section_of(gap.field), self) for gap in gaps]
        for row in self._rows:
            row.gap_chosen.connect(self.gap_chosen)
            self._gaps.addWidget(row)


class ShareBar(QWidget):
    """A bar filled to a share, in per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0
        self.setFixedHeight(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: int) -> None:
        """Fill the bar to this share."""
        self._share = share
        self.setAccessibleName(f"{share} % complete")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bar(painter, QRectF(self.rect()), self._share, colours(self))


class GapRow(QAbstractButton):
    """One gap: the sentence, the section and the article; pressing it leads to the field."""

    gap_chosen = Signal(str)

    def __init__(self, gap: Gap, section: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        self.setText(gap.sentence)
        self.setAccessibleName(f"{gap.sentence}. {section}")
        self.setAccessibleDescription(cited(gap.article))
        self.setToolTip("Go to where the answer goes")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._choose)
        self._lay_out(gap, section)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = colours(self), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.fillRect(area, QColor(theme.hover))
        painter.fillRect(QRectF(0, area.bottom() - 1, area.width(), 1), QColor(theme.line))
        size = scaled(16)
        paint_icon(painter, QRectF(0, scaled(11), size, size), "warning-circle", QColor(theme.attention))
        caret = QRectF(area.right() - scaled(14), scaled(12), scaled(12), scaled(12))
        paint_icon(painter, caret, "caret-right", QColor(theme.quiet))
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -1.5), 4, 4)

    def _choose(self) -> None:
        self.gap_chosen.emit(self.gap.place)

    def _lay_out(self, gap: Gap, section: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scaled(26), scaled(8), scaled(20), scaled(8))
        layout.setSpacing(0)
        sentence, place = _label(""), _label("quiet")
        sentence.setText(gap.sentence)
        place.setText(". ".join(part for part in (section, cited(gap.article)) if part))
        for label in (sentence, place):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    return label
