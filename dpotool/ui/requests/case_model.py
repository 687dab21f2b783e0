"""The cases in their groups as Qt's views ask for them; only rows that are seen are put into words."""

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dpotool.app.casework import Casework
from dpotool.domain.case_due_words import Said, due_of, tag_of
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_groups import Group
from dpotool.domain.case_words import brief_of, title_of, who_of

ENTRY_ROLE = Qt.ItemDataRole.UserRole
TAG_ROLE = Qt.ItemDataRole.UserRole + 1
BRIEF_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CaseModel(QAbstractListModel):
    """A head for each group, and its cases below."""

    def __init__(
        self, casework: Casework, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._casework, self._now = casework, now
        self._entries: list[Group | CaseFile] = []
        self._rows: dict[str, int] = {}
        self.heads: list[int] = []

    def show_groups(self, groups: Iterable[Group]) -> None:
        """Show these groups; where they are those shown already, only what is said of them anew."""
        entries: list[Group | CaseFile] = []
        heads: list[int] = []
        for group in groups:
            heads.append(len(entries))
            entries += [group, *group.cases]
        if entries and entries == self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, 0))
            return
        self.beginResetModel()
        self._entries, self.heads = entries, heads
        self._rows = {each.id: row for row, each in enumerate(self._entries) if isinstance(each, CaseFile)}
        self.endResetModel()

    def index_of(self, identity: str) -> QModelIndex:
        """The place of a case; an invalid one where it is not shown."""
        return self.index(self._rows[identity], 0) if identity in self._rows else QModelIndex()

    def case_at(self, index: Index) -> CaseFile | None:
        """The case at a place; None for a head."""
        entry = index.data(ENTRY_ROLE) if index.isValid() else None
        return entry if isinstance(entry, CaseFile) else None

    @property
    def cases(self) -> tuple[CaseFile, ...]:
        """The cases shown, in their order."""
        return tuple(each for each in self._entries if isinstance(each, CaseFile))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(entry)
        if isinstance(entry, CaseFile) and role == TAG_ROLE:
            return self._tag(entry)
        if isinstance(entry, CaseFile) and role == BRIEF_ROLE:
            return brief_of(entry)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(index.data(ENTRY_ROLE), Group):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _tag(self, case: CaseFile) -> Said:
        return tag_of(case, self._casework.standing(case) if case.is_open else None, self._now())

    def _spoken(self, entry: Group | CaseFile) -> str:
        if isinstance(entry, Group):
            return f"{entry.name}, {len(entry.cases)}"
        due = due_of(entry, self._casework.standing(entry), self._now()).whole
        return "; ".join(filter(None, (f"{entry.reference}, {title_of(entry)}", who_of(entry), due)))
