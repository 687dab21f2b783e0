"""What a notice says section by section, what it lacks, and which facts can be put into it."""

from collections.abc import Iterator
from datetime import date

import pytest

from dpotool.app.examples import example
from dpotool.app.notice_gaps import notice_gaps
from dpotool.app.notice_placeholders import placeholder_paths, placeholders
from dpotool.app.notice_text import NoticeState, NoticeText, notice_text
from dpotool.app.opening import shipped_law
from dpotool.documents.notice_views import placeholders as known_paths
from dpotool.documents.print_pdf import heading_places
from dpotool.documents.profiles import LARGE
from dpotool.domain.completeness import completeness
from dpotool.domain.notice import Notice
from dpotool.domain.notice_rows import Section
from dpotool.domain.questions import Gap, Score
from dpotool.domain.register import Register

TODAY = date(2026, 11, 22)
NOTHING_LACKING = Score(1, 1, ())


@pytest.fixture(scope="module")
def state() -> NoticeState:
    register = Register(example("larkfield"))
    return NoticeState(register.all(Notice)[0], register, shipped_law(), TODAY)


def _with(state: NoticeState, *sections: Section) -> NoticeState:
    return NoticeState(state.notice.replace(sections=sections), state.register, state.law, state.today)


def _gaps(state: NoticeState, *sections: Section) -> list[Gap]:
    return list(notice_gaps(NOTHING_LACKING, notice_text(_with(state, *sections))))


def _every(text: NoticeText) -> Iterator[Section]:
    return (each.section for each in text.sections.values())


def test_every_section_is_told_of(state: NoticeState) -> None:
    text = notice_text(state)
    assert tuple(_every(text)) == state.notice.sections
    recipients = next(each for each in text.sections.values() if each.section.key == "recipients")
    assert recipients.source.startswith("From the register: 10 recipients")
    assert recipients.entries == 11
    assert recipients.anchor == "recipients"
    assert len(recipients.generated) == 10
    assert set(recipients.activities) <= set(state.notice.activities)


def test_hidden_and_empty_sections_have_no_anchor(state: NoticeState) -> None:
    sections = (
        Section(id="a", key="data", hidden=True),
        Section(id="b", key="own"),
        Section(id="c", key="rights"),
    )
    text = notice_text(_with(state, *sections))
    assert [text.sections[each].anchor for each in "abc"] == ["", "", "rights"]
    assert [text.sections[each].is_empty for each in "abc"] == [False, True, False]


def test_sections_of_one_subject_have_anchors_of_their_own(state: NoticeState) -> None:
    sections = (
        Section(id="a", key="own", before="One"),
        Section(id="b", key="own", before="## Two\n\nwords"),
    )
    text = notice_text(_with(state, *sections))
    assert [text.sections[each].anchor for each in "ab"] == ["own", "own-2"]


def test_the_register_speaks_where_own_text_stands_instead(state: NoticeState) -> None:
    text = notice_text(
        _with(state, Section(id="a", key="data", instead="Nothing."), Section(id="b", key="data"))
    )
    assert text.sections["a"].generated == text.sections["b"].generated != ()


def test_a_fault_is_told_of_its_section_alone(state: NoticeState) -> None:
    text = notice_text(
        _with(state, Section(id="a", key="data", before="{{ x }}"), Section(id="b", key="rights"))
    )
    assert "{{ x }} is not known" in text.sections["a"].fault
    assert text.sections["b"].fault == ""
    assert text.prose is None
    assert text.fault == text.sections["a"].fault


def test_a_text_that_cannot_be_printed_is_to_be_mended(state: NoticeState) -> None:
    faulty = _gaps(state, Section(id="a", key="data", before="{{ x }}"))[0]
    assert faulty.path == "sections/a"
    assert "{{ x }} is not known" in faulty.sentence
    titled = state.notice.replace(title="{{ y }}")
    found = notice_text(NoticeState(titled, state.register, state.law, state.today))
    assert [gap.field for gap in notice_gaps(NOTHING_LACKING, found)] == ["title"]


def test_headings_are_found_on_their_pages(state: NoticeState) -> None:
    prose = notice_text(state).prose
    assert prose is not None
    places = [each for each in heading_places(prose) if not each.anchor.isdigit()]
    assert [each.anchor for each in places][:2] == ["who-we-are", "scope"]
    assert [(each.page, each.top) for each in places] == sorted((each.page, each.top) for each in places)
    assert all(60 < each.top < 800 for each in places)
    assert heading_places(prose, profile=LARGE)[-1].page > places[-1].page


def test_a_full_notice_lacks_nothing(state: NoticeState) -> None:
    score = completeness(state.register, state.notice, state.law.on(TODAY))
    assert notice_gaps(score, notice_text(state)) == score.gaps == ()


def test_gaps_of_the_answers_come_first_and_without_a_text_alone() -> None:
    gap = Gap("title", "Title: not answered")
    assert notice_gaps(Score(1, 0, (gap,)), None) == (gap,)


def test_what_every_notice_must_tell_is_asked_for(state: NoticeState) -> None:
    found = {gap.path: gap for gap in _gaps(state)}
    assert found["sections/+retention"].sentence == "There is no section “How long we keep it”"
    assert found["sections/+retention"].article == "13(2)(a)"
    assert "sections/+transfers" in found
    assert "sections/+glossary" not in found


def test_what_the_register_holds_nothing_of_is_not_asked_for(state: NoticeState) -> None:
    lonely = NoticeState(state.notice.replace(activities=()), state.register, state.law, state.today)
    paths = [gap.path for gap in _gaps(lonely)]
    assert "sections/+transfers" not in paths
    assert "sections/+retention" in paths


def test_a_hidden_section_is_asked_for_and_an_empty_one_too(state: NoticeState) -> None:
    hidden = [
        gap for gap in _gaps(state, Section(id="r", key="rights", hidden=True)) if gap.path == "sections/r"
    ]
    assert [gap.sentence for gap in hidden] == ["The section “Your rights” is hidden"]
    lonely = NoticeState(state.notice.replace(activities=()), state.register, state.law, state.today)
    empty = [gap for gap in _gaps(lonely, Section(id="p", key="purposes")) if gap.path == "sections/p"]
    assert [gap.sentence for gap in empty] == ["The section “Why we use your data” has nothing to say yet"]


def test_own_text_answers_for_its_subject(state: NoticeState) -> None:
    section = Section(id="r", key="retention", hidden=False, instead="As long as we must.")
    assert "retention" not in " ".join(gap.path for gap in _gaps(state, section))


def test_every_placeholder_offered_is_known_to_templates() -> None:
    offered = {path for _, entries in placeholder_paths() for _, path in entries}
    assert offered <= set(known_paths())


def test_placeholders_are_offered_with_what_they_say_now(state: NoticeState) -> None:
    groups = {group.title: group.placeholders for group in placeholders(state)}
    office = {each.label: each for each in groups["Your organisation"]}
    assert office["Telephone"].value == "01632 960100"
    assert office["Telephone"].text == "{{ organisation.telephone }}"
    assert all(each.value for group in groups.values() for each in group)
