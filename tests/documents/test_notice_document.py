"""A notice composed from the register: its sections, their headings, their order, and what they say."""

from collections.abc import Iterator
from datetime import date

import pytest

from dpotool.assets import resource
from dpotool.documents.notice_document import (
    compose,
    compose_section,
    compose_sections,
    usual_sections,
    version_line,
)
from dpotool.documents.notice_sections import usual_heading
from dpotool.documents.notice_views import notice_shape
from dpotool.documents.plain_text import plain_text
from dpotool.documents.templates import Wording
from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose, Recipient, SecondaryUse
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.kinds import Picture, Rows, Tags, Text
from dpotool.domain.law import Law, load_law
from dpotool.domain.notice import Notice
from dpotool.domain.notice_rows import SECTION_KEYS, RightNote, Section
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.prose import (
    Address,
    Bullets,
    Heading,
    Item,
    Paragraph,
    headings,
    links,
    plain,
    walk,
    words_in,
)
from dpotool.domain.prose_faults import faults
from dpotool.domain.register import Register
from dpotool.domain.system import System
from tests.documents.everything import everything, marker

TODAY = date(2026, 11, 22)
KEYS = [term.code for term in SECTION_KEYS.entries]


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law(resource("law", "uk"))


@pytest.fixture(scope="module")
def said(law: Law) -> str:
    """Everything that a notice says in which every field is answered with its own name."""
    notice, register = everything()
    return " ".join(_everything_said(compose(notice, register, law, TODAY).blocks)).lower()


@pytest.fixture
def meals() -> Activity:
    purpose = Purpose(name="serve safe meals", lawful_bases=("6(1)(e)",), legislation=("School Food Act",))
    return Activity(name="School meals", purposes=(purpose,), recipients=(Recipient(name="the caterer"),))


def notice_of(*activities: Activity, sections: tuple[Section, ...] = (), **answers: object) -> Notice:
    ids = tuple(each.id for each in activities)
    return Notice(title="Privacy notice", activities=ids, sections=sections).replace(**answers)


class TestTemplates:
    @pytest.mark.parametrize("key", KEYS)
    def test_every_section_has_one_that_names_known_facts(self, key: str) -> None:
        text = resource("templates", "notice", f"{key}.md").read_text(encoding="utf-8")
        heading, _, body = text.partition("\n")
        assert heading.startswith("# ")
        Wording(body, notice_shape(), key)

    def test_there_are_no_others(self) -> None:
        assert sorted(path.stem for path in resource("templates", "notice").iterdir()) == sorted(KEYS)

    def test_usual_headings_differ(self) -> None:
        assert len({usual_heading(key) for key in KEYS}) == len(KEYS)


NOT_FOR_READERS = {
    Organisation: (
        "Organisation.description Organisation.logo_text Organisation.officer_name "
        "HolidayCorrection.name SchoolTerm.name ClosedDay.name"
    ),
    Party: "Party.contact_name Party.contract Party.name Party.notes",
    System: "System.access System.backups System.link System.notes System.owner",
    Activity: """
        Activity.breach_link Activity.data_subjects Activity.description Activity.dpia_link Activity.function
        Activity.notes Activity.owner Activity.policy_reasons Activity.reference DataItem.kept
        Purpose.consent_record Purpose.interests_assessment Recipient.agreement SecurityMeasure.detail
        Transfer.assessment
    """,
    Notice: "Notice.notes Notice.reference Notice.subtitle Notice.version Section.heading Section.instead",
}
"""What this notice does not print: for the officer alone, at its head, or with others in their place."""


class TestEverything:
    @pytest.mark.parametrize("record_type", NOT_FOR_READERS)
    def test_every_text_that_readers_need_is_printed(self, said: str, record_type: type[Record]) -> None:
        missing = {
            f"{owner.__name__}.{declared.name}"
            for owner, declared in _texts(record_type)
            if marker(owner, declared).lower() not in said
        }
        assert missing == set(NOT_FOR_READERS[record_type].split())

    def test_it_can_be_printed(self, law: Law) -> None:
        notice, register = everything()
        assert faults(compose(notice, register, law, TODAY)) == ()


