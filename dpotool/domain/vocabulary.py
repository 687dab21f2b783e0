"""Closed lists of answers; what the law may change stands in `resources/law` instead."""

from dpotool.domain.terms import LawTerms, terms

LAWFUL_BASES = LawTerms("lawful-bases")
RECOGNISED_INTERESTS = LawTerms("recognised-interests")
SPECIAL_CONDITIONS = LawTerms("special-conditions")
SPECIAL_CATEGORIES = LawTerms("special-categories")
SCHEDULE_1 = LawTerms("schedule-1")
COUNTRIES = LawTerms("countries")
TRANSFER_MECHANISMS = LawTerms("transfer-mechanisms")
RIGHTS = LawTerms("rights")

NATIONS = terms(
    "nation",
    ("england", "England"),
    ("wales", "Wales"),
    ("scotland", "Scotland"),
    ("northern-ireland", "Northern Ireland"),
)
YES_NO = terms("answer", ("yes", "Yes"), ("no", "No"))
CAPACITIES = terms(
    "capacity",
    ("controller", "Controller", "You decide why and how the data are used."),
    ("joint-controller", "Joint controller", "You decide together with another organisation (Art 26)."),
    ("processor", "Processor", "You act for another organisation, on its instructions (Art 28)."),
)
ACTIVITY_STATES = terms(
    "state", ("in-use", "In use"), ("planned", "Planned"), ("ended", "Ended"), ("archived", "Archived")
)
PURPOSE_KINDS = terms(
    "kind of purpose",
    ("service", "Providing a service"),
    ("statistics", "Reports and statistics"),
    ("research", "Research"),
    ("marketing", "News and direct marketing"),
    ("website", "Running a website"),
    ("administration", "Running the organisation"),
)
SENSITIVITIES = terms(
    "sensitivity",
    ("ordinary", "Ordinary"),
    ("sensitive", "Sensitive in practice", "Not special category in law, but harmful in the wrong hands."),
    ("special", "Special category", "Art 9(1) UK GDPR."),
    ("criminal", "Criminal offence data", "Art 10 UK GDPR; DPA 2018 s.11(2)."),
)
SOURCE_KINDS = terms(
    "kind of source",
    ("person", "The person themselves"),
    ("family", "Family or carers"),
    ("organisation", "Another organisation"),
    ("observed", "What we see or hear"),
    ("automatic", "Collected automatically"),
    ("public", "A public source"),
)
RECIPIENT_KINDS = terms(
    "kind of recipient",
    ("internal", "Inside the organisation"),
    ("controller", "Another controller"),
    ("joint-controller", "Joint controller"),
    ("processor", "Processor", "Acts for you under a contract (Art 28)."),
    ("authority", "Public authority"),
    ("public", "The public"),
)
DATA_FORMS = terms(
    "form of data",
    ("identifiable", "Identifiable"),
    ("pseudonymised", "Pseudonymised"),
    ("anonymised", "Anonymised"),
    ("aggregate", "Totals only"),
)
RESEARCH_KINDS = terms(
    "kind of use",
    ("research", "Research"),
    ("matching", "Matching with other data"),
    ("survey", "Survey samples"),
)
MEASURE_KINDS = terms(
    "kind of measure",
    ("technical", "Technical"),
    ("organisational", "Organisational"),
    ("physical", "Physical"),
)
END_ACTIONS = terms(
    "end action",
    ("destroy", "Destroy securely"),
    ("anonymise", "Anonymise"),
    ("review", "Review by a person"),
    ("transfer", "Pass on to another body"),
    ("archive", "Offer to the archive"),
    ("return", "Return to the owner"),
    ("keep", "Keep for good"),
)
AUTOMATION = terms(
    "automated decisions",
    ("none", "None"),
    ("assisted", "A computer helps, a person decides"),
    ("solely", "Significant decisions by computer alone", "Arts 22A to 22D apply."),
)
OBLIGATIONS = terms(
    "obligation",
    ("statutory", "Required by law"),
    ("contractual", "Required by a contract"),
    ("pre-contract", "Needed to enter into a contract"),
    ("voluntary", "Voluntary"),
    ("mixed", "Some required, some voluntary"),
)
ASSESSMENT_STATES = terms(
    "progress",
    ("not-started", "Not started"),
    ("under-way", "Under way"),
    ("completed", "Completed"),
    ("not-needed", "Not needed"),
)
PARTY_KINDS = terms(
    "kind of organisation",
    ("recipient", "Receives data from us"),
    ("processor", "Processor", "Acts for us under a contract (Art 28)."),
    ("joint-controller", "Joint controller"),
    ("controller", "Another controller"),
    ("authority", "Public authority"),
    ("client", "Controller for whom we act"),
    ("representative", "Our representative (Art 27)"),
    ("team", "Team or department inside the organisation"),
)
SYSTEM_KINDS = terms(
    "kind of place",
    ("software", "Software"),
    ("website", "Website"),
    ("drive", "Shared drive or mailbox"),
    ("paper", "Paper files"),
    ("device", "Device or camera"),
    ("site", "Building or store"),
)
NOTICE_STATES = terms(
    "state",
    ("draft", "Draft"),
    ("review", "In review"),
    ("published", "Published"),
    ("superseded", "Superseded"),
)
DATE_PRECISIONS = terms("shown as", ("day", "Day, month and year"), ("month", "Month and year only"))
ASSURANCE_TOPICS = terms(
    "topic",
    ("not-collected", "What we do not collect"),
    ("not-done", "What we do not do"),
    ("marketing", "Marketing"),
    ("protection", "How we protect data"),
    ("breach", "If something goes wrong"),
    ("elsewhere", "Other websites and organisations"),
    ("reader", "What we ask of you"),
)
COOKIE_CATEGORIES = terms(
    "category",
    ("necessary", "Strictly necessary", "PECR Sch A1 para 4."),
    ("statistics", "Statistics with a way to object", "PECR Sch A1 para 5."),
    ("appearance", "Appearance or preferences", "PECR Sch A1 para 6."),
    ("consent", "Only with consent", "PECR Sch A1 para 2."),
)
RELATED_STATES = terms(
    "state", ("current", "Current"), ("temporary", "Temporary"), ("withdrawn", "Withdrawn")
)
LAW_LISTS = terms(
    "list",
    ("lawful-bases", "Lawful bases"),
    ("recognised-interests", "Recognised legitimate interests"),
    ("special-conditions", "Art 9 conditions"),
    ("special-categories", "Special categories"),
    ("schedule-1", "Schedule 1 conditions"),
    ("countries", "Countries"),
    ("approvals", "Countries approved for transfers"),
    ("transfer-mechanisms", "Transfer mechanisms"),
    ("rights", "Rights"),
    ("exemptions", "Exemptions from rights"),
    ("retention", "Retention rules"),
    ("legislation", "Legislation"),
    ("regulator", "Regulator"),
)
