"""When an activity is to be looked at again (UK GDPR Art 24(1): reviewed where necessary)."""

from datetime import date, timedelta

from dpotool.domain.activity import Activity

NOTICE = timedelta(days=30)


def years_after(day: date, years: int) -> date:
    """The same day of the year some years later; 29 February becomes 28 where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def review_day(activity: Activity) -> date | None:
    """The day by which an activity is to be reviewed: as recorded, or a year after the last review.

    None where it has never been reviewed and no day is recorded.
    """
    if activity.review_due:
        return activity.review_due
    return years_after(activity.reviewed_on, 1) if activity.reviewed_on else None


def is_review_due(activity: Activity, today: date) -> bool:
    """Whether a review is overdue or falls due within 30 days, or there has never been one."""
    day = review_day(activity)
    return day is None or day <= today + NOTICE


def reviewed(activity: Activity, today: date) -> Activity:
    """The activity as reviewed today, to be reviewed again after as long as before, or else in a year."""
    last, due = activity.reviewed_on, activity.review_due
    again = today + (due - last) if last and due and due > last else years_after(today, 1)
    return activity.replace(reviewed_on=today, review_due=again)
