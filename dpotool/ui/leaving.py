"""Before a register is left: everything typed is saved, or the officer gives it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dpotool.ui.page_stack import PageStack
from dpotool.ui.session import Session

if TYPE_CHECKING:
    from dpotool.ui.dialogs import Dialogs


def may_leave(session: Session, pages: PageStack, dialogs: Dialogs) -> bool:
    """Apply what is held back; where the file refuses it, ask whether it may be lost."""
    if session.desk is None:
        return True
    refusals: list[str] = []

    def hear(sentence: str) -> None:
        refusals.append(sentence)

    session.desk.undo.refused.connect(hear)
    pages.flush()
    session.desk.undo.refused.disconnect(hear)
    question = "What you typed last is not in the file. Leave the register without it?"
    return not refusals or dialogs.confirm("Not saved", f"{refusals[0]} {question}", do="Leave without it")
