"""A page for the governors or trustees: what a year brought, without a name in it."""

from collections.abc import Iterator
from datetime import date

from dpotool.documents.bar_picture import bar_picture
from dpotool.domain import case_figure_tables as tables
from dpotool.domain import case_timing as timing
from dpotool.domain.case_figures import YearOfCases, in_states, months_chart, requests_table, without_empty
from dpotool.domain.days import show_day
from dpotool.domain.figure_tables import FigureTable
from dpotool.domain.organisation import Organisation
from dpotool.domain.prose import Block, Bullets, Emphasis, Heading, Paragraph, Prose, Table

_ONLY_FOR_THE_LOG = ("Kind: ", "Risk: ", "Outcome: not recorded")
_COMPARED = (5.0, 1.0, 1.0)
_ANSWERED = (timing.IN_TIME, timing.EXTENDED, timing.LATE)


def cases_report(year: YearOfCases, before: YearOfCases, us: Organisation, today: date) -> Prose:
    """The report of a year set against the year before, as it stands today."""
    span = year.span
    return Prose(
        title=f"Requests, complaints and breaches in {span.name}",
        subtitle="Data protection report for the governors or trustees",
        version=f"{span.words}, as known on {show_day(today)}.",
        header=us.name,
        footer=f"Data protection report, {span.name}",
        author=us.name,
        subject="Requests, complaints and breaches under the UK GDPR and the Data Protection Act 2018",
        keywords=("data protection", "report"),
        logo=us.logo,
        logo_alt=us.logo_text or (us.name if us.logo else ""),
        blocks=tuple(_blocks(year, before)),
    )


def _blocks(year: YearOfCases, before: YearOfCases) -> Iterator[Block]:
    years = (before, year)
    yield Bullets(tuple(_in_brief(year, before)))
    yield Heading(1, "Requests", "requests")
    yield _table(without_empty(requests_table(years)), _COMPARED)
    if year.requests:
        yield bar_picture(months_chart(year))
        yield _table(tables.rights_table(year), (5, 2, 2, 2, 1.5, 1.5, 2.6, 2))
    yield Heading(1, "Complaints", "complaints")
    complaints = without_empty(tables.complaints_table(years))
    yield (
        _table(_in_short(complaints), _COMPARED)
        if complaints.rows
        else Paragraph("None came in either year.")
    )
    yield Heading(1, "Personal data breaches", "breaches")
    breaches = without_empty(tables.breaches_table(years))
    yield _table(_in_short(breaches), _COMPARED) if breaches.rows else Paragraph("None in either year.")
    yield Heading(1, "What was late, and why", "late")
    late = tables.late_table(year)
    yield _table(late, (2.1, 2.7, 2.4, 2.4, 1.9, 6)) if late.rows else Paragraph("Nothing was late.")
    yield Heading(1, "What was learned", "learned")
    lessons = tables.lessons_table(year)
    none = Paragraph("No lesson has been recorded from a complaint or breach of this year.")
    yield _table(lessons, (1.6, 5, 5)) if lessons.rows else none
    notes = (requests_table(years).note, tables.rights_table(year).note if year.requests else "")
    yield Paragraph((Emphasis(" ".join(filter(None, notes))),))


def _in_brief(year: YearOfCases, before: YearOfCases) -> Iterator[str]:
    requests, earlier = len(year.requests), len(before.requests)
    yield f"{_counted(requests, 'request')} received; {earlier} in {before.span.name}."
    answered = in_states(year.answered, *_ANSWERED)
    if answered:
        late = in_states(year.answered, timing.LATE)
        yield f"{_counted(answered, 'request')} answered, {_share(answered - late, answered)} in time."
    overdue = in_states(year.answered, timing.OVERDUE)
    if overdue:
        yield f"{_counted(overdue, 'request', 'is', 'are')} open and late."
    complaints, earlier = len(year.complaints), len(before.complaints)
    yield f"{_counted(complaints, 'complaint')} received; {earlier} in {before.span.name}."
    yield _breaches_in_brief(year, before)


def _breaches_in_brief(year: YearOfCases, before: YearOfCases) -> str:
    told, owed = in_states(year.told, timing.IN_TIME), len(year.told)
    breaches = _counted(len(year.breaches), "breach", plural="breaches")
    brief = f"{breaches} recorded; {len(before.breaches)} in {before.span.name}."
    if not owed:
        return f"{brief} None had to be reported to the regulator." if year.breaches else brief
    return f"{brief} {owed} had to be reported to the regulator, and {told} of them within 72 hours."


def _in_short(table: FigureTable) -> FigureTable:
    """The table without what is only for whoever keeps the log."""
    rows = tuple(row for row in table.rows if not str(row[0]).startswith(_ONLY_FOR_THE_LOG))
    return FigureTable(table.title, table.head, rows)


def _table(table: FigureTable, widths: tuple[float, ...]) -> Table:
    return Table((table.head[0] or "Number of", *table.head[1:]), table.said(), widths=widths)


def _counted(count: int, noun: str, was: str = "was", were: str = "were", plural: str = "") -> str:
    if count == 1:
        return f"One {noun} {was}"
    return f"{count or 'No'} {plural or noun + 's'} {were}"


def _share(part: int, whole: int) -> str:
    return "all of them" if part == whole else f"{part} of them ({100 * part // whole} %)"
