"""What has been erased is found nowhere any more: not in the file, its journal, its search or its history."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from dpotool.domain.anonymous import anonymised
from dpotool.domain.changes import Change, Edit, adding
from dpotool.domain.request import Request
from dpotool.store.erasing import Erasure
from dpotool.store.lines import FieldEntry
from dpotool.store.register_file import RegisterFile
from tests.store.conftest import SteppingClock
from tests.store.erased_names import (
    CONTENT,
    NAMES,
    NOON,
    REQUEST,
    altering,
    busy,
    erase,
    erasure_of,
    found_in,
    words_of_index,
)

WORDS = {name.lower().replace("ó", "o") for name in NAMES}
OTHER = Request(id="other", reference="R-2026-002", requester="Ann Example", received=date(2026, 3, 2))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own for the register."""
    folder = tmp_path / "register"
    folder.mkdir()
    return folder


@pytest.fixture
def register(folder: Path, clock: SteppingClock) -> RegisterFile:
    """A new register for cases."""
    return RegisterFile.create(folder / "Larkfield.dpo", clock=clock)


def test_the_names_are_there_before(register: RegisterFile, folder: Path) -> None:
    busy(register)
    register.close()
    assert {each.partition(" in ")[0] for each in found_in(folder)} == set(NAMES)


def _as_it_is(register: RegisterFile, case: Request) -> Request:
    return case


def _undone(register: RegisterFile, case: Request) -> Request:
    """A name typed, taken back, and done again."""
    change = altering(case, requester="Ambrosius Nakamurakami")
    register.apply(change)
    register.apply(change.inverse, origin="undone")
    register.apply(change, origin="redone")
    register.apply(change.inverse, origin="undone")
    return case


def _retyped(register: RegisterFile, case: Request) -> Request:
    """A name typed letter by letter."""
    for length in range(1, 20):
        following = case.replace(subject="Ystradgynlais Quackenbush"[:length])
        register.apply(Change("Change About whom", (Edit(case, following),)))
        case = following
    return case


def _emptied(register: RegisterFile, case: Request) -> Request:
    """Everything cleared by hand before, so that only the history knows."""
    after = anonymised(case, date(2026, 9, 1)).replace(anonymised_on=None)
    register.apply(Change("Clear it", (Edit(case, after),)))
    return after


def _deleted_and_back(register: RegisterFile, case: Request) -> Request:
    removing = Change(f"Delete request “{case.headline}”", (Edit(case, None),))
    register.apply(removing)
    register.apply(removing.inverse, origin="undone")
    return case


def _renamed(register: RegisterFile, case: Request) -> Request:
    """Under a reference that named somebody until it was noticed."""
    for reference in ("SAR Zbigniewska", "R-2026-001"):
        change = altering(case, reference=reference)
        register.apply(change)
        case = case.replace(reference=reference)
    return case


def _late_reason(register: RegisterFile, case: Request) -> Request:
    """A name in an answer that stays, mended before."""
    for reason in ("Oyelaran was ill", "The school was closed"):
        register.apply(altering(case, late_reason=reason))
        case = case.replace(late_reason=reason)
    return case


def _without_its_file(register: RegisterFile, case: Request) -> Request:
    """The file taken away before, while its content is still kept for Undo."""
    register.apply(altering(case, attachments=()))
    return case.replace(attachments=())


def _among_many(register: RegisterFile, case: Request) -> Request:
    """Among many others, so that its words lie between theirs."""
    others = [
        OTHER.replace(id=f"other {n}", requester=f"Quick Thelon {n}", description="Quackery " * n)
        for n in range(300)
    ]
    for start in range(0, 300, 20):
        edits = tuple(Edit(None, each) for each in others[start : start + 20])
        register.apply(Change("Bring in", edits))
    return case


SET_UPS: tuple[Callable[[RegisterFile, Request], Request], ...] = (
    *(_as_it_is, _undone, _retyped, _emptied, _deleted_and_back, _renamed, _late_reason),
    *(_without_its_file, _among_many),
)


@pytest.mark.parametrize("set_up", SET_UPS, ids=lambda set_up: set_up.__name__.strip("_"))
@pytest.mark.parametrize("reopened", [False, True], ids=["open", "reopened"])
def test_no_name_is_found_in_any_byte(
    register: RegisterFile,
    folder: Path,
    set_up: Callable[[RegisterFile, Request], Request],
    reopened: bool,
) -> None:
    case = set_up(register, busy(register))
    if reopened:
        register.close()
        register = RegisterFile.open(register.path)
    left = erase(register, case)
    assert found_in(folder) == []
    assert register.read().get(Request, case.id) == left
    assert register.verify_history() == ()
    assert register.content_sizes() == {}
    assert not any(register.search(name) for name in NAMES)
    register.close()
    assert found_in(folder) == []
    assert not words_of_index(register.path) & WORDS


