"""Writing the register, or a part of it, as an Excel workbook."""

from collections.abc import Sequence

from dpotool.domain.activity import Activity
from dpotool.domain.errors import CannotDo
from dpotool.ui.page import Desk
from dpotool.ui.waiting_cursor import waiting_cursor

WORKBOOKS = "Excel workbooks (*.xlsx)"


def export_activities(desk: Desk, activities: Sequence[Activity] | None) -> str:
    """Ask where to, write these activities, or all, and answer what was done; empty where nothing was."""
    from dpotool.app.exporting import export_register

    suggestion = str(desk.workspace.path.with_suffix(".xlsx"))
    path = desk.dialogs.save_file("Export the register", suggestion, WORKBOOKS)
    if path is None:
        return ""
    try:
        with waiting_cursor():
            losses = export_register(desk.workspace, path, "ico", activities)
    except CannotDo as refusal:
        desk.dialogs.refuse(str(refusal))
        return ""
    if losses:
        desk.dialogs.tell("What the workbook could not hold", "\n".join(losses))
    return f"{_words(desk, activities)} exported to {path.name}."


def _words(desk: Desk, activities: Sequence[Activity] | None) -> str:
    count = len(desk.workspace.register.all(Activity) if activities is None else activities)
    return "1 activity was" if count == 1 else f"{count} activities were"
