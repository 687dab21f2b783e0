"""Choose a version of every package, with its hashes, in a file that works with any registry."""

import os
import subprocess

from environment import LOCK, PYTHON, ROOT, CannotSetUp

COMPILE = ("-m", "uv", "pip", "compile", "pyproject.toml", "--extra", "dev", "--universal", "--upgrade", "-q")
BARE = ("--no-config", "--generate-hashes", "--no-header", "--no-annotate")


def write() -> None:
    """Write the lock anew.

    Raises CannotSetUp where no version fits, or where the result names a host or a folder of this machine.
    """
    done = subprocess.run(
        [str(PYTHON), *COMPILE, *BARE],
        check=False,
        cwd=ROOT,
        env=_public_only(),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise CannotSetUp(f"The packages could not be locked; uv says:\n{done.stderr.strip()}")
    LOCK.write_text(checked(done.stdout), encoding="utf-8", newline="\n")


def checked(text: str) -> str:
    """The lock, which is refused where a line says from where a package comes."""
    named = [line for line in text.splitlines() if "://" in line or line.startswith(("-", "/", "."))]
    if named:
        raise CannotSetUp(f"The lock was not written, because it would name a place: {named[0].strip()}")
    return text


def _public_only() -> dict[str, str]:
    """This process's variables without those that would add a registry of this machine's own."""
    private = ("INDEX", "FIND_LINKS")
    return {name: value for name, value in os.environ.items() if not any(word in name for word in private)}
