"""Deciding about record sets: one change, an entry of the log for each that goes, nothing that is held."""

from datetime import date
from decimal import Decimal

import pytest

from dpotool.domain.activity import Activity
from dpotool.domain.agenda_retention import done, of_record_set, of_review
from dpotool.domain.case_rows import CaseSearch
from dpotool.domain.changes import Change, Edit
from dpotool.domain.complaint import Complaint
from dpotool.domain.disposals import (
    Manner,
    alters_the_log,
    deciding,
    next_disposal_reference,
    remarked,
)
from dpotool.domain.errors import CannotDo
from dpotool.domain.holds_found import holds_found
from dpotool.domain.period_dates import Years
from dpotool.domain.periods import Period
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionDecision, RetentionRule, Review
from dpotool.domain.retention_due import keeping
from dpotool.domain.retention_sets import YearlySets, making, of_cases, yearly
from dpotool.domain.system import System

TODAY = date(2026, 11, 27)
RULE = RetentionRule(name="Leavers", period=Period.read("6 years after leaving"), authority="IRMS toolkit")
LOFT = System(name="The loft")
ADMISSIONS = Activity(name="Admissions", data_subjects=("Pupils",))
FIRST = RecordSet(
    name="Class of 2019", rule=RULE.id, started=date(2019, 7, 22), quantity="3 boxes", system=LOFT.id
)
SECOND = RecordSet(name="Class of 2020", rule=RULE.id, started=date(2020, 7, 22), activity=ADMISSIONS.id)
REGISTER = Register([RULE, LOFT, ADMISSIONS, FIRST, SECOND, Disposal(reference="D-2026-004")])
DESTROY = RetentionDecision(action="destroy", day=TODAY, who="School business manager")
SHREDDED = Manner("Cross-cut shredding", "Shredwell Ltd", "Site manager")


def test_one_decision_makes_an_entry_of_the_log_for_each_and_is_undone_whole() -> None:
    change = deciding((FIRST, SECOND), DESTROY, SHREDDED, REGISTER, Years())
    after = REGISTER.applied(change)
    assert [each.disposed_on for each in after.all(RecordSet)] == [TODAY, TODAY]
    _, first, second = after.all(Disposal)
    assert (first.reference, second.reference) == ("D-2026-005", "D-2026-006")
    assert (first.records, first.quantity, first.place) == ("Class of 2019", "3 boxes", "The loft")
    assert (first.rule, first.authority) == ("Leavers: 6 years after leaving", "IRMS toolkit")
    assert (first.due, first.how, first.by, first.witness) == (
        date(2025, 7, 22),
        "Cross-cut shredding",
        "Shredwell Ltd",
        "Site manager",
    )
    assert after.applied(change.inverse) == REGISTER


def test_what_is_kept_longer_makes_no_entry() -> None:
    keep = RetentionDecision(action="keep", day=TODAY, reason="Reunion", until=date(2027, 7, 1))
    after = REGISTER.applied(deciding((FIRST,), keep, Manner(), REGISTER, Years()))
    assert len(after.all(Disposal)) == 1
    assert keeping(after.all(RecordSet)[0], after, Years(), TODAY).day == date(2027, 7, 1)


def test_nothing_is_decided_where_one_of_them_is_held() -> None:
    held = REGISTER.applied(Change("", (Edit(None, Hold(name="Claim", placed_on=TODAY, sets=(SECOND.id,))),)))
    with pytest.raises(CannotDo, match="“Class of 2020” is held: Claim"):
        deciding((FIRST, SECOND), DESTROY, SHREDDED, held, Years())
    with pytest.raises(CannotDo, match="select the record sets first"):
        deciding((), DESTROY, SHREDDED, REGISTER, Years())
    with pytest.raises(CannotDo, match="to whom"):
        deciding((FIRST,), DESTROY.replace(action="transfer"), Manner(), REGISTER, Years())


def test_the_log_is_remarked_on_and_not_altered() -> None:
    entry = Disposal(reference="D-2026-004", records="Box 7")
    later = remarked(entry, "The certificate came.", TODAY, "Officer")
    assert [each.words for each in later.remarks] == ["The certificate came."]
    assert not alters_the_log(Change("", (Edit(entry, later),)))
    assert not alters_the_log(Change("", (Edit(None, entry),)))
    assert alters_the_log(Change("", (Edit(entry, entry.replace(records="Box 8")),)))
    assert alters_the_log(Change("", (Edit(entry, None),)))
    assert alters_the_log(Change("", (Edit(later, entry),)))
    assert alters_the_log(Change("", (Edit(later, remarked(entry, "Another.", TODAY, "Officer")),)))
    assert not alters_the_log(Change("", (Edit(later, remarked(later, "Another.", TODAY, "Officer")),)))
    assert not alters_the_log(Change("", (Edit(entry.replace(set="r"), entry),)))
    with pytest.raises(CannotDo, match="write the remark"):
        remarked(entry, " ", TODAY, "")


