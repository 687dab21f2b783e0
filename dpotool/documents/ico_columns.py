"""The columns of the ICO's templates: thirty for a controller's record, seven for a processor's.

Headings and bands are those of the ICO's workbook, sheet Template, row 9 (columns A to AD); the processor's
headings and the division into required and optional ones are from memory.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dpotool.documents import ico_answers as answers
from dpotool.documents.ico_answers import Entry
from dpotool.domain.terms import Terms
from dpotool.domain.vocabulary import ASSESSMENT_STATES, YES_NO

ARTICLE_30 = "Article 30 Record of Processing Activities"
NOTICES = "Privacy Notices"
CONSENT = "Consent"
ACCESS = "Access Requests"
IMPACT = "Data Protection Impact Assessments"
BREACHES = "Personal Data Breaches"
SCHEDULE_1 = "Data Protection Act 2018 - Special Category or Criminal Conviction and Offence data"


@dataclass(frozen=True)
class Column:
    """One column: its band, its heading, whether the law requires it, and what stands in it.

    `width` is in characters; `choices` become the answers that the spreadsheet offers.
    """

    band: str
    heading: str
    required: bool
    width: int
    text: Callable[[Entry], str]
    choices: Terms | None = None


CONTROLLER_COLUMNS: tuple[Column, ...] = (
    Column(ARTICLE_30, "Business function", False, 18, answers.shown("function")),
    Column(ARTICLE_30, "Purpose of processing", True, 36, answers.of_purposes("name")),
    Column(
        ARTICLE_30,
        "Name and contact details of joint controller (if applicable)",
        True,
        26,
        answers.parties(lambda activity: activity.joint_controllers),
    ),
    Column(ARTICLE_30, "Categories of individuals", True, 22, answers.shown("data_subjects")),
    Column(ARTICLE_30, "Categories of personal data", True, 40, answers.data_items),
    Column(ARTICLE_30, "Categories of recipients", True, 36, answers.recipients),
    Column(ARTICLE_30, "Link to contract with processor", False, 26, answers.contracts),
    Column(
        ARTICLE_30,
        "Names of third countries or international organisations that personal data are transferred to"
        " (if applicable)",
        True,
        28,
        answers.countries,
    ),
    Column(
        ARTICLE_30,
        "Safeguards for exceptional transfers of personal data to third countries or international"
        " organisations (if applicable)",
        True,
        28,
        answers.safeguards,
    ),
    Column(ARTICLE_30, "Retention schedule (if possible)", True, 34, answers.retention),
    Column(
        ARTICLE_30,
        "General description of technical and organisational security measures (if possible)",
        True,
        36,
        answers.security,
    ),
    Column(NOTICES, "Article 6 lawful basis for processing personal data", False, 28, answers.bases),
    Column(
        NOTICES, "Article 9 condition for processing special category data", False, 28, answers.conditions
    ),
    Column(
        NOTICES,
        "Legitimate interests for the processing (if applicable)",
        False,
        28,
        answers.of_purposes("interests"),
    ),
    Column(
        NOTICES,
        "Link to record of legitimate interests assessment (if applicable)",
        False,
        24,
        answers.of_purposes("interests_assessment"),
    ),
    Column(NOTICES, "Rights available to individuals", False, 26, answers.rights),
    Column(
        NOTICES,
        "Existence of automated decision-making, including profiling (if applicable)",
        False,
        24,
        answers.decisions,
    ),
    Column(NOTICES, "The source of the personal data (if applicable)", False, 30, answers.sources),
    Column(CONSENT, "Link to record of consent", False, 24, answers.of_purposes("consent_record")),
    Column(ACCESS, "Location of personal data", False, 28, answers.systems),
    Column(
        IMPACT,
        "Data Protection Impact Assessment required?",
        False,
        16,
        answers.shown("dpia_required"),
        YES_NO,
    ),
    Column(
        IMPACT,
        "Data Protection Impact Assessment progress",
        False,
        16,
        answers.shown("dpia_state"),
        ASSESSMENT_STATES,
    ),
    Column(IMPACT, "Link to Data Protection Impact Assessment", False, 24, answers.shown("dpia_link")),
    Column(
        BREACHES, "Has a personal data breach occurred?", False, 16, answers.shown("breach_occurred"), YES_NO
    ),
    Column(BREACHES, "Link to record of personal data breach", False, 24, answers.shown("breach_link")),
    Column(
        SCHEDULE_1,
        "Data Protection Act 2018 Schedule 1 Condition for processing",
        True,
        30,
        answers.schedule_1,
    ),
    Column(
        SCHEDULE_1,
        "GDPR Article 6 lawful basis for processing",
        True,
        26,
        answers.under_schedule_1(answers.bases),
    ),
    Column(
        SCHEDULE_1,
        "Link to retention and erasure policy document",
        True,
        26,
        answers.under_schedule_1(answers.policy_document),
    ),
    Column(
        SCHEDULE_1,
        "Is personal data retained and erased in accordance with the policy document?",
        True,
        20,
        answers.shown("policy_followed"),
        YES_NO,
    ),
    Column(
        SCHEDULE_1,
        "Reasons for not adhering to policy document (if applicable)",
        True,
        26,
        answers.shown("policy_reasons"),
    ),
)

PROCESSOR_COLUMNS: tuple[Column, ...] = (
    Column(
        ARTICLE_30,
        "Name and contact details of controller",
        True,
        30,
        answers.parties(lambda activity: activity.controllers),
    ),
    Column(
        ARTICLE_30,
        "Name and contact details of controller's representative (if applicable)",
        True,
        28,
        lambda entry: "",
    ),
    Column(ARTICLE_30, "Categories of processing", True, 36, answers.of_purposes("name")),
    CONTROLLER_COLUMNS[7],
    CONTROLLER_COLUMNS[8],
    CONTROLLER_COLUMNS[10],
    Column(ARTICLE_30, "Link to contract with controller", False, 26, answers.controller_contracts),
)
