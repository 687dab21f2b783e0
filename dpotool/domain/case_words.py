"""What a case is called: its title, a few words for a list, who it is from, and their initials."""

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_steps import open_clarification
from dpotool.domain.case_vocabulary import CHANNELS, COMPLAINT_SUBJECTS, REQUEST_RIGHTS
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import show_day
from dpotool.domain.request import Request

_ACTING = {
    "parent": "parent",
    "solicitor": "solicitor",
    "relative": "relative or friend",
    "attorney": "attorney or guardian",
    "organisation": "another organisation",
}
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "dame"])
_SMALL = frozenset(["a", "an", "and", "by", "for", "in", "of", "on", "the", "to"])
_MADE_ANONYMOUS = "Made anonymous"


def title_of(case: CaseFile) -> str:
    """The title of a case, such as: Access request (Art 15) – parent on behalf of a child."""
    match case:
        case Request():
            acting = _acting(case)
            return f"{_asked_for(case)} – {acting}" if acting else _asked_for(case)
        case Complaint():
            subjects = _listed([COMPLAINT_SUBJECTS.label(each).lower() for each in case.subjects])
            return f"Complaint about {subjects}" if subjects else "Complaint"
        case Breach():
            return case.title.strip() or "Breach"
    return case.noun.capitalize()


def brief_of(case: CaseFile) -> str:
    """A case in a few words, for a list, such as: Access, for a child."""
    match case:
        case Request():
            rights = _listed([REQUEST_RIGHTS.label(right).lower() for right in case.rights])
            more = _stage_of(case) or (_for_whom(case) if _acting(case) else "")
            return ", ".join(filter(None, (_sentence(rights) or "Request", more)))
        case Complaint():
            return ", ".join(filter(None, ("Complaint", _stage_of(case))))
        case Breach():
            return f"Breach, {case.title.strip()}" if case.title.strip() else "Breach"
    return case.noun.capitalize()


def who_of(case: CaseFile) -> str:
    """Who a case is from and about whom, such as: Parent of a pupil, for a pupil of Year 5."""
    if case.anonymised_on:
        return f"{_MADE_ANONYMOUS} on {show_day(case.anonymised_on)}"
    match case:
        case Request():
            return _from_about(case.requester, case.subject)
        case Complaint():
            return _from_about(case.complainant, case.subject)
        case Breach():
            return f"Reported by {case.reported_by.strip()}" if case.reported_by.strip() else ""
    return ""


def way_of(case: CaseFile) -> str:
    """How a case came, such as: by e-mail; empty where that is not recorded."""
    channel = getattr(case, "channel", "")
    if not channel:
        return ""
    label = CHANNELS.label(channel)
    return label.lower() if channel in ("person", "other") else f"by {label.lower()}"


def initials_of(case: CaseFile) -> str:
    """Two letters for whoever a case is from; empty where that is not known, or no longer."""
    name = getattr(case, "requester", "") or getattr(case, "complainant", "")
    parts = (part.strip(".,;()") for part in name.split())
    words = [part for part in parts if part[:1].isalpha() and part not in _SMALL]
    words = [word for word in words if word.lower() not in _TITLES]
    capitals = [word for word in words if word[0].isupper()]
    named = capitals if len(capitals) > 1 else words
    return "".join(word[0].upper() for word in (named[:1] + named[-1:] if len(named) > 1 else named))


def held_words(case: CaseFile) -> str:
    """What a case is looked for by in the list: its reference, its title, who it is from, what they wrote."""
    described = getattr(case, "description", "")
    return "\n".join((case.reference, title_of(case), brief_of(case), who_of(case), case.handler, described))


def _stage_of(case: Request | Complaint) -> str:
    """What an open case waits for, or what it wants first; empty where nothing is special about it."""
    if not case.is_open:
        return ""
    if isinstance(case, Complaint):
        return "acknowledge" if not (case.acknowledged or case.outcome_sent) else ""
    waits = (
        ("identity asked", case.identity_asked, case.identity_received),
        ("authority asked", case.authority_asked, case.authority_received),
        ("fee asked", case.fee_asked, case.fee_paid),
    )
    waiting = next((what for what, asked, came in waits if asked and not came), "")
    return waiting or ("clarification asked" if open_clarification(case) else "")


def _asked_for(request: Request) -> str:
    terms = {term.code: term for term in REQUEST_RIGHTS.entries}
    asked = [terms[right] for right in request.rights if right in terms]
    if not asked:
        return "Request"
    rights = _sentence(_listed([term.label.lower() for term in asked]))
    articles = [term.help.rstrip(".").split(" ", 1)[1] for term in asked if term.help.startswith("Art")]
    if not articles:
        return f"{rights} request"
    sign = "Art" if len(articles) == 1 and " to " not in articles[0] else "Arts"
    return f"{rights} request ({sign} {', '.join(articles)})"


def _acting(request: Request) -> str:
    if request.relationship not in _ACTING:
        return ""
    return f"{_ACTING[request.relationship]} on behalf of {'a child' if request.child else 'somebody else'}"


def _for_whom(request: Request) -> str:
    return "for a child" if request.child else "for somebody else"


def _from_about(who: str, subject: str) -> str:
    who, subject = who.strip(), subject.strip()
    if not subject or subject == who:
        return who or "Nobody is named yet"
    return f"{who or 'Somebody'} for {subject}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
