"""How the calendar is narrowed: by what it is, by activity, place and owner."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dpotool.domain.due_calendar import KINDS, Dated, Looked
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout


class NarrowChip(QPushButton):
    """A chip with a menu of the answers to one question, such as whose the entries are."""

    answer_chosen = Signal()

    def __init__(self, question: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._question, self._everything = question, everything
        self.answer = ""
        self._answers: tuple[str, ...] = ()
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        set_look(self, "chip-menu")

    def offer(self, answers: Iterable[str]) -> None:
        """Offer these answers; hidden where there is none to choose from."""
        self._answers = tuple(sorted({answer for answer in answers if answer}))
        self.setVisible(bool(self._answers) or bool(self.answer))

    def choose(self, answer: str) -> None:
        """Want to see only what has this answer; all where it is empty."""
        self.answer = answer
        short = answer if len(answer) <= 28 else f"{answer[:27]}…"
        self.setText(f"{self._question}: {short}".replace("&", "&&") if answer else self._question)
        self.setCheckable(bool(answer))
        self.setChecked(bool(answer))
        self.answer_chosen.emit()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for answer in ("", *self._answers):
            action = menu.addAction(answer.replace("&", "&&") or self._everything)
            action.setCheckable(True)
            action.setChecked(answer == self.answer)
            action.triggered.connect(partial(self.choose, answer))


class KindsChip(QPushButton):
    """A chip with a menu of the kinds of what falls due, each of which can be hidden."""

    kinds_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hidden: frozenset[str] = frozenset()
        self._counts: Mapping[str, int] = {}
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        set_look(self, "chip-menu")
        self._tell()

    @property
    def shown(self) -> frozenset[str]:
        """The kinds that are shown, where some are hidden; none where all are shown."""
        return frozenset(kind for kind, _ in KINDS) - self.hidden if self.hidden else frozenset()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Offer the kinds that there are, with how many of each."""
        self._counts = counts
        self._tell()

    def hide_kind(self, kind: str, hidden: bool) -> None:
        """Hide a kind, or show it again; the last one stays."""
        there = {each for each, _ in KINDS if self._counts.get(each)}
        wanted = self.hidden | {kind} if hidden else self.hidden - {kind}
        self.hidden = wanted if there - wanted else self.hidden
        self._tell()
        self.kinds_chosen.emit()

    def show_all(self) -> None:
        """Show every kind again."""
        self.hidden = frozenset()
        self._tell()
        self.kinds_chosen.emit()

    @property
    def _offered(self) -> list[tuple[str, str]]:
        return [(kind, name) for kind, name in KINDS if self._counts.get(kind) or kind in self.hidden]

    def _tell(self) -> None:
        offered = self._offered
        shown = sum(kind not in self.hidden for kind, _ in offered)
        self.setText(f"{shown} of {len(offered)} kinds" if self.hidden else "All kinds")
        self.setCheckable(bool(self.hidden))
        self.setChecked(bool(self.hidden))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        menu.addAction("All kinds", self.show_all)
        menu.addSeparator()
        for kind, name in self._offered:
            action = menu.addAction(f"{name}  {self._counts.get(kind, 0)}")
            action.setCheckable(True)
            action.setChecked(kind not in self.hidden)
            action.triggered.connect(partial(self._take, kind))

    def _take(self, kind: str, checked: bool) -> None:
        self.hide_kind(kind, not checked)


class CalendarFilter(QWidget):
    """Says by `wanted_changed` that the officer wants to see something else."""

    wanted_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = KindsChip()
        self.activity = NarrowChip("Activity", "All activities")
        self.place = NarrowChip("Place", "All places")
        self.owner = NarrowChip("Owner", "All owners")
        self.kinds.kinds_chosen.connect(self.wanted_changed)
        flow = FlowLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(6)
        flow.addWidget(self.kinds)
        for chip in (self.activity, self.place, self.owner):
            flow.addWidget(chip)
            chip.answer_chosen.connect(self.wanted_changed)

    @property
    def wanted(self) -> Looked:
        """What the officer wants to see."""
        return Looked(self.kinds.shown, self.activity.answer, self.place.answer, self.owner.answer)

    def show_counts(self, entries: Iterable[Dated]) -> None:
        """Offer the kinds of these entries with their numbers, and their activities, places and owners."""
        found = tuple(entries)
        self.kinds.show_counts(Counter(entry.kind for entry in found))
        self.activity.offer(entry.activity for entry in found)
        self.place.offer(entry.place for entry in found)
        self.owner.offer(entry.owner for entry in found)
