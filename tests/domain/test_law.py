"""The law as data: what is most likely to be coded wrongly, before and after each change."""

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.law import LAW_LISTS, Clock, Law, LawOn, LawTerm, StaleTerm

NOW = date(2026, 11, 22)
MAIN_CHANGES = date(2026, 2, 5)
COMPLAINTS = date(2026, 6, 19)
NEW_REGULATOR = date(2026, 9, 30)
ONE_DAY = timedelta(days=1)
any_day = st.dates(date(2018, 5, 25), date(2035, 12, 31))


def codes(terms: Iterable[LawTerm]) -> list[str]:
    return [term.code for term in terms]


def stale(law_on: LawOn, code: str) -> StaleTerm:
    return next(term for term in law_on.stale_terms if term.code == code)


class TestTheTenTraps:
    """What is most likely to be coded wrongly: before and after each change."""

    def test_the_regulator_is_the_commission_from_30_september_2026(self, law: Law) -> None:
        before, after = law.on(NEW_REGULATOR - ONE_DAY).regulator, law.on(NEW_REGULATOR).regulator
        assert before.statutory_name == "the Information Commissioner"
        assert before.trading_name == "Information Commissioner's Office (ICO)"
        assert after.statutory_name == "the Information Commission"
        assert after.trading_name == "Information Commission's Office (ICO)"
        assert before.initials == after.initials == "ICO"
        assert before.website == after.website == "https://ico.org.uk"

    def test_the_regulator_moved_and_its_address_wants_confirming(self, law: Law) -> None:
        before, after = law.on(NEW_REGULATOR - ONE_DAY).regulator, law.on(NEW_REGULATOR).regulator
        assert before.address == ("Wycliffe House", "Water Lane", "Wilmslow", "Cheshire", "SK9 5AF")
        assert after.address[-2:] == ("Manchester", "M1 7BL")
        assert "address" in codes(after.to_confirm)
        assert "address" not in codes(before.to_confirm)
        assert before.telephone == after.telephone == "0303 123 1113"
        assert (before.email, after.email) == ("icocasework@ico.org.uk", "")

    def test_notices_owe_the_right_to_complain_to_the_controller_from_19_june_2026(self, law: Law) -> None:
        before, after = law.on(COMPLAINTS - ONE_DAY), law.on(COMPLAINTS)
        assert not {"N13-2ca", "N14-2da"} & set(codes(before.notice_items))
        owed = {item.code: item for item in after.notice_items}
        assert owed["N13-2ca"].article == "13(2)(ca)"
        assert owed["N13-2ca"].when == "always"
        assert owed["N14-2da"].article == "14(2)"
        assert owed["N14-2da"].to_check
        assert {"N13-2d", "N14-2e"} <= set(owed), "the regulator is still owed too"

    def test_the_complaint_to_the_controller_is_a_right_from_19_june_2026(self, law: Law) -> None:
        assert law.on(COMPLAINTS - ONE_DAY).right("complain to controller") is None
        right = law.on(COMPLAINTS).right("complain to controller")
        assert right is not None
        assert (right.cite, right.clock) == ("DPA 2018 s.164A", Clock.COMPLAINT)
        assert "30 days" in right.paragraph

    def test_only_access_requests_have_a_clock_that_a_question_stops(self, law: Law) -> None:
        clocks = {right.code: right.clock for right in law.on(MAIN_CHANGES).rights}
        assert [code for code, clock in clocks.items() if clock is Clock.ACCESS_REQUEST] == ["access"]
        assert {clocks[code] for code in ("rectification", "erasure", "restriction", "portability")} == {
            Clock.RIGHTS_REQUEST
        }
        before, after = law.on(MAIN_CHANGES - ONE_DAY).right("access"), law.on(MAIN_CHANGES).right("access")
        assert before is not None
        assert "12A" not in before.source
        assert after is not None
        assert "12A" in after.source

    def test_article_22_became_22a_to_22d_on_5_february_2026(self, law: Law) -> None:
        cites = [law.on(day).right("automated decisions") for day in (MAIN_CHANGES - ONE_DAY, MAIN_CHANGES)]
        assert [right and right.cite for right in cites] == ["UK GDPR Art 22", "UK GDPR Arts 22A to 22D"]
        assert "Article 22" not in codes(law.on(MAIN_CHANGES - ONE_DAY).stale_terms)
        term = stale(law.on(MAIN_CHANGES), "Article 22")
        assert term.found_in("under Article 22 of the UK GDPR") == ("Article 22",)
        assert term.found_in("under Articles 22A to 22D") == ()

    def test_adequacy_decisions_gave_way_to_approval_by_regulations(self, law: Law) -> None:
        before, after = law.on(MAIN_CHANGES - ONE_DAY), law.on(MAIN_CHANGES)
        assert before.transfer_mechanism("Art 45 adequacy decision") is not None
        assert before.transfer_mechanism("Art 45A regulations") is None
        assert after.transfer_mechanism("Art 45 adequacy decision") is None
        assert after.transfer_mechanism("Art 45A regulations") is not None
        found = stale(after, "Adequacy decision").found_in(
            "International Data Transfer Agreements or Adequacy Decisions"
        )
        assert found == ("Adequacy Decisions",)
        assert stale(after, "Article 45").found_in("Article 45A") == ()

    def test_public_authorities_cannot_use_legitimate_interests_for_their_tasks(self, now: LawOn) -> None:
        closed = [basis.code for basis in now.lawful_bases if not basis.public_authority]
        assert closed == ["6(1)(ea)", "6(1)(f)"]
        assert all(b.public_authority_note for b in now.lawful_bases if not b.public_authority)

    def test_no_time_limit_for_claims_of_child_sexual_abuse_from_29_june_2026(self, law: Law) -> None:
        code = "Limitation for child sexual abuse"
        assert code not in codes(law.on(date(2026, 6, 28)).events)
        assert code in codes(law.on(date(2026, 6, 29)).events)

    def test_registers_of_attendance_and_leave_are_kept_for_six_years(self, law: Law) -> None:
        events = {event.code: event for event in law.timeline}
        assert (events["Pupil registers 2024"].day, "six" in events["Pupil registers 2024"].summary) == (
            date(2024, 8, 19),
            True,
        )
        assert (events["Annual leave records"].day, "six" in events["Annual leave records"].summary) == (
            date(2026, 4, 6),
            True,
        )


