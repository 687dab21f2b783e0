"""How complete each type of record is: which questions are asked of it, and what it lacks."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import cast

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rules import RULES as ACTIVITY_RULES
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rules import BREACH_RULES, COMPLAINT_RULES, REQUEST_RULES
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.law import LawOn
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.questions import Case, Gap, Rule, Score, judge
from dpotool.domain.register import Register
from dpotool.domain.request import Request

__all__ = ["Gap", "Score", "completeness", "gaps"]


def completeness(register: Register, record: Record, law: LawOn) -> Score:
    """How completely a record answers what is asked of it."""
    rules = () if _is_anonymous(record) else RULES.get(type(record), ())
    return judge(Case(record, register, law), rules, _excused(record))


def gaps(register: Register, record: Record, law: LawOn) -> tuple[Gap, ...]:
    """What a record lacks."""
    return completeness(register, record, law).gaps


def _excused(record: Record) -> Collection[str]:
    """A processor's record need not say whose data and which (Art 30(2)), nor can an anonymous case."""
    if _is_anonymous(record):
        return tuple(declared.name for declared in fields_of(type(record)))
    if isinstance(record, Activity) and record.capacity == "processor":
        return ("data_subjects", "data_items")
    return ()


def _is_anonymous(record: Record) -> bool:
    return isinstance(record, CaseFile) and record.anonymised_on is not None


def _officer_asked(case: Case) -> bool:
    return cast(Organisation, case.record).public_authority


def _officer_gaps(case: Case) -> Iterator[Gap]:
    organisation = cast(Organisation, case.record)
    if not organisation.officer_name:
        yield Gap(
            "officer_name", "A public authority must name a data protection officer", "30(1)(a), 37(1)(a)"
        )
    if not (organisation.officer_email or organisation.officer_telephone or organisation.officer_address):
        yield Gap("officer_email", "No way to reach the data protection officer", "13(1)(b)")


def _has_role(role: str) -> Rule:
    field, sentence, article = _ROLE_QUESTIONS[role]

    def asked(case: Case) -> bool:
        return role in cast(Party, case.record).roles

    def lacking(case: Case) -> Iterable[Gap]:
        return () if getattr(case.record, field) else (Gap(field, sentence, article),)

    return Rule(asked, lacking)


_ROLE_QUESTIONS = {
    "processor": ("contract", "No contract with this processor", "28(3)"),
    "joint-controller": ("arrangement", "The essence of the joint arrangement is not recorded", "26(2)"),
}

RULES: Mapping[type[Record], tuple[Rule, ...]] = {
    Activity: ACTIVITY_RULES,
    Request: REQUEST_RULES,
    Complaint: COMPLAINT_RULES,
    Breach: BREACH_RULES,
    Organisation: (Rule(_officer_asked, _officer_gaps),),
    Party: tuple(_has_role(role) for role in _ROLE_QUESTIONS),
}
