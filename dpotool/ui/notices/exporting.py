"""Writing a notice as a file of its own."""

import re
from dataclasses import dataclass

from dpotool.documents.profiles import Profile
from dpotool.domain.errors import CannotDo
from dpotool.domain.notice import Notice
from dpotool.ui.page import Desk
from dpotool.ui.waiting_cursor import waiting_cursor

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Kind:
    """A kind of file that a notice can be written as; `files` as Qt writes it."""

    format: str
    label: str
    ending: str
    files: str


KINDS = (
    Kind("html", "Page for Word", ".html", "Pages for Word and browsers (*.html)"),
    Kind("docx", "Word document", ".docx", "Word documents (*.docx)"),
    Kind("pdf", "PDF", ".pdf", "PDF documents (*.pdf)"),
    Kind("text", "Plain text", ".txt", "Plain texts (*.txt)"),
)


def export(desk: Desk, notice: Notice, format: str, profile: Profile) -> str:
    """Ask where to, write the notice, and answer in a sentence what was done; empty where nothing was."""
    from dpotool.app.exporting import export_notice

    kind = next(each for each in KINDS if each.format == format)
    suggestion = desk.workspace.path.with_name(file_name(notice) + kind.ending)
    path = desk.dialogs.save_file(f"Export as {kind.label}", str(suggestion), kind.files)
    if path is None:
        return ""
    try:
        with waiting_cursor():
            export_notice(desk.workspace, notice, path, format, profile)
    except CannotDo as refusal:
        desk.dialogs.refuse(str(refusal))
        return ""
    return f"“{notice.title.strip() or 'The notice'}” was exported to {path.name}."


def file_name(notice: Notice) -> str:
    """What the file of a notice is called, without its ending: its title, as every system takes it."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", notice.title).split()).strip(". ")
    return name[:_LONGEST_NAME].strip() or "Privacy notice"
