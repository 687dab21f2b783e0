"""The papers on which a disposal rests: the list to be signed before, and the certificate after it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dpotool.domain.days import show_day
from dpotool.domain.fields import Field, fields_of
from dpotool.domain.kinds import Reference, Rows
from dpotool.domain.organisation import Organisation
from dpotool.domain.prose import Block, Bullets, Heading, Paragraph, Prose, Rule, Table
from dpotool.domain.retention import Disposal, RecordSet, RetentionRule
from dpotool.domain.retention_due import HELD, Keeping

_LINE: Final = Rule(to_write_on=True)
_CERTIFIED: Final = {
    "destroy": "Certificate of destruction",
    "anonymise": "Certificate of anonymisation",
    "transfer": "Record of transfer",
    "archive": "Record of an offer to an archive",
}
_ENTRY: Final = tuple(each for each in fields_of(Disposal) if not isinstance(each.kind, Reference | Rows))


@dataclass(frozen=True)
class Listed:
    """A record set that waits for a decision: how it stands, its rule if it has one, and where it lies."""

    records: RecordSet
    keeping: Keeping
    rule: RetentionRule | None
    where: str


def certificate(entries: Sequence[Disposal], us: Organisation, today: date) -> Prose:
    """The certificate of what became of records, from the disposal log, to be signed by those who did it."""
    actions = {each.action for each in entries}
    title = _CERTIFIED.get(next(iter(actions), ""), "") if len(actions) == 1 else ""
    return _paper(title or "Certificate of disposal", us, today, tuple(_certified(entries)))


def disposal_list(listed: Iterable[Listed], us: Organisation, today: date) -> Prose:
    """What is due, for those who decide to sign; what is held is listed apart, so that nobody destroys it."""
    every = sorted(listed, key=lambda each: (str(each.keeping.day or ""), each.records.name.casefold()))
    held = [each for each in every if each.keeping.state == HELD]
    due = [each for each in every if each.keeping.state != HELD]
    return _paper("Records due for a decision", us, today, tuple(_listed(due, held)))


def _paper(title: str, us: Organisation, today: date, blocks: tuple[Block, ...]) -> Prose:
    return Prose(
        title=title,
        version=f"From the register of {us.name or 'the organisation'}, {show_day(today)}.",
        header=us.name,
        footer=title,
        author=us.name,
        subject="Retention and disposal of records",
        keywords=("data protection", "retention", "disposal"),
        logo=us.logo,
        logo_alt=us.logo_text or (us.name if us.logo else ""),
        blocks=blocks,
    )


def _certified(entries: Sequence[Disposal]) -> Iterator[Block]:
    yield Paragraph(
        "What is named below was dealt with as stated, when the time for which it had to be kept was over "
        "and nothing required it to be kept longer."
    )
    for entry in entries:
        yield Heading(1, f"{entry.reference}: {entry.records}", entry.reference.casefold())
        yield Table(("About it", "As recorded"), tuple(_recorded(entry)), widths=(2, 5))
        if entry.remarks:
            yield Paragraph("Remarks made since:")
            yield Bullets(tuple(_remark(each.words, each.day, each.who) for each in entry.remarks))
    yield Heading(1, "Signed", "signed")
    yield from _signature("Carried out by", (each.by for each in entries))
    yield from _signature("Witnessed by", (each.witness for each in entries))


def _recorded(entry: Disposal) -> Iterator[tuple[str, str]]:
    for declared in _ENTRY:
        value = getattr(entry, declared.name)
        if declared.name not in ("reference", "records") and declared.kind.is_filled(value):
            yield declared.label, _said(declared, value)


def _said(declared: Field, value: object) -> str:
    return str(declared.kind.show(value))


def _remark(words: str, day: date | None, who: str) -> str:
    told = ", ".join(filter(None, (show_day(day) if day else "", who)))
    return f"{words} ({told})" if told else words


def _signature(role: str, names: Iterable[str]) -> Iterator[Block]:
    told = "; ".join(dict.fromkeys(name.strip() for name in names if name.strip()))
    yield Paragraph(f"{role}: {told}" if told else f"{role} (name)")
    if not told:
        yield _LINE
    yield Paragraph("Signature and date")
    yield _LINE


def _listed(due: Sequence[Listed], held: Sequence[Listed]) -> Iterator[Block]:
    if due:
        yield Paragraph(
            "The time for which these records had to be kept is over. Please decide about each: destroy it, "
            "make it anonymous, pass it on, offer it to an archive, or keep it longer, with the reason and "
            "until when. Nothing is destroyed before this list is signed."
        )
        yield Table(
            ("Records", "Kept for, and why", "Due", "Where", "Decision"),
            tuple(
                (_named(each), _ruled(each), _due(each), each.where or "Not recorded", " ") for each in due
            ),
            widths=(3.4, 4, 2.2, 2.6, 3.2),
        )
    else:
        yield Paragraph("Nothing is due for a decision.")
    if held:
        yield Heading(1, "Held: nobody may destroy these", "held")
        rows = tuple((_named(each), _due(each), _holds(each)) for each in held)
        yield Table(("Records", "Due", "Held because of"), rows, widths=(3, 2, 4))
    if due:
        yield Heading(1, "Signed", "signed")
        yield from _signature("Decided by", ())
        yield from _signature("Approved by", ())


def _named(each: Listed) -> str:
    return f"{each.records.name}\n{each.records.quantity}" if each.records.quantity else each.records.name


def _ruled(each: Listed) -> str:
    if each.rule is None:
        return each.keeping.words
    kept = f"{each.rule.name}: {each.rule.period}"
    return f"{kept}\n{each.rule.authority}" if each.rule.authority else kept


def _holds(each: Listed) -> str:
    return ", ".join(hold.headline for hold in each.keeping.holds)


def _due(each: Listed) -> str:
    return show_day(each.keeping.day) if each.keeping.day else "No day"
