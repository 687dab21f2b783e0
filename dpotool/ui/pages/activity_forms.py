"""The forms in which an activity is shown, in their order."""

FORMS = (
    "activity_what",
    "activity_people",
    "activity_sharing",
    "activity_abroad",
    "activity_retention",
    "activity_security",
    "activity_assessments",
)
