"""The few questions before an empty register: whose it is, where, and who the officer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpotool.ui.asking import ask
from dpotool.ui.fonts import scaled
from dpotool.ui.theme import set_look

if TYPE_CHECKING:
    from dpotool.domain.organisation import Organisation

_ASKED = ("name", "nation", "public_authority", "fee_number", "officer_name")


def ask_about_organisation(parent: QWidget) -> Organisation | None:
    """Ask whose register is to be begun; None where the officer thinks better of it."""
    dialog = NewRegisterDialog(parent)
    return dialog.organisation() if ask(dialog) else None


class NewRegisterDialog(QDialog):
    """Asks the first questions about an organisation, labelled as its form labels them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New register")
        self.name = QLineEdit()
        self.nation = QComboBox()
        self.public_authority = QCheckBox()
        self.fee_number = QLineEdit()
        self.officer_name = QLineEdit()
        self.go_on = QPushButton("Choose where to keep it…")
        self._offer_nations()
        self._lay_out()
        self.name.textChanged.connect(self._judge)
        self._judge()

    def organisation(self) -> Organisation:
        """The organisation as answered so far."""
        from dpotool.domain.organisation import Organisation

        return Organisation(
            name=self.name.text().strip(),
            nation=self.nation.currentData(),
            public_authority=self.public_authority.isChecked(),
            fee_number=self.fee_number.text().strip(),
            officer_name=self.officer_name.text().strip(),
        )

    def _offer_nations(self) -> None:
        from dpotool.domain.vocabulary import NATIONS

        for term in NATIONS.entries:
            self.nation.addItem(term.label, term.code)

    def _judge(self) -> None:
        self.go_on.setEnabled(bool(self.name.text().strip()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(4)
        title = QLabel("Whose register is it?")
        set_look(title, "page-title")
        column.addWidget(title)
        column.addWidget(_quiet("All of this can be changed later, in the Directory."))
        for name in _ASKED:
            self._add_question(column, name)
        column.addSpacing(20)
        column.addLayout(self._buttons())
        self.setMinimumWidth(scaled(480))

    def _add_question(self, column: QVBoxLayout, name: str) -> None:
        from dpotool.domain.fields import field_of
        from dpotool.domain.organisation import Organisation

        declared = field_of(Organisation, name)
        answer: QWidget = getattr(self, name)
        answer.setObjectName(name)
        answer.setAccessibleName(declared.label)
        column.addSpacing(10)
        if isinstance(answer, QCheckBox):
            answer.setText(declared.label)
        else:
            label = QLabel(declared.label)
            label.setBuddy(answer)
            set_look(label, "field-label")
            column.addWidget(label)
        column.addWidget(answer)
        if declared.help:
            answer.setAccessibleDescription(declared.help)
            column.addWidget(_quiet(declared.help))

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        set_look(self.go_on, "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.go_on)
        return row


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, "quiet")
    return label
