"""Killed at any moment, the program has what it called saved; kill_trial.py does it 200 times."""

import os
import random
from pathlib import Path

import pytest

from tests.store.kill_trial import run


@pytest.mark.skipif(os.name != "posix", reason="there is no kill -9 here")
def test_what_was_called_saved_survives_being_killed(tmp_path: Path) -> None:
    outcome = run(tmp_path, trials=8, chance=random.Random())
    assert outcome.faults == ()
    assert (outcome.trials, outcome.lost) == (8, 0)
    assert outcome.acknowledged > 0