class TestSections:
    def test_a_section_with_nothing_to_say_is_left_out(self, law: Law, meals: Activity) -> None:
        notice = notice_of(meals, sections=(Section(key="sources"), Section(key="purposes")))
        prose = compose(notice, Register([meals, notice]), law, TODAY)
        assert [plain(h.words) for h in headings(prose)] == ["Why we use your data"]

    def test_a_hidden_section_is_left_out(self, law: Law, meals: Activity) -> None:
        notice = notice_of(meals, sections=(Section(key="purposes", hidden=True),))
        assert compose(notice, Register([meals, notice]), law, TODAY).blocks == ()

    def test_own_texts_stand_around_what_the_register_says(self, law: Law, meals: Activity) -> None:
        section = Section(key="purposes", before="First, **this**.", after="Last.")
        notice = notice_of(meals, sections=(section,))
        composed = compose_section(notice, section, Register([meals, notice]), law, TODAY)
        first, lead, purposes, last = composed.blocks
        assert isinstance(first, Paragraph)
        assert isinstance(lead, Paragraph)
        assert isinstance(purposes, Bullets)
        assert last == Paragraph("Last.")
        assert composed.source == "From the register: 1 purpose; your text"

    def test_a_text_instead_replaces_only_what_the_register_says(self, law: Law, meals: Activity) -> None:
        section = Section(
            key="purposes", before="First.", instead="We cook for {{ organisation.name }}.", after="Last."
        )
        notice, us = notice_of(meals, sections=(section,)), Organisation(name="Larkfield *School*")
        composed = compose_section(notice, section, Register([us, meals, notice]), law, TODAY)
        assert [plain(b.words) for b in composed.blocks if isinstance(b, Paragraph)] == [
            *("First.", "We cook for Larkfield *School*.", "Last."),
        ]
        assert composed.source == "Your text, instead of the register"
        assert (composed.origins, composed.activities) == ((), ())

    def test_a_heading_of_ones_own_may_hold_a_placeholder(self, law: Law) -> None:
        section = Section(key="own", heading="1. About {{ organisation.short_name }}", after="Text.")
        notice, us = notice_of(sections=(section,)), Organisation(short_name="us_all")
        (heading,) = headings(compose(notice, Register([us, notice]), law, TODAY))
        assert heading == Heading(1, "1. About us_all", "own")

    def test_a_text_that_cannot_be_filled_names_section_and_placeholder(self, law: Law) -> None:
        section = Section(key="own", heading="Our lions", before="{{ organisation.lions }}")
        notice = notice_of(sections=(section,))
        with pytest.raises(CannotDo, match=r"section “Our lions”.*organisation\.lions"):
            compose(notice, Register([notice]), law, TODAY)

    def test_parts_hold_the_sections_that_follow(self, law: Law, meals: Activity) -> None:
        sections = (
            Section(key="own", heading="Before", after="Text."),
            Section(key="part", heading="Cookies"),
            Section(key="purposes", before="## Deeper"),
            Section(key="part", heading="Gone", hidden=True),
            Section(key="part", heading="Privacy"),
            Section(key="own", heading="Last", after="Text."),
        )
        notice = notice_of(meals, sections=sections)
        prose = compose(notice, Register([meals, notice]), law, TODAY)
        assert [(h.level, plain(h.words)) for h in headings(prose)] == [
            *((1, "Before"), (1, "Cookies"), (2, "Why we use your data"), (3, "Deeper")),
            *((1, "Privacy"), (2, "Last")),
        ]
        assert faults(prose) == ()

    def test_sections_of_one_key_have_anchors_of_their_own(self, law: Law) -> None:
        sections = tuple(Section(key="own", heading=name, after="Text.") for name in "abc")
        notice = notice_of(sections=sections)
        anchors = [h.anchor for h in headings(compose(notice, Register([notice]), law, TODAY))]
        assert anchors == ["own", "own-2", "own-3"]

    def test_each_says_where_it_comes_from(self, law: Law, meals: Activity) -> None:
        sections = (
            *(
                Section(key="recipients"),
                Section(key="sources"),
                Section(key="children"),
                Section(key="rights"),
            ),
            *(Section(key="part", heading="Part"), Section(key="automated")),
        )
        meals = meals.replace(automation="none")
        notice = notice_of(meals, sections=sections, children="We speak to them too.")
        found = compose_sections(notice, Register([meals, notice]), law, TODAY)
        assert [composed.source for composed in found] == [
            *("From the register: 1 recipient", "Nothing to say yet", "Your text", "From the register"),
            *("A heading", "From the register"),
        ]
        assert [composed.activities for composed in found] == [
            *((meals.id,), (), (), (meals.id,), (), (meals.id,)),
        ]
        assert [composed.is_empty for composed in found] == [False, True, False, False, False, False]


