"""What is below a widget, level by level, without taking any of it from its own parent.

Qt’s findChildren is not used in this program. PySide takes whatever it finds, however deep, for a child of
object that was asked: when that one goes, what was found counts as deleted though it is still there; and what
Qt deletes meanwhile goes unnoticed, so that a later access, or Python's collector, crashes.
"""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QObject

Sort = TypeVar("Sort", bound=QObject)


def descendants(root: QObject, sort: type[Sort], name: str = "") -> tuple[Sort, ...]:
    """Everything of a sort below an object, outer before inner; with a name, only what is called so."""
    found = (each for each in _below(root) if isinstance(each, sort))
    return tuple(each for each in found if not name or each.objectName() == name)


def descendant(root: QObject, sort: type[Sort], name: str = "") -> Sort | None:
    """The first of a sort below an object, or the first that is called so; None where there is none."""
    found = (each for each in _below(root) if isinstance(each, sort))
    return next((each for each in found if not name or each.objectName() == name), None)


def _below(root: QObject) -> Iterator[QObject]:
    for child in root.children():
        yield child
        yield from _below(child)
