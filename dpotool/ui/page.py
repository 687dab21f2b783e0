"""What the window and its pages know of each other."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from dpotool.app.workspace import Workspace
from dpotool.ui.dialogs import Dialogs
from dpotool.ui.undo import UndoHistory


@dataclass(frozen=True)
class Desk:
    """What a page works with: the open register, the steps done, and a way to ask and to go elsewhere.

    `go_to(identity, field)` shows the record with that identity, with the cursor in that field if one is
    named; a row within a record is named as `field/row identity/field of the row`.
    """

    workspace: Workspace
    undo: UndoHistory
    dialogs: Dialogs
    go_to: Callable[[str, str], None]
    settings_file: Path


class Page(QWidget):
    """One entry of the sidebar and what it shows at the right.

    A page subscribes to the workspace itself, and refreshes only what a change touches. The window makes it
    when it is first shown, and keeps it.
    """

    name = ""
    icon = ""

    def show_record(self, identity: str, field: str = "") -> bool:
        """Show a record, with the cursor in a field of it; False where this page does not hold it."""
        return False

    def flush(self) -> None:
        """Apply what has been typed and is still held back; called before closing, exporting and leaving."""

    def attention(self) -> int:
        """How many things on this page want attention; shown beside its name in the sidebar."""
        return 0

    def actions(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What the search box offers while this page exists, as words and what they do."""
        return ()

    def leave(self) -> None:
        """Let go of the register; called once, when it is closed or another one is opened."""
