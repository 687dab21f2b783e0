"""Which countries are approved, and what else lets data leave the United Kingdom."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from dpotool.domain.law import Evidence, Law, LawOn, LawTerm, MechanismKind

NOW = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)


def codes(terms: Iterable[LawTerm]) -> list[str]:
    return [term.code for term in terms]


class TestTransfers:
    def test_the_world_has_its_countries(self, now: LawOn) -> None:
        assert sum(country.is_country for country in now.countries) == 249
        assert [country.code for country in now.countries if not country.is_abroad] == ["GB"]
        germany, states = now.country("DE"), now.country("US")
        assert germany is not None
        assert germany.name == "Germany"
        assert states is not None
        assert states.name == "United States of America"

    def test_thirty_eea_states_are_approved_without_limits(self, now: LawOn) -> None:
        eea = next(each for each in now.approvals if each.code == "EEA")
        assert len(set(eea.destinations)) == 30
        assert all(now.approval(code) == eea for code in eea.destinations)
        assert eea.full

    def test_every_approved_destination_can_be_chosen(self, now: LawOn) -> None:
        known = set(codes(now.countries))
        assert all(set(each.destinations or (each.code,)) <= known for each in now.approvals)

    @pytest.mark.parametrize("code", ["CA", "JP", "US"])
    def test_these_are_approved_in_part(self, now: LawOn, code: str) -> None:
        approval = now.approval(code)
        assert approval is not None
        assert not approval.full
        assert approval.summary.startswith("Approved only")

    @pytest.mark.parametrize("code", ["CN", "IN", "BR", "AU", "GL"])
    def test_these_are_not_approved(self, now: LawOn, code: str) -> None:
        assert now.approval(code) is None

    @pytest.mark.parametrize(("code", "first"), [("US", date(2023, 10, 12)), ("KR", date(2022, 12, 19))])
    def test_later_approvals_begin_on_their_day(self, law: Law, code: str, first: date) -> None:
        assert law.on(first - ONE_DAY).approval(code) is None
        assert law.on(first).approval(code) is not None

    def test_the_faroe_islands_want_checking(self, now: LawOn) -> None:
        approval = now.approval("FO")
        assert approval is not None
        assert approval.evidence is Evidence.UNCERTAIN
        assert approval.note

    def test_public_authorities_may_not_use_some_derogations(self, now: LawOn) -> None:
        closed = [each.code for each in now.transfer_mechanisms if not each.public_authority]
        assert closed == ["Art 49(1)(a)", "Art 49(1)(b)", "Art 49(1)(c)", "Art 49(1) second subparagraph"]

    def test_safeguards_need_the_data_protection_test_and_nothing_else_does(self, now: LawOn) -> None:
        for each in now.transfer_mechanisms:
            assert each.needs_test == (each.kind is MechanismKind.SAFEGUARD)

    def test_what_ended_says_what_has_taken_its_place(self, law: Law) -> None:
        for code, last in (
            ("Privacy Shield", date(2020, 7, 15)),
            ("EU clauses alone", date(2024, 3, 20)),
            ("Art 45 adequacy decision", date(2026, 2, 4)),
        ):
            assert law.on(last).transfer_mechanism(code) is not None
            assert law.on(last + ONE_DAY).transfer_mechanism(code) is None
            (ended,) = law.versions("transfer-mechanisms", code)
            assert all(law.on(NOW).transfer_mechanism(other) for other in ended.replaced_by)
