"""Questions asked of a record: what it lacks, and which article asks for it.

A rule asks one question of a record. Where it applies, the record either answers it or has gaps; the program
never says more than that: whether processing is lawful is for the officer to judge.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Rows
from dpotool.domain.law import LawOn
from dpotool.domain.organisation import Organisation
from dpotool.domain.register import Register


@dataclass(frozen=True)
class Gap:
    """A question without an answer: the field that would hold it, a sentence, and the article that asks.

    `path` leads to the field: its name, or, within a row, `field/identity of the row/field of the row`.
    """

    field: str
    sentence: str
    article: str = ""
    path: str = ""

    @property
    def place(self) -> str:
        """The path to the field, which is its name where it stands in the record itself."""
        return self.path or self.field


@dataclass(frozen=True)
class Case:
    """A record to be judged, in its register, under the law of a day."""

    record: Record
    register: Register
    law: LawOn

    @property
    def organisation(self) -> Organisation:
        """The organisation whose register it is."""
        recorded = self.register.all(Organisation)
        return recorded[0] if recorded else Organisation(id="")


@dataclass(frozen=True)
class Rule:
    """One question: whether it is asked of a record, and what the record then lacks."""

    applies: Callable[[Case], bool]
    gaps: Callable[[Case], Iterable[Gap]]


@dataclass(frozen=True)
class Score:
    """How many questions are asked of a record, how many it answers, and what it lacks."""

    asked: int
    answered: int
    gaps: tuple[Gap, ...]

    @property
    def percent(self) -> int:
        """The answered questions in per cent, rounded down; 100 only where nothing is lacking."""
        return 100 * self.answered // self.asked if self.asked else 100


def judge(case: Case, rules: Iterable[Rule], excused: Collection[str] = ()) -> Score:
    """Ask the questions of the required fields, but for those excused, and of the rules that apply."""
    required = [declared for declared in _required(case.record) if declared.name not in excused]
    results = [tuple(_required_gaps(case.record, declared)) for declared in required]
    results += [tuple(rule.gaps(case)) for rule in rules if rule.applies(case)]
    gaps = tuple(dict.fromkeys(gap for result in results for gap in result))
    return Score(len(results), sum(not result for result in results), gaps)


def _required(record: Record) -> Iterator[Field]:
    for declared in fields_of(type(record)):
        rows = declared.kind.row if isinstance(declared.kind, Rows) else None
        if declared.required or (
            rows and any(f.required for f in fields_of(rows)) and getattr(record, declared.name)
        ):
            yield declared


def _required_gaps(record: Record, declared: Field) -> Iterator[Gap]:
    value = getattr(record, declared.name)
    if declared.required and not declared.kind.is_filled(value):
        yield Gap(declared.name, f"{declared.label}: not answered", declared.article)
    if isinstance(declared.kind, Rows):
        for row in value:
            yield from _row_gaps(declared, row)


def _row_gaps(declared: Field, row: Record) -> Iterator[Gap]:
    for inner in fields_of(type(row)):
        if inner.required and not inner.kind.is_filled(getattr(row, inner.name)):
            name = f"“{row.headline}”" if row.headline else f"a {row.noun}"
            sentence = f"{inner.label}: not answered for {name}"
            yield Gap(declared.name, sentence, inner.article, f"{declared.name}/{row.id}/{inner.name}")
