"""The head of a case: what it is, how it stands, when it is due, and what can be done next."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dpotool.domain.case_due_words import due_of, safer_of
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_standing import STATES, Standing
from dpotool.domain.case_words import title_of, way_of, who_of
from dpotool.domain.days import LONDON
from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout
from dpotool.ui.widgets.pill import Pill
from dpotool.ui.widgets.short_label import ShortLabel

_STATE_LOOKS: Final = {
    "new": ("sparkle", "state"),
    "waiting": ("pause", "quiet"),
    "paused": ("pause", "quiet"),
    "under-way": ("hourglass-medium", "state"),
    "to-close": ("check", "done"),
    "closed": ("lock-simple", "quiet"),
}
_DUE_ICONS: Final = {"late": "warning-circle", "soon": "clock", "still": "pause", "done": "check-circle"}
_ROOMY: Final = 640
_CLOSED: Final = "It can be read. To alter it, reopen it."
_ANONYMOUS: Final = "It can be read. Whom it was about is not known any more, so it stays closed."
_COLOURS: Final = {"late": "late", "soon": "attention", "done": "good"}


class CaseHead(QWidget):
    """Says by its signals that the list is asked for, or the explanation of the day."""

    left = Signal()
    why_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton(icon("caret-left", "accent"), "All requests")
        self.reference, self.title = QLabel(), QLabel()
        self.state, self.who, self.handler = Pill(), ShortLabel(), ShortLabel()
        self.due_icon, self.due, self.left_over = QLabel(), QLabel(), QLabel()
        self.why = QPushButton(icon("caret-down", "accent"), "Why this date?")
        self.remark = QLabel()
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.why.toggled.connect(self._turn)
        self.why.toggled.connect(self.why_toggled)

    def show_case(self, case: CaseFile, standing: Standing, now: datetime) -> None:
        """Show a case that stands so."""
        self.reference.setText(case.reference)
        self.reference.setVisible(bool(case.reference))
        self.title.setText(title_of(case))
        self.state.show_words(STATES.label(standing.state), *_STATE_LOOKS[standing.state])
        self.who.setText("  ·  ".join(filter(None, (who_of(case), way_of(case)))))
        self.handler.setText(f"Handled by {case.handler}" if case.handler else "")
        self._fit_handler()
        self._show_due(case, standing, now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_handler()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._level()

    def offer_back(self, offered: bool) -> None:
        """Offer the way back to the list, where there is no room for both."""
        self.back.setVisible(offered)

    def _show_due(self, case: CaseFile, standing: Standing, now: datetime) -> None:
        said = due_of(case, standing, now)
        look = _COLOURS.get(said.tone, "")
        self.due.setText(said.words)
        more = "" if standing.problem else said.more
        self.left_over.setText(f"– {more}" if more else "")
        self.left_over.setVisible(bool(more))
        set_look(self.left_over, f"due-{look or 'quiet'}")
        drawn = icon(_DUE_ICONS.get(said.tone, "calendar-blank"), look or "quiet")
        self.due_icon.setPixmap(drawn.pixmap(QSize(scaled(20), scaled(20)), self.devicePixelRatio()))
        self._level()
        self.due_icon.setAccessibleName({"late": "Late", "soon": "Soon"}.get(said.tone, ""))
        advice = standing.problem or safer_of(standing, now.astimezone(LONDON).date())
        self.remark.setText(advice if case.is_open else _ANONYMOUS if case.anonymised_on else _CLOSED)
        self.remark.setVisible(bool(self.remark.text()))
        set_look(self.remark, "attention" if case.is_open else "quiet")
        self.why.setVisible(bool(standing.reckonings))
        self.why.setText("Why this date?" if standing.due else "Why?")
        self.updateGeometry()

    def _fit_handler(self) -> None:
        """Let who handles it have the room that the words need, but not much of the line."""
        self.handler.setVisible(self.width() >= scaled(_ROOMY))
        self.handler.setFixedWidth(min(self.handler.sizeHint().width(), self.width() // 3))

    def _level(self) -> None:
        """Let what stands beside the day be as high as it, so that all are in one line."""
        for widget in (self.due_icon, self.why):
            widget.setFixedHeight(self.due.sizeHint().height())

    def _turn(self, unfolded: bool) -> None:
        self.why.setIcon(icon("caret-up" if unfolded else "caret-down", "accent"))

    def _lay_out(self) -> None:
        for widget, look in (
            (self.back, "link"),
            (self.reference, "case-reference"),
            (self.title, "case-title"),
            (self.who, "quiet"),
            (self.handler, "quiet"),
            (self.due, "due"),
            (self.why, "link"),
            (self.remark, "attention"),
        ):
            set_look(widget, look)
        for label in (self.reference, self.title, self.handler, self.due, self.left_over, self.remark):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.handler.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.title.setWordWrap(True)
        self.remark.setWordWrap(True)
        self.why.setCheckable(True)
        self.why.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.back.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._title_row())
        column.addLayout(self._who_row())
        column.addSpacing(6)
        column.addWidget(self._due_row())
        column.addWidget(self.remark)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.reference, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.title, 1)
        return row

    def _who_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state)
        row.addWidget(self.who, 1)
        row.addWidget(self.handler)
        return row

    def _due_row(self) -> QWidget:
        ground = QWidget()
        flow = FlowLayout(ground)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(8)
        for widget in (self.due_icon, self.due, self.left_over, self.why):
            flow.addWidget(widget)
        return ground
