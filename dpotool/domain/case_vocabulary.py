"""Closed lists of answers about requests, complaints and breaches."""

from dpotool.domain.terms import LawTerms, terms

EXEMPTIONS = LawTerms("exemptions")

REQUEST_RIGHTS = terms(
    "right",
    ("access", "Access", "Art 15."),
    ("rectification", "Rectification", "Art 16."),
    ("erasure", "Erasure", "Art 17."),
    ("restriction", "Restriction", "Art 18."),
    ("portability", "Data portability", "Art 20."),
    ("objection", "Objection", "Art 21."),
    ("automated", "Automated decision", "Arts 22A to 22D."),
    ("educational-record", "Educational record", "A parent’s own right, in maintained schools."),
    ("exam-marks", "Exam marks before results", "DPA 2018 Sch 2 para 25."),
)
CHANNELS = terms(
    "way",
    ("email", "E-mail"),
    ("letter", "Letter"),
    ("person", "In person"),
    ("telephone", "Telephone"),
    ("form", "Our form"),
    ("social-media", "Social media"),
    ("other", "Another way"),
)
RELATIONSHIPS = terms(
    "relationship",
    ("self", "The person themselves"),
    ("parent", "Parent or carer with parental responsibility"),
    ("solicitor", "Solicitor"),
    ("relative", "Relative or friend"),
    ("attorney", "Attorney, deputy or guardian"),
    ("organisation", "Another organisation"),
)
EXTENSION_REASONS = terms(
    "reason",
    ("complex", "The request is complex"),
    ("number", "The person has made a number of requests"),
    ("both", "The requests are complex, and there are a number of them"),
)
RESULTS = terms(
    "result",
    ("done", "Done in full"),
    ("partly", "Done in part"),
    ("refused", "Refused"),
    ("nothing-held", "Nothing held"),
    ("withdrawn", "Withdrawn"),
)
REFUSAL_GROUNDS = terms(
    "ground",
    ("exempt", "An exemption applies"),
    ("not-applicable", "The right does not apply here"),
    ("unfounded", "Manifestly unfounded", "Art 12(5); it is for you to show it."),
    ("excessive", "Manifestly excessive", "Art 12(5); it is for you to show it."),
    ("identity", "It was not clear who asked", "Art 12(6)."),
    ("authority", "No authority to act for the person"),
)
CLOSINGS = terms(
    "end",
    ("answered", "Answered"),
    ("withdrawn", "Withdrawn"),
    ("lapsed", "Lapsed", "What was asked for never came."),
    ("merged", "Merged into another"),
    ("mistaken", "Logged by mistake"),
)
DELIVERIES = terms(
    "way",
    ("email", "E-mail, protected"),
    ("portal", "Secure download"),
    ("post", "Post, tracked"),
    ("hand", "By hand"),
    ("viewing", "Seen on the premises"),
    ("spoken", "Told by word of mouth"),
)
THIRD_PARTY_DECISIONS = terms(
    "decision",
    ("consent", "Disclose with their consent"),
    ("reasonable", "Disclose, reasonable without consent"),
    ("withhold", "Withhold"),
)
NOTE_KINDS = terms(
    "kind of note",
    ("note", "Note"),
    ("telephone", "Telephone call"),
    ("meeting", "Meeting"),
    ("in", "Letter or e-mail in"),
    ("out", "Letter or e-mail out"),
    ("progress", "Told of progress"),
)
COMPLAINT_SUBJECTS = terms(
    "subject",
    ("access", "A request for access"),
    ("other-right", "Another right"),
    ("accuracy", "Accuracy"),
    ("security", "Security"),
    ("marketing", "Marketing"),
    ("retention", "Kept too long"),
    ("sharing", "Sharing"),
    ("transparency", "Not being told"),
    ("other", "Something else"),
)
COMPLAINT_OUTCOMES = terms(
    "outcome",
    ("upheld", "Upheld"),
    ("partly", "Upheld in part"),
    ("not-upheld", "Not upheld"),
    ("withdrawn", "Withdrawn"),
)
BREACH_KINDS = terms(
    "kind of breach",
    ("confidentiality", "Confidentiality", "Seen by or given to somebody who should not have it."),
    ("integrity", "Integrity", "Altered by mistake or without authority."),
    ("availability", "Availability", "Lost, destroyed, or out of reach."),
)
LEVELS = terms("level", ("low", "Low"), ("medium", "Medium"), ("high", "High"))
RISKS = terms(
    "risk",
    ("none", "Unlikely to result in a risk", "The regulator need not be told; record why (Art 33(1))."),
    ("risk", "A risk", "The regulator is told within 72 hours (Art 33(1))."),
    ("high", "A high risk", "The regulator and the people concerned are told (Arts 33, 34)."),
)
NOTIFIED_BODIES = terms(
    "body",
    ("police", "Police"),
    ("authority", "Local authority"),
    ("department", "Government department"),
    ("charity-regulator", "Charity regulator"),
    ("insurer", "Insurer"),
    ("cyber", "National Cyber Security Centre or Report Fraud"),
    ("controller", "Controller for whom we act"),
    ("other", "Another body"),
)
PAUSE_COUNTING = terms(
    "way to count",
    ("inclusive", "Both days count", "The day of asking and the day of the answer stop the clock."),
    ("exclusive", "One day fewer", "The safer way where the two differ."),
)
LETTER_USES = terms(
    "use of a letter",
    ("request", "Requests"),
    ("complaint", "Complaints"),
    ("breach", "Breaches"),
    ("form", "Forms for paper"),
    ("part", "Parts of all letters"),
)
HOLIDAY_SORTS = terms("sort", ("added", "Is a public holiday"), ("removed", "Is not a public holiday"))
