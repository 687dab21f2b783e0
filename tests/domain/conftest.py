"""The law that the program ships with, for every test that reads it."""

from datetime import date

import pytest

from dpotool import assets
from dpotool.domain.law import Law, LawOn, load_law


@pytest.fixture(scope="session")
def law() -> Law:
    """All of it, past and present."""
    return load_law(assets.resource("law", "uk"))


@pytest.fixture(scope="session")
def now(law: Law) -> LawOn:
    """The law as it stood on 22 November 2026."""
    return law.on(date(2026, 11, 22))
