"""The events from which periods run, as schedules name them."""

import re
from functools import lru_cache

BIRTH = "date of birth"
_BIRTH = re.compile(
    r"(?:the )?(?:(?:child|pupil|student|person|individual|data subject|young person|adult|worker|employee)"
    r"[’']s? |their |his or her )?"
    r"(?:date of birth|birth|birth ?date|dob)(?: of (?:the )?[a-z ]+)?",
    re.I,
)
_AGE = re.compile(
    r"(?:(?P<who>.+?) )?(?:is|are|reaches|reaching|reach|attains|attaining|attain|turns|turning|becomes)?"
    r" ?(?:the )?(?P<age_word>age (?:of )?)?(?P<age>\d{1,3})(?: years(?: old| of age)?)?",
    re.I,
)
_BIRTHDAY = re.compile(r"(?:.+[’']s? )?(?P<age>\d{1,3})(?:st|nd|rd|th) birthday", re.I)
_SHORT = {
    "case": "the case is closed",
    "terms": "the terms end",
    "action": "the last action",
    "closure": "closure",
    "termination": "termination",
}
_YEAR_NAMES = {
    "calendar": r"calendar year|year",
    "academic": r"academic year|school year",
    "tax": r"tax year",
    "financial": r"financial year|fiscal year",
    "accounting": r"accounting (?:period|year)",
}


_CONDITION = re.compile(
    r"\([^)]*\d[^)]*\)|\b(?:unless|except|excluding|whichever|depending)\b|\bor (?:if )?\d|;", re.I
)


def event_of(words: str) -> str | None:
    """The event that words name: birth in one way, a short form in full, anything else as it is.

    None where they hold a condition or an exception, so that they name more than an event.
    """
    tidy = words.strip()
    if _CONDITION.search(tidy):
        return None
    if is_birth(tidy):
        return BIRTH
    return _SHORT.get(tidy.lower(), _in_sentence(tidy))


def is_birth(words: str) -> bool:
    """Whether the words mean the birth of a person."""
    return _BIRTH.fullmatch(words.strip()) is not None


def person_of(words: str) -> str:
    """The person who reaches an age; empty where it is nobody in particular."""
    tidy = words.strip()
    return "" if tidy.lower() in ("they", "he", "she", "he or she", "you", "") else tidy


def _in_sentence(words: str) -> str:
    """The words with a small first letter, unless the first word is a name such as DfE or an abbreviation."""
    first = words.split(maxsplit=1)[0] if words else ""
    return words[:1].lower() + words[1:] if first[1:] and first[1:].islower() else words


@lru_cache(maxsize=4096)
def age_in(event: str) -> int | None:
    """The age that an event is about, such as: the child reaches the age of 18; None where there is none."""
    if found := _BIRTHDAY.fullmatch(event.strip()):
        return int(found["age"])
    found = _AGE.fullmatch(event.strip())
    return int(found["age"]) if found and (found["who"] or found["age_word"]) else None


def year_of(words: str) -> tuple[str, str]:
    """The kind of year after whose end a length begins, empty for none, and the event that says which year.

    Words that leave open which year is meant, such as: the end of the current, mean the year of the event.
    """
    tidy = words.strip()
    for kind, names in _YEAR_NAMES.items():
        which = r"(?:the |that |each )?(?:current |relevant |last )?"
        ended = rf"(?:the )?(?:end|last day|expiry|close) of {which}(?:{names})(?P<more> .+)?"
        current = rf"(?:the )?(?:end of )?(?:current |the )(?:{names})(?P<more> .+)?"
        bare = rf"(?:{names})" if kind != "calendar" else r"(?:calendar year|CY)"
        of_year = rf"(?:{bare})(?P<more> of .+)?"
        for pattern in (ended, current, of_year):
            if found := re.fullmatch(pattern, tidy, re.I):
                return kind, (found["more"] or "").strip()
    return "", tidy
