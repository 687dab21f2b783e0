"""Files kept inside the register with a case: adding one, looking at it, saving it elsewhere."""

import stat
from decimal import Decimal
from pathlib import Path
from typing import Final

from dpotool.app.opened_copies import lay_out, safe_name
from dpotool.app.opening import register_file
from dpotool.app.workspace import Workspace
from dpotool.documents.files import write_whole
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Attachment
from dpotool.domain.changes import Change, Edit, named
from dpotool.domain.errors import CannotDo
from dpotool.domain.register import Register

LARGEST: Final = 20_000_000
MOST: Final = 200_000_000
"""The limits, in bytes: of one file, and of all files of a register together."""

SHOWN_BY_OTHERS: Final = frozenset(
    (
        *(".pdf", ".txt", ".csv", ".md", ".log", ".rtf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods"),
        *(".ppt", ".pptx", ".odp", ".eml", ".msg", ".ics", ".vcf", ".png", ".jpg", ".jpeg", ".gif", ".bmp"),
        *(".tif", ".tiff", ".webp", ".heic", ".mp3", ".m4a", ".wav", ".ogg", ".mp4", ".m4v", ".mov", ".avi"),
        *(".mkv", ".webm"),
    )
)
"""The endings of files that the system may open: texts, sheets, pictures, sound; nothing that can run."""


def used(register: Register) -> int:
    """The bytes that the files of all cases take; a file that two cases keep is kept once."""
    sizes = {
        each.fingerprint: int(each.size or 0)
        for record in register
        if isinstance(record, CaseFile)
        for each in record.attachments
    }
    return sum(sizes.values())


def used_in_words(register: Register) -> str:
    """How much of the room for files is taken, such as: 3.1 MB of 200 MB used."""
    return f"{in_megabytes(used(register))} of {MOST // 1_000_000} MB used"


def in_megabytes(size: int) -> str:
    """A size as people read it, such as 3.1 MB; of small files, such as 12 kB."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 or not size else f"{max(1, size // 1000)} kB"


def attach(workspace: Workspace, case: CaseFile, path: Path) -> Change:
    """Keep the content of a file, and answer with the change that adds it to a case; that is to be applied.

    Raises CannotDo where the file is missing, a folder, not to be read, too large, or there is no room.
    """
    content = _content_of(path)
    _refuse_without_room(workspace.register, path, len(content))
    row = Attachment(
        name=safe_name(path.name),
        day=workspace.today,
        size=Decimal(len(content)),
        fingerprint=register_file(workspace).put_content(content),
    )
    after = case.replace(attachments=(*case.attachments, row))
    return Change(f"Add a file to {named(case)}", (Edit(case, after),))


def detach(case: CaseFile, attachment: Attachment) -> Change:
    """The change that takes a file away from a case; its content goes when the register is next opened."""
    after = case.replace(attachments=tuple(each for each in case.attachments if each.id != attachment.id))
    return Change(f"Take a file away from {named(case)}", (Edit(case, after),))


def may_be_opened(attachment: Attachment) -> bool:
    """Whether the system may be asked to show the file; what may run as a program can only be saved."""
    return Path(safe_name(attachment.name)).suffix.lower() in SHOWN_BY_OTHERS


def open_copy(workspace: Workspace, attachment: Attachment, folder: Path) -> Path:
    """Lay out a copy of a file to be shown by another program; raises CannotDo for what may run instead."""
    if not may_be_opened(attachment):
        raise CannotDo(
            f"“{attachment.name}” is of a kind that may run as a program; save a copy of it instead."
        )
    return lay_out(folder, attachment.name, content_of(workspace, attachment))


def save_copy(workspace: Workspace, attachment: Attachment, target: Path) -> None:
    """Write a copy of a file elsewhere; raises CannotDo where that place refuses it."""
    write_whole(target, content_of(workspace, attachment))


def content_of(workspace: Workspace, attachment: Attachment) -> bytes:
    """The content of a file; raises CannotDo where the register does not hold it, as after an import."""
    found = register_file(workspace).content(attachment.fingerprint)
    if found is None:
        raise CannotDo(f"The register does not hold the content of “{attachment.name}”; add the file again.")
    return found


def _content_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise CannotDo(f"“{path.name}” is a folder; add the files in it one by one, or as one .zip file.")
        if not stat.S_ISREG(status.st_mode):
            raise CannotDo(f"“{path.name}” is not a file that can be kept; choose another one.")
        _refuse_large(path, status.st_size)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise CannotDo(f"“{path.name}” is not there any more; choose it where it is now.") from error
    except OSError as error:
        raise CannotDo(
            f"“{path.name}” cannot be read; close it where it is open, or ask who owns it to let you read it."
        ) from error
    _refuse_large(path, len(content))
    return content


def _refuse_large(path: Path, size: int) -> None:
    if size > LARGEST:
        raise CannotDo(
            f"“{path.name}” has {in_megabytes(size)}, and a file may have {LARGEST // 1_000_000} MB at most; "
            "keep it elsewhere, and say in a note where."
        )


def _refuse_without_room(register: Register, path: Path, size: int) -> None:
    if used(register) + size > MOST:
        raise CannotDo(
            f"There is no room for “{path.name}” ({in_megabytes(size)}): {used_in_words(register)}; "
            "take away files of closed cases first."
        )
