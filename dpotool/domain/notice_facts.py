"""What a notice's activities say, brought together: everything that its sections may tell."""

from dataclasses import dataclass

from dpotool.domain import vocabulary as words
from dpotool.domain.activity import Activity
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.law import LawOn
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts_data import DataFacts, SourceFact, data_facts, sources
from dpotool.domain.notice_facts_keeping import (
    AutomationFacts,
    MeasureFact,
    ObligationFacts,
    PlaceFact,
    TimeLimitFact,
    automation,
    measures,
    obligations,
    places,
    time_limits,
)
from dpotool.domain.notice_facts_people import (
    ContactFacts,
    ControllerFacts,
    contact_besides_officer,
    controllers,
    officer,
    organisation_contact,
    routes,
)
from dpotool.domain.notice_facts_purposes import (
    BasisFact,
    BasisRow,
    ConditionFact,
    CriminalFact,
    PurposeFact,
    PurposeGroup,
    bases,
    basis_rows,
    conditions,
    consented,
    criminal,
    purpose_groups,
)
from dpotool.domain.notice_facts_rights import APART, RegulatorFacts, RightFact, regulator, rights
from dpotool.domain.notice_facts_sharing import (
    AbroadFacts,
    RecipientFacts,
    UseFact,
    abroad,
    recipients,
    secondary_uses,
)
from dpotool.domain.notice_facts_words import gathered, said_once
from dpotool.domain.notice_rows import Assurance
from dpotool.domain.organisation import Organisation
from dpotool.domain.register import Register


@dataclass(frozen=True)
class AssuranceGroup:
    """The assurances about one topic."""

    topic: str
    assurances: tuple[Assurance, ...]


@dataclass(frozen=True)
class NoticeFacts:
    """Everything that the sections of one notice may tell, by the names under which templates ask for it."""

    notice: Notice
    organisation: Organisation
    regulator: RegulatorFacts
    controllers: ControllerFacts
    officer: ContactFacts
    us: ContactFacts
    us_besides_officer: ContactFacts
    routes: tuple[ContactRoute, ...]
    updated: str
    activities: tuple[str, ...]
    people: tuple[str, ...]
    purposes: tuple[PurposeGroup, ...]
    statistics: tuple[PurposeGroup, ...]
    consented: tuple[PurposeFact, ...]
    bases: tuple[BasisFact, ...]
    basis_rows: tuple[BasisRow, ...]
    conditions: tuple[ConditionFact, ...]
    criminal: CriminalFact
    policy_documents: tuple[str, ...]
    data: DataFacts
    sources: tuple[SourceFact, ...]
    obligation: ObligationFacts
    recipients: RecipientFacts
    secondary_uses: tuple[UseFact, ...]
    abroad: AbroadFacts
    time_limits: tuple[TimeLimitFact, ...]
    places: tuple[PlaceFact, ...]
    measures: tuple[MeasureFact, ...]
    automation: AutomationFacts
    rights: tuple[RightFact, ...]
    listed_rights: tuple[RightFact, ...]
    children: bool
    assurances: tuple[AssuranceGroup, ...]


def covered(notice: Notice, register: Register) -> tuple[Activity, ...]:
    """The activities that a notice covers, in its order, without those that are archived."""
    return tuple(each for each in register.pick(Activity, notice.activities) if each.state != "archived")


def notice_facts(notice: Notice, register: Register, law: LawOn) -> NoticeFacts:
    """What the sections of a notice may tell, from its activities, under the law of a day."""
    chosen = covered(notice, register)
    organisation = _organisation(register)
    known_rights = rights(notice, chosen, law)
    return NoticeFacts(
        notice=notice,
        organisation=organisation,
        regulator=regulator(law.regulator),
        controllers=controllers(chosen, register, organisation),
        officer=officer(organisation),
        us=organisation_contact(organisation),
        us_besides_officer=contact_besides_officer(organisation),
        routes=routes(notice, organisation),
        updated=notice.updated,
        activities=tuple(activity.name for activity in chosen),
        people=said_once(person for activity in chosen for person in activity.data_subjects),
        purposes=purpose_groups(chosen, statistical=False),
        statistics=purpose_groups(chosen, statistical=True),
        consented=consented(chosen),
        bases=bases(chosen, law),
        basis_rows=basis_rows(chosen, law),
        conditions=conditions(chosen, law),
        criminal=criminal(chosen, law),
        policy_documents=_policies(organisation, chosen),
        data=data_facts(chosen, law),
        sources=sources(chosen, register),
        obligation=obligations(chosen),
        recipients=recipients(chosen, register),
        secondary_uses=secondary_uses(chosen),
        abroad=abroad(chosen, register, law),
        time_limits=time_limits(chosen),
        places=places(chosen, register, law),
        measures=measures(chosen),
        automation=automation(chosen),
        rights=known_rights,
        listed_rights=tuple(right for right in known_rights if not _stands_apart(right, notice)),
        children=any(activity.children for activity in chosen),
        assurances=_assurances(notice),
    )


def _organisation(register: Register) -> Organisation:
    recorded = register.all(Organisation)
    return recorded[0] if recorded else Organisation(id="")


def _assurances(notice: Notice) -> tuple[AssuranceGroup, ...]:
    by_topic = gathered(notice.assurances, lambda assurance: assurance.topic)
    return tuple(AssuranceGroup(words.ASSURANCE_TOPICS.label(g[0].topic), g) for g in by_topic)


def _policies(organisation: Organisation, activities: tuple[Activity, ...]) -> tuple[str, ...]:
    named = [activity.policy_document for activity in activities]
    return said_once((organisation.policy_document, *named))


def _stands_apart(right: RightFact, notice: Notice) -> bool:
    shown = {section.key for section in notice.sections if not section.hidden}
    return APART.get(right.code) in shown
