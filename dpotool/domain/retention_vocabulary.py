"""Closed lists of answers about how long things are kept, and what happens to them then."""

from dpotool.domain.terms import terms

SCOPES = terms(
    "scope",
    ("school", "Schools"),
    ("council", "Councils"),
    ("charity", "Charities"),
    ("company", "Companies"),
    ("employer", "Employers"),
    ("all", "Everybody"),
)
AUTHORITY_KINDS = terms(
    "kind of authority",
    ("statute", "Statute"),
    ("code", "Statutory code"),
    ("limitation", "Limitation of claims"),
    ("guidance", "Guidance"),
    ("case", "Case law"),
    ("local", "Our own policy"),
)
STRENGTHS = terms(
    "strength",
    ("must", "Must be exactly so"),
    ("min", "At least so long"),
    ("max", "At most so long"),
    ("recommended", "Recommended"),
)
MONTH_ENDS = terms(
    "day",
    ("1-31", "31 January"),
    ("2-29", "the end of February"),
    ("3-31", "31 March"),
    ("4-30", "30 April"),
    ("5-31", "31 May"),
    ("6-30", "30 June"),
    ("7-31", "31 July"),
    ("8-31", "31 August"),
    ("9-30", "30 September"),
    ("10-31", "31 October"),
    ("11-30", "30 November"),
    ("12-31", "31 December"),
)
YEAR_KINDS = terms(
    "kind of year",
    ("academic", "Academic year"),
    ("calendar", "Calendar year"),
    ("tax", "Tax year"),
    ("financial", "Financial year"),
    ("accounting", "Our own accounting year"),
)
MEDIA = terms("medium", ("paper", "Paper"), ("system", "In a system"), ("both", "Both"))
DECISIONS = terms(
    "decision",
    ("destroy", "Destroyed"),
    ("anonymise", "Made anonymous"),
    ("transfer", "Passed on"),
    ("archive", "Offered to the archive"),
    ("keep", "Kept longer"),
)
HOLD_KINDS = terms(
    "reason",
    ("claim", "Legal claim"),
    ("request", "Open request"),
    ("complaint", "Open complaint"),
    ("foi", "Freedom of information request"),
    ("inquiry", "Inquiry"),
    ("safeguarding", "Safeguarding"),
    ("audit", "Audit"),
)
REVIEW_KINDS = terms(
    "kind of review",
    ("policy", "Policy document"),
    ("agreement", "Agreement"),
    ("training", "Training"),
    ("security", "Security test"),
    ("other", "Something else"),
)
