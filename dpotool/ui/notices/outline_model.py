"""The sections of a notice as a list, in which they can be dragged to another place."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from dpotool.app.notice_text import SectionText
from dpotool.domain.notice_outline import called
from dpotool.domain.notice_rows import Section

NUMBER_ROLE = Qt.ItemDataRole.UserRole
MARK_ROLE = Qt.ItemDataRole.UserRole + 1
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 2
_DRAGGED = "application/x-dpotool-section"
_ANYWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """Heading, number and mark of each section; says by `section_dropped` where one is to go.

    The number is empty for a section that is not printed. The mark is a word: hidden, empty, own text, mend.
    """

    section_dropped = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._texts: Mapping[str, SectionText] = {}

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in their order."""
        return self._sections

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections; those that are the same in the same order keep their selection."""
        same = [each.id for each in sections] == [each.id for each in self._sections]
        if same:
            self._sections = tuple(sections)
            self._tell_all()
            return
        self.beginResetModel()
        self._sections = tuple(sections)
        self.endResetModel()

    def show_texts(self, texts: Mapping[str, SectionText]) -> None:
        """Show by these texts which sections have something to say."""
        self._texts = texts
        self._tell_all()

    def row_of(self, identity: str) -> int:
        """The row of the section with that identity; -1 where there is none."""
        return next((n for n, each in enumerate(self._sections) if each.id == identity), -1)

    def rowCount(self, parent: Index = _ANYWHERE) -> int:
        return 0 if parent.isValid() else len(self._sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        section = self._sections[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._heading(section)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self._number(index.row()), self._heading(section), mark_of(section, self._text(section)))
            return ", ".join(part for part in parts if part)
        if role == NUMBER_ROLE:
            return self._number(index.row())
        if role == LEVEL_ROLE:
            return self._level(index.row())
        return mark_of(section, self._text(section)) if role == MARK_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return able | Qt.ItemFlag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(_DRAGGED, self._sections[indexes[0].row()].id.encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        source = self.row_of(bytes(data.data(_DRAGGED).data()).decode())
        return self.moveRows(_ANYWHERE, source, 1, _ANYWHERE, row if row >= 0 else len(self._sections))

    def moveRows(self, parent: Index, source: int, count: int, into: Index, target: int) -> bool:
        """Nothing is moved here: the change of the notice that follows moves it."""
        if 0 <= source < len(self._sections):
            place = target - 1 if target > source else target
            self.section_dropped.emit(self._sections[source].id, place)
        return False

    def _heading(self, section: Section) -> str:
        text = self._text(section)
        return text.heading if text and text.section.heading == section.heading else called(section)

    def _number(self, row: int) -> str:
        if not self._is_printed(self._sections[row]):
            return ""
        return str(sum(map(self._is_printed, self._sections[: row + 1])))

    def _level(self, row: int) -> int:
        """1, or 2 for a section below a part."""
        parts = any(each.key == "part" and not each.hidden for each in self._sections[:row])
        return 2 if parts and self._sections[row].key != "part" else 1

    def _is_printed(self, section: Section) -> bool:
        text = self._text(section)
        return not section.hidden and not (text and text.is_empty)

    def _text(self, section: Section) -> SectionText | None:
        return self._texts.get(section.id)

    def _tell_all(self) -> None:
        if self._sections:
            self.dataChanged.emit(self.index(0), self.index(len(self._sections) - 1))


def mark_of(section: Section, text: SectionText | None) -> str:
    """What is to be known of a section in the outline, in a word or two; empty where it is as usual."""
    if section.hidden:
        return "hidden"
    if text and text.fault:
        return "to mend"
    if text and text.is_empty:
        return "empty"
    return "own text" if section.instead.strip() else ""
