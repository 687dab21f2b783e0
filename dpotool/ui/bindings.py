"""What Qt's Python bindings do of their own accord, and we do not need."""

from importlib import import_module
from typing import Any

import PySide6.QtCore  # noqa: F401 (its import is what starts the reading)


def leave_sources_unread() -> None:
    """Keep the bindings from reading the source of every module that is imported after them.

    They search each for the name PySide6, so that `from __feature__ import` can tell which modules to alter.
    This program alters none; the reading delays its start, and Python keeps all the text (15 MB with
    SQLAlchemy).
    """
    feature: Any = import_module("shibokensupport.feature")
    feature._mod_uses_pyside = lambda module: True
