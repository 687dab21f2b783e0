"""Start the program: its window, or a command without one."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window, or do what a command says; the exit code of the program."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if is_for_the_window(given):
        from dpotool.ui.bootstrap import start

        return start(given)
    if given == ["--self-test"]:
        from dpotool.ui.self_test import self_test

        return self_test()
    from dpotool.app.commands import run

    return run(given)


def is_for_the_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments open the window: none, --example with or without a name, or a register."""
    if not arguments or arguments[0] == "--example":
        return len(arguments) <= 2
    return len(arguments) == 1 and arguments[0].lower().endswith(".dpo")


if __name__ == "__main__":
    sys.exit(main())
