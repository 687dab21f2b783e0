"""Rules taken from the library into the register, and what a newer edition of the library says otherwise."""

from datetime import date

from dpotool.domain.law_retention import LibraryRule
from dpotool.domain.retention import RetentionRule
from dpotool.domain.vocabulary import END_ACTIONS


def taken(rule: LibraryRule, day: date) -> RetentionRule:
    """A rule of the library as one of the register, with its words as they are on the day it is taken."""
    doubts = ("guidance, confirm the edition" if rule.to_confirm else "", rule.doubt)
    return RetentionRule(
        name=rule.name,
        code=rule.code,
        scope=tuple(str(each) for each in rule.scope),
        nations=rule.nations,
        period=rule.kept,
        reason=rule.summary,
        end_action=str(rule.ends[0]) if rule.ends else "",
        authority=rule.cite,
        authority_kind=str(rule.authority),
        strength=str(rule.strength),
        doubt="; ".join(filter(None, doubts)),
        copied_on=day,
        as_copied=said_by(rule),
    )


def said_by(rule: LibraryRule) -> str:
    """What the library says, in lines that can be compared with those of another edition."""
    ends = ", ".join(END_ACTIONS.label(str(each)) for each in rule.ends)
    others = (f"Or {other.period}: {other.when}" for other in rule.also)
    lines = (f"Kept: {rule.period}", *others, f"Then: {ends}", f"Authority: {rule.cite} ({rule.strength})")
    return "\n".join(lines)


def news(rule: RetentionRule, library: LibraryRule | None) -> tuple[str, ...]:
    """The lines of the library that were not there when the rule was taken; empty where nothing is new.

    A rule that the library does not hold any more is said to have gone from it.
    """
    if not rule.as_copied:
        return ()
    if library is None:
        return (f"{rule.code} is no longer in the library.",)
    before = set(rule.as_copied.splitlines())
    return tuple(line for line in said_by(library).splitlines() if line not in before)
