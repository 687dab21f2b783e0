"""A privacy notice of a school that does not exist, long enough to meet every kind of block."""

import struct
import zlib

from dpotool.domain.prose import (
    Address,
    Bullets,
    Emphasis,
    Heading,
    Item,
    Link,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Prose,
    Rule,
    Strong,
    Table,
)


def png(width: int, height: int, colour: bytes) -> bytes:
    """A picture of one colour: three bytes for an opaque one, four where the last says how much shows"
    " through."""
    rows = zlib.compress((b"\0" + colour * width) * height)
    kind = {3: 2, 4: 6}[len(colour)]
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    )


COLLECTED = Table(
    ("Kind of information", "Examples", "How we get it"),
    (
        (
            "Identity and contact",
            "Name, date of birth, address, family telephone numbers",
            "The admission form",
        ),
        ("Attendance", "Sessions attended, reasons for absence", "Registers taken twice a day"),
        ("Attainment", "Assessments, reports, results of national tests", "Teachers; the last school"),
        (
            (Strong("Health"), " and dietary needs"),
            "Allergies, medicines, care plans, accessibility",
            (
                "You; ",
                Link("the school nurses", "https://nurses.larkfield.example/school-health/"),
                "; your doctor",
            ),
        ),
        (
            "Special educational needs",
            "Assessments, EHC plans, notes of reviews",
            "The council’s SEND service",
        ),
        ("Safeguarding", "Concerns, referrals, records of meetings", "Staff; the police; social care"),
        (
            "Ethnicity, language, religion",
            "As you give them; “prefer not to say” is an answer",
            "The admission form",
        ),
        ("Pictures", "Photographs of classes and of work", "Staff; Brightlens Photography"),
        ("Meals and payments", "Free meals, balances, trips paid for", "You; the Meadow Parent App"),
    ),
    "What we collect about pupils",
    (3, 5, 4),
)

BASES = Table(
    ("Why we use it", "Lawful basis", "Law behind it"),
    (
        (
            "To teach pupils and to follow their progress",
            "Public task, Article 6(1)(e)",
            "Education Act 2002, s.175",
        ),
        (
            "To keep registers",
            "Legal obligation, Article 6(1)(c)",
            "School Attendance (Pupil Registration) Regulations 2024",
        ),
        ("To keep children safe", "Public task, Article 6(1)(e)", "Children Act 2004, s.11"),
        (
            "To meet special educational needs",
            "Legal obligation, Article 6(1)(c)",
            "Children and Families Act 2014, s.66",
        ),
        (
            "To give the school census to the government",
            "Legal obligation, Article 6(1)(c)",
            "Education Act 1996, s.537A",
        ),
        ("To show pictures in the newsletter", "Consent, Article 6(1)(a)", "You can withdraw it at any time"),
    ),
    "Why we use information, and what allows us to",
    (5, 4, 5),
)

KEPT = Table(
    ("Record", "How long", "Counted from"),
    (
        ("Pupil’s file", "25 years", "Date of birth"),
        ("File on special educational needs", "31 years", "Date of birth"),
        ("Entries in the registers", "6 years", "The day of the entry"),
        ("Records of accidents", "25 years", "Date of birth"),
        ("Records of payments", "6 years", "End of the financial year"),
        ("Photographs", "1 year", "The day you withdraw consent, or the pupil leaves"),
    ),
    "How long we keep it",
    (5, 3, 5),
)

SHARED = (
    ("Department for Education", ", for the school census, attendance and national tests"),
    ("Oakshire County Council", ", for admissions, attendance, special educational needs and safeguarding"),
    ("The school nurses", ", who check sight, hearing and height in Reception and Year 6"),
    ("Meadow Parent App Ltd", ", which runs our messages and payments on our instructions"),
    ("Harvest and Hob Catering", ", for dietary needs and allergies"),
    ("Brightlens Photography", ", for class and site photographs"),
    ("The next school", ", when a pupil moves"),
)

