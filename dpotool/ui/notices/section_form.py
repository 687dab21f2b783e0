"""The form of one section of a notice; what is typed is held for a moment, then applied to the notice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from dpotool.domain.changes import Change
from dpotool.domain.fields import field_of, fields_of
from dpotool.domain.notice import Notice
from dpotool.domain.notice_outline import answered, section_of
from dpotool.domain.notice_rows import Section
from dpotool.ui.descendants import descendant, descendants
from dpotool.ui.forms.binding import DesignedForms
from dpotool.ui.forms.editor import Answer
from dpotool.ui.forms.holding import Holding, Place
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.layouts import widgets_in
from dpotool.ui.notices.markdown_colours import MarkdownColours
from dpotool.ui.notices.register_text import WITHOUT_REGISTER
from dpotool.ui.page import Desk

TEXTS = ("before", "instead", "after")


class SectionForm(QWidget):
    """Shows one section of a notice at a time; says by `text_entered` which text the cursor is in."""

    text_entered = Signal(object)

    def __init__(self, desk: Desk, between: QWidget, parent: QWidget | None = None) -> None:
        """`between` stands among the texts of the section, where what the register says is printed."""
        super().__init__(parent)
        self._desk = desk
        self._notice = ""
        self._section = ""
        self._applying: Place | None = None
        self._holding = Holding(self._apply, self)
        self._fields = DesignedForms(FormLoader(), desk).bound("section", Section)
        self._layouts = {each.objectName(): each for each in descendants(self._fields.widget, QVBoxLayout)}
        self._layouts["register_place"].addWidget(between)
        self._colours = [MarkdownColours(self.text(name)) for name in TEXTS]
        self._begin_following()
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._fields.widget)

    @property
    def section(self) -> Section | None:
        """The section shown, as it stands in the register; None where there is none."""
        notice = self._desk.workspace.register.get(Notice, self._notice)
        return section_of(notice, self._section) if notice else None

    @property
    def heading(self) -> QLineEdit:
        """The line that holds the heading."""
        line = descendant(self._fields.widget, QLineEdit, "heading")
        assert line is not None
        return line

    def text(self, name: str) -> QPlainTextEdit:
        """The field of the text before, instead or after."""
        field = descendant(self._fields.widget, QPlainTextEdit, name)
        assert field is not None
        return field

    def show_section(self, notice: Notice, section: Section) -> None:
        """Show this section of this notice."""
        self._holding.end_burst()
        self._notice, self._section = notice.id, section.id
        self._fields.show(section)
        self._arrange(section)

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered in the section."""
        section = self.section
        for edit in change.edits:
            if section is not None and edit.subject.id == self._notice:
                for declared in fields_of(Section):
                    self._show_again(declared.name, getattr(section, declared.name))
                self._arrange(section)
        for editor in self._fields.editors.values():
            editor.register_changed(change)

    def suggest_heading(self, usual: str) -> None:
        """Show in the empty line of the heading what will be printed."""
        self.heading.setPlaceholderText(usual)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        if name in self._fields.editors:
            self._fields.editors[name].focus()

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        for editor in self._fields.editors.values():
            editor.flush()
        self._holding.flush()

    def _apply(self, place: Place, answer: Answer, mark: str) -> bool:
        notice = next(
            (n for n in self._desk.workspace.register.all(Notice) if section_of(n, place.identity)), None
        )
        section = section_of(notice, place.identity) if notice else None
        if notice is None or section is None or getattr(section, place.name) == answer.value:
            return True
        self._applying = place
        try:
            declared = field_of(Section, place.name)
            return self._desk.undo.do(answered(notice, section, declared, answer.value, typing=mark))
        finally:
            self._applying = None

    def _show_again(self, name: str, value: object) -> None:
        place = Place(self._section, name)
        if place != self._applying and not self._holding.holds(place):
            self._fields.editors[name].show(value)

    def _arrange(self, section: Section) -> None:
        """Show the texts that this section can have: one of its own has no text of the register around it."""
        alone = section.key in WITHOUT_REGISTER
        self._show_place("instead", bool(section.instead.strip()))
        self._show_place("after", not alone or bool(section.after.strip()))
        self._show_place("before", section.key != "part" or bool(section.before.strip()))
        self._label("before", "Text" if alone else field_of(Section, "before").label)

    def _show_place(self, name: str, shown: bool) -> None:
        if self.text(name).hasFocus() and not shown:
            return
        for widget in widgets_in(self._layouts[f"{name}_place"]):
            widget.setVisible(shown)

    def _label(self, name: str, words: str) -> None:
        label = descendant(self._fields.widget, QLabel, f"{name}_label")
        assert label is not None
        label.setText(words)
        self.text(name).setAccessibleName(words)

    def _begin_following(self) -> None:
        for name, editor in self._fields.editors.items():
            editor.edited.connect(lambda answer, name=name: self._take(name, answer))
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def _take(self, name: str, answer: Answer) -> None:
        if self._section:
            place = Place(self._section, name)
            self._holding.take(place, answer)
            if self._holding.holds(place):
                self._desk.undo.held.emit()

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old):
            self._holding.end_burst()
        if isinstance(new, QPlainTextEdit) and self.isAncestorOf(new):
            self.text_entered.emit(new)
