"""What the tables do not show: what is missing, late, open, contradictory, or at the edge of a rule."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dpotool.domain.clock import RIGHTS, Asked, Facts, Rules, WorkingDays, explained, reckon, reckon_breach
from dpotool.domain.clock_rules import ARTICLE_12A_FROM, COMPLAINTS_FROM, GDPR_FROM
from dpotool.domain.errors import CannotDo
from dpotool.domain.law import Law
from tests.domain.clocks import asked, day, days_of, reckoned, words

TERMS = ((day("2026-06-01"), day("2026-07-22")), (day("2026-09-02"), day("2026-10-23")))


@pytest.mark.parametrize(
    ("missing", "words_said"),
    [
        ("identity_asked", "Proof of identity was asked for on Friday 12 June 2026 and has not come yet"),
        ("authority_asked", "Proof that the requester may act for the person was asked for"),
        ("fee_asked", "A fee was asked for"),
    ],
)
def test_while_something_asked_for_is_missing_nothing_is_due(missing: str, words_said: str) -> None:
    found = reckoned("2026-06-10", **{missing: "2026-06-12"})
    assert (found.start, found.due, found.safer, found.target) == (None, None, None, None)
    assert not found.paused
    assert words_said in explained(found)
    assert found.steps[-1].day == day("2026-06-12")


def test_the_latest_of_several_begins_the_month() -> None:
    found = reckoned(
        "2026-06-10",
        identity_received="2026-06-16",
        authority_received="2026-06-24",
        fee_paid="2026-06-20",
    )
    assert (found.start, found.due) == (day("2026-06-24"), day("2026-07-24"))
    said = explained(found)
    assert "Proof of identity came on Tuesday 16 June 2026, but not all" in said
    assert "may act for the person came on Wednesday 24 June 2026: the time begins on that day" in said


def test_one_thing_missing_holds_up_the_others() -> None:
    found = reckoned("2026-06-10", identity_received="2026-06-16", fee_asked="2026-06-11")
    assert found.due is None


@pytest.mark.parametrize("right", ["access", "exam-marks"])
def test_identity_that_came_the_same_day_changes_nothing(right: str) -> None:
    found = reckoned("2026-06-10", right=right, identity_received="2026-06-10")
    assert found == reckoned("2026-06-10", right=right)


def test_an_open_clarification_stops_the_clock() -> None:
    found = reckoned("2026-07-01", clarifications=asked("2026-07-06.."))
    assert found.paused
    nothing = (found.due, found.target, found.safer, found.extension_notice_by, found.extended_due)
    assert nothing == (None, None, None, None, None)
    assert found.at_least == day("2026-08-03")
    assert "the time stands still until the answer comes" in explained(found)


def test_an_open_clarification_counts_what_was_answered_before_it() -> None:
    found = reckoned("2026-07-01", clarifications=asked("2026-07-06..2026-07-15", "2026-07-20.."))
    assert found.at_least == day("2026-08-12")


def test_an_open_clarification_stops_no_other_right() -> None:
    found = reckoned("2026-07-01", right="rectification", clarifications=asked("2026-07-06.."))
    assert (found.due, found.paused) == (day("2026-08-03"), False)


def test_a_clarification_after_the_last_day_changes_nothing() -> None:
    found = reckoned("2026-07-01", clarifications=asked("2026-08-04..2026-08-10"))
    assert (found.due, found.safer) == (day("2026-08-03"), day("2026-08-03"))
    assert "the time was over by then" in explained(found)
    assert reckoned("2026-07-01", clarifications=asked("2026-08-04..")).due == day("2026-08-03")


def test_a_clarification_on_the_last_day_still_counts() -> None:
    assert reckoned("2026-07-02", clarifications=asked("2026-08-03..2026-08-04")).due == day("2026-08-05")


@pytest.mark.parametrize(
    ("span", "due"),
    [
        ("2026-08-03..2026-08-05", "2026-08-06"),
        ("2026-08-02..2026-08-02", "2026-08-03"),
        ("2026-08-01..2026-08-01", "2026-08-03"),
        ("2026-08-01..2026-08-07", "2026-08-10"),
    ],
)
def test_a_clarification_while_the_end_waits_for_a_working_day(span: str, due: str) -> None:
    found = reckoned("2026-07-01", clarifications=asked(span))
    assert found.due == day(due)


def test_a_clarification_before_the_month_begins_leaves_out_only_what_follows() -> None:
    before = asked("2026-06-12..2026-06-20")
    found = reckoned("2026-06-10", identity_received="2026-06-24", clarifications=before)
    assert found.due == found.safer == day("2026-07-24")
    assert "the time had not begun" in explained(found)
    across = asked("2026-06-12..2026-06-25")
    found = reckoned("2026-06-10", identity_received="2026-06-24", clarifications=across)
    assert found.due == day("2026-07-27")
    assert "from the start of the time on, 2 days do not count" in explained(found)


def test_a_clarification_answered_the_same_day() -> None:
    same_day = asked("2026-07-06..2026-07-06")
    found = reckoned("2026-06-01", clarifications=same_day)
    assert found.due == day("2026-07-01")
    found = reckoned("2026-07-02", clarifications=same_day)
    assert "this day does not count" in explained(found)
    found = reckoned("2026-07-02", clarifications=same_day, pause_counting="exclusive")
    assert "no day is left out" in explained(found)


def test_a_pause_moves_the_last_day_to_extend_as_well() -> None:
    found = reckoned("2026-07-01", clarifications=asked("2026-07-06..2026-07-15"))
    assert found.extension_notice_by == day("2026-08-11")
    assert found.extended_due == day("2026-10-12")


def test_a_pause_in_the_extension_leaves_the_last_day_to_extend() -> None:
    found = reckoned("2026-07-01", extended=True, clarifications=asked("2026-09-01..2026-09-10"))
    assert found.extension_notice_by == day("2026-08-03")
    assert found.due == day("2026-10-12")
    found = reckoned("2026-07-01", extended=True, clarifications=asked("2026-09-01.."))
    assert (found.due, found.paused, found.extension_notice_by) == (None, True, day("2026-08-03"))


def test_an_extension_told_on_the_last_day_is_in_time() -> None:
    found = reckoned("2026-08-31", extended_on="2026-09-30")
    assert found.due == day("2026-11-30")
    assert "told on Wednesday 30 September 2026" in explained(found)


def test_an_extension_told_too_late_does_not_extend() -> None:
    found = reckoned("2026-08-31", extended=True, extended_on="2026-10-01")
    assert found.due == day("2026-09-30")
    assert found.extended_due == day("2026-11-30")
    assert "after Wednesday 30 September 2026, the last day for it" in explained(found)


def test_before_article_12a_a_pause_was_practice_and_the_safer_day_has_none() -> None:
    found = reckoned("2026-01-05", clarifications=asked("2026-01-12..2026-01-21"))
    assert (found.due, found.safer) == (day("2026-02-16"), day("2026-02-05"))
    assert "the law knew no pause; the regulator allowed it" in explained(found)
    assert "12A" not in words(found)


def test_the_day_of_receipt_decides_which_law_holds() -> None:
    found = reckoned(
        "2026-02-04", identity_received="2026-02-20", clarifications=asked("2026-02-25..2026-03-01")
    )
    assert "12A" not in words(found)


def test_before_the_gdpr_it_is_a_guide_only() -> None:
    assert "only a guide" in explained(reckoned("2018-05-24"))
    assert "only a guide" not in explained(reckoned("2018-05-25"))


def test_an_objection_to_marketing_does_not_wait() -> None:
    assert "direct marketing" in explained(reckoned("2026-07-01", right="objection"), advice=True)
    assert "direct marketing" not in explained(reckoned("2026-07-01"), advice=True)


def test_european_law_has_its_own_articles_and_no_pause() -> None:
    facts = Facts("access", day("2026-07-01"), clarifications=asked("2026-07-06.."))
    found = reckon(facts, WorkingDays(place="Ireland"), Rules("eu"))
    assert (found.due, found.paused) == (day("2026-08-03"), False)
    said = words(found)
    assert "12A" not in said
    assert "Reg 1182/71 Art 3(4)" in said
    assert "Public holidays are those of Ireland" in said


@pytest.mark.parametrize("right", ["complaint", "educational-record"])
def test_european_law_has_no_such_duty(right: str) -> None:
    found = reckon(Facts(right, day("2026-07-01"), terms=TERMS), days_of(), Rules("eu"))
    assert found.due is None
    assert "United Kingdom" in explained(found) or "European Union" in explained(found)


def test_european_law_has_no_longer_time_for_marks() -> None:
    found = reckon(Facts("exam-marks", day("2026-06-01")), days_of(), Rules("eu"))
    assert found.due == day("2026-07-01")


def test_school_days_that_run_out_ask_for_the_next_term() -> None:
    found = reckoned("2026-07-06", right="educational-record", terms=TERMS[:1])
    assert (found.due, found.safer, found.target, found.paused) == (None, None, None, False)
    assert "only 12 of the 15 school days: enter the dates of the next term" in explained(found)
    assert "No school term is entered" in explained(reckoned("2026-07-06", right="educational-record"))


def test_a_public_holiday_in_term_is_no_school_day() -> None:
    term = ((day("2026-04-20"), day("2026-05-22")),)
    found = reckoned("2026-04-20", right="educational-record", terms=term)
    assert found.due == day("2026-05-12")


def test_terms_may_overlap_and_come_in_any_order() -> None:
    terms = (*reversed(TERMS), (day("2026-07-01"), day("2026-07-10")))
    assert reckoned("2026-07-06", right="educational-record", terms=terms).due == day("2026-09-04")


def test_a_request_in_the_holidays_waits_for_the_term() -> None:
    found = reckoned("2026-08-05", right="educational-record", terms=TERMS)
    assert found.due == day("2026-09-22")
    assert "The first is Wednesday 2 September 2026" in explained(found)


@pytest.mark.parametrize(
    ("nation", "regulations"),
    [
        ("wales", "(Wales)"),
        ("scotland", "(Scotland)"),
        ("northern-ireland", "(NI)"),
        ("england", "SI 2005/1437"),
    ],
)
def test_school_days_cite_the_regulations_of_the_nation(nation: str, regulations: str) -> None:
    assert regulations in words(reckoned("2026-07-06", nation, "educational-record", terms=TERMS))


def test_what_stops_or_extends_nothing_is_said() -> None:
    facts: dict[str, Any] = {"clarifications": asked("2026-07-07.."), "extended": True}
    school = explained(reckoned("2026-07-06", right="educational-record", terms=TERMS, **facts))
    assert "does not stop the school days" in school
    assert "cannot be extended" in school
    marks = reckoned("2026-07-06", right="exam-marks", **facts)
    assert not marks.paused
    assert "does not stop this time" in explained(marks)
    assert "does not stop the 30 days" in explained(reckoned("2026-07-06", right="complaint", **facts))


def test_marks_whose_results_come_late_are_due_after_five_months() -> None:
    found = reckoned("2026-02-10", right="exam-marks", results="2026-08-20")
    assert found.due == day("2026-07-10")


def test_marks_with_identity_are_safer_from_the_request() -> None:
    found = reckoned("2026-02-10", right="exam-marks", identity_received="2026-02-20")
    assert (found.due, found.safer) == (day("2026-07-20"), day("2026-07-10"))


def test_marks_whose_time_begins_on_the_last_of_the_forty_days_are_due_that_day() -> None:
    found = reckoned("2026-08-19", right="exam-marks", results="2026-08-20", identity_received="2026-09-28")
    assert found.due == day("2026-09-28")


def test_marks_whose_time_begins_long_after_the_results_are_due_in_a_month() -> None:
    found = reckoned("2026-08-19", right="exam-marks", results="2026-08-20", identity_received="2026-10-01")
    assert found.due == day("2026-11-02")


def test_complaints_are_to_be_acknowledged_in_five_working_days() -> None:
    assert reckoned("2026-08-28", right="complaint").target == day("2026-09-07")
    facts = Facts("complaint", day("2026-08-28"))
    assert reckon(facts, days_of(), Rules(complaint_days=3)).target == day("2026-09-03")


def test_the_aim_may_be_set_and_is_never_after_the_last_working_day() -> None:
    facts = Facts("access", day("2026-09-03"))
    assert reckon(facts, days_of()).target == day("2026-10-01")
    assert reckon(facts, days_of(), Rules(target_days=21)).target == day("2026-09-24")
    assert reckon(facts, days_of(), Rules(target_days=40)).target == day("2026-10-02")


def test_holidays_not_yet_proclaimed_are_said_to_be_expected() -> None:
    days = replace(days_of(), known_until=date(2027, 12, 31))
    said = explained(reckon(Facts("access", day("2028-03-03")), days), advice=True)
    assert "The public holidays of 2028 are those expected" in said
    assert "expected" not in explained(reckon(Facts("access", day("2027-03-03")), days), advice=True)


def test_letters_leave_out_what_only_the_organisation_needs() -> None:
    found = reckoned("2026-07-01", clarifications=asked("2026-07-06..2026-07-15"))
    letter, ours = explained(found), explained(found, advice=True)
    assert letter.splitlines()[0].startswith("1. The time runs from the day on which the request came")
    assert "To be safe" in ours
    assert "To be safe" not in letter
    assert "aim for" not in letter
    assert ours.startswith(letter.splitlines()[0])


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"identity_received": "2026-08-31"}, "Identity was shown on 31 August 2026, before the request"),
        ({"authority_received": "2026-08-31"}, "Authority was shown on 31 August 2026, before the request"),
        ({"fee_paid": "2026-08-31"}, "The fee was paid on 31 August 2026, before the request"),
        ({"identity_asked": "2026-08-31"}, "Identity was asked for on 31 August 2026, before the request"),
        ({"authority_asked": "2026-08-31"}, "Authority was asked for on 31 August 2026, before the request"),
        ({"fee_asked": "2026-08-31"}, "The fee was asked for on 31 August 2026, before the request"),
        ({"extended_on": "2026-08-31"}, "The extension was told on 31 August 2026, before the request"),
        ({"clarifications": asked("2026-08-31..2026-09-05")}, "A clarification was asked for on 31 August"),
        ({"clarifications": asked("2026-09-05..2026-09-04")}, "A clarification was answered on 4 September"),
        ({"identity_asked": "2026-09-05", "identity_received": "2026-09-04"}, "before it was asked for on 5"),
        ({"authority_asked": "2026-09-05", "authority_received": "2026-09-04"}, "before it was asked for"),
        ({"fee_asked": "2026-09-05", "fee_paid": "2026-09-04"}, "before it was asked for on 5 September"),
        ({"terms": ((day("2026-09-05"), day("2026-09-04")),)}, "A term ends on 4 September 2026, before it"),
        ({"pause_counting": "both"}, "“inclusive” or “exclusive”, not “both”"),
        ({"fee_paid": "2206-09-05"}, "The year of 5 September 2206 is too far away"),
        ({"closed": (day("1026-09-05"),)}, "The year of 5 September 1026 is too far away"),
        ({"clarifications": (Asked(day("2026-09-05"), date.max),)}, "The year of 31 December 9999"),
    ],
)
def test_what_cannot_all_be_true_is_refused_in_one_sentence(facts: dict[str, Any], said: str) -> None:
    right = "educational-record" if {"terms", "closed"} & facts.keys() else "access"
    with pytest.raises(CannotDo) as refused:
        reckoned("2026-09-01", right=right, **facts)
    assert said in str(refused.value)
    assert str(refused.value).count(". ") == 0


def test_terms_that_cannot_be_do_not_hold_up_other_rights() -> None:
    found = reckoned("2026-09-01", terms=((day("2026-09-05"), day("2026-09-04")),), closed=(date.max,))
    assert found.due == day("2026-10-01")


def test_a_right_that_is_not_known_is_refused() -> None:
    with pytest.raises(CannotDo, match="choose from: access, rectification"):
        reckoned("2026-09-01", right="acces")


def test_a_year_too_far_away_is_refused() -> None:
    for received in (date.min, date.max, date(2100, 1, 1)):
        with pytest.raises(CannotDo, match="too far away"):
            reckon(Facts("access", received), WorkingDays())
        with pytest.raises(CannotDo, match="too far away"):
            reckon_breach(datetime(received.year, 1, 2, tzinfo=UTC))


def test_a_breach_needs_a_moment() -> None:
    with pytest.raises(ValueError, match="reckon_breach"):
        reckoned("2026-09-01", right="breach")
    with pytest.raises(ValueError, match="offset"):
        reckon_breach(datetime(2026, 9, 1, 12, 0))


def test_the_clocks_going_back_and_forward_is_said() -> None:
    back = explained(reckon_breach(datetime.fromisoformat("2026-10-24T10:00+01:00")))
    assert "The clocks go back by an hour within that time" in back
    forward = explained(reckon_breach(datetime.fromisoformat("2027-03-26T12:00+00:00")))
    assert "The clocks go forward by an hour within that time" in forward
    assert "The clocks go" not in explained(reckon_breach(datetime.fromisoformat("2026-12-18T16:20+00:00")))


def test_the_days_on_which_the_law_changed_are_those_of_its_timeline(law: Law) -> None:
    events = {event.code: event.day for event in law.on(date(2026, 11, 22)).events}
    assert events["GDPR applies"] == GDPR_FROM
    assert events["DUAA main commencement"] == ARTICLE_12A_FROM
    assert events["Complaints to controllers"] == COMPLAINTS_FROM


def test_every_right_of_a_request_has_a_clock() -> None:
    from dpotool.domain.case_vocabulary import REQUEST_RIGHTS

    assert {term.code for term in REQUEST_RIGHTS.entries} | {"complaint", "breach"} == set(RIGHTS)
