"""The retention schedule as a document for publication: what is kept how long, why, and what happens then."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Final

from dpotool.domain.days import show_day
from dpotool.domain.fields import field_of
from dpotool.domain.organisation import Organisation
from dpotool.domain.prose import Block, Heading, Paragraph, Prose, Table
from dpotool.domain.retention import RetentionRule

_NAMES: Final = ("code", "name", "period", "end_action", "authority", "strength")
COLUMNS: Final = tuple(field_of(RetentionRule, name) for name in _NAMES)
"""What stands in its tables; their headings are the labels, so that the tables can be read in again."""
_WIDTHS: Final = (1.1, 3.6, 3.6, 2.3, 3.5, 2.9)


def retention_schedule(
    rules: Iterable[RetentionRule], group_of: Callable[[RetentionRule], str], us: Organisation, today: date
) -> Prose:
    """The rules in use, group by group; it names nobody, and no record of its own."""
    return Prose(
        title="Retention schedule",
        subtitle="How long we keep records, and what happens to them then",
        version=f"As in use on {show_day(today)}.",
        header=us.name,
        footer="Retention schedule",
        author=us.name,
        subject="Retention periods under Article 5(1)(e) of the UK GDPR",
        keywords=("data protection", "retention schedule"),
        logo=us.logo,
        logo_alt=us.logo_text or (us.name if us.logo else ""),
        blocks=tuple(_blocks(rules, group_of)),
    )


def _blocks(rules: Iterable[RetentionRule], group_of: Callable[[RetentionRule], str]) -> Iterator[Block]:
    ordered = sorted(rules, key=lambda rule: (group_of(rule), rule.code, rule.name.casefold()))
    if not ordered:
        yield Paragraph("No rule is in use yet.")
        return
    yield Paragraph(
        "Records are kept no longer than is needed for the purpose for which they were made (UK GDPR "
        "Article 5(1)(e)). Where a claim, a request, a complaint or an inquiry concerns them, they are kept "
        "until it is over."
    )
    for number, (group, some) in enumerate(groupby(ordered, group_of)):
        yield Heading(1, group, f"group-{number + 1}")
        head = tuple(declared.label for declared in COLUMNS)
        yield Table(head, tuple(map(_row, some)), widths=_WIDTHS)


def _row(rule: RetentionRule) -> tuple[str, ...]:
    return tuple(str(declared.kind.show(getattr(rule, declared.name))) for declared in COLUMNS)
