"""The library of retention rules: what published schedules often have wrong, and that all is labelled."""

from datetime import date, timedelta

import pytest

from dpotool.domain import vocabulary
from dpotool.domain.law import (
    AuthorityKind,
    EndAction,
    Evidence,
    Law,
    LawOn,
    LibraryRule,
    RuleGroup,
    Scope,
    Strength,
)
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.period_dates import Started, Years, lapse

NOW = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)
IN_LAW = {AuthorityKind.STATUTE, AuthorityKind.CODE}


def rule(law_on: LawOn, code: str) -> LibraryRule:
    found = law_on.retention_rule(code)
    assert found is not None, code
    return found


class TestTheLibrary:
    def test_has_the_88_rules_in_their_order(self, now: LawOn) -> None:
        assert [each.code for each in now.retention_rules] == [f"R{number:02}" for number in range(1, 89)]

    def test_stands_in_the_five_parts_of_a_schedule(self, now: LawOn) -> None:
        counted = {group: sum(each.group is group for each in now.retention_rules) for group in RuleGroup}
        assert list(counted.values()) == [30, 11, 22, 11, 14]
        order = list(RuleGroup)
        places = [order.index(each.group) for each in now.retention_rules]
        assert places == sorted(places)

    def test_has_no_record_twice(self, now: LawOn) -> None:
        names = [each.name for each in now.retention_rules]
        assert len(names) == len(set(names))

    def test_says_for_whom_where_and_what_happens_then(self, now: LawOn) -> None:
        nations = {term.code for term in vocabulary.NATIONS.entries}
        for each in now.retention_rules:
            assert each.scope, each.code
            assert each.ends, each.code
            assert set(each.nations) <= nations, each.code
            assert each.trigger or EndAction.KEEP in each.ends or EndAction.ARCHIVE in each.ends, each.code
            assert all(other.when and other.period != each.period for other in each.also), each.code

    def test_calls_nothing_a_duty_that_rests_on_guidance_or_practice(self, now: LawOn) -> None:
        duties = [each for each in now.retention_rules if each.strength is Strength.MUST]
        assert {each.authority for each in duties} == IN_LAW

    def test_asks_for_the_edition_wherever_the_toolkit_is_named(self, now: LawOn) -> None:
        named = {each.code for each in now.retention_rules if "IRMS" in each.cite + each.source}
        assert named == {each.code for each in now.retention_rules if each.to_confirm}
        assert {rule(now, code).label for code in named} == {"guidance, confirm edition"}

    def test_labels_the_others_by_kind_of_authority_and_evidence(self, now: LawOn) -> None:
        assert rule(now, "R55").label == "statute, verified"
        assert rule(now, "R60").label == "limitation, from memory"
        assert rule(now, "R75").label == "local, inferred"

    def test_says_what_is_in_doubt_where_only_a_part_was_read(self, now: LawOn) -> None:
        for code in ("R02", "R24", "R25", "R37", "R43", "R46", "R47", "R52", "R53", "R67"):
            assert rule(now, code).to_check, code
            assert rule(now, code).doubt, code

    @pytest.mark.parametrize(
        ("code", "nation", "applies"),
        [
            ("R32", "scotland", True),
            ("R32", "england", False),
            ("R31", "scotland", False),
            ("R42", "northern-ireland", False),
            ("R50", "northern-ireland", True),
        ],
    )
    def test_knows_in_which_nation_a_rule_holds(
        self, now: LawOn, code: str, nation: str, applies: bool
    ) -> None:
        assert rule(now, code).applies_in(nation) is applies


