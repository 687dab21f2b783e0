"""Why this date: the steps of a reckoning, each with its rule, its day and where the rule stands."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpotool.domain.case_standing import Standing, right_in_words
from dpotool.domain.days import LONDON, MONTHS, WEEKDAYS
from dpotool.domain.reckoning import Reckoning, Step, cited
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.articles import address
from dpotool.ui.theme import colours, set_look
from dpotool.ui.widgets.flow_layout import FlowLayout

_ROOMY = 620
_BY_HAND = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class WhyPane(QFrame):
    """Shows the steps of the right that comes first; where there are several, another can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reckonings: Mapping[str, Reckoning] = {}
        self._right, self._leading, self._stale = "", "", False
        self._labels: list[QLabel] = []
        self._days: list[QLabel] = []
        self._chips, self._body = QWidget(), QWidget()
        self._rights = FlowLayout(self._chips)
        self._rights.setContentsMargins(0, 4, 0, 4)
        self._rights.setSpacing(6)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 6, 16, 6)
        self._column.setSpacing(4)
        self._column.addWidget(self._chips)
        self._column.addWidget(self._body)
        self.setAccessibleName("Why this date?")
        set_look(self, "sheet")
        self.hide()

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of the steps shown, in words."""
        reckoning = self._reckonings.get(self._right)
        return tuple(step.rule for step in reckoning.steps) if reckoning else ()

    def show_standing(self, standing: Standing) -> None:
        """Show how the time limits of a case come about."""
        self._reckonings = standing.reckonings
        if self._right not in self._reckonings or standing.leading != self._leading:
            self._right = self._leading = standing.leading
        self._stale = True
        if self.isVisible():
            self._tell()

    def show_right(self, right: str) -> None:
        """Show the steps of another right."""
        self._right = right
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._labels:
            self._tell()

    def _tell(self) -> None:
        self._stale = False
        self._offer_rights()
        self._show_steps()

    def _offer_rights(self) -> None:
        while self._rights.count():
            item = self._rights.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        several = len(self._reckonings) > 1
        self._chips.setVisible(several)
        for right in self._reckonings if several else ():
            chip = QPushButton(right_in_words(right))
            chip.setCheckable(True)
            chip.setChecked(right == self._right)
            set_look(chip, "chip")
            chip.clicked.connect(partial(self.show_right, right))
            self._rights.addWidget(chip)

    def _show_steps(self) -> None:
        reckoning = self._reckonings.get(self._right)
        fresh = QWidget()
        self._labels, self._days = [], []
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for place, step in enumerate(reckoning.steps if reckoning else ()):
            if place:
                grid.addWidget(_hairline(), 2 * place - 1, 0, 1, 4)
            is_due = reckoning is not None and step.day == reckoning.due and not step.advice
            self._add(grid, 2 * place, place + 1, step, is_due=is_due)
        self._column.replaceWidget(self._body, fresh)
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh
        self._fold()

    def _add(self, grid: QGridLayout, row: int, number: int, step: Step, *, is_due: bool) -> None:
        counted = _label(str(number), "quiet")
        rule = _label(step.rule, "quiet" if step.advice else "")
        rule.setWordWrap(True)
        day = _label(_day(step.day), "field-label" if is_due else "")
        article = _label(_link(step.article), "quiet")
        article.setTextFormat(Qt.TextFormat.RichText)
        article.setOpenExternalLinks(True)
        article.setTextInteractionFlags(_BY_HAND)
        article.setWordWrap(True)
        article.setFixedWidth(scaled(132))
        self._labels += [counted, rule, day, article]
        self._days.append(day)
        for column, label in enumerate((counted, rule, day, article)):
            label.setContentsMargins(0, scaled(6), 0, scaled(6))
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _fold(self) -> None:
        """Leave out the column of days where there is no room for it: the rules name them too."""
        for day in self._days:
            day.setVisible(self.width() >= scaled(_ROOMY))


def _label(words: str, look: str) -> QLabel:
    label = QLabel(words)
    if look:
        set_look(label, look)
    return label


def _hairline() -> QFrame:
    line = QFrame()
    set_look(line, "hairline")
    return line


def _link(article: str) -> str:
    page = address(article)
    if not page:
        return cited(article)
    colour = colours().accent
    return f'<a style="color: {colour}; text-decoration: none" href="{page}">{cited(article)}</a>'


def _day(day: date | datetime | None) -> str:
    if day is None:
        return ""
    local = day.astimezone(LONDON) if isinstance(day, datetime) else day
    words = f"{WEEKDAYS[local.weekday()][:3]} {local.day} {MONTHS[local.month - 1][:3]} {local.year}"
    return f"{words}, {local:%H:%M}" if isinstance(day, datetime) else words
