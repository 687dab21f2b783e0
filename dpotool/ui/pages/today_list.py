"""The list of what falls due: stretches of time with their entries, by keyboard and mouse."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpotool.domain.agenda import Stretch
from dpotool.domain.days import show_short_day, show_weekday
from dpotool.domain.due import Due
from dpotool.ui.fonts import QUIET, SECTION, scaled, sized, tabular
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import Theme, colours, set_look
from dpotool.ui.widgets.completeness import cited

ICONS: Final = {
    "activity": "rows",
    "assessment": "shield-check",
    "breach": "warning",
    "complaint": "chat-circle-text",
    "contract": "handshake",
    "fee": "receipt",
    "gaps": "check-square",
    "hold": "lock",
    "notice": "article",
    "request": "tray",
    "retention": "archive",
    "review": "arrows-clockwise",
}
_CONTENT = Qt.ItemDataRole.UserRole
_HEAD: Final = 52
_ENTRY: Final = 52
_DAYS_NEAR: Final = 7
_Index = QModelIndex | QPersistentModelIndex


class TodayList(QListWidget):
    """Shows the agenda; Enter or a click goes to the record that an entry is about."""

    entry_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What falls due")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.today = date.min
        self.setItemDelegate(_AgendaPainter(self))
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        set_look(self, "agenda")

    def show_agenda(self, stretches: Iterable[Stretch], today: date) -> None:
        """Show these stretches, leaving out the empty ones; what was selected stays so."""
        kept = self._selected()
        self.today = today
        self.clear()
        for stretch in stretches:
            if stretch.entries:
                self._add(stretch, f"{stretch.name}, {len(stretch.entries)}", selectable=False)
            for entry in stretch.entries:
                self._add(entry, spoken(entry, today), selectable=True)
                if kept is not None and (entry.identity, entry.field) == (kept.identity, kept.field):
                    self.setCurrentRow(self.count() - 1)

    def entries(self) -> tuple[Due, ...]:
        """The entries shown, in their order."""
        contents = (self.item(row).data(_CONTENT) for row in range(self.count()))
        return tuple(content for content in contents if isinstance(content, Due))

    def _selected(self) -> Due | None:
        item = self.currentItem()
        content = item.data(_CONTENT) if item else None
        return content if isinstance(content, Due) else None

    def _add(self, content: Due | Stretch, words: str, *, selectable: bool) -> None:
        item = QListWidgetItem(words, self)
        item.setData(_CONTENT, content)
        item.setToolTip(words)
        if not selectable:
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _choose(self, item: QListWidgetItem) -> None:
        content = item.data(_CONTENT)
        if isinstance(content, Due):
            self.entry_chosen.emit(content)


def reason_of(entry: Due) -> str:
    """Why an entry is there, with the article that asks for it."""
    article = cited(entry.article)
    return f"{entry.reason}. {article}" if article else entry.reason


def time_left(day: date, today: date) -> str:
    """How far away a day is, such as 6 days late, today, or 12 days left."""
    days = (day - today).days
    if days == 0:
        return "today"
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"{count} late" if days < 0 else f"{count} left"


def spoken(entry: Due, today: date) -> str:
    """An entry as it is read out."""
    when = f"{show_weekday(entry.day)}, {time_left(entry.day, today)}" if entry.day else "at any time"
    return f"{entry.title}; {when}. {reason_of(entry)}"


class _AgendaPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        head = isinstance(index.data(_CONTENT), Stretch)
        return QSize(scaled(240), scaled(_HEAD if head else _ENTRY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        content = index.data(_CONTENT)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._list().font())
        if isinstance(content, Stretch):
            _paint_head(painter, rect.adjusted(8, 0, -8, 0), content)
        elif isinstance(content, Due):
            _paint_ground(painter, rect, state)
            _paint_entry(painter, rect.adjusted(8, 4, -8, -4), content, self._list().today)
        painter.restore()

    def _list(self) -> TodayList:
        parent = self.parent()
        assert isinstance(parent, TodayList)
        return parent


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    theme = colours()
    selected = state & QStyle.StateFlag.State_Selected
    if not selected and not state & QStyle.StateFlag.State_MouseOver:
        return
    focused = selected and state & QStyle.StateFlag.State_HasFocus
    painter.setPen(QColor(theme.accent) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.selection if selected else theme.hover))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 2.5, -0.5, -2.5), 6, 6)


def _paint_head(painter: QPainter, rect: QRect, stretch: Stretch) -> None:
    theme, body = colours(), painter.font()
    words = rect.adjusted(0, 0, 0, -scaled(8))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.setFont(sized(body, SECTION, semibold=True))
    painter.setPen(QColor(theme.late if stretch.name == "Overdue" else theme.text))
    painter.drawText(words, bottom, stretch.name)
    width = QFontMetrics(painter.font()).horizontalAdvance(stretch.name)
    painter.setFont(sized(body, QUIET))
    painter.setPen(QColor(theme.quiet))
    painter.drawText(words.adjusted(width + 10, 0, 0, -1), bottom, str(len(stretch.entries)))
    if stretch.until:
        until = f"to {show_weekday(stretch.until).rsplit(' ', 1)[0]}"
        painter.drawText(words.adjusted(0, 0, 0, -1), bottom | Qt.AlignmentFlag.AlignRight, until)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))


def _paint_entry(painter: QPainter, rect: QRect, entry: Due, today: date) -> None:
    theme, body, side = colours(), painter.font(), scaled(18)
    line = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2)
    square = QRectF(rect.left(), line.center().y() - side / 2 + 2, side, side)
    paint_icon(painter, square, ICONS[entry.sort], QColor(_shade(entry, today, theme)))
    room = line.adjusted(side + 14, 0, 0, 0)
    if entry.day:
        room.setRight(_paint_day(painter, line, entry.day, today) - 12)
    painter.setFont(body)
    painter.setPen(QColor(theme.text))
    _write(painter, room, entry.title)
    painter.setFont(sized(body, QUIET))
    painter.setPen(QColor(theme.quiet))
    _write(painter, line.translated(0, line.height()).adjusted(side + 14, 0, 0, 0), reason_of(entry))


def _paint_day(painter: QPainter, line: QRect, day: date, today: date) -> int:
    """Paint when an entry is due, at the right; returns where the space for its title ends."""
    theme, body = colours(), painter.font()
    middle_right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    near = (day - today).days <= _DAYS_NEAR
    left = time_left(day, today)
    painter.setFont(tabular(sized(body, QUIET, semibold=near)))
    pill = QRectF(line.adjusted(0, 1, 0, -1))
    pill.setLeft(pill.right() - QFontMetrics(painter.font()).horizontalAdvance(left) - (16 if near else 0))
    if near:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.late_tint if day < today else theme.attention_tint))
        painter.drawRoundedRect(pill, 4, 4)
    colour = theme.quiet if not near else theme.late if day < today else theme.attention
    painter.setPen(QColor(colour))
    painter.drawText(pill.adjusted(0, 0, -8 if near else 0, 0), middle_right, left)
    painter.setFont(tabular(body))
    painter.setPen(QColor(theme.text if near else theme.quiet))
    when = line.adjusted(0, 0, -scaled(116), 0)
    painter.drawText(when, middle_right, show_short_day(day))
    return when.right() - QFontMetrics(painter.font()).horizontalAdvance(show_short_day(day))


def _shade(entry: Due, today: date, theme: Theme) -> str:
    if entry.day is None or (entry.day - today).days > _DAYS_NEAR:
        return theme.quiet
    return theme.late if entry.day < today else theme.attention


def _write(painter: QPainter, area: QRect, words: str) -> None:
    short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, short)
