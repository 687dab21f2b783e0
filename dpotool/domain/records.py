"""Every type of record that a register holds, in the order in which officers think of them."""

from dpotool.domain.activity import Activity
from dpotool.domain.breach import Breach
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import Record
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.letter_text import LetterText
from dpotool.domain.notice import Notice
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.request import Request
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionRule, Review
from dpotool.domain.system import System

RECORD_TYPES: tuple[type[Record], ...] = (
    *(Organisation, Activity, Notice, Request, Complaint, Breach),
    *(RetentionRule, RecordSet, Hold, Disposal, Review),
    *(Party, System, LetterText, LawEntry),
)