class TestFees:
    def test_three_tiers_from_17_february_2025(self, law: Law) -> None:
        assert law.on(date(2025, 2, 16)).fees == ()
        assert [tier.pounds for tier in law.on(date(2025, 2, 17)).fees] == [52, 78, 3763]
        assert [tier.most_staff for tier in law.on(NOW).fees] == [10, 250, None]


class TestTheWhole:
    def test_the_timeline_is_in_order_and_ends_with_what_has_no_day(self, law: Law) -> None:
        days = [event.day for event in law.timeline if event.day]
        assert days == sorted(days)
        assert law.timeline[-1].day is None

    def test_no_entry_points_at_our_own_papers(self, law: Law) -> None:
        for which in LAW_LISTS:
            for code in law.codes(which.name):
                for term in law.versions(which.name, code):
                    assert "law page" not in (term.source + term.note).lower()

    @given(day=any_day)
    def test_on_any_day_the_law_is_consistent(self, law: Law, day: date) -> None:
        on = law.on(day)
        for which in LAW_LISTS:
            held = codes(on.terms(which.name))
            assert len(held) == len(set(held)), which.name
        assert self._is_whole(on)

    @staticmethod
    def _is_whole(on: LawOn) -> bool:
        bases = {*codes(on.lawful_bases), *codes(on.special_conditions)}
        regulator = on.regulator
        assert bases >= {answer.basis for right in on.rights for answer in right.under} - {"6(1)(ea)"}
        assert {code for c in on.special_conditions for code in c.schedule_1} <= set(codes(on.schedule_1))
        assert regulator.statutory_name
        assert regulator.trading_name
        assert regulator.address
        assert regulator.telephone
        assert len(on.rights_under(codes(on.lawful_bases))) == len(on.rights) >= 11
        assert all(on.find("rights", right.code) is right for right in on.rights)
        return {13, 14} == {item.applies_to for item in on.notice_items}
