"""The papers of retention: what they say, what they must not say, and that a schedule can be read again."""

from datetime import date
from pathlib import Path

import pytest

from dpotool.documents.disposal_papers import Listed, certificate, disposal_list
from dpotool.documents.docx import docx
from dpotool.documents.docx_tables import read_docx_tables
from dpotool.documents.plain_text import plain_text
from dpotool.documents.profiles import REPORT
from dpotool.documents.retention_schedule import COLUMNS, retention_schedule
from dpotool.domain.errors import CannotDo
from dpotool.domain.organisation import Organisation
from dpotool.domain.period_dates import Years
from dpotool.domain.periods import Period
from dpotool.domain.prose import Heading, Prose
from dpotool.domain.register import Register
from dpotool.domain.retention import Annotation, Disposal, Hold, RecordSet, RetentionRule
from dpotool.domain.retention_due import keeping

TODAY = date(2026, 11, 27)
US = Organisation(name="Larkfield Primary School")
RULE = RetentionRule(
    id="r",
    name="Personnel file",
    code="R42",
    period=Period.read("6 years after employment ends"),
    end_action="destroy",
    authority="Limitation Act 1980 s.5",
    strength="recommended",
    owner="Bursar of Larkfield",
)
ENTRY = Disposal(
    reference="D-2026-001",
    records="Visitors' book",
    day=date(2026, 1, 12),
    action="destroy",
    how="Cross-cut shredding",
    by="School office",
    witness="Site manager",
    remarks=(Annotation(words="The loose sheets too.", day=date(2026, 1, 14), who="School office"),),
)
DUE = RecordSet(id="d", name="Left in 2019", rule="r", started=date(2019, 8, 31), quantity="4 files")
HELD = RecordSet(id="h", name="Claimant", rule="r", started=date(2018, 8, 31))
HOLD = Hold(name="Claim 3", kind="claim", placed_on=date(2026, 9, 2), sets=("h",))
REGISTER = Register([US, RULE, DUE, HELD, HOLD])


def listed(records: RecordSet) -> Listed:
    return Listed(records, keeping(records, REGISTER, Years(), TODAY), RULE, "The loft")


def text(prose: Prose) -> str:
    return " ".join(plain_text(prose).split())


def test_a_certificate_says_all_that_the_log_says() -> None:
    said = text(certificate((ENTRY,), US, TODAY))
    assert said.startswith("Larkfield Primary School CERTIFICATE OF DESTRUCTION")
    for words in (
        *("D-2026-001: Visitors' book", "12 January 2026", "Cross-cut shredding", "Destroyed"),
        *("The loose sheets too. (14 January 2026, School office)", "Carried out by: School office"),
        *("Witnessed by: Site manager", "Signature and date"),
    ):
        assert words in said


def test_a_certificate_of_several_names_whoever_did_it_once() -> None:
    passed = ENTRY.replace(reference="D-2026-002", action="transfer", to="County archive", witness="")
    said = text(certificate((ENTRY, passed), US, TODAY))
    assert "CERTIFICATE OF DISPOSAL" in said
    assert said.count("Carried out by: School office") == 1
    assert "County archive" in said


@pytest.mark.parametrize(
    ("action", "title"), [("transfer", "Record of transfer"), ("anonymise", "Certificate of anonymisation")]
)
def test_its_title_says_what_was_done(action: str, title: str) -> None:
    assert certificate((ENTRY.replace(action=action),), US, TODAY).title == title


def test_without_a_witness_there_is_a_line_for_the_name() -> None:
    said = text(certificate((ENTRY.replace(witness=""),), US, TODAY))
    assert "Witnessed by (name) ____" in said


def test_the_list_for_signature_keeps_what_is_held_apart() -> None:
    prose = disposal_list([listed(HELD), listed(DUE)], US, TODAY)
    said = text(prose)
    due, held = said.split("Held: nobody may destroy these")
    assert "Left in 2019" in due
    assert "Personnel file: 6 years after employment ends" in due
    assert "Claimant" not in due
    assert "Claim 3" in held
    assert "Decided by (name)" in held


def test_a_list_of_nothing_says_so_and_asks_for_no_signature() -> None:
    said = text(disposal_list([], US, TODAY))
    assert "Nothing is due for a decision." in said
    assert "Signature" not in said


def test_a_schedule_is_grouped_and_names_nobody() -> None:
    own = RULE.replace(id="o", code="", name="Garden plans")
    prose = retention_schedule([RULE, own], lambda rule: "Staff" if rule.code else "Our own rules", US, TODAY)
    assert [each.words for each in prose.blocks if isinstance(each, Heading)] == ["Our own rules", "Staff"]
    said = text(prose)
    assert "Limitation Act 1980 s.5" in said
    assert "Bursar" not in said


def test_a_schedule_without_rules_says_so() -> None:
    assert "No rule is in use yet." in text(retention_schedule([], lambda rule: "", US, TODAY))


def test_the_tables_of_a_schedule_in_word_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "schedule.docx"
    path.write_bytes(docx(retention_schedule([RULE], lambda rule: "Staff", US, TODAY), profile=REPORT))
    (sheet,) = read_docx_tables(path)
    assert sheet.rows[0].cells == tuple(each.label for each in COLUMNS)
    assert sheet.rows[1].cells[:3] == ("R42", "Personnel file", "6 years after employment ends")


@pytest.mark.parametrize("content", [b"", b"no document", b"PK\x03\x04 broken"])
def test_what_is_no_word_document_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(content)
    with pytest.raises(CannotDo, match=r"“broken\.docx” is no Word document"):
        read_docx_tables(path)


def test_a_document_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(CannotDo, match="look whether it is there"):
        read_docx_tables(tmp_path / "nowhere.docx")
