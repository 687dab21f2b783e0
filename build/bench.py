"""Measure our window against the least that shows one, on this machine, in the same minutes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from environment import ROOT

ROUNDS = 7
MOST_TIME = 1.6
MOST_MEMORY = 2.2


def main(arguments: list[str]) -> int:
    """Print both ratios; returns 1 where one is above what we allow ourselves."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as home:
        measure("ours", home)  # makes the example, which is there on every day but the first
        for _ in range(rounds):
            bare.append(measure("bare", home))
            ours.append(measure("ours", home))
    time_held = report("first paint", "s", MOST_TIME, [each[0] for each in bare], [each[0] for each in ours])
    sizes = [[each[1] for each in some] for some in (bare, ours)]
    if not all(sizes[0]):
        print("memory: cannot be read on this system")
        return 0 if time_held else 1
    memory_held = report("memory at rest", "MB", MOST_MEMORY, *sizes)
    return 0 if time_held and memory_held else 1


def measure(which: str, home: str) -> tuple[float, float]:
    """Seconds from the start of a new process to its first paint, and its memory at rest in MB."""
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
    started = time.time()
    done = subprocess.run(
        [sys.executable, "build/first_paint.py", which],
        cwd=ROOT,
        env={**os.environ, **places, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"The {which} window did not come up:\n{done.stderr}")
    painted, resident = map(float, done.stdout.split()[-2:])
    return painted - started, resident


def report(what: str, unit: str, most: float, bare: list[float], ours: list[float]) -> bool:
    """Print what was measured; returns whether it is within what we allow."""
    floor, own = statistics.median(bare), statistics.median(ours)
    ratio = own / floor
    print(
        f"{what}: {ratio:.2f} times a bare window's ({own:.2f} {unit} to {floor:.2f} {unit}; at most {most})"
    )
    return ratio <= most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
