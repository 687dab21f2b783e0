"""The story of a case: everything dated in it, in order, each leading to the answer that says so."""

from datetime import UTC, date, datetime

import pytest

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseNote, CaseSearch, Clarification, Outcome
from dpotool.domain.case_story import story
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import field_of, fields_of, row_types_of
from dpotool.domain.kinds import Day, Moment, Rows
from dpotool.domain.request import Request
from tests.store.full_register import full_record

CASES: tuple[type[CaseFile], ...] = (Request, Complaint, Breach)


def test_a_request_is_told_from_its_coming_to_its_end() -> None:
    request = Request(
        received=date(2026, 10, 5),
        channel="email",
        identity_asked=date(2026, 10, 6),
        identity_received=date(2026, 10, 12),
        clarifications=(Clarification(question="Which years?", asked=date(2026, 10, 19)),),
        searches=(CaseSearch(name="Pupil records", done=date(2026, 10, 13)),),
        outcomes=(Outcome(right="access", result="done", day=date(2026, 11, 20)),),
        notes=(CaseNote(words="Rang the mother.\nShe will write.", day=date(2026, 11, 20)),),
        closed_on=date(2026, 11, 20),
        closing="answered",
    )
    assert [(each.day.isoformat(), each.words) for each in story(request)] == [
        ("2026-10-05", "Request received: e-mail"),
        ("2026-10-06", "Identity asked for"),
        ("2026-10-12", "Identity received"),
        ("2026-10-13", "Searched: Pupil records"),
        ("2026-10-19", "Clarification asked for"),
        ("2026-11-20", "Rang the mother."),
        ("2026-11-20", "Access: done in full"),
        ("2026-11-20", "Closed: answered"),
    ]


def test_a_moment_stands_on_its_day_in_london() -> None:
    (aware,) = story(Breach(aware_at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC)))
    assert (aware.day, aware.moment) == (date(2026, 7, 1), datetime(2026, 6, 30, 23, 30, tzinfo=UTC))


@pytest.mark.parametrize("case_type", CASES)
def test_every_dated_answer_is_told_where_it_stands(case_type: type[CaseFile]) -> None:
    case = full_record(case_type)
    told = {happening.path for happening in story(case)}
    own = {each.name for each in fields_of(case_type) if isinstance(each.kind, Day | Moment)}
    assert own <= told
    for path in told - own:
        field, _, inner = path.split("/")
        rows = field_of(case_type, field).kind
        assert isinstance(rows, Rows)
        assert isinstance(field_of(rows.row, inner).kind, Day | Moment)


@pytest.mark.parametrize("case_type", CASES)
def test_every_kind_of_row_with_a_day_of_its_own_is_told(case_type: type[CaseFile]) -> None:
    told = {happening.path.partition("/")[0] for happening in story(full_record(case_type))}
    for declared in fields_of(case_type):
        if isinstance(declared.kind, Rows) and declared.kind.row in row_types_of(case_type):
            dated = [each for each in fields_of(declared.kind.row) if isinstance(each.kind, Day | Moment)]
            assert not dated or declared.name in told
