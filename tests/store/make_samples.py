"""Make the sample file of the present version: `python -m tests.store.make_samples`.

Until a version is released its sample is made anew whenever a declaration changes. The sample of a version
that has been released is never made again: it stays in tests/data, and every later edition reads it.
"""

from datetime import UTC, datetime
from pathlib import Path

from dpotool.domain.changes import adding, together
from dpotool.store.layout import Layout, present_layout
from dpotool.store.register_file import RegisterFile
from tests.store.full_register import full_records

DATA = Path(__file__).resolve().parents[1] / "data"


def sample_of(version: int) -> Path:
    """The sample file of a version."""
    return DATA / f"register-version-{version}.dpo"


def make(path: Path, layout: Layout) -> None:
    """Make a register with full records and some history at that path, in place of what is there."""
    path.unlink(missing_ok=True)
    records = full_records(layout.record_types)
    passing = full_records(layout.record_types, each=3)[2::3]
    with RegisterFile.create(
        path, layout=layout, clock=lambda: datetime(2026, 9, 3, 14, 5, tzinfo=UTC)
    ) as register:
        register.apply(together("Begin with everything", map(adding, (*records, *passing))))
        register.apply(together("Delete the third of each", map(adding, passing)).inverse, origin="undone")


if __name__ == "__main__":
    present = present_layout()
    make(sample_of(present.version), present)
    print(f"Made {sample_of(present.version).name}.")