def test_in_a_protected_register_nothing_is_left_to_read(folder: Path) -> None:
    path = folder / "Secret.dpo"
    with RegisterFile.create(path, passphrase="tea") as register:
        erase(register, busy(register))
    raw = dbapi2.connect(path)
    raw.set_key("tea")
    raw.execute("ATTACH DATABASE ? AS plain KEY ''", (str(folder / "plain.db"),))
    raw.execute("SELECT sqlcipher_export('plain')")
    raw.close()
    assert b"R-2026-001" in (folder / "plain.db").read_bytes()
    assert found_in(folder) == []


def test_other_cases_and_their_history_stay(register: RegisterFile) -> None:
    register.apply(adding(OTHER))
    before = register.history(OTHER.id)
    erase(register, busy(register))
    assert register.read().get(Request, OTHER.id) == OTHER
    assert register.history(OTHER.id) == before
    assert [hit.record_id for hit in register.search("ann example")] == [OTHER.id]
    register.close()


def test_the_history_keeps_dates_and_says_what_was_erased(register: RegisterFile) -> None:
    case = busy(register)
    identity_asked = register.history(case.id)[0]
    erase(register, case)
    newest, before_that, *_ = register.history(case.id)
    assert (newest.origin, newest.label) == ("erased", "Make request “R-2026-001” anonymous")
    assert newest.fields == (FieldEntry(case.id, "Made anonymous on", "", "21 September 2026"),)
    assert before_that == identity_asked
    told = {entry.label: entry for line in register.history(case.id)[1:] for entry in line.fields}
    assert told["Who asks"] == FieldEntry(case.id, "Who asks", "", "", erased=True)
    assert told["Notes"].erased
    assert told["Received on"] == FieldEntry(case.id, "Received on", "", "2 March 2026")
    register.close()


def test_labels_go_only_where_they_hold_a_word_of_what_is_erased(register: RegisterFile) -> None:
    erase(register, busy(register))
    labels = [line.label for line in register.history(REQUEST.id)]
    assert labels.count("") == 1
    assert "Add request “R-2026-001”" in labels
    register.close()


def test_a_case_can_be_erased_altogether(register: RegisterFile, folder: Path) -> None:
    case = busy(register)
    register.erase(Change("Delete a request for good", (Edit(case, None),)), (erasure_of(case),))
    assert register.read().all(Request) == ()
    assert found_in(folder) == []
    assert b"R-2026-001" not in register.path.read_bytes()
    assert register.verify_history() == ()
    assert register.ledger() == (erasure_of(case),)
    register.close()


def test_a_case_deleted_before_can_be_erased_from_the_history(register: RegisterFile, folder: Path) -> None:
    case = busy(register)
    register.apply(Change(f"Delete request “{case.headline}”", (Edit(case, None),)))
    assert found_in(folder)
    register.erase(Change("Erase what was deleted", ()), (erasure_of(case),))
    assert found_in(folder) == []
    assert register.verify_history() == ()
    register.close()


def test_the_ledger_names_nobody(register: RegisterFile) -> None:
    case = busy(register)
    erase(register, case)
    assert register.ledger() == (Erasure(NOON, "request", case.id),)
    register.close()


def test_a_content_that_another_case_keeps_stays(register: RegisterFile) -> None:
    case = busy(register)
    register.apply(adding(OTHER.replace(attachments=case.attachments)))
    erase(register, case)
    assert register.content(case.attachments[0].fingerprint) == CONTENT
    register.close()


def test_the_history_is_guarded_again_afterwards(register: RegisterFile) -> None:
    erase(register, busy(register))
    register.close()
    raw = dbapi2.connect(register.path)
    with pytest.raises(dbapi2.IntegrityError, match="cannot be altered"):
        raw.execute("DELETE FROM history_value")
    raw.close()
    with RegisterFile.open(register.path) as again:
        assert again.history()[0].origin == "erased"


def test_a_case_that_is_not_as_expected_is_not_erased_by_halves(register: RegisterFile, folder: Path) -> None:
    case = busy(register)
    before = register.read()
    stranger = OTHER.replace(id="not there")
    change = Change("Erase", (Edit(case, anonymised(case, NOON.date())), Edit(stranger, stranger)))
    with pytest.raises(ValueError, match="not in the file"):
        register.erase(change, (erasure_of(case),))
    assert register.read() == before
    assert register.ledger() == ()
    assert found_in(folder)
    register.close()
