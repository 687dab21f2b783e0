"""Find the forms, templates, law, icons and examples that the program ships with.

They stand beside the package in a source tree, inside it in an installed wheel, and in the unpacked folder
of a frozen bundle.
"""

import sys
from pathlib import Path


def root() -> Path:
    """The folder that holds `forms` and `resources`.

    Raises FileNotFoundError where the installation lacks them.
    """
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    for place in ([Path(frozen)] if frozen else []) + [package.parent, package]:
        if (place / "resources").is_dir():
            return place
    raise FileNotFoundError("dpotool is installed without its resources; install it again.")


def resource(*parts: str) -> Path:
    """A file or folder below `resources`."""
    return root().joinpath("resources", *parts)


def form(name: str) -> Path:
    """The Qt Designer form of that name."""
    return root() / "forms" / f"{name}.ui"
