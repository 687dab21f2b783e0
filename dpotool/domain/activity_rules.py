"""The questions that the law asks of a processing activity only under conditions (UK GDPR Arts 6 to 35)."""

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose, Transfer
from dpotool.domain.law_terms import Policy
from dpotool.domain.questions import Case, Gap, Rule


def _of_activity(asks: Callable[[Activity], bool], gaps: Callable[[Activity], Iterable[Gap]]) -> Rule:
    return Rule(lambda case: asks(_activity(case)), lambda case: gaps(_activity(case)))


def _activity(case: Case) -> Activity:
    return cast(Activity, case.record)


def _as_controller(activity: Activity) -> bool:
    return activity.capacity != "processor"


def _filled(
    field: str, sentence: str, article: str, *, asks: Callable[[Activity], bool] = _as_controller
) -> Rule:
    """The question that one field answers, whatever the answer."""

    def gaps(activity: Activity) -> Iterable[Gap]:
        return () if getattr(activity, field) else (Gap(field, sentence, article),)

    return _of_activity(asks, gaps)


def _purpose_gap(purpose: Purpose, field: str, sentence: str, article: str) -> Gap:
    name = f" for “{purpose.name}”" if purpose.name else ""
    return Gap("purposes", f"{sentence}{name}", article, f"purposes/{purpose.id}/{field}")


def _rests_on(code: str) -> Callable[[Activity], bool]:
    return lambda activity: any(code in purpose.lawful_bases for purpose in activity.purposes)


def _for_basis(code: str, field: str, sentence: str, article: str) -> Rule:
    """What a purpose must say as well when it rests on a certain basis."""

    def gaps(activity: Activity) -> Iterator[Gap]:
        for purpose in activity.purposes:
            if code in purpose.lawful_bases and not getattr(purpose, field):
                yield _purpose_gap(purpose, field, sentence, article)

    return _of_activity(_rests_on(code), gaps)


def _authority_asked(case: Case) -> bool:
    return case.organisation.public_authority and any(p.lawful_bases for p in _activity(case).purposes)


def _authority_gaps(case: Case) -> Iterator[Gap]:
    for purpose in _activity(case).purposes:
        for code in purpose.lawful_bases:
            basis = case.law.lawful_basis(code)
            if basis is not None and not basis.public_authority:
                sentence = f"A public authority cannot rely on {code} for its tasks; choose another basis"
                yield _purpose_gap(purpose, "lawful_bases", sentence, "6(1)")


def _uses_special_data(activity: Activity) -> bool:
    return any(i.sensitivity == "special" or i.special_categories for i in activity.data_items)


def _special_gaps(activity: Activity) -> Iterator[Gap]:
    if not any(purpose.special_conditions for purpose in activity.purposes):
        for purpose in activity.purposes[:1]:
            yield _purpose_gap(
                purpose, "special_conditions", "No condition for special category data", "9(2)"
            )
        if not activity.purposes:
            yield Gap("purposes", "No condition for special category data", "9(2)")


def _needs_schedule_1(case: Case) -> bool:
    return any(_lacks_paragraph(case, purpose) is not None for purpose in _activity(case).purposes)


def _lacks_paragraph(case: Case, purpose: Purpose) -> bool | None:
    """Whether a purpose lacks its Schedule 1 paragraph; None where it needs none."""
    conditions = (case.law.special_condition(code) for code in purpose.special_conditions)
    if not any(condition is not None and condition.needs_schedule_1 for condition in conditions):
        return None
    return not purpose.schedule_1


def _schedule_1_gaps(case: Case) -> Iterator[Gap]:
    for purpose in _activity(case).purposes:
        if _lacks_paragraph(case, purpose):
            yield _purpose_gap(purpose, "schedule_1", "No Schedule 1 condition", "DPA 2018 s.10(3)")


def _document_needed(case: Case) -> bool:
    conditions = (case.law.schedule_1_condition(c) for p in _activity(case).purposes for c in p.schedule_1)
    return any(c is not None and c.policy in (Policy.YES, Policy.EXCEPT) for c in conditions)


def _document_gaps(case: Case) -> Iterator[Gap]:
    if not (_activity(case).policy_document or case.organisation.policy_document):
        sentence = "No appropriate policy document named for the Schedule 1 condition"
        yield Gap("policy_document", sentence, "DPA 2018 Sch 1 Part 4")


def _document_followed_gaps(case: Case) -> Iterator[Gap]:
    activity = _activity(case)
    if not activity.policy_followed:
        sentence = "Not said whether data are kept and erased as the policy document says"
        yield Gap("policy_followed", sentence, "DPA 2018 Sch 1 para 41")
    if activity.policy_followed == "no" and not activity.policy_reasons:
        yield Gap(
            "policy_reasons", "No reasons for not following the policy document", "DPA 2018 Sch 1 para 41"
        )


def _uses_criminal_data(activity: Activity) -> bool:
    return any(i.sensitivity == "criminal" for i in activity.data_items) or any(
        purpose.criminal for purpose in activity.purposes
    )


