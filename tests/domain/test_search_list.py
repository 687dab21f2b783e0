"""Where to look for what is asked, and what an answer states, from the register."""

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import DataItem, Purpose, Recipient, RetentionStatement, Transfer
from dpotool.domain.case_rows import CaseSearch
from dpotool.domain.party import Party
from dpotool.domain.periods import Period
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.search_list import activities_for, places_to_search, statement
from dpotool.domain.system import System

PUPILS = System(name="Pupil records")
MAIL = System(name="Mailboxes")
PAYROLL = System(name="Payroll")
COUNCIL = Party(name="Larkfield Council")
ADMISSIONS = Activity(
    name="Admissions",
    data_subjects=("Pupils", "Parents and carers"),
    data_items=(DataItem(name="Names"), DataItem(name="Test results")),
    purposes=(Purpose(name="Decide on applications"),),
    recipients=(Recipient(party=COUNCIL.id), Recipient(name="Other schools")),
    retention=(RetentionStatement(name="Applications", period=Period(1, "years", "admission")),),
    transfers=(Transfer(country="Ireland"),),
    systems=(PUPILS.id, MAIL.id),
)
STAFF = Activity(
    name="Payroll",
    data_subjects=("Staff",),
    data_items=(DataItem(name="Pay"),),
    systems=(PAYROLL.id, MAIL.id),
)
MINUTES = Activity(
    name="Minutes", data_subjects=("Governors", "pupil"), data_items=(DataItem(name="Decisions"),)
)
REGISTER = Register((PUPILS, MAIL, PAYROLL, COUNCIL, ADMISSIONS, STAFF, MINUTES))


def test_only_what_concerns_such_people_is_searched() -> None:
    assert activities_for(REGISTER, Request(categories=("former pupil",))) == (ADMISSIONS, MINUTES)
    assert activities_for(REGISTER, Request(categories=("staff",))) == (STAFF,)
    assert activities_for(REGISTER, Request(categories=("visitors",))) == ()


def test_a_request_that_names_nobody_concerns_all() -> None:
    assert activities_for(REGISTER, Request()) == (ADMISSIONS, STAFF, MINUTES)


def test_only_what_holds_such_data_is_searched() -> None:
    assert activities_for(REGISTER, Request(data_wanted=("test result",))) == (ADMISSIONS,)


def test_each_system_is_searched_once_and_an_activity_without_one_by_name() -> None:
    searches = places_to_search(REGISTER, Request())
    assert [search.name for search in searches] == ["Pupil records", "Mailboxes", "Payroll", "Minutes"]
    assert searches[1].activity == ADMISSIONS.id


def test_what_is_planned_already_is_not_planned_again() -> None:
    request = Request(
        searches=(CaseSearch(name="MIS", system=PUPILS.id), CaseSearch(name="x", activity=MINUTES.id))
    )
    assert [search.name for search in places_to_search(REGISTER, request)] == ["Mailboxes", "Payroll"]


def test_an_answer_states_what_the_searched_activities_say() -> None:
    request = Request(searches=(CaseSearch(name="MIS", system=PUPILS.id, activity=ADMISSIONS.id),))
    stated = statement(REGISTER, request)
    assert stated.purposes == ("Decide on applications",)
    assert stated.data == ("Names", "Test results")
    assert stated.recipients == ("Larkfield Council", "Other schools")
    assert stated.periods == ("Applications: 1 year after admission",)
    assert stated.transfers == ("Ireland",)


def test_what_was_not_searched_is_not_stated() -> None:
    passed_over = CaseSearch(name="MIS", system=PUPILS.id, activity=ADMISSIONS.id, not_searched="Empty")
    searched = CaseSearch(name="Payroll", system=PAYROLL.id, activity=STAFF.id)
    stated = statement(REGISTER, Request(searches=(passed_over, searched)))
    assert stated.data == ("Pay",)
