"""The rules of the house, held by the same command that runs every other test."""

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "dpotool").rglob("*.py"))
LONGEST_FUNCTION = 40
LONGEST_FILE = 350
VAGUE_NAMES = {"manager", "helper", "helpers", "utils", "util", "base", "common"}

TWO_OWNERS = {
    "findChild": "dpotool.ui.descendants",
    "findChildren": "dpotool.ui.descendants",
    "nextInFocusChain": "dpotool.ui.reading_order",
    "previousInFocusChain": "dpotool.ui.reading_order",
    "itemAt": "dpotool.ui.layouts",
    "itemAtPosition": "dpotool.ui.layouts",
    "QUndoStack": "dpotool.ui.undo",
    "QUndoCommand": "dpotool.ui.undo",
}
"""What of Qt gives a thing to Python that Qt holds too, and what stands in its stead."""

CHECKS = {
    "style": ["-m", "ruff", "check", "--output-format=concise", "."],
    "formatting": ["-m", "ruff", "format", "--check", "--output-format=concise", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command as main; main()"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_check_passes(check: str) -> None:
    done = subprocess.run(
        [sys.executable, *CHECKS[check]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def test_no_function_is_too_long() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name} has {_length(node)} lines"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) > LONGEST_FUNCTION
    ]
    assert not long, f"Functions of more than {LONGEST_FUNCTION} lines:\n" + "\n".join(long)


def test_no_file_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    long = [f"{path.relative_to(ROOT)} has {n} lines" for path, n in lengths.items() if n > LONGEST_FILE]
    assert not long, f"Files of more than {LONGEST_FILE} lines:\n" + "\n".join(long)


def test_module_names_say_what_is_in_them() -> None:
    vague = [str(path.relative_to(ROOT)) for path in SOURCES if path.stem in VAGUE_NAMES]
    assert not vague, "These names would fit any module:\n" + "\n".join(vague)


@pytest.mark.parametrize("asked", TWO_OWNERS)
def test_nothing_is_asked_of_qt_that_gives_things_two_owners(asked: str) -> None:
    """See docs/decisions/0012: Python's collector deletes what Qt deletes too."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _mentioned(node) == asked
    ]
    assert not found, f"Instead of {asked} use {TWO_OWNERS[asked]} here:\n" + "\n".join(found)


def test_domain_imports_the_standard_library_only() -> None:
    """import-linter can only forbid the packages that it is told; this finds any other."""
    allowed = sys.stdlib_module_names | {"dpotool"}
    foreign = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in (ROOT / "dpotool" / "domain").rglob("*.py")
        for name in _imported(path)
        if name.split(".")[0] not in allowed
    ]
    assert not foreign, "\n".join(foreign)


def test_every_contract_forbids_packages_that_the_project_has() -> None:
    """A misspelt package in a contract would never be found where it is imported."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    forbidden = {name for contract in contracts for name in contract.get("forbidden_modules", ())}
    unknown = [name for name in forbidden if importlib.util.find_spec(name) is None]
    assert not unknown


def test_camel_case_only_where_qt_is_overridden() -> None:
    ours = [
        f"{cls.__module__}.{cls.__qualname__}.{name}"
        for cls in _classes_of_ui()
        for name, value in vars(cls).items()
        if callable(value) and name != name.lower() and not name.startswith("_")
        if not isinstance(value, type) and not any(hasattr(parent, name) for parent in cls.__mro__[1:])
    ]
    assert not ours, "Write these in snake_case:\n" + "\n".join(ours)


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _mentioned(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def _classes_of_ui() -> Iterator[type]:
    package = importlib.import_module("dpotool.ui")
    for module in pkgutil.walk_packages(package.__path__, "dpotool.ui."):
        for _, cls in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if cls.__module__ == module.name:
                yield cls
