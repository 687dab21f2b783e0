"""What stands in a layout, found without asking the layout for its items.

Qt's bindings give Python a hold on every item that `itemAt` returns. Where Python's collector meets one
together with its layout, it may delete the item first; the layout then deletes it again, and the program
crashes.
`takeAt` is safe: what it returns is the layout's no longer.
"""

from PySide6.QtWidgets import QLayout, QWidget

from dpotool.ui.descendants import descendants


def widgets_in(layout: QLayout) -> list[QWidget]:
    """The widgets that a layout places, those of the layouts within it left out."""
    around = layout.parentWidget()
    inner = around.children() if around is not None else []
    return [each for each in inner if isinstance(each, QWidget) and layout.indexOf(each) >= 0]


def layouts_in(layout: QLayout) -> list[QLayout]:
    """The layouts that stand directly in a layout."""
    return [each for each in layout.children() if isinstance(each, QLayout)]


def layouts_of(form: QWidget) -> list[QLayout]:
    """The layout of a form and those within it, but not those of widgets in the form."""
    return [each for each in descendants(form, QLayout) if each.parentWidget() is form]
