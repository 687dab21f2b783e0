"""The Requests page in tests, on a register kept in memory, on a Sunday in November."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Clarification
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import Record
from dpotool.domain.organisation import Organisation
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.system import System
from dpotool.ui.pages.requests import RequestsPage
from tests.ui.desks import TriedDesk, desk_with

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
ACCESS = Request(
    id="access",
    reference="2026-014",
    handler="Office",
    rights=("access",),
    received=date(2026, 10, 5),
    channel="email",
    requester="Parent of a Year 5 pupil",
    relationship="parent",
    subject="their child",
    child=True,
    categories=("pupils",),
    acknowledged=date(2026, 10, 6),
    identity_asked=date(2026, 10, 6),
    identity_received=date(2026, 10, 12),
    clarifications=(Clarification(question="Which?", asked=date(2026, 10, 19), answered=date(2026, 10, 27)),),
)
NEW = Request(
    id="new", reference="2026-018", rights=("erasure",), received=date(2026, 11, 4), requester="Volunteer"
)
WAITING = Request(
    id="waiting",
    reference="2026-020",
    rights=("access",),
    received=date(2026, 11, 16),
    requester="Solicitors",
    identity_asked=date(2026, 11, 17),
)
CLOSED = Request(
    id="closed",
    reference="2026-011",
    rights=("access",),
    received=date(2026, 6, 15),
    requester="Applicant",
    closed_on=date(2026, 7, 13),
    closing="answered",
)
COMPLAINT = Complaint(
    id="complaint", reference="C-2026-03", received=date(2026, 11, 16), complainant="Parent"
)
BREACH = Breach(
    id="breach",
    reference="B-2026-02",
    title="Report sent to the wrong family",
    aware_at=datetime(2026, 11, 20, 16, 20, tzinfo=UTC),
)
SYSTEM = System(id="system", name="Pupil records")
ACTIVITY = Activity(id="activity", name="Teaching", data_subjects=("pupils",), systems=("system",))
CASES = (ACCESS, NEW, WAITING, CLOSED, COMPLAINT, BREACH)


@dataclass
class TriedRequests:
    """The page, and what tests look at besides."""

    page: RequestsPage
    tried: TriedDesk
    qtbot: QtBot
    said: list[str] = field(default_factory=list)

    @property
    def register(self) -> Register:
        return self.tried.desk.workspace.register

    @property
    def case(self) -> CaseFile:
        shown = self.page.case.case
        assert shown is not None
        return shown

    @property
    def request(self) -> Request:
        assert isinstance(self.case, Request)
        return self.case

    @property
    def due(self) -> str:
        head = self.page.case.head
        return " ".join(filter(None, (head.due.text(), head.left_over.text())))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifier)

    def type(self, words: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClicks(focused, words)

    def log(self, noun: str) -> None:
        """Begin to log a case, and let its fields find their places."""
        self.page.log(noun)
        QApplication.processEvents()

    def take(self, code: str) -> None:
        """Begin a step, and let its fields find their places."""
        self.page.case.take(code)
        QApplication.processEvents()

    def explain(self) -> None:
        """Unfold why the case is due then."""
        self.page.case.head.why.click()
        QApplication.processEvents()

    def undo(self) -> None:
        self.tried.desk.undo.undo()


def requests_on(
    qtbot: QtBot, *records: Record, width: int = 1140, clock: Callable[[], datetime] = lambda: NOW
) -> TriedRequests:
    """The page on these records, in a window that has the keyboard."""
    tried = desk_with(Organisation(id="o", nation="england"), *records, today=TODAY)
    page = RequestsPage(tried.desk, clock=clock)
    qtbot.addWidget(page)
    page.resize(width, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    found = TriedRequests(page, tried, qtbot)
    page.said.connect(found.said.append)
    return found
