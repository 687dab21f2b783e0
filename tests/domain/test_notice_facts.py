"""What the activities of a notice say together: merged, in order, and under the law of the day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import (
    DataItem,
    Purpose,
    Recipient,
    RetentionStatement,
    SharingRule,
    Source,
    Transfer,
)
from dpotool.domain.fields import Record
from dpotool.domain.law import Law, LawOn
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts import NoticeFacts, covered, notice_facts
from dpotool.domain.notice_facts_people import contact_besides_officer
from dpotool.domain.notice_facts_words import likeness, said_once
from dpotool.domain.notice_rows import Assurance, RightNote, Section
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.periods import Period
from dpotool.domain.register import Register
from dpotool.domain.system import System


def facts_of(
    law: LawOn, *activities: Activity, records: tuple[Record, ...] = (), **answers: object
) -> NoticeFacts:
    """The facts of a notice of these activities."""
    notice = Notice(activities=tuple(each.id for each in activities)).replace(**answers)
    return notice_facts(notice, Register((*activities, *records, notice)), law)


@pytest.mark.parametrize("other", ["The Care Act 2014.", "the care act 2014", "  The  Care Act 2014 "])
def test_spellings_of_one_thing_are_alike(other: str) -> None:
    assert likeness(other) == likeness("The Care Act 2014")
    assert said_once(["The Care Act 2014", other]) == ("The Care Act 2014",)


@given(st.lists(st.text()))
def test_saying_once_is_said_once(texts: list[str]) -> None:
    once = said_once(texts)
    assert said_once(once) == once
    assert {likeness(text) for text in once} == {likeness(text) for text in texts} - {""}


def test_archived_activities_are_not_covered() -> None:
    kept, gone = Activity(name="kept"), Activity(name="gone", state="archived")
    notice = Notice(activities=(gone.id, kept.id))
    assert covered(notice, Register([kept, gone, notice])) == (kept,)


class TestPurposes:
    def test_they_stand_by_activity_and_once(self, now: LawOn) -> None:
        first = Activity(
            name="Meals", purposes=(Purpose(name="Feed"), Purpose(name="Count", sort="statistics"))
        )
        second = Activity(name="Clubs", purposes=(Purpose(name="feed."), Purpose(name="Play")))
        facts = facts_of(now, first, second)
        assert [(group.name, [p.name for p in group.purposes]) for group in facts.purposes] == [
            ("Meals", ["Feed"]),
            ("Clubs", ["Play"]),
        ]
        assert [p.name for group in facts.statistics for p in group.purposes] == ["Count"]

    def test_consent_is_told_with_its_way_out(self, now: LawOn) -> None:
        news = Purpose(name="News", lawful_bases=("6(1)(a)",), withdrawing="Use the link")
        care = Purpose(name="Care", lawful_bases=("6(1)(e)",), special_conditions=("9(2)(a)",))
        facts = facts_of(
            now, Activity(purposes=(news, care, Purpose(name="Other", lawful_bases=("6(1)(e)",))))
        )
        assert [(each.name, each.withdrawing) for each in facts.consented] == [
            ("News", "Use the link"),
            ("Care", ""),
        ]


class TestBases:
    def test_they_follow_the_order_of_the_law(self, now: LawOn) -> None:
        facts = facts_of(now, Activity(purposes=(Purpose(lawful_bases=("own", "6(1)(e)", "6(1)(a)")),)))
        assert [basis.code for basis in facts.bases] == ["6(1)(a)", "6(1)(e)", "own"]
        assert [basis.article for basis in facts.bases] == ["Article 6(1)(a)", "Article 6(1)(e)", "own"]

    def test_legislation_stands_with_the_duty_that_it_makes(self, now: LawOn) -> None:
        both = Purpose(
            lawful_bases=("6(1)(d)", "6(1)(e)", "6(1)(c)"), legislation=("Care Act 2014", "care act 2014.")
        )
        task = Purpose(lawful_bases=("6(1)(e)",), legislation=("Education Act 2002",))
        facts = facts_of(now, Activity(purposes=(both, task)))
        assert {basis.code: basis.legislation for basis in facts.bases} == {
            "6(1)(c)": ("Care Act 2014",),
            "6(1)(d)": (),
            "6(1)(e)": ("Education Act 2002",),
        }

    def test_without_a_duty_legislation_stands_with_every_basis(self, now: LawOn) -> None:
        facts = facts_of(
            now, Activity(purposes=(Purpose(lawful_bases=("6(1)(b)",), legislation=("An Act",)),))
        )
        assert facts.bases[0].legislation == ("An Act",)

    def test_interests_stand_with_their_bases_only(self, now: LawOn) -> None:
        purpose = Purpose(
            lawful_bases=("6(1)(e)", "6(1)(ea)", "6(1)(f)"),
            interests="Safe doors",
            recognised_interests=("Annex 1 para 2(a)",),
        )
        _, recognised, legitimate = facts_of(now, Activity(purposes=(purpose,))).bases
        assert legitimate.interests == ("Safe doors",)
        assert recognised.recognised == ("National security (Annex 1 para 2(a))",)
        assert (legitimate.recognised, recognised.interests) == ((), ())

    def test_an_activity_of_one_mind_is_one_row(self, now: LawOn) -> None:
        alike = Activity(
            name="Alike", purposes=tuple(Purpose(name=n, lawful_bases=("6(1)(e)",)) for n in "ab")
        )
        mixed = Activity(
            name="Mixed", purposes=(Purpose(name="c", lawful_bases=("6(1)(a)",)), Purpose(name="d"))
        )
        rows = facts_of(now, alike, mixed).basis_rows
        assert [(row.name, row.bases) for row in rows] == [("Alike", ("public task",)), ("c", ("consent",))]

    def test_conditions_carry_their_law_and_their_schedule(self, now: LawOn) -> None:
        purpose = Purpose(
            special_conditions=("9(2)(c)", "9(2)(g)"),
            special_legislation=("Children Act 1989",),
            schedule_1=("Sch 1 para 18",),
        )
        vital, public = facts_of(now, Activity(purposes=(purpose,))).conditions
        assert (vital.code, vital.legislation, vital.schedule_1) == ("9(2)(c)", (), ())
        assert public.legislation == ("Children Act 1989",)
        assert [text.endswith("(Sch 1 para 18)") for text in public.schedule_1] == [True]

    def test_criminal_data_say_what_allows_them(self, now: LawOn) -> None:
        purposes = (Purpose(criminal=True, criminal_basis="The law."), Purpose(criminal_basis="Nobody asked"))
        criminal = facts_of(now, Activity(purposes=purposes)).criminal
        assert criminal.used
        assert criminal.basis == ("The law.",)


class TestData:
    def test_items_of_one_name_are_one(self, now: LawOn) -> None:
        first = Activity(data_items=(DataItem(name="Name", examples=("first name",)),))
        second = Activity(data_items=(DataItem(name="name", examples=("First name", "surname")),))
        (item,) = facts_of(now, first, second).data.everybody
        assert (item.name, item.examples) == ("Name", ("first name", "surname"))

    def test_roles_and_other_people_stand_apart(self, now: LawOn) -> None:
        items = (
            DataItem(name="E-mail"),
            DataItem(name="Telephone", only_for="administrators"),
            DataItem(name="Employer", only_for="Administrators"),
            DataItem(name="Job", about=("carers",)),
            DataItem(name="Relation", about=("carers",)),
        )
        data = facts_of(now, Activity(data_items=items)).data
        assert [item.name for item in data.everybody] == ["E-mail"]
        assert [(r.role, [i.name for i in r.data]) for r in data.roles] == [
            ("administrators", ["Telephone", "Employer"])
        ]
        assert [(o.about, [i.name for i in o.data]) for o in data.others] == [
            (("carers",), ["Job", "Relation"])
        ]

    def test_special_categories_are_named(self, now: LawOn) -> None:
        items = (
            DataItem(name="a", special_categories=("health",)),
            DataItem(name="b", sensitivity="criminal"),
        )
        data = facts_of(now, Activity(data_items=items)).data
        assert (data.special, data.criminal) == (("health",), True)

    def test_sources_name_their_organisation_once(self, now: LawOn) -> None:
        council = Party(name="The Council")
        rows = (
            Source(name="Reports", party=council.id, method="post"),
            Source(name="reports", party=council.id, legal_ref="An Act", sort="public"),
            Source(name="the council", party=council.id),
        )
        reports, said = facts_of(now, Activity(sources=rows), records=(council,)).sources
        assert (reports.party, reports.method, reports.legal_ref, reports.public) == (
            "The Council",
            "post",
            "An Act",
            True,
        )
        assert said.party == ""


class TestRecipients:
    def test_they_are_grouped_by_what_they_are(self, now: LawOn) -> None:
        processor, team = Party(name="Host", roles=("processor",)), Party(name="Office", roles=("team",))
        rows = (
            Recipient(name="Everybody", sort="public"),
            Recipient(party=processor.id),
            Recipient(name="Police", sort="authority"),
            Recipient(name="Ministry", legal_duty="An Act"),
            Recipient(party=team.id),
        )
        groups = facts_of(now, Activity(recipients=rows), records=(processor, team)).recipients.groups
        assert [(group.sort, [m.name for m in group.members]) for group in groups] == [
            ("internal", ["Office"]),
            ("others", ["Police"]),
            ("required", ["Ministry"]),
            ("processor", ["Host"]),
            ("public", ["Everybody"]),
        ]

    def test_what_several_activities_say_of_one_is_together(self, now: LawOn) -> None:
        dfe = Party(name="DfE", website="https://dfe.example")
        one = Activity(
            recipients=(Recipient(party=dfe.id, purpose="Census", uses=("a",), asks_consent=True),)
        )
        two = Activity(
            recipients=(Recipient(party=dfe.id, purpose="Tests", uses=("A", "b"), data_form="aggregate"),)
        )
        (fact,) = facts_of(now, one, two, records=(dfe,)).recipients.all
        assert (fact.purposes, fact.uses, fact.links) == (
            ("Census", "Tests"),
            ("a", "b"),
            ("https://dfe.example",),
        )
        assert (fact.data_forms, fact.asks_consent) == (("Totals only",), False)

    def test_a_duty_without_a_law_is_not_quoted(self, now: LawOn) -> None:
        (fact,) = facts_of(now, Activity(recipients=(Recipient(name="X", legal_duty="Yes"),))).recipients.all
        assert fact.legal_duties == ()

    def test_who_supplies_a_system_receives_its_data(self, now: LawOn) -> None:
        host, shop = Party(name="Host", roles=("processor",)), Party(name="Shop", roles=("recipient",))
        systems = (System(name="Records", supplier=host.id), System(name="Till", supplier=shop.id))
        activity = Activity(systems=tuple(system.id for system in systems))
        (fact,) = facts_of(now, activity, records=(host, shop, *systems)).recipients.all
        assert (fact.name, fact.purposes) == ("Host", ("Records",))

    def test_rules_of_one_wording_are_one(self, now: LawOn) -> None:
        one = Activity(sharing_rules=(SharingRule(name="Where we must", examples=("courts",)),))
        two = Activity(
            sharing_rules=(SharingRule(name="where we must.", examples=("police",), asks_consent=True),)
        )
        (rule,) = facts_of(now, one, two).recipients.rules
        assert (rule.examples, rule.asks_consent) == (("courts", "police"), True)


class TestAbroad:
    def test_nothing_leaves_only_if_every_activity_says_so(self, now: LawOn) -> None:
        assert facts_of(now, Activity(stays_in_uk=True), Activity(stays_in_uk=True)).abroad.nothing
        assert not facts_of(now, Activity(stays_in_uk=True), Activity()).abroad.nothing
        assert not facts_of(now).abroad.nothing

    def test_a_transfer_names_country_and_mechanism(self, now: LawOn) -> None:
        rows = (
            Transfer(country="IE", mechanism="Art 45A regulations"),
            Transfer(country="US", mechanism="IDTA"),
        )
        ireland, america = facts_of(now, Activity(transfers=rows)).abroad.transfers
        assert (ireland.country, ireland.approved) == ("Ireland", True)
        assert (america.mechanism, america.approved) == ("International Data Transfer Agreement", False)


class TestKeeping:
    def test_time_limits_are_told_once(self, now: LawOn) -> None:
        limit = RetentionStatement(name="Files", period=Period(6, "years", "the end"), end_action="destroy")
        same = limit.replace(name="files", reason="Claims")
        other = limit.replace(period=Period(words="while funded"))
        facts = facts_of(now, Activity(retention=(limit,)), Activity(retention=(same, other))).time_limits
        assert [(f.period, f.reason) for f in facts] == [
            ("6 years after the end", "Claims"),
            ("while funded", ""),
        ]

    @pytest.mark.parametrize(
        ("answers", "none", "assisted", "solely"),
        [
            (("none", "none"), True, (), False),
            (("none", ""), False, (), False),
            (("none", "assisted"), False, ("b",), False),
            (("solely", "none"), False, (), True),
            ((), False, (), False),
        ],
    )
    def test_automation(
        self, now: LawOn, answers: tuple[str, ...], none: bool, assisted: tuple[str, ...], solely: bool
    ) -> None:
        activities = [Activity(name=n, automation=a) for n, a in zip("ab", answers, strict=False)]
        said = facts_of(now, *activities).automation
        assert (said.none, said.assisted, said.solely) == (none, assisted, solely)

    def test_one_answer_on_obligation_holds_for_all(self, now: LawOn) -> None:
        one, two = Activity(name="a", obligation="statutory"), Activity(name="b", obligation="statutory")
        assert facts_of(now, one, two, Activity()).obligation.alike == "statutory"
        with_note = facts_of(now, one, two.replace(obligation_note="No place.")).obligation
        assert with_note.alike == ""
        assert [(each.activity, each.must, each.note) for each in with_note.each] == [
            ("a", "Required by law", ""),
            ("b", "Required by law", "No place."),
        ]

    def test_places_say_the_country_only_if_abroad(self, now: LawOn) -> None:
        systems = (
            System(name="Drive", country="GB"),
            System(name="Cloud", country="IE", place="a data centre"),
        )
        activity = Activity(systems=tuple(system.id for system in systems))
        drive, cloud = facts_of(now, activity, records=systems).places
        assert (drive.country, cloud.country, cloud.place) == ("", "Ireland", "a data centre")


class TestRights:
    def test_those_that_no_basis_grants_are_left_out(self, now: LawOn) -> None:
        task = facts_of(now, Activity(purposes=(Purpose(lawful_bases=("6(1)(e)",)),)))
        codes = {right.code for right in task.rights}
        assert {"access", "objection", "complain to controller"} <= codes
        assert not codes & {"portability", "withdraw consent", "erasure", "notification"}

    def test_consent_brings_its_own(self, now: LawOn) -> None:
        consent = facts_of(now, Activity(purposes=(Purpose(lawful_bases=("6(1)(a)",)),)))
        codes = {right.code for right in consent.rights}
        assert {"portability", "withdraw consent", "erasure"} <= codes
        assert "objection" not in codes

    def test_marketing_can_always_be_refused(self, now: LawOn) -> None:
        news = Purpose(lawful_bases=("6(1)(a)",), sort="marketing")
        assert "objection" in {right.code for right in facts_of(now, Activity(purposes=(news,))).rights}

    def test_own_words_bring_a_right_in(self, now: LawOn) -> None:
        activity = Activity(purposes=(Purpose(lawful_bases=("6(1)(e)",)),))
        note = RightNote(right="portability", text="Ask us anyway.")
        rights = facts_of(now, activity, right_notes=(note,)).rights
        assert [right.own for right in rights if right.code == "portability"] == [(note,)]

    def test_a_right_with_a_section_of_its_own_is_not_listed_twice(self, now: LawOn) -> None:
        activity = Activity(purposes=(Purpose(lawful_bases=("6(1)(e)",)),))
        together = facts_of(now, activity)
        apart = facts_of(
            now, activity, sections=(Section(key="object"), Section(key="complain", hidden=True))
        )
        assert {r.code for r in together.listed_rights} - {r.code for r in apart.listed_rights} == {
            "objection"
        }

    def test_they_are_those_of_the_day(self, law: Law) -> None:
        then = facts_of(law.on(date(2024, 2, 1)))
        assert "complain to controller" not in {right.code for right in then.rights}
        assert "Commissioner" in then.regulator.name

    def test_an_unsure_address_is_not_printed(self, now: LawOn) -> None:
        assert "address" in {fact.code for fact in now.regulator.to_confirm}
        assert facts_of(now).regulator.address == ""
        assert facts_of(now).regulator.link.startswith("https://")


class TestPeople:
    def test_the_officer_is_named_by_post_and_found_at_our_address(self, now: LawOn) -> None:
        us = Organisation(
            name="Us", address="1 Lane", officer_name="A person", officer_email="dpo@us.example"
        )
        officer = facts_of(now, records=(us,)).officer
        assert (officer.name, officer.address, officer.email) == (
            "Data Protection Officer",
            "1 Lane",
            "dpo@us.example",
        )

    def test_without_an_officer_nobody_is_named(self, now: LawOn) -> None:
        assert facts_of(now, records=(Organisation(name="Us", address="1 Lane"),)).officer.name == ""

    def test_others_who_decide(self, now: LawOn) -> None:
        joint, sign_in, client = Party(name="Joint"), Party(name="Sign-in"), Party(name="Client")
        ours = Activity(
            capacity="joint-controller", joint_controllers=(joint.id,), other_controllers=(sign_in.id,)
        )
        theirs = Activity(capacity="processor", controllers=(client.id,))
        known = facts_of(now, ours, theirs, records=(joint, sign_in, client)).controllers
        assert (known.ours, known.joint, known.others, known.clients) == (
            True,
            (joint,),
            (sign_in,),
            (client,),
        )
        assert not facts_of(now, theirs, records=(client,)).controllers.ours


@pytest.mark.parametrize(
    ("shown", "said"),
    [("", "on 3 February 2024"), ("day", "on 3 February 2024"), ("month", "in February 2024")],
)
def test_the_last_update_is_as_precise_as_is_wished(now: LawOn, shown: str, said: str) -> None:
    assert facts_of(now, updated_on=date(2024, 2, 3), updated_shown=shown).updated == said
    assert facts_of(now, updated_shown=shown).updated == ""


def test_assurances_stand_by_topic(now: LawOn) -> None:
    rows = tuple(
        Assurance(text=text, topic=topic)
        for text, topic in [("a", "breach"), ("b", "reader"), ("c", "breach")]
    )
    groups = facts_of(now, assurances=rows).assurances
    assert [(group.topic, [a.text for a in group.assurances]) for group in groups] == [
        ("If something goes wrong", ["a", "c"]),
        ("What we ask of you", ["b"]),
    ]


def test_policy_documents_are_named_once(now: LawOn) -> None:
    us = Organisation(policy_document="https://us.example/apd")
    activities = (
        Activity(policy_document="https://us.example/apd"),
        Activity(policy_document="Safe, drawer 2"),
    )
    facts = facts_of(now, *activities, records=(us,))
    assert facts.policy_documents == ("https://us.example/apd", "Safe, drawer 2")


def test_a_notice_of_nothing_says_nothing(now: LawOn) -> None:
    facts = facts_of(now)
    assert (facts.purposes, facts.bases, facts.sources, facts.recipients.all, facts.time_limits) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert facts.organisation == Organisation(id="")


@pytest.mark.parametrize(
    ("officer_answers", "said"),
    [
        ({}, ""),
        ({"officer_title": "Data Protection Officer"}, "Larkfield"),
        ({"officer_email": "dpo@larkfield.example"}, "Larkfield"),
        ({"officer_address": "Larkfield\n1 Example Lane", "officer_email": "office@larkfield.example"}, ""),
        ({"officer_address": "2 Example Lane", "officer_email": "office@larkfield.example"}, "Larkfield"),
    ],
)
def test_the_controller_is_reached_besides_its_officer_only_where_the_ways_differ(
    officer_answers: dict[str, str], said: str
) -> None:
    us = Organisation(
        name="Larkfield", address="1 Example Lane", email="office@larkfield.example", **officer_answers
    )
    assert contact_besides_officer(us).name == said
