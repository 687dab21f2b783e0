"""The columns of the register: those of the declared fields, and what is worked out of several answers."""

from collections.abc import Iterable, Iterator

from dpotool.app.scores import Scores
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.days import show_day
from dpotool.domain.reviews import is_review_due, review_day
from dpotool.ui.record_columns import Cell, Column, columns_of, length_of, natural, short_day
from dpotool.ui.spoken import Spoken

USUAL = ("reference", "name", "function", "bases", "data_subjects", "kept_for", "complete", "reviewed_on")


def register_columns(workspace: Workspace, scores: Scores) -> tuple[Column, ...]:
    """Every column that the register can show."""
    declared = columns_of(Activity, Spoken(workspace).say)
    known = {column.name: column for column in (*declared, *_worked_out(workspace, scores))}
    usual = {name: known[name] for name in USUAL}
    return tuple((usual | known).values())


def bases_of(activity: Activity) -> tuple[str, ...]:
    """The codes on which an activity rests, each once: lawful bases, then what sensitive data need."""
    lawful = (code for purpose in activity.purposes for code in purpose.lawful_bases)
    special = (code for purpose in activity.purposes for code in purpose.special_conditions)
    criminal = ("Art 10" for purpose in activity.purposes if purpose.criminal)
    return tuple(dict.fromkeys((*sorted(set(lawful)), *sorted(set(special)), *criminal)))


def kept_for(activity: Activity) -> str:
    """How long data are kept, in a few words: the longest time, and how many others there are."""
    periods = sorted({s.period for s in activity.retention if str(s.period)}, key=length_of, reverse=True)
    understood = [period for period in periods if period.is_understood] or periods
    if not understood:
        return ""
    others = len(periods) - 1
    return str(understood[0]) + (f" and {others} more" if others else "")


def _worked_out(workspace: Workspace, scores: Scores) -> Iterator[Column]:
    yield Column("bases", "Lawful bases", 27, _bases, "Lawful bases and conditions (Arts 6, 9, 10)")
    yield Column("kept_for", "Kept for", 22, _kept_for, "The longest time for which something is kept")
    yield Column("complete", "Complete", 14, lambda each: _complete(each, scores), "Of the answers asked for")
    yield Column("reviewed_on", "Reviewed", 13, lambda each: _reviewed(each, workspace), "Last reviewed on")
    yield Column("gaps", "Gaps", 30, lambda each: _gaps(each, scores), "What it lacks")


def _bases(activity: Activity) -> Cell:
    codes = bases_of(activity)
    return Cell("; ".join(codes), natural("; ".join(codes)), tags=codes) if codes else Cell()


def _kept_for(activity: Activity) -> Cell:
    text = kept_for(activity)
    if not text:
        return Cell()
    return Cell(text, max(length_of(statement.period) for statement in activity.retention))


def _complete(activity: Activity, scores: Scores) -> Cell:
    score = scores.of(activity)
    return Cell(f"{score.percent} %", score.percent, share=score.percent)


def _reviewed(activity: Activity, workspace: Workspace) -> Cell:
    due = is_review_due(activity, workspace.today)
    if activity.reviewed_on is None:
        return Cell("Never", None, tone="attention")
    return Cell(short_day(activity.reviewed_on), activity.reviewed_on, tone="attention" if due else "quiet")


def _gaps(activity: Activity, scores: Scores) -> Cell:
    gaps = scores.of(activity).gaps
    text = "; ".join(gap.sentence for gap in gaps)
    return Cell(text, len(gaps)) if gaps else Cell()


def review_words(activity: Activity) -> tuple[str, str]:
    """When an activity was reviewed, and when it is to be reviewed again, in words."""
    last, again = activity.reviewed_on, review_day(activity)
    return (
        f"Reviewed {show_day(last)}" if last else "Never reviewed",
        f"Next review {show_day(again)}" if again else "",
    )


def functions_of(activities: Iterable[Activity]) -> tuple[str, ...]:
    """The functions that activities belong to, in order."""
    return tuple(sorted({each.function for each in activities if each.function}, key=natural))
