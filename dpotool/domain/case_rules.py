"""The questions that the law asks of a request, a complaint or a breach only under conditions."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any, cast

from dpotool.domain.breach import Breach
from dpotool.domain.questions import Case, Gap, Rule
from dpotool.domain.request import Request

_HOURS = timedelta(hours=72)
_PASSED_ON = ("rectification", "erasure", "restriction")
_DONE = ("done", "partly")


def _needs(field: str, sentence: str, article: str, when: Callable[[Any], bool]) -> Rule:
    """The question that one field answers, asked under a condition."""

    def gaps(case: Case) -> Iterable[Gap]:
        return () if getattr(case.record, field) else (Gap(field, sentence, article),)

    return Rule(lambda case: when(case.record), gaps)


def _results(request: Request, rights: tuple[str, ...]) -> set[str]:
    return {outcome.result for outcome in request.outcomes if outcome.right in rights}


def _is_done(request: Request, *rights: str) -> bool:
    return bool(_results(request, rights) & set(_DONE))


def _is_refused(request: Request) -> bool:
    return any(outcome.result in ("refused", "partly") for outcome in request.outcomes)


def _without_reasons(case: Case) -> Iterator[Gap]:
    for outcome in cast(Request, case.record).outcomes:
        if outcome.result in ("refused", "partly") and not outcome.reason:
            sentence = f"No reasons are recorded for what was refused of “{outcome.headline}”"
            yield Gap("outcomes", sentence, "12(4)", f"outcomes/{outcome.id}/reason")


def _unanswered_searches(case: Case) -> Iterator[Gap]:
    for search in cast(Request, case.record).searches:
        if not search.done and not search.not_searched:
            sentence = f"“{search.headline}” was neither searched nor passed over for a reason"
            yield Gap("searches", sentence, "15(1A)", f"searches/{search.id}/done")


def _is_told_late(breach: Breach) -> bool:
    if breach.aware_at is None or breach.notified_at is None:
        return False
    return breach.notified_at - breach.aware_at > _HOURS


def _people_left_out(case: Case) -> Iterator[Gap]:
    breach = cast(Breach, case.record)
    if not breach.people_told and not breach.people_not_told:
        yield Gap("people_told", "The risk is high: have the people been told, or why not?", "34(1), (3)")


def _is_risky(breach: Breach) -> bool:
    return breach.risk in ("risk", "high")


REQUEST_RULES = (
    _needs(
        "extension_reason",
        "The person must be told why it is extended",
        "12A(4)",
        lambda request: request.extended_on is not None,
    ),
    _needs("fee_reason", "Why is there a fee?", "12(5)", lambda r: r.fee_asked is not None),
    _needs(
        "searches",
        "No search is recorded",
        "15(1A)",
        lambda request: _is_done(request, "access"),
    ),
    Rule(lambda case: _is_done(cast(Request, case.record), "access"), _unanswered_searches),
    Rule(lambda case: _is_refused(cast(Request, case.record)), _without_reasons),
    _needs(
        "recipients_told",
        "Have those who received the data been told?",
        "19",
        lambda request: _is_done(request, *_PASSED_ON),
    ),
    _needs(
        "authority_received",
        "What shows that they may act for the person?",
        "12(6)",
        lambda request: request.relationship not in ("", "self") and bool(request.closed_on),
    ),
)
COMPLAINT_RULES = (
    _needs("outcome", "The outcome is not recorded", "DPA 2018 s.164A", lambda c: bool(c.closed_on)),
    _needs(
        "signposted",
        "Was the person told that they can complain to the regulator?",
        "DPA 2018 s.165",
        lambda complaint: complaint.outcome_sent is not None,
    ),
)
BREACH_RULES = (
    _needs("people", "How many people does it concern, roughly?", "33(3)(a)", _is_risky),
    _needs("consequences", "What are the likely consequences?", "33(3)(c)", _is_risky),
    _needs("measures", "What is being done about it?", "33(3)(d)", _is_risky),
    _needs("late_reason", "The regulator was told after more than 72 hours; why?", "33(1)", _is_told_late),
    Rule(lambda case: cast(Breach, case.record).risk == "high", _people_left_out),
)
