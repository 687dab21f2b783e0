"""What notices must tell, what legislation is called, and which words are out of date."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from dpotool.domain.law import Law, LawOn, LawTerm, Legislation, StaleTerm, Standing, Where

NOW = date(2026, 11, 22)
MAIN_CHANGES = date(2026, 2, 5)
COMPLAINTS = date(2026, 6, 19)
NEW_REGULATOR = date(2026, 9, 30)
ONE_DAY = timedelta(days=1)


def codes(terms: Iterable[LawTerm]) -> list[str]:
    return [term.code for term in terms]


def stale(law_on: LawOn, code: str) -> StaleTerm:
    return next(term for term in law_on.stale_terms if term.code == code)


class TestNoticeItems:
    def test_article_14_has_no_obligation_item_but_categories_and_source(self, now: LawOn) -> None:
        names = {n: {i.name for i in now.notice_items if i.applies_to == n} for n in (13, 14)}
        assert names[13] - names[14] == {"Whether people must provide the data"}
        assert names[14] - names[13] == {"Categories of data", "Where the data come from"}

    def test_items_belong_to_the_article_that_they_cite(self, now: LawOn) -> None:
        for item in (*now.notice_items, *now.notice_rules):
            assert item.article.startswith(f"{item.applies_to}(")
            assert item.code.startswith(f"N{item.applies_to}-")

    def test_conditions_are_put_into_words(self, now: LawOn) -> None:
        for item in (*now.notice_items, *now.notice_rules):
            assert bool(item.condition) == (item.when != "always")

    def test_the_exemption_for_disproportionate_effort_moved(self, law: Law) -> None:
        rules = [
            [rule.article for rule in law.on(day).notice_rules if rule.when == "disproportionate effort"]
            for day in (MAIN_CHANGES - ONE_DAY, MAIN_CHANGES)
        ]
        assert rules == [["14(5)(b)"], ["14(5)(e)"]]


class TestLegislation:
    @pytest.mark.parametrize(
        ("title", "right"),
        [
            ("Equalities Act 2010", "Equality Act 2010"),
            ("Children and families act 2014", "Children and Families Act 2014"),
            ("Children and Families Act 2014.", "Children and Families Act 2014"),
            ("SEND Regulations 2014", "Special Educational Needs and Disability Regulations 2014"),
            ("SEND Code of Practice 2014", "SEND code of practice: 0 to 25 years (January 2015)"),
            ("Care Standards Act 2004", "Care Standards Act 2000"),
            ("School Standards and Framework Act 1989", "School Standards and Framework Act 1998"),
            ("Keeping Children Safe in Education 2019", "Keeping children safe in education"),
            ("General Data Protection Regulation (GDPR)", "UK GDPR"),
            ("the Data Protection Act", "UK GDPR"),
        ],
    )
    def test_a_title_leads_to_the_law_that_is_meant(self, law: Law, title: str, right: str) -> None:
        found = law.legislation_called(title)
        assert found is not None
        assert (found.superseded_by or (found.code,))[0] == right

    def test_only_what_is_in_force_can_be_chosen(self, law: Law, now: LawOn) -> None:
        offered = {each.code for each in now.legislation}
        assert "Equality Act 2010" in offered
        gone = {each.code for each in self._all(law) if each.standing is not Standing.CURRENT}
        assert gone
        assert not gone & offered
        assert "Data Protection Act 1998" in codes(law.on(date(2018, 5, 24)).legislation)

    def test_an_unknown_title_is_not_found(self, law: Law) -> None:
        assert law.legislation_called("Larkfield Byelaws 1842") is None

    def test_what_supersedes_is_known_and_in_force(self, law: Law, now: LawOn) -> None:
        offered = {each.code for each in now.legislation}
        assert {code for each in self._all(law) for code in each.superseded_by} <= offered

    def test_no_title_means_two_things(self, law: Law) -> None:
        for each in self._all(law):
            assert law.legislation_called(each.name) is each

    @staticmethod
    def _all(law: Law) -> list[Legislation]:
        wanted = (law.versions("legislation", code) for code in law.codes("legislation"))
        return [each for versions in wanted for each in versions if isinstance(each, Legislation)]


class TestStaleTerms:
    @pytest.mark.parametrize(
        ("code", "stale_words", "good_words"),
        [
            ("Data Protection Act 1998", "Data Protection Act 1998", "Data Protection Act 2018"),
            (
                "Data Protection Act without a year",
                "the Data Protection Act.",
                "the Data Protection Act 2018",
            ),
            ("GDPR without UK", "under the GDPR", "under the UK GDPR"),
            (
                "GDPR without UK",
                "the General Data Protection Regulation (GDPR)",
                "the UK General Data Protection Regulation (UK GDPR)",
            ),
            ("Article 22", "Articles 15 to 22", "Articles 15 to 22D"),
            ("Article 22", "Arts 21 and 22", "Art 21(2)"),
            ("Article 44", "Article 44", "Article 44A"),
            ("Article 77", "Art. 77", "Article 77A"),
            ("Adequacy decision", "an adequacy decision", "adequate"),
            (
                "Model contract clauses",
                "Model Contract Clauses",
                "Addendum to the EU standard contractual clauses",
            ),
            ("Privacy Shield", "Privacy Shield", "shield"),
            ("Outside the European Union", "outside of the EEA", "to a state of the EEA"),
            (
                "Information Commissioner",
                "Information Commissioner’s Office",
                "Information Commission’s Office",
            ),
            ("Regulator's former address", "Wilmslow SK9 5AF", "M1 7BL"),
            ("Regulator's former telephone number", "01625 545745", "0303 123 1113"),
            ("Her Majesty's", "Her Majesty’s Revenue", "His Majesty’s Revenue"),
            ("Department of Health", "Department of Health", "Department of Health and Social Care"),
            ("Skills Funding Agency", "the Skills Funding Agency", "Education and Skills Funding Agency"),
            ("ESFA", "ESFA", "DfE"),
            ("Primary care trust", "PCT", "pct"),
            ("BIS", "BIS", "bis"),
            ("Equalities Act", "Equalities Act 2010", "Equality Act 2010"),
            ("A fixed age for children", "under 12", "under 18"),
            (
                "Consent by using the site",
                "By using our website, you are consenting",
                "We ask for your consent",
            ),
            ("£10 for an access request", "a fee of £10", "a fee of £100"),
            ("40 days for an access request", "within 40 days", "within 140 days"),
            ("30 days for an access request", "within 30 days", "within one month"),
        ],
    )
    def test_old_words_are_found_and_good_ones_left_alone(
        self, now: LawOn, code: str, stale_words: str, good_words: str
    ) -> None:
        assert stale(now, code).found_in(stale_words)
        assert not stale(now, code).found_in(good_words)

    @pytest.mark.parametrize(
        ("code", "first"),
        [
            ("GDPR without UK", date(2020, 12, 31)),
            ("Privacy Shield", date(2020, 7, 16)),
            ("Her Majesty's", date(2022, 9, 8)),
            ("ESFA", date(2025, 4, 1)),
            ("Article 22", MAIN_CHANGES),
            ("Adequacy decision", MAIN_CHANGES),
            ("Article 77", COMPLAINTS),
            ("Information Commissioner", NEW_REGULATOR),
        ],
    )
    def test_words_are_stale_from_their_day(self, law: Law, code: str, first: date) -> None:
        assert code not in codes(law.on(first - ONE_DAY).stale_terms)
        assert code in codes(law.on(first).stale_terms)

    @pytest.mark.parametrize("day", [NOW, NEW_REGULATOR - ONE_DAY, COMPLAINTS, MAIN_CHANGES])
    def test_what_the_program_writes_into_notices_is_not_stale_itself(self, law: Law, day: date) -> None:
        on = law.on(day)
        written = [right.paragraph for right in on.rights] + [
            each.name for each in on.terms("transfer-mechanisms")
        ]
        written += [each.name for each in on.lawful_bases] + [each.summary for each in on.approvals]
        for term in on.stale_terms:
            if term.where is Where.ANYWHERE:
                assert not [text for text in written if term.found_in(text)], term.code

    def test_what_to_say_instead_is_not_stale_itself(self, now: LawOn) -> None:
        for term in now.stale_terms:
            for other in now.stale_terms:
                if other.where is Where.ANYWHERE:
                    assert not other.found_in(term.instead), (term.code, other.code)
