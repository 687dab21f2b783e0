"""Placing a hold on what must not be destroyed, and lifting it again."""

from datetime import date

from dpotool.domain.changes import Change, Edit, adding, named
from dpotool.domain.days import show_day
from dpotool.domain.errors import CannotDo
from dpotool.domain.retention import Hold


def placing(hold: Hold) -> Change:
    """The change that places a hold; raises CannotDo where it says too little to block anything."""
    if not hold.name.strip() or not hold.kind or hold.placed_on is None:
        raise CannotDo("Please say what the hold is called, its reason, and since when it stands.")
    if not hold.sets and not hold.activities:
        raise CannotDo("Please say which activities it covers, or select record sets first.")
    change = adding(hold)
    return Change(f"Place {named(hold)}", change.edits)


def lifting(hold: Hold, day: date) -> Change:
    """The change that lifts a hold on a day, so that what it blocked can be decided about again.

    Raises CannotDo where it has been lifted, or had not been placed by then.
    """
    if hold.lifted_on is not None:
        raise CannotDo(f"“{hold.name}” was lifted on {show_day(hold.lifted_on)} already.")
    if hold.placed_on is not None and hold.placed_on > day:
        raise CannotDo(f"“{hold.name}” is placed from {show_day(hold.placed_on)}; correct that day first.")
    return Change(f"Lift {named(hold)}", (Edit(hold, hold.replace(lifted_on=day)),))
