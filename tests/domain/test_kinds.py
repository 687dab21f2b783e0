from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain import kinds
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.errors import NotUnderstood
from tests.strategies import COLOURS, every_kind, filled, values

KINDS = every_kind(ContactRoute)
PLAIN = [kind for kind in KINDS if not isinstance(kind, kinds.Rows)]


@pytest.mark.parametrize("kind", PLAIN, ids=repr)
@given(data=st.data())
def test_what_is_shown_is_read_back(kind: kinds.Kind[object], data: st.DataObject) -> None:
    value = data.draw(values(kind))
    assert kind.parse(kind.show(value)) == value


@pytest.mark.parametrize("kind", KINDS, ids=repr)
def test_the_empty_value_does_not_answer_and_shows_as_read(kind: kinds.Kind[object]) -> None:
    assert kind.is_filled(kind.empty()) is isinstance(kind, kinds.Flag)
    assert kind.parse(kind.show(kind.empty())) == kind.empty()


@pytest.mark.parametrize("kind", KINDS, ids=repr)
@given(data=st.data())
def test_a_filled_value_answers(kind: kinds.Kind[object], data: st.DataObject) -> None:
    assert kind.is_filled(data.draw(filled(kind)))


def test_every_kind_is_among_those_tested() -> None:
    declared = {
        kind for name, kind in vars(kinds).items() if isinstance(kind, type) and issubclass(kind, kinds.Kind)
    }
    assert declared - {kinds.Kind} == {type(kind) for kind in KINDS}


def test_rows_are_read_from_lines_and_show_their_headlines() -> None:
    rows = kinds.Rows(ContactRoute).parse("to ask\n\n to complain ")
    assert [row.headline for row in rows] == ["to ask", "to complain"]
    assert kinds.Rows(ContactRoute).show(rows) == "to ask\nto complain"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 September 2026", date(2026, 9, 3)),
        ("3 sep 2026", date(2026, 9, 3)),
        ("Thursday 3rd Sept 2026", date(2026, 9, 3)),
        ("3/9/26", date(2026, 9, 3)),
        ("03.09.2026", date(2026, 9, 3)),
        ("2026-09-03", date(2026, 9, 3)),
        ("2026-09-03 00:00:00", date(2026, 9, 3)),
        ("  ", None),
    ],
)
def test_days_as_people_write_them(text: str, day: date | None) -> None:
    assert kinds.Day().parse(text) == day


@pytest.mark.parametrize("text", ["31/2/2026", "soon", "9/2026", "3 Septembre 2026", "32 May 2026"])
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotUnderstood, match="write it like"):
        kinds.Day().parse(text)


def test_a_moment_is_taken_by_the_clock_in_london() -> None:
    moment = kinds.Moment().parse("24 October 2026 10:00")
    assert moment == datetime(2026, 10, 24, 9, tzinfo=UTC)
    assert kinds.Moment().show(moment) == "24 October 2026 10:00 BST"


@pytest.mark.parametrize("zone", ["BST", "GMT"])
def test_the_hour_that_comes_twice_keeps_its_name(zone: str) -> None:
    assert (
        kinds.Moment().show(kinds.Moment().parse(f"25 October 2026 01:30 {zone}"))
        == f"25 October 2026 01:30 {zone}"
    )


@pytest.mark.parametrize("text", ["tomorrow 10:00", "3 May 2026", "3 May 2026 25:00"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood, match="day and time"):
        kinds.Moment().parse(text)


def test_numbers_may_have_commas() -> None:
    assert kinds.Number().parse("1,200.50") == Decimal("1200.50")


@pytest.mark.parametrize("text", ["many", "NaN", "Infinity", "1.2.3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood, match="not a number"):
        kinds.Number().parse(text)


@pytest.mark.parametrize(("text", "answer"), [("Yes", True), ("x", True), ("n/a", False), ("", False)])
def test_flags_as_spreadsheets_write_them(text: str, answer: bool) -> None:
    assert kinds.Flag().parse(text) is answer


def test_a_flag_that_is_neither_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="Yes or No"):
        kinds.Flag().parse("perhaps")


def test_a_choice_is_known_by_label_or_code_in_any_case() -> None:
    assert kinds.Choice(COLOURS).parse(" GREEN ") == "green"
    assert kinds.Choices(COLOURS).parse("Red; blue\nred") == ("red", "blue")


def test_an_unknown_choice_names_the_answers() -> None:
    with pytest.raises(NotUnderstood, match="Red, Green, Blue"):
        kinds.Choice(COLOURS).parse("purple")


def test_a_code_that_a_list_has_lost_is_shown_as_it_is() -> None:
    assert kinds.Choice(COLOURS).show("mauve") == "mauve"


def test_tags_are_split_and_not_repeated() -> None:
    assert kinds.Tags().parse("pupils; parents;; pupils\nstaff") == ("pupils", "parents", "staff")


def test_line_ends_of_other_systems_become_ours() -> None:
    assert kinds.Text(long=True).parse("a\r\nb\rc") == "a\nb\nc"


def test_text_that_is_no_picture_is_refused() -> None:
    with pytest.raises(NotUnderstood, match="PNG"):
        kinds.Picture().parse("not base64!")
