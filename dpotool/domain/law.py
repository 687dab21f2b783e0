"""The law that the program knows, as typed values, and as it stood on a day."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from dpotool.domain.law_files import LAW_LISTS, LawFileError, LawList, Lists, read_lists
from dpotool.domain.law_own import OwnEntry, with_own_entries
from dpotool.domain.law_regulator import Regulator, RegulatorFact, regulator_of
from dpotool.domain.law_retention import (
    AuthorityKind,
    EndAction,
    LibraryRule,
    OtherPeriod,
    RuleGroup,
    Scope,
    Strength,
)
from dpotool.domain.law_rights import (
    Applies,
    Clock,
    Exemption,
    Right,
    RightApplies,
    UnderBasis,
    how_it_applies,
)
from dpotool.domain.law_terms import (
    Evidence,
    FeeTier,
    LawEvent,
    LawfulBasis,
    LawTerm,
    Policy,
    RecognisedInterest,
    Schedule1Condition,
    SensitiveKind,
    SpecialCondition,
)
from dpotool.domain.law_transfers import Approval, Country, MechanismKind, TransferMechanism
from dpotool.domain.law_wording import (
    ItemKind,
    Legislation,
    LegislationKind,
    NoticeItem,
    StaleTerm,
    Standing,
    Where,
)

__all__ = [
    "LAW_LISTS",
    "Applies",
    "Approval",
    "AuthorityKind",
    "Clock",
    "Country",
    "EndAction",
    "Evidence",
    "Exemption",
    "FeeTier",
    "ItemKind",
    "Law",
    "LawEvent",
    "LawFileError",
    "LawList",
    "LawOn",
    "LawTerm",
    "LawfulBasis",
    "Legislation",
    "LegislationKind",
    "LibraryRule",
    "MechanismKind",
    "NoticeItem",
    "OtherPeriod",
    "OwnEntry",
    "Policy",
    "RecognisedInterest",
    "Regulator",
    "RegulatorFact",
    "Right",
    "RightApplies",
    "RuleGroup",
    "Schedule1Condition",
    "Scope",
    "SensitiveKind",
    "SpecialCondition",
    "StaleTerm",
    "Standing",
    "Strength",
    "TransferMechanism",
    "UnderBasis",
    "Where",
    "load_law",
]

T = TypeVar("T", bound=LawTerm)


def load_law(folder: Path) -> "Law":
    """The law in the files of a folder; raises LawFileError, naming file and entry, where they are wrong."""
    return Law(read_lists(folder))


class Law:
    """All the law that the program knows, past and present."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    def on(self, day: date) -> "LawOn":
        """The law as it stood on a day."""
        held = {
            name: tuple(term for term in terms if term.holds_on(day)) for name, terms in self._lists.items()
        }
        return LawOn(day, held)

    def with_own(self, entries: Iterable[OwnEntry]) -> "Law":
        """The law with a user's own corrections and additions; raises CannotDo where a list is not known.

        An entry with a known code corrects what its filled fields say. Where it has a first day, it follows
        on what held until then; without one it corrects the latest version.
        """
        return Law(with_own_entries(self._lists, entries))

    def versions(self, list_name: str, code: str) -> tuple[LawTerm, ...]:
        """Every version of an entry, in force or not; empty where the list never had that code."""
        return tuple(term for term in self._lists[list_name] if term.code == code)

    def codes(self, list_name: str) -> tuple[str, ...]:
        """Every code that a list has ever had, in its order."""
        return tuple(dict.fromkeys(term.code for term in self._lists[list_name]))

    def legislation_called(self, title: str) -> Legislation | None:
        """The legislation that a title means, even if it is repealed or the title is a wrong one."""
        known = (each for each in self._lists["legislation"] if isinstance(each, Legislation))
        return next((each for each in known if each.is_called(title)), None)

    @property
    def timeline(self) -> tuple[LawEvent, ...]:
        """Every change of the law, by day; those without a known day last."""
        events = [event for event in self._lists["timeline"] if isinstance(event, LawEvent)]
        return tuple(sorted(events, key=lambda event: event.day or date.max))


