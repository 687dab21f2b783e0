from datetime import date
from typing import Any

import pytest

from dpotool import assets
from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import (
    AutomatedDecision,
    DataItem,
    Purpose,
    Recipient,
    RetentionStatement,
    SecurityMeasure,
    Source,
    Transfer,
)
from dpotool.domain.completeness import completeness, gaps
from dpotool.domain.fields import Record
from dpotool.domain.law import LawOn, load_law
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.periods import Period
from dpotool.domain.register import Register

SCHOOL = Organisation(name="Larkfield", public_authority=True)
CHARITY = Organisation(name="Larkfield Trust")


@pytest.fixture(scope="module")
def law() -> LawOn:
    return load_law(assets.resource("law", "uk")).on(date(2026, 11, 22))


def complete_activity(**answers: Any) -> Activity:
    """An activity that answers everything that is asked of it."""
    usual: dict[str, Any] = {
        "name": "Admissions",
        "capacity": "controller",
        "purposes": (Purpose(name="offer places", lawful_bases=("6(1)(e)",)),),
        "data_subjects": ("pupils",),
        "data_items": (DataItem(name="names"),),
        "sources": (Source(name="the form"),),
        "obligation": "statutory",
        "recipients": (Recipient(name="the council"),),
        "stays_in_uk": True,
        "retention": (RetentionStatement(name="forms", period=Period.read("1 year after the decision")),),
        "security": (SecurityMeasure(name="a lock"),),
        "automation": "none",
        "dpia_required": "no",
    }
    return Activity(**{**usual, **answers})


def lacks(record: Record, law: LawOn, organisation: Organisation = SCHOOL) -> dict[str, str]:
    """The article of each gap, by its place, with row identities replaced by a star."""
    found = gaps(Register([organisation, record]), record, law)
    return {
        "/".join("*" if "-" in part else part for part in gap.place.split("/")): gap.article for gap in found
    }


def test_a_complete_activity_lacks_nothing(law: LawOn) -> None:
    score = completeness(Register([SCHOOL]), complete_activity(), law)
    assert (score.gaps, score.percent, score.answered) == ((), 100, score.asked)


def test_an_empty_activity_lacks_what_article_30_asks(law: LawOn) -> None:
    found = lacks(Activity(), law)
    assert {"name", "capacity", "purposes", "data_subjects", "data_items", "recipients", "retention"} <= set(
        found
    )
    assert found["purposes"] == "30(1)(b)"


def test_the_score_counts_questions_and_never_rounds_up_to_whole(law: LawOn) -> None:
    score = completeness(Register([SCHOOL]), complete_activity(obligation=""), law)
    assert score.asked - score.answered == 1
    assert score.percent == 100 * score.answered // score.asked < 100


