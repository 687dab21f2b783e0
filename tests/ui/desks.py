"""A desk to work at in tests: a register kept in memory, and dialogs that answer as they are told."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from dpotool.app.opening import Places
from dpotool.app.workspace import Workspace
from dpotool.assets import resource
from dpotool.domain.fields import Record
from dpotool.domain.law import Law, load_law
from dpotool.ui.page import Desk
from dpotool.ui.undo import UndoHistory
from tests.ui.memory_keeping import MemoryKeeping

TODAY = date(2026, 9, 21)


@cache
def law() -> Law:
    """The law that the program ships with."""
    return load_law(resource("law", "uk"))


@dataclass
class ScriptedDialogs:
    """Answers every question as scripted, and remembers what was said."""

    file: Path | None = None
    refusals: list[str] = field(default_factory=list)

    def tell(self, title: str, message: str) -> None:
        self.refusals.append(message)

    def refuse(self, message: str) -> None:
        self.refusals.append(message)

    def confirm(self, title: str, message: str, *, do: str) -> bool:
        return True

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        return text

    def choose(self, title: str, question: str, answers: tuple[str, ...]) -> int | None:
        return 0

    def open_file(self, title: str, kinds: str) -> Path | None:
        return self.file

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        return self.file


@dataclass(frozen=True)
class TriedDesk:
    """A desk, and what tests look at besides."""

    desk: Desk
    keeping: MemoryKeeping
    dialogs: ScriptedDialogs
    visited: list[tuple[str, str]]


def desk_with(*records: Record, today: date = TODAY) -> TriedDesk:
    """A desk with a register that holds these records, on a Monday in September unless it is said."""
    keeping, dialogs = MemoryKeeping(*records), ScriptedDialogs()
    workspace = Workspace(keeping, law(), today=lambda: today)
    visited: list[tuple[str, str]] = []
    desk = Desk(
        workspace,
        UndoHistory(workspace),
        dialogs,
        lambda identity, name: visited.append((identity, name)),
        Path("settings.ini"),
        Places(Path("nowhere")),
    )
    return TriedDesk(desk, keeping, dialogs, visited)
