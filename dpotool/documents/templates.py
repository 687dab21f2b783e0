"""Texts with placeholders: checked against what may stand in them, then filled with facts as Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dpotool.documents.notice_views import Group
from dpotool.documents.template_filters import FILTERS, bare, shown
from dpotool.documents.template_syntax import TemplateRefused, check
from dpotool.domain.errors import CannotDo

LONGEST_TEMPLATE = 60_000
LONGEST_TEXT = 400_000
MOST_ROUNDS = 20_000
"""Letters in a template, letters that it may write, and how often its loops may go round, all together."""

_TAGS_ALONE = re.compile(r"^[ \t]*((?:\{%[^%\n]*%\}[ \t]*)*\{%[^%\n]*)(%\})[ \t]*\n", re.M)
"""A line that holds nothing but tags leaves no line behind: its end goes into the last tag."""

_COUNTED = "counted rounds"
_ROUNDS = "rounds gone"


class Wording:
    """One text with placeholders, ready to be filled.

    `place` says where it stands, such as: section “Your rights”. Raises CannotDo where the text does more
    than placeholders, if, for and the filters, or names what there is not. `literal` is for headings: it
    writes words instead of Markdown.
    """

    def __init__(self, source: str, shape: Group, place: str, *, literal: bool = False) -> None:
        self._place, self._is_line = place, literal
        try:
            self._template = _compiled(source, shape, literal)
        except TemplateRefused as fault:
            raise CannotDo(f"The text of {place} cannot be used: {_clause(fault, literal)}") from fault
        except TemplateError as fault:
            raise CannotDo(f"The text of {place} cannot be read: {_clause(fault, literal)}") from fault

    def filled(self, facts: Mapping[str, Any]) -> str:
        """The text with facts in place of their names; raises CannotDo where it grows beyond all bounds."""
        try:
            return "".join(self._pieces(facts))
        except (TemplateRefused, TemplateError) as fault:
            raise CannotDo(
                f"The text of {self._place} cannot be filled: {_clause(fault, self._is_line)}"
            ) from fault

    def _pieces(self, facts: Mapping[str, Any]) -> Iterator[str]:
        written = 0
        for piece in self._template.generate({**facts, _ROUNDS: [0]}):
            written += len(piece)
            if written > LONGEST_TEXT:
                raise TemplateRefused(f"it would be longer than {LONGEST_TEXT:,} letters")
            yield piece


def _compiled(source: str, shape: Group, literal: bool) -> Template:
    if len(source) > LONGEST_TEMPLATE:
        raise TemplateRefused(f"it is longer than {LONGEST_TEMPLATE:,} letters")
    environment = _environment(literal)
    try:
        tree = environment.parse(_TAGS_ALONE.sub(_with_its_end_inside, source))
        check(tree, shape.parts)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno)
        return environment.from_string(tree)
    except (RecursionError, ValueError, SyntaxError, MemoryError) as fault:
        raise TemplateRefused("it is too deeply nested, or holds a number that is too large") from fault


class _PlainData(ImmutableSandboxedEnvironment):
    """An environment in which a dot reaches the parts of plain data only, never an attribute of Python."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if isinstance(obj, LoopContext) and attribute in ("first", "last"):
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)


@cache
def _environment(literal: bool) -> _PlainData:
    environment = _PlainData(
        undefined=StrictUndefined,
        finalize=bare if literal else shown,
        cache_size=0,
    )
    environment.filters = {**FILTERS, _COUNTED: _counted}
    environment.tests = {}
    environment.globals = {}
    return environment


@pass_context
def _counted(context: Context, items: Iterable[Any]) -> Iterator[Any]:
    gone = context[_ROUNDS]
    for item in items:
        gone[0] += 1
        if gone[0] > MOST_ROUNDS:
            raise TemplateRefused(f"its lists would go round more than {MOST_ROUNDS:,} times")
        yield item


def _with_its_end_inside(line: re.Match[str]) -> str:
    tags = line[1]
    inside = len(tags.rstrip("-+"))
    return f"{tags[:inside]}\n{tags[inside:]}{line[2]}"


def _clause(fault: Exception, is_line: bool) -> str:
    said = str(fault).rstrip(".")
    number = getattr(fault, "lineno", None)
    where = f"in line {number}, " if number and not is_line else ""
    return f"{where}{said}" if said.endswith("?") else f"{where}{said}."
