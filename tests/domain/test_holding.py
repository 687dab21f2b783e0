"""Placing a hold and lifting it."""

from datetime import date

import pytest

from dpotool.domain.errors import CannotDo
from dpotool.domain.holding import lifting, placing
from dpotool.domain.register import Register
from dpotool.domain.retention import Hold

TODAY = date(2026, 11, 27)
HOLD = Hold(name="Claim 3", kind="claim", placed_on=date(2026, 9, 2), sets=("files",))


def test_a_hold_is_placed_and_lifted() -> None:
    register = Register().applied(placing(HOLD))
    assert register.get(Hold, HOLD.id) == HOLD
    lifted = register.applied(lifting(HOLD, TODAY)).get(Hold, HOLD.id)
    assert lifted is not None
    assert (lifted.is_active, lifted.lifted_on) == (False, TODAY)


@pytest.mark.parametrize(
    "hold",
    [HOLD.replace(name=" "), HOLD.replace(kind=""), HOLD.replace(placed_on=None), HOLD.replace(sets=())],
)
def test_a_hold_that_says_too_little_is_refused(hold: Hold) -> None:
    with pytest.raises(CannotDo):
        placing(hold)


def test_a_hold_on_activities_alone_is_one() -> None:
    assert placing(HOLD.replace(sets=(), activities=("teaching",))).label == "Place hold “Claim 3”"


def test_a_hold_is_lifted_once_and_not_before_it_stands() -> None:
    with pytest.raises(CannotDo, match="lifted on 1 October 2026 already"):
        lifting(HOLD.replace(lifted_on=date(2026, 10, 1)), TODAY)
    with pytest.raises(CannotDo, match="placed from 2 September 2026"):
        lifting(HOLD, date(2026, 9, 1))
