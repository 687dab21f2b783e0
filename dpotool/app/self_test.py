"""The program's test of itself: whether all that it ships with is there and works on this machine."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from dpotool.app.examples import EXAMPLES, example
from dpotool.app.exporting import FORMATS, export_notice, export_register
from dpotool.app.opening import create_register, read_register
from dpotool.app.public_holidays import working_days
from dpotool.domain.clock import Facts, Rules, reckon, reckon_breach
from dpotool.domain.notice import Notice
from dpotool.domain.register import Register

Check = Callable[[], None]


def checks() -> Iterator[tuple[str, Check]]:
    """What is tried, in words, and the trial; a trial raises where it fails."""
    for name in EXAMPLES:
        yield f"example {name}: keep, read again, export", partial(_try_example, name)
    yield "the clock: public holidays and summer time", _try_clock


def _try_clock() -> None:
    request = Facts("access", date(2026, 5, 15))
    if reckon(request, working_days("scotland"), Rules("scotland")).due != date(2026, 6, 16):
        raise AssertionError("the public holidays of Scotland are not known")
    aware = datetime(2026, 10, 24, 9, tzinfo=UTC)
    if f"{reckon_breach(aware).due:%H:%M}" != "09:00":
        raise AssertionError("the end of summer time is not known")


def run(trials: Iterator[tuple[str, Check]], say: Callable[[str], None]) -> bool:
    """Try each, say how it went, and answer whether all went well."""
    well = True
    for words, trial in trials:
        try:
            trial()
        except Exception as failure:
            well = False
            say(f"FAILED  {words}: {type(failure).__name__}: {failure}")
        else:
            say(f"ok      {words}")
    return well


def _try_example(name: str) -> None:
    with tempfile.TemporaryDirectory(prefix="dpotool-") as folder:
        path = Path(folder) / f"{name}.dpo"
        records = example(name)
        create_register(path, records).close()
        with closing(read_register(path)) as workspace:
            if workspace.register != Register(records):
                raise AssertionError("the register read is not the register written")
            export_register(workspace, path.with_suffix(".xlsx"))
            for notice in workspace.register.all(Notice):
                for format in FORMATS:
                    export_notice(workspace, notice, path.with_suffix(f".{format}"), format)
