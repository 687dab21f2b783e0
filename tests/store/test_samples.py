"""Registers that earlier editions saved are opened by this one, and become what it would make itself."""

import shutil
from pathlib import Path

import pytest

from dpotool.domain.breach import Breach
from dpotool.domain.complaint import Complaint
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.letter_text import LetterText
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.request import Request
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionRule, Review
from dpotool.store.blueprint import blueprint_of, derived_blueprint
from dpotool.store.connection import close, connect, engine_on
from dpotool.store.layout import present_layout
from dpotool.store.register_file import RegisterFile
from tests.store.full_register import full_records
from tests.store.make_samples import DATA, sample_of

SAMPLES = sorted(DATA.glob("register-version-*.dpo"))
AGAIN = (
    "The declarations have changed. If that version is not released yet: python -m tests.store.make_samples. "
    "If it is: add a step to dpotool/store/migrations."
)

RETENTION = (RetentionRule, RecordSet, Hold, Disposal, Review)
SINCE: dict[type[Record], int] = {
    Request: 2,
    Complaint: 2,
    Breach: 2,
    LetterText: 2,
    **dict.fromkeys(RETENTION, 2),
}


@pytest.fixture
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A sample file, copied."""
    return Path(shutil.copy(request.param, tmp_path))


EVERY_SAMPLE = pytest.mark.parametrize("sample", SAMPLES, indirect=True, ids=lambda path: path.name)


def test_every_version_has_its_sample() -> None:
    versions = range(1, present_layout().version + 1)
    assert [sample_of(version) for version in versions] == SAMPLES


@EVERY_SAMPLE
def test_a_sample_becomes_exactly_the_derived_schema(sample: Path) -> None:
    _open(sample).close()
    raw = connect(sample)
    with engine_on(raw).connect() as connection:
        differences = list(derived_blueprint(present_layout().schema).differences(blueprint_of(connection)))
    close(raw)
    assert not differences, AGAIN


@EVERY_SAMPLE
def test_a_sample_keeps_its_records_and_its_history(sample: Path) -> None:
    with _open(sample) as register:
        records = tuple(register.read())
        assert register.verify_history() == ()
        assert register.history()[-1].label == "Begin with everything"
        assert all(register.search(record.headline) for record in records if record.headline)
    assert [type(record) for record in records] == [each for each in _types_of(sample) for _ in range(2)]


def test_the_newest_sample_holds_an_answer_to_every_field(tmp_path: Path) -> None:
    sample = Path(shutil.copy(sample_of(present_layout().version), tmp_path))
    with _open(sample) as register:
        assert tuple(register.read()) == full_records(RECORD_TYPES), AGAIN


def _types_of(sample: Path) -> list[type[Record]]:
    version = int(sample.stem.rpartition("-")[2])
    return [each for each in RECORD_TYPES if SINCE.get(each, 1) <= version]


def _open(sample: Path) -> RegisterFile:
    try:
        return RegisterFile.open(sample)
    except CannotDo as refusal:
        pytest.fail(f"{refusal} {AGAIN}")
