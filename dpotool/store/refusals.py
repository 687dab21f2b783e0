"""What the store refuses to do, each case a type of its own, so that the window can offer what helps."""

from dpotool.domain.errors import CannotDo


class NotARegister(CannotDo):
    """The file at that place holds something else, or nothing."""


class NewerRegister(CannotDo):
    """The register was written by a newer edition of the program."""


class Damaged(CannotDo):
    """The register's file is broken; a copy helps."""


class HeldElsewhere(CannotDo):
    """Somebody has the register open already."""


class NeedsPassphrase(CannotDo):
    """The register is protected, and no passphrase was given."""


class WrongPassphrase(CannotDo):
    """The passphrase given does not open the register, or cannot be one."""


class CannotWrite(CannotDo):
    """The disk, the folder or the file does not take what is to be saved."""


class HistoryBypassed(RuntimeError):
    """Our own mistake: something was about to alter records without a line of the history."""
