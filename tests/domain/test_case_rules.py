"""What a request, a complaint or a breach lacks, and which article asks for it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dpotool import assets
from dpotool.domain.breach import Breach
from dpotool.domain.case_rows import CaseSearch, Outcome, RecipientTold
from dpotool.domain.complaint import Complaint
from dpotool.domain.completeness import completeness, gaps
from dpotool.domain.fields import Record
from dpotool.domain.law import LawOn, load_law
from dpotool.domain.register import Register
from dpotool.domain.request import Request

DAY = date(2026, 11, 20)
AWARE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
REQUEST = Request(reference="2026-014", rights=("access",), received=DAY, requester="A parent")
COMPLAINT = Complaint(
    reference="C-2026-03", received=DAY, complainant="A former pupil", description="You kept my file."
)
BREACH = Breach(
    reference="B-2026-02",
    title="Letter to a wrong address",
    aware_at=AWARE,
    description="A report went next door.",
    data="A school report",
    risk="none",
    risk_reason="It came back unopened.",
)
SEARCHED = CaseSearch(name="Pupil records", done=DAY)


@pytest.fixture(scope="module")
def law() -> LawOn:
    return load_law(assets.resource("law", "uk")).on(DAY)


def done(right: str) -> Outcome:
    return Outcome(right=right, result="done", day=DAY)


@pytest.mark.parametrize("record", [REQUEST, COMPLAINT, BREACH])
def test_a_case_with_what_is_always_asked_lacks_nothing(record: Record, law: LawOn) -> None:
    assert gaps(Register([record]), record, law) == ()


@pytest.mark.parametrize(
    ("record", "field", "article"),
    [
        (REQUEST.replace(extended_on=DAY), "extension_reason", "12A(4)"),
        (REQUEST.replace(fee_asked=DAY), "fee_reason", "12(5)"),
        (REQUEST.replace(outcomes=(done("access"),)), "searches", "15(1A)"),
        (
            REQUEST.replace(outcomes=(done("access"),), searches=(CaseSearch(name="CCTV"),)),
            "searches",
            "15(1A)",
        ),
        (REQUEST.replace(outcomes=(Outcome(right="access", result="refused"),)), "outcomes", "12(4)"),
        (REQUEST.replace(outcomes=(done("erasure"),)), "recipients_told", "19"),
        (REQUEST.replace(relationship="parent", closed_on=DAY), "authority_received", "12(6)"),
        (COMPLAINT.replace(closed_on=DAY), "outcome", "DPA 2018 s.164A"),
        (COMPLAINT.replace(outcome="upheld", outcome_sent=DAY), "signposted", "DPA 2018 s.165"),
        (BREACH.replace(risk="risk", people=3, measures="Windows checked"), "consequences", "33(3)(c)"),
        (BREACH.replace(risk="risk", people=3, consequences="Upset"), "measures", "33(3)(d)"),
        (BREACH.replace(risk="risk", consequences="Upset", measures="Checks"), "people", "33(3)(a)"),
        (BREACH.replace(notified_at=AWARE + timedelta(hours=73)), "late_reason", "33(1)"),
        (
            BREACH.replace(risk="high", people=3, consequences="Upset", measures="Checks"),
            "people_told",
            "34(1), (3)",
        ),
    ],
)
def test_what_is_asked_under_a_condition(record: Record, field: str, article: str, law: LawOn) -> None:
    (gap,) = gaps(Register([record]), record, law)
    assert (gap.field, gap.article) == (field, article)


@pytest.mark.parametrize(
    "record",
    [
        REQUEST.replace(outcomes=(done("access"),), searches=(SEARCHED,)),
        REQUEST.replace(
            outcomes=(done("access"),),
            searches=(SEARCHED, CaseSearch(name="CCTV", not_searched="Gone")),
        ),
        REQUEST.replace(outcomes=(done("erasure"),), recipients_told=(RecipientTold(name="The council"),)),
        BREACH.replace(notified_at=AWARE + timedelta(hours=72)),
    ],
)
def test_what_has_been_answered_is_not_asked_again(record: Record, law: LawOn) -> None:
    assert gaps(Register([record]), record, law) == ()


def test_an_anonymous_case_is_asked_nothing(law: LawOn) -> None:
    anonymous = Request(reference="2026-014", extended_on=DAY, anonymised_on=DAY)
    assert completeness(Register([anonymous]), anonymous, law).percent == 100
