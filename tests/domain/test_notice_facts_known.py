"""The eighty kinds of information that five real notices hold (K01 to K80): each has a place in the records.

A place is a declared field, a code in the closed list of a field (after =), or a list of the law (law:name).
"""

import pytest

from dpotool.domain import activity_rows, notice_rows
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.fields import Record, field_of
from dpotool.domain.kinds import Choice, Text
from dpotool.domain.law import LAW_LISTS
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.terms import Terms

PLACES = {
    "K01 title, subtitle, several parts": "Notice.title Notice.subtitle Section.key=part Section.heading",
    "K02 furniture of the page": "Notice.back_to_top",
    "K03 controller": "Organisation.name Organisation.address",
    "K04 operator for a controller": "Activity.capacity=processor Activity.controllers Party.roles",
    "K05 joint controllers, also variable": "Activity.joint_controllers Party.variable_rule "
    "Party.arrangement_link",
    "K06 other controller in the chain": "Activity.other_controllers Party.notice_link",
    "K07 registration": "Organisation.fee_number Organisation.fee_register_link",
    "K08 precedence between notices": "Notice.precedence",
    "K09 officer": "Organisation.officer_name Organisation.officer_email Organisation.officer_telephone "
    "Organisation.officer_address",
    "K10 contacts by purpose": "Notice.contact_routes ContactRoute.purpose ContactRoute.audience",
    "K11 address over several lines": "Organisation.address ContactRoute.address Party.address",
    "K12 scope": "Notice.scope Notice.audience",
    "K13 words explained": "Notice.glossary GlossaryEntry.term GlossaryEntry.meaning",
    "K14 related notices": "Notice.related RelatedNotice.title RelatedNotice.link "
    "RelatedNotice.document_format RelatedNotice.state",
    "K15 just in time": "Notice.just_in_time",
    "K16 sources": "Activity.sources Source.name Source.sort Source.method",
    "K17 statutory source": "Source.legal_ref",
    "K18 categories of data": "Activity.data_items DataItem.name",
    "K19 examples": "DataItem.examples",
    "K20 data by role": "DataItem.only_for",
    "K21 data about others": "DataItem.about",
    "K22 special and criminal data": "DataItem.sensitivity=special DataItem.sensitivity=criminal "
    "DataItem.special_categories",
    "K23 what is not collected or done": "Assurance.text Assurance.topic=not-collected "
    "Assurance.topic=not-done",
    "K24 purposes": "Activity.purposes Purpose.name",
    "K25 limit of a purpose": "Purpose.limit",
    "K26 opting in, and out again": "Purpose.lawful_bases Purpose.withdrawing",
    "K27 statistics": "Purpose.sort=statistics",
    "K28 research": "Activity.secondary_uses SecondaryUse.conditions SecondaryUse.approver "
    "SecondaryUse.legal_ref",
    "K29 matching": "SecondaryUse.sort=matching",
    "K30 lawful basis": "Purpose.lawful_bases law:lawful-bases",
    "K31 bases with legislation": "Purpose.lawful_bases Purpose.legislation",
    "K32 Art 9 with legislation": "Purpose.special_conditions Purpose.special_legislation "
    "law:special-conditions",
    "K33 Art 10": "Purpose.criminal Purpose.criminal_basis law:criminal-conditions",
    "K34 appropriate policy document": "Organisation.policy_document Activity.policy_document law:schedule-1",
    "K35 legislation by title and year": "law:legislation LawEntry.list_name=legislation LawEntry.name",
    "K36 automated decisions": "Activity.automation Activity.automated_decisions AutomatedDecision.logic",
    "K37 children": "Notice.children RelatedNotice.audience",
    "K38 parents acting": "Notice.parents_act",
    "K39 kept while something lasts": "RetentionStatement.period",
    "K40 removed at once": "RetentionStatement.period",
    "K41 not kept": "RetentionStatement.period ChannelRule.kept",
    "K42 to an age, from a closure": "RetentionStatement.name RetentionStatement.period",
    "K43 schedule": "RetentionStatement.schedule Organisation.retention_schedule",
    "K44 after last use": "RetentionStatement.period",
    "K45 archive": "RetentionStatement.end_action=archive RetentionStatement.end_note",
    "K46 recipients": "Activity.recipients Recipient.name Recipient.party",
    "K47 recipients one by one": "Recipient.purpose Recipient.link Recipient.uses Recipient.data_form "
    "Recipient.scope Recipient.opt_out",
    "K48 passed on": "Recipient.onward",
    "K49 sharing on condition": "Activity.sharing_rules SharingRule.name SharingRule.examples "
    "SharingRule.asks_consent",
    "K50 protocol": "Activity.sharing_statement Party.arrangement_link",
    "K51 sharing inside": "Recipient.sort=internal",
    "K52 processors": "Recipient.sort=processor Party.contract",
    "K53 returns to government": "Recipient.legal_duty",
    "K54 transfers": "Activity.transfers Transfer.country Transfer.mechanism Transfer.copy_route "
    "law:transfer-mechanisms",
    "K55 where it is kept": "Activity.systems System.place System.country",
    "K56 security": "Activity.security SecurityMeasure.name",
    "K57 technical detail": "SecurityMeasure.detail",
    "K58 breaches": "Assurance.topic=breach",
    "K59 ways of contact": "ChannelRule.channel ChannelRule.kept ChannelRule.recorded ChannelRule.shared "
    "ChannelRule.marketing ChannelRule.text",
    "K60 rights": "law:rights RightNote.right",
    "K61 a paragraph for each right": "RightNote.text",
    "K62 how to use them": "Organisation.rights_page ContactRoute.link",
    "K63 whether it must be given": "Activity.obligation Activity.obligation_note",
    "K64 consent": "Purpose.withdrawing Section.key=consent",
    "K65 complaint to us": "Notice.complaint_route",
    "K66 regulator": "law:regulator LawEntry.list_name=regulator",
    "K67 limits of the regulator": "Notice.regulator_note",
    "K68 courts": "Notice.court_note",
    "K69 cookies": "Notice.cookie_text Notice.cookie_policy Cookie.purpose Cookie.category Cookie.duration",
    "K70 analytics": "Cookie.name Cookie.provider Cookie.data Cookie.country Cookie.consenting",
    "K71 other sites": "Assurance.topic=elsewhere",
    "K72 what the reader must do": "Assurance.topic=reader",
    "K73 marketing": "Assurance.topic=marketing",
    "K74 last updated, day or month": "Notice.updated_on Notice.updated_shown=month",
    "K75 review and changes": "Notice.review_due Notice.change_policy Notice.change_notes ChangeNote.day",
    "K76 order of sections": "Notice.sections Section.key Section.hidden",
    "K77 own text with links": "Section.before Section.instead Section.after",
    "K78 temporary notices": "RelatedNotice.valid_until RelatedNotice.state=temporary",
    "K79 the same twice": "Purpose.legislation",
    "K80 incomplete": "Notice.state=draft Notice.notes",
}

