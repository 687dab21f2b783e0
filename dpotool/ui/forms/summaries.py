"""What a row shows while it is closed."""

from typing import Any

from dpotool.app.workspace import Workspace
from dpotool.domain.fields import Field, Record, field_of
from dpotool.domain.kinds import Choices, Flag, Reference, References, Tags
from dpotool.domain.terms import LawTerms
from dpotool.ui.forms.offers import entry_of
from dpotool.ui.widgets.row_line import Cell, RowSummary

_WEIGHTS = {1: (1,), 2: (5, 6), 3: (5, 4, 6)}


def weights_for(columns: tuple[str, ...]) -> tuple[int, ...]:
    """How the widths of so many columns compare."""
    return _WEIGHTS.get(len(columns), (1,) * len(columns))


def summary_of(
    row: Record, columns: tuple[str, ...], tags: tuple[str, ...], workspace: Workspace
) -> RowSummary:
    """A row in short: some fields in columns, others as tags."""
    cells = tuple(_cell(field_of(type(row), name), getattr(row, name), workspace) for name in columns)
    shown = (_tags(field_of(type(row), name), getattr(row, name), workspace) for name in tags)
    return RowSummary(cells, tuple(tag for each in shown for tag in each))


def _cell(declared: Field, value: Any, workspace: Workspace) -> Cell:
    kind = declared.kind
    if isinstance(kind, Choices):
        return Cell(tuple(_code_and_name(kind, code, workspace) for code in value))
    if isinstance(kind, Tags):
        return Cell((("", ", ".join(value)),) if value else ())
    return Cell((("", _words(declared, value, workspace)),))


def _tags(declared: Field, value: Any, workspace: Workspace) -> tuple[str, ...]:
    kind = declared.kind
    if isinstance(kind, Choices):
        return tuple(_tag(kind, code, workspace) for code in value)
    if isinstance(kind, Tags):
        return tuple(value)
    if isinstance(kind, Flag):
        return (declared.label,) if value else ()
    words = _words(declared, value, workspace)
    return (words,) if words else ()


def _words(declared: Field, value: Any, workspace: Workspace) -> str:
    kind = declared.kind
    if isinstance(kind, Reference | References):
        return workspace.register.show(declared, value)
    terms = getattr(kind, "terms", None)
    if isinstance(terms, LawTerms) and value:
        return entry_of(terms, value, workspace).label
    return str(kind.show(value))


def _code_and_name(kind: Choices, code: str, workspace: Workspace) -> tuple[str, str]:
    label = entry_of(kind.terms, code, workspace).label
    return (code, label.removeprefix(code).strip()) if label.startswith(code) else ("", label)


def _tag(kind: Choices, code: str, workspace: Workspace) -> str:
    label = " ".join(entry_of(kind.terms, code, workspace).label.split())
    return f"Art {label}" if label[:1].isdigit() else label
