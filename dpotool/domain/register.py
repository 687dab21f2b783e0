"""The register as it stands: all its records, as one value that never alters."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, cast

from dpotool.domain.changes import Change, Edit, named, together
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Reference, References, Rows

R = TypeVar("R", bound=Record)
Shelf = Mapping[str, Record]


class Register:
    """All records of one register, by type and identity; `applied` gives the next one."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        shelves: dict[type[Record], dict[str, Record]] = {}
        for record in records:
            shelves.setdefault(type(record), {})[record.id] = record
        self._shelves: Mapping[type[Record], Shelf] = shelves

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Register) and self._filled() == other._filled()

    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Iterator[Record]:
        for shelf in self._shelves.values():
            yield from shelf.values()

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """Every record of a type, in the order in which they were added."""
        return tuple(self._shelves.get(record_type, {}).values())  # type: ignore[arg-type]

    def get(self, record_type: type[R], identity: str) -> R | None:
        """The record of a type with that identity, if there is one."""
        return self._shelves.get(record_type, {}).get(identity)  # type: ignore[return-value]

    def find(self, identity: str) -> Record | None:
        """The record with that identity, whatever its type."""
        return next((shelf[identity] for shelf in self._shelves.values() if identity in shelf), None)

    def pick(self, record_type: type[R], identities: Iterable[str]) -> tuple[R, ...]:
        """The records of a type with those identities, in that order, leaving out those that are gone."""
        found = (self.get(record_type, identity) for identity in identities)
        return tuple(record for record in found if record is not None)

    def applied(self, change: Change) -> "Register":
        """The register after a change; raises ValueError where the change starts from another state."""
        shelves = dict(self._shelves)
        for edit in change.edits:
            kind = type(edit.subject)
            shelves[kind] = _with(shelves.get(kind, {}), edit)
        following = Register()
        following._shelves = shelves
        return following

    def show(self, declared: Field, value: Any) -> str:
        """An answer as people read it: references by the names of the records they mean."""
        if isinstance(declared.kind, Reference):
            return self._name(value)
        if isinstance(declared.kind, References):
            return "; ".join(name for name in map(self._name, value) if name)
        return str(declared.kind.show(value))

    def _name(self, identity: str) -> str:
        record = self.find(identity)
        return record.headline if record else ""

    def _filled(self) -> dict[type[Record], Shelf]:
        return {kind: shelf for kind, shelf in self._shelves.items() if shelf}


def _with(shelf: Shelf, edit: Edit) -> Shelf:
    identity = edit.subject.id
    if shelf.get(identity) != edit.before:
        raise ValueError(f"The {edit.subject.noun} {identity} is not as the change expects it.")
    following = dict(shelf)
    if edit.after is None:
        del following[identity]
    else:
        following[identity] = edit.after
    return following


def referring(register: Register, identity: str) -> tuple[Record, ...]:
    """The records that refer to the one with that identity, themselves or in one of their rows."""
    return tuple(record for record in register if record.id != identity and _names(record, identity))


def removal(register: Register, record: Record) -> Change:
    """The change that removes a record, and with it every reference to it."""
    cleared = (
        Change("", (Edit(other, _without(other, record.id)),)) for other in referring(register, record.id)
    )
    removed = Change("", (Edit(record, None),))
    return together(f"Delete {named(record)}", (*cleared, removed))


def _names(record: Record, identity: str) -> bool:
    for declared in _naming(type(record)):
        value = getattr(record, declared.name)
        match declared.kind:
            case Reference() if value == identity:
                return True
            case References() if identity in value:
                return True
            case Rows() if any(_names(row, identity) for row in value):
                return True
    return False


def _without(record: Record, identity: str) -> Record:
    answers: dict[str, Any] = {}
    for declared in _naming(type(record)):
        value = getattr(record, declared.name)
        match declared.kind:
            case Reference() if value == identity:
                answers[declared.name] = ""
            case References() if identity in value:
                answers[declared.name] = tuple(each for each in value if each != identity)
            case Rows():
                answers[declared.name] = tuple(_without(row, identity) for row in value)
    return record.replace(**answers) if answers else record


def _naming(record_type: type[Record]) -> tuple[Field, ...]:
    return _fields_that_name(cast(Any, record_type))


@cache
def _fields_that_name(record_type: Any) -> tuple[Field, ...]:
    """The fields in which a type of record names other records, itself or in its rows."""
    return tuple(
        declared
        for declared in fields_of(record_type)
        if isinstance(declared.kind, Reference | References)
        or (isinstance(declared.kind, Rows) and _naming(declared.kind.row))
    )
