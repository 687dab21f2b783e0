"""Holds placed by hand, and those that open cases place by themselves; and reviews that come round."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.agenda_retention import done
from dpotool.domain.changes import Change, Edit, named
from dpotool.domain.errors import CannotDo
from dpotool.domain.holding import lifting
from dpotool.domain.retention import Hold, RecordSet, Review
from dpotool.domain.retention_due import DUE
from dpotool.ui.page import Desk
from dpotool.ui.pages.directory_list import DirectoryListView
from dpotool.ui.retention.lists import HOLDS, REVIEWS
from dpotool.ui.theme import colours, set_look

_BY_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class _WithBar(DirectoryListView):
    """A list with a line above it: a label and buttons."""

    said = Signal(str)

    @property
    def above(self) -> tuple[QWidget, ...]:
        return (self._bar,)

    def _lay_out_bar(self, *widgets: QWidget) -> None:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(24, 0, 24, 8)
        row.setSpacing(8)
        row.addWidget(widgets[0], 1)
        for widget in widgets[1:]:
            row.addWidget(widget)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(0)
        column.insertWidget(0, self._bar)


class HoldsView(_WithBar):
    """The holds of the register, to be placed and lifted, with those found from open cases above them."""

    hold_asked = Signal()

    def __init__(self, desk: Desk, scores: Scores, parent: QWidget | None = None) -> None:
        self.found, self.lift = QLabel(), QPushButton("Lift hold")
        super().__init__(desk, HOLDS, scores, parent)
        set_look(self.found, "quiet")
        self.found.setWordWrap(True)
        self.found.setTextFormat(Qt.TextFormat.RichText)
        self.found.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYBOARD)
        self.found.linkActivated.connect(lambda identity: desk.go_to(identity, ""))
        self._lay_out_bar(self.found, self.lift)
        self.lift.clicked.connect(self.lift_current)
        self.pane.record_chosen.connect(self._show_ways)
        self.pane.offer("Lift hold", self.lift_current)
        self._show_ways()

    def begin(self) -> None:
        """Ask what is to be held, and why."""
        self.pane.flush()
        self.hold_asked.emit()

    def lift_current(self) -> None:
        """Lift the hold selected, and say what is due again."""
        self.pane.flush()
        hold = self.pane.current
        if isinstance(hold, Hold):
            self.lift_hold(hold)

    def lift_hold(self, hold: Hold) -> None:
        """Lift a hold from today, and say what is due again."""
        try:
            change = lifting(hold, self._desk.workspace.today)
        except CannotDo as refusal:
            self._desk.dialogs.refuse(str(refusal))
            return
        due_before = self._due()
        if self._desk.undo.do(change):
            again = len(self._due() - due_before)
            sets = "1 record set is" if again == 1 else f"{again} record sets are"
            self.said.emit(f"“{hold.headline}” is lifted. {sets} due again.")

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._show_ways()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_bar"):
            self._show_ways()

    def _due(self) -> set[str]:
        retention = self._desk.workspace.retention
        sets = self._desk.workspace.register.all(RecordSet)
        return {each.id for each in sets if retention.keeping(each).state == DUE}

    def _show_ways(self) -> None:
        hold = self.pane.current
        self.lift.setEnabled(isinstance(hold, Hold) and hold.is_active)
        self.lift.setVisible(bool(self.pane.table.records))
        found = self._desk.workspace.retention.holds
        colour = colours(self).accent
        links = ", ".join(
            f"<a style='color:{colour}; text-decoration:none' href='{hold.id}'>{escape(hold.headline)}</a>"
            for hold in found
        )
        self.found.setText(f"Held by open cases, without your doing: {links}." if found else "")
        self._bar.setVisible(bool(found or self.pane.table.records))


class ReviewsView(_WithBar):
    """Reviews that come round; done today, they are due again after their number of months."""

    def __init__(self, desk: Desk, scores: Scores, parent: QWidget | None = None) -> None:
        self._hint = QLabel("These come round again after their number of months.")
        self.done = QPushButton("Done today")
        super().__init__(desk, REVIEWS, scores, parent)
        set_look(self._hint, "quiet")
        self._lay_out_bar(self._hint, self.done)
        self.done.clicked.connect(self.done_today)
        self._bar.setVisible(bool(self.pane.table.records))

    def begin(self) -> None:
        """Add a review that is due today, and put the cursor into its name."""
        self.narrow("")
        self.altered.emit()
        self.pane.add(Review(next_due=self._desk.workspace.today))

    def done_today(self) -> None:
        """Record that the review selected was done today."""
        self.pane.flush()
        review = self.pane.current
        if isinstance(review, Review):
            after = done(review, self._desk.workspace.today)
            self._desk.undo.do(Change(f"Record that {named(review)} was done", (Edit(review, after),)))

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._bar.setVisible(bool(self.pane.table.records))