PURPOSE: dict[str, Any] = {"name": "offer places"}
SPECIAL = (DataItem(name="allergies", sensitivity="special"),)
CASES: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    ("row without basis", {"purposes": (Purpose(**PURPOSE),)}, {"purposes/*/lawful_bases": "6(1)"}),
    (
        "interests not named, and not open to a public authority",
        {"purposes": (Purpose(**PURPOSE, lawful_bases=("6(1)(f)",)),)},
        {"purposes/*/interests": "13(1)(d)", "purposes/*/lawful_bases": "6(1)"},
    ),
    (
        "recognised interest not named",
        {"purposes": (Purpose(**PURPOSE, lawful_bases=("6(1)(ea)",)),)},
        {"purposes/*/recognised_interests": "6(1)(ea)", "purposes/*/lawful_bases": "6(1)"},
    ),
    (
        "consent without a way out",
        {"purposes": (Purpose(**PURPOSE, lawful_bases=("6(1)(a)",)),)},
        {"purposes/*/withdrawing": "7(3)"},
    ),
    ("special data without condition", {"data_items": SPECIAL}, {"purposes/*/special_conditions": "9(2)"}),
    (
        "condition without Schedule 1",
        {"purposes": (Purpose(**PURPOSE, lawful_bases=("6(1)(e)",), special_conditions=("9(2)(g)",)),)},
        {"purposes/*/schedule_1": "DPA 2018 s.10(3)"},
    ),
    (
        "Schedule 1 without policy document",
        {
            "purposes": (
                Purpose(
                    **PURPOSE,
                    lawful_bases=("6(1)(e)",),
                    special_conditions=("9(2)(g)",),
                    schedule_1=("Sch 1 para 18",),
                ),
            )
        },
        {"policy_document": "DPA 2018 Sch 1 Part 4", "policy_followed": "DPA 2018 Sch 1 para 41"},
    ),
    (
        "no policy document needed for health care",
        {
            "purposes": (
                Purpose(
                    **PURPOSE,
                    lawful_bases=("6(1)(e)",),
                    special_conditions=("9(2)(h)",),
                    schedule_1=("Sch 1 para 2",),
                ),
            )
        },
        {},
    ),
    (
        "criminal data without basis",
        {"data_items": (DataItem(name="checks", sensitivity="criminal"),)},
        {"purposes": "10"},
    ),
    (
        "criminal purpose without basis",
        {"purposes": (Purpose(**PURPOSE, lawful_bases=("6(1)(e)",), criminal=True),)},
        {"purposes/*/criminal_basis": "10"},
    ),
    ("abroad not said", {"stays_in_uk": False}, {"stays_in_uk": "30(1)(e)"}),
    (
        "abroad contradictory",
        {"transfers": (Transfer(country="IE", mechanism="Art 45A regulations"),)},
        {"stays_in_uk": "30(1)(e)"},
    ),
    (
        "one-off transfer without safeguards",
        {
            "stays_in_uk": False,
            "transfers": (Transfer(country="US", mechanism="Art 49(1) second subparagraph"),),
        },
        {"transfers/*/safeguards": "30(1)(e)"},
    ),
    ("recipient without name", {"recipients": (Recipient(),)}, {"recipients/*/name": "30(1)(d)"}),
    ("automation not said", {"automation": ""}, {"automation": "13(2)(f)"}),
    ("no decision described", {"automation": "solely"}, {"automated_decisions": "13(2)(f)"}),
    (
        "decision without logic and safeguards",
        {
            "automation": "solely",
            "automated_decisions": (AutomatedDecision(name="scoring", consequences="a place or none"),),
        },
        {"automated_decisions/*/logic": "13(2)(f)", "automated_decisions/*/safeguards": "22C"},
    ),
    ("joint without partner", {"capacity": "joint-controller"}, {"joint_controllers": "26"}),
    ("assessment not begun", {"dpia_required": "yes"}, {"dpia_state": "35"}),
    ("assessment not linked", {"dpia_required": "yes", "dpia_state": "completed"}, {"dpia_link": "35"}),
]


@pytest.mark.parametrize(
    ("answers", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_condition_asks_its_question(
    answers: dict[str, Any], expected: dict[str, str], law: LawOn
) -> None:
    assert lacks(complete_activity(**answers), law) == expected


def test_a_mechanism_and_the_codes_of_these_tests_are_law(law: LawOn) -> None:
    assert law.transfer_mechanism("Art 49(1) second subparagraph") is not None


def test_a_charity_may_rely_on_legitimate_interests(law: LawOn) -> None:
    purpose = Purpose(name="raise funds", lawful_bases=("6(1)(f)",), interests="our charitable work")
    assert lacks(complete_activity(purposes=(purpose,)), law, CHARITY) == {}


def test_a_policy_document_of_the_organisation_serves_all_activities(law: LawOn) -> None:
    purpose = Purpose(
        name="protect children",
        lawful_bases=("6(1)(e)",),
        special_conditions=("9(2)(g)",),
        schedule_1=("Sch 1 para 18",),
    )
    activity = complete_activity(purposes=(purpose,), policy_followed="no")
    school = SCHOOL.replace(policy_document="policy.docx")
    assert lacks(activity, law, school) == {"policy_reasons": "DPA 2018 Sch 1 para 41"}


def test_a_processor_is_asked_for_less_and_for_its_controllers(law: LawOn) -> None:
    purpose = Purpose(name="run payroll", lawful_bases=("6(1)(b)",))
    activity = Activity(name="Payroll for others", capacity="processor", purposes=(purpose,))
    assert set(lacks(activity, law)) == {"controllers", "stays_in_uk", "security"}


def test_a_public_authority_needs_an_officer_who_can_be_reached(law: LawOn) -> None:
    school = Organisation(name="L", nation="england", address="x", email="y", public_authority=True)
    register = Register([school])
    assert {gap.field for gap in gaps(register, school, law)} == {"officer_name", "officer_email"}
    charity = school.replace(public_authority=False)
    assert gaps(Register([charity]), charity, law) == ()


@pytest.mark.parametrize(
    ("role", "field", "article"),
    [("processor", "contract", "28(3)"), ("joint-controller", "arrangement", "26(2)")],
)
def test_what_is_asked_of_a_party_follows_its_role(role: str, field: str, article: str, law: LawOn) -> None:
    assert lacks(Party(name="Meadow", roles=(role,)), law) == {field: article}
    assert lacks(Party(name="Meadow", roles=("recipient",)), law) == {}
