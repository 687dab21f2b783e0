"""A request that names people wherever it can, and a search of bytes for any of the names."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from dpotool.domain.anonymous import anonymised
from dpotool.domain.case_rows import (
    Attachment,
    CaseLetter,
    CaseNote,
    CaseSearch,
    Clarification,
    Disclosure,
    Outcome,
    ThirdParty,
)
from dpotool.domain.changes import Change, Edit
from dpotool.domain.fields import Record, field_of
from dpotool.domain.request import Request
from dpotool.store.erasing import Erasure
from dpotool.store.record_tables import table_name
from dpotool.store.register_file import RegisterFile

NOON = datetime(2026, 9, 21, 12, tzinfo=UTC)
CONTENT = b"%PDF Dear Wilhelmina Quackenbush, " * 3000
NAMES = (
    *("Quackenbush", "Wilhelmina", "Featherstonehaugh", "Thelonius", "Zbigniewska", "Oyelaran"),
    *("Krzysztofa", "Ambrosius", "Ystradgynlais", "Petrarchan", "Ólafsdóttir", "Nakamurakami"),
)
REQUEST = Request(
    id="7d0c1f62-2a8f-4a5e-9c3e-0d1b6a5f4c21",
    reference="R-2026-001",
    rights=("access",),
    received=date(2026, 3, 2),
    channel="email",
    requester="Wilhelmina Quackenbush",
    requester_email="w.quackenbush@post.example",
    subject="Thelonius Quackenbush",
    description="All that Mrs Featherstonehaugh wrote about him. " * 40,
    handler="K. Oyelaran",
    notes=(CaseNote(words="Telephoned Ms Zbigniewska", day=date(2026, 3, 3), who="K. Oyelaran"),),
    letters=(CaseLetter(title="To Ms Quackenbush", template="acknowledgement", text="Dear Wilhelmina"),),
    clarifications=(Clarification(question="Do you mean Krzysztofa?", asked=date(2026, 3, 5)),),
    searches=(CaseSearch(name="Letter box of Mr Ambrosius", found="Of Ystradgynlais", hours=None),),
    third_parties=(ThirdParty(name="Anna Ólafsdóttir", reason="A friend", decision="withhold"),),
    outcomes=(Outcome(right="access", result="partly", day=date(2026, 3, 30), reason="Petrarchan"),),
    disclosures=(Disclosure(what="The file of Thelonius", day=date(2026, 3, 30), way="post"),),
    late_reason="The school was closed",
)


def altering(before: Record, label: str = "", **answers: object) -> Change:
    """The change that gives a record other answers."""
    labels = ", ".join(field_of(type(before), name).label for name in answers)
    label = label or f"Change {labels} of {before.noun} “{before.headline}”"
    return Change(label, (Edit(before, before.replace(**answers)),))


def erasing(case: Request) -> Change:
    """The change that makes a request anonymous."""
    return Change(f"Make request “{case.headline}” anonymous", (Edit(case, anonymised(case, NOON.date())),))


def erase(register: RegisterFile, case: Request) -> Request:
    """Erase a request; the answer is what is left of it."""
    change = erasing(case)
    assert register.erase(change, (erasure_of(case),))
    after = change.edits[0].after
    assert isinstance(after, Request)
    return after


def erasure_of(record: Record) -> Erasure:
    """The line of the ledger for a record."""
    return Erasure(NOON, table_name(type(record)), record.id)


def busy(register: RegisterFile) -> Request:
    """Add the request with its file, and alter it again and again; the answer is how it is then."""
    register.apply(Change(f"Add request “{REQUEST.headline}”", (Edit(None, REQUEST),)))
    fingerprint = register.put_content(CONTENT)
    file = Attachment(name="Nakamurakami.pdf", fingerprint=fingerprint, day=date(2026, 3, 2))
    steps = (
        ("", {"requester": "Wilhelmina Featherstonehaugh"}),
        ("", {"requester": "Wilhelmina Quackenbush-Ystradgynlais"}),
        ("Add the letter of Ms Quackenbush", {"notes": ()}),
        ("", {"notes": (CaseNote(words="Krzysztofa came " * 300),)}),
        ("", {"attachments": (file,)}),
        ("", {"description": "Nothing of Petrarchan any more"}),
        ("", {"identity_asked": date(2026, 3, 4)}),
    )
    case = REQUEST
    for label, answers in steps:
        change = altering(case, label, **answers)
        register.apply(change)
        case = case.replace(**answers)
    return case


def found_in(folder: Path) -> list[str]:
    """The names that are found in any file of a folder, and of its folders, in any capitals and encoding."""
    files = {path.name: path.read_bytes().lower() for path in folder.rglob("*") if path.is_file()}
    return [f"{name} in {file}" for file, content in files.items() for name in NAMES if _holds(content, name)]


def words_of_index(path: Path) -> frozenset[str]:
    """Every word that the search index of a closed, unprotected register knows, deleted ones too."""
    raw = dbapi2.connect(path)
    raw.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, row)")
    words = frozenset(word for (word,) in raw.execute("SELECT term FROM temp.words"))
    raw.close()
    return words


def _holds(content: bytes, name: str) -> bool:
    return any(spelling.encode(code).lower() in content for spelling, code in _spellings(name))


def _spellings(name: str) -> Iterator[tuple[str, str]]:
    bare = name.replace("Ó", "O").replace("ó", "o")
    for spelling in {name, name.lower(), bare}:
        yield from ((spelling, code) for code in ("utf-8", "utf-16-le"))