def test_references_of_the_log_go_on_by_year() -> None:
    assert next_disposal_reference(2027, ("D-2026-004",)) == "D-2027-001"
    assert next_disposal_reference(2026, ("D-2026-004", "ours")) == "D-2026-005"


def test_the_leavers_of_each_year() -> None:
    made = yearly("Leavers", RULE, 2010, 2012, Years())
    assert [(each.name, each.started) for each in made] == [
        ("Leavers 2010", date(2010, 8, 31)),
        ("Leavers 2011", date(2011, 8, 31)),
        ("Leavers 2012", date(2012, 8, 31)),
    ]
    assert yearly("Accounts", RULE, 2020, 2020, Years(), "financial")[0].started == date(2020, 3, 31)


@pytest.mark.parametrize(
    ("name", "first", "last", "sentence"),
    [
        ("Leavers", 2012, 2010, "comes before"),
        ("Leavers", 1000, 2026, "fewer years"),
        (" ", 2010, 2012, "called"),
    ],
)
def test_years_that_cannot_be(name: str, first: int, last: int, sentence: str) -> None:
    with pytest.raises(CannotDo, match=sentence):
        yearly(name, RULE, first, last, Years())


def test_closed_cases_become_record_sets_once() -> None:
    closed = Request(reference="2026-001", received=TODAY, closed_on=TODAY)
    cases = (closed, Request(reference="2026-002"), closed.replace(reference="2026-003", anonymised_on=TODAY))
    (made,) = of_cases(cases, RULE, ())
    assert (made.name, made.started) == ("Request 2026-001", TODAY)
    assert of_cases(cases, RULE, (made,)) == ()


def test_open_cases_hold_what_they_are_about() -> None:
    asked = Request(reference="2026-014", categories=("pupil",), received=TODAY)
    vague = Request(reference="2026-015", received=TODAY)
    searched = Request(reference="2026-016", searches=(CaseSearch(name="x", activity=ADMISSIONS.id),))
    complaint = Complaint(reference="C-2026-01", request=searched.id)
    found = holds_found(Register([ADMISSIONS, asked, vague, searched, complaint]))
    assert [hold.name for hold in found] == ["Request 2026-014", "Request 2026-016", "Complaint C-2026-01"]
    assert all(hold.activities == (ADMISSIONS.id,) for hold in found)
    over = asked.replace(closed_on=TODAY)
    assert holds_found(Register([ADMISSIONS, over])) == ()
    held = keeping(SECOND, REGISTER, Years(), TODAY, found)
    assert (held.state, held.holds) == ("held", found)


def test_what_falls_due_of_what_is_kept() -> None:
    (entry,) = of_record_set(FIRST, keeping(FIRST, REGISTER, Years(), TODAY))
    assert (entry.day, entry.title) == (date(2025, 7, 22), "Decide about Class of 2019")
    assert entry.reason == "6 years after leaving: 22 July 2025"
    waiting = FIRST.replace(started=None)
    assert list(of_record_set(waiting, keeping(waiting, REGISTER, Years(), TODAY))) == []


def test_reviews_come_round_again() -> None:
    review = Review(name="Read the policy", every=12, next_due=date(2026, 12, 1))
    (entry,) = of_review(review)
    assert (entry.day, entry.reason) == (date(2026, 12, 1), "Not done yet; every 12 months")
    assert done(review, date(2028, 2, 29)).next_due == date(2029, 2, 28)
    assert done(review.replace(every=None), TODAY).next_due is None
    assert list(of_review(Review(name="Once"))) == []


def wish(**answers: object) -> YearlySets:
    return YearlySets(name="Leavers", rule=RULE.id, first=Decimal(2010), last=Decimal(2012)).replace(
        **answers
    )


def test_sets_of_each_year_are_made_at_once_with_what_they_share() -> None:
    change = making(wish(owner="School office", medium="paper"), REGISTER, Years())
    made = [edit.after for edit in change.edits]
    assert change.label == "Make 3 record sets"
    assert [
        (each.name, each.started, each.owner, each.medium) for each in made if isinstance(each, RecordSet)
    ] == [(f"Leavers {year}", date(year, 8, 31), "School office", "paper") for year in (2010, 2011, 2012)]


def test_what_is_there_already_is_not_made_again() -> None:
    once = REGISTER.applied(making(wish(last=Decimal(2011)), REGISTER, Years()))
    (edit,) = making(wish(), once, Years()).edits
    assert edit.subject.headline == "Leavers 2012"
    with pytest.raises(CannotDo, match="there already"):
        making(wish(last=Decimal(2011)), once, Years())


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"rule": ""}, "choose the rule"),
        ({"first": None}, "from which year to which"),
        ({"last": Decimal("20.5")}, "is no year"),
        ({"first": Decimal(12)}, "is no year"),
        ({"name": " "}, "say what the record sets are called"),
        ({"last": Decimal(2009)}, "comes before the first"),
    ],
)
def test_a_wish_that_says_too_little_makes_nothing(answers: dict[str, object], said: str) -> None:
    with pytest.raises(CannotDo, match=said):
        making(wish(**answers), REGISTER, Years())
