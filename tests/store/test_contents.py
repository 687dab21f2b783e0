"""Contents of files: put once, read back whole, and let go on opening when no case refers to them."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from dpotool.domain.case_rows import Attachment
from dpotool.domain.changes import Change, Edit, adding
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request
from dpotool.store.refusals import Damaged
from dpotool.store.register_file import RegisterFile
from tests.store.erased_names import altering

LETTER = b"%PDF " + bytes(range(256)) * 2000
FINGERPRINT = hashlib.sha256(LETTER).hexdigest()
FILE = Attachment(id="file", name="letter.pdf", fingerprint=FINGERPRINT)
REQUEST = Request(id="request", reference="R-2026-001")


@pytest.fixture
def register(tmp_path: Path) -> Iterator[RegisterFile]:
    """A new register with a request."""
    with RegisterFile.create(tmp_path / "Larkfield.dpo") as register:
        register.apply(adding(REQUEST))
        yield register


def _reopened(register: RegisterFile) -> RegisterFile:
    register.close()
    return RegisterFile.open(register.path)


@pytest.mark.parametrize("content", [LETTER, b"", b"\0" * 10])
def test_a_content_is_read_back_by_its_fingerprint(register: RegisterFile, content: bytes) -> None:
    fingerprint = register.put_content(content)
    assert fingerprint == hashlib.sha256(content).hexdigest()
    assert register.content(fingerprint) == content
    assert register.content_sizes() == {fingerprint: len(content)}
    assert register.content("0" * 64) is None


def test_the_same_content_is_kept_once(register: RegisterFile) -> None:
    assert register.put_content(LETTER) == register.put_content(LETTER)
    assert len(register.content_sizes()) == 1


def test_contents_are_no_part_of_the_history(register: RegisterFile) -> None:
    before = register.head
    register.put_content(LETTER)
    assert register.head == before
    register.apply(altering(REQUEST, attachments=(FILE,)))
    (told,) = register.history()[0].fields
    assert told.after == f"Name of the file: letter.pdf; Fingerprint of the content: {FINGERPRINT}"
    assert register.verify_history() == ()


def test_what_a_case_refers_to_stays(register: RegisterFile) -> None:
    register.put_content(LETTER)
    register.apply(altering(REQUEST, attachments=(FILE,)))
    with _reopened(register) as again:
        assert again.content(FINGERPRINT) == LETTER


def test_taken_away_it_stays_until_the_next_opening(register: RegisterFile) -> None:
    register.put_content(LETTER)
    adding_it = altering(REQUEST, attachments=(FILE,))
    register.apply(adding_it)
    register.apply(adding_it.inverse, origin="undone")
    assert register.content(FINGERPRINT) == LETTER
    with _reopened(register) as again:
        assert again.content_sizes() == {}
        assert LETTER[5:1000] not in again.path.read_bytes()


def test_a_case_of_another_type_keeps_it_too(register: RegisterFile) -> None:
    register.put_content(LETTER)
    register.apply(adding(Complaint(reference="C-2026-001", attachments=(FILE,))))
    register.apply(Change("Delete", (Edit(REQUEST, None),)))
    with _reopened(register) as again:
        assert again.content_sizes() == {FINGERPRINT: len(LETTER)}


def test_much_room_to_spare_is_given_back_on_opening(register: RegisterFile) -> None:
    for number in range(4):
        register.put_content(bytes([number]) * 1_000_000)
    size = register.path.stat().st_size
    with _reopened(register) as again:
        assert size > 4_000_000
        assert again.path.stat().st_size < 1_000_000
        assert again.read().all(Request) == (REQUEST,)


def test_a_content_that_is_not_as_it_was_put_is_refused(register: RegisterFile) -> None:
    register.put_content(LETTER)
    register.apply(altering(REQUEST, attachments=(FILE,)))
    register.close()
    raw = dbapi2.connect(register.path, isolation_level=None)
    raw.execute("UPDATE content SET data = zeroblob(9)")
    raw.close()
    with RegisterFile.open(register.path) as again, pytest.raises(Damaged, match="damaged"):
        again.content(FINGERPRINT)


_READ_BY_US = Path("/proc/self/io")


@pytest.mark.skipif(not _READ_BY_US.exists(), reason="the system does not tell how much is read")
@pytest.mark.parametrize("passphrase", [None, "tea"])
def test_a_register_opens_without_reading_its_contents(tmp_path: Path, passphrase: str | None) -> None:
    content = bytes(8_000_000)
    path = tmp_path / "Larkfield.dpo"
    with RegisterFile.create(path, passphrase=passphrase) as register:
        file = FILE.replace(fingerprint=register.put_content(content))
        register.apply(adding(REQUEST.replace(attachments=(file,))))
    before = _bytes_read()
    with RegisterFile.open(path, passphrase=passphrase) as again:
        again.read()
        assert again.content_sizes() == {file.fingerprint: len(content)}
        assert _bytes_read() - before < len(content) / 4
        again.content(file.fingerprint)
        assert _bytes_read() - before > len(content)


def _bytes_read() -> int:
    return int(_READ_BY_US.read_text().split()[1])
