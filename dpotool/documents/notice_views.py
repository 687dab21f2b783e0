"""Facts as plain data for templates, and the names that templates may use, both from the declarations."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Choices, Flag, Picture, References, Rows, Tags, Text
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts import NoticeFacts
from dpotool.domain.notice_rows import (
    Assurance,
    ChangeNote,
    ChannelRule,
    Cookie,
    GlossaryEntry,
    RightNote,
)
from dpotool.domain.register import Register


class Written(str):
    """Text of the officer's own that may carry Markdown, such as a long text of a notice."""

    __slots__ = ()


@dataclass(frozen=True)
class Leaf:
    """A text, or an answer of yes or no."""

    is_flag: bool = False


@dataclass(frozen=True)
class Many:
    """A list, each part of which has one shape."""

    of: "Shape"


@dataclass(frozen=True)
class Group:
    """Named parts."""

    parts: Mapping[str, "Shape"]


Shape: TypeAlias = Leaf | Many | Group

_WRITTEN_BY_HAND = (Notice, Assurance, ChangeNote, ChannelRule, Cookie, GlossaryEntry, RightNote)
_TEXT, _FLAG = Leaf(), Leaf(is_flag=True)


def notice_shape() -> Group:
    """The names that the texts of a notice may use, and what stands behind each."""
    return shape_of_facts(NoticeFacts)


@cache
def shape_of_facts(facts: type) -> Group:
    """The names that templates filled with facts of that type may use, and what stands behind each."""
    shape = _shape(facts)
    assert isinstance(shape, Group)
    return shape


def placeholders() -> tuple[str, ...]:
    """Every single text that a placeholder can bring into a notice, such as organisation.name."""
    return tuple(_paths(notice_shape(), ""))


def _paths(group: Group, above: str) -> list[str]:
    found: list[str] = []
    for name, shape in group.parts.items():
        if isinstance(shape, Group):
            found += _paths(shape, f"{above}{name}.")
        elif not (isinstance(shape, Leaf) and shape.is_flag) and not _is_table(shape):
            found.append(f"{above}{name}")
    return found


def _is_table(shape: Shape) -> bool:
    return isinstance(shape, Many) and not isinstance(shape.of, Leaf)


def _shape(hint: Any) -> Shape:
    if get_origin(hint) is tuple:
        return Many(_shape(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, Record):
        return Group({each.name: _field_shape(each) for each in fields_of(hint) if _is_sayable(each)})
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return Group({each.name: _shape(hints[each.name]) for each in fields(hint)})
    return _FLAG if hint is bool else _TEXT


def _field_shape(declared: Field) -> Shape:
    match declared.kind:
        case Rows(row):
            return Many(_shape(row))
        case Tags() | Choices() | References():
            return Many(_TEXT)
        case Flag():
            return _FLAG
        case _:
            return _TEXT


def _is_sayable(declared: Field) -> bool:
    return not isinstance(declared.kind, Picture)


def plain(value: Any, register: Register) -> Any:
    """Facts as dictionaries, lists, texts and flags: nothing else reaches a template."""
    if isinstance(value, Record):
        sayable = (each for each in fields_of(type(value)) if _is_sayable(each))
        return {each.name: _plain_answer(value, each, register) for each in sayable}
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name), register) for each in fields(value)}
    if isinstance(value, tuple):
        return [plain(each, register) for each in value]
    return value


def _plain_answer(record: Record, declared: Field, register: Register) -> Any:
    value = getattr(record, declared.name)
    match declared.kind:
        case Rows() | Tags():
            return plain(value, register)
        case Choices(terms):
            return [terms.label(code) for code in value]
        case References():
            return [found.headline for each in value if (found := register.find(each))]
        case Flag():
            return value
        case Text(long=True) if isinstance(record, _WRITTEN_BY_HAND):
            return Written(value)
        case _:
            return register.show(declared, value)
