"""The dialogs that ask the officer, in the looks of the window; imported when the first one is asked."""

import re
from pathlib import Path

from dpotool.ui.asking import ask, window_to_ask_from

_ENDING = re.compile(r"\*\.(\w+)")


class QuestionDialogs:
    """Asks in dialogs that stand before the window and wait for the answer."""

    def tell(self, title: str, message: str) -> None:
        """Say something that needs no answer."""
        from dpotool.ui.question_dialog import QuestionDialog

        ask(QuestionDialog(title, message, window_to_ask_from(), do="Close", can_cancel=False))

    def refuse(self, message: str) -> None:
        """Say in one sentence why something could not be done, and what to do."""
        from dpotool.ui.question_dialog import QuestionDialog

        dialog = QuestionDialog(
            "This cannot be done", message, window_to_ask_from(), do="Close", can_cancel=False
        )
        dialog.show_sign("warning-circle", "attention")
        ask(dialog)

    def confirm(self, title: str, message: str, *, do: str) -> bool:
        """Ask before something that cannot be undone; `do` is the verb on the button."""
        from dpotool.ui.question_dialog import QuestionDialog

        return ask(QuestionDialog(title, message, window_to_ask_from(), do=do, destructive=True))

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """Ask for a line of text; None where the officer thinks better of it."""
        from dpotool.ui.question_dialog import QuestionDialog, line_with

        dialog = QuestionDialog(title, question, window_to_ask_from(), do="OK")
        line = line_with(text)
        dialog.set_answer(line)
        return line.text() if ask(dialog) else None

    def choose(self, title: str, question: str, answers: tuple[str, ...]) -> int | None:
        """Ask for one of several answers; its place in the list, or None."""
        from dpotool.ui.question_dialog import QuestionDialog, list_of

        dialog = QuestionDialog(title, question, window_to_ask_from(), do="Choose")
        offered = list_of(answers)
        offered.itemActivated.connect(dialog.accept)
        dialog.set_answer(offered)
        return offered.currentRow() if ask(dialog) else None

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for an existing file; `kinds` as Qt writes them, such as Registers (*.dpo)."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(window_to_ask_from(), title, "", kinds)
        return Path(name) if name else None

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        """Ask where a file is to be written, having confirmed that an existing one may be replaced."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(window_to_ask_from(), title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(ending_of(kinds))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(ending_of(kind)))
        dialog.setDirectory(str(Path(suggestion).parent))
        dialog.selectFile(Path(suggestion).name)
        return Path(dialog.selectedFiles()[0]) if ask(dialog) else None


def ending_of(kinds: str) -> str:
    """The ending, without its dot, of the first of the kinds of file, as Qt writes them."""
    found = _ENDING.search(kinds)
    return found[1] if found else ""