ROWS = [
    each
    for module in (activity_rows, notice_rows)
    for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, Record) and each is not Record
]
TYPES = {each.__name__: each for each in (*RECORD_TYPES, *ROWS, ContactRoute)}


def test_all_eighty_are_here() -> None:
    assert [name[:3] for name in PLACES] == [f"K{number:02}" for number in range(1, 81)]


@pytest.mark.parametrize(("kind", "places"), PLACES.items(), ids=[name[:3] for name in PLACES])
def test_every_kind_of_information_has_a_place(kind: str, places: str) -> None:
    assert all(_is_a_place(place) for place in places.split())


def _is_a_place(place: str) -> bool:
    if place.startswith("law:"):
        return place.removeprefix("law:") in {each.name for each in LAW_LISTS}
    name, _, code = place.partition("=")
    record, _, field = name.partition(".")
    kind = field_of(TYPES[record], field).kind
    if not code:
        return True
    return (
        isinstance(kind, Choice)
        and isinstance(kind.terms, Terms)
        and code in [t.code for t in kind.terms.entries]
    )


@pytest.mark.parametrize("place", ["Notice.colour", "Section.key=horoscope", "law:stars"])
def test_a_place_that_is_not_there_is_noticed(place: str) -> None:
    with pytest.raises((AssertionError, KeyError)):
        assert _is_a_place(place)


def test_a_text_may_run_over_lines_where_it_must() -> None:
    assert field_of(TYPES["Organisation"], "address").kind == Text(long=True)
