"""A register that is kept nowhere: for tests of the window that need no file."""

from pathlib import Path

from dpotool.domain.changes import Change
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.register import Register


class MemoryKeeping:
    """Keeps the changes of a register in a list; `refusing` makes it refuse them, as a full disk would."""

    def __init__(self, *records: Record) -> None:
        self._register = Register(records)
        self.applied: list[tuple[str, Change]] = []
        self.refusing = ""

    @property
    def path(self) -> Path:
        return Path("Larkfield.dpo")

    @property
    def head(self) -> tuple[int, str]:
        """The number and the hash of the last line of a history that has none."""
        return len(self.applied), "0" * 64

    def save_copy(self, path: Path) -> None:
        """Write something where a copy is to be."""
        path.write_bytes(b"a copy")

    def read(self) -> Register:
        return self._register

    def apply(self, change: Change, *, origin: str = "done") -> None:
        if self.refusing:
            raise CannotDo(self.refusing)
        self.applied.append((origin, change))

    def search(self, typed: str, limit: int = 50) -> tuple[()]:
        """Nothing is indexed here."""
        return ()

    def close(self) -> None:
        """There is nothing to let go of."""
