"""What falls due, in its order, with its reason and the field that it is about."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.activity import Activity
from dpotool.domain.agenda import Judging, Lacking, agenda, due, entries_of, month_later
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_standing import Standing
from dpotool.domain.due import Due
from dpotool.domain.fields import Record
from dpotool.domain.notice import Notice
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.questions import Gap
from dpotool.domain.register import Register
from dpotool.domain.retention import RecordSet
from dpotool.domain.retention_due import Keeping
from dpotool.domain.system import System

TODAY = date(2026, 11, 22)
LATE = date(2026, 11, 16)


def nothing(record: Record) -> tuple[Gap, ...]:
    return ()


def standing_of(case: CaseFile) -> Standing:
    raise AssertionError("No case is asked about here.")


def keeping_of(records: RecordSet) -> Keeping:
    raise AssertionError("No record set is asked about here.")


def judging(lacking: Lacking = nothing) -> Judging:
    return Judging(lacking, standing_of, keeping_of)


def of(*records: Record, until: date = date.max) -> tuple[Due, ...]:
    return due(Register(records), judging(), until)


@pytest.mark.parametrize(
    ("record", "title", "reason", "article", "field"),
    [
        (
            Activity(name="Payroll", review_due=LATE, reviewed_on=date(2025, 11, 16)),
            "Review Payroll",
            "Last reviewed on 16 November 2025",
            "30(1)",
            "review_due",
        ),
        (
            Activity(name="Payroll", review_due=LATE),
            "Review Payroll",
            "Never reviewed",
            "30(1)",
            "review_due",
        ),
        (
            Activity(name="CCTV", dpia_review=LATE),
            "Review impact assessment, CCTV",
            "The processing may have changed since",
            "35(11)",
            "dpia_review",
        ),
        (
            Party(name="Penfold Payroll Ltd", contract_review=LATE, contract_ends=None),
            "Review contract with Penfold Payroll Ltd",
            "No end recorded",
            "28(3)",
            "contract_review",
        ),
        (
            Party(name="Penfold Payroll Ltd", contract_ends=LATE),
            "Contract with Penfold Payroll Ltd ends",
            "Renew it, or settle that data are returned or deleted",
            "28(3)(g)",
            "contract_ends",
        ),
        (
            Organisation(name="Larkfield", fee_due=LATE, fee_number="ZX000000"),
            "Renew the data protection fee",
            "Registration ZX000000; it lasts for twelve months",
            "SI 2018/480 reg 2",
            "fee_due",
        ),
        (
            Notice(title="For parents", review_due=LATE, version="3", state="published"),
            "Review notice For parents",
            "Version 3, not published yet",
            "12(1)",
            "review_due",
        ),
    ],
)
def test_each_day_in_a_record_is_an_entry(
    record: Record, title: str, reason: str, article: str, field: str
) -> None:
    (entry,) = of(record)
    assert (entry.day, entry.title, entry.reason) == (LATE, title, reason)
    assert (entry.article, entry.identity, entry.field) == (article, record.id, field)


@pytest.mark.parametrize(
    "record",
    [
        Activity(name="Old", review_due=LATE, dpia_review=LATE, state="ended"),
        Activity(name="Old", review_due=LATE, state="archived"),
        Notice(title="Old", review_due=LATE, state="superseded"),
        System(name="Shared drive"),
        Party(name="Council"),
    ],
)
def test_what_is_out_of_use_or_has_no_day_is_left_out(record: Record) -> None:
    assert of(record) == ()


def test_a_gap_waits_without_a_day_and_leads_to_its_field() -> None:
    activity = Activity(name="Volunteers", reference="A-012")
    gaps = (
        Gap("purposes", "No condition", "9(2)", "purposes/7/special_conditions"),
        Gap("sources", "No source"),
    )
    (entry,) = due(Register([activity]), judging(lambda record: gaps), TODAY)
    assert entry.day is None
    assert entry.title == "Complete A-012 Volunteers"
    assert entry.reason == "2 gaps, the first: No condition"
    assert entry.field == "purposes/7/special_conditions"


def test_an_activity_out_of_use_need_not_be_completed() -> None:
    ended = Activity(name="Old", state="ended")
    assert due(Register([ended]), judging(lambda record: (Gap("name", "Not answered"),)), TODAY) == ()


def test_the_earliest_comes_first_and_what_is_after_the_last_day_not_at_all() -> None:
    days = [date(2027, 1, 1), date(2026, 12, 1), date(2026, 11, 1)]
    activities = [Activity(name=f"{day}", review_due=day) for day in days]
    found = of(*activities, until=date(2026, 12, 31))
    assert [entry.day for entry in found] == [date(2026, 11, 1), date(2026, 12, 1)]


@pytest.mark.parametrize(
    ("days_away", "stretch"),
    [
        (-400, "Overdue"),
        (-1, "Overdue"),
        (0, "This week"),
        (7, "This week"),
        (8, "This month"),
        (30, "This month"),
    ],
)
def test_each_entry_is_in_its_stretch(days_away: int, stretch: str) -> None:
    activity = Activity(name="Payroll", review_due=TODAY + timedelta(days=days_away))
    stretches = agenda(Register([activity]), judging(), TODAY)
    assert [each.name for each in stretches if each.entries] == [stretch]


def test_beyond_a_month_nothing_is_shown() -> None:
    activity = Activity(name="Payroll", review_due=date(2026, 12, 23))
    assert entries_of(agenda(Register([activity]), judging(), TODAY)) == ()


def test_the_stretches_end_in_a_week_and_in_a_month() -> None:
    ends = [stretch.until for stretch in agenda(Register(), judging(), TODAY)]
    assert ends == [None, date(2026, 11, 29), date(2026, 12, 22), None]


@given(st.dates(max_value=date(9999, 11, 30)))
def test_a_month_later_is_the_next_month_on_the_same_day_or_its_last(day: date) -> None:
    later = month_later(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == 1
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)
