"""Binding forms to types of record: each field takes its words from its declaration, and gets an editor."""

from typing import cast

from PySide6.QtWidgets import QWidget

from dpotool.domain.fields import Record, field_of
from dpotool.ui.descendants import descendant
from dpotool.ui.forms.editor import Editor, Setting
from dpotool.ui.forms.editors import editor_for
from dpotool.ui.forms.listing import Rows, listed
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.forms.occasions import Occasions
from dpotool.ui.forms.offers import ListedAnswers
from dpotool.ui.forms.outlines import outline
from dpotool.ui.forms.pairs import FoldingPairs
from dpotool.ui.forms.wording import Wording
from dpotool.ui.page import Desk


class RecordFields:
    """A form bound to a type of record: shows one record at a time, and keeps text left unread in others."""

    def __init__(self, widget: QWidget, editors: dict[str, Editor]) -> None:
        self.widget = widget
        self.editors = editors
        self._shown = ""
        self._unread: dict[tuple[str, str], str] = {}
        self._occasions = Occasions(widget, editors)

    def show(self, record: Record) -> None:
        """Show a record's answers, and text left unread when it was last shown."""
        if record.id != self._shown:
            self._keep_unread()
        self._shown = record.id
        for name, editor in self.editors.items():
            editor.show(getattr(record, name))
            unread = self._unread.pop((record.id, name), "")
            if unread:
                editor.show_unread(unread)
        self._occasions.settle()

    def focus(self, name: str, path: str = "") -> None:
        """Put the cursor into a field, even where nothing in the record asks for it."""
        self._occasions.reveal(name)
        self.editors[name].focus(path)

    def _keep_unread(self) -> None:
        for name, editor in self.editors.items():
            if self._shown and editor.unread:
                self._unread[self._shown, name] = editor.unread


class DesignedForms:
    """Loads forms and binds them."""

    def __init__(self, loader: FormLoader, desk: Desk) -> None:
        self._loader = loader
        self._desk = desk
        self._answers = ListedAnswers(desk.workspace)

    def bound(self, name: str, record_type: type[Record]) -> RecordFields:
        """A form for a type of record, each field with its words and an editor, in the order of the form.

        Raises LookupError where a field has no label, and TypeError where its widget does not fit.
        """
        return self._bind(self._loader.load(name), record_type, outline(name, record_type).field_names)

    def listed(self, record_type: type[Record], rows: Rows) -> RecordFields:
        """A form with a few fields of a type of record, those in one line side by side."""
        lines = tuple(rows)
        names = tuple(name for line in lines for name in line)
        return self._bind(listed(record_type, lines), record_type, names)

    def _bind(self, form: QWidget, record_type: type[Record], names: tuple[str, ...]) -> RecordFields:
        wording = Wording(form)
        editors: dict[str, Editor] = {}
        for field_name in names:
            declared = field_of(record_type, field_name)
            widget = cast(QWidget, descendant(form, QWidget, field_name))
            wording.give(widget, declared)
            setting = Setting(declared, record_type, self._desk, self, self._answers)
            editors[field_name] = editor_for(widget, setting)
        FoldingPairs(form)
        return RecordFields(form, editors)
