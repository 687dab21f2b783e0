"""What the window and its pages know of each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dpotool.app.workspace import Workspace
from dpotool.ui.dialogs import Dialogs
from dpotool.ui.undo import UndoHistory

if TYPE_CHECKING:
    from dpotool.app.opening import Places


@dataclass(frozen=True)
class Desk:
    """What a page works with: the open register, the steps done, and a way to ask and to go elsewhere.

    `places` are where copies of the register lie, and files that other programs show.
    `go_to(identity, field)` shows the record with that identity, with the cursor in that field if one is
    named; a row within a record is named as `field/row identity/field of the row`.
    """

    workspace: Workspace
    undo: UndoHistory
    dialogs: Dialogs
    go_to: Callable[[str, str], None]
    settings_file: Path
    places: "Places"


@dataclass(frozen=True)
class RecordCommands:
    """What can be done with the record selected on a page, and now; what cannot is None.

    `add` says by noun (activity, notice, party ...) how the page begins a new record; for a noun that it
    leaves out, the window adds a blank one and goes to it.
    """

    add: Mapping[str, Callable[[], None]] = field(default_factory=dict)
    duplicate: Callable[[], None] | None = None
    delete: Callable[[], None] | None = None
    print: Callable[[], None] | None = None


class Page(QWidget):
    """One entry of the sidebar and what it shows at the right.

    A page subscribes to the workspace itself, and refreshes only what a change touches. The window makes it
    when it is first shown, and keeps it. It says by `commands_changed` that `record_commands` answers
    otherwise than before, as when another record has been selected, and by `said` in one sentence what has
    been done that cannot be seen.
    """

    commands_changed = Signal()
    said = Signal(str)

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

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What the search box offers while this page exists, as words and what they do."""
        return ()

    def record_commands(self) -> RecordCommands:
        """What the Record menu does with the record that the page has selected; None where it cannot."""
        return RecordCommands()

    def begin_search(self) -> None:
        """Put the cursor where the page searches its own records; Edit > Find calls it."""

    def leave(self) -> None:
        """Let go of the register; called once, when it is closed or another one is opened."""