class LawOn:
    """The law as it stood on one day."""

    def __init__(self, day: date, lists: Lists) -> None:
        self.day = day
        self._lists = lists

    def terms(self, list_name: str) -> tuple[LawTerm, ...]:
        """The entries of a list that a person may choose; raises KeyError where the law has no such list."""
        return tuple(term for term in self._lists[list_name] if term.selectable)

    def find(self, list_name: str, code: str) -> LawTerm | None:
        """The entry of a list with that code, if it is law on this day."""
        return next((term for term in self._lists[list_name] if term.code == code), None)

    @property
    def lawful_bases(self) -> tuple[LawfulBasis, ...]:
        """The lawful bases of Art 6(1), in their order."""
        return self._of("lawful-bases", LawfulBasis)

    def lawful_basis(self, code: str) -> LawfulBasis | None:
        """The lawful basis with that code, such as 6(1)(e)."""
        return _with_code(self.lawful_bases, code)

    @property
    def recognised_interests(self) -> tuple[RecognisedInterest, ...]:
        """The conditions of Annex 1."""
        return self._of("recognised-interests", RecognisedInterest)

    @property
    def special_conditions(self) -> tuple[SpecialCondition, ...]:
        """The conditions of Art 9(2)."""
        return self._of("special-conditions", SpecialCondition)

    def special_condition(self, code: str) -> SpecialCondition | None:
        """The condition with that code, such as 9(2)(g)."""
        return _with_code(self.special_conditions, code)

    @property
    def criminal_conditions(self) -> tuple[SpecialCondition, ...]:
        """The two ways in which criminal offence data may be used (Art 10)."""
        return self._of("criminal-conditions", SpecialCondition)

    @property
    def special_categories(self) -> tuple[SensitiveKind, ...]:
        """The special categories of Art 9(1)."""
        return self._of("special-categories", SensitiveKind)

    @property
    def sensitive_kinds(self) -> tuple[SensitiveKind, ...]:
        """Criminal offence data, and kinds that no article lists but that harm in the wrong hands."""
        return self._of("sensitive-kinds", SensitiveKind)

    @property
    def schedule_1(self) -> tuple[Schedule1Condition, ...]:
        """The paragraphs of Schedule 1 to the DPA 2018, Parts 1 to 3."""
        return self._of("schedule-1", Schedule1Condition)

    def schedule_1_condition(self, code: str) -> Schedule1Condition | None:
        """The paragraph with that code, such as Sch 1 para 18."""
        return _with_code(self.schedule_1, code)

    @property
    def rights(self) -> tuple[Right, ...]:
        """The rights of the people whom data are about."""
        return self._of("rights", Right)

    def right(self, code: str) -> Right | None:
        """The right with that code, such as access."""
        return _with_code(self.rights, code)

    def rights_under(self, bases: Iterable[str]) -> tuple[RightApplies, ...]:
        """Whether each right applies under these lawful bases and Art 9(2) conditions, and why."""
        used = tuple(bases)
        return tuple(how_it_applies(right, used) for right in self.rights)

    @property
    def retention_rules(self) -> tuple[LibraryRule, ...]:
        """The library of rules on how long records are kept, by the parts of a schedule."""
        return self._of("retention", LibraryRule)

    def retention_rule(self, code: str) -> LibraryRule | None:
        """The rule with that code, such as R42."""
        return _with_code(self.retention_rules, code)

    @property
    def notice_items(self) -> tuple[NoticeItem, ...]:
        """What a notice must tell (Arts 13 and 14)."""
        return tuple(item for item in self._items if item.kind is ItemKind.CONTENT)

    @property
    def notice_rules(self) -> tuple[NoticeItem, ...]:
        """When a notice is owed, and when it is not (Arts 13 and 14)."""
        return tuple(item for item in self._items if item.kind is not ItemKind.CONTENT)

    @cached_property
    def regulator(self) -> Regulator:
        """The regulator, as it was called and could be reached."""
        return regulator_of(self._of("regulator", RegulatorFact))

    @property
    def countries(self) -> tuple[Country, ...]:
        """The countries and territories of the world, and the bodies that are approved like countries."""
        return self._of("countries", Country)

    def country(self, code: str) -> Country | None:
        """The country with that ISO code, such as US."""
        return _with_code(self.countries, code)

    @property
    def approvals(self) -> tuple[Approval, ...]:
        """What regulations have approved for transfers."""
        return self._of("approvals", Approval)

    def approval(self, country: str) -> Approval | None:
        """The approval of transfers to a country, full or partial, if there is one."""
        return next((each for each in self.approvals if each.covers(country)), None)

    @property
    def transfer_mechanisms(self) -> tuple[TransferMechanism, ...]:
        """The ways in which data may leave the United Kingdom."""
        return self._of("transfer-mechanisms", TransferMechanism)

    def transfer_mechanism(self, code: str) -> TransferMechanism | None:
        """The mechanism with that code, such as IDTA."""
        return _with_code(self.transfer_mechanisms, code)

    @property
    def legislation(self) -> tuple[Legislation, ...]:
        """The Acts, regulations and guidance in force."""
        return self._of("legislation", Legislation)

    @property
    def events(self) -> tuple[LawEvent, ...]:
        """The changes of the law up to this day."""
        return self._of("timeline", LawEvent)

    @property
    def stale_terms(self) -> tuple[StaleTerm, ...]:
        """The words that show a text to be out of date on this day."""
        return self._of("stale-terms", StaleTerm)

    @property
    def fees(self) -> tuple[FeeTier, ...]:
        """The levels of the data protection fee."""
        return self._of("fees", FeeTier)

    @property
    def _items(self) -> tuple[NoticeItem, ...]:
        return self._of("notice-items", NoticeItem)

    def _of(self, list_name: str, kind: type[T]) -> tuple[T, ...]:
        return tuple(term for term in self._lists[list_name] if isinstance(term, kind))


def _with_code(terms: Iterable[T], code: str) -> T | None:
    return next((term for term in terms if term.code == code), None)
