"""The packages that go out with the program, and the licences under which they do."""

import importlib.metadata
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution

from packaging.requirements import Requirement

from environment import ROOT

LICENCE_TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)


def packages() -> dict[str, Distribution]:
    """Each package that the program needs when it runs, by its name, with what those need in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), {}
    while waiting:
        requirement = Requirement(waiting.pop())
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        package = importlib.metadata.distribution(requirement.name)
        if package.name not in found:
            found[package.name] = package
            waiting += package.requires or ()
    return found


def licence_texts() -> Iterator[tuple[str, str]]:
    """Each licence's file as its package brings it, with the folder of the bundle in which it goes."""
    for name, package in packages().items():
        for path in package.files or ():
            if LICENCE_TEXT.search(str(path)):
                yield str(path.locate()), f"licences/{name}"
