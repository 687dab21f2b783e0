"""The history of a register: a line for every change, chained to the one before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from dpotool.domain.changes import Change, Edit, differences
from dpotool.domain.fields import Record
from dpotool.store.chain import BEGINNING, Entry, Sealed, link, sealed
from dpotool.store.columns import whole
from dpotool.store.record_tables import table_name
from dpotool.store.schema import Schema
from dpotool.store.wording import Names, referred, told

RECORD = ""  # the name of the field in the entry that is about the record as a whole


@dataclass(frozen=True)
class Telling:
    """One thing that a line tells: of which record and field, what was done, the words before and after."""

    record_type: str
    record_id: str
    operation: str
    field: str = RECORD
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Signature:
    """When and by whom a line is written, and whether the change was done, undone or redone."""

    moment: datetime
    who: str
    origin: str


def tellings_of(change: Change, names: Names) -> Iterator[Telling]:
    """What the history tells of a change: each record concerned, and each of its answers that differ."""
    for edit in change.edits:
        kind, identity, operation = table_name(type(edit.subject)), edit.subject.id, _operation(edit)
        yield Telling(kind, identity, operation, RECORD, _headline(edit.before), _headline(edit.after))
        for declared, before, after in differences(edit):
            texts = ("" if side is None else told(declared.kind, side, names) for side in (before, after))
            yield Telling(kind, identity, operation, declared.name, *texts)


def names_for(connection: Connection, schema: Schema, change: Change) -> Names:
    """The names of the records that a change refers to, as they are before it or, if it adds them, after."""
    wanted = {
        identity
        for edit in change.edits
        for declared, *sides in differences(edit)
        for side in sides
        if side is not None
        for identity in referred(declared.kind, side)
    }
    names = {edit.subject.id: edit.subject.headline for edit in change.edits}
    missing = sorted(wanted - names.keys())
    return names | _kept_names(connection, schema, missing)


def write_line(
    connection: Connection, schema: Schema, label: str, signature: Signature, tellings: Iterable[Telling]
) -> None:
    """Add a line at the end of the chain, and take note that the writes it tells of have their line."""
    number, previous = head(connection, schema)
    words = sealed(whole(label), whole(signature.who))
    entries = [(telling, sealed(whole(telling.before), whole(telling.after))) for telling in tellings]
    chained = [_entry(telling, texts) for telling, texts in entries]
    moment = signature.moment.astimezone(UTC).isoformat()
    digest = link(previous, number + 1, moment, signature.origin, words.commitment, chained)
    connection.execute(
        insert(schema.history_line),
        {
            "number": number + 1,
            "moment": signature.moment,
            "origin": signature.origin,
            "commitment": words.commitment,
            "hash": digest,
        },
    )
    line_words = {"line": number + 1, "salt": words.salt, "label": words.first, "who": words.second}
    connection.execute(insert(schema.history_words), line_words)
    _write_entries(connection, schema, number + 1, entries, chained)
    _settle(connection, schema, {(entry.record_type, entry.record_id) for entry in chained})


def head(connection: Connection, schema: Schema) -> tuple[int, str]:
    """The number and the hash of the last line; 0 and a hash of noughts where there is none."""
    line = schema.history_line
    last = connection.execute(
        select(line.c.number, line.c.hash).order_by(line.c.number.desc()).limit(1)
    ).first()
    return (last.number, last.hash) if last else (0, BEGINNING)


def adopt_outside_writes(connection: Connection, schema: Schema, moment: datetime) -> None:
    """Give writes that another program made, past the history, a line of their own."""
    seen = connection.execute(select(schema.witness).order_by(schema.witness.c.number)).all()
    if seen:
        tellings = dict.fromkeys(Telling(note.record_type, note.record_id, note.operation) for note in seen)
        label = "Altered by another program"
        write_line(connection, schema, label, Signature(moment, "", "outside"), tellings)


def _write_entries(
    connection: Connection,
    schema: Schema,
    line: int,
    entries: list[tuple[Telling, Sealed]],
    chained: list[Entry],
) -> None:
    if not entries:
        return
    facts = [{"line": line, "position": n, **vars(entry)} for n, entry in enumerate(chained)]
    connection.execute(insert(schema.history_entry), facts)
    values = [
        {"line": line, "position": n, "salt": texts.salt, "before": texts.first, "after": texts.second}
        for n, (_, texts) in enumerate(entries)
    ]
    connection.execute(insert(schema.history_value), values)


def _settle(connection: Connection, schema: Schema, told_of: set[tuple[str, str]]) -> None:
    witness = schema.witness
    seen = connection.execute(select(witness.c.number, witness.c.record_type, witness.c.record_id)).all()
    settled = [number for number, *record in seen if tuple(record) in told_of]
    if len(settled) == len(seen):
        connection.execute(delete(witness))
    elif settled:
        connection.execute(delete(witness).where(witness.c.number.in_(settled)))


def _kept_names(connection: Connection, schema: Schema, identities: list[str]) -> dict[str, str]:
    if not identities:
        return {}
    text = schema.search_text
    query = select(text.c.record_id, text.c.headline).where(text.c.record_id.in_(identities))
    return {row.record_id: row.headline for row in connection.execute(query)}


def _entry(telling: Telling, texts: Sealed) -> Entry:
    return Entry(telling.record_type, telling.record_id, telling.operation, telling.field, texts.commitment)


def _operation(edit: Edit) -> str:
    if edit.before is None:
        return "added"
    return "removed" if edit.after is None else "altered"


def _headline(record: Record | None) -> str:
    return record.headline if record else ""
