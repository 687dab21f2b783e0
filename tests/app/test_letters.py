"""Letters about cases: what is offered, what each says, and the officer's own texts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from dpotool.app.casework import Casework
from dpotool.app.examples import example
from dpotool.app.letters import Letters, logged
from dpotool.app.opening import create_register
from dpotool.app.workspace import Workspace
from dpotool.documents.letter_kinds import LetterKind, letter_kinds, shipped_text
from dpotool.documents.plain_text import plain_text
from dpotool.domain import case_steps as steps
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_next import next_steps
from dpotool.domain.case_rows import (
    BreachPhase,
    CaseSearch,
    Disclosure,
    ExemptionUsed,
    Outcome,
    RecipientTold,
)
from dpotool.domain.changes import Change, Edit, adding, together
from dpotool.domain.complaint import Complaint
from dpotool.domain.errors import CannotDo
from dpotool.domain.letter_text import LetterText
from dpotool.domain.prose_faults import faults
from dpotool.domain.request import Request

CAME = date(2026, 11, 2)
DAY = date(2026, 11, 20)
REQUEST = Request(
    reference="2026-014",
    rights=(*("access", "rectification", "erasure", "restriction", "portability", "objection", "automated"),),
    received=CAME,
    requester="Parent of a Year 5 pupil",
    requester_address="1 Example Road\nLarkfield",
    relationship="parent",
    subject="a Year 5 pupil",
    child=True,
    description="Please send me *everything*.",
    categories=("pupils",),
    identity_asked=DAY,
    identity_received=DAY,
    fee_amount=Decimal(12),
    fee_reason="It is the third copy.",
    extended_on=DAY,
    extension_reason="complex",
    extension_note="Four sites have to be searched.",
    searches=(CaseSearch(name="The archive in the loft", not_searched="Nothing later than 1990 is there"),),
    exemptions=(ExemptionUsed(provision="Third party", covers="One page", reason="They did not agree"),),
    disclosures=(Disclosure(what="46 pages of the pupil record", day=DAY, way="portal"),),
    recipients_told=(RecipientTold(name="The county council"),),
    outcomes=(
        Outcome(right="access", result="done", day=DAY),
        Outcome(
            right="erasure", result="refused", ground="not-applicable", reason="The law makes us keep it"
        ),
        Outcome(right="objection", result="refused", reason="Children have to be kept safe"),
    ),
)
COMPLAINT = Complaint(
    reference="C-2026-03",
    received=CAME,
    complainant="Former member of staff",
    description="You kept my file.",
    outcome="partly",
    findings="We kept it too long.",
    remedy="It has been shredded.",
)
BREACH = Breach(
    reference="B-2026-02",
    title="Report sent to a wrong address",
    aware_at=datetime(2026, 11, 16, 9, tzinfo=UTC),
    happened_from=date(2026, 11, 13),
    kinds=("confidentiality",),
    description="A report went next door.",
    data="A school report",
    children=True,
    people=Decimal(1),
    records=Decimal(1),
    consequences="Embarrassment",
    containment="It was fetched back.",
    measures="Addresses are checked twice now.",
    risk="high",
    risk_reason="It names a diagnosis",
    notified_at=datetime(2026, 11, 20, 9, tzinfo=UTC),
    late_reason="The school was closed",
    people_told=DAY,
    phases=(BreachPhase(moment=datetime(2026, 11, 17, 9, tzinfo=UTC), words="A report was lost"),),
)
CASES: dict[str, CaseFile] = {"request": REQUEST, "complaint": COMPLAINT, "breach": BREACH}
SHIPPED = [pytest.param(kind, id=kind.code) for kind in letter_kinds()]
WITH_CASE = [pytest.param(kind, id=kind.code) for kind in letter_kinds() if kind.about != "form"]

ROUTES = ("complain to us", "164A", "30 days", "Information Commission", "ico.org.uk", "court")
CONTENTS: dict[str, tuple[str, ...]] = {
    "acknowledgement": ("2 November 2026", "everything", "do not have to pay"),
    "identity": ("who is asking", "begins on the day", "delete the copy"),
    "authority": ("parental responsibility", "belongs to the child", "begins on the day"),
    "clarification": ("do not have to narrow", "reasonable search", "stands still", "12A(5)"),
    "fee": ("£12.00", "third copy", "free", "begins on the day", *ROUTES),
    "extension": (
        *("complex", "Four sites", "12A(3)", "Monday 22 February 2027", "two further months", *ROUTES),
    ),
    "access-response": (
        *("46 pages", "secure download", "The archive in the loft", "somebody else"),
        *("Why we use it", "What kinds of information", "Who receives it", "How long we keep it"),
        *("Where we have it from", "Outside the United Kingdom", "safeguards", "Decisions by computer"),
        *("Support learning and report on progress", "Assessment and progress", "Department for Education"),
        *("The pupil record: 25 years after date of birth", "The previous school", "Ireland", "Art 45A"),
        *("correct", "erase", "restrict", "object", *ROUTES),
    ),
    "nothing-held": ("no personal information", "reasonable and proportionate search", *ROUTES),
    "rectification-done": ("The county council", "correct", *ROUTES),
    "erasure-done": ("The county council", "erased", *ROUTES),
    "restriction-done": ("The county council", "before the restriction ends", *ROUTES),
    "restriction-lifted": ("18(3)", "before we do so", *ROUTES),
    "objection-upheld": ("stopped", *ROUTES),
    "objection-not-upheld": (
        *("2 November 2026", "kept safe", "compelling", "weigh more than your interests", "21(1)", *ROUTES),
    ),
    "portability-done": ("another organisation", "46 pages", *ROUTES),
    "automated-review": ("22C", "contest", *ROUTES),
    "partial": ("The law makes us keep it", "done in full", "refused", "Sch 2 paras 16, 17", *ROUTES),
    "refusal": ("The law makes us keep it", "reasons", *ROUTES),
    "complaint-acknowledged": ("You kept my file", "without undue delay", "Information Commission"),
    "complaint-progress": ("2 November 2026", "not finished"),
    "complaint-outcome": (
        *("upheld in part", "kept it too long", "shredded", "Information Commission", "court"),
    ),
    "breach-people": (
        *("next door", "Embarrassment", "fetched back", "Addresses are checked", "data protection officer"),
        *("school report", "What you can do", "01632 960101", "dpo@larkfield.example"),
        *("30 days", "164A", "Information Commission"),
    ),
    "breach-regulator": (
        *("16 November 2026 09:00", "confidentiality", "People, roughly: 1", "Records, roughly: 1"),
        *("Embarrassment", "fetched back", "The school was closed", "Data Protection Officer", "names a"),
        *("17 November 2026 09:00 GMT: A report was lost", "as more became known"),
    ),
    "request-form": ("any way you like", "one month", "access", "corrected", "erased", "object"),
    "complaint-form": ("any way you like", "30 days", "164A", "Information Commission"),
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("letters") / "larkfield.dpo"
    opened = create_register(path, example("larkfield"), "Begin with the example")
    opened.apply(together("Log three cases", map(adding, CASES.values())))
    yield opened
    opened.close()


@pytest.fixture
def letters(workspace: Workspace) -> Letters:
    return Letters(workspace, Casework(workspace))


def said(letters: Letters, kind: LetterKind) -> str:
    if kind.about == "form":
        return plain_text(letters.form(kind.code), width=100_000)
    case = CASES[kind.about]
    return plain_text(letters.prose(case, letters.letter(case, kind.code).text), width=100_000)


def test_every_letter_has_its_list_of_contents() -> None:
    assert set(CONTENTS) == {kind.code for kind in letter_kinds()}


@pytest.mark.parametrize("kind", SHIPPED)
def test_each_letter_says_what_the_law_asks_it_to_say(letters: Letters, kind: LetterKind) -> None:
    text = said(letters, kind)
    missing = [words for words in CONTENTS[kind.code] if words.casefold() not in text.casefold()]
    assert not missing, text


@pytest.mark.parametrize("kind", WITH_CASE)
def test_a_letter_of_a_case_that_says_little_has_places_to_fill_in_instead_of_gaps(
    letters: Letters, kind: LetterKind
) -> None:
    bare: dict[str, CaseFile] = {
        "request": Request(reference="2026-020", rights=REQUEST.rights, received=CAME),
        "complaint": Complaint(reference="C-2026-04", received=CAME),
        "breach": Breach(reference="B-2026-03", aware_at=BREACH.aware_at),
    }
    case = bare[kind.about]
    text = letters.letter(case, kind.code).text
    prose = letters.prose(case, text)
    assert faults(prose) == ()
    assert " ." not in plain_text(prose, width=100_000)
    if kind.code not in ("acknowledgement", "authority", "nothing-held", "complaint-acknowledged"):
        assert letters.to_fill_in(case, text)


@pytest.mark.parametrize("kind", WITH_CASE)
def test_a_letter_of_a_full_case_is_addressed_signed_and_sound(letters: Letters, kind: LetterKind) -> None:
    case = CASES[kind.about]
    prose = letters.prose(case, letters.letter(case, kind.code).text)
    assert faults(prose) == ()
    assert ("Yours sincerely" in plain_text(prose)) is not kind.plain
    assert case.reference in plain_text(prose)


def test_where_there_is_no_officer_the_organisation_itself_is_the_one_to_ask(
    workspace: Workspace, letters: Letters
) -> None:
    before = workspace.organisation
    nobody = before.replace(officer_title="", officer_name="", officer_email="", officer_telephone="")
    workspace.apply(Change("Remove the officer", (Edit(before, nobody.replace(officer_address="")),)))
    try:
        for kind in letter_kinds()[-4:]:
            assert "office@larkfield.example" in said(letters, kind), kind.code
        assert "please contact us, telephone 01632 960100" in said(letters, letter_kinds()[0])
    finally:
        workspace.apply(Change("Put it back", (Edit(workspace.organisation, before),)))


def test_a_month_is_named_only_where_the_law_names_one(letters: Letters) -> None:
    """An educational record is due after 15 school days, and cannot be extended (SI 2005/1437 reg 5)."""
    record = REQUEST.replace(rights=("educational-record",), extended_on=None)
    for code in ("acknowledgement", "identity", "authority"):
        text = letters.letter(record, code).text
        assert "month" not in text, text
    both = record.replace(rights=("educational-record", "access"))
    assert "one month, begins" in letters.letter(both, "identity").text


def test_what_is_not_recorded_of_a_breach_is_not_denied_to_the_regulator(letters: Letters) -> None:
    text = letters.letter(Breach(reference="B-1", aware_at=BREACH.aware_at), "breach-regulator").text
    assert "**Special category data:** [yes or no]" in text
    assert ": No" not in plain_text(letters.prose(BREACH.replace(data=""), text))


def test_words_of_the_person_stay_words(letters: Letters) -> None:
    assert "*everything*" in said(letters, letter_kinds()[0])


def test_only_fitting_letters_are_offered(letters: Letters) -> None:
    access = Request(rights=("access",))
    codes = [kind.code for kind in letters.offered(access)]
    assert "access-response" in codes
    assert "erasure-done" not in codes
    assert all(kind.about == "complaint" for kind in letters.offered(COMPLAINT))


def test_steps_lead_to_their_letters(letters: Letters) -> None:
    standing = Casework(letters._workspace).standing(REQUEST.replace(extended_on=None, outcomes=()))
    taken = {step.code for step in next_steps(REQUEST.replace(extended_on=None, outcomes=()), standing)}
    known = {kind.step for kind in letter_kinds() if kind.about == "request" and kind.step}
    assert known <= taken | {"ask-identity", "acknowledge", "ask-fee"}
    assert letters.for_step(REQUEST, "extend") == "extension"
    assert letters.for_step(REQUEST, "merge") == ""


def test_a_letter_that_is_not_there_is_refused_with_those_that_are(letters: Letters) -> None:
    with pytest.raises(CannotDo, match=r"no letter “nothing” for C-2026-03; choose from: complaint-ack"):
        letters.letter(COMPLAINT, "nothing")
    with pytest.raises(CannotDo, match="choose from: request-form, complaint-form"):
        letters.form("nothing")


def test_a_used_letter_is_logged_with_its_text(letters: Letters) -> None:
    letter = letters.letter(COMPLAINT, "complaint-acknowledged")
    (row,) = logged(COMPLAINT, letter, "As sent.", DAY, "Former member of staff", "email").letters
    assert (row.title, row.template, row.text) == ("Acknowledge the complaint", letter.code, "As sent.")
    assert (row.day, row.channel) == (DAY, "email")


def test_an_own_text_takes_the_place_of_the_shipped_one_and_others_come_besides(
    workspace: Workspace, letters: Letters
) -> None:
    own = LetterText(
        name="Ours", replaces="identity", about="request", text="# Hello\n\nAbout {{ request.rights }}."
    )
    more = LetterText(name="A visit", about="request", text="# Come and see\n\nPlease visit us.")
    workspace.apply(together("Write letters", map(adding, (own, more))))
    assert "About access to personal data" in letters.letter(REQUEST, "identity").text
    assert letters.offered(REQUEST)[-1].name == "A visit"
    assert "Please visit us." in letters.letter(REQUEST, more.id).text
    assert letters.letter(REQUEST, "A visit").code == more.id
    workspace.apply(together("Write letters", map(adding, (own, more))).inverse)
    assert letters.source("identity") == shipped_text("identity")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# A\n\n{{ request.right }}", r"the letter “Ask for identity” .*did you mean request\.rights\?"),
        ("# A\n\n{% if %}", "the letter “Ask for identity” cannot be read"),
        ("# A\n\n{{ request.rights.append(1) }}", "cannot be used"),
    ],
)
def test_a_mistake_in_an_own_text_is_told_in_a_sentence(
    workspace: Workspace, letters: Letters, text: str, sentence: str
) -> None:
    own = LetterText(name="Ours", replaces="identity", about="request", text=text)
    workspace.apply(adding(own))
    try:
        with pytest.raises(CannotDo, match=sentence):
            letters.letter(REQUEST, "identity")
    finally:
        workspace.apply(adding(own).inverse)


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "text"])
def test_a_letter_is_written_in_every_format(letters: Letters, tmp_path: Path, format: str) -> None:
    text = letters.letter(REQUEST, "extension").text
    letters.export(REQUEST, text, tmp_path / "letter", format)
    assert (tmp_path / "letter").stat().st_size > 1000


def test_the_step_is_taken_before_its_letter_is_written(letters: Letters) -> None:
    waiting = steps.clarification_asked(REQUEST, DAY, "Which years?")
    assert "> Which years?" in letters.letter(waiting, "clarification").text
