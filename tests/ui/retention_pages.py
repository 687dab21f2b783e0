"""The Retention page in tests, on a register kept in memory, on a Friday in November."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.app.opening import Places
from dpotool.domain.activity import Activity
from dpotool.domain.fields import Record
from dpotool.domain.organisation import Organisation
from dpotool.domain.periods import Period
from dpotool.domain.register import Register
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionRule, Review
from dpotool.ui.pages.retention import RetentionPage
from tests.ui.desks import TriedDesk, desk_with

TODAY = date(2026, 11, 27)
RULE = RetentionRule(
    id="rule", name="Personnel file", code="X1", period=Period.read("6 years after employment ends")
)
LATE = RecordSet(id="late", name="Left in 2019", rule="rule", started=date(2019, 8, 31), quantity="4 files")
NEAR = RecordSet(id="near", name="Left in 2020", rule="rule", started=date(2020, 12, 14), owner="Head")
HELD = RecordSet(id="held", name="Claimant", rule="rule", started=date(2020, 11, 3), activity="staff")
WAITING = RecordSet(id="waiting", name="Employed now", rule="rule")
GONE = RecordSet(
    id="gone", name="Left in 2010", rule="rule", started=date(2010, 8, 31), disposed_on=date(2017, 1, 9)
)
HOLD = Hold(id="hold", name="Claim 3", kind="claim", placed_on=date(2026, 9, 2), sets=("held",))
ENTRY = Disposal(
    id="entry", reference="D-2017-001", records="Left in 2010", day=date(2017, 1, 9), action="destroy"
)
REVIEW = Review(id="review", name="Schedule", every=12, next_due=date(2026, 12, 14))
STAFF = Activity(id="staff", name="Staff")
ALL = (RULE, LATE, NEAR, HELD, WAITING, GONE, HOLD, ENTRY, REVIEW, STAFF)


@dataclass
class TriedRetention:
    """The page, and what tests look at besides."""

    page: RetentionPage
    tried: TriedDesk
    qtbot: QtBot
    said: list[str] = field(default_factory=list)

    @property
    def register(self) -> Register:
        return self.tried.desk.workspace.register

    def set(self, identity: str) -> RecordSet:
        found = self.register.get(RecordSet, identity)
        assert found is not None
        return found

    def select(self, *identities: str) -> None:
        """Select these record sets in their list, and nothing else."""
        view = self.page.sets.pane.view
        view.clearSelection()
        for identity in identities:
            row = self.page.sets.pane.table.row_of(identity)
            view.selectionModel().select(
                self.page.sets.pane.table.index(row, 0),
                view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows,
            )

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key)

    def undo(self) -> None:
        self.tried.desk.undo.undo()


def retention_on(qtbot: QtBot, *records: Record, places: Path | None = None) -> TriedRetention:
    """The page on these records, in a window that has the keyboard; copies go to a folder of the places."""
    tried = desk_with(Organisation(id="o", nation="england"), *records, today=TODAY)
    if places is not None:
        tried = replace(tried, desk=replace(tried.desk, places=Places(places)))
    page = RetentionPage(tried.desk)
    qtbot.addWidget(page)
    page.resize(1140, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    case = TriedRetention(page, tried, qtbot)
    page.said.connect(case.said.append)
    return case
