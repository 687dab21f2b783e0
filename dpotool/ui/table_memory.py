"""What is remembered of a table between two starts: its columns, their widths, and how high it stands."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from dpotool.ui.settings import settings_in


class TableMemory:
    """The settings of one table, by the table's name."""

    def __init__(self, settings_file: Path, name: str) -> None:
        self._settings = settings_in(settings_file)
        self._name = name

    def columns(self, usual: Iterable[str]) -> tuple[str, ...]:
        """The names of the columns that the officer chose, or the usual ones."""
        kept = self._read("columns")
        return tuple(map(str, kept)) if isinstance(kept, list) and kept else tuple(usual)

    def widths(self) -> dict[str, int]:
        """The widths that the officer gave to columns, in pixels."""
        kept = self._read("widths")
        pairs = kept.items() if isinstance(kept, dict) else ()
        return {str(name): width for name, width in pairs if isinstance(width, int)}

    def heights(self) -> list[int]:
        """How high the table and the form below it were, in pixels; empty where that is not known."""
        kept = self._read("heights")
        return [each for each in kept if isinstance(each, int)] if isinstance(kept, list) else []

    def keep_columns(self, names: Iterable[str], widths: Mapping[str, int]) -> None:
        """Remember columns and widths."""
        self._write("columns", list(names))
        self._write("widths", dict(widths))

    def keep_heights(self, heights: Iterable[int]) -> None:
        """Remember how high the table and the form stand."""
        self._write("heights", list(heights))

    def _read(self, key: str) -> Any:
        try:
            return json.loads(str(self._settings.value(f"{self._name}/{key}", "null")))
        except ValueError:
            return None

    def _write(self, key: str, value: object) -> None:
        self._settings.setValue(f"{self._name}/{key}", json.dumps(value))
