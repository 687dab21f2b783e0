"""Whatever is done to records, a table that followed it all shows what one filled afresh would show."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from dpotool.domain.activity import Activity
from dpotool.domain.changes import Edit
from dpotool.domain.register import Register
from dpotool.ui.record_columns import chosen, columns_of
from dpotool.ui.record_table import RecordTable

WORDS = st.sampled_from(["", "Admissions", "Payroll", "CCTV", "A-9", "A-10"])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "alter", "remove", "sort", "filter", "group"]), WORDS, st.integers(0, 9)
    )
)
COLUMNS = chosen(columns_of(Activity, Register().show), ("name", "function", "reference"))


def does(table: RecordTable, step: str, word: str, number: int) -> None:
    records = [record for record in table.records if isinstance(record, Activity)]
    subject = records[number % len(records)] if records else None
    match step:
        case "add":
            table.follow([Edit(None, Activity(name=word, function=word[:1]))])
        case "alter" if subject:
            table.follow([Edit(subject, subject.replace(name=word, function=word[:1]))])
        case "remove" if subject:
            table.follow([Edit(subject, None)])
        case "sort":
            table.sort(number % 4 - 1)
        case "filter":
            table.filter(lambda activity: word[:1] in activity.name)
        case "group":
            table.group((lambda activity: activity.function) if number % 2 else None)


def lines(table: RecordTable) -> list[object]:
    return [table.record(row) or table.index(row, 0).data() for row in range(table.rowCount(QModelIndex()))]


@given(STEPS)
@settings(max_examples=60, deadline=None)
def test_following_is_as_good_as_filling(steps: list[tuple[str, str, int]]) -> None:
    table = RecordTable(COLUMNS)
    for step in steps:
        does(table, *step)
    for row, record in enumerate(map(table.record, range(table.rowCount()))):
        assert record is None or table.row_of(record.id) == row
    fresh = RecordTable(COLUMNS)
    fresh.fill(table.records)
    for each in (table, fresh):
        each.filter(lambda activity: "A" in activity.name)
        each.group(lambda activity: activity.function)
        each.sort(1)
    assert lines(table) == lines(fresh)


@given(STEPS)
@settings(max_examples=20, deadline=None)
def test_stays_a_sound_model_on_the_way(steps: list[tuple[str, str, int]]) -> None:
    """Qt's own tester watches every signal, and stops at the first that does not fit what the table says."""
    table = RecordTable(COLUMNS)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step in steps:
        does(table, *step)
    assert tester.model() is table
