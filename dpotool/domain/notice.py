"""Privacy notices: what people are told (UK GDPR Arts 12 to 14)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dpotool.domain import vocabulary as words
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.days import show_day, show_month
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day, Flag, Link, References, Rows, Tags, Text
from dpotool.domain.notice_rows import (
    Assurance,
    ChangeNote,
    ChannelRule,
    Cookie,
    GlossaryEntry,
    RelatedNotice,
    RightNote,
    Section,
)


@dataclass(frozen=True, kw_only=True)
class Notice(Record):
    """One privacy notice: facts from the activities it covers, and text of its own, in ordered sections."""

    noun: ClassVar[str] = "notice"
    plural: ClassVar[str] = "notices"

    title: str = field("Title", required=True, width=36)
    subtitle: str = field("Subtitle")
    reference: str = field("Reference", width=11)
    state: str = field("State", Choice(words.NOTICE_STATES), required=True, width=12)
    audience: tuple[str, ...] = field("Audience", Tags(), required=True, article="12(1)")
    activities: tuple[str, ...] = field("Activities", References("Activity"), required=True)
    scope: str = field(
        "What it covers", Text(long=True), help="Whom, which services, and which ways of contact."
    )
    version: str = field("Version", width=10)
    updated_on: date | None = field("Last updated", Day(), required=True, width=16)
    updated_shown: str = field("Last updated is shown as", Choice(words.DATE_PRECISIONS), width=12)
    published_on: date | None = field("Published on", Day(), width=16)
    review_due: date | None = field("Next review", Day(), required=True, width=16)
    sections: tuple[Section, ...] = field("Sections", Rows(Section), required=True)
    contact_routes: tuple[ContactRoute, ...] = field(
        "Whom to contact", Rows(ContactRoute), article="13(1)(a)"
    )
    related: tuple[RelatedNotice, ...] = field("Related notices", Rows(RelatedNotice))
    precedence: str = field(
        "Where notices differ", Text(long=True), help="Such as: unless we state otherwise here."
    )
    just_in_time: str = field("Notices at the point of asking", Text(long=True))
    assurances: tuple[Assurance, ...] = field("Assurances", Rows(Assurance))
    glossary: tuple[GlossaryEntry, ...] = field("Words explained", Rows(GlossaryEntry))
    channel_rules: tuple[ChannelRule, ...] = field("Ways of contact and what we keep", Rows(ChannelRule))
    cookies: tuple[Cookie, ...] = field("Cookies", Rows(Cookie), article="PECR reg 6")
    cookie_text: str = field("About cookies", Text(long=True), article="PECR reg 6")
    cookie_policy: str = field("Cookie policy", Link())
    right_notes: tuple[RightNote, ...] = field(
        "Your own words for a right", Rows(RightNote), article="13(2)(b)"
    )
    children: str = field("How it applies to children", Text(long=True), article="12(1)")
    parents_act: str = field("When parents act for a child", Text(long=True))
    complaint_route: str = field(
        "How to complain to us",
        Text(long=True),
        article="13(2)(ca)",
        help="The ways to complain; DPA 2018 s.164A.",
    )
    regulator_note: str = field("More about the regulator", Text(long=True), article="13(2)(d)")
    court_note: str = field("About going to court", Text(long=True))
    change_policy: str = field("How changes are told", Text(long=True))
    change_notes: tuple[ChangeNote, ...] = field("Changes", Rows(ChangeNote))
    back_to_top: bool = field("“Top of page” links on the web", Flag())
    notes: str = field("Notes to yourself", Text(long=True), help="Never printed.")

    @property
    def updated(self) -> str:
        """When it was last updated, as exactly as it should be shown: in February 2024, or on a day of it."""
        if self.updated_on is None:
            return ""
        if self.updated_shown == "month":
            return f"in {show_month(self.updated_on)}"
        return f"on {show_day(self.updated_on)}"
