"""A copy of the register in words, so that the right one is found."""

from datetime import date, datetime

from dpotool.domain.days import show_weekday

_NEAR = {0: "today", 1: "yesterday"}


def copy_in_words(moment: datetime, size: int, today: date) -> str:
    """When a copy was made, by the clock of this computer, and its size, such as:
    Saturday 21 November 2026, 16:05 (yesterday, 340 kB).
    """
    local = moment.astimezone()
    day = local.date()
    ago = (today - day).days
    near = _NEAR.get(ago, f"{ago} days ago" if ago > 0 else "later than today")
    return f"{show_weekday(day)}, {local:%H:%M} ({near}, {max(1, size // 1000):,} kB)"
