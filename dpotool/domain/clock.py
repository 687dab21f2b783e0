"""The door of the clock: when the answer to a request or a complaint is due, when a breach is, and why."""

from dpotool.domain.clock_breach import reckon_breach
from dpotool.domain.clock_complaint import reckon_complaint
from dpotool.domain.clock_exam import reckon_exam_marks
from dpotool.domain.clock_facts import MONTH_RIGHTS, RIGHTS, Asked, Facts, check
from dpotool.domain.clock_month import reckon_month
from dpotool.domain.clock_rules import Rules
from dpotool.domain.clock_school import reckon_educational_record
from dpotool.domain.reckoning import Reckoning, Step, explained
from dpotool.domain.working_days import WorkingDays

__all__ = [
    "MONTH_RIGHTS",
    "RIGHTS",
    "Asked",
    "Facts",
    "Reckoning",
    "Rules",
    "Step",
    "WorkingDays",
    "explained",
    "reckon",
    "reckon_breach",
]
_UNITED_KINGDOM = Rules()


def reckon(facts: Facts, days: WorkingDays, rules: Rules = _UNITED_KINGDOM) -> Reckoning:
    """When a request is to be answered, or a complaint acknowledged, with the steps that lead to that day.

    Raises CannotDo, in one sentence, where the facts cannot all be true, and ValueError for a breach.
    """
    check(facts)
    match facts.right:
        case "educational-record":
            return reckon_educational_record(facts, days, rules)
        case "exam-marks":
            return reckon_exam_marks(facts, days, rules)
        case "complaint":
            return reckon_complaint(facts, days, rules)
        case "breach":
            raise ValueError("A breach has a moment: reckon_breach.")
    return reckon_month(facts, days, rules)
