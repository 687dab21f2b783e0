"""Read the law from the files in which it is kept, and refuse what is wrong in them."""

import tomllib
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from itertools import pairwise
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from dpotool.domain.law_regulator import RegulatorFact
from dpotool.domain.law_retention import LibraryRule
from dpotool.domain.law_rights import Exemption, Right
from dpotool.domain.law_terms import (
    Evidence,
    FeeTier,
    LawEvent,
    LawfulBasis,
    LawTerm,
    RecognisedInterest,
    Schedule1Condition,
    SensitiveKind,
    SpecialCondition,
)
from dpotool.domain.law_transfers import Approval, Country, TransferMechanism
from dpotool.domain.law_wording import Legislation, NoticeItem, StaleTerm

CALLED: Mapping[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    date: "a day",
    list: "a list",
    dict: "a table",
}
T = TypeVar("T")
Lists = Mapping[str, tuple[LawTerm, ...]]


class LawFileError(Exception):
    """A file of the law is missing or wrong; the message names the file and the entry."""


@dataclass(frozen=True)
class LawList:
    """One list of the law: its name, the file and the table that hold it, and the kind of its entries."""

    name: str
    file: str
    table: str
    kind: type[LawTerm]


LAW_LISTS = (
    LawList("lawful-bases", "lawful_bases.toml", "basis", LawfulBasis),
    LawList("recognised-interests", "recognised_interests.toml", "interest", RecognisedInterest),
    LawList("special-conditions", "special_conditions.toml", "condition", SpecialCondition),
    LawList("criminal-conditions", "special_conditions.toml", "criminal", SpecialCondition),
    LawList("special-categories", "special_categories.toml", "special", SensitiveKind),
    LawList("sensitive-kinds", "special_categories.toml", "sensitive", SensitiveKind),
    LawList("schedule-1", "schedule1.toml", "paragraph", Schedule1Condition),
    LawList("rights", "rights.toml", "right", Right),
    LawList("exemptions", "exemptions.toml", "exemption", Exemption),
    LawList("retention", "retention.toml", "rule", LibraryRule),
    LawList("notice-items", "notice_items.toml", "item", NoticeItem),
    LawList("regulator", "regulator.toml", "fact", RegulatorFact),
    LawList("countries", "countries.toml", "country", Country),
    LawList("approvals", "countries.toml", "approval", Approval),
    LawList("transfer-mechanisms", "transfer_mechanisms.toml", "mechanism", TransferMechanism),
    LawList("legislation", "legislation.toml", "legislation", Legislation),
    LawList("timeline", "timeline.toml", "event", LawEvent),
    LawList("stale-terms", "stale_terms.toml", "term", StaleTerm),
    LawList("fees", "fees.toml", "tier", FeeTier),
)
KINDS: Mapping[str, type[LawTerm]] = {each.name: each.kind for each in LAW_LISTS}


def read_lists(folder: Path) -> Lists:
    """Every list of the law below the folder; raises LawFileError where one is missing or wrong."""
    files = {name: _read(folder / name) for name in dict.fromkeys(each.file for each in LAW_LISTS)}
    return {each.name: _entries(each, files[each.file]) for each in LAW_LISTS}


def _read(file: Path) -> dict[str, Any]:
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise LawFileError(f"{file.name} cannot be read: {fault}") from fault
    known = {each.table for each in LAW_LISTS if each.file == file.name}
    defaults = _expect(dict, tables.setdefault("defaults", {}), f"{file.name}: defaults")
    _refuse_unknown(tables, known | {"defaults"}, file.name)
    _refuse_unknown(defaults, known, f"{file.name}: defaults")
    return tables


def _entries(which: LawList, tables: dict[str, Any]) -> tuple[LawTerm, ...]:
    common = _expect(dict, tables["defaults"].get(which.table, {}), f"{which.file}: defaults")
    rows = _expect(list, tables.get(which.table, []), f"{which.file}: {which.table}")
    if not rows:
        raise LawFileError(f"{which.file} has no [[{which.table}]].")
    terms = tuple(_term(which, common | _expect(dict, row, which.file)) for row in rows)
    for code, first, second in clashes(terms):
        raise LawFileError(f"{which.file}, {code}: two entries hold at once ({first}; {second}).")
    return terms


def _term(which: LawList, row: dict[str, Any]) -> LawTerm:
    where = f"{which.file}, {row.get('code', 'an entry without code')}"
    missing = [key for key in ("code", *which.kind.must_say) if key not in row]
    if missing:
        raise LawFileError(f"{where}: {', '.join(missing)} missing.")
    term = _built(which.kind, {"name": row["code"]} | row, where)
    if term.evidence is Evidence.OWN:
        raise LawFileError(f"{where}: evidence must say how far the entry was checked.")
    return term


def _built(kind: type[T], row: Mapping[str, Any], where: str) -> T:
    hints = {each.name: each.type for each in fields(kind)}  # type: ignore[arg-type]
    _refuse_unknown(row, hints.keys(), where)
    values = {key: _value(hints[key], raw, f"{where}: {key}") for key, raw in row.items()}
    try:
        return kind(**values)
    except (TypeError, ValueError) as fault:
        raise LawFileError(f"{where}: {fault}.") from fault


def _value(hint: Any, raw: Any, where: str) -> Any:
    if get_origin(hint) is tuple:
        _expect(list, raw, where)
        return tuple(_value(get_args(hint)[0], each, where) for each in raw)
    if get_origin(hint) is UnionType:
        hint = get_args(hint)[0]
    if is_dataclass(hint) and isinstance(hint, type):
        _expect(dict, raw, where)
        return _built(hint, raw, where)
    if issubclass(hint, Enum):
        return _choice(hint, raw, where)
    return _expect(hint, raw, where)


def _choice(hint: type[Enum], raw: Any, where: str) -> Enum:
    try:
        return hint(raw)
    except ValueError:
        known = ", ".join(str(each.value) for each in hint)
        raise LawFileError(f"{where} is “{raw}”, which is none of: {known}.") from None


def _expect(kind: type[Any], raw: Any, where: str) -> Any:
    if type(raw) is not kind:
        raise LawFileError(f"{where} is “{raw}”, which is not {CALLED[kind]}.")
    return raw


def _refuse_unknown(row: Mapping[str, Any], known: Set[str], where: str) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise LawFileError(f"{where}: {', '.join(unknown)} not known.")


def clashes(terms: tuple[LawTerm, ...]) -> Iterator[tuple[str, str, str]]:
    """Codes of which two entries hold on one day, with the days between which each holds."""
    by_code: dict[str, list[LawTerm]] = {}
    for term in terms:
        by_code.setdefault(term.code, []).append(term)
    for code, versions in by_code.items():
        ordered = sorted(versions, key=lambda each: each.valid_from or date.min)
        for former, later in pairwise(ordered):
            if (former.valid_to or date.max) >= (later.valid_from or date.min):
                yield code, _span(former), _span(later)


def _span(term: LawTerm) -> str:
    return f"{term.valid_from or 'always'} to {term.valid_to or 'now'}"
