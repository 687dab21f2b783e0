"""Qt must not eat None: PySide6 6.12.0 lost a reference with each call that returns nothing, and died."""

import sys

from PySide6.QtCore import QObject

CALLS = 1_000
UNRELATED = 50  # what else in the process may let go of None meanwhile; on Python 3.12 None is immortal


def test_calls_that_return_nothing_keep_none(qapp: object) -> None:
    quiet = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        quiet.setObjectName("x")
    assert sys.getrefcount(None) > before - UNRELATED
