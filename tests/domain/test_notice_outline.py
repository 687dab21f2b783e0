"""The sections of a notice in their order."""

from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.changes import Change
from dpotool.domain.fields import field_of
from dpotool.domain.notice import Notice
from dpotool.domain.notice_outline import (
    added,
    answered,
    called,
    hidden,
    missing_keys,
    moved,
    removed,
    section_of,
)
from dpotool.domain.notice_rows import Section
from dpotool.domain.register import Register

KEYS = ("who-we-are", "data", "rights", "own")
NOTICE = Notice(title="For parents", sections=tuple(Section(id=key, key=key) for key in KEYS))


def _after(change: Change, notice: Notice = NOTICE) -> Notice:
    found = Register([notice]).applied(change).get(Notice, notice.id)
    assert found is not None
    return found


def _order(change: Change) -> list[str]:
    return [section.id for section in _after(change).sections]


def test_a_section_is_called_by_its_heading_or_its_subject() -> None:
    assert called(Section(key="rights")) == "Your rights"
    assert called(Section(key="rights", heading=" What you can ask ")) == "What you can ask"
    assert called(Section()) == "Section without a heading"


def test_a_section_is_added_behind_another_or_at_the_end() -> None:
    new = Section(id="new", key="security")
    assert _order(added(NOTICE, new, "data")) == ["who-we-are", "data", "new", "rights", "own"]
    assert _order(added(NOTICE, new)) == [*KEYS, "new"]
    assert _order(added(NOTICE, new, "nowhere")) == [*KEYS, "new"]


@given(st.sampled_from(KEYS), st.integers(-1, 6))
def test_a_moved_section_stands_at_its_place_among_the_others_in_their_order(key: str, place: int) -> None:
    section = section_of(NOTICE, key)
    assert section is not None
    change = moved(NOTICE, section, place)
    order = _order(change) if change.edits else list(KEYS)
    assert order.index(key) == min(max(place, 0), len(KEYS) - 1)
    assert [each for each in order if each != key] == [each for each in KEYS if each != key]


def test_moving_to_the_same_place_is_no_step() -> None:
    assert moved(NOTICE, NOTICE.sections[1], 1).edits == ()


def test_hiding_answering_and_removing_touch_one_section() -> None:
    section = NOTICE.sections[1]
    assert [each.hidden for each in _after(hidden(NOTICE, section, True)).sections] == [
        False,
        True,
        False,
        False,
    ]
    change = answered(NOTICE, section, field_of(Section, "before"), "Mark", typing="one")
    assert _after(change).sections[1].before == "Mark"
    assert change.typing == "one"
    assert _order(removed(NOTICE, section)) == ["who-we-are", "rights", "own"]


def test_each_step_is_named_after_its_section() -> None:
    section = NOTICE.sections[2]
    assert hidden(NOTICE, section, True).label == "Hide section “Your rights”"
    assert hidden(NOTICE, section, False).label == "Show section “Your rights”"
    assert removed(NOTICE, section).label == "Remove section “Your rights”"
    assert moved(NOTICE, section, 0).label == "Move section “Your rights”"


def test_subjects_that_a_notice_lacks_are_those_it_has_no_section_of() -> None:
    missing = missing_keys(NOTICE)
    assert "security" in missing
    assert not {"who-we-are", "own", "part"} & set(missing)