class TestHowLong:
    def test_every_period_is_read_or_is_known_to_be_for_a_person(self, now: LawOn) -> None:
        by_hand = [each.code for each in now.retention_rules if not each.kept.is_understood]
        assert by_hand == [each.code for each in now.retention_rules if each.by_hand] == ["R34"]
        for each in now.retention_rules:
            assert all(other.kept.is_understood for other in each.also), each.code

    def test_what_is_read_says_the_same_in_other_words_at_most(self, now: LawOn) -> None:
        differ = {
            each.period: str(each.kept) for each in now.retention_rules if str(each.kept) != each.period
        }
        assert differ == {"indefinitely": "permanently"}
        others = [other for each in now.retention_rules for other in each.also]
        assert [str(other.kept) for other in others] == [other.period for other in others]

    def test_a_plain_length_runs_from_the_trigger(self, now: LawOn) -> None:
        plain = [each for each in now.retention_rules if each.kept.event and not each.kept.form]
        runs_from = [each for each in plain if not each.kept.year]
        assert len(runs_from) > 50
        assert [each.kept.event for each in runs_from] == [each.trigger for each in runs_from]

    def test_a_least_or_most_length_has_that_strength(self, now: LawOn) -> None:
        bounds = {each.code: each.kept.bound for each in now.retention_rules if each.kept.bound}
        assert set(bounds) == {"R25", "R33", "R35", "R36", "R47", "R83", "R87"}
        for code, bound in bounds.items():
            assert rule(now, code).strength is (Strength.MIN if bound == "least" else Strength.MAX), code

    @pytest.mark.parametrize(
        ("code", "happened", "ends"),
        [
            ("R02", date(2008, 2, 29), date(2033, 2, 28)),
            ("R07", date(2026, 6, 10), date(2028, 8, 31)),
            ("R11", date(2001, 3, 14), date(2026, 3, 14)),
            ("R19", date(2026, 6, 10), date(2032, 12, 31)),
            ("R22", date(2027, 1, 31), date(2027, 2, 28)),
            ("R30", date(2024, 2, 1), date(2030, 2, 1)),
            ("R31", date(1951, 11, 22), date(2026, 11, 22)),
            ("R44", date(2026, 5, 5), date(2026, 5, 5)),
            ("R50", date(2026, 4, 5), date(2029, 4, 5)),
            ("R51", date(2026, 4, 6), date(2030, 4, 5)),
            ("R66", date(2026, 4, 1), date(2033, 3, 31)),
            ("R78", date(2026, 8, 31), date(2027, 2, 28)),
            ("R79", date(2026, 8, 31), date(2032, 8, 31)),
            ("R83", date(2026, 11, 1), date(2026, 12, 2)),
        ],
    )
    def test_it_gives_the_last_day(self, now: LawOn, code: str, happened: date, ends: date) -> None:
        assert lapse(rule(now, code).kept, Started(happened), Years()).day == ends

    @pytest.mark.parametrize("code", ["R34", "R64", "R81"])
    def test_some_have_no_day(self, now: LawOn, code: str) -> None:
        assert lapse(rule(now, code).kept, Started(NOW), Years()).day is None


class TestWhatIsOftenWrong:
    def test_registers_are_kept_six_years_since_19_august_2024(self, law: Law) -> None:
        first = date(2024, 8, 19)
        for code in ("R03", "R04"):
            assert str(rule(law.on(first), code).kept) == "6 years after the entry is made"
            assert law.on(first - ONE_DAY).retention_rule(code) is None

    def test_annual_leave_is_kept_six_years_since_6_april_2026(self, law: Law) -> None:
        first = date(2026, 4, 6)
        assert str(rule(law.on(first), "R55").kept) == "6 years after the record is made"
        assert law.on(first - ONE_DAY).retention_rule("R55") is None

    def test_the_minimum_wage_is_six_years_and_not_three(self, now: LawOn) -> None:
        assert rule(now, "R53").kept.amount == 6

    @pytest.mark.parametrize("code", ["R13", "R14", "R23", "R38", "R40", "R41", "R43"])
    def test_records_that_protect_children_are_looked_at_and_never_just_destroyed(
        self, now: LawOn, code: str
    ) -> None:
        assert rule(now, code).ends[0] is EndAction.REVIEW
        assert EndAction.DESTROY not in rule(now, code).ends

    def test_the_end_of_limitation_is_said_of_child_protection_files(self, now: LawOn) -> None:
        assert "no longer run out of time" in rule(now, "R13").doubt
        assert rule(now, "R13").strength is Strength.MIN

    def test_thirty_five_years_rest_on_a_case(self, now: LawOn) -> None:
        assert rule(now, "R38").authority is AuthorityKind.CASE
        assert "[2015] EWHC 2134 (Admin)" in rule(now, "R38").cite


class TestOnesOwn:
    def own(self, code: str, **fields: object) -> LawEntry:
        return LawEntry(list_name="retention", code=code, **fields)  # type: ignore[arg-type]

    def test_a_correction_keeps_the_rest_of_the_rule_and_wants_no_confirming(self, law: Law) -> None:
        entry = self.own("R08", cite="IRMS toolkit, edition seen by us")
        corrected = rule(law.with_own([entry]).on(NOW), "R08")
        assert corrected.kept == rule(law.on(NOW), "R08").kept
        assert (corrected.cite, corrected.evidence) == ("IRMS toolkit, edition seen by us", Evidence.OWN)
        assert corrected.label == "guidance, entered by you"

    def test_a_rule_of_ones_own_comes_last_and_holds_everywhere(self, law: Law) -> None:
        added = law.with_own([self.own("Larkfield 1", name="Minutes of the pupil council")]).on(NOW)
        assert added.retention_rules[-1].name == "Minutes of the pupil council"
        assert added.retention_rules[-1].applies_in("wales")
        assert added.retention_rules[-1].scope == (Scope.ALL,)
        assert not added.retention_rules[-1].kept.is_understood

    def test_a_rule_that_is_not_followed_can_end(self, law: Law) -> None:
        ended = law.with_own([self.own("R84", valid_to=NOW)])
        assert ended.on(NOW).retention_rule("R84") is not None
        assert ended.on(NOW + ONE_DAY).retention_rule("R84") is None
