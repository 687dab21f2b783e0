"""The form for one record: its sections, one at a time, each edit applied as it is made."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpotool.domain.changes import Change, adding, answering, differences, together
from dpotool.domain.fields import Record, field_of
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.binding import DesignedForms, RecordFields
from dpotool.ui.forms.editor import Answer, Editor
from dpotool.ui.forms.holding import Holding, Place
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.forms.outlines import Outline, outline
from dpotool.ui.page import Desk
from dpotool.ui.theme import set_look

WIDEST = 640


class RecordForm(QWidget):
    """Shows one record of a type in sections, and applies what the officer alters through the desk's undo.

    `show_record` gives it a record; `refresh` tells it of every change of the register, its own as well. It
    says by `section_loaded` that the fields of a section are there now, and by `shown` that what they show
    is another record or another answer.
    """

    section_shown = Signal(str)
    section_loaded = Signal(QWidget)
    shown = Signal()

    def __init__(
        self,
        record_type: type[Record],
        form_names: tuple[str, ...],
        desk: Desk,
        parent: QWidget | None = None,
        *,
        margin: int = 24,
    ) -> None:
        """`margin` is kept free at the left of the form, in pixels."""
        super().__init__(parent)
        self._type, self._margin = record_type, margin
        self._desk = desk
        self._forms = DesignedForms(FormLoader(), desk)
        self._sections = tuple(outline(name, record_type) for name in form_names)
        self._loaded: dict[str, RecordFields] = {}
        self._holding = Holding(self._apply, self)
        self._identity = ""
        self._applying: Place | None = None
        self._frozen = False
        self._stack = QStackedWidget(self)
        self._pages = {name: self._page() for name in form_names}
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._stack)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._stack.hide()

    @property
    def sections(self) -> tuple[Outline, ...]:
        """Name, title and fields of each section, in their order."""
        return self._sections

    @property
    def section(self) -> str:
        """The name of the section shown."""
        return self._sections[self._stack.currentIndex()].name

    @property
    def record(self) -> Record | None:
        """The record shown, as it stands in the register; None where the form is empty."""
        return self._desk.workspace.register.get(self._type, self._identity)

    def show_record(self, record: Record | None) -> None:
        """Show a record, in the section that is open; None empties the form."""
        self.flush()
        self._holding.end_burst()
        self._identity = record.id if record else ""
        self._stack.setVisible(record is not None)
        if record is not None:
            for fields in self._loaded.values():
                fields.show(record)
            self._load(self.section)
        self.shown.emit()

    def show_section(self, name: str) -> None:
        """Show the section of that name."""
        self.flush()
        self._load(name)
        self._stack.setCurrentIndex(list(self._pages).index(name))
        self.section_shown.emit(name)

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field; `field/row identity/field of the row` names one within a row."""
        name, _, within = path.partition("/")
        section = next((each.name for each in self._sections if name in each.field_names), "")
        if not section or self.record is None:
            return
        if section != self.section:
            self.show_section(section)
        self._load(section)
        self._loaded[section].focus(name, within)
        self._pages[section].reveal_focus()

    def freeze(self, frozen: bool) -> None:
        """Let the record be read and not altered, or altered again."""
        self._frozen = frozen
        set_look(self, "frozen" if frozen else "")
        for page in self._pages.values():
            page.freeze(frozen)

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        for edit in change.edits:
            if isinstance(edit.subject, self._type) and edit.subject.id == self._identity:
                if edit.after is None:
                    self.show_record(None)
                    return
                for declared, _, _ in differences(edit):
                    self._show_again(declared.name, edit.after)
        for editor in self._editors():
            editor.register_changed(change)
        self.shown.emit()

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        for editor in self._editors():
            editor.flush()
        self._holding.flush()

    def editor(self, name: str) -> Editor:
        """The editor of a field, whose section is loaded if it is not yet."""
        section = next(each.name for each in self._sections if name in each.field_names)
        self._load(section)
        return self._loaded[section].editors[name]

    def _editors(self) -> list[Editor]:
        return [editor for fields in self._loaded.values() for editor in fields.editors.values()]

    def _show_again(self, name: str, record: Record) -> None:
        place = Place(record.id, name)
        if place == self._applying or self._holding.holds(place):
            return
        for fields in self._loaded.values():
            if name in fields.editors and fields.editors[name].value() != getattr(record, name):
                fields.editors[name].show(getattr(record, name))

    def _take(self, name: str, answer: Answer) -> None:
        if self._identity:
            place = Place(self._identity, name)
            self._holding.take(place, answer)
            if self._holding.holds(place):
                self._desk.undo.held.emit()

    def _apply(self, place: Place, answer: Answer, mark: str) -> bool:
        record = self._desk.workspace.register.get(self._type, place.identity)
        if record is None or getattr(record, place.name) == answer.value:
            return True
        change = answering(record, field_of(self._type, place.name), answer.value, typing=mark)
        if answer.additions:
            change = together(change.label, (*map(adding, answer.additions), change))
        self._applying = place
        try:
            return self._desk.undo.do(change)
        finally:
            self._applying = None

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old):
            self._holding.end_burst()

    def _load(self, section: str) -> None:
        record = self.record
        if section in self._loaded or record is None:
            return
        fields = self._forms.bound(section, self._type)
        self._loaded[section] = fields
        for name, editor in fields.editors.items():
            editor.edited.connect(lambda answer, name=name: self._take(name, answer))
        self._pages[section].fill(fields.widget, titled=len(self._sections) > 1)
        self._pages[section].freeze(self._frozen)
        self.section_loaded.emit(fields.widget)
        fields.show(record)

    def _page(self) -> "SectionPage":
        page = SectionPage(self._stack, margin=self._margin)
        self._stack.addWidget(page)
        return page


class SectionPage(QScrollArea):
    """One section, as high as it needs to be and scrolled where it is higher than the page."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 24) -> None:
        super().__init__(parent)
        self._margin = margin
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self, "surface")

    def fill(self, form: QWidget, *, titled: bool) -> None:
        """Show a form here, below its title where it has one."""
        ground = QWidget()
        set_look(ground, "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(self._margin, 16, 24, 24)
        column.setSpacing(16)
        if titled:
            title = QLabel(form.windowTitle())
            set_look(title, "section-title")
            column.addWidget(title)
        form.setMaximumWidth(scaled(WIDEST))
        beside = QHBoxLayout()  # a column would ask for the height at its own width, and not at the form's
        beside.addWidget(form, 1)
        beside.addStretch(0)
        column.addLayout(beside)
        column.addStretch(1)
        self.setWidget(ground)

    def freeze(self, frozen: bool) -> None:
        """Let the form here take answers or none; it can be scrolled all the same."""
        form = self.widget()
        if form is not None:
            form.setEnabled(not frozen)

    def reveal_focus(self) -> None:
        """Scroll so that the field with the cursor can be seen, once everything has its place."""
        QTimer.singleShot(0, self, self._reveal_focus)

    def _reveal_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 24, 64)
