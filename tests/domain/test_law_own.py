"""What a user adds to the law, or corrects in it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain import vocabulary
from dpotool.domain.errors import CannotDo
from dpotool.domain.law import LAW_LISTS, Evidence, Law
from dpotool.domain.law_entry import LawEntry

NOW = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)
ADDRESS = "1 Larkfield Way\nLarkfield\nLA1 1RK"
a_day = st.none() | st.dates(date(2018, 1, 1), date(2030, 12, 31))


def own(list_name: str, code: str, **fields: object) -> LawEntry:
    return LawEntry(list_name=list_name, code=code, **fields)  # type: ignore[arg-type]


def test_every_list_that_is_offered_is_one_of_the_law() -> None:
    offered = {term.code for term in vocabulary.LAW_LISTS.entries}
    assert offered <= {each.name for each in LAW_LISTS}


def test_nothing_of_ones_own_leaves_the_law_as_it_is(law: Law) -> None:
    with_own = law.with_own(())
    for each in LAW_LISTS:
        assert with_own.on(NOW).terms(each.name) == law.on(NOW).terms(each.name)


def test_the_regulators_address_can_be_corrected_and_is_then_confirmed(law: Law) -> None:
    regulator = law.with_own([own("regulator", "address", name=ADDRESS)]).on(NOW).regulator
    assert regulator.address == ("1 Larkfield Way", "Larkfield", "LA1 1RK")
    assert "address" not in [fact.code for fact in regulator.to_confirm]


def test_a_correction_without_a_day_leaves_the_past_alone(law: Law) -> None:
    before = law.with_own([own("regulator", "address", name=ADDRESS)]).on(date(2026, 9, 29)).regulator
    assert before.address[0] == "Wycliffe House"


def test_a_correction_from_a_day_follows_on_what_held_until_then(law: Law) -> None:
    moved = date(2027, 3, 1)
    corrected = law.with_own([own("regulator", "address", name=ADDRESS, valid_from=moved)])
    assert corrected.on(moved - ONE_DAY).regulator.address == law.on(NOW).regulator.address
    assert corrected.on(moved).regulator.address[0] == "1 Larkfield Way"


def test_only_filled_fields_correct(law: Law) -> None:
    corrected = law.with_own([own("lawful-bases", "6(1)(f)", summary="Ask the officer first.", name=" ")])
    basis, shipped = corrected.on(NOW).lawful_basis("6(1)(f)"), law.on(NOW).lawful_basis("6(1)(f)")
    assert basis is not None
    assert shipped is not None
    assert (basis.name, basis.cite, basis.public_authority) == (shipped.name, shipped.cite, False)
    assert basis.summary == "Ask the officer first."
    assert (basis.evidence, basis.to_check) == (Evidence.OWN, False)


def test_a_correction_keeps_its_place_in_the_list(law: Law) -> None:
    corrected = law.with_own([own("lawful-bases", "6(1)(b)", name="A contract")]).on(NOW)
    assert [b.code for b in corrected.lawful_bases] == [b.code for b in law.on(NOW).lawful_bases]


def test_an_entry_can_end(law: Law) -> None:
    last = date(2027, 6, 30)
    ended = law.with_own([own("transfer-mechanisms", "IDTA", valid_to=last)])
    assert ended.on(last).transfer_mechanism("IDTA") is not None
    assert ended.on(last + ONE_DAY).transfer_mechanism("IDTA") is None


def test_an_entry_can_end_in_an_earlier_version(law: Law) -> None:
    last = date(2026, 8, 31)
    ended = law.with_own([own("regulator", "address", valid_to=last)])
    assert ended.on(last).regulator.address[0] == "Wycliffe House"
    assert ended.on(last + ONE_DAY).regulator.address == ()
    assert ended.on(NOW).regulator == law.on(NOW).regulator


def test_what_has_ended_can_be_taken_up_again(law: Law) -> None:
    again = law.with_own([own("transfer-mechanisms", "Privacy Shield", valid_from=date(2027, 1, 1))])
    assert again.on(NOW).transfer_mechanism("Privacy Shield") is None
    assert again.on(date(2027, 1, 1)).transfer_mechanism("Privacy Shield") is not None


@pytest.mark.parametrize(
    ("list_name", "code", "name"),
    [
        ("legislation", "Larkfield Schools Order 2027", "Larkfield Schools Order 2027"),
        ("recognised-interests", "Annex 1 para 10", "A new interest"),
        ("special-categories", "neural data", "Neural data"),
        ("schedule-1", "Sch 1 para 28A", "A new condition"),
        ("countries", "XK", "Kosovo"),
        ("rights", "our own promise", "Our own promise"),
        ("transfer-mechanisms", "Larkfield protocol", "Larkfield protocol"),
    ],
)
def test_a_new_code_is_added_at_the_end(law: Law, list_name: str, code: str, name: str) -> None:
    added = law.with_own([own(list_name, code, name=name, valid_from=NOW)])
    assert added.on(NOW - ONE_DAY).find(list_name, code) is None
    last = added.on(NOW).terms(list_name)[-1]
    assert (last.code, last.name, last.evidence) == (code, name, Evidence.OWN)


def test_a_newly_approved_country_can_be_added(law: Law) -> None:
    first = date(2027, 1, 1)
    added = law.with_own([own("approvals", "BR", name="Brazil", summary="All transfers.", valid_from=first)])
    assert added.on(NOW).approval("BR") is None
    approval = added.on(first).approval("BR")
    assert approval is not None
    assert approval.summary == "All transfers."


def test_half_written_entries_wait(law: Law) -> None:
    entries = [
        own("", "6(1)(a)", name="Nowhere"),
        own("lawful-bases", " ", name="Nothing"),
        own("lawful-bases", "6(1)(a)", name="Never", valid_from=NOW, valid_to=NOW - ONE_DAY),
    ]
    assert law.with_own(entries).on(NOW).lawful_bases == law.on(NOW).lawful_bases


def test_a_new_entry_without_a_name_is_called_by_its_code(law: Law) -> None:
    added = law.with_own([own("legislation", "Larkfield Act 2027")]).on(NOW)
    found = added.find("legislation", "Larkfield Act 2027")
    assert found is not None
    assert found.name == "Larkfield Act 2027"


def test_a_list_that_the_law_does_not_have_is_named(law: Law) -> None:
    with pytest.raises(CannotDo, match="no list “byelaws”"):
        law.with_own([own("byelaws", "1", name="No spitting")])


@given(
    entries=st.lists(
        st.builds(
            own,
            st.sampled_from(["regulator", "lawful-bases", "rights"]),
            st.sampled_from(["address", "6(1)(e)", "6(1)(ea)", "complain to regulator", "new"]),
            name=st.sampled_from(["", "Changed"]),
            valid_from=a_day,
            valid_to=a_day,
        ),
        max_size=5,
    ),
    day=st.dates(date(2018, 1, 1), date(2031, 12, 31)),
)
def test_whatever_is_entered_one_version_holds_on_a_day(law: Law, entries: list[LawEntry], day: date) -> None:
    on = law.with_own(entries).on(day)
    for list_name in ("regulator", "lawful-bases", "rights"):
        held = [term.code for term in on.terms(list_name)]
        assert len(held) == len(set(held))
