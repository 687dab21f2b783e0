"""What leaves the program: the register as a workbook, notices as documents."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from dpotool.app.workspace import Workspace
from dpotool.documents.profiles import STANDARD, Profile
from dpotool.domain.activity import Activity
from dpotool.domain.errors import CannotDo
from dpotool.domain.notice import Notice
from dpotool.domain.prose import Prose

LAYOUTS = ("ico",)
"""The layouts in which a register can be written."""


def export_register(
    workspace: Workspace, path: Path, layout: str = "ico", activities: Sequence[Activity] | None = None
) -> tuple[str, ...]:
    """Write the given activities, or all, as an Excel workbook; what it could not hold, a sentence each.

    Raises CannotDo where the layout is not known or the file cannot be written; what was there stays.
    """
    from dpotool.documents.register_workbook import ico_workbook

    if layout not in LAYOUTS:
        raise CannotDo(f"There is no layout “{layout}”; choose from: {', '.join(LAYOUTS)}.")
    workbook = ico_workbook(workspace.register, workspace.law_today, activities)
    write_out(workspace, path, workbook.content)
    return workbook.losses


def notice_prose(workspace: Workspace, notice: Notice) -> Prose:
    """The whole text of a notice, as it stands today."""
    from dpotool.documents.notice_document import compose

    return compose(notice, workspace.register, workspace.law, workspace.today)


def export_notice(
    workspace: Workspace, notice: Notice, path: Path, format: str, profile: Profile = STANDARD
) -> None:
    """Write a notice as a document; raises CannotDo, and leaves what was there, where that cannot be done."""
    export_prose(workspace, notice_prose(workspace, notice), path, format, profile)


def export_prose(
    workspace: Workspace, prose: Prose, path: Path, format: str, profile: Profile = STANDARD
) -> None:
    """Write any document; raises CannotDo, and leaves what was there, where that cannot be done."""
    if format not in FORMATS:
        raise CannotDo(f"There is no format “{format}”; choose from: {', '.join(FORMATS)}.")
    write_out(workspace, path, FORMATS[format](prose, profile))


def write_out(workspace: Workspace, path: Path, content: bytes) -> None:
    """Write a finished document; raises CannotDo, and leaves what was there, where that cannot be done."""
    from dpotool.documents.files import write_whole

    if path.resolve() == workspace.path.resolve():
        raise CannotDo(f"“{path.name}” is the register itself; give the exported file another name.")
    write_whole(path, content)


def _html(prose: Prose, profile: Profile) -> bytes:
    from dpotool.documents.word_html import word_html

    return word_html(prose, profile=profile)


def _pdf(prose: Prose, profile: Profile) -> bytes:
    from dpotool.documents.print_pdf import pdf

    return pdf(prose, profile=profile)


def _docx(prose: Prose, profile: Profile) -> bytes:
    from dpotool.documents.docx import docx

    return docx(prose, profile=profile)


def _text(prose: Prose, profile: Profile) -> bytes:
    from dpotool.documents.plain_text import plain_text

    return plain_text(prose).encode("utf-8")


FORMATS: Mapping[str, Callable[[Prose, Profile], bytes]] = MappingProxyType(
    {"html": _html, "pdf": _pdf, "docx": _docx, "text": _text}
)
"""The formats in which a notice can be written; each writer is loaded when it is first used."""
