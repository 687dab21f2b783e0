"""Everything a developer does with this project, each with one command and nothing to install first."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    found = ".".join(map(str, sys.version_info[:3]))
    sys.exit(f"dpotool needs Python 3.11 or newer, and this is {found}; start this file with a newer one.")

import os
from collections.abc import Callable
from pathlib import Path

import debian
import environment
import lock
from environment import CannotSetUp


def run(arguments: list[str]) -> int:
    """open the program on its example; `run -- FILE` opens a register, and passes any option on"""
    _prepare()
    if _has_no_screen():
        raise CannotSetUp("All is set up, but here is no screen (DISPLAY and WAYLAND_DISPLAY are not set).")
    given = arguments[1:] if arguments[:1] == ["--"] else arguments
    return environment.run("-m", "dpotool", *(given or ["--example"]), folder=Path.cwd())


def test(arguments: list[str]) -> int:
    """run every test and check; with pytest's own arguments, only what they select"""
    checks = debian.missing_for_checks() if sys.platform == "linux" else []
    wanted = checks if checks and debian.can_install() else []
    _prepare(*wanted)
    if checks and not wanted:
        print(f"Tests of documents or windows will be skipped; to have them:\n{debian.command_for(checks)}")
    return environment.run("-m", "pytest", *(arguments or ["-n", "auto"]), screen=False)


def check(arguments: list[str]) -> int:
    """run the quick checks only: style, formatting, imports, types"""
    _prepare()
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    codes = [environment.run("-m", *each) for each in checks]
    codes.append(environment.run("-c", "from importlinter.cli import lint_imports_command as main; main()"))
    return max(codes)


def bench(arguments: list[str]) -> int:
    """measure how soon the window shows and what memory it takes, against a bare window"""
    _prepare()
    window = environment.run("build/bench.py", *arguments, screen=False)
    return environment.run("build/bench_cases.py", screen=False) or window


def pictures(arguments: list[str]) -> int:
    """save a picture of every page, form section and dialog: `pictures DIR`"""
    if len(arguments) != 1:
        raise CannotSetUp("Please name the folder for the pictures: python3 build/dev.py pictures DIR")
    _prepare()
    return environment.run("build/pictures.py", os.path.abspath(arguments[0]), screen=False)


def package(arguments: list[str]) -> int:
    """make the program for people without Python, in dist/dpotool, and let it test itself"""
    _prepare(*(debian.missing_for_packaging() if sys.platform == "linux" else []))
    return environment.run("build/package.py", *arguments)


def lock_packages(arguments: list[str]) -> int:
    """choose the newest fitting versions of all packages and write them to build/requirements.txt"""
    _prepare()
    lock.write()
    return 0


def bare(arguments: list[str]) -> int:
    """prove the set-up on a bare Debian 12 made in a folder, as root: `bare DIR`"""
    _prepare()
    return environment.run("build/bare_debian.py", *arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "package": package,
    "lock": lock_packages,
    "pictures": pictures,
    "bare": bare,
}


def _prepare(*packages: str) -> None:
    window = debian.missing_for_window() if sys.platform == "linux" else []
    environment.prepare([*window, *packages])


def _has_no_screen() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in names)


def _list_commands() -> None:
    print("python3 build/dev.py COMMAND, where COMMAND is one of:\n")
    for name, command in COMMANDS.items():
        print(f"  {name:<10}{command.__doc__}")


def main(arguments: list[str]) -> int:
    """Do what was asked, or list what can be asked; exit code 2 where the machine lacks something."""
    if not arguments or arguments[0] not in COMMANDS:
        _list_commands()
        return 2 if arguments and arguments[0] not in ("help", "-h", "--help") else 0
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except CannotSetUp as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
