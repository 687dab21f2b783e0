"""What stands in each column of the ICO's template, for one activity."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import DataItem, Recipient, RetentionStatement, Transfer
from dpotool.domain.fields import field_of
from dpotool.domain.law import LawOn
from dpotool.domain.law_rights import Applies
from dpotool.domain.law_terms import LawTerm
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.system import System


@dataclass(frozen=True)
class Entry:
    """One activity with what its columns need to look up."""

    activity: Activity
    register: Register
    law: LawOn

    @property
    def organisation(self) -> Organisation:
        """The organisation whose register it is."""
        recorded = self.register.all(Organisation)
        return recorded[0] if recorded else Organisation(id="")


def lines(parts: Iterable[str]) -> str:
    """The parts on lines of their own, each once."""
    return "\n".join(dict.fromkeys(part for part in parts if part))


def shown(name: str) -> Callable[[Entry], str]:
    """What stands in one declared field of the activity, references by name."""
    declared = field_of(Activity, name)
    return lambda entry: entry.register.show(declared, getattr(entry.activity, name))


def of_purposes(name: str) -> Callable[[Entry], str]:
    """What stands in one text of every purpose."""
    return lambda entry: lines(getattr(purpose, name) for purpose in entry.activity.purposes)


def _party(party: Party) -> str:
    return ", ".join(filter(None, (party.name, *party.address.splitlines(), party.email, party.telephone)))


def parties(identities: Callable[[Activity], tuple[str, ...]]) -> Callable[[Entry], str]:
    """The parties of a kind, with their contact details."""
    return lambda entry: lines(map(_party, entry.register.pick(Party, identities(entry.activity))))


def _data_item(item: DataItem) -> str:
    examples = f" (such as {', '.join(item.examples)})" if item.examples else ""
    return f"{item.name}{examples}" + (f" – only for {item.only_for}" if item.only_for else "")


def data_items(entry: Entry) -> str:
    """The categories of personal data with their examples."""
    return lines(_data_item(item) for item in entry.activity.data_items)


def _recipient(entry: Entry, recipient: Recipient) -> str:
    party = entry.register.get(Party, recipient.party)
    name = recipient.name or (party.name if party else "")
    return f"{name}: {recipient.purpose}" if recipient.purpose else name


def recipients(entry: Entry) -> str:
    """Who gets the data, and what for."""
    return lines(_recipient(entry, recipient) for recipient in entry.activity.recipients)


def contracts(entry: Entry) -> str:
    """Where the contracts with processors are."""
    return lines(_contract(entry, recipient) for recipient in entry.activity.recipients)


def _contract(entry: Entry, recipient: Recipient) -> str:
    party = entry.register.get(Party, recipient.party)
    is_processor = recipient.sort == "processor" or (party is not None and "processor" in party.roles)
    return recipient.agreement or (party.contract if party and is_processor else "")


def _country(entry: Entry, transfer: Transfer) -> str:
    country = entry.law.country(transfer.country)
    name = country.name if country else transfer.country
    return f"{name} ({transfer.mechanism})" if transfer.mechanism else name


def countries(entry: Entry) -> str:
    """The countries to which data go, and the mechanism."""
    return lines(_country(entry, transfer) for transfer in entry.activity.transfers)


def safeguards(entry: Entry) -> str:
    """The safeguards recorded for transfers."""
    return lines(transfer.safeguards for transfer in entry.activity.transfers)


def retention(entry: Entry) -> str:
    """The time limits, record class by record class."""
    return lines(_time_limit(limit) for limit in entry.activity.retention)


def _time_limit(limit: RetentionStatement) -> str:
    return ": ".join(filter(None, (limit.name, str(limit.period)))) or limit.schedule


def security(entry: Entry) -> str:
    """The security measures."""
    return lines(measure.name for measure in entry.activity.security)


def sources(entry: Entry) -> str:
    """Where the data come from."""
    return lines(source.name for source in entry.activity.sources)


def bases(entry: Entry) -> str:
    """The lawful bases, by article and name."""
    codes = dict.fromkeys(code for purpose in entry.activity.purposes for code in purpose.lawful_bases)
    return lines(_named(f"Article {code}", entry.law.lawful_basis(code)) for code in codes)


def _named(code: str, term: LawTerm | None) -> str:
    return f"{code} {term.name}" if term else code


def conditions(entry: Entry) -> str:
    """The Art 9 conditions, by article and name."""
    codes = dict.fromkeys(code for purpose in entry.activity.purposes for code in purpose.special_conditions)
    return lines(_named(f"Article {code}", entry.law.special_condition(code)) for code in codes)


def schedule_1(entry: Entry) -> str:
    """The Schedule 1 conditions, by paragraph and name."""
    codes = dict.fromkeys(code for purpose in entry.activity.purposes for code in purpose.schedule_1)
    return lines(_named(code, entry.law.schedule_1_condition(code)) for code in codes)


def rights(entry: Entry) -> str:
    """The rights that the lawful bases leave open to people."""
    bases = {code for purpose in entry.activity.purposes for code in purpose.lawful_bases}
    applying = (each for each in entry.law.rights_under(bases) if each.applies is not Applies.NO)
    return lines(each.right.name for each in applying) if bases else ""


def decisions(entry: Entry) -> str:
    """Whether a computer decides, and what."""
    described = (decision.headline for decision in entry.activity.automated_decisions)
    return lines((shown("automation")(entry), *described))


def under_schedule_1(text: Callable[[Entry], str]) -> Callable[[Entry], str]:
    """Only where a Schedule 1 condition is relied on."""
    return lambda entry: text(entry) if schedule_1(entry) else ""


def policy_document(entry: Entry) -> str:
    """The activity's policy document, or the organisation's."""
    return entry.activity.policy_document or entry.organisation.policy_document


def systems(entry: Entry) -> str:
    """The systems and places that hold the data."""
    return lines(
        ", ".join(filter(None, (system.name, system.place)))
        for system in entry.register.pick(System, entry.activity.systems)
    )


def controller_contracts(entry: Entry) -> str:
    """Where the contracts with the controllers for whom we act are."""
    return lines(party.contract for party in entry.register.pick(Party, entry.activity.controllers))
