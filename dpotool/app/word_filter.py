"""Records of the open register tested for words, quickly enough to do so at every letter typed."""

from collections.abc import Callable

from dpotool.app.workspace import Workspace
from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.domain.finding import normal, texts_of


class WordFilter:
    """Tests records for words, whatever their case and accents; `follow` it needs to do after each change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, tuple[Record, str]] = {}

    def test(self, words: str) -> Callable[[Record], bool]:
        """The test that is passed by records that hold all these words; by any, where there are none."""
        wanted = normal(words).split()

        def passes(record: Record) -> bool:
            text = self.read(record) if wanted else ""
            return all(word in text for word in wanted)

        return passes

    def follow(self, change: Change) -> None:
        """Read the records again where a change gives one that they may name another name."""
        if any(_headline(edit.before) != _headline(edit.after) for edit in change.edits):
            self._known.clear()

    def read(self, record: Record) -> str:
        """All that a record says, without case and accents; remembered while it stays as it is."""
        known = self._known.get(record.id)
        if known is None or known[0] is not record:
            texts = texts_of(self._workspace.register, record)
            known = record, normal("\n".join(text for *_, text in texts))
            self._known[record.id] = known
        return known[1]


def _headline(record: Record | None) -> str:
    return record.headline if record else ""
