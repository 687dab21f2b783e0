"""Killed while it erases, the program leaves the case whole or erased; erase_trial.py does it 200 times."""

import os
import random
from pathlib import Path

import pytest

from tests.store.erase_trial import run


@pytest.mark.skipif(os.name != "posix", reason="there is no kill -9 here")
def test_a_case_is_erased_wholly_or_not_at_all(tmp_path: Path) -> None:
    states, faults = run(tmp_path, trials=20, chance=random.Random())
    assert faults == ()
    assert states.total() == 20