class TestDocument:
    def test_its_edges_say_whose_it_is(self, law: Law) -> None:
        us = Organisation(name="Larkfield School", logo=b"PNG", short_name="the school")
        notice = notice_of(
            title="Privacy at {{ organisation.short_name }}",
            subtitle="For families",
            version="3",
            updated_on=date(2026, 9, 1),
            review_due=date(2027, 9, 1),
        )
        prose = compose(notice, Register([us, notice]), law, TODAY)
        assert (prose.title, prose.subtitle, prose.header) == (
            "Privacy at the school",
            "For families",
            "Larkfield School",
        )
        assert (
            prose.version
            == "Version 3. Last updated on 1 September 2026. To be reviewed by 1 September 2027."
        )
        assert prose.footer == "Privacy at the school. Version 3"
        assert (prose.logo, prose.logo_alt) == (b"PNG", "Larkfield School")

    def test_the_version_line_is_as_long_as_it_needs(self) -> None:
        assert version_line(Notice()) == ""
        dated = Notice(updated_on=date(2024, 2, 1), updated_shown="month")
        assert version_line(dated) == "Last updated in February 2024."

    def test_links_to_the_top_are_for_the_web(self, law: Law) -> None:
        sections = tuple(Section(key="own", heading=name, after="Text.") for name in "ab")
        notice = notice_of(sections=sections, back_to_top=True)
        register = Register([notice])
        web = compose(notice, register, law, TODAY, for_the_web=True)
        assert [link.url for b in web.blocks for w in words_in(b) for link in links(w)] == ["#own", "#own"]
        assert faults(web) == ()
        assert "Top of page" not in plain_text(compose(notice, register, law, TODAY))
        without = notice.replace(back_to_top=False)
        assert "Top of page" not in plain_text(compose(without, register, law, TODAY, for_the_web=True))

    def test_it_follows_the_law_of_the_day(self, law: Law) -> None:
        notice = notice_of(sections=(Section(key="complain"),))
        register = Register([notice])
        assert "Information Commission (ICO)" in plain_text(compose(notice, register, law, TODAY))
        assert "164A" not in plain_text(compose(notice, register, law, date(2025, 1, 1)))
        assert "within 30 days" not in plain_text(compose(notice, register, law, date(2025, 1, 1)))

    def test_a_contact_is_an_address_that_stays_together(self, law: Law) -> None:
        route = ContactRoute(
            purpose="To complain", name="The office", address="1 Lane\nTown", telephone="01632 960100"
        )
        notice = notice_of(sections=(Section(key="contact"),), contact_routes=(route,))
        prose = compose(notice, Register([notice]), law, TODAY)
        (address,) = [block for block in prose.blocks if isinstance(block, Address)]
        assert [plain(line) for line in address.lines] == [
            "The office",
            "1 Lane",
            "Town",
            "Telephone: 01632 960100",
        ]
        assert Paragraph("To complain:") in prose.blocks

    def test_markdown_in_the_register_is_shown_literally(self, law: Law) -> None:
        odd = "# [x](https://bad.example) <b> *a* `b` | 1. | {{ organisation.name }}"
        meals = Activity(name=odd, purposes=(Purpose(name=odd), Purpose(name="other")))
        notice = notice_of(meals, sections=(Section(key="purposes"),))
        prose = compose(notice, Register([meals, notice]), law, TODAY)
        assert odd in " ".join(_everything_said(prose.blocks))
        assert [link for b in walk(prose.blocks) for w in words_in(b) for link in links(w)] == []

    def test_own_words_for_a_right_may_carry_a_list(self, law: Law) -> None:
        note = RightNote(right="access", text="You can:\n\n- read it\n- copy it")
        notice = notice_of(sections=(Section(key="rights"),), right_notes=(note,))
        prose = compose(notice, Register([notice]), law, TODAY)
        assert Bullets(items=_items("read it", "copy it")) in prose.blocks


def _items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(text) for text in texts)


class TestUsualSections:
    def test_they_hold_what_the_law_asks_for(self, meals: Activity) -> None:
        keys = [section.key for section in usual_sections(Register([meals]), [meals])]
        asked = {
            *(
                "who-we-are",
                "data",
                "sources",
                "purposes",
                "lawful-bases",
                "automated",
                "obligation",
                "recipients",
            ),
            *("transfers", "retention", "rights", "object", "complain", "contact"),
        }
        assert asked <= set(keys)
        assert len(keys) == len(set(keys))
        assert not {"part", "own", "statistics", "storage", "consent", "children", "cookies"} & set(keys)

    def test_they_follow_what_the_activities_do(self) -> None:
        activity = Activity(
            children=True,
            systems=("s",),
            secondary_uses=(SecondaryUse(name="study"),),
            purposes=(Purpose(name="a", lawful_bases=("6(1)(a)",)), Purpose(name="b", sort="website")),
        )
        keys = {section.key for section in usual_sections(Register([activity]), [activity])}
        assert {"statistics", "storage", "consent", "children", "cookies"} <= keys

    def test_a_new_notice_reads_from_them(self, law: Law, meals: Activity) -> None:
        register = Register([Organisation(name="Larkfield School"), meals])
        notice = notice_of(meals, sections=usual_sections(register, [meals]))
        prose = compose(notice, register, law, TODAY)
        assert faults(prose) == ()
        assert "Where your data comes from" not in [plain(h.words) for h in headings(prose)]


def _texts(record_type: type[Record]) -> Iterator[tuple[type[Record], object]]:
    for declared in fields_of(record_type):
        if isinstance(declared.kind, Rows):
            yield from _texts(declared.kind.row)
        elif isinstance(declared.kind, Text | Tags) and not isinstance(declared.kind, Picture):
            yield record_type, declared


def _everything_said(blocks: tuple[object, ...]) -> Iterator[str]:
    for block in walk(blocks):  # type: ignore[arg-type]
        for words in words_in(block):
            yield plain(words)
            yield from (link.url for link in links(words))
