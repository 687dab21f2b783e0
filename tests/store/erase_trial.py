"""Kill the program while it erases a case, again and again: `python -m tests.store.erase_trial --trials 200`.

Afterwards the case is there as it was, with all that the history knew of it; or it is erased, and once the
register has been opened not one of the names is found in any byte of it. Half of it is a fault.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from dpotool.domain.request import Request
from dpotool.store.register_file import RegisterFile
from tests.store.erased_names import REQUEST, busy, erase, found_in
from tests.store.kill_trial import PROCESSES, all_said, integrity

LONGEST_LIFE = 1.3  # times as long as erasing takes where nobody kills it


def erase_until_killed(path: Path, speaking: Connection) -> None:
    """Erase the case, and say when that begins and when it is done."""
    with RegisterFile.open(path) as register:
        case = register.read().get(Request, REQUEST.id)
        assert case is not None
        speaking.send("open")
        erase(register, case)
        speaking.send("done")


def run(folder: Path, trials: int, chance: random.Random) -> tuple[Counter[str], tuple[str, ...]]:
    """Kill that many children; the answer is how often the case was whole or erased, and all faults."""
    original = folder / "original" / "Larkfield.dpo"
    original.parent.mkdir()
    with RegisterFile.create(original) as register:
        whole = busy(register)
        register.put_content(bytes(3_000_000))
    states: Counter[str] = Counter()
    faults: list[str] = []
    takes = _time_without_kill(original, folder / "timed")
    for number in range(trials):
        place = folder / f"trial {number}"
        path = _copied(original, place)
        said = _lives_and_dies(path, chance.uniform(0, takes * LONGEST_LIFE))
        state, found = _left_behind(path, whole)
        states[state] += 1
        faults += found
        if "done" in said and state != "erased":
            faults.append("It was called erased, and is not.")
        shutil.rmtree(place)
    return states, tuple(faults)


def _copied(original: Path, place: Path) -> Path:
    place.mkdir()
    shutil.copy(original, place)
    return place / original.name


def _time_without_kill(original: Path, place: Path) -> float:
    with RegisterFile.open(_copied(original, place)) as register:
        case = register.read().get(Request, REQUEST.id)
        assert case is not None
        begun = time.monotonic()
        erase(register, case)
        return time.monotonic() - begun


def _lives_and_dies(path: Path, life: float) -> list[str]:
    hearing, speaking = PROCESSES.Pipe(duplex=False)
    child = PROCESSES.Process(target=erase_until_killed, args=(path, speaking))
    child.start()
    speaking.close()
    said = [hearing.recv()]
    hearing.poll(life)
    child.kill()
    child.join()
    with hearing:
        return [*said, *all_said(hearing)]


def _left_behind(path: Path, whole: Request) -> tuple[str, list[str]]:
    with RegisterFile.open(path) as register:
        case = register.read().get(Request, REQUEST.id)
        faults = list(register.verify_history())
        state = "erased" if register.ledger() else "whole"
        if state == "whole" and (
            case != whole or len(register.history()) != _LINES or not register.search("quack")
        ):
            faults.append("The case is neither whole nor erased.")
    faults += integrity(path)
    if state == "erased":
        faults += found_in(path.parent)
    return state, faults


_LINES = 8


def main() -> int:
    """Run the trials, and say what they came to."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--trials", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        states, faults = run(Path(folder), given.trials, random.Random(given.seed))
    print(
        f"{given.trials} kills: the case was whole {states['whole']} times, erased {states['erased']} times"
    )
    print("\n".join(faults) or "no half state, no name left, integrity and history are sound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
