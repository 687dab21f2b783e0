"""The worked cases of the law: every vector, and every row of its tables."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from dpotool.domain.clock import explained, reckon_breach
from tests.domain.clocks import NATIONS, RIGHTS, asked, day, reckoned

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "clock-vectors.json").read_text(encoding="utf-8"))


def by_id(vector: dict[str, Any]) -> str:
    return str(vector["id"])


@pytest.mark.parametrize("vector", VECTORS["rights"], ids=by_id)
def test_vectors_of_rights(vector: dict[str, Any]) -> None:
    facts: dict[str, Any] = {
        "identity_received": vector.get("id_received"),
        "fee_paid": vector.get("fee_paid"),
        "clarifications": asked(*("..".join(pause) for pause in vector.get("pauses", ()))),
        "extended": vector.get("extended", False),
    }
    right = RIGHTS.get(vector.get("right", ""), "access")
    found = reckoned(vector["received"], NATIONS[vector["juris"]], right, **facts)
    assert found.due == day(vector["due"])
    if "notice_by" in vector:
        assert found.extension_notice_by == day(vector["notice_by"])
    if "due_exclusive" in vector:
        exclusive = reckoned(vector["received"], right=right, **facts, pause_counting="exclusive")
        assert exclusive.due == found.safer == day(vector["due_exclusive"])


@pytest.mark.parametrize("vector", VECTORS["complaint_ack"], ids=by_id)
def test_vectors_of_complaints(vector: dict[str, Any]) -> None:
    found = reckoned(vector["received"], NATIONS[vector["juris"]], "complaint")
    assert found.due == (day(vector["due"]) if vector["due"] else None)


@pytest.mark.parametrize("vector", VECTORS["breach"], ids=by_id)
def test_vectors_of_breaches(vector: dict[str, Any]) -> None:
    found = reckon_breach(datetime.fromisoformat(vector["aware"]))
    assert isinstance(found.due, datetime)
    assert found.due.isoformat(timespec="minutes") == vector["due"]


@pytest.mark.parametrize("vector", VECTORS["school_days"], ids=by_id)
def test_vectors_of_school_days(vector: dict[str, Any]) -> None:
    terms = tuple((day(first), day(last)) for first, last in vector["terms"])
    closed = tuple(day(each) for each in vector.get("closed", ()))
    found = reckoned(vector["received"], right="educational-record", terms=terms, closed=closed)
    assert found.due == day(vector["due"])


@pytest.mark.parametrize(
    ("case", "nation", "received", "due"),
    [
        ("T01", "england", "2025-09-03", "2025-10-03"),
        ("T02", "england", "2026-09-03", "2026-10-05"),
        ("T03", "england", "2024-11-25", "2024-12-27"),
        ("T04", "england", "2027-01-01", "2027-02-01"),
        ("T05", "england", "2026-01-31", "2026-03-02"),
        ("T07", "england", "2028-01-31", "2028-02-29"),
        ("T08", "england", "2028-02-29", "2028-03-29"),
        ("T09", "england", "2026-03-31", "2026-04-30"),
        ("T10", "england", "2026-03-03", "2026-04-07"),
        ("T10", "northern-ireland", "2026-03-03", "2026-04-07"),
        ("T11", "scotland", "2026-03-03", "2026-04-06"),
        ("T12", "england", "2026-05-15", "2026-06-15"),
        ("T12", "wales", "2026-05-15", "2026-06-15"),
        ("T12", "scotland", "2026-05-15", "2026-06-16"),
        ("T14", "england", "2026-06-13", "2026-07-13"),
        ("T14", "northern-ireland", "2026-06-13", "2026-07-14"),
        ("T16", "england", "2026-11-25", "2026-12-29"),
        ("T28", "england", "2026-02-04", "2026-03-04"),
        ("T29", "england", "2026-11-22", "2026-12-22"),
        ("T30", "england", "2027-11-27", "2027-12-29"),
        ("4.8", "england", "2026-03-05", "2026-04-07"),
        ("4.8", "scotland", "2026-03-05", "2026-04-06"),
    ],
)
def test_a_month_by_the_calendar_of_each_nation(case: str, nation: str, received: str, due: str) -> None:
    assert reckoned(received, nation).due == day(due), case


def test_t18_identity_begins_the_month_anew() -> None:
    found = reckoned("2026-06-10", identity_asked="2026-06-11", identity_received="2026-06-24")
    assert (found.start, found.due) == (day("2026-06-24"), day("2026-07-24"))


def test_t19_a_fee_begins_the_month_anew() -> None:
    assert reckoned("2026-05-05", fee_asked="2026-05-06", fee_paid="2026-05-20").due == day("2026-06-22")


def test_t20_both_days_of_a_clarification_are_left_out() -> None:
    pause = asked("2026-07-06..2026-07-15")
    found = reckoned("2026-07-01", clarifications=pause)
    assert (found.due, found.safer) == (day("2026-08-11"), day("2026-08-10"))
    found = reckoned("2026-07-01", clarifications=pause, pause_counting="exclusive")
    assert (found.due, found.safer) == (day("2026-08-10"), day("2026-08-10"))


@pytest.mark.parametrize(("nation", "due"), [("england", "2026-08-03"), ("scotland", "2026-08-04")])
def test_t22_a_clarification_stops_no_right_but_access(nation: str, due: str) -> None:
    found = reckoned("2026-07-01", nation, "erasure", clarifications=asked("2026-07-06..2026-07-15"))
    assert found.due == found.safer == day(due)
    assert "only a request for access" in explained(found)


def test_t23_days_of_two_clarifications_are_left_out_once() -> None:
    pauses = asked("2026-10-05..2026-10-09", "2026-10-08..2026-10-16")
    found = reckoned("2026-10-01", clarifications=pauses)
    assert found.due == day("2026-11-13")
    assert "12 days, each counted once" in explained(found)


@pytest.mark.parametrize(("nation", "due"), [("england", "2026-11-30"), ("scotland", "2026-12-01")])
def test_t25_three_months_from_the_start(nation: str, due: str) -> None:
    found = reckoned("2026-08-31", nation, extended=True)
    assert (found.extension_notice_by, found.due) == (day("2026-09-30"), day(due))


def test_t26_the_extension_is_not_chained_to_the_first_month() -> None:
    found = reckoned("2026-12-31", extended=True)
    assert (found.extension_notice_by, found.due) == (day("2027-02-01"), day("2027-03-31"))


def test_t28_before_article_12a_the_old_rule_holds() -> None:
    assert "12(3)" in explained(reckoned("2026-02-04"))
    assert "12A" in explained(reckoned("2026-02-05"))


def test_t29_what_an_extension_would_make_of_it() -> None:
    found = reckoned("2026-11-22")
    assert (found.due, found.extended_due) == (day("2026-12-22"), day("2027-02-22"))


def test_e05_marks_are_due_40_days_after_the_results() -> None:
    found = reckoned("2026-06-01", right="exam-marks", results="2026-08-20")
    assert found.due == found.safer == day("2026-09-28")


def test_e05_marks_without_results_are_due_after_five_months() -> None:
    found = reckoned("2026-06-01", right="exam-marks")
    assert found.due == day("2026-11-02")
    assert "Sunday 1 November 2026" in explained(found)


def test_e06_marks_asked_for_after_the_results_are_due_in_a_month() -> None:
    found = reckoned("2026-09-03", right="exam-marks", results="2026-08-20")
    assert found == reckoned("2026-09-03")


@pytest.mark.parametrize(
    ("received", "due", "strict"),
    [
        ("2026-06-19", "2026-07-20", "2026-07-18"),
        ("2026-07-01", "2026-07-31", "2026-07-30"),
        ("2026-11-22", "2026-12-22", "2026-12-21"),
        ("2026-11-26", "2026-12-29", "2026-12-25"),
    ],
    ids=["C01", "C02", "C03", "C04"],
)
def test_complaints_with_the_strict_reading(received: str, due: str, strict: str) -> None:
    found = reckoned(received, right="complaint")
    assert (found.due, found.safer) == (day(due), day(strict))


def test_c06_before_19_june_2026_there_is_no_duty() -> None:
    found = reckoned("2026-06-18", right="complaint")
    assert (found.due, found.safer, found.target) == (None, None, None)
    assert "19 June 2026" in explained(found)


@pytest.mark.parametrize(
    ("aware", "due"),
    [
        ("2026-12-18T16:20+00:00", "2026-12-21T16:20+00:00"),
        ("2026-12-24T09:00+00:00", "2026-12-27T09:00+00:00"),
        ("2026-11-27T17:30+00:00", "2026-11-30T17:30+00:00"),
        ("2026-10-24T10:00+01:00", "2026-10-27T09:00+00:00"),
        ("2027-03-26T12:00+00:00", "2027-03-29T13:00+01:00"),
    ],
    ids=["B01", "B02", "B03", "B04", "clocks forward"],
)
def test_breaches_have_72_hours(aware: str, due: str) -> None:
    found = reckon_breach(datetime.fromisoformat(aware))
    assert isinstance(found.due, datetime)
    assert found.due.isoformat(timespec="minutes") == due


def test_marks_asked_for_on_the_day_of_the_results_are_due_in_a_month() -> None:
    found = reckoned("2026-08-20", right="exam-marks", results="2026-08-20")
    assert found.due == day("2026-09-21")
