"""Lawful bases, conditions for special category data, and rights."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from dpotool.domain.law import Applies, Evidence, Law, LawOn, LawTerm, Policy

MAIN_CHANGES = date(2026, 2, 5)
COMPLAINTS = date(2026, 6, 19)
NEW_REGULATOR = date(2026, 9, 30)
ONE_DAY = timedelta(days=1)


def codes(terms: Iterable[LawTerm]) -> list[str]:
    return [term.code for term in terms]


class TestLawfulBases:
    def test_there_are_seven_in_the_order_of_the_article(self, now: LawOn) -> None:
        assert codes(now.lawful_bases) == [
            "6(1)(a)", "6(1)(b)", "6(1)(c)", "6(1)(d)", "6(1)(e)", "6(1)(ea)", "6(1)(f)",
        ]  # fmt: skip

    def test_recognised_legitimate_interests_begin_on_5_february_2026(self, law: Law) -> None:
        before, after = law.on(MAIN_CHANGES - ONE_DAY), law.on(MAIN_CHANGES)
        assert before.lawful_basis("6(1)(ea)") is None
        assert before.recognised_interests == ()
        assert after.lawful_basis("6(1)(ea)") is not None
        assert codes(after.recognised_interests) == [
            "Annex 1 para 1", "Annex 1 para 2(a)", "Annex 1 para 2(b)", "Annex 1 para 2(c)",
            "Annex 1 para 3", "Annex 1 para 5", "Annex 1 para 6",
        ]  # fmt: skip

    def test_public_task_is_the_controllers_own_since_5_february_2026(self, law: Law) -> None:
        before = law.on(MAIN_CHANGES - ONE_DAY).lawful_basis("6(1)(e)")
        after = law.on(MAIN_CHANGES).lawful_basis("6(1)(e)")
        assert before is not None
        assert "your own task" not in before.summary
        assert after is not None
        assert "your own task" in after.summary


class TestSpecialCategoryData:
    def test_conditions_run_from_a_to_j(self, now: LawOn) -> None:
        assert codes(now.special_conditions) == [f"9(2)({letter})" for letter in "abcdefghij"]

    @pytest.mark.parametrize(
        ("code", "schedule_1"),
        [
            ("9(2)(b)", ["Sch 1 para 1"]),
            ("9(2)(g)", [f"Sch 1 para {n}" for n in range(6, 29)]),
            ("9(2)(h)", ["Sch 1 para 2"]),
            ("9(2)(i)", ["Sch 1 para 3"]),
            ("9(2)(j)", ["Sch 1 para 4"]),
        ],
    )
    def test_some_conditions_need_one_of_schedule_1(
        self, now: LawOn, code: str, schedule_1: list[str]
    ) -> None:
        condition = now.special_condition(code)
        assert condition is not None
        assert list(condition.schedule_1) == schedule_1

    def test_the_others_stand_alone(self, now: LawOn) -> None:
        alone = [each.code for each in now.special_conditions if not each.needs_schedule_1]
        assert alone == ["9(2)(a)", "9(2)(c)", "9(2)(d)", "9(2)(e)", "9(2)(f)"]

    def test_criminal_offence_data_may_use_parts_1_to_3(self, now: LawOn) -> None:
        condition = next(each for each in now.criminal_conditions if each.needs_schedule_1)
        assert list(condition.schedule_1) == codes(now.terms("schedule-1"))

    def test_research_safeguards_moved_on_5_february_2026(self, law: Law) -> None:
        before = law.on(MAIN_CHANGES - ONE_DAY).special_condition("9(2)(j)")
        after = law.on(MAIN_CHANGES).special_condition("9(2)(j)")
        assert before is not None
        assert "19" in before.domestic_law
        assert after is not None
        assert "84A" in after.domestic_law

    def test_nine_special_categories_and_none_that_is_only_sensitive(self, now: LawOn) -> None:
        assert len(now.special_categories) == 9
        assert not set(codes(now.special_categories)) & set(codes(now.sensitive_kinds))


class TestSchedule1:
    def test_paragraphs_1_to_37_stand_in_their_parts(self, now: LawOn) -> None:
        assert [each.paragraph for each in now.schedule_1] == list(range(1, 38))
        assert all(each.code == f"Sch 1 para {each.paragraph}" for each in now.schedule_1)
        parts = {each.paragraph: each.part for each in now.schedule_1}
        assert [parts[n] for n in (1, 4, 5, 28, 29, 37)] == [1, 1, 2, 2, 3, 3]

    def test_paragraph_5_is_no_condition_to_choose(self, now: LawOn) -> None:
        assert "Sch 1 para 5" not in codes(now.terms("schedule-1"))
        assert len(now.terms("schedule-1")) == 36

    def test_which_paragraphs_need_an_appropriate_policy_document(self, now: LawOn) -> None:
        policies = {each.paragraph: each.policy for each in now.schedule_1}
        without = [n for n, policy in policies.items() if policy is Policy.NO]
        assert without == [2, 3, 4, 13, 29, 30, 31, 32, 33, 34]
        assert [n for n, policy in policies.items() if policy is Policy.EXCEPT] == [10, 27]
        assert policies[36] is Policy.AS_PART_2

    def test_exceptions_are_put_into_words(self, now: LawOn) -> None:
        assert all(bool(each.exception) == (each.policy is Policy.EXCEPT) for each in now.schedule_1)

    def test_what_is_doubtful_says_so(self, now: LawOn) -> None:
        assert [p.paragraph for p in now.schedule_1 if p.evidence is Evidence.UNCERTAIN] == [24, 37]
        assert [p.paragraph for p in now.schedule_1 if not p.to_check] == [1, 2, 3]


class TestRights:
    TABLE = """
        6(1)(a)   yes  yes  no
        6(1)(b)   yes  yes  no
        6(1)(c)   no   no   no
        6(1)(d)   yes  no   no
        6(1)(e)   no   no   yes
        6(1)(ea)  yes  no   yes
        6(1)(f)   yes  no   yes
    """

    @pytest.mark.parametrize("line", TABLE.split("\n")[1:-1])
    def test_erasure_portability_and_objection_depend_on_the_basis(self, now: LawOn, line: str) -> None:
        basis, *expected = line.split()
        found = {each.right.code: each.applies for each in now.rights_under({basis})}
        assert [found[code] for code in ("erasure", "portability", "objection")] == expected

    @pytest.mark.parametrize(
        "code", ["informed", "access", "rectification", "restriction", "complain to regulator"]
    )
    def test_these_apply_under_every_basis(self, now: LawOn, code: str) -> None:
        for basis in now.lawful_bases:
            assert {each.right.code: each.applies for each in now.rights_under({basis.code})}[
                code
            ] == Applies.YES

    @pytest.mark.parametrize(
        ("bases", "applies"),
        [
            ({"6(1)(a)"}, Applies.YES),
            ({"6(1)(e)", "9(2)(a)"}, Applies.LIMITED),
            ({"6(1)(e)", "9(2)(g)"}, Applies.NO),
        ],
    )
    def test_consent_can_be_withdrawn_explicit_consent_too(
        self, now: LawOn, bases: set[str], applies: Applies
    ) -> None:
        found = next(each for each in now.rights_under(bases) if each.right.code == "withdraw consent")
        assert found.applies is applies

    def test_several_bases_limit_a_right_to_some_of_them_and_say_why(self, now: LawOn) -> None:
        found = next(e for e in now.rights_under(["6(1)(a)", "6(1)(e)"]) if e.right.code == "erasure")
        assert found.applies is Applies.LIMITED
        assert found.bases == ("6(1)(a)",)
        assert found.reasons == ("It does not apply to what we need for a public task.",)

    def test_without_a_known_basis_what_depends_on_it_is_limited(self, now: LawOn) -> None:
        for bases in ((), ("something else",)):
            found = {each.right.code: each.applies for each in now.rights_under(bases)}
            assert found["access"] is Applies.YES
            assert found["erasure"] is Applies.LIMITED

    def test_automated_decisions_matter_only_where_there_are_any(self, now: LawOn) -> None:
        found = next(e for e in now.rights_under({"6(1)(e)"}) if e.right.code == "automated decisions")
        assert found.applies is Applies.LIMITED
        assert found.reasons

    def test_the_right_to_object_stands_on_its_own(self, now: LawOn) -> None:
        assert [right.code for right in now.rights if right.on_its_own] == ["objection"]

    def test_the_complaint_to_the_regulator_names_it_as_it_was_called(self, law: Law) -> None:
        for day, name, cite in (
            (COMPLAINTS - ONE_DAY, "Information Commissioner,", "UK GDPR Art 77"),
            (COMPLAINTS, "Information Commissioner (ICO)", "DPA 2018 s.165"),
            (NEW_REGULATOR, "Information Commission (ICO)", "DPA 2018 s.165"),
        ):
            right = law.on(day).right("complain to regulator")
            assert right is not None
            assert name in right.paragraph
            assert right.cite == cite
