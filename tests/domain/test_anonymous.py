"""An anonymous case tells nobody's name, and every figure as before."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.anonymous import (
    anonymised,
    may_tell_who,
    named_with,
    names_in,
    still_naming,
    words_in,
)
from dpotool.domain.breach import Breach
from dpotool.domain.case_figure_tables import late_table, lessons_table, outcomes_table, rights_table
from dpotool.domain.case_figures import year_of_cases
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Attachment, CaseLetter, CaseNote, CaseSearch, Disclosure, Outcome
from dpotool.domain.case_story import story
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import Field, Record, field_of, fields_of
from dpotool.domain.kinds import Choice, Rows, Tags, Text
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.spans import Span
from tests.strategies import records

CASES: tuple[type[CaseFile], ...] = (Request, Complaint, Breach)
DAY = date(2026, 9, 21)
NOW = datetime(2026, 9, 21, 12, tzinfo=UTC)
MRS_QUILL = Request(
    reference="R-2026-001",
    requester="Petronella Quill",
    requester_email="p.quill@post.example",
    subject="Tom Quill",
    description="All about Tom",
    rights=("access",),
    received=date(2026, 3, 2),
    notes=(CaseNote(words="Mrs Quill telephoned", day=date(2026, 3, 3), sort="telephone"),),
    letters=(CaseLetter(title="To Mrs Quill", template="acknowledgement", day=date(2026, 3, 4)),),
    searches=(CaseSearch(name="Mr Ash’s letter box", done=date(2026, 3, 9), found="Two letters"),),
    outcomes=(Outcome(right="access", result="partly", day=date(2026, 4, 30), reason="About Tom’s sister"),),
    disclosures=(Disclosure(what="Tom’s file", day=date(2026, 4, 30)),),
    attachments=(Attachment(name="Quill.pdf", fingerprint="ab" * 32, day=date(2026, 3, 2)),),
    late_reason="The search took long",
)


def _answers(record: Record) -> Iterator[tuple[Field, Any]]:
    """Every answer of a record, those in its rows too; rows themselves only where they go as a whole."""
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        if isinstance(declared.kind, Rows) and not declared.personal:
            for row in value:
                yield from _answers(row)
        else:
            yield declared, value


def _rows(record: Record) -> list[tuple[str, list[str]]]:
    return [
        (declared.name, [row.id for row in getattr(record, declared.name)])
        for declared in fields_of(type(record))
        if isinstance(declared.kind, Rows) and not declared.personal
    ]


@pytest.mark.parametrize("case_type", CASES)
@given(data=st.data())
def test_every_personal_answer_goes_and_all_else_stays(
    case_type: type[CaseFile], data: st.DataObject
) -> None:
    before = data.draw(records(case_type))
    after = anonymised(before, DAY)
    assert (after.id, after.anonymised_on, _rows(after)) == (before.id, DAY, _rows(before))
    for (declared, old), (_, new) in zip(_answers(before), _answers(after), strict=True):
        if declared.name != "anonymised_on":
            assert new == (declared.kind.empty() if declared.personal else old), declared


@pytest.mark.parametrize("case_type", CASES)
@given(data=st.data())
def test_making_anonymous_twice_alters_nothing_more(case_type: type[CaseFile], data: st.DataObject) -> None:
    after = anonymised(data.draw(records(case_type)), DAY)
    assert anonymised(after, DAY) == after


def test_free_words_go_but_those_that_are_asked_for_without_names() -> None:
    staying = {
        f"{case_type.noun}.{declared.label}"
        for case_type in CASES
        for declared, _ in _answers(_with_a_row_of_each(case_type))
        if isinstance(declared.kind, Text | Tags) and not declared.personal
    }
    assert staying == {
        *(f"{case_type.noun}.{label}" for case_type in CASES for label in ("Reference", "Template")),
        *("request.If answered late, why", "complaint.If later than 30 days, why"),
        "breach.If later than 72 hours, why",
        *(f"{noun}.{label}" for noun in ("complaint", "breach") for label in ("Action", _LESSONS)),
        "breach.Regulator’s reference",
    }


_LESSONS = "What we learn from it"


def _with_a_row_of_each(case_type: type[CaseFile]) -> CaseFile:
    rows = {f.name: (f.kind.row(),) for f in fields_of(case_type) if isinstance(f.kind, Rows)}
    return case_type(**rows)


def test_what_is_left_of_a_request() -> None:
    after = anonymised(MRS_QUILL, DAY)
    told = repr(after)
    for name in ("Quill", "Tom", "Ash", "sister", "post.example"):
        assert name not in told
    assert (after.headline, after.received, after.rights) == ("R-2026-001", date(2026, 3, 2), ("access",))
    assert after.attachments == ()
    assert [(each.result, each.day) for each in after.outcomes] == [("partly", date(2026, 4, 30))]


def test_its_story_is_told_without_names() -> None:
    told = [each.words for each in story(anonymised(MRS_QUILL, DAY))]
    assert told == [
        *("Request received", "Telephone call", "Letter", "Searched"),
        *("Access: done in part", "Sent", "Made anonymous"),
    ]


def test_its_figures_are_the_same() -> None:
    due = date(2026, 4, 2)
    years = [
        year_of_cases([case], Span(date(2026, 1, 1)), lambda case, right: due, NOW)
        for case in (MRS_QUILL, anonymised(MRS_QUILL, DAY))
    ]
    for table in (rights_table, outcomes_table, late_table, lessons_table):
        assert table(years[0]) == table(years[1])


def test_who_is_searched_for_elsewhere() -> None:
    assert names_in(MRS_QUILL) == ("Petronella Quill", "Tom Quill", "p.quill@post.example")
    assert names_in(Breach(title="Post gone astray")) == ()


def test_fields_that_stay_and_hold_a_word_of_the_names_are_told() -> None:
    assert still_naming(MRS_QUILL) == ()
    named = MRS_QUILL.replace(reference="QUILL 1", late_reason="Petronella’s letter was mislaid")
    assert [declared.name for declared in still_naming(named)] == ["reference", "late_reason"]


def test_cases_joined_to_it_are_found_until_they_are_anonymous_themselves() -> None:
    complaint = Complaint(reference="C-2026-001", request=MRS_QUILL.id)
    merged = Request(reference="R-2026-002", merged_into=MRS_QUILL.id)
    register = Register([MRS_QUILL, complaint, merged, Request(reference="R-2026-003")])
    assert set(named_with(register, MRS_QUILL)) == {complaint, merged}
    assert named_with(register, complaint) == (MRS_QUILL,)
    anonymous = Register([MRS_QUILL, anonymised(complaint, DAY)])
    assert named_with(anonymous, MRS_QUILL) == ()


def test_in_the_history_only_what_cannot_be_a_name_may_stay() -> None:
    assert not may_tell_who(field_of(Request, "received"))
    assert not may_tell_who(field_of(Request, "rights"))
    for name in ("requester", "reference", "late_reason", "notes", "attachments", "categories"):
        assert may_tell_who(field_of(Request, name))
    assert not isinstance(field_of(Request, "relationship").kind, Text)
    assert isinstance(field_of(Request, "relationship").kind, Choice)


def test_words_are_found_whatever_their_capitals() -> None:
    assert words_in(("Zoë QUILL-Ash of 12, Ng", "R 王芳 al")) == {"zoë", "quill", "ash", "ng", "王芳"}
