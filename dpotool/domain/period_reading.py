"""Reading how long something is kept from ordinary English, as notices and schedules put it.

What is not understood whole is not understood at all: a text with a condition, a range or an exception in it
stays the text that it is, rather than becoming half of what it says.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from dpotool.domain.period_events import event_of, person_of, year_of
from dpotool.domain.periods import (
    AGE,
    ARCHIVE,
    BETWEEN,
    EARLIER,
    IMMEDIATE,
    LATER,
    LEAST,
    MOST,
    PERMANENT,
    SUPERSEDED,
    UNTIL,
    WHILE,
    Period,
)

_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_WORDS = {word: str(number) for number, word in enumerate(_NUMBERS.split(), start=1)} | {
    **{"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "hundred": "100"},
    **{
        "twenty-five": "25",
        "thirty-five": "35",
        "seventy-five": "75",
        "a hundred": "100",
        "a": "1",
        "an": "1",
    },
}
_NUMBER = rf"(?:\d{{1,4}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_UNIT = r"(?:calendar )?(?P<unit>day|week|month|year|yr|mth)s?’?'?"
_LENGTH = rf"(?P<amount>{_NUMBER})(?: \(\d+\))?[ -]?{_UNIT}(?: old)?"
_FROM = r"(?:after|from|following|of|since|beyond|post|starting from|counted from|calculated from)"
_AND_THEN = r",? (?:and )?(?:then|plus|\+|and|followed by)(?: for)?(?: a further| another)?"
_THEN = rf"(?:{_AND_THEN} {_LENGTH}(?: after(?:wards| that)?)?)?"
_AS_LONG = (
    r"(?:for )?(?:as long as|so long as|while|whilst|for the duration of|for the life of|during|life of)"
)
_REACHES = r"(?:is|are|reaches|reach|attains|attain|turns|turn|becomes)"
_AGE = r"(?:(?:the )?age (?:of )?)?(?P<age>\d{1,3})(?: years(?: old)?)?"

_VAGUE = re.compile(r"\b(?:necessary|needed|required|appropriate|reasonabl[ey])\b", re.I)
_FRAME = re.compile(
    r"^(?:we )?(?:will )?(?:be )?(?:keep|kept|retain|retained|hold|held|stored?|destroyed|deleted)"
    r"(?: it| them)? ",
    re.I,
)
_FOR = re.compile(r"^for (?:a period of )?(?=\S)", re.I)
_NO_EVENT = re.compile(r"\b(?:no longer (?:needed|required|necessary)|further notice|plus|then)\b|[+;]", re.I)
_MOST_WORDS_OF_A_NAME = 6
_LEAST = r"(?:at least|(?:for )?a minimum (?:period )?of|minimum(?: of)?|(?:not|no) less than)(?: for)?"
_MOST = (
    r"(?:at most|up to(?: a maximum of)?|(?:for )?a maximum (?:period )?of|maximum(?: of)?|"
    r"(?:no|not) (?:more|longer) than|within)"
)
_FOR_EVER = r"(?:permanent(?:ly)?|indefinite(?:ly)?|for ?ever|in perpetuity)(?: retention)?"
_OFFER = (
    r"(?:,? ?[-–(]? ?(?:and |then )?(?:offer(?:ed)?|transfer(?:red)?) to (?:the )?"
    r".*(?:archives?|record office)\)?)"
)
_AT_ONCE = (
    r"(?:immediate(?:ly)?|at once|straight ?away|as soon as)"
    r"(?: (?:after|on|upon|when|following)? ?(?P<event>.+))?"
)
_UNTIL = r"(?:until|till|to|up to|up until|when|retain until|kept until)"
_AGES = (
    rf"{_UNTIL} (?P<who>.+?) {_REACHES} {_AGE}",
    rf"{_UNTIL} (?:the )?age (?:of )?(?P<age>\d{{1,3}})(?: years)?(?: of (?P<who>.+))?",
    rf"(?:{_UNTIL} )?(?:(?P<who>.+?)[’']s? )?(?P<age>\d{{1,3}})(?:st|nd|rd|th) birthday"
    r"(?: of (?P<whose>.+))?",
)
Reader = Callable[[str], Period | None]


@lru_cache(maxsize=2048)
def read_period(text: str) -> Period:
    """The period that a text describes; text that is not understood is kept as words."""
    tidy = " ".join(text.split())
    found = _read(_plain(tidy)) if tidy else None
    return found if found is not None else Period(words=tidy)


def _read(text: str) -> Period | None:
    for reader in _READERS:
        found = reader(text)
        if found is not None:
            return found
    return None


def _plain(text: str) -> str:
    """The text without what frames it: a full stop, and words such as: We keep it for."""
    text = _FRAME.sub("", text.rstrip(" .;"))
    return text if re.match(r"for (?:as|so|the) ", text, re.I) else _FOR.sub("", text)


def _match(pattern: str, text: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, text, re.I)


def _amount(words: str) -> int:
    return int(_WORDS.get(words.lower(), words))


def _unit(word: str) -> str:
    return {"yr": "years", "mth": "months"}.get(word.lower(), word.lower() + "s")


def _measure(found: re.Match[str]) -> tuple[int | None, str]:
    amount = found["amount"]
    return (_amount(amount), _unit(found["unit"])) if amount else (None, "")


def _whichever(text: str) -> Period | None:
    """The later of A; or B — or: A or B, whichever is the later."""
    found = _match(
        r"(?:the )?(?P<which>later|latest|longer|earlier|earliest|shorter|sooner) of:? (?P<rest>.+)", text
    )
    if found is None:
        found = _match(
            r"(?P<rest>.+?),? \(?(?:whichever|depending on which|if that) (?:is|comes|occurs|happens) "
            r"(?:the )?"
            r"(?P<which>later|latest|longer|longest|first|earlier|earliest|sooner|soonest|shorter|shortest|last)\)?",
            text,
        )
    if found is None:
        return None
    parts = _parts(found["rest"])
    late = found["which"].lower() in ("later", "latest", "longer", "longest", "last")
    understood = [part for part in parts if part.is_understood]
    if len(parts) < 2 or len(understood) < len(parts):
        return None
    return Period(form=LATER if late else EARLIER, parts=tuple(parts))


def _parts(text: str) -> list[Period]:
    """The parts of a choice; one that is only the name of an event lasts until that event."""
    for between in (re.escape(BETWEEN), r"; ", r",? or ", r",? and "):
        pieces = [piece.strip() for piece in re.split(between, text, flags=re.I)]
        read = [read_period(piece) for piece in pieces]
        if len(pieces) > 1 and any(part.is_understood for part in read):
            named = [part if part.is_understood else _named(part.words) for part in read]
            if all(part.is_understood for part in named):
                return named
    return []


def _named(words: str) -> Period:
    event = event_of(words)
    few = len(words.split()) <= _MOST_WORDS_OF_A_NAME
    return Period(event=event, form=UNTIL) if event and few else Period(words=words)


def _bounded(text: str) -> Period | None:
    """At least A, or at most A."""
    for pattern, bound in ((_LEAST, LEAST), (_MOST, MOST)):
        if found := _match(rf"{pattern} (?P<rest>.+)", text):
            rest = _length_after(found["rest"])
            if rest is not None:
                return Period(rest.amount, rest.unit, rest.event, year=rest.year, bound=bound)
    if found := _match(
        r"(?P<rest>.+?),? (?P<which>minimum|maximum|\(minimum\)|\(maximum\)|\(min\)|\(max\)|at least)", text
    ):
        rest = _length_after(found["rest"])
        if rest is not None:
            bound = MOST if "max" in found["which"].lower() else LEAST
            return Period(rest.amount, rest.unit, rest.event, year=rest.year, bound=bound)
    return None


def _length_after(text: str) -> Period | None:
    """A length, after an event or the end of a year."""
    found = _match(rf"{_LENGTH}(?:,? {_FROM} (?P<event>.+))?", text)
    if found is None:
        return None
    amount, unit = _measure(found)
    return _running(amount, unit, found["event"] or "")


def _running(amount: int | None, unit: str, words: str | None) -> Period | None:
    year, rest = year_of(words or "")
    event = event_of(rest)
    if event is None:
        return None
    return Period(amount, unit, rest if year else event, year=year)


def _plus(text: str) -> Period | None:
    """An event + a length, as schedules write it: DOB + 25, current year plus 6 years."""
    found = _match(
        rf"(?P<event>[^+]+?)(?: ?\+ ?| plus | then (?:for )?)(?P<amount>{_NUMBER})(?:[ -]{_UNIT})?", text
    )
    if found is None or _match(rf"(?:{_AS_LONG}|until|permanent).*", found["event"]):
        return None
    amount = _amount(found["amount"])
    unit = _unit(found["unit"]) if found["unit"] else "years"
    return _running(amount, unit, found["event"])


def _formula(text: str) -> Period | None:
    """The short formulas of council schedules, such as PERM, D<1 and the 6+ rule."""
    if _match(r"PERM", text):
        return Period(form=PERMANENT, event=ARCHIVE)
    if _match(r"D ?< ?1(?: year)?", text):
        return Period(1, "years", bound=MOST)
    if found := _match(
        r"(?P<amount>\d{1,2}) academic years? (?:plus|\+) (?:the )?current(?: academic year)?", text
    ):
        return Period(int(found["amount"]), "years", year="academic")
    if _match(r"6 ?\+ rule", text):
        return Period(6, "years", "of last modification", year="financial")
    return None


def _age(text: str) -> Period | None:
    """Until a person reaches an age, or an anniversary of birth."""
    for pattern in _AGES:
        if found := _match(pattern, text):
            who = found["who"] or found.groupdict().get("whose") or ""
            return Period(int(found["age"]), "years", person_of(who), form=AGE)
    found = _match(
        rf"(?:{_UNTIL} )?(?:the )?(?P<age>\d{{1,3}})(?:st|nd|rd|th) anniversary of (?P<event>.+)", text
    )
    return _running(int(found["age"]), "years", found["event"]) if found else None


def _superseded(text: str) -> Period | None:
    found = _match(rf"(?:until |when |once )?(?:it is )?superseded{_THEN}", text)
    if found is None:
        found = _match(rf"{_LENGTH} after (?:it is |being )?superseded", text)
    if found is None:
        return None
    amount, unit = _measure(found)
    return Period(amount, unit, form=SUPERSEDED)


def _while(text: str) -> Period | None:
    found = _match(rf"(?P<how>{_AS_LONG}) (?P<event>[^,+]+?){_THEN}", text)
    if found is not None and not _VAGUE.search(found["event"]):
        amount, unit = _measure(found)
        lasting = re.search(r"\b(?:duration|life|during)\b", found["how"], re.I)
        return Period(amount, unit, found["event"].strip() + (" lasts" if lasting else ""), form=WHILE)
    found = _match(rf"{_AS_LONG} [^,+]+, (?:and )?then (?P<rest>.+)", text)
    return _length_after(found["rest"]) if found else None


def _until(text: str) -> Period | None:
    found = _match(r"(?:until|till|up until) (?P<event>.+)", text)
    if found is None or _NO_EVENT.search(found["event"]) or event_of(found["event"]) is None:
        return None
    return Period(event=found["event"], form=UNTIL)


def _immediate(text: str) -> Period | None:
    found = _match(_AT_ONCE, text)
    return Period(event=found["event"] or "", form=IMMEDIATE) if found else None


def _permanent(text: str) -> Period | None:
    found = _match(rf"{_FOR_EVER}(?P<offer>{_OFFER})?", text)
    return Period(form=PERMANENT, event=ARCHIVE if found["offer"] else "") if found else None


_READERS: Iterable[Reader] = (
    *(_formula, _permanent, _whichever, _superseded, _length_after, _age, _while, _bounded, _plus),
    *(_immediate, _until),
)
