"""A register of an earlier edition becomes one of this: all of it or nothing, and a copy first."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from dpotool.domain.changes import adding, together
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Rows, Tags
from dpotool.store.blueprint import blueprint_of, derived_blueprint
from dpotool.store.connection import close, connect, engine_on
from dpotool.store.copies import list_copies
from dpotool.store.layout import Layout
from dpotool.store.migrations.runner import MigrationFailed
from dpotool.store.migrations.steps import Step
from dpotool.store.refusals import NewerRegister
from dpotool.store.register_file import RegisterFile
from tests.store import specimens
from tests.store.specimens import Leg

HERON = specimens.RareAnimal(name="Heron", legs=(Leg(name="Left"), Leg(name="Right")))
ANN = specimens.Keeper(name="Ann")


@dataclass(frozen=True, kw_only=True)
class Keeper(Record):
    """The keeper of the next edition, who has titles, and animals of his own."""

    noun: ClassVar[str] = "keeper"

    name: str = field("Name")
    titles: tuple[str, ...] = field("Titles", Tags())
    pets: tuple[Leg, ...] = field("Pets", Rows(Leg))


NEXT_TYPES = (specimens.RareAnimal, Keeper)
REBUILT = (
    "CREATE TABLE new_keeper (id VARCHAR(36) NOT NULL, _place INTEGER NOT NULL, name TEXT NOT NULL, "
    "titles TEXT NOT NULL, CONSTRAINT pk_keeper PRIMARY KEY (id))",
    "INSERT INTO new_keeper SELECT id, _place, name, '[\"Ms\"]' FROM keeper",
    "DROP TABLE keeper",
    "ALTER TABLE new_keeper RENAME TO keeper",
    "CREATE INDEX ix_keeper__place ON keeper (_place)",
    "CREATE TABLE keeper_pets ("
    "_owner VARCHAR(36) NOT NULL, _position INTEGER NOT NULL, id VARCHAR(36) NOT NULL, "
    "name TEXT NOT NULL, story TEXT NOT NULL, owner VARCHAR(36) NOT NULL, position TEXT, since DATE, "
    "colours TEXT NOT NULL, kept TEXT NOT NULL, CONSTRAINT pk_keeper_pets PRIMARY KEY (_owner, _position), "
    "CONSTRAINT fk_keeper_pets__owner FOREIGN KEY (_owner) REFERENCES keeper (id) ON DELETE CASCADE)",
)


def _step(*statements: str) -> Step:
    def run(connection: Connection) -> None:
        for statement in statements:
            connection.exec_driver_sql(statement)

    return Step(2, "Give keepers titles and pets", run)


NEXT = Layout(NEXT_TYPES, (_step(*REBUILT),))


@pytest.fixture
def kept(register: RegisterFile) -> Path:
    """A closed register of the first edition."""
    register.apply(together("Begin", (adding(HERON), adding(ANN))))
    register.close()
    return register.path


def test_everything_comes_along(kept: Path, tmp_path: Path) -> None:
    with RegisterFile.open(kept, layout=NEXT, copies=tmp_path / "copies") as register:
        assert set(register.read()) == {HERON, Keeper(id=ANN.id, name="Ann", titles=("Ms",))}
        assert register.verify_history() == ()
        assert register.history()[0].origin == "updated"
        assert [hit.headline for hit in register.search("ann")] == ["Ann"]
        register.apply(adding(Keeper(name="Ben", pets=(Leg(name="Mouse"),))))


def test_a_copy_of_the_earlier_edition_is_kept_first(kept: Path, layout: Layout, tmp_path: Path) -> None:
    RegisterFile.open(kept, layout=NEXT, copies=tmp_path / "copies").close()
    (copy,) = list_copies(tmp_path / "copies")
    with RegisterFile.open(copy.path, layout=layout) as register:
        assert set(register.read()) == {HERON, ANN}


def test_without_a_folder_the_copy_lies_beside_the_register(kept: Path) -> None:
    RegisterFile.open(kept, layout=NEXT).close()
    assert len(list_copies(kept.parent)) == 1


def test_the_outcome_is_exactly_the_derived_schema(kept: Path) -> None:
    RegisterFile.open(kept, layout=NEXT).close()
    raw = connect(kept)
    with engine_on(raw).connect() as connection:
        assert list(derived_blueprint(NEXT.schema).differences(blueprint_of(connection))) == []
    close(raw)


def test_it_happens_once(kept: Path) -> None:
    for _ in range(2):
        with RegisterFile.open(kept, layout=NEXT) as register:
            assert register.head[0] == 2
    assert len(list_copies(kept.parent)) == 1


FAILING = {
    "wrong statement": (_step(*REBUILT[:3], "SELECT nonsense FROM nowhere"), OperationalError),
    "table forgotten": (_step(*REBUILT[:-1]), OperationalError),
    "index forgotten": (_step(*REBUILT[:4], REBUILT[5]), MigrationFailed),
    "column forgotten": (
        _step("CREATE TABLE keeper_pets (_owner TEXT, titles TEXT)", "SELECT 1"),
        MigrationFailed,
    ),
    "rows without owner": (
        _step(*REBUILT, "INSERT INTO rare_animal_legs SELECT 'gone', 1, '', '', '', '', 1, NULL, '[]', ''"),
        MigrationFailed,
    ),
}


@pytest.mark.parametrize("case", FAILING)
def test_a_step_that_fails_leaves_the_register_as_it_was(kept: Path, layout: Layout, case: str) -> None:
    step, error = FAILING[case]
    with pytest.raises(error):
        RegisterFile.open(kept, layout=Layout(NEXT_TYPES, (step,)))
    with RegisterFile.open(kept, layout=layout) as register:
        assert set(register.read()) == {HERON, ANN}
        assert register.verify_history() == ()
        assert register.head[0] == 1


def test_the_earlier_edition_refuses_the_outcome(kept: Path, layout: Layout) -> None:
    RegisterFile.open(kept, layout=NEXT).close()
    with pytest.raises(NewerRegister):
        RegisterFile.open(kept, layout=layout)
