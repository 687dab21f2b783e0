"""Deciding what becomes of record sets, and placing holds on them: what is asked, and what it then does."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from dpotool.domain.changes import Change
from dpotool.domain.days import show_day
from dpotool.domain.disposals import Manner
from dpotool.domain.holding import placing
from dpotool.domain.removals import these
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionDecision
from dpotool.ui.page import Desk
from dpotool.ui.retention.ask_sheet import AskSheet, Question
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout

WAYS: Final = (
    ("destroy", "Destroy", "Record destruction", "Recorded the destruction of {}."),
    ("anonymise", "Make anonymous", "Record that it is done", "Recorded that {} was made anonymous."),
    ("transfer", "Pass on", "Record passing on", "Recorded the passing on of {}."),
    ("archive", "Offer to an archive", "Record the offer", "Recorded the offer of {} to an archive."),
    ("keep", "Keep longer", "Keep longer", "{} will be asked about again on the new day."),
)
"""What can be decided: its code, its name, what the button says, and what is said when it is done."""
_DAY: Final = (("day", "who"),)
_FIELDS: Final[dict[str, tuple[Any, ...]]] = {
    "destroy": (_DAY, (("how", "by"), ("witness",))),
    "anonymise": (_DAY, (("how", "by"),)),
    "transfer": (_DAY, (("to", "how"),)),
    "archive": (_DAY, (("to",),)),
    "keep": ((("day", "until"), ("who",), ("reason",)),),
}
_NAMED: Final = 6
_HELD: Final = 3


class DecideSheet(AskSheet):
    """Asks what becomes of several record sets; each way of ending asks what the disposal log is to say."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._sets: tuple[RecordSet, ...] = ()
        self._drafts: tuple[Any, ...] = ()
        self.buttons = QButtonGroup(self)
        flow = FlowLayout(self.ways)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(6)
        for number, (_, name, _, _) in enumerate(WAYS):
            flow.addWidget(self._way(number, name))
        self.without_held = QPushButton("Leave out what is held")
        set_look(self.without_held, "link")
        flow.addWidget(self.without_held)
        self.without_held.clicked.connect(self.leave_out_held)
        self.buttons.idClicked.connect(lambda number: self.choose(WAYS[number][0]))

    @property
    def sets(self) -> tuple[RecordSet, ...]:
        """The record sets that are being decided about."""
        return self._sets

    def decide(self, sets: Sequence[RecordSet]) -> None:
        """Ask about these record sets, those left out that are gone; what is held can only be kept longer."""
        self._sets = tuple(each for each in sets if not each.disposed_on)
        self._drafts = (RetentionDecision(day=self._desk.workspace.today), Disposal())
        self.ways.setVisible(bool(self._sets))
        if self._sets:
            self.choose("keep" if self._held() else "destroy")

    def hold(self, sets: Sequence[RecordSet]) -> None:
        """Ask what a hold on these record sets is for; where there are none, on which activities."""
        self._sets = ()
        self.ways.hide()
        draft = Hold(placed_on=self._desk.workspace.today, sets=tuple(each.id for each in sets))
        fields = (("name", "kind"), ("placed_on", "by"), ("activities",), ("reason",))
        self.ask(
            Question(
                title=f"Place a hold on {these(sets)}" if sets else "Place a hold",
                drafts=(draft,),
                fields=(fields,),
                do="Place hold",
                change=lambda drafts: placing(drafts[0]),
                said="The hold stands: what it covers can be kept longer, and nothing else.",
                note="Nothing that it covers can be recorded as gone until it is lifted.",
            )
        )

    def leave_out_held(self) -> None:
        """Decide about the others only."""
        held = {each.id for each in self._held()}
        self._sets = tuple(each for each in self._sets if each.id not in held)
        self.choose(WAYS[self.buttons.checkedId()][0])

    def choose(self, code: str) -> None:
        """Ask for one way of ending, with what has been filled in so far."""
        self._keep_drafts()
        number = next(n for n, way in enumerate(WAYS) if way[0] == code)
        self.buttons.button(number).setChecked(True)
        _, _, do, said = WAYS[number]
        held = len(self._held())
        self.without_held.setVisible(code != "keep" and 0 < held < len(self._sets))
        names = these(self._sets)
        self.ask(
            Question(
                title=f"Decide about {names}",
                drafts=self._drafts[: len(_FIELDS[code])],
                fields=_FIELDS[code],
                do=do,
                change=lambda drafts: self._decided(code, drafts),
                said=said.format(names[:1].upper() + names[1:] if said.startswith("{") else names),
                note=self._note(),
                warning=self._warning(code),
            )
        )

    def _decided(self, code: str, drafts: tuple[Any, ...]) -> Change:
        done = drafts[1] if len(drafts) > 1 else Disposal()
        manner = Manner(how=done.how, by=done.by, witness=done.witness, to=done.to)
        decision = drafts[0].replace(action=code)
        return self._desk.workspace.retention.decide(self._sets, decision, manner)

    def _keep_drafts(self) -> None:
        if self.question is not None and self.form.drafts:
            self.form.flush()
            self._drafts = (*self.form.drafts, *self._drafts[len(self.form.drafts) :])

    def _held(self) -> list[RecordSet]:
        keeping = self._desk.workspace.retention.keeping
        return [each for each in self._sets if keeping(each).holds]

    def _note(self) -> str:
        names = [each.headline or "a record set without a name" for each in self._sets]
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return (
            ", ".join(names[:_NAMED])
            + more
            + ". Nothing is destroyed by the program: it records what you do."
        )

    def _warning(self, code: str) -> str:
        if code == "keep":
            return ""
        keeping, today = self._desk.workspace.retention.keeping, self._desk.workspace.today
        held = [
            f"“{each.headline}” is held by {', '.join(hold.headline for hold in keeping(each).holds)}"
            for each in self._held()
        ]
        if held:
            more = f"; and {len(held) - _HELD} more are held" if len(held) > _HELD else ""
            return f"{'; '.join(held[:_HELD])}{more}. Lift the hold first, or keep it longer."
        return _early([(each, keeping(each).day) for each in self._sets], today)

    def _way(self, number: int, name: str) -> QPushButton:
        button = QPushButton(name)
        button.setCheckable(True)
        set_look(button, "chip")
        self.buttons.addButton(button, number)
        return button


def _early(days: Sequence[tuple[RecordSet, date | None]], today: date) -> str:
    """That some of the record sets are not due yet; empty where all are."""
    early = [(each, day) for each, day in days if day is None or day > today]
    if not early:
        return ""
    first, day = early[0]
    until = f"is not due until {show_day(day)}" if day else "has no day yet"
    more = f", and {len(early) - 1} more are not due yet" if len(early) > 1 else ""
    return f"“{first.headline}” {until}{more}. Please look twice."
