"""Editors for references to other records."""

from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.domain.kinds import Reference, References
from dpotool.ui.forms.chips_editor import ChipsEditor
from dpotool.ui.forms.editor import Answer, Editor, Setting
from dpotool.ui.forms.offers import record_type_called, records_offered
from dpotool.ui.widgets.entries import Entry, entry_named, matching
from dpotool.ui.widgets.pick_list import PickList
from dpotool.ui.widgets.reference_field import ReferenceField

_ADD = "add:"


class RecordOffer:
    """The records of one type to choose from, and the offer to add the one that is missing."""

    def __init__(self, setting: Setting) -> None:
        kind = setting.declared.kind
        assert isinstance(kind, Reference | References)
        self._setting = setting
        self._target = kind.target
        self._type = record_type_called(kind.target)

    def offered(self, typed: str) -> tuple[Entry, ...]:
        """The records whose names hold what is typed; adding one where none is called just that."""
        known = records_offered(self._setting.desk.workspace.register, self._target)
        found = matching(known, typed)
        if not typed.strip() or entry_named(known, typed):
            return found
        name = typed.strip()
        return (*found, Entry(_ADD + name, f"Add new {self._type.noun} “{name}”", new=True))

    def named(self, identity: str) -> Entry:
        """The record with that identity as it is shown."""
        record = self._setting.desk.workspace.register.find(identity)
        return Entry(identity, record.headline if record else "(no longer in the register)")

    def wanted(self, code: str) -> tuple[str, tuple[Record, ...]]:
        """The identity for a code chosen, and the record to add where it is a new one."""
        if not code.startswith(_ADD):
            return code, ()
        record = self._type.named(code.removeprefix(_ADD))
        return record.id, (record,)

    def is_concerned(self, change: Change) -> bool:
        """Whether a change touches records of this type."""
        return any(isinstance(edit.subject, self._type) for edit in change.edits)


class ReferenceEditor(Editor):
    """One other record."""

    def __init__(self, widget: ReferenceField, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._field = widget
        self._offer = RecordOffer(setting)
        widget.set_offer(self._offer.offered)
        widget.chosen.connect(self._choose)
        widget.followed.connect(lambda identity: setting.desk.go_to(identity, ""))

    @property
    def unread(self) -> str:
        return self._field.unread

    def show_unread(self, text: str) -> None:
        self._field.set_text(text)
        self._field.settle()

    def flush(self) -> None:
        self._field.settle()

    def register_changed(self, change: Change) -> None:
        if self._offer.is_concerned(change) and not self.unread and not self._field.line.hasFocus():
            self._display(self._value)

    def _display(self, value: str) -> None:
        self._field.show_record(value, self._offer.named(value).label if value else "")

    def _choose(self, code: str) -> None:
        identity, additions = self._offer.wanted(code)
        altered = identity != self._value
        self._value = identity
        label = additions[0].headline if additions else self._offer.named(identity).label if identity else ""
        self._field.show_record(identity, label)
        if altered:
            self.edited.emit(Answer(identity, additions=additions))


class ReferencesEditor(ChipsEditor):
    """Any number of other records."""

    def __init__(self, widget: PickList, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._offer = RecordOffer(setting)
        self._new: dict[str, Record] = {}
        widget.set_offer(self._offer.offered, free=False)
        widget.set_naming(self._named)
        widget.altered.connect(self._take)
        widget.followed.connect(lambda identity: setting.desk.go_to(identity, ""))

    def register_changed(self, change: Change) -> None:
        if self._offer.is_concerned(change):
            self._list.rename()

    def _named(self, identity: str) -> Entry:
        new = self._new.get(identity)
        return Entry(identity, new.headline) if new else self._offer.named(identity)

    def _take(self, codes: tuple[str, ...]) -> None:
        wanted = [self._offer.wanted(code) for code in codes]
        additions = tuple(record for _, records in wanted for record in records)
        self._new = {record.id: record for record in additions}
        self._value = tuple(identity for identity, _ in wanted)
        self._list.set_codes(self._value)
        self.edited.emit(Answer(self._value, additions=additions))