def _criminal_gaps(activity: Activity) -> Iterator[Gap]:
    if not any(p.criminal and (p.criminal_basis or p.schedule_1) for p in activity.purposes):
        purpose = next((p for p in activity.purposes if p.criminal), None)
        sentence, article = "No basis for criminal offence data", "10"
        yield (
            _purpose_gap(purpose, "criminal_basis", sentence, article)
            if purpose
            else Gap("purposes", sentence, article)
        )


def _abroad_gaps(activity: Activity) -> Iterator[Gap]:
    if not activity.transfers and not activity.stays_in_uk:
        yield Gap("stays_in_uk", "Not said whether data leave the United Kingdom", "30(1)(e)")
    if activity.transfers and activity.stays_in_uk:
        yield Gap(
            "stays_in_uk", "Says that no data leave the United Kingdom, but lists transfers", "30(1)(e)"
        )


def _safeguards_asked(case: Case) -> bool:
    return any(_lacks_safeguards(case, transfer) is not None for transfer in _activity(case).transfers)


def _lacks_safeguards(case: Case, transfer: Transfer) -> bool | None:
    """Whether a transfer lacks the safeguards it must document; None where none are asked (Art 30(1)(e))."""
    if not transfer.mechanism.startswith("Art 49(1) second"):
        return None
    return not transfer.safeguards


def _safeguards_gaps(case: Case) -> Iterator[Gap]:
    for transfer in _activity(case).transfers:
        if _lacks_safeguards(case, transfer):
            path = f"transfers/{transfer.id}/safeguards"
            yield Gap("transfers", f"No safeguards for the transfer to {transfer.country}", "30(1)(e)", path)


def _recipient_gaps(activity: Activity) -> Iterator[Gap]:
    if not activity.recipients:
        yield Gap(
            "recipients", "No recipients: name who gets the data, or write that nobody does", "30(1)(d)"
        )
    for recipient in activity.recipients:
        if not recipient.name and not recipient.party:
            path = f"recipients/{recipient.id}/name"
            yield Gap("recipients", "A recipient without a name or organisation", "30(1)(d)", path)


def _decision_gaps(activity: Activity) -> Iterator[Gap]:
    if not activity.automated_decisions:
        yield Gap("automated_decisions", "No automated decision described", "13(2)(f)")
    for decision in activity.automated_decisions:
        for field in ("logic", "consequences", "safeguards"):
            if not getattr(decision, field):
                path = f"automated_decisions/{decision.id}/{field}"
                sentence = f"Nothing said of the {field} of “{decision.headline}”"
                yield Gap(
                    "automated_decisions", sentence, "22C" if field == "safeguards" else "13(2)(f)", path
                )


def _assessment_gaps(activity: Activity) -> Iterator[Gap]:
    if activity.dpia_state == "completed" and not activity.dpia_link:
        yield Gap("dpia_link", "No link to the impact assessment", "35")
    if activity.dpia_state in ("", "not-started", "not-needed"):
        yield Gap("dpia_state", "The impact assessment that is required has not begun", "35")


RULES: tuple[Rule, ...] = (
    _for_basis("6(1)(f)", "interests", "The legitimate interests are not named", "13(1)(d)"),
    _for_basis("6(1)(ea)", "recognised_interests", "No recognised interest named", "6(1)(ea)"),
    _for_basis("6(1)(a)", "withdrawing", "Not said how consent can be withdrawn", "7(3)"),
    Rule(_authority_asked, _authority_gaps),
    _of_activity(_uses_special_data, _special_gaps),
    Rule(_needs_schedule_1, _schedule_1_gaps),
    Rule(_document_needed, _document_gaps),
    Rule(_document_needed, _document_followed_gaps),
    _of_activity(_uses_criminal_data, _criminal_gaps),
    _filled("sources", "Not said where the data come from", "14(2)(f)"),
    _filled("obligation", "Not said whether people must give the data", "13(2)(e)"),
    _of_activity(_as_controller, _recipient_gaps),
    _of_activity(lambda activity: True, _abroad_gaps),
    Rule(_safeguards_asked, _safeguards_gaps),
    _filled("retention", "No time limits", "30(1)(f)"),
    _filled("security", "No security measures", "30(1)(g)", asks=lambda activity: True),
    _filled("automation", "Not said whether a computer decides", "13(2)(f)"),
    _of_activity(lambda activity: activity.automation == "solely", _decision_gaps),
    _filled(
        "joint_controllers",
        "No joint controller named",
        "26",
        asks=lambda activity: activity.capacity == "joint-controller",
    ),
    _filled(
        "controllers",
        "No controller named for whom you act",
        "30(2)(a)",
        asks=lambda activity: activity.capacity == "processor",
    ),
    _filled("dpia_required", "Not said whether an impact assessment is required", "35"),
    _of_activity(lambda activity: activity.dpia_required == "yes", _assessment_gaps),
)
