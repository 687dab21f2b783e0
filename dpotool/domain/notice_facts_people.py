"""Who answers for the data, and how people reach them (Arts 13(1)(a), (b), 26, 27, 28)."""

from collections.abc import Iterable
from dataclasses import dataclass

from dpotool.domain.activity import Activity
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts_words import said_once
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.register import Register


@dataclass(frozen=True)
class ControllerFacts:
    """Who decides: the organisation itself (`ours`), others with or beside it, or those for whom it acts."""

    ours: bool = True
    joint: tuple[Party, ...] = ()
    others: tuple[Party, ...] = ()
    clients: tuple[Party, ...] = ()
    representative: tuple[Party, ...] = ()


@dataclass(frozen=True)
class ContactFacts:
    """The ways to reach somebody; the name is that of a post or a team."""

    name: str = ""
    address: str = ""
    telephone: str = ""
    email: str = ""
    link: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is any way to reach them."""
        return bool(self.address or self.telephone or self.email or self.link)


def controllers(activities: Iterable[Activity], register: Register, us: Organisation) -> ControllerFacts:
    """Who decides why and how the data of the activities are used."""
    chosen = tuple(activities)

    def named(field: str) -> tuple[Party, ...]:
        return register.pick(Party, said_once(i for activity in chosen for i in getattr(activity, field)))

    return ControllerFacts(
        any(activity.capacity != "processor" for activity in chosen) or not chosen,
        named("joint_controllers"),
        named("other_controllers"),
        named("controllers"),
        register.pick(Party, [us.representative]),
    )


def officer(us: Organisation) -> ContactFacts:
    """The data protection officer by title and team, not by name; where there is no address, at ours."""
    found = ContactFacts(
        ", ".join(said_once([us.officer_title or "Data Protection Officer", us.officer_team])),
        us.officer_address,
        us.officer_telephone,
        us.officer_email,
    )
    if not (found.is_known or us.officer_name or us.officer_title):
        return ContactFacts()
    return found if found.address else ContactFacts(found.name, us.address, found.telephone, found.email)


def organisation_contact(us: Organisation) -> ContactFacts:
    """The ways to reach the organisation itself."""
    return ContactFacts(us.name, us.address, us.telephone, us.email, us.website)


def contact_besides_officer(us: Organisation) -> ContactFacts:
    """The ways to reach the organisation itself (Art 13(1)(a)), where its officer's are not the same ones."""
    ours, officers = organisation_contact(us), officer(us)
    lines = {line.strip() for line in (officers.address + "\n" + officers.name).splitlines()}
    same = all(line.strip() in lines for line in ours.address.splitlines()) and all(
        not way or way == officers_way
        for way, officers_way in ((ours.telephone, officers.telephone), (ours.email, officers.email))
    )
    return ContactFacts() if same or not officers.name else ours


def routes(notice: Notice, us: Organisation) -> tuple[ContactRoute, ...]:
    """Whom to contact about what: the routes of the notice, then those of the organisation."""
    return (*notice.contact_routes, *us.contact_routes)
