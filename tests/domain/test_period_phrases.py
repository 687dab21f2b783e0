"""Phrases found in notices and schedules, and what is read in each; the second table was set aside.

The phrases of the first table were at hand while the reader was written: they are those of the law page's
rules, of five real notices, and of issue 4. Those of the second were looked for afterwards, in published
schedules of schools and councils. Of its 21 phrases 15 were read right at the first attempt; four were taken
for mere words, and two, with conditions in them, for more than they say. All have been mended since.
"""

import pytest

from dpotool.domain.periods import Period

AT_HAND = {
    "6 years from the end of employment": "6 years after the end of employment",
    "three years after the child attains 18": "3 years after the child attains 18",
    "DOB + 25": "25 years after date of birth",
    "DOB+25 years": "25 years after date of birth",
    "current year + 6": "6 years after the end of the calendar year",
    "Current year plus 6 years": "6 years after the end of the calendar year",
    "up to the age of 25": "until the age of 25",
    "to age 25": "until the age of 25",
    "35 years from closure": "35 years after closure",
    "for one year after the last time you use your account": (
        "1 year after the last time you use your account"
    ),
    "as long as DfE funds this website": "while DfE funds this website",
    "75th anniversary of birth": "75 years after date of birth",
    "at least 6 years after the end of the financial year to which the records relate": (
        "at least 6 years after the end of the financial year to which the records relate"
    ),
    "permanent": "permanently",
    "Permanent – offer to archive": "permanently, offered to the archive",
    "PERM": "permanently, offered to the archive",
    "CASE+6": "6 years after the case is closed",
    "TERMS+12": "12 years after the terms end",
    "D<1": "at most 1 year",
    "6+ rule": "6 years after the end of the financial year of last modification",
    "termination plus six years": "6 years after termination",
    "6 months": "6 months",
    "one calendar month": "1 month",
    "until you unsubscribe": "until you unsubscribe",
    "superseded + 6 years": "until superseded, then 6 years",
    "while active, then 1 year after last use": "1 year after last use",
    "later of normal pension age and 10 years after the allegation": (
        "the later of: until normal pension age; or 10 years after the allegation"
    ),
    "immediately": "immediately",
    "until the pupil's 25th birthday": "until the pupil reaches the age of 25",
    "Date of leaving + 6 years": "6 years after date of leaving",
    "end of academic year + 1 year": "1 year after the end of the academic year",
    "tax year + 3": "3 years after the end of the tax year",
    "a minimum of 10 years": "at least 10 years",
    "no longer than 6 months": "at most 6 months",
    "life of the policy + 3 years": "while the policy lasts, then 3 years",
}
SET_ASIDE = {
    "1 academic year plus current academic year": "1 year after the end of the academic year",
    "6 years after award": "6 years after award",
    "current year plus six years": "6 years after the end of the calendar year",
    "date of birth plus 25 years": "25 years after date of birth",
    "35 years from last contact": "35 years after last contact",
    "75 years from last contact": "75 years after last contact",
    "100 years": "100 years",
    "10 years from the date of the allegation": "10 years after the date of the allegation",
    "75 years from the Date of Birth of the young person you support": "75 years after date of birth",
    "15 years": "15 years",
    "until you notify us otherwise": "until you notify us otherwise",
    "25years from the date of birth": "25 years after date of birth",
    "retained in perpetuity": "permanently",
    "destroyed immediately after the meeting": "immediately after the meeting",
    "35 years following case closure": "35 years after case closure",
    "normal retirement age or 10 years from the date of the allegation if that is longer": (
        "the later of: until normal retirement age; or 10 years after the date of the allegation"
    ),
    "retained for 75 years": "75 years",
    "12 years after your case has closed": "12 years after your case has closed",
}
WORDS_ONLY = (
    "25 years from the pupil’s date of birth (31 for SEND)",
    "as long as necessary",
    "until no longer needed",
    "until further notice",
    "6-12 months",
    "from 6 years to 75",
    "6 years perhaps",
    "Until individual's 25th birthday unless looked after, SEN, or adopted",
    "Until child is 18 plus a further three years of inactivity",
    "see our retention schedule",
    "6 years after leaving, or 10 years if there was an accident",
)


@pytest.mark.parametrize(("text", "words"), [*AT_HAND.items(), *SET_ASIDE.items()])
def test_a_phrase_is_read(text: str, words: str) -> None:
    period = Period.read(text)
    assert period.is_understood
    assert str(period) == words


@pytest.mark.parametrize("text", WORDS_ONLY)
def test_what_says_more_than_a_period_stays_words(text: str) -> None:
    assert Period.read(text) == Period(words=text)
