"""Kill the program while it saves, again and again: `python -m tests.store.kill_trial --trials 200`.

A child process applies edits and says so after each; it is killed with `kill -9` at a random moment.
Afterwards every edit that it called saved must be there, the file must be whole, and the history must hold.
The same register is used throughout, so each trial also opens what the one before left behind.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from dpotool.domain.changes import Change, Edit, adding
from dpotool.domain.register import Register
from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.specimens import SPECIMENS, Keeper, Leg, RareAnimal

PROCESSES = multiprocessing.get_context("forkserver")  # the children need not import anything
PROCESSES.set_forkserver_preload(["dpotool.store.register_file", "tests.store.specimens"])
LAYOUT = Layout(SPECIMENS, ())
LONGEST_LIFE = 0.25  # seconds of saving before the kill


@dataclass
class Outcome:
    """What the trials came to."""

    trials: int = 0
    acknowledged: int = 0
    lost: int = 0
    faults: tuple[str, ...] = ()


def save_until_killed(path: Path, speaking: Connection) -> None:
    """Apply edits for ever, each to an animal with its rows and to a keeper; say so when one is saved."""
    with RegisterFile.open(path, layout=LAYOUT) as register:
        (animal,) = register.read().all(RareAnimal)
        speaking.send("open")
        for number in _numbers_after(animal):
            following = animal.replace(weight=number, story="x" * (number % 5000), legs=_legs(number))
            register.apply(Change("Alter", (Edit(animal, following), *_keeper(number))))
            animal = following
            speaking.send(number)


def _numbers_after(animal: RareAnimal) -> Iterator[int]:
    number = int(animal.weight or 0)
    while True:
        number += 1
        yield number


def _legs(number: int) -> tuple[Leg, ...]:
    return tuple(Leg(id=f"{number}-{each}", name=str(number)) for each in range(number % 4))


def _keeper(number: int) -> tuple[Edit, ...]:
    """Every second edit adds a keeper, and the one after removes it."""
    keeper = Keeper(id=f"keeper {number - 1 + number % 2}", name="Ann")
    return (Edit(None, keeper),) if number % 2 else (Edit(keeper, None),)


def run(folder: Path, trials: int, chance: random.Random) -> Outcome:
    """Kill that many children, and look after each at what they left."""
    path = folder / "Larkfield.dpo"
    with RegisterFile.create(path, layout=LAYOUT) as register:
        register.apply(adding(RareAnimal(id="animal", name="Heron", weight=None)))
    outcome = Outcome()
    saved = 0
    for _ in range(trials):
        said = _lives_and_dies(path, chance.uniform(0, LONGEST_LIFE))
        outcome.trials += 1
        outcome.acknowledged += len(said)
        saved = max((saved, *said))
        found, faults = _left_behind(path)
        outcome.lost += max(0, saved - found)
        outcome.faults += faults
        saved = found
    return outcome


def _lives_and_dies(path: Path, life: float) -> list[int]:
    """Let a child save for that many seconds, kill it, and take the numbers of the edits it called saved."""
    hearing, speaking = PROCESSES.Pipe(duplex=False)
    child = PROCESSES.Process(target=save_until_killed, args=(path, speaking))
    child.start()
    speaking.close()
    assert hearing.recv() == "open"
    time.sleep(life)
    child.kill()
    child.join()
    with hearing:
        return list(all_said(hearing))


def all_said(hearing: Connection) -> Iterator[Any]:
    """All that a child has said before it was killed."""
    with suppress(EOFError, OSError):
        while True:
            yield hearing.recv()


def _left_behind(path: Path) -> tuple[int, tuple[str, ...]]:
    """The number of the last edit in the file, and everything that is wrong with what is there."""
    with RegisterFile.open(path, layout=LAYOUT) as register:
        state = register.read()
        faults = register.verify_history()
        found = int(state.all(RareAnimal)[0].weight or 0)
        faults += () if register.head[0] == found + 1 else (f"{register.head[0]} lines for {found} edits",)
        faults += () if bool(register.search("Ann")) == bool(found % 2) else ("The search is out of step.",)
    return found, (*faults, *_half_done(state, found), *integrity(path))


def _half_done(state: Register, number: int) -> Iterator[str]:
    (animal,) = state.all(RareAnimal)
    if number and (animal.legs != _legs(number) or len(animal.story) != number % 5000):
        yield f"Edit {number} is there by halves."
    if len(state.all(Keeper)) != number % 2:
        yield f"Edit {number} is there without its second half."


def integrity(path: Path) -> Iterator[str]:
    """What the database itself finds wrong with a closed file."""
    raw = dbapi2.connect(path)
    yield from (row[0] for row in raw.execute("PRAGMA integrity_check") if row[0] != "ok")
    raw.close()


def main() -> int:
    """Run the trials, and say what they came to."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--trials", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(Path(folder), given.trials, random.Random(given.seed))
    print(f"{outcome.trials} kills, {outcome.acknowledged} edits called saved, {outcome.lost} lost")
    print("\n".join(outcome.faults) or "integrity, history and search are sound")
    return 1 if outcome.lost or outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