NOTICE = Prose(
    title="Privacy notice for parents and carers",
    subtitle="How Larkfield Learning Trust uses information about pupils and their families",
    version="Version 3, in use since 22 November 2026. We look at it again by 1 September 2027.",
    header="Larkfield Learning Trust",
    footer="Version 3, 22 November 2026",
    author="Larkfield Learning Trust",
    subject="Information under Articles 13 and 14 of the UK GDPR",
    keywords=("privacy notice", "pupils", "UK GDPR"),
    logo=png(240, 80, b"\x1f\x5f\xa8"),
    logo_alt="Larkfield Learning Trust",
    blocks=(
        Note(
            (
                Paragraph(
                    (Strong("In short."), " We use what we need to teach children and to keep them safe.")
                ),
                Bullets(
                    (
                        "We share it only where the law asks or allows it, and we never sell it.",
                        (
                            "You can ask for a copy, and you can ",
                            Link("complain to us", "#complain"),
                            " at any time.",
                        ),
                        "Ask at the school office if you would like this notice in large print or read"
                        " to you.",
                    )
                ),
            )
        ),
        Heading(1, "1. Who we are", "who"),
        Paragraph(
            "Larkfield Learning Trust decides how and why information about its pupils is used. In the"
            " words of the"
            " law it is the controller. It runs three schools: Larkfield Infants, Larkfield Juniors and"
            " Beck Lane"
            " Primary School. This notice is for all three."
        ),
        Paragraph("Our data protection officer helps us to follow the law, and answers your questions:"),
        Address(
            (
                (Strong("The data protection officer"),),
                "Larkfield Learning Trust",
                "1 Orchard Lane",
                "Larkfield OX0 0AA",
                ("Telephone: ", Link("01632 960 001", "tel:+441632960001")),
                ("E-mail: ", Link("privacy@larkfield.example", "mailto:privacy@larkfield.example")),
            )
        ),
        Heading(1, "2. What we collect", "collect"),
        Paragraph(
            "Most of it comes from you when your child joins us. Some of it is created at school, and"
            " some reaches us"
            " from others. Some kinds of it have more protection in law: health, ethnicity, religion"
            " and beliefs."
        ),
        COLLECTED,
        Heading(2, "If you do not want to give it", "voluntary"),
        Paragraph(
            (
                "Where the law obliges us to hold something, you must give it. ",
                Strong("We tell you each time whether you must or may."),
                " If you leave out what you may leave out, nothing happens to your child’s place.",
            )
        ),
        Heading(1, "3. Why we use it", "why"),
        Paragraph("The law allows us to use information only for reasons that it names. These are ours:"),
        BASES,
        Heading(2, "Information with more protection", "special"),
        Paragraph(
            (
                "For health, ethnicity and religion we rely besides on ",
                Emphasis("substantial public interest"),
                ": Article 9(2)(g) of the UK GDPR with paragraphs 6, 8 and 18 of Schedule 1 to the Data"
                " Protection"
                " Act 2018. We keep a policy on how we protect it. Ask us for a copy.",
            )
        ),
        Heading(3, "In an emergency", "emergency"),
        Paragraph(
            "If a life is at risk and you cannot be reached, we give the ambulance service what it needs."
        ),
        Heading(1, "4. Who we share it with", "share"),
        Paragraph("We share only what is needed, and only when the law allows it. We share it with:"),
        Bullets(tuple((Strong(who), what) for who, what in SHARED)),
        Paragraph("We never sell information, and never share it for advertising."),
        Heading(2, "How the government uses it", "government"),
        Paragraph(
            (
                "The Department for Education keeps what we send in the National Pupil Database. It"
                " explains what it"
                " does with it on ",
                Link(
                    "its page on data about pupils",
                    "https://www.gov.example/guidance/national-pupil-database",
                ),
                ".",
            )
        ),
        Heading(1, "5. Where it goes abroad", "abroad"),
        Paragraph(
            "Meadow Parent App Ltd keeps a copy in Ireland. The United Kingdom has approved transfers"
            " to Ireland, so"
            " the protection there is not materially lower. Nothing else leaves the United Kingdom."
        ),
        Heading(1, "6. How long we keep it", "keep"),
        Paragraph(
            "We keep what the law or our work needs, then destroy it safely. When a pupil moves, the"
            " file goes along"
            " to the next school."
        ),
        KEPT,
        Paragraph(
            (
                "The whole list is in our ",
                Link("retention schedule", "https://www.larkfield.example/retention"),
                ", and on paper at the office.",
            )
        ),
        Heading(1, "7. Your rights", "rights"),
        Paragraph("You, and your child once old enough to understand, may ask us:"),
        Bullets(
            (
                "for a copy of what we hold",
                Item(
                    "to put it right, if it is",
                    (Bullets(("wrong,", "incomplete, or", "out of date")),),
                ),
                "to erase it, where the law does not oblige us to keep it",
                "to use it less, while a question about it is open",
                "not to use it for a reason that you object to, where we rely on our public task",
                "to withdraw your consent, where we asked for it",
            )
        ),
        Paragraph(
            "We answer within one month. If what you ask is complex we may need up to two months more,"
            " and say so"
            " within the first. It costs nothing. No decision about your child is made by a machine alone."
        ),
        Heading(2, "How to ask", "ask"),
        Numbered(
            (
                "Say it, write it or send it: at the office, by telephone or by e-mail. There is no"
                " form to fill in.",
                Item(
                    "Tell us who you are and what you would like.",
                    (Paragraph("If we do not know you, we ask for something that shows who you are."),),
                ),
                "We write to you that we have it, and by when we answer.",
            )
        ),
        Heading(1, "8. How to complain", "complain"),
        Paragraph(
            "Tell us first, please: you have the right to complain to us under section 164A of the Data"
            " Protection"
            " Act 2018. We acknowledge it within 30 days, look into it and tell you the outcome without"
            " undue delay."
        ),
        Paragraph("You may also complain to the Information Commission (ICO) at any time:"),
        Address(
            (
                (Strong("Information Commission"),),
                ("Website: ", Link("ico.example/make-a-complaint", "https://ico.example/make-a-complaint")),
            )
        ),
        Rule(),
        Paragraph(
            (Emphasis("This notice hangs at the entrance of each school."), " Copies are at the office.")
        ),
        PageBreak(),
        Heading(1, "Words used in this notice", "words"),
        Table(
            ("Word", "What it means"),
            (
                ("Controller", "Whoever decides how and why information is used"),
                ("Processor", "Whoever uses it for a controller, on its instructions"),
                ("EHC plan", "A plan for education, health and care, made by the council"),
                ("UK GDPR", "The law on personal data, as it stands in the United Kingdom"),
            ),
            widths=(1, 3),
        ),
    ),
)
