"""What editors have in common whose answers are chips."""

from dpotool.ui.forms.editor import Editor, Setting
from dpotool.ui.widgets.chip_field import ChipField


class ChipsEditor(Editor):
    """Several answers as chips; text in the line that is no answer is kept until it is mended."""

    def __init__(self, widget: ChipField, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._list = widget

    @property
    def unread(self) -> str:
        return self._list.unread

    def show_unread(self, text: str) -> None:
        self._list.show_unread(text)

    def flush(self) -> None:
        self._list.settle()

    def _display(self, value: tuple[str, ...]) -> None:
        self._list.show_codes(value)
