"""Who receives the data of a notice's activities, and which of it leaves the country (Art 13(1)(e), (f))."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from dpotool.domain import vocabulary as words
from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Recipient, SecondaryUse, SharingRule, Transfer
from dpotool.domain.law import LawOn, MechanismKind
from dpotool.domain.notice_facts_words import gathered, likeness, said_once
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.system import System

SORTS = ("internal", "others", "required", "processor", "public")
_NO_LAW = ("yes", "by law", "required by law")
_ROLES = {"team": "internal", "processor": "processor"}


@dataclass(frozen=True)
class RecipientFact:
    """One recipient, with everything that any activity says of it; `detailed` if that is more than a name."""

    name: str
    which: str = ""
    purposes: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    notice_link: str = ""
    data_forms: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    asks_consent: bool = False
    legal_duties: tuple[str, ...] = ()
    opt_outs: tuple[str, ...] = ()
    onward: tuple[str, ...] = ()
    detailed: bool = False


@dataclass(frozen=True)
class RuleFact:
    """A condition on which data are shared beyond the recipients named."""

    name: str
    examples: tuple[str, ...] = ()
    asks_consent: bool = False


@dataclass(frozen=True)
class RecipientGroup:
    """Recipients of one sort: internal, others, required (by law), processor, or public."""

    sort: str
    members: tuple[RecipientFact, ...]


@dataclass(frozen=True)
class RecipientFacts:
    """The recipients by what they are to us, and the conditions on which data go to anybody else."""

    groups: tuple[RecipientGroup, ...] = ()
    rules: tuple[RuleFact, ...] = ()
    statements: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[RecipientFact, ...]:
        """Every recipient."""
        return tuple(member for group in self.groups for member in group.members)


@dataclass(frozen=True)
class UseFact:
    """A use for research, surveys or matching with other data."""

    name: str
    with_whom: str = ""
    conditions: str = ""
    approver: str = ""
    legal_ref: str = ""


@dataclass(frozen=True)
class TransferFact:
    """A transfer to another country, and what protects the data there."""

    country: str
    recipient: str = ""
    mechanism: str = ""
    approved: bool = False
    safeguards: str = ""
    copy_route: str = ""


@dataclass(frozen=True)
class AbroadFacts:
    """What leaves the United Kingdom: `nothing` only where every activity says so."""

    nothing: bool = False
    transfers: tuple[TransferFact, ...] = ()
    notes: tuple[str, ...] = ()


def recipients(activities: Iterable[Activity], register: Register) -> RecipientFacts:
    """The recipients of the activities, and those who supply the systems that hold the data, each once."""
    chosen = tuple(activities)
    rows = (*(row for activity in chosen for row in activity.recipients), *_suppliers(chosen, register))
    alike = gathered(rows, lambda row: row.party or likeness(row.name))
    facts = [(_standing(group, register), _recipient(group, register)) for group in alike]

    groups = (
        RecipientGroup(sort, tuple(fact for found, fact in facts if found == sort and fact.name))
        for sort in SORTS
    )
    return RecipientFacts(
        tuple(group for group in groups if group.members),
        _rules(chosen),
        said_once(activity.sharing_statement for activity in chosen),
    )


def _suppliers(activities: Iterable[Activity], register: Register) -> Iterator[Recipient]:
    """Those who act for us by supplying a system, where no activity names them as recipients."""
    named = {row.party for activity in activities for row in activity.recipients}
    systems = said_once(identity for activity in activities for identity in activity.systems)
    for system in register.pick(System, systems):
        supplier = register.get(Party, system.supplier)
        if supplier and "processor" in supplier.roles and supplier.id not in named:
            used_for = system.description or system.name
            yield Recipient(id=system.id, party=supplier.id, sort="processor", purpose=used_for)


def _standing(rows: tuple[Recipient, ...], register: Register) -> str:
    if any(row.legal_duty for row in rows):
        return "required"
    sorts = {row.sort for row in rows}
    party = register.get(Party, rows[0].party)
    if not sorts - {""} and party:
        sorts = {_ROLES[role] for role in party.roles if role in _ROLES}
    return next((sort for sort in ("processor", "internal", "public") if sort in sorts), "others")


def _recipient(rows: tuple[Recipient, ...], register: Register) -> RecipientFact:
    party = register.get(Party, rows[0].party) or Party(id="")

    site = "" if "processor" in party.roles else party.website

    def said(of: Callable[[Recipient], str]) -> tuple[str, ...]:
        return said_once(of(row) for row in rows)

    fact = RecipientFact(
        name=party.name or rows[0].name,
        which=party.variable_rule,
        purposes=said(lambda row: row.purpose),
        uses=said_once(use for row in rows for use in row.uses),
        links=said(lambda row: row.link) or said_once([site]),
        notice_link=party.notice_link,
        data_forms=said(_form),
        scopes=said(lambda row: row.scope),
        conditions=said(lambda row: row.condition),
        asks_consent=all(row.asks_consent for row in rows),
        legal_duties=tuple(
            duty for duty in said(lambda row: row.legal_duty) if likeness(duty) not in _NO_LAW
        ),
        opt_outs=said(lambda row: row.opt_out),
        onward=said(lambda row: row.onward),
    )
    return replace(fact, detailed=fact != RecipientFact(fact.name))


def _form(row: Recipient) -> str:
    return "" if row.data_form == "identifiable" else words.DATA_FORMS.label(row.data_form)


def _rules(activities: Iterable[Activity]) -> tuple[RuleFact, ...]:
    rows = (row for activity in activities for row in activity.sharing_rules)
    return tuple(_rule(group) for group in gathered(rows, lambda row: likeness(row.name)))


def _rule(rows: tuple[SharingRule, ...]) -> RuleFact:
    examples = said_once(example for row in rows for example in row.examples)
    return RuleFact(rows[0].name, examples, any(row.asks_consent for row in rows))


def secondary_uses(activities: Iterable[Activity]) -> tuple[UseFact, ...]:
    """The uses for research, surveys and matching, each once."""
    rows = (row for activity in activities for row in activity.secondary_uses)
    return tuple(_use(group[0]) for group in gathered(rows, lambda row: likeness(row.name)))


def _use(row: SecondaryUse) -> UseFact:
    return UseFact(row.name, row.with_whom, row.conditions, row.approver, row.legal_ref)


def abroad(activities: Iterable[Activity], register: Register, law: LawOn) -> AbroadFacts:
    """What leaves the United Kingdom, each transfer once."""
    chosen = tuple(activities)
    rows = (row for activity in chosen for row in activity.transfers)
    alike = gathered(rows, lambda row: (row.country, row.party, row.mechanism))
    return AbroadFacts(
        bool(chosen) and all(each.stays_in_uk and not each.transfers for each in chosen),
        tuple(_transfer(group[0], register, law) for group in alike),
        said_once(activity.transfer_note for activity in chosen),
    )


def _transfer(row: Transfer, register: Register, law: LawOn) -> TransferFact:
    country, mechanism = law.country(row.country), law.transfer_mechanism(row.mechanism)
    party = register.get(Party, row.party)
    return TransferFact(
        country.name if country else row.country,
        party.name if party else "",
        mechanism.name if mechanism else row.mechanism,
        bool(mechanism and mechanism.kind is MechanismKind.APPROVAL),
        row.safeguards,
        row.copy_route,
    )
