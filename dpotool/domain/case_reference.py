"""The reference that a new case is given: by year, such as 2026-014, C-2026-03 or B-2026-02."""

import re
from collections.abc import Iterable

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request

_FORMS: dict[type[CaseFile], tuple[str, int]] = {Request: ("", 3), Complaint: ("C-", 2), Breach: ("B-", 2)}


def next_case_reference(case_type: type[CaseFile], year: int, taken: Iterable[str]) -> str:
    """The reference that follows the highest one of its kind in that year so far."""
    prefix, width = _FORMS[case_type]
    pattern = re.compile(rf"{prefix}{year}-(\d{{1,6}})")
    numbers = [int(found[1]) for each in taken if (found := pattern.fullmatch(each.strip()))]
    return f"{prefix}{year}-{max(numbers, default=0) + 1:0{width}}"
