"""Who holds a register: a file beside it, locked by the operating system for as long as the holder lives."""

import contextlib
import getpass
import hashlib
import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from dpotool.domain.days import show_moment
from dpotool.store.refusals import CannotWrite, HeldElsewhere

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BEYOND_THE_TEXT = 1 << 20  # Windows forbids others to read what is locked, so the text itself is not
_LONGEST_TEXT = 4096


@dataclass(frozen=True)
class Holder:
    """The person and the computer that hold a register, and since when."""

    user: str
    machine: str
    since: str

    @classmethod
    def here(cls, moment: datetime) -> "Holder":
        """The person who runs this program, on this computer."""
        return cls(current_user(), platform.node(), moment.isoformat())

    @property
    def told(self) -> str:
        """The holder in words."""
        who = self.user or "somebody"
        where = f" on the computer {self.machine}" if self.machine else ""
        return (
            who + where + (f" since {show_moment(datetime.fromisoformat(self.since))}" if self.since else "")
        )


NOBODY = Holder("", "", "")


class Lock:
    """The right to open one register, taken at once or refused; `release` gives it back."""

    def __init__(self, register: Path, moment: datetime) -> None:
        """Take the lock of the register at that path; raises HeldElsewhere with the holder's name."""
        self._register = register
        self._file, self.path = self._taken()
        try:
            self._refuse_other_machine()
            self._write(Holder.here(moment))
        except BaseException:
            os.close(self._file)
            raise

    def release(self) -> None:
        """Let others open the register."""
        if self._file < 0:
            return
        os.ftruncate(self._file, 0)
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(self._file)
        self._file = -1
        if sys.platform == "win32":
            _forget(self.path)

    def _taken(self) -> tuple[int, Path]:
        for path in lock_paths(self._register):
            try:
                return self._locked(path), path
            except OSError:
                continue
        raise CannotWrite(
            f"“{self._register.name}” cannot be locked against others where it is; "
            "copy it into a folder of your own and open it there."
        )

    def _locked(self, path: Path) -> int:
        while True:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            if not _lock(file):
                holder = _read(file)
                os.close(file)
                raise self._held(holder)
            if _is_at(file, path):
                return file
            os.close(file)

    def _refuse_other_machine(self) -> None:
        holder = _read(self._file)
        if holder.machine and holder.machine != platform.node():
            raise HeldElsewhere(
                f"“{self._register.name}” is open: {holder.told} has it. Close it there first; "
                f"if that computer stopped without closing it, delete the file “{self.path}”."
            )

    def _held(self, holder: Holder) -> HeldElsewhere:
        return HeldElsewhere(
            f"“{self._register.name}” is open already: {holder.told} has it. Close it there first."
        )

    def _write(self, holder: Holder) -> None:
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, json.dumps(asdict(holder)).encode())


def lock_paths(register: Path) -> tuple[Path, Path]:
    """Where the lock of a register lies: beside it, and in the temporary folder where that place refuses."""
    place = register.resolve()
    mark = hashlib.sha256(str(place).encode()).hexdigest()[:16]
    return place.with_name(f"{place.name}.lock"), Path(tempfile.gettempdir()) / f"dpotool-{mark}.lock"


def current_user() -> str:
    """The login name of whoever runs the program; empty where the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _lock(file: int) -> bool:
    """Whether the operating system gave us the file for ourselves; it takes it back when the process ends."""
    try:
        if sys.platform == "win32":
            os.lseek(file, _BEYOND_THE_TEXT, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_at(file: int, path: Path) -> bool:
    """Whether the open file is still the one at that path, not one that its last holder has just removed."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _read(file: int) -> Holder:
    os.lseek(file, 0, os.SEEK_SET)
    try:
        return Holder(**json.loads(os.read(file, _LONGEST_TEXT)))
    except (ValueError, TypeError):
        return NOBODY


def _forget(path: Path) -> None:
    with contextlib.suppress(PermissionError):
        path.unlink(missing_ok=True)
